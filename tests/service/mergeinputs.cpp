#include "tests/service/mergeinputs.h"

#include <QHash>
#include <QSet>

using namespace Qt::Literals::StringLiterals;

namespace Ventanilla::Demo {

namespace M = Merging;

static EmailAddress address(const QString &text)
{
    const auto email = EmailAddress::parse(text);
    return email ? *email : EmailAddress();
}

static AccountNumber account(const QString &text)
{
    return *AccountNumber::parse(text);
}

static std::optional<QDateTime> instant(const QString &text)
{
    return text.isEmpty() ? std::nullopt : std::optional(QDateTime::fromString(text, Qt::ISODate));
}

static std::optional<QDate> date(QDate value)
{
    return value.isValid() ? std::optional(value) : std::nullopt;
}

static M::Owner owner(const QString &text)
{
    return text.contains(u'@') ? M::Owner::login(address(text)) : M::Owner::username(text);
}

static M::CustomerRow customer(const CustomerRow &row)
{
    M::CustomerRow result{*CustomerNumber::parse(row.customerNumber), row.displayName(), Language::En, {}};
    if (const auto flag = fromText<CustomerFlag>(row.flags))
        result.flags.insert(*flag);
    return result;
}

namespace {

/// Picks the rows of one merge out of all that were made.
class Picker
{
public:
    Picker(const CollectingSink &made, const QString &target, const QStringList &usernames) : m_made(made)
    {
        m_inputs.target = address(target);
        m_inputs.usernames = usernames;
        m_inputs.today = today;
        m_owners = QSet<QString>(usernames.cbegin(), usernames.cend());
        m_owners.insert(target);
    }

    M::Inputs pick()
    {
        pickLinks();
        pickAccounts();
        pickPayments();
        for (const UsernameRow &row : m_made.all.usernames) {
            if (m_owners.contains(row.username))
                m_inputs.sources.push_back({row.username, address(row.email), instant(row.lastSignIn),
                                            *fromText<UsernameState>(row.state), row.mergeId});
        }
        for (const LoginRow &row : m_made.all.logins) {
            if (m_logins.contains(row.email) || m_owners.contains(row.email))
                m_inputs.logins.push_back({address(row.email), *fromText<LoginState>(row.state)});
        }
        return m_inputs;
    }

private:
    void addLink(const LinkRow &row)
    {
        const LinkRole role = *fromText<LinkRole>(row.role);
        m_inputs.links.push_back({owner(row.owner), account(row.accountNumber), row.label, role});
    }

    void pickLinks()
    {
        for (const auto *links : {&m_made.all.usernameAccounts, &m_made.all.loginAccounts}) {
            for (const LinkRow &row : *links) {
                if (m_owners.contains(row.owner)) {
                    addLink(row);
                    m_accounts.insert(row.accountNumber);
                }
            }
        }
        for (const LinkRow &row : m_made.all.loginAccounts) {
            if (m_owners.contains(row.owner) || !m_accounts.contains(row.accountNumber))
                continue;
            addLink(row);
            m_logins.insert(row.owner);
        }
    }

    void pickAccounts()
    {
        QSet<QString> holders;
        for (const AccountRow &row : m_made.all.accounts) {
            if (!m_accounts.contains(row.accountNumber))
                continue;
            holders.insert(row.customerNumber);
            m_inputs.accounts.push_back({account(row.accountNumber),
                                         *CustomerNumber::parse(row.customerNumber),
                                         *fromText<AccountStatus>(row.status),
                                         *fromText<BillDelivery>(row.billDelivery), row.billingEmail});
        }
        for (const CustomerRow &row : m_made.customers) {
            if (!holders.contains(row.customerNumber))
                continue;
            m_inputs.customers.push_back(customer(row));
            m_inputs.verified.insert(m_inputs.customers.back().number);
        }
    }

    void pickPayments()
    {
        const Household &all = m_made.all;
        QSet<QString> used;
        for (const AutopayRow &row : all.autopays) {
            if (!m_accounts.contains(row.accountNumber))
                continue;
            used.insert(row.paymentMethodId);
            m_inputs.autopays.push_back({row.id, account(row.accountNumber), row.paymentMethodId,
                                         *fromText<AutopayState>(row.state), instant(row.authorizedAt)});
        }
        for (const PaymentMethodRow &row : all.paymentMethods) {
            if (used.contains(row.id) || m_owners.contains(row.owner))
                m_inputs.methods.push_back({row.id, owner(row.owner), *fromText<PaymentMethodKind>(row.kind),
                                            row.brand, row.last4, row.expires, row.fingerprint});
        }
        for (const AlertRuleRow &row : all.alertRules) {
            if (m_accounts.contains(row.accountNumber))
                m_inputs.alertRules.push_back(
                    {account(row.accountNumber), owner(row.owner), *fromText<AlertType>(row.type),
                     *Volume::parse(QString::number(row.thresholdValue), VolumeUnit::Gal), VolumeUnit::Gal,
                     row.enabled, date(row.startsOn), date(row.endsOn), instant(row.updatedAt)});
        }
        for (const AlertRecipientRow &row : all.alertRecipients) {
            if (m_accounts.contains(row.accountNumber))
                m_inputs.recipients.push_back({row.id, account(row.accountNumber), row.mobile,
                                               date(row.smsConsentOn), date(row.smsOptedOutOn)});
        }
    }

    const CollectingSink &m_made;
    QSet<QString> m_owners;
    QSet<QString> m_accounts;
    QSet<QString> m_logins;
    M::Inputs m_inputs;
};

} // namespace

M::Inputs mergeInputs(const CollectingSink &made, const QString &target, const QStringList &usernames)
{
    return Picker(made, target, usernames).pick();
}

QMap<QString, int> conflictsByKind(const CollectingSink &made)
{
    QHash<QString, QString> holder;
    QHash<QString, QString> target;
    QMap<QString, QSet<QString>> usernames;
    QHash<QString, QString> byEmail;
    for (const AccountRow &row : made.all.accounts)
        holder[row.accountNumber] = row.customerNumber;
    for (const CustomerRow &row : made.customers) {
        for (const ContactRow &contact : row.contacts) {
            if (contact.kind == u"email" && !target.contains(row.customerNumber))
                target[row.customerNumber] = contact.value;
        }
        byEmail[target.value(row.customerNumber)] = row.customerNumber;
    }
    for (const LinkRow &row : made.all.usernameAccounts)
        usernames[holder.value(row.accountNumber)].insert(row.owner);
    for (const UsernameRow &row : made.all.usernames) {
        if (byEmail.contains(row.email))
            usernames[byEmail.value(row.email)].insert(row.username);
    }
    QMap<QString, int> kinds;
    for (auto it = usernames.cbegin(); it != usernames.cend(); ++it) {
        if (!target.contains(it.key()))
            continue;
        const QStringList names(it.value().cbegin(), it.value().cend());
        for (const M::Conflict &conflict :
             M::planMerge(mergeInputs(made, target.value(it.key()), names)).conflicts)
            ++kinds[QString(toText(conflict.kind))];
    }
    return kinds;
}

} // namespace Ventanilla::Demo
