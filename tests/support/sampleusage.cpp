#include "tests/support/sampleusage.h"

using namespace Qt::Literals::StringLiterals;

namespace Ventanilla {

namespace {

constexpr int leakTenths = 6; // 0.6 cf, 4.49 gal an hour
constexpr int leakDays = 8;
constexpr int estimatedDay = 15; // days ago
constexpr int unknownDay = 40;
constexpr int billDays = 30;
constexpr int hourOfNow = 9;

Bill billOf(int index, const QDate &today)
{
    Bill bill;
    bill.billNumber = QString::number(7000000100 - index);
    bill.sequence = 100 - index;
    bill.periodEnd = today.addDays(-27 - index * billDays);
    bill.periodStart = bill.periodEnd.addDays(-billDays);
    bill.days = billDays;
    bill.usage = Volume::fromMilliCubicFeet(972'000 + index * 11'000);
    bill.amountCents = 8417;
    bill.estimated = index == 5;
    return bill;
}

template <typename Op, typename T>
void answerList(FakeBackend &backend, std::function<std::vector<T>(const Op &)> make)
{
    backend.answerAll<Op>([make](const Op &request) -> Result<Answer<ListOf<T>>> {
        return Answer<ListOf<T>>{{make(request), std::nullopt}, 200, u"\"u1\""_s, false, false};
    });
}

} // namespace

SampleUsage::SampleUsage(const QDate &today)
    : m_today(today)
    , m_now(begin(today) + hourOfNow)
{
}

QDateTime SampleUsage::leakSince() const
{
    return QDateTime::fromSecsSinceEpoch((begin(m_today.addDays(-leakDays)) + 2) * 3600, Qt::UTC);
}

bool SampleUsage::isEstimated(qint64 hour) const
{
    return hour >= begin(m_today.addDays(-estimatedDay)) && hour < begin(m_today.addDays(1 - estimatedDay));
}

std::optional<int> SampleUsage::tenths(qint64 hour) const
{
    const qint64 unknown = begin(m_today.addDays(-unknownDay));
    const bool isBefore = readingsFrom.isValid() && hour < begin(readingsFrom);
    if (!hasReadings || isBefore || hour >= m_now || (hour >= unknown && hour < unknown + 24))
        return std::nullopt;
    const int ofDay = static_cast<int>((hour + 16) % 24);
    const int weekday = static_cast<int>(hour / 24 % 7);
    const int base = ofDay < 6 ? 0 : ofDay < 9 ? 26 + weekday : ofDay < 17 ? 9 + weekday % 3 : ofDay < 22 ? 24 + weekday * 2 : 6;
    const bool isLeaking = hour * 3600 >= leakSince().toSecsSinceEpoch();
    return base + (isLeaking ? leakTenths : 0);
}

AccountUsage SampleUsage::usage(const GetUsage &request) const
{
    AccountUsage reply;
    reply.accountNumber = request.accountNumber;
    reply.interval = request.interval;
    reply.start = request.from.startOfDay(m_zone).toUTC();
    std::vector<qint64> edges;
    if (request.interval == UsageInterval::Hour) {
        for (qint64 hour = begin(request.from); hour <= begin(request.to); ++hour)
            edges.push_back(hour);
    } else if (request.interval == UsageInterval::BillingPeriod) {
        const std::vector<Bill> all = bills();
        for (auto bill = all.rbegin(); bill != all.rend(); ++bill) {
            reply.starts.push_back(bill->periodStart);
            reply.billNumbers.push_back(bill->billNumber);
            edges.push_back(begin(bill->periodStart));
        }
        if (!all.empty())
            edges.push_back(begin(all.front().periodEnd));
    } else {
        for (QDate day = request.from; day < request.to;
             day = request.interval == UsageInterval::Day ? day.addDays(1) : QDate(day.year(), day.month(), 1).addMonths(1))
            edges.push_back(begin(day));
        edges.push_back(begin(request.to));
    }
    for (std::size_t i = 0; i + 1 < edges.size(); ++i) {
        std::optional<qint64> sum;
        bool isEstimatedBar = false;
        bool isMissing = false;
        for (qint64 hour = edges[i]; hour < edges[i + 1]; ++hour) {
            const auto use = tenths(hour);
            isMissing |= !use;
            isEstimatedBar |= use && isEstimated(hour);
            if (use)
                sum = sum.value_or(0) + *use;
        }
        const int index = static_cast<int>(i);
        reply.values.push_back(sum ? std::optional(Volume::fromMilliCubicFeet(*sum * 100)) : std::nullopt);
        if (isEstimatedBar)
            reply.estimated.push_back(index);
        if (isMissing)
            reply.missing.push_back(index);
        if (edges[i] <= m_now && m_now < edges[i + 1])
            reply.inProgress = index;
    }
    return reply;
}

std::vector<Bill> SampleUsage::bills() const
{
    std::vector<Bill> made;
    for (int i = 0; hasBills && i < 24; ++i)
        made.push_back(billOf(i, m_today));
    return made;
}

std::vector<BillCheck> SampleUsage::checks() const
{
    std::vector<BillCheck> made;
    const double percents[] = {-1.1, 2.3, 1.5, -11.4};
    for (const Bill &bill : bills()) {
        BillCheck check;
        check.billNumber = bill.billNumber;
        check.billed = bill.usage;
        const double percent = percents[made.size() % 4];
        if (hasReadings) {
            check.measured = Volume::fromMilliCubicFeet(qRound64(bill.usage.toNumber(VolumeUnit::Cf) * (1000 + percent * 10)));
            check.differencePercent = percent;
            check.withinTolerance = percent > -10;
            const Volume difference = *check.measured - check.billed;
            const Volume rounding = Volume::fromMilliCubicFeet(12'300);
            check.reasons = {{DifferenceReason::MissingHours, difference - rounding, u"Hours are missing, as the register counted more than they tell."_s},
                             {DifferenceReason::Rounding, rounding, u"Bills count whole hundreds of cubic feet."_s}};
        }
        made.push_back(check);
    }
    return made;
}

std::vector<MonthlyAverage> SampleUsage::averages(const ListAverageDailyUse &request) const
{
    std::vector<MonthlyAverage> made;
    const QDate last = QDate::fromString(request.to + u"-01"_s, Qt::ISODate);
    for (QDate month = QDate::fromString(request.from + u"-01"_s, Qt::ISODate); month <= last; month = month.addMonths(1)) {
        MonthlyAverage average;
        average.month = month.toString(u"yyyy-MM"_s);
        average.daysInMonth = month.daysInMonth();
        double sum = 0;
        for (const Bill &bill : bills()) {
            const QDate from = std::max(month, bill.periodStart);
            const QDate to = std::min(month.addMonths(1), bill.periodEnd);
            const int days = static_cast<int>(std::max<qint64>(0, from.daysTo(to)));
            if (days == 0)
                continue;
            const double daily = bill.usage.toNumber(VolumeUnit::Cf) / bill.days;
            average.periods.insert(average.periods.begin(), {bill.billNumber, days, daily});
            average.daysCovered += days;
            sum += daily * days;
        }
        if (average.daysCovered > 0)
            average.averageDailyCf = sum / average.daysCovered;
        made.push_back(average);
    }
    return made;
}

std::vector<Insight> SampleUsage::insights() const
{
    if (!hasReadings)
        return {};
    Insight leak;
    leak.kind = InsightKind::Leak;
    leak.since = leakSince().toString(Qt::ISODate);
    leak.rate = Volume::fromMilliCubicFeet(leakTenths * 100);
    leak.detail = u"Water has not stopped."_s;
    leak.suggestions = {u"Check the water softener."_s, u"Check the ice maker."_s, u"Check the humidifier."_s, u"Check the irrigation."_s};
    return {leak};
}

void answerUsage(FakeBackend &backend, const SampleUsage &sample)
{
    backend.answerAll<GetUsage>([&sample](const GetUsage &request) -> Result<Answer<AccountUsage>> {
        return Answer<AccountUsage>{sample.usage(request), 200, u"\"u1\""_s, false, false};
    });
    answerList<ListBills, Bill>(backend, [&sample](const ListBills &) { return sample.bills(); });
    answerList<ListReconciliation, BillCheck>(backend, [&sample](const ListReconciliation &) { return sample.checks(); });
    answerList<ListAverageDailyUse, MonthlyAverage>(backend, [&sample](const ListAverageDailyUse &request) { return sample.averages(request); });
    answerList<ListInsights, Insight>(backend, [&sample](const ListInsights &) { return sample.insights(); });
    answerList<ListAlertRules, AlertRule>(backend, [](const ListAlertRules &request) {
        return std::vector<AlertRule>{{AlertType::Daily, true, AlertThreshold{350, VolumeUnit::Gal}, {}, {}, request.owner, {}}};
    });
    answerList<ListEfficiencyTips, EfficiencyTip>(backend, [](const ListEfficiencyTips &) {
        return std::vector<EfficiencyTip>{{u"irrigation"_s, u"Irrigation"_s, u"Water before sunrise, every third day."_s, true, {}}};
    });
}

} // namespace Ventanilla
