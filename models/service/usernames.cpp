#include "models/service/usernames.h"

#include "models/domain/mask.h"
#include "models/service/access.h"
#include "models/service/accounts.h"
#include "models/service/cursor.h"
#include "models/service/customers.h"
#include "models/service/executeimpl.h"
#include "models/service/suggestions.h"
#include "models/service/texts.h"
#include "models/store/accountstore.h"
#include "models/store/customerstore.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace Ventanilla {

namespace {

constexpr Phrase noCondition{"Say whose usernames: a customer, an account or an e-mail.",
                             "Indique de quién: un cliente, una cuenta o un correo."};

/// One line of the list and its place in it.
struct Line
{
    UsernameRow row;
    Suggestion suggestion;

    /// The best first, merged ones last, then by name.
    [[nodiscard]] QString place() const
    {
        constexpr int digits = 3;
        const int rank = row.state == UsernameState::Merged ? 999 : 100 - suggestion.score;
        return QString::number(rank).rightJustified(digits, u'0');
    }
};

/// Who may be seen: nobody is asked about where nobody is verified.
Result<Done> checkAccess(Call &call, const ListUsernames &request)
{
    if (request.customerNumber) {
        const auto customer = customerRow(call.database(), *request.customerNumber);
        if (!customer)
            return Unexpected{customer.error()};
        if (!*customer)
            return Unexpected{noSuchCustomer(call, *request.customerNumber)};
        return call.requireLevel(*request.customerNumber, VerificationLevel::Read);
    }
    if (request.accountNumber) {
        const auto account = accountRow(call.database(), *request.accountNumber);
        if (!account)
            return Unexpected{account.error()};
        if (!*account)
            return Unexpected{noSuchAccount(call, *request.accountNumber)};
        return call.requireLevel((*account)->customer, VerificationLevel::Read);
    }
    return requireLevelOfOne(call, {}, VerificationLevel::Read);
}

/// Those that fit every condition, by name.
Result<QStringList> namesFor(Call &call, const ListUsernames &request)
{
    std::vector<Result<QStringList>> lists;
    if (request.customerNumber)
        lists.push_back(
            usernamesOfAccounts(call.database(), AccountFilter::of(*request.customerNumber)));
    if (request.accountNumber)
        lists.push_back(
            usernamesOfAccounts(call.database(), AccountFilter::of(*request.accountNumber)));
    if (!request.email.isEmpty()) {
        const auto email = EmailAddress::parse(request.email);
        lists.push_back(email ? usernamesOfEmail(call.database(), email->key()) : QStringList());
    }
    QStringList names;
    for (size_t i = 0; i < lists.size(); ++i) {
        if (!lists[i])
            return lists[i];
        if (i == 0)
            names = *lists[i];
        else
            names.removeIf([&](const QString &name) { return !lists[i]->contains(name); });
    }
    return names;
}

Result<std::vector<Line>> linesFor(Call &call, const ListUsernames &request)
{
    auto names = namesFor(call, request);
    if (!names)
        return Unexpected{names.error()};
    std::vector<Line> lines;
    if (request.suggestFor.isEmpty()) {
        auto rows = usernameRows(call.database(), *names);
        if (!rows)
            return Unexpected{rows.error()};
        for (UsernameRow &row : *rows)
            lines.push_back({std::move(row), {}});
        return lines;
    }
    const auto login = keptEmail(call, u"/suggest_for"_s, request.suggestFor);
    if (!login)
        return Unexpected{login.error()};
    auto suggested = suggestUsernames(call.database(), *login, request.customerNumber, *names);
    if (!suggested)
        return Unexpected{suggested.error()};
    for (SuggestedUsername &each : *suggested)
        lines.push_back({std::move(each.row), std::move(each.suggestion)});
    std::sort(lines.begin(), lines.end(), [](const Line &a, const Line &b) {
        return std::pair(a.place(), a.row.username) < std::pair(b.place(), b.row.username);
    });
    return lines;
}

/// Hides of a username of other customers what was not typed.
void maskUnlessOwn(const ListUsernames &request,
                   const QHash<CustomerNumber, VerificationLevel> &verified, const UsernameRow &row,
                   Username &username)
{
    const bool isOwn = row.accounts.empty()
        || std::any_of(row.accounts.begin(), row.accounts.end(),
                       [&](const UsernameAccountRow &account) {
                           return verified.value(account.customer, VerificationLevel::None)
                               >= VerificationLevel::Read;
                       });
    if (isOwn)
        return;
    const auto own = EmailAddress::parse(row.email);
    const auto isTyped = [&](const QString &text) {
        const auto typed = EmailAddress::parse(text);
        return own && typed && *own == *typed;
    };
    if (!isTyped(request.email) && !isTyped(request.suggestFor))
        username.email = maskedEmail(username.email);
    username.displayName.clear();
    username.lastSignIn.reset();
    username.autopayAccounts.clear();
    if (username.mergedInto)
        username.mergedInto = maskedEmail(*username.mergedInto);
}

} // namespace

Username usernameFrom(const UsernameRow &row)
{
    Username username;
    username.username = row.username;
    username.email = row.email;
    username.displayName = row.displayName;
    username.lastSignIn = row.lastSignIn;
    username.state = row.state;
    username.mergedInto = row.mergedInto;
    username.mergeId = row.mergeId;
    for (const UsernameAccountRow &account : row.accounts) {
        username.accounts.push_back(account.account);
        if (account.hasAutopay)
            username.autopayAccounts.push_back(account.account);
    }
    return username;
}

Result<ListOf<Username>> handle(Call &call, const ListUsernames &request)
{
    if (!request.customerNumber && !request.accountNumber && request.email.isEmpty()
        && request.suggestFor.isEmpty())
        return Unexpected{call.invalidField(u"/customer_number"_s, u"required"_s, noCondition)};
    if (auto allowed = checkAccess(call, request); !allowed)
        return Unexpected{allowed.error()};
    const auto after = readCursor(call, request.cursor, 2);
    if (!after)
        return Unexpected{after.error()};
    auto lines = linesFor(call, request);
    if (!lines)
        return Unexpected{lines.error()};
    if (*after)
        std::erase_if(*lines, [&](const Line &line) {
            return std::pair(line.place(), line.row.username)
                <= std::pair((*after)->at(0), (*after)->at(1));
        });
    const auto verified = verifiedCustomers(call.database(), call.actor().sessionId, call.now());
    if (!verified)
        return Unexpected{verified.error()};
    const auto toItem = [&](const Line &line) {
        Username username = usernameFrom(line.row);
        if (!request.suggestFor.isEmpty() && line.row.state == UsernameState::Open) {
            username.score = line.suggestion.score;
            username.reasons = line.suggestion.reasons;
        }
        if (!call.actor().isSupervisor())
            maskUnlessOwn(request, *verified, line.row, username);
        return username;
    };
    return pageOf<Username>(*lines, request.limit, toItem, [](const Line &line) {
        return QStringList{line.place(), line.row.username};
    });
}

VENTANILLA_EXECUTE(ListUsernames)

} // namespace Ventanilla
