#include "models/service/accounts.h"

#include "models/service/accountfacts.h"
#include "models/service/confirmations.h"
#include "models/service/executeimpl.h"
#include "models/service/texts.h"
#include "models/store/customerstore.h"
#include "models/store/searchindex.h"

using namespace Qt::Literals::StringLiterals;

namespace Ventanilla {

namespace {

constexpr Phrase noAccount{"There is no account %1.", "No existe la cuenta %1."};

/// The account as the caller may see it at @p needed.
Result<AccountFacts> findAccount(Call &call, const AccountNumber &number, VerificationLevel needed)
{
    auto facts = accountFacts(call, AccountFilter::of(number));
    if (!facts)
        return Unexpected{facts.error()};
    if (facts->empty())
        return Unexpected{noSuchAccount(call, number)};
    if (auto allowed = call.requireLevel(facts->front().row.customer, needed); !allowed)
        return Unexpected{allowed.error()};
    return std::move(facts->front());
}

std::optional<LastChange> lastChange(const AccountRow &row)
{
    return row.change ? std::optional(LastChange{row.change->by, row.change->at}) : std::nullopt;
}

/// What the request leaves of the account's own values, checked.
Result<AccountChange> changedValues(const Call &call, const AccountRow &row,
                                    const PatchAccount &request)
{
    AccountChange values{row.mailingAttention, row.billingEmail, row.deliveryState};
    if (request.mailingAttention.given) {
        auto attention = keptText(call, u"/mailing_attention"_s, request.mailingAttention.value);
        if (!attention)
            return Unexpected{attention.error()};
        values.mailingAttention = *std::move(attention);
    }
    if (!request.billingEmail.given)
        return values;
    values.billingEmail.reset();
    if (request.billingEmail.value) {
        const auto email = keptEmail(call, u"/billing_email"_s, *request.billingEmail.value);
        if (!email)
            return Unexpected{email.error()};
        values.billingEmail = email->text();
    }
    return values;
}

/// The address that bills go to by e-mail, compared as addresses are; empty where none is known.
EmailAddress billAddress(const AccountFacts &facts, const std::optional<QString> &billingEmail)
{
    const QString login =
        facts.account.logins.empty() ? QString() : facts.account.logins.front().email;
    const auto address = EmailAddress::parse(billingEmail.value_or(login));
    return address ? *address : EmailAddress();
}

/// Mail to an address of the account's own, and the end of a link to the one before; says whether
/// it is awaited. The login's address was confirmed with its invitation.
Result<BillDeliveryState> verifyBillAddress(Call &call, const AccountFacts &facts,
                                            const EmailAddress &address, bool isLogins)
{
    const AccountNumber &account = facts.row.number;
    const auto ended = voidBillEmail(call, account);
    if (!ended)
        return Unexpected{ended.error()};
    if (isLogins)
        return BillDeliveryState::Active;
    const auto customer = customerRow(call.database(), facts.row.customer);
    if (!customer)
        return Unexpected{customer.error()};
    const auto language = *customer ? fromText<Language>((*customer)->language) : std::nullopt;
    const auto asked = askToConfirmBillEmail(call, account,
                                             {.email = address,
                                              .language = language.value_or(Language::En),
                                              .customer = facts.row.customer});
    if (!asked)
        return Unexpected{asked.error()};
    return BillDeliveryState::AwaitingVerification;
}

QJsonObject changeJson(const Account &account)
{
    const QJsonObject whole = toJson(account);
    QJsonObject changed;
    for (const QString &name :
         {u"account_number"_s, u"mailing_attention"_s, u"billing_email"_s, u"bill_delivery"_s})
        changed.insert(name, whole.value(name));
    return changed;
}

} // namespace

Failure noSuchAccount(const Call &call, const AccountNumber &account)
{
    return call.notFound(noAccount, {account.text()});
}

Result<Account> handle(Call &call, const GetAccount &request)
{
    auto facts = findAccount(call, request.accountNumber, VerificationLevel::Read);
    if (!facts)
        return Unexpected{facts.error()};
    if (auto viewed =
            call.recordView(u"account/"_s + request.accountNumber.text(), {facts->row.customer});
        !viewed)
        return Unexpected{viewed.error()};
    return std::move(facts->account);
}

Result<Account> handle(Call &call, const PatchAccount &request)
{
    const auto before = findAccount(call, request.accountNumber, VerificationLevel::ChangeContact);
    if (!before)
        return Unexpected{before.error()};
    if (auto matched = call.requireMatch(before->account, lastChange(before->row)); !matched)
        return Unexpected{matched.error()};
    auto values = changedValues(call, before->row, request);
    if (!values)
        return Unexpected{values.error()};
    if (values->mailingAttention == before->row.mailingAttention
        && values->billingEmail == before->row.billingEmail)
        return before->account;
    const EmailAddress address = billAddress(*before, values->billingEmail);
    if (before->row.delivery != BillDelivery::Paper
        && address != billAddress(*before, before->row.billingEmail)) {
        const auto state = verifyBillAddress(call, *before, address, !values->billingEmail);
        if (!state)
            return Unexpected{state.error()};
        values->deliveryState = *state;
    }
    const ChangeMark mark{call.actor().username, call.now()};
    if (auto changed = changeAccount(call.database(), request.accountNumber, *values, mark);
        !changed)
        return Unexpected{changed.error()};
    auto after = findAccount(call, request.accountNumber, VerificationLevel::ChangeContact);
    if (!after)
        return Unexpected{after.error()};
    if (auto recorded = call.record({.action = u"account_changed"_s,
                                     .subject = u"account/"_s + request.accountNumber.text(),
                                     .before = changeJson(before->account),
                                     .after = changeJson(after->account),
                                     .customers = {before->row.customer}});
        !recorded)
        return Unexpected{recorded.error()};
    if (auto refreshed = refreshSearch(call.database(), {before->row.customer}); !refreshed)
        return Unexpected{refreshed.error()};
    return std::move(after->account);
}

VENTANILLA_EXECUTE(GetAccount)
VENTANILLA_EXECUTE(PatchAccount)

} // namespace Ventanilla
