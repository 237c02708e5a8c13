#include "models/service/demo/workshop.h"

#include "models/service/demo/billing.h"

#include <memory>

using namespace Qt::Literals::StringLiterals;

namespace Ventanilla {

DemoOptions DemoOptions::of(int customers, const QString &profile, QDate until)
{
    DemoOptions options;
    options.customers = customers;
    options.profile = profile;
    options.until = until;
    if (customers >= 100000)
        options.billMonths = 3;
    return options;
}

namespace Demo {

QString officeInstant(Random &random, QDate date)
{
    const int hour = random.between(16, 23); // 8 in the morning to 4 in the afternoon at the Pacific
    const int minute = random.below(60);
    const int second = random.below(60);
    const QChar zero = u'0';
    return date.toString(Qt::ISODate)
        + u"T%1:%2:%3Z"_s.arg(hour, 2, 10, zero).arg(minute, 2, 10, zero).arg(second, 2, 10, zero);
}

QDate daysAgo(Workshop &workshop, Random &random, int earliest, int latest)
{
    return workshop.until().addDays(-random.between(latest, earliest));
}

QString makeEmail(Workshop &workshop, Random &random, const QString &base)
{
    static constexpr QStringView domains[] = {u"@example.com", u"@example.net", u"@example.org"};
    const QString mailbox = workshop.numbers.mailbox(base);
    return mailbox + random.pick(domains).toString();
}

namespace {

/// Adds one account's rows to a household.
class AccountMaker
{
public:
    AccountMaker(Workshop &workshop, Random &random, Household &household, const AccountPlan &plan)
        : m_workshop(workshop)
        , m_random(random)
        , m_household(household)
        , m_plan(plan)
    {
        const QDate until = workshop.until();
        m_from = plan.hourly ? workshop.twoYearsAgo() : until.addMonths(-workshop.options.billMonths);
        m_billing.accountNumber = plan.account.accountNumber;
        m_billing.until = until;
        m_billing.latePayerPerMille = plan.latePayerPerMille;
        m_billing.readDates = makeReadDates(plan.account, m_from, until, plan.readDay);
    }

    void make()
    {
        addMeters();
        addUse();
        AccountRow account = m_plan.account;
        const std::vector<BillRow> bills = makeBills(m_random, m_workshop.numbers, m_billing);
        account.balanceCents = balanceCents(bills);
        m_household.accounts.push_back(account);
        m_household.bills.insert(m_household.bills.end(), bills.cbegin(), bills.cend());
        for (const QDate &date : m_billing.readDates)
            m_household.cycles.push_back({account.accountNumber, date});
    }

private:
    void addMeters()
    {
        const AccountRow &account = m_plan.account;
        const auto &dates = m_billing.readDates;
        MeterRow meter{
            m_workshop.numbers.meter(), account.accountNumber, m_plan.digits, {}, account.closedOn, {}};
        meter.installedOn = account.openedOn.addDays(-m_random.between(0, 2000));
        m_billing.registers.push_back({m_plan.digits, m_from, m_random.between(1000000, 9990000)});
        if (m_plan.isExchanged && dates.size() > 6) {
            const QDate exchanged = dates[dates.size() / 2];
            meter.digits = m_billing.registers.back().digits = 4;
            meter.removedOn = exchanged;
            m_meters.push_back(meter);
            m_billing.registers.push_back({8, exchanged, m_random.between(0, 40)});
            meter = {m_workshop.numbers.meter(), account.accountNumber, 8, exchanged, account.closedOn, {}};
        } else if (m_plan.isExchangePlanned && account.isActive()) {
            meter.exchangePlannedOn = m_workshop.until().addDays(m_random.between(10, 400));
        }
        m_meters.push_back(meter);
        m_household.meters.insert(m_household.meters.end(), m_meters.cbegin(), m_meters.cend());
    }

    void addUse()
    {
        if (!m_plan.hourly) {
            m_billing.usedTenths = [this](QDate from, QDate to) {
                return Demo::usedTenths(m_random, m_plan.consumption, from, to);
            };
            return;
        }
        const QDate until = m_workshop.until();
        const auto use = std::make_shared<UseHistory>(m_random, m_workshop.territory, m_plan.consumption,
                                                      *m_plan.hourly, m_from, until);
        m_billing.usedTenths = [use](QDate from, QDate to) { return use->usedTenths(from, to); };
        // The first register is that of the first read date, somewhat after the readings begin.
        QDate from = m_from;
        qint64 reached = m_billing.registers.front().startTenths;
        if (!m_billing.readDates.empty())
            reached -= use->usedTenths(m_from, m_billing.readDates.front());
        for (const MeterRow &meter : m_meters) {
            const QDate to = meter.removedOn.isValid() ? meter.removedOn : until;
            m_household.hours.push_back(use->readings(m_random, meter, from, to, reached));
            from = to;
            reached = m_billing.registers.back().startTenths;
        }
    }

    Workshop &m_workshop;
    Random &m_random;
    Household &m_household;
    const AccountPlan &m_plan;
    QDate m_from;
    Billing m_billing;
    std::vector<MeterRow> m_meters;
};

} // namespace

void addAccount(Workshop &workshop, Random &random, Household &household, const AccountPlan &plan)
{
    AccountMaker(workshop, random, household, plan).make();
}

AccountPlan planAccount(Workshop &workshop, Random &random, const City &city, bool isHourly)
{
    AccountPlan plan;
    AccountRow &account = plan.account;
    account.accountNumber = workshop.numbers.account();
    account.status = u"active"_s;
    account.serviceAddress = makeServiceAddress(random);
    account.city = city.name.toString();
    account.postalCode = random.pick(city.postalCodes).toString();
    account.serviceCenter = city.serviceCenter.toString();
    account.openedOn =
        daysAgo(workshop, random, isHourly || !random.chance(80) ? 7000 : 700, isHourly ? 800 : 40);
    account.billDelivery = u"paper"_s;
    plan.readDay = random.between(1, 28);
    plan.consumption = makeConsumption(random);
    plan.digits = random.chance(200) ? 4 : 8;
    plan.isExchangePlanned = plan.digits == 4 && random.chance(400);
    plan.isExchanged = plan.digits == 8 && random.chance(30);
    if (isHourly)
        plan.hourly = Events::make(random, workshop.twoYearsAgo(), workshop.until());
    return plan;
}

} // namespace Demo
} // namespace Ventanilla
