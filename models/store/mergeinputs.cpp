#include "models/store/mergeinputs.h"

#include "models/store/collect.h"

using namespace Qt::Literals::StringLiterals;

namespace Ventanilla {

namespace {

using namespace Merging;

template <typename E>
E word(const QString &text, E otherwise)
{
    return fromText<E>(text).value_or(otherwise);
}

AccountNumber accountAt(const Rows &row, int column)
{
    return AccountNumber::parse(row.text(column)).value();
}

Owner ownerAt(const Rows &row, int kind)
{
    return {row.text(kind) == u"login" ? Owner::Kind::EmailLogin : Owner::Kind::OldUsername,
            row.text(kind + 1)};
}

EmailAddress emailAt(const Rows &row, int column)
{
    const auto email = EmailAddress::parse(row.text(column));
    return email ? *email : EmailAddress();
}

template <typename T>
QStringList textsOf(const std::set<T> &values)
{
    QStringList texts;
    for (const T &value : values)
        texts.append(value.text());
    return texts;
}

AlertRuleRow readRule(const Rows &row)
{
    AlertRuleRow rule;
    rule.account = accountAt(row, 0);
    rule.owner = ownerAt(row, 1);
    rule.type = word(row.text(3), AlertType::Daily);
    rule.unit = word(row.text(5), VolumeUnit::Gal);
    const auto threshold = Volume::parse(row.text(4), rule.unit);
    rule.threshold = threshold ? *threshold : Volume();
    rule.enabled = row.isSet(6);
    rule.startsOn = dateOf(row.text(7));
    rule.endsOn = dateOf(row.text(8));
    rule.updatedAt = instantOf(row.text(9));
    return rule;
}

CustomerRow readCustomer(const Rows &row)
{
    CustomerRow customer;
    customer.number = CustomerNumber::parse(row.text(0)).value();
    const QString person = (row.text(1) + u' ' + row.text(2)).trimmed();
    customer.displayName = person.isEmpty() ? row.text(3) : person;
    customer.language = word(row.text(4), Language::En);
    for (const QString &flag : row.text(5).split(u';', Qt::SkipEmptyParts)) {
        if (const auto known = fromText<CustomerFlag>(flag))
            customer.flags.insert(*known);
    }
    return customer;
}

/// Reads table by table; the first failure ends it.
class Reader
{
public:
    Reader(Database &database, Inputs &inputs) : m_database(database), m_inputs(inputs) { }

    Result<Done> readAll()
    {
        for (const auto part :
             {&Reader::readSources, &Reader::readOwnLinks, &Reader::readOtherLinks,
              &Reader::readLogins, &Reader::readAccounts, &Reader::readCustomers,
              &Reader::readMethods, &Reader::readAutopays, &Reader::readMethodsOfOthers,
              &Reader::readRules, &Reader::readRecipients}) {
            if (auto read = (this->*part)(); !read)
                return read;
        }
        return done;
    }

private:
    template <typename Row, typename F>
    Result<Done> append(std::vector<Row> &to, const QString &sql, const QVariantList &values,
                        F readRow)
    {
        auto rows = collect(m_database.run(sql, values), readRow);
        if (!rows)
            return Unexpected{rows.error()};
        to.insert(to.end(), rows->begin(), rows->end());
        return done;
    }

    template <typename Row, typename F>
    Result<Done> appendIn(std::vector<Row> &to, const QString &select, const QStringList &keys,
                          const QString &order, F readRow)
    {
        const ValueList list(keys);
        return append(to, select + u" IN "_s + list.marks + u" ORDER BY "_s + order, list.values,
                      readRow);
    }

    Result<Done> readSources()
    {
        return appendIn(
            m_inputs.sources,
            u"SELECT username, email, last_sign_in, state, merge_id FROM usernames WHERE username"_s,
            m_inputs.usernames, u"username"_s, [](const Rows &row) {
                return UsernameRow{row.text(0), emailAt(row, 1), instantOf(row.text(2)),
                                   word(row.text(3), UsernameState::Open), row.text(4)};
            });
    }

    Result<Done> readOwnLinks()
    {
        auto own = appendIn(
            m_inputs.links,
            u"SELECT username, account_number, label, role FROM username_accounts WHERE username"_s,
            m_inputs.usernames, u"username, account_number"_s, [](const Rows &row) {
                return LinkRow{Owner::username(row.text(0)), accountAt(row, 1), row.text(2),
                               word(row.text(3), LinkRole::Owner)};
            });
        if (!own)
            return own;
        auto accounts = collect(
            m_database.run(
                u"SELECT account_number FROM login_accounts WHERE email_key = ? ORDER BY account_number"_s,
                {m_inputs.target.key()}),
            [](const Rows &row) { return accountAt(row, 0); });
        if (!accounts)
            return Unexpected{accounts.error()};
        m_accounts.insert(accounts->begin(), accounts->end());
        for (const LinkRow &link : m_inputs.links)
            m_accounts.insert(link.account);
        return done;
    }

    Result<Done> readOtherLinks()
    {
        return appendIn(
            m_inputs.links,
            u"SELECT email_key, account_number, label, role FROM login_accounts WHERE account_number"_s,
            textsOf(m_accounts), u"account_number, email_key"_s, [](const Rows &row) {
                return LinkRow{{Owner::Kind::EmailLogin, row.text(0)},
                               accountAt(row, 1),
                               row.text(2),
                               word(row.text(3), LinkRole::Owner)};
            });
    }

