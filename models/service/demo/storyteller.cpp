#include "models/service/demo/storyteller.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace Ventanilla::Demo {

StoryTeller::StoryTeller(Workshop &workshop, const QString &customerNumber, const QString &language)
    : m_workshop(workshop)
    , m_random(workshop.options.seed, customerNumber.toULongLong())
    , m_city(workshop.territory.cities.front())
{
    m_household.customer.customerNumber = customerNumber;
    m_household.customer.preferredLanguage = language;
}

void StoryTeller::person(const QString &given, const QString &family)
{
    m_household.customer.kind = u"person"_s;
    m_household.customer.givenName = given;
    m_household.customer.familyName = family;
}

void StoryTeller::organization(const QString &name)
{
    m_household.customer.kind = u"organization"_s;
    m_household.customer.organizationName = name;
}

void StoryTeller::email(const QString &address)
{
    m_household.customer.contacts.push_back({u"email"_s, address, {}});
}

void StoryTeller::phone(const QString &number)
{
    m_household.customer.contacts.push_back({u"phone"_s, number, {}});
}

AccountPlan StoryTeller::plan(const QString &accountNumber, const QString &address)
{
    AccountPlan plan;
    plan.account.accountNumber = accountNumber;
    plan.account.customerNumber = m_household.customer.customerNumber;
    plan.account.status = u"active"_s;
    plan.account.serviceAddress = address;
    plan.account.city = m_city.name.toString();
    plan.account.postalCode = m_city.postalCodes[1].toString();
    plan.account.serviceCenter = m_city.serviceCenter.toString();
    plan.account.openedOn = until().addDays(-m_random.between(1100, 4000));
    plan.account.billDelivery = u"paper"_s;
    plan.consumption = {
        .winterDayTenths = 260, .summerPerMille = 500, .irrigates = false, .isBusiness = false};
    plan.latePayerPerMille = 0;
    return plan;
}

void StoryTeller::closed(AccountPlan &plan, int daysAgo)
{
    plan.account.status = u"closed"_s;
    plan.account.closedOn = until().addDays(-daysAgo);
}

void StoryTeller::account(AccountPlan plan, qint64 cents, int dueInDays)
{
    const int daysToPay = dueInDays < 0 ? 16 : 21;
    plan.readDay = std::min(until().addDays(dueInDays - daysToPay).day(), 28);
    addAccount(m_workshop, m_random, m_household, plan);
    BillRow *last = nullptr;
    for (BillRow &bill : m_household.bills) {
        if (bill.accountNumber != plan.account.accountNumber)
            continue;
        if (!bill.paidOn.isValid() && !bill.cancelled)
            bill.paidOn = std::min(bill.dueOn, until());
        last = &bill;
    }
    if (cents != 0 && last) {
        last->amountCents = cents;
        last->dueOn = until().addDays(dueInDays);
        last->paidOn = {};
    }
    m_household.accounts.back().balanceCents = cents;
}

void StoryTeller::login(const QString &address)
{
    LoginRow row{address, m_household.customer.displayName(), u"active"_s, {}, u"gal"_s, {}};
    row.language = m_household.customer.preferredLanguage;
    row.termsAcceptedOn = until().addDays(-700);
    m_household.logins.push_back(row);
}

void StoryTeller::username(const QString &name, const QString &address, int signedInDaysAgo)
{
    UsernameRow row;
    row.username = name;
    row.email = address;
    row.displayName = m_household.customer.displayName();
    row.lastSignIn = officeInstant(m_random, until().addDays(-signedInDaysAgo));
    row.language = m_household.customer.preferredLanguage;
    row.unit = u"gal"_s;
    row.state = u"open"_s;
    m_household.usernames.push_back(row);
    m_workshop.numbers.reserveUsername(name);
}

void StoryTeller::linkLogin(const QString &address, const QString &account, const QString &label)
{
    m_household.loginAccounts.push_back({address, account, label, u"owner"_s});
}

void StoryTeller::linkUsername(const QString &name, const QString &account, const QString &label,
                               const QString &role)
{
    m_household.usernameAccounts.push_back({name, account, label, role});
}

QString StoryTeller::method(const QString &owner, const QString &last4, const QString &fingerprint)
{
    PaymentMethodRow row;
    row.id = m_workshop.numbers.paymentMethod();
    row.owner = owner;
    row.last4 = last4;
    row.holderName = m_household.customer.displayName();
    row.fingerprint = fingerprint;
    m_household.paymentMethods.push_back(row);
    return row.id;
}

QString StoryTeller::card(const QString &owner, const QString &last4, const QString &fingerprint,
                          int expiresInMonths)
{
    const QString id = method(owner, last4, fingerprint);
    PaymentMethodRow &row = m_household.paymentMethods.back();
    row.kind = u"card"_s;
    row.brand = u"Visa"_s;
    row.expires = until().addMonths(expiresInMonths).toString(u"yyyy-MM"_s);
    return id;
}

QString StoryTeller::bankAccount(const QString &owner, const QString &last4, const QString &fingerprint)
{
    const QString id = method(owner, last4, fingerprint);
    PaymentMethodRow &row = m_household.paymentMethods.back();
    row.kind = u"bank_account"_s;
    row.brand = u"Checking"_s;
    return id;
}

void StoryTeller::autopay(const QString &account, const QString &paymentMethod, const QString &state)
{
    AutopayRow row;
    row.id = m_workshop.numbers.autopay();
    row.accountNumber = account;
    row.paymentMethodId = paymentMethod;
    row.state = state;
    row.payOn = u"due_date"_s;
    row.authorizedBy = m_household.customer.displayName();
    row.authorizedAt = officeInstant(m_random, until().addDays(-410));
    m_household.autopays.push_back(row);
}

void StoryTeller::dailyAlert(const QString &owner, const QString &account, int gallons)
{
    AlertRuleRow row;
    row.owner = owner;
    row.accountNumber = account;
    row.type = u"daily"_s;
    row.thresholdValue = gallons;
    row.thresholdUnit = u"gal"_s;
    row.updatedAt = officeInstant(m_random, until().addDays(-gallons));
    m_household.alertRules.push_back(row);
}

void StoryTeller::note(const QString &author, int daysAgo, const QString &text)
{
    const QString written = officeInstant(m_random, until().addDays(-daysAgo));
    m_household.notes.push_back(
        {m_workshop.numbers.note(), m_household.customer.customerNumber, text, author, written});
}

} // namespace Ventanilla::Demo
