#include "models/store/alertrulestore.h"

#include "models/store/collect.h"

using namespace Qt::Literals::StringLiterals;

namespace Ventanilla {

namespace {

const QString loginKind = u"login"_s;
const QString usernameKind = u"username"_s;

const QString columns = u"r.account_number, r.owner_kind, r.owner_key, r.type, r.threshold_value,"
                        " r.threshold_unit, r.enabled, r.starts_on, r.ends_on"_s;

/// Without who changed it.
StoredAlertRule readTerms(const Rows &row)
{
    StoredAlertRule rule;
    rule.account = AccountNumber::parse(row.text(0)).value();
    rule.owner = {row.text(1) == loginKind, row.text(2)};
    rule.type = fromText<AlertType>(row.text(3)).value_or(AlertType::Daily);
    rule.unit = fromText<VolumeUnit>(row.text(5)).value_or(VolumeUnit::Gal);
    const auto threshold = Volume::parse(row.text(4), rule.unit);
    rule.threshold = threshold ? *threshold : Volume();
    rule.enabled = row.isSet(6);
    rule.startsOn = dateOf(row.text(7));
    rule.endsOn = dateOf(row.text(8));
    return rule;
}

StoredAlertRule readRule(const Rows &row)
{
    StoredAlertRule rule = readTerms(row);
    if (const auto at = instantOf(row.text(10)))
        rule.change = ChangeMark{row.text(9), *at};
    return rule;
}

QVariant stored(const std::optional<QDate> &date)
{
    return date ? QVariant(date->toString(Qt::ISODate)) : QVariant();
}

} // namespace

QString AlertOwner::kindText() const
{
    return isLogin ? loginKind : usernameKind;
}

AlertOwner AlertOwner::fromText(const QString &text)
{
    return {text.startsWith(loginKind + u':'), text.mid(text.indexOf(u':') + 1)};
}

Result<std::vector<StoredAlertRule>> alertRulesOf(Database &database, const AccountNumber &account,
                                                  const AlertOwner &owner)
{
    return collect(
        database.run(
            u"SELECT "_s + columns
                + u", r.changed_by, r.changed_at FROM alert_rules r WHERE r.account_number = ? AND r.owner_kind = ? AND r.owner_key = ? ORDER BY r.type"_s,
            {account.text(), owner.kindText(), owner.key}),
        readRule);
}

Result<std::vector<StoredAlertRule>> liveAlertRules(Database &database, const QStringList &accounts)
{
    // "On" stands in the joins: as a condition on the rules alone it makes SQLite read all of them for a Bloom filter.
    const WantedKeys wanted(accounts);
    return collect(
        database.run(wanted.with + u"SELECT "_s + columns
                         + u" FROM wanted w CROSS JOIN alert_rules r"
                           " LEFT JOIN login_accounts l ON r.enabled = 1 AND r.owner_kind = 'login'"
                           " AND l.account_number = r.account_number AND l.email_key = r.owner_key"
                           " LEFT JOIN usernames u ON r.enabled = 1 AND r.owner_kind = 'username'"
                           " AND u.username = r.owner_key WHERE r.account_number = w.key"
                           " AND (l.email_key IS NOT NULL OR u.state = 'open')"
                           " ORDER BY r.account_number, r.owner_kind, r.owner_key, r.type"_s,
                     wanted.values),
        readTerms);
}

Result<Done> writeAlertRule(Database &database, const StoredAlertRule &rule, const ChangeMark &mark)
{
    const QString at = storedInstant(mark.at);
    return apply(database, uR"(
        INSERT INTO alert_rules (account_number, owner_kind, owner_key, type, threshold_value, threshold_unit,
                                 enabled, starts_on, ends_on, updated_at, changed_by, changed_at)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        ON CONFLICT (account_number, owner_kind, owner_key, type) DO UPDATE SET
            threshold_value = excluded.threshold_value, threshold_unit = excluded.threshold_unit,
            enabled = excluded.enabled, starts_on = excluded.starts_on, ends_on = excluded.ends_on,
            updated_at = excluded.updated_at, version = alert_rules.version + 1,
            changed_by = excluded.changed_by, changed_at = excluded.changed_at)"_s,
                 {rule.account.text(), rule.owner.kindText(), rule.owner.key,
                  QString(toText(rule.type)), rule.threshold.shortest(rule.unit),
                  QString(toText(rule.unit)), rule.enabled, stored(rule.startsOn),
                  stored(rule.endsOn), at, mark.by, at});
}

Result<Done> removeAlertRule(Database &database, const StoredAlertRule &rule)
{
    return apply(
        database,
        u"DELETE FROM alert_rules WHERE account_number = ? AND owner_kind = ? AND owner_key = ? AND type = ?"_s,
        {rule.account.text(), rule.owner.kindText(), rule.owner.key, QString(toText(rule.type))});
}

} // namespace Ventanilla
