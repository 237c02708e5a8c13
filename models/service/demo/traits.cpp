#include "models/service/demo/traits.h"

#include "models/service/demo/names.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace Ventanilla::Demo {

Trait traitOf(int index)
{
    const int place = index * 7 % 60;
    return place < int(Trait::SharedEmail) ? Trait(place + 1) : Trait::None;
}

bool needsLogin(Trait trait)
{
    return trait == Trait::AlreadyMerged || trait == Trait::LinkedElsewhere || trait == Trait::LockedLogin
        || trait == Trait::BillingEmail;
}

int usernamesNeeded(Trait trait)
{
    switch (trait) {
    case Trait::None:
        return 0;
    case Trait::Roles:
    case Trait::Labels:
    case Trait::TwoAutopays:
    case Trait::SameMethodTwice:
    case Trait::AlertRules:
        return 2;
    default:
        return 1;
    }
}

int accountsNeeded(Trait trait)
{
    return trait == Trait::SmsConsent || trait == Trait::ClosedAccount ? 2 : 1;
}

namespace {

class TraitMaker
{
public:
    TraitMaker(Workshop &workshop, Random &random, Household &household)
        : m_workshop(workshop)
        , m_random(random)
        , m_household(household)
    {
    }

    void make(Trait trait)
    {
        switch (trait) {
        case Trait::AlreadyMerged:
            return addMergedUsername();
        case Trait::WithoutAccounts:
            addUsername();
            return;
        case Trait::OtherEmail:
            m_household.usernames.front().email = makeEmail(m_workshop, m_random, u"old.mailbox"_s);
            return;
        case Trait::LinkedElsewhere:
            return addSecondLogin();
        case Trait::OtherCustomer:
            return linkNeighbour();
        case Trait::BillingEmail:
            m_household.accounts.front().billingEmail = makeEmail(m_workshop, m_random, u"bills"_s);
            m_household.accounts.front().billDelivery = u"email"_s;
            return;
        case Trait::LockedLogin:
            m_household.logins.front().state = u"locked"_s;
            return;
        case Trait::SharedEmail:
            if (m_workshop.previous && !m_workshop.previous->email.isEmpty())
                m_household.usernames.back().email = m_workshop.previous->email;
            return;
        case Trait::SmsConsent:
            return addTwoConsents();
        default:
            return makeTwoUsernamesDiffer(trait);
        }
    }

private:
    QString addUsername()
    {
        UsernameRow username = m_household.usernames.front();
        username.username = m_workshop.numbers.username(latinLetters(username.username) + u"_old"_s);
        username.lastSignIn = officeInstant(m_random, m_workshop.until().addDays(-2400));
        m_household.usernames.push_back(username);
        return username.username;
    }

    void addMergedUsername()
    {
        addUsername();
        UsernameRow &username = m_household.usernames.back();
        username.state = u"merged"_s;
        username.mergedInto = m_household.logins.front().email;
        username.mergeId = m_workshop.numbers.merge();
    }

    void addSecondLogin()
    {
        LoginRow login = m_household.logins.front();
        login.email = makeEmail(m_workshop, m_random, u"family.office"_s);
        login.state = u"active"_s;
        m_household.logins.push_back(login);
        m_household.loginAccounts.push_back(
            {login.email, m_household.accounts.front().accountNumber, u"Shared"_s, u"manager"_s});
    }

    void linkNeighbour()
    {
        if (!m_workshop.previous)
            return;
        m_household.usernameAccounts.push_back({m_household.usernames.front().username,
                                                m_workshop.previous->accountNumber, u"Next door"_s,
                                                u"manager"_s});
    }

    void addTwoConsents()
    {
        const QString mobile = m_household.customer.contacts.back().value;
        for (size_t i = 0; i < 2; ++i) {
            AlertRecipientRow recipient;
            recipient.id = m_workshop.numbers.recipient();
            recipient.accountNumber = m_household.accounts[i].accountNumber;
            recipient.name = m_household.customer.displayName();
            recipient.mobile = mobile;
            recipient.smsConsentOn = m_workshop.until().addDays(-400);
            if (i == 1)
                recipient.smsOptedOutOn = m_workshop.until().addDays(-90);
            recipient.language = m_household.customer.preferredLanguage;
            recipient.alertTypes = u"daily;vacation"_s;
            m_household.alertRecipients.push_back(recipient);
        }
    }

    /// The second username's link to the first account, added where there is none.
    LinkRow &secondLink()
    {
        const QString &username = m_household.usernames[1].username;
        const QString &account = m_household.accounts.front().accountNumber;
        auto &links = m_household.usernameAccounts;
        const auto found = std::ranges::find_if(
            links, [&](const LinkRow &row) { return row.owner == username && row.accountNumber == account; });
        if (found != links.end())
            return *found;
        links.push_back({username, account, {}, u"owner"_s});
        return links.back();
    }

    LinkRow &firstLink()
    {
        const QString &username = m_household.usernames.front().username;
        return *std::ranges::find(m_household.usernameAccounts, username, &LinkRow::owner);
    }

    void makeTwoUsernamesDiffer(Trait trait)
    {
        if (trait == Trait::Roles) {
            secondLink().role = u"viewer"_s;
            firstLink().role = u"owner"_s;
        } else if (trait == Trait::Labels) {
            secondLink().label = u"The corner house"_s;
            firstLink().label = u"La esquina"_s;
        } else if (trait == Trait::TwoAutopays || trait == Trait::SameMethodTwice) {
            secondLink();
            addTwoMethods(trait);
        } else if (trait == Trait::AlertRules) {
            secondLink();
            addTwoRules();
        }
    }

    void addTwoMethods(Trait trait)
    {
        const QString account = m_household.accounts.front().accountNumber;
        if (trait == Trait::TwoAutopays)
            std::erase_if(m_household.autopays,
                          [&account](const AutopayRow &row) { return row.accountNumber == account; });
        for (int i = 0; i < 2; ++i) {
            addPaymentMethod(m_workshop, m_random, m_household, m_household.usernames[size_t(i)].username);
            PaymentMethodRow &method = m_household.paymentMethods.back();
            if (!method.expires.isEmpty())
                method.expires = m_workshop.until().addMonths(30).toString(u"yyyy-MM"_s);
            if (trait == Trait::TwoAutopays)
                addAutopay(m_workshop, m_random, m_household, account);
        }
        if (trait == Trait::SameMethodTwice) {
            auto &methods = m_household.paymentMethods;
            const PaymentMethodRow &older = methods[methods.size() - 2];
            PaymentMethodRow copy = older;
            copy.id = methods.back().id;
            copy.owner = methods.back().owner;
            methods.back() = copy;
        }
    }

    void addTwoRules()
    {
        for (int i = 0; i < 2; ++i) {
            AlertRuleRow rule;
            rule.owner = m_household.usernames[size_t(i)].username;
            rule.accountNumber = m_household.accounts.front().accountNumber;
            rule.type = u"daily"_s;
            rule.thresholdValue = 350 + 50 * i;
            rule.thresholdUnit = u"gal"_s;
            rule.updatedAt = officeInstant(m_random, m_workshop.until().addDays(-300 + 100 * i));
            m_household.alertRules.push_back(rule);
        }
    }

    Workshop &m_workshop;
    Random &m_random;
    Household &m_household;
};

} // namespace

void addTrait(Workshop &workshop, Random &random, Household &household, Trait trait)
{
    if (trait != Trait::None)
        TraitMaker(workshop, random, household).make(trait);
}

} // namespace Ventanilla::Demo
