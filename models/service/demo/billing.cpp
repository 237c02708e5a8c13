#include "models/service/demo/billing.h"

#include <algorithm>

namespace Ventanilla::Demo {

static QDate workingDay(QDate date)
{
    return date.dayOfWeek() <= 5 ? date : date.addDays(8 - date.dayOfWeek());
}

std::vector<QDate> makeReadDates(const AccountRow &account, QDate from, QDate until, int readDay)
{
    std::vector<QDate> dates;
    const QDate first = std::max(from, account.openedOn);
    const QDate last = account.isActive() ? until : std::min(until, account.closedOn);
    QDate month(first.year(), first.month(), readDay);
    int ahead = 0;
    for (; ahead < 2; month = month.addMonths(1)) {
        const QDate date = workingDay(month);
        if (date < first)
            continue;
        if (date > last && !account.isActive())
            break;
        dates.push_back(date);
        ahead += date > until ? 1 : 0;
    }
    if (!account.isActive() && last > first && (dates.empty() || dates.back() < last))
        dates.push_back(last);
    return dates;
}

/// A service charge and three tiers, by the hundred cubic feet.
static qint64 priceCents(qint64 usageMilliCf)
{
    static constexpr qint64 tier = 1000000; // 10 CCF
    const qint64 first = std::clamp<qint64>(usageMilliCf, 0, tier);
    const qint64 second = std::clamp<qint64>(usageMilliCf - tier, 0, tier);
    const qint64 third = std::max<qint64>(usageMilliCf - 2 * tier, 0);
    return 1874 + (first * 312 + second * 398 + third * 517) / 100000;
}

namespace {

/// Walks along the read dates of one account.
class BillMaker
{
public:
    BillMaker(Random &random, Numbers &numbers, const Billing &billing)
        : m_random(random)
        , m_numbers(numbers)
        , m_billing(billing)
        , m_isLatePayer(random.chance(billing.latePayerPerMille))
    {
        m_register = m_billing.registers.cbegin();
        m_reached = m_printed = m_register->startTenths;
    }

    std::vector<BillRow> make()
    {
        for (size_t i = 1; i < m_billing.readDates.size() && m_billing.readDates[i] <= m_billing.until; ++i)
            addPeriod(m_billing.readDates[i - 1], m_billing.readDates[i]);
        return std::move(m_bills);
    }

private:
    void addPeriod(QDate from, QDate to)
    {
        const auto next = std::next(m_register);
        if (next != m_billing.registers.cend() && next->from <= from) {
            m_register = next;
            m_reached = m_printed = m_register->startTenths;
        }
        const qint64 used = m_billing.usedTenths(from, to);
        const qint64 start = m_printed;
        m_reached += used;
        const bool isEstimated = m_random.chance(25);
        const bool isMisread = !isEstimated && m_random.chance(4);
        m_printed = m_reached;
        if (isEstimated)
            m_printed = std::max(start, m_reached + used * m_random.between(-80, 80) / 1000);
        else if (isMisread)
            m_printed = m_reached + used * m_random.between(150, 300) / 1000;
        if (m_random.chance(10)) {
            addBill(from, to, start, m_printed + used * 4 / 5);
            m_bills.back().cancelled = true;
            m_bills.back().paidOn = {};
        }
        addBill(from, to, start, m_printed);
        m_bills.back().estimated = isEstimated;
    }

    void addBill(QDate from, QDate to, qint64 startTenths, qint64 endTenths)
    {
        BillRow bill;
        bill.billNumber = m_numbers.bill();
        bill.accountNumber = m_billing.accountNumber;
        bill.sequence = int(m_bills.size()) + 1;
        bill.periodStart = from;
        bill.periodEnd = to;
        // Billed by the tenth of a CCF where the register shows it, else by the whole one.
        const qint64 step = m_register->digits == 4 ? 1000 : 100;
        bill.usageMilliCf = (endTenths / step - startTenths / step) * step * 100;
        bill.amountCents = priceCents(bill.usageMilliCf);
        bill.dueOn = workingDay(to.addDays(21));
        bill.registerStartMilliCf = shown(startTenths);
        bill.registerEndMilliCf = shown(endTenths);
        const QDate paid = bill.dueOn.addDays(-m_random.between(0, 14));
        const bool isOneOfTheLast = bill.dueOn > m_billing.until.addDays(-70);
        if (paid <= m_billing.until && !(m_isLatePayer && isOneOfTheLast))
            bill.paidOn = paid;
        m_bills.push_back(bill);
    }

    /// What the dial shows: whole hundreds on 4 digits, and back to 0 after the last one.
    qint64 shown(qint64 tenths) const
    {
        return m_register->digits == 4 ? tenths / 1000 % 10000 * 100000 : tenths % 100000000 * 100;
    }

    Random &m_random;
    Numbers &m_numbers;
    const Billing &m_billing;
    bool m_isLatePayer;
    std::vector<Register>::const_iterator m_register;
    qint64 m_reached = 0; ///< What the meter has really counted.
    qint64 m_printed = 0; ///< What the last bill said.
    std::vector<BillRow> m_bills;
};

} // namespace

std::vector<BillRow> makeBills(Random &random, Numbers &numbers, const Billing &billing)
{
    if (billing.readDates.empty())
        return {};
    return BillMaker(random, numbers, billing).make();
}

qint64 balanceCents(const std::vector<BillRow> &bills)
{
    qint64 cents = 0;
    for (const BillRow &bill : bills)
        cents += bill.cancelled || bill.paidOn.isValid() ? 0 : bill.amountCents;
    return cents;
}

} // namespace Ventanilla::Demo
