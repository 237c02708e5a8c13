#include "models/service/usageseries.h"

#include "models/store/readingstore.h"

#include <QMutex>

#include <algorithm>
#include <limits>
#include <mutex>

using namespace Qt::Literals::StringLiterals;

namespace Ventanilla {

namespace {

constexpr qint64 always = std::numeric_limits<qint64>::max();

QString monthOf(qint64 hour)
{
    return startOfHour(hour).toString(u"yyyy-MM"_s);
}

Failure damaged()
{
    Failure failure;
    failure.kind = Failure::Kind::Internal;
    failure.detail = u"The stored readings of a meter are damaged"_s;
    return failure;
}

/// Whether the sum has to know since when a meter counts: alone it counts whenever it was read.
bool hasUndatedAmongSeveral(const std::vector<StoredMeter> &meters)
{
    for (size_t i = 0; i < meters.size(); ++i) {
        const bool isAlone = (i == 0 || meters[i - 1].account != meters[i].account)
            && (i + 1 == meters.size() || meters[i + 1].account != meters[i].account);
        if (!isAlone && !meters[i].installedOn)
            return true;
    }
    return false;
}

/// Puts packed months together, account by account.
class SeriesBuilder
{
public:
    SeriesBuilder(const LocalCalendar &calendar, qint64 firstHour, qint64 endHour)
        : m_calendar(calendar)
        , m_firstHour(firstHour)
        , m_endHour(endHour)
    {
    }

    /// @param firstMonths of meters by serial, where their installation has no date.
    Result<std::vector<AccountHours>> build(const std::vector<StoredMeter> &meters,
                                            const std::vector<StoredReadings> &months,
                                            const QHash<QString, QString> &firstMonths)
    {
        QHash<QString, std::vector<const StoredReadings *>> monthsOf;
        for (const StoredReadings &month : months)
            monthsOf[month.meterSerial].push_back(&month);
        std::vector<AccountHours> accounts;
        for (size_t first = 0; first < meters.size();) {
            AccountHours account{meters[first].account, {}, {}};
            std::vector<MeterHours> parts;
            size_t next = first;
            for (; next < meters.size() && meters[next].account == account.account; ++next) {
                const StoredMeter &meter = meters[next];
                auto hours = hoursOf(monthsOf.value(meter.serial));
                if (!hours)
                    return Unexpected{hours.error()};
                parts.push_back(inService(meter, *std::move(hours), firstMonths));
                account.meters.push_back(meter);
            }
            account.hours = sumOfMeters(std::move(parts));
            accounts.push_back(std::move(account));
            first = next;
        }
        return accounts;
    }

private:
    Result<HourlySeries> hoursOf(const std::vector<const StoredReadings *> &months) const
    {
        HourlySeries hours;
        for (const StoredReadings *month : months) {
            const QDate firstDay = QDate::fromString(month->month + u"-01"_s, Qt::ISODate);
            if (!hours.append(month->hours, firstHourOfUtcMonth(firstDay)))
                return Unexpected{damaged()};
        }
        if (hours.firstHour() >= m_firstHour && hours.endHour() <= m_endHour)
            return hours;
        return hours.between(m_firstHour, m_endHour);
    }

    MeterHours inService(const StoredMeter &meter, HourlySeries hours,
                         const QHash<QString, QString> &firstMonths) const
    {
        MeterHours part{std::move(hours), -always, always};
        const QString firstMonth = firstMonths.value(meter.serial);
        if (meter.installedOn)
            part.inServiceFrom = m_calendar.firstHourOf(meter.installedOn->addDays(1));
        else if (!part.hours.isEmpty() && monthOf(part.hours.firstHour()) == firstMonth)
            part.inServiceFrom = part.hours.firstHour();
        else if (part.hours.isEmpty() && (firstMonth.isEmpty() || firstMonth >= monthOf(m_endHour)))
            part.inServiceFrom = always;
        if (meter.removedOn)
            part.inServiceUntil = m_calendar.firstHourOf(*meter.removedOn);
        return part;
    }

