#include "models/store/historystore.h"

#include "models/store/collect.h"

#include <algorithm>
#include <tuple>

using namespace Qt::Literals::StringLiterals;

namespace Ventanilla {

namespace {

constexpr int idDigits = 19;

/// What comes before the page of one source: everything earlier, and in the same second everything
/// before the id.
struct Bound
{
    QString instant;
    QString id;
};

Bound boundFor(HistorySource source, const HistoryPosition &before)
{
    const QString end = QString::fromUcs4(U"\U0010FFFF", 1);
    if (before.instant.isEmpty())
        return {end, {}};
    if (source == before.source)
        return {before.instant, before.id};
    return {before.instant, source > before.source ? end : QString()};
}

QVariantList bound(const Bound &at)
{
    return {at.instant, at.instant, at.id};
}

Result<std::vector<HistoryRow>> notes(Database &database, const CustomerNumber &customer,
                                      const Bound &at, int limit)
{
    return collect(
        database.run(u"SELECT n.id, n.created_at, n.author, s.display_name, n.text FROM notes n"
                     " LEFT JOIN staff s ON s.username = n.author WHERE n.customer_number = ?"
                     " AND (n.created_at < ? OR (n.created_at = ? AND n.id < ?))"
                     " ORDER BY n.created_at DESC, n.id DESC LIMIT ?"_s,
                     QVariantList{customer.text()} + bound(at) + QVariantList{limit}),
        [](const Rows &row) {
            HistoryRow line;
            line.source = HistorySource::Note;
            line.id = row.text(0);
            line.instant = row.text(1);
            line.actor = row.text(2);
            line.actorName = row.text(3);
            line.text = row.text(4);
            return line;
        });
}

Result<std::vector<HistoryRow>> trail(Database &database, const CustomerNumber &customer,
                                      const Bound &at, int limit)
{
    const qint64 id = at.id.isEmpty() ? 0
        : at.id.at(0).isDigit()       ? at.id.toLongLong()
                                      : std::numeric_limits<qint64>::max();
    return collect(
        database.run(
            u"SELECT t.id, t.instant, t.actor, s.display_name, t.action, t.subject, t.before_json,"
            " t.after_json FROM audit_customers c JOIN audit t ON t.id = c.audit_id"
            " LEFT JOIN staff s ON s.username = t.actor WHERE c.customer_number = ?"
            " AND t.action NOT IN ('viewed', 'note_added')"
            " AND (t.instant < ? OR (t.instant = ? AND t.id < ?))"
            " ORDER BY t.instant DESC, t.id DESC LIMIT ?"_s,
            {customer.text(), at.instant, at.instant, id, limit}),
        [](const Rows &row) {
            HistoryRow line;
            line.source = HistorySource::Trail;
            line.id = QString::number(row.integer(0)).rightJustified(idDigits, u'0');
            line.instant = row.text(1);
            line.actor = row.text(2);
            line.actorName = row.text(3);
            line.action = row.text(4);
            line.subject = row.text(5);
            line.beforeJson = row.optionalText(6);
            line.afterJson = row.optionalText(7);
            return line;
        });
}

Result<std::vector<HistoryRow>> alertEvents(Database &database, const CustomerNumber &customer,
                                            const Bound &at, int limit)
{
    return collect(
        database.run(u"SELECT e.id, e.created_at, e.type, e.account_number FROM accounts a"
                     " JOIN alert_events e ON e.account_number = a.account_number"
                     " WHERE a.customer_number = ?"
                     " AND (e.created_at < ? OR (e.created_at = ? AND e.id < ?))"
                     " ORDER BY e.created_at DESC, e.id DESC LIMIT ?"_s,
                     QVariantList{customer.text()} + bound(at) + QVariantList{limit}),
        [](const Rows &row) {
            HistoryRow line;
            line.source = HistorySource::AlertEvent;
            line.id = row.text(0);
            line.instant = row.text(1);
            line.actor = u"system"_s;
            line.action = row.text(2);
            line.account = row.text(3);
            return line;
        });
}

bool isNewer(const HistoryRow &a, const HistoryRow &b)
{
    if (a.instant != b.instant)
        return a.instant > b.instant;
    return a.source != b.source ? a.source < b.source : a.id > b.id;
}

} // namespace

Result<std::vector<HistoryRow>> historyRows(Database &database, const CustomerNumber &customer,
                                            const HistoryPosition &before, int limit)
{
    std::vector<HistoryRow> lines;
    const std::pair<HistorySource, decltype(&notes)> sources[] = {
        {HistorySource::Note, notes},
        {HistorySource::Trail, trail},
        {HistorySource::AlertEvent, alertEvents}};
    for (const auto &[source, read] : sources) {
        auto some = read(database, customer, boundFor(source, before), limit);
        if (!some)
            return some;
        lines.insert(lines.end(), some->begin(), some->end());
    }
    std::sort(lines.begin(), lines.end(), isNewer);
    lines.resize(std::min(lines.size(), static_cast<size_t>(limit)));
    return lines;
}

} // namespace Ventanilla
