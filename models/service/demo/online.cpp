#include "models/service/demo/online.h"

#include "models/service/demo/names.h"
#include "models/service/demo/traits.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace Ventanilla::Demo {

QString addPaymentMethod(Workshop &workshop, Random &random, Household &household, const QString &owner)
{
    static constexpr QStringView brands[] = {u"Visa", u"Mastercard", u"American Express", u"Discover"};
    PaymentMethodRow method;
    method.id = workshop.numbers.paymentMethod();
    method.owner = owner;
    method.fingerprint = workshop.numbers.fingerprint();
    method.last4 = QString::number(random.below(10000)).rightJustified(4, u'0');
    method.holderName = household.customer.displayName();
    method.kind = random.chance(620) ? u"card"_s : u"bank_account"_s;
    if (method.kind == u"card") {
        method.brand = random.pick(brands).toString();
        const int months = random.chance(140) ? -random.between(1, 14) : random.between(1, 50);
        method.expires = workshop.until().addMonths(months).toString(u"yyyy-MM"_s);
    } else {
        method.brand = random.chance(800) ? u"Checking"_s : u"Savings"_s;
    }
    household.paymentMethods.push_back(method);
    return method.id;
}

void addAutopay(Workshop &workshop, Random &random, Household &household, const QString &accountNumber)
{
    const PaymentMethodRow &method = household.paymentMethods.back();
    AutopayRow autopay;
    autopay.id = workshop.numbers.autopay();
    autopay.accountNumber = accountNumber;
    autopay.paymentMethodId = method.id;
    const bool hasExpired =
        !method.expires.isEmpty() && method.expires < workshop.until().toString(u"yyyy-MM"_s);
    autopay.state = hasExpired ? u"suspended"_s : u"active"_s;
    autopay.payOn = random.chance(750) ? u"due_date"_s : u"days_before"_s;
    if (autopay.payOn == u"days_before")
        autopay.daysBefore = random.between(1, 10);
    if (random.chance(200))
        autopay.maximumCents = random.between(2, 10) * 5000;
    autopay.authorizedBy = household.customer.displayName();
    const QDate authorized = daysAgo(workshop, random, 1500, 40);
    autopay.authorizedAt = officeInstant(random, authorized);
    household.autopays.push_back(autopay);
}

namespace {

/// Makes what one customer has in the portals, before its trait is added.
class OnlineMaker
{
public:
    OnlineMaker(Workshop &workshop, Random &random, Household &household, Trait trait)
        : m_workshop(workshop)
        , m_random(random)
        , m_household(household)
        , m_trait(trait)
    {
        for (const ContactRow &contact : household.customer.contacts) {
            if (m_email.isEmpty() && contact.kind == u"email")
                m_email = contact.value;
        }
    }

    void make()
    {
        if (!m_email.isEmpty() && (needsLogin(m_trait) || m_random.chance(550)))
            addLogin();
        const int count = std::max(usernamesNeeded(m_trait), usernameCount());
        for (int i = 0; i < count; ++i)
            addUsername(i == 0);
        addAutopays();
        addAlerts();
        chooseDelivery();
    }

private:
    int usernameCount()
    {
        const int accounts = int(m_household.accounts.size());
        if (accounts > 8)
            return accounts / 7 + m_random.below(4);
        static constexpr int counts[] = {0, 1, 1, 1, 1, 2, 2, 2, 2, 2, 3, 3, 3, 3, 3, 4, 4, 4, 5, 6};
        return m_random.pick(counts);
    }

    QString unit()
    {
        static constexpr QStringView units[] = {u"gal", u"gal", u"cf", u"ccf"};
        return m_random.pick(units).toString();
    }

    void addLogin()
    {
        LoginRow login{m_email, m_household.customer.displayName(), u"active"_s, {}, unit(), {}};
        login.language = m_household.customer.preferredLanguage;
        if (m_random.chance(80) && !needsLogin(m_trait))
            login.state = u"invited"_s;
        else
            login.termsAcceptedOn = daysAgo(m_workshop, m_random, 900, 3);
        if (login.state == u"active" && m_random.chance(30) && !needsLogin(m_trait))
            login.state = u"locked"_s;
        m_household.logins.push_back(login);
        for (size_t i = 0; i < m_household.accounts.size(); ++i) {
            if (i == 0 || m_random.chance(600))
                m_household.loginAccounts.push_back(link(m_email, i, u"owner"_s));
        }
    }

    LinkRow link(const QString &owner, size_t account, const QString &role)
    {
        static constexpr QStringView names[] = {u"Home", u"Casa",   u"Rental",  u"Casa de mamá", u"Office",
                                                u"Shop", u"Unit B", u"Main St", u"Dúplex",       u"Garden"};
        const AccountRow &row = m_household.accounts[account];
        LinkRow result{owner, row.accountNumber, {}, role};
        const int kind = m_random.below(10);
        if (m_household.accounts.size() > 8)
            result.label = u"Building %1"_s.arg(account + 1);
        else if (kind < 3)
            result.label = m_random.pick(names).toString();
        else if (kind < 6)
            result.label = row.serviceAddress;
        return result;
    }

    void addUsername(bool isFirst)
    {
        UsernameRow username;
        username.username = m_workshop.numbers.username(usernameBase());
        username.email = m_email;
        if (m_email.isEmpty() || (!isFirst && m_random.chance(260)))
            username.email = makeEmail(m_workshop, m_random, usernameBase());
        username.displayName = m_household.customer.displayName();
        if (m_random.chance(900)) {
            const QDate date = daysAgo(m_workshop, m_random, 2200, 5);
            username.lastSignIn = officeInstant(m_random, date);
        }
        username.language = m_random.chance(850) ? m_household.customer.preferredLanguage : u"en"_s;
        username.unit = unit();
        username.state = u"open"_s;
        m_household.usernames.push_back(username);
        linkUsername(username.username, isFirst);
    }