    const LocalCalendar &m_calendar;
    qint64 m_firstHour;
    qint64 m_endHour;
};

} // namespace

LocalCalendar calendarOf(const Call &call)
{
    static QMutex mutex;
    static QString zone = u"UTC"_s;
    static LocalCalendar calendar(QTimeZone::utc());
    const std::lock_guard lock(mutex);
    if (zone != call.profile().timeZone) {
        zone = call.profile().timeZone;
        const QTimeZone found(zone.toLatin1());
        calendar = LocalCalendar(found.isValid() ? found : QTimeZone::utc());
    }
    return calendar;
}

namespace {

using Months = std::vector<StoredReadings>;

/// The series of @p months, which lie between the hours.
Result<std::vector<AccountHours>> seriesOf(Call &call, const AccountFilter &accounts,
                                           HourStretch hours, const Months &months)
{
    const auto meters = metersOf(call.database(), accounts);
    if (!meters)
        return Unexpected{meters.error()};
    QHash<QString, QString> firstMonths;
    if (hasUndatedAmongSeveral(*meters)) {
        auto found = firstReadingMonths(call.database(), accounts);
        if (!found)
            return Unexpected{found.error()};
        firstMonths = *std::move(found);
    }
    const LocalCalendar calendar = calendarOf(call);
    return SeriesBuilder(calendar, hours.first, hours.end).build(*meters, months, firstMonths);
}

Result<Months> monthsOf(Call &call, const AccountFilter &accounts, HourStretch hours)
{
    return readReadings(call.database(), accounts, monthOf(hours.first), monthOf(hours.end - 1));
}

/// @p month with the hours of @p arrived as they were before.
Result<QByteArray> takenBack(const StoredReadings &month, const ArrivedReadings &arrived)
{
    const auto unpacked = ReadingMonth::unpack(month.hours);
    if (!unpacked)
        return Unexpected{damaged()};
    const QDate firstDay = QDate::fromString(month.month + u"-01"_s, Qt::ISODate);
    const qint64 monthStart = firstHourOfUtcMonth(firstDay);
    ReadingMonth before(unpacked->tickMilliCubicFeet());
    auto next = std::lower_bound(
        arrived.hours.begin(), arrived.hours.end(), monthStart,
        [](const ArrivedHour &hour, qint64 first) { return hour.hour < first; });
    if (next == arrived.hours.end() || next->hour >= monthStart + ReadingMonth::mostHours)
        return month.hours;
    for (int hour = 0; hour < ReadingMonth::mostHours; ++hour) {
        const bool hasArrived = next != arrived.hours.end() && next->hour == monthStart + hour;
        if (const auto use = hasArrived ? next->before : unpacked->at(hour))
            before.set(hour, *use);
        if (hasArrived)
            ++next;
    }
    return before.packed();
}

} // namespace

Result<std::vector<AccountHours>> accountHours(Call &call, const AccountFilter &accounts,
                                               qint64 firstHour, qint64 endHour)
{
    const auto months = monthsOf(call, accounts, {firstHour, endHour});
    if (!months)
        return Unexpected{months.error()};
    return seriesOf(call, accounts, {firstHour, endHour}, *months);
}

Result<std::vector<AccountHours>> accountHours(Call &call, const AccountFilter &accounts,
                                               HourStretch older, HourStretch newer)
{
    auto months = monthsOf(call, accounts, older);
    if (!months)
        return Unexpected{months.error()};
    auto later = monthsOf(call, accounts, newer);
    if (!later)
        return Unexpected{later.error()};
    // The order in which a meter's months are appended to each other.
    std::move(later->begin(), later->end(), std::back_inserter(*months));
    return seriesOf(call, accounts, {older.first, newer.end}, *months);
}

Result<std::vector<AccountHours>>
accountHoursBefore(Call &call, const AccountFilter &accounts, qint64 firstHour, qint64 endHour,
                   const std::vector<ArrivedReadings> &arrived)
{
    QHash<QString, const ArrivedReadings *> bySerial;
    for (const ArrivedReadings &readings : arrived)
        bySerial.insert(readings.meterSerial, &readings);
    auto months = monthsOf(call, accounts, {firstHour, endHour});
    if (!months)
        return Unexpected{months.error()};
    for (StoredReadings &month : *months) {
        const ArrivedReadings *readings = bySerial.value(month.meterSerial);
        auto before = readings ? takenBack(month, *readings) : month.hours;
        if (!before)
            return Unexpected{before.error()};
        month.hours = *std::move(before);
    }
    return seriesOf(call, accounts, {firstHour, endHour}, *months);
}

Result<AccountHours> accountHours(Call &call, const AccountNumber &account, qint64 firstHour,
                                  qint64 endHour)
{
    auto found = accountHours(call, AccountFilter::of(account), firstHour, endHour);
    if (!found)
        return Unexpected{found.error()};
    return found->empty() ? AccountHours{account, {}, {}} : std::move(found->front());
}

} // namespace Ventanilla
