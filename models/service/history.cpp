#include "models/service/cursor.h"
#include "models/service/customers.h"
#include "models/service/executeimpl.h"
#include "models/service/historysentences.h"
#include "models/store/customerstore.h"
#include "models/store/historystore.h"
#include "models/store/instant.h"

#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::Literals::StringLiterals;

namespace Ventanilla {

namespace {

/// The rest of @p subject behind @p kind: `account/0001234`.
QString keyIn(const QString &subject, const QString &kind)
{
    return subject.startsWith(kind) ? subject.mid(kind.size()) : QString();
}

std::optional<AccountNumber> accountOf(const HistoryRow &row)
{
    const auto named = [](const std::optional<QString> &json) {
        return QJsonDocument::fromJson(json.value_or(QString()).toUtf8())[u"account_number"]
            .toString();
    };
    for (const QString &text : {row.account.value_or(QString()), keyIn(row.subject, u"account/"_s),
                                named(row.afterJson), named(row.beforeJson)}) {
        if (const auto number = AccountNumber::parse(text))
            return *number;
    }
    return std::nullopt;
}

HistoryKind kindOf(const HistoryRow &row)
{
    if (row.source == HistorySource::Note)
        return HistoryKind::Note;
    if (row.source == HistorySource::AlertEvent)
        return HistoryKind::AlertEvent;
    return row.subject.startsWith(u"merge/") ? HistoryKind::Merge : HistoryKind::Change;
}

HistoryEntry entryFor(const Call &call, const HistoryRow &row)
{
    HistoryEntry entry;
    entry.id = row.source == HistorySource::Trail ? u"aud_"_s + QString::number(row.id.toLongLong())
                                                  : row.id;
    entry.kind = kindOf(row);
    entry.instant = instantFromStore(row.instant);
    entry.actor = row.actor;
    entry.actorName = row.actorName.isEmpty() ? row.actor : row.actorName;
    entry.action = row.source == HistorySource::Note ? u"note"_s
        : row.source == HistorySource::AlertEvent    ? u"alert_sent"_s
                                                     : row.action;
    entry.summary = historySentence(call, row);
    entry.accountNumber = accountOf(row);
    if (const QString merge = keyIn(row.subject, u"merge/"_s); !merge.isEmpty())
        entry.mergeId = merge;
    return entry;
}

QStringList placeOf(const HistoryRow &row)
{
    return {row.instant, QString::number(static_cast<int>(row.source)), row.id};
}

} // namespace

Result<ListOf<HistoryEntry>> handle(Call &call, const GetCustomerHistory &request)
{
    const auto customer = customerRow(call.database(), request.customerNumber);
    if (!customer)
        return Unexpected{customer.error()};
    if (!*customer)
        return Unexpected{noSuchCustomer(call, request.customerNumber)};
    if (auto allowed = call.requireLevel(request.customerNumber, VerificationLevel::Read); !allowed)
        return Unexpected{allowed.error()};
    const auto cursor = readCursor(call, request.cursor, 3);
    if (!cursor)
        return Unexpected{cursor.error()};
    HistoryPosition before;
    if (*cursor)
        before = {(*cursor)->at(0), static_cast<HistorySource>((*cursor)->at(1).toInt()),
                  (*cursor)->at(2)};
    const auto rows =
        historyRows(call.database(), request.customerNumber, before, request.limit + 1);
    if (!rows)
        return Unexpected{rows.error()};
    return pageOf<HistoryEntry>(
        *rows, request.limit, [&](const HistoryRow &row) { return entryFor(call, row); }, placeOf);
}

VENTANILLA_EXECUTE(GetCustomerHistory)

} // namespace Ventanilla
