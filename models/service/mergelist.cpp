#include "models/service/access.h"
#include "models/service/cursor.h"
#include "models/service/executeimpl.h"
#include "models/service/merges.h"
#include "models/service/mergewords.h"
#include "models/store/mergestore.h"

using namespace Qt::Literals::StringLiterals;

namespace Ventanilla {

namespace {

constexpr Phrase mergeNotOurs{
    "The merge %1 came with imported data. What it moved is not on record, so it is neither shown nor undone here.",
    "La unificación %1 vino con datos importados. No consta qué movió; por eso aquí no se muestra ni se deshace."};
constexpr Phrase badEmail{"This is no e-mail address.", "Esto no es una dirección de correo."};
constexpr Phrase noMerge{"There is no merge %1.", "No existe la unificación %1."};
constexpr Phrase filterNeeded{"Name a customer, an account, a login or a username.",
                              "Indique un cliente, una cuenta, un acceso o un usuario."};

Result<Merge> mergeOf(const Call &call, const MergeRow &row)
{
    auto merge = storedMerge(call, row.reply);
    if (merge)
        merge->etag = etagOf(*merge);
    return merge;
}

/// Whose data the list would show: a caller verified for one of them may know.
Result<std::vector<CustomerNumber>> subjectsOf(Call &call, const ListMerges &request,
                                               const QString &loginKey)
{
    if (request.customerNumber)
        return std::vector{*request.customerNumber};
    if (request.accountNumber) {
        const auto holder = accountHolder(call.database(), *request.accountNumber);
        if (!holder)
            return Unexpected{holder.error()};
        return *holder ? std::vector{**holder} : std::vector<CustomerNumber>();
    }
    return loginKey.isEmpty() ? usernameHolders(call.database(), request.username)
                              : loginHolders(call.database(), loginKey);
}

/// Why a merge is not on record.
Failure notOnRecord(const Call &call, const QString &mergeId)
{
    const auto isImported = isMergeOfUsername(call.database(), mergeId);
    if (!isImported)
        return isImported.error();
    return call.notFound(*isImported ? mergeNotOurs : noMerge, {mergeId});
}

} // namespace

Result<MergeOnRecord> findMerge(const Call &call, const QString &mergeId)
{
    auto row = mergeRow(call.database(), mergeId);
    if (!row)
        return Unexpected{row.error()};
    if (!*row)
        return Unexpected{notOnRecord(call, mergeId)};
    auto holders = mergeHolders(call.database(), mergeId);
    if (!holders)
        return Unexpected{holders.error()};
    return MergeOnRecord{**std::move(row), *std::move(holders)};
}

Result<Merge> handle(Call &call, const GetMerge &request)
{
    const auto merge = findMerge(call, request.mergeId);
    if (!merge)
        return Unexpected{merge.error()};
    if (auto allowed = requireLevelOfOne(call, merge->holders, VerificationLevel::Read); !allowed)
        return Unexpected{allowed.error()};
    return mergeOf(call, merge->row);
}

Result<ListOf<Merge>> handle(Call &call, const ListMerges &request)
{
    MergeFilter filter{request.customerNumber, request.accountNumber, {}, request.username, {},
                       request.limit + 1};
    if (!request.loginEmail.isEmpty()) {
        const auto email = EmailAddress::parse(request.loginEmail);
        if (!email)
            return Unexpected{call.invalidField(u"/login_email"_s, u"invalid"_s, badEmail)};
        filter.loginKey = email->key();
    }
    const auto cursor = readCursor(call, request.cursor, 1);
    if (!cursor)
        return Unexpected{cursor.error()};
    if (*cursor)
        filter.beforeSequence = (*cursor)->front().toLongLong();
    const bool isFiltered = filter.customer || filter.account || !filter.loginKey.isEmpty()
        || !filter.username.isEmpty();
    if (!isFiltered && !call.actor().isSupervisor())
        return Unexpected{
            call.problem(Failure::Kind::Forbidden, u"/problems/role"_s, filterNeeded)};
    const auto subjects = subjectsOf(call, request, filter.loginKey);
    if (!subjects)
        return Unexpected{subjects.error()};
    if (auto allowed = requireLevelOfOne(call, *subjects, VerificationLevel::Read); !allowed)
        return Unexpected{allowed.error()};
    const auto rows = mergeRows(call.database(), filter);
    if (!rows)
        return Unexpected{rows.error()};
    std::vector<std::pair<qint64, Merge>> merges;
    for (const MergeRow &row : *rows) {
        auto merge = mergeOf(call, row);
        if (!merge)
            return Unexpected{merge.error()};
        merges.emplace_back(row.sequence, *std::move(merge));
    }
    return pageOf<Merge>(
        merges, request.limit, [](const auto &merge) { return merge.second; },
        [](const auto &merge) { return QStringList{QString::number(merge.first)}; });
}

VENTANILLA_EXECUTE(GetMerge)
VENTANILLA_EXECUTE(ListMerges)

} // namespace Ventanilla
