#include "models/store/alertstatestore.h"

#include "models/store/collect.h"
#include "models/store/batchinsert.h"

#include <QHash>

using namespace Qt::Literals::StringLiterals;

namespace Ventanilla {

namespace {

using Dated = std::pair<QString, QDate>;

Dated readDated(const Rows &row)
{
    return {row.text(0), dateOf(row.text(1)).value_or(QDate())};
}

Result<std::vector<StoredCycles>> accountDates(Database &database, const WantedKeys &wanted)
{
    return collect(database.run(wanted.with
                                    + u"SELECT a.account_number, a.opened_on, a.closed_on, a.status FROM wanted w"
                                      " CROSS JOIN accounts a WHERE a.account_number = w.key ORDER BY a.account_number"_s,
                                wanted.values),
                   [](const Rows &row) {
                       StoredCycles cycles{row.text(0), dateOf(row.text(1)), dateOf(row.text(2)), {}, {}};
                       if (row.text(3) == toText(AccountStatus::Closed) && !cycles.closedOn)
                           cycles.closedOn = cycles.openedOn.value_or(QDate(1970, 1, 1));
                       return cycles;
                   });
}

Result<std::vector<Dated>> readDates(Database &database, const WantedKeys &wanted, const QDate &from, const QDate &to)
{
    const QString first = from.toString(Qt::ISODate);
    const QString last = to.toString(Qt::ISODate);
    return collect(
        database.run(wanted.with
                         + u"SELECT c.account_number, c.read_on FROM wanted w CROSS JOIN cycles c"
                           " WHERE c.account_number = w.key AND c.read_on >= COALESCE((SELECT MAX(p.read_on) FROM cycles p"
                           " WHERE p.account_number = w.key AND p.read_on <= ?), ?) AND c.read_on <= COALESCE((SELECT"
                           " MIN(n.read_on) FROM cycles n WHERE n.account_number = w.key AND n.read_on > ?), ?)"
                           " ORDER BY c.account_number, c.read_on"_s,
                     wanted.values + QVariantList{first, first, last, last}),
        readDated);
}

Result<std::vector<Dated>> lastBillEnds(Database &database, const QStringList &accounts)
{
    const ValueList list(accounts);
    return collect(
        database.run(u"SELECT account_number, MAX(period_end) FROM bills WHERE account_number IN "_s
                         + list.marks
                         + u" AND cancelled = 0 GROUP BY account_number ORDER BY account_number"_s,
                     list.values),
        readDated);
}

} // namespace

Result<std::vector<StoredAlertState>> alertStates(Database &database, const QStringList &accounts)
{
    const ValueList list(accounts);
    return collect(
        database.run(
            u"SELECT account_number, owners, state FROM alert_states WHERE account_number IN "_s
                + list.marks + u" ORDER BY account_number"_s,
            list.values),
        [](const Rows &row) {
            return StoredAlertState{row.text(0), row.text(1), row.bytes(2)};
        });
}

Result<Done> writeAlertStates(Database &database, const std::vector<StoredAlertState> &states)
{
    BatchInsert insert(
        database, "alert_states", {"account_number", "owners", "state"},
        "(account_number) DO UPDATE SET owners = excluded.owners, state = excluded.state");
    for (const StoredAlertState &state : states) {
        if (auto added = insert.add({state.account, state.owners, state.state}, {}); !added)
            return added;
    }
    return insert.flush();
}

Result<Done> removeAlertStates(Database &database, const QStringList &accounts)
{
    const ValueList list(accounts);
    return apply(database, u"DELETE FROM alert_states WHERE account_number IN "_s + list.marks,
                 list.values);
}

Result<std::optional<QDate>> newestReadingMonth(Database &database, const AccountNumber &account)
{
    const auto month =
        collectFirst(database.run(u"SELECT month FROM reading_months WHERE account_number = ?"
                                  " ORDER BY month DESC LIMIT 1"_s,
                                  {account.text()}),
                     [](const Rows &row) { return row.text(0); });
    if (!month)
        return Unexpected{month.error()};
    return *month ? dateOf(**month + u"-01"_s) : std::optional<QDate>();
}

Result<std::vector<StoredCycles>> cyclesOf(Database &database, const QStringList &accounts,
                                           const QDate &from, const QDate &to)
{
    const WantedKeys wanted(accounts);
    auto all = accountDates(database, wanted);
    if (!all)
        return all;
    const auto dates = readDates(database, wanted, from, to);
    if (!dates)
        return Unexpected{dates.error()};
    QHash<QString, StoredCycles *> byAccount;
    for (StoredCycles &cycles : *all)
        byAccount.insert(cycles.account, &cycles);
    for (const auto &[account, date] : *dates) {
        if (StoredCycles *cycles = byAccount.value(account))
            cycles->readDates.push_back(date);
    }
    QStringList unscheduled;
    for (const StoredCycles &cycles : *all) {
        if (cycles.readDates.empty())
            unscheduled.append(cycles.account);
    }
    if (unscheduled.isEmpty())
        return all;
    const auto ends = lastBillEnds(database, unscheduled);
    if (!ends)
        return Unexpected{ends.error()};
    for (const auto &[account, date] : *ends) {
        if (StoredCycles *cycles = byAccount.value(account); cycles && date.isValid())
            cycles->lastBillEnd = date;
    }
    return all;
}

} // namespace Ventanilla