    void linkUsername(const QString &username, bool isFirst)
    {
        const bool isOwner = isFirst || m_random.chance(880);
        const QString role = isOwner ? u"owner"_s : m_random.chance(500) ? u"manager"_s : u"viewer"_s;
        const int accounts = int(m_household.accounts.size());
        if (!isFirst && m_random.chance(110))
            return; // an old username with nothing behind it
        if (accounts > 8) {
            const int first = m_random.below(accounts);
            const int last = std::min(accounts, first + m_random.between(3, 14));
            for (int i = isFirst ? 0 : first; i < last; ++i)
                m_household.usernameAccounts.push_back(link(username, size_t(i), role));
            return;
        }
        const int only = m_random.below(accounts);
        for (int i = 0; i < accounts; ++i) {
            if (i == only || isFirst || m_random.chance(350))
                m_household.usernameAccounts.push_back(link(username, size_t(i), role));
        }
    }

    QString usernameBase()
    {
        const CustomerRow &customer = m_household.customer;
        if (!customer.organizationName.isEmpty())
            return latinLetters(customer.organizationName).left(14);
        const QString given = latinLetters(customer.givenName);
        const QString family = latinLetters(customer.familyName.section(u' ', 0, 0).section(u'-', 0, 0));
        switch (m_random.below(6)) {
        case 0:
            return given + u'_' + family;
        case 1:
            return family + u'.' + given.left(1);
        case 2:
            return u"casa_"_s + family;
        case 3:
            return given.left(5) + family.left(3);
        default:
            return given.left(1) + family;
        }
    }

    void addAutopays()
    {
        QStringList owners;
        for (const LoginRow &login : m_household.logins)
            owners += login.email;
        for (const UsernameRow &username : m_household.usernames)
            owners += username.username;
        for (const QString &owner : owners) {
            if (!m_random.chance(280))
                continue;
            addPaymentMethod(m_workshop, m_random, m_household, owner);
            for (const AccountRow &account : m_household.accounts) {
                if (account.isActive() && isLinked(owner, account.accountNumber)
                    && !hasAutopay(account.accountNumber) && m_random.chance(700))
                    addAutopay(m_workshop, m_random, m_household, account.accountNumber);
            }
        }
    }

    bool isLinked(const QString &owner, const QString &accountNumber) const
    {
        const auto fits = [&](const LinkRow &row) {
            return row.owner == owner && row.accountNumber == accountNumber;
        };
        return std::ranges::any_of(m_household.loginAccounts, fits)
            || std::ranges::any_of(m_household.usernameAccounts, fits);
    }

    bool hasAutopay(const QString &accountNumber) const
    {
        return std::ranges::any_of(m_household.autopays, [&accountNumber](const AutopayRow &autopay) {
            return autopay.accountNumber == accountNumber;
        });
    }

    void addAlerts()
    {
        static constexpr QStringView types[] = {u"billing_cycle", u"daily", u"multi_day", u"vacation"};
        static constexpr int gallons[] = {9000, 450, 2500, 50};
        for (const LinkRow &row : m_household.loginAccounts) {
            if (!m_random.chance(220))
                continue;
            const int type = m_random.below(4);
            AlertRuleRow rule{row.owner, row.accountNumber, types[type].toString(), 0, u"gal"_s, true, {}, {},
                              {}};
            rule.thresholdValue = gallons[type] * m_random.between(8, 14) / 10;
            if (type == 3) {
                rule.startsOn = m_workshop.until().addDays(m_random.between(-60, 40));
                rule.endsOn = rule.startsOn.addDays(m_random.between(5, 16));
            }
            const QDate updated = daysAgo(m_workshop, m_random, 600, 61);
            rule.updatedAt = officeInstant(m_random, updated);
            m_household.alertRules.push_back(rule);
            addRecipient(row.accountNumber, rule.type);
        }
    }

    void addRecipient(const QString &accountNumber, const QString &type)
    {
        AlertRecipientRow recipient;
        recipient.id = m_workshop.numbers.recipient();
        recipient.accountNumber = accountNumber;
        recipient.name = m_household.customer.displayName();
        recipient.email = m_email;
        recipient.language = m_household.customer.preferredLanguage;
        recipient.alertTypes = type;
        for (const ContactRow &contact : m_household.customer.contacts) {
            if (contact.kind == u"phone" && contact.smsConsentOn.isValid()) {
                recipient.mobile = contact.value;
                recipient.smsConsentOn = contact.smsConsentOn;
            }
        }
        m_household.alertRecipients.push_back(recipient);
    }

    void chooseDelivery()
    {
        if (m_email.isEmpty())
            return;
        for (AccountRow &account : m_household.accounts) {
            const int kind = m_random.below(10);
            account.billDelivery = kind < 5 ? u"paper"_s : kind < 9 ? u"email"_s : u"both"_s;
        }
    }

    Workshop &m_workshop;
    Random &m_random;
    Household &m_household;
    Trait m_trait;
    QString m_email;
};

} // namespace

void addOnlinePresence(Workshop &workshop, Random &random, Household &household, Trait trait)
{
    OnlineMaker(workshop, random, household, trait).make();
    addTrait(workshop, random, household, trait);
}

} // namespace Ventanilla::Demo
