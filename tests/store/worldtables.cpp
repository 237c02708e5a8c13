#include "tests/store/worldtables.h"

#include "models/store/change.h"
#include "models/store/instant.h"

using namespace Qt::Literals::StringLiterals;

namespace Ventanilla::Merging {

namespace {

QString kindOf(const Owner &owner)
{
    return owner.kind == Owner::Kind::EmailLogin ? u"login"_s : u"username"_s;
}

QVariant text(const std::optional<QDate> &date)
{
    return date ? QVariant(date->toString(Qt::ISODate)) : QVariant();
}

QVariant text(const std::optional<QDateTime> &instant)
{
    return instant ? QVariant(storedInstant(*instant)) : QVariant();
}

QVariant text(const QString &value)
{
    return value.isEmpty() ? QVariant() : QVariant(value);
}

/// The first failure is kept.
class Filler
{
public:
    explicit Filler(Database &database) : m_database(database) { }

    Result<Done> fill(const World &world)
    {
        addPeople(world);
        addLinks(world);
        addPayments(world);
        addAlerts(world);
        return m_result;
    }

private:
    void add(const QString &table, const QStringList &columns, const QVariantList &values)
    {
        const QString marks = u"?"_s + u", ?"_s.repeated(columns.size() - 1);
        if (m_result)
            m_result =
                apply(m_database,
                      u"INSERT INTO %1 (%2) VALUES (%3)"_s.arg(table, columns.join(u", "_s), marks),
                      values);
    }

    void addPeople(const World &world)
    {
        for (const CustomerRow &row : world.customers) {
            QStringList flags;
            for (const CustomerFlag flag : row.flags)
                flags.append(toText(flag));
            add(u"customers"_s, {u"customer_number"_s, u"kind"_s, u"given_name"_s, u"flags"_s},
                {row.number.text(), u"person"_s, row.displayName, text(flags.join(u';'))});
        }
        for (const AccountRow &row : world.accounts)
            add(u"accounts"_s,
                {u"account_number"_s, u"customer_number"_s, u"status"_s, u"service_address"_s,
                 u"postal_code"_s, u"billing_email"_s, u"bill_delivery"_s},
                {row.number.text(), row.customer.text(), QString(toText(row.status)),
                 u"1408 N Elm St"_s, u"60432"_s, text(row.billingEmail),
                 QString(toText(row.delivery))});
        for (const LoginRow &row : world.logins)
            add(u"logins"_s, {u"email_key"_s, u"email"_s, u"state"_s},
                {row.email.key(), row.email.text(), QString(toText(row.state))});
        for (const UsernameRow &row : world.usernames)
            add(u"usernames"_s,
                {u"username"_s, u"email"_s, u"email_key"_s, u"last_sign_in"_s, u"state"_s,
                 u"merge_id"_s},
                {row.username, row.email.text(), row.email.key(), text(row.lastSignIn),
                 QString(toText(row.state)), text(row.mergeId)});
    }

    void addLinks(const World &world)
    {
        for (const LinkRow &row : world.links) {
            const bool isLogin = row.owner.kind == Owner::Kind::EmailLogin;
            add(isLogin ? u"login_accounts"_s : u"username_accounts"_s,
                {u"account_number"_s, isLogin ? u"email_key"_s : u"username"_s, u"label"_s,
                 u"role"_s},
                {row.account.text(), row.owner.key, text(row.label), QString(toText(row.role))});
        }
    }

    void addPayments(const World &world)
    {
        for (const PaymentMethodRow &row : world.methods)
            add(u"payment_methods"_s,
                {u"id"_s, u"owner_kind"_s, u"owner_key"_s, u"kind"_s, u"brand"_s, u"last4"_s,
                 u"expires"_s, u"fingerprint"_s},
                {row.id, kindOf(row.owner), row.owner.key, QString(toText(row.kind)), row.brand,
                 row.last4, row.expires, row.fingerprint});
        for (const AutopayRow &row : world.autopays)
            add(u"autopays"_s,
                {u"account_number"_s, u"id"_s, u"payment_method_id"_s, u"state"_s,
                 u"authorized_at"_s},
                {row.account.text(), row.id, row.paymentMethodId, QString(toText(row.state)),
                 text(row.authorizedAt)});
    }

    void addAlerts(const World &world)
    {
        for (const AlertRuleRow &row : world.rules)
            add(u"alert_rules"_s,
                {u"account_number"_s, u"owner_kind"_s, u"owner_key"_s, u"type"_s,
                 u"threshold_value"_s, u"threshold_unit"_s, u"enabled"_s},
                {row.account.text(), kindOf(row.owner), row.owner.key, QString(toText(row.type)),
                 row.threshold.shortest(row.unit), QString(toText(row.unit)), row.enabled});
        for (const RecipientRow &row : world.recipients)
            add(u"alert_recipients"_s,
                {u"account_number"_s, u"id"_s, u"name"_s, u"mobile"_s, u"sms_consent_on"_s,
                 u"sms_opted_out_on"_s},
                {row.account.text(), row.id, u"Ana"_s, row.mobile, text(row.smsConsentOn),
                 text(row.smsOptedOutOn)});
    }

    Database &m_database;
    Result<Done> m_result = done;
};

} // namespace

Result<Done> fillTables(Database &database, const World &world)
{
    return Filler(database).fill(world);
}

Result<Done> clearTables(Database &database)
{
    for (const auto &table :
         {u"journal"_s, u"merge_touches"_s, u"merges"_s, u"alert_recipients"_s, u"alert_rules"_s,
          u"autopays"_s, u"payment_methods"_s, u"username_accounts"_s, u"usernames"_s,
          u"login_accounts"_s, u"logins"_s, u"accounts"_s, u"customers"_s}) {
        if (auto cleared = apply(database, u"DELETE FROM "_s + table); !cleared)
            return cleared;
    }
    return done;
}

QStringList namesOf(const World &world)
{
    QStringList names;
    for (const UsernameRow &row : world.usernames)
        names.append(row.username);
    return names;
}

} // namespace Ventanilla::Merging