    Result<Done> readLogins()
    {
        QStringList keys = {m_inputs.target.key()};
        for (const LinkRow &link : m_inputs.links) {
            if (link.owner.kind == Owner::Kind::EmailLogin && !keys.contains(link.owner.key))
                keys.append(link.owner.key);
        }
        return appendIn(m_inputs.logins, u"SELECT email, state FROM logins WHERE email_key"_s, keys,
                        u"email_key"_s, [](const Rows &row) {
                            return LoginRow{emailAt(row, 0), word(row.text(1), LoginState::Active)};
                        });
    }

    Result<Done> readAccounts()
    {
        auto read = appendIn(
            m_inputs.accounts,
            u"SELECT account_number, customer_number, status, bill_delivery, billing_email"
            " FROM accounts WHERE account_number"_s,
            textsOf(m_accounts), u"account_number"_s, [](const Rows &row) {
                return AccountRow{accountAt(row, 0), CustomerNumber::parse(row.text(1)).value(),
                                  word(row.text(2), AccountStatus::Active),
                                  word(row.text(3), BillDelivery::Paper), row.text(4)};
            });
        for (const AccountRow &account : m_inputs.accounts)
            m_customers.insert(account.customer);
        return read;
    }

    Result<Done> readCustomers()
    {
        return appendIn(m_inputs.customers,
                        u"SELECT customer_number, given_name, family_name, organization_name, "
                        u"preferred_language,"
                        " flags FROM customers WHERE customer_number"_s,
                        textsOf(m_customers), u"customer_number"_s, readCustomer);
    }

    static PaymentMethodRow readMethod(const Rows &row)
    {
        return {row.text(0), ownerAt(row, 1), word(row.text(3), PaymentMethodKind::Card),
                row.text(4), row.text(5),     row.text(6),
                row.text(7)};
    }

    Result<Done> readMethods()
    {
        const QString select =
            u"SELECT id, owner_kind, owner_key, kind, brand, last4, expires, fingerprint"
            " FROM payment_methods WHERE "_s;
        auto own = append(m_inputs.methods,
                          select + u"owner_kind = 'login' AND owner_key = ? ORDER BY id"_s,
                          {m_inputs.target.key()}, readMethod);
        if (!own)
            return own;
        return appendIn(m_inputs.methods, select + u"owner_kind = 'username' AND owner_key"_s,
                        m_inputs.usernames, u"id"_s, readMethod);
    }

    Result<Done> readAutopays()
    {
        const QString select = u"SELECT id, account_number, payment_method_id, state, authorized_at"
                               " FROM autopays WHERE "_s;
        const auto readAutopay = [](const Rows &row) {
            return AutopayRow{row.text(0), accountAt(row, 1), row.text(2),
                              word(row.text(3), AutopayState::Active), instantOf(row.text(4))};
        };
        auto here = appendIn(m_inputs.autopays, select + u"account_number"_s, textsOf(m_accounts),
                             u"account_number, id"_s, readAutopay);
        if (!here)
            return here;
        QStringList methods;
        for (const PaymentMethodRow &method : m_inputs.methods) {
            if (method.owner.kind == Owner::Kind::OldUsername)
                methods.append(method.id);
        }
        auto used = appendIn(m_inputs.autopays, select + u"payment_method_id"_s, methods,
                             u"account_number, id"_s, readAutopay);
        // Both questions may have found the same: the version of the plan is of rows, each once.
        std::sort(m_inputs.autopays.begin(), m_inputs.autopays.end(),
                  [](const AutopayRow &a, const AutopayRow &b) { return a.id < b.id; });
        m_inputs.autopays.erase(
            std::unique(m_inputs.autopays.begin(), m_inputs.autopays.end(),
                        [](const AutopayRow &a, const AutopayRow &b) { return a.id == b.id; }),
            m_inputs.autopays.end());
        return used;
    }

    Result<Done> readMethodsOfOthers()
    {
        std::set<QString> known;
        for (const PaymentMethodRow &method : m_inputs.methods)
            known.insert(method.id);
        QStringList missing;
        for (const AutopayRow &autopay : m_inputs.autopays) {
            if (known.insert(autopay.paymentMethodId).second)
                missing.append(autopay.paymentMethodId);
        }
        return appendIn(
            m_inputs.methods,
            u"SELECT id, owner_kind, owner_key, kind, brand, last4, expires, fingerprint"
            " FROM payment_methods WHERE id"_s,
            missing, u"id"_s, readMethod);
    }

    Result<Done> readRules()
    {
        return appendIn(
            m_inputs.alertRules,
            u"SELECT account_number, owner_kind, owner_key, type, threshold_value, threshold_unit,"
            " enabled, starts_on, ends_on, updated_at FROM alert_rules WHERE account_number"_s,
            textsOf(m_accounts), u"account_number, owner_kind, owner_key, type"_s, readRule);
    }

    Result<Done> readRecipients()
    {
        return appendIn(m_inputs.recipients,
                        u"SELECT id, account_number, mobile, sms_consent_on, sms_opted_out_on FROM "
                        u"alert_recipients"
                        " WHERE account_number"_s,
                        textsOf(m_accounts), u"account_number, id"_s, [](const Rows &row) {
                            return RecipientRow{row.text(0), accountAt(row, 1), row.text(2),
                                                dateOf(row.text(3)), dateOf(row.text(4))};
                        });
    }

    Database &m_database;
    Inputs &m_inputs;
    std::set<AccountNumber> m_accounts;
    std::set<CustomerNumber> m_customers;
};

} // namespace

Result<Merging::Inputs> readMergeInputs(Database &database, const EmailAddress &target,
                                        const QStringList &usernames)
{
    Merging::Inputs inputs;
    inputs.target = target;
    inputs.usernames = usernames;
    if (auto read = Reader(database, inputs).readAll(); !read)
        return Unexpected{read.error()};
    return inputs;
}

} // namespace Ventanilla
