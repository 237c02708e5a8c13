#include "models/service/demo/households.h"

#include "models/service/demo/names.h"
#include "models/service/demo/traits.h"

using namespace Qt::Literals::StringLiterals;

namespace Ventanilla::Demo {

namespace {

class HouseholdMaker
{
public:
    HouseholdMaker(Workshop &workshop, int index)
        : m_workshop(workshop)
        , m_random(workshop.options.seed, quint64(index))
        , m_index(index)
        , m_isOrganization(index % 80 == 40)
        , m_city(m_random.pick(workshop.territory.cities))
    {
    }

    Household make()
    {
        const Trait trait = m_isOrganization ? Trait::None : traitOf(m_index);
        if (m_isOrganization)
            nameOrganization();
        else
            namePerson(trait);
        addPhones();
        flag(trait);
        addAccounts(trait);
        addOnlinePresence(m_workshop, m_random, m_household, trait);
        m_workshop.previous = Neighbour{m_household.customer.customerNumber,
                                        m_household.accounts.front().accountNumber, m_email};
        return std::move(m_household);
    }

private:
    void namePerson(Trait trait)
    {
        CustomerRow &customer = m_household.customer;
        customer.customerNumber = m_workshop.numbers.customer();
        customer.kind = u"person"_s;
        const PersonName name = makePersonName(m_random);
        customer.givenName = name.given;
        customer.familyName = name.family;
        customer.preferredLanguage = m_random.chance(name.hispanic ? 720 : 15) ? u"es"_s : u"en"_s;
        if (needsLogin(trait) || m_random.chance(880)) {
            const QString family = latinLetters(name.family.section(u' ', 0, 0).section(u'-', 0, 0));
            addEmail(latinLetters(name.given.section(u' ', 0, 0)) + u'.' + family);
        }
        if (!m_email.isEmpty() && m_random.chance(120))
            addEmail(latinLetters(name.family) + u".family"_s);
    }

    void nameOrganization()
    {
        CustomerRow &customer = m_household.customer;
        customer.customerNumber = m_workshop.numbers.customer();
        customer.kind = u"organization"_s;
        customer.organizationName = makeOrganizationName(m_random);
        customer.preferredLanguage = m_random.chance(300) ? u"es"_s : u"en"_s;
        addEmail(u"billing."_s + latinLetters(customer.organizationName).left(18));
    }

    void addEmail(const QString &base)
    {
        const QString email = makeEmail(m_workshop, m_random, base);
        if (m_email.isEmpty())
            m_email = email;
        m_household.customer.contacts.push_back({u"email"_s, email, {}});
    }

    void addPhones()
    {
        const QString first = makePhone(m_random, m_city);
        addPhone(first);
        if (m_random.chance(300)) {
            const QString second = makePhone(m_random, m_city);
            if (second != first)
                addPhone(second);
        }
    }

    void addPhone(const QString &number)
    {
        ContactRow phone{u"phone"_s, number, {}};
        if (m_random.chance(400))
            phone.smsConsentOn = daysAgo(m_workshop, m_random, 1200, 20);
        m_household.customer.contacts.push_back(phone);
    }

    void flag(Trait trait)
    {
        if (trait == Trait::Fraud)
            m_household.customer.flags = u"fraud"_s;
        else if (trait == Trait::LegalHold)
            m_household.customer.flags = u"legal_hold"_s;
        else if (trait == Trait::Dispute)
            m_household.customer.flags = u"dispute"_s;
    }

    /// Readings go to the first account of customers that lie evenly among the others.
    bool isHourly() const
    {
        const qint64 meters = m_workshop.options.hourlyMeters;
        const qint64 customers = m_workshop.options.customers;
        return m_index * meters / customers != (m_index + 1) * meters / customers;
    }

    int accountCount(Trait trait)
    {
        if (!m_isOrganization) {
            const int kind = m_random.below(100);
            const int count = kind < 88 ? 1 : kind < 96 ? 2 : kind < 99 ? 3 : m_random.between(4, 5);
            return std::max(count, accountsNeeded(trait));
        }
        if (m_index == 360)
            return 300; // one of the largest size in every data set of the default size
        const int kind = m_random.below(100);
        if (kind < 88)
            return m_random.between(10, 20);
        if (kind < 97)
            return m_random.between(20, 60);
        return kind < 99 ? m_random.between(60, 150) : m_random.between(150, 300);
    }

    void addAccounts(Trait trait)
    {
        const int count = accountCount(trait);
        for (int i = 0; i < count; ++i) {
            AccountPlan plan = planAccount(m_workshop, m_random, m_city, i == 0 && isHourly());
            plan.account.customerNumber = m_household.customer.customerNumber;
            if (m_isOrganization)
                plan.account.mailingAttention =
                    u"%1 – %2"_s.arg(m_household.customer.organizationName).arg(i + 1);
            const bool mustClose = trait == Trait::ClosedAccount && i == count - 1;
            const bool mayClose = trait == Trait::None && !plan.hourly && (i > 0 || count == 1);
            if (mustClose || (mayClose && m_random.chance(60)))
                close(plan);
            addAccount(m_workshop, m_random, m_household, plan);
        }
    }

    void close(AccountPlan &plan)
    {
        const int open = int(plan.account.openedOn.daysTo(m_workshop.until()));
        plan.account.closedOn = m_workshop.until().addDays(-m_random.between(1, std::min(open - 1, 900)));
        plan.account.status = u"closed"_s;
        plan.latePayerPerMille = 600;
    }

    Workshop &m_workshop;
    Random m_random;
    int m_index;
    bool m_isOrganization;
    const City &m_city;
    QString m_email;
    Household m_household;
};

} // namespace

Household makeHousehold(Workshop &workshop, int index)
{
    return HouseholdMaker(workshop, index).make();
}

} // namespace Ventanilla::Demo
