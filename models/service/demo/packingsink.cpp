#include "models/service/demo/packingsink.h"

#include <QDate>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace Ventanilla {

Result<Done> PackingSink::addHours(const Demo::HoursRow &hours, const Demo::MeterRow &meter)
{
    const qint64 end = hours.firstHour + qint64(hours.useMilliCf.size());
    const QDate epoch(1970, 1, 1);
    for (qint64 hour = hours.firstHour; hour < end;) {
        const QDate day = epoch.addDays(hour / 24);
        const QDate month(day.year(), day.month(), 1);
        const qint64 monthStart = epoch.daysTo(month) * 24;
        const qint64 monthEnd = std::min(end, epoch.daysTo(month.addMonths(1)) * 24);
        ReadingMonth packed(meter.resolutionMilliCf());
        for (; hour < monthEnd; ++hour) {
            const auto index = size_t(hour - hours.firstHour);
            if (hours.useMilliCf[index] == Demo::HoursRow::Missing)
                continue;
            const auto quality =
                hours.estimated[index] ? ReadingQuality::Estimated : ReadingQuality::Measured;
            packed.set(int(hour - monthStart), {hours.useMilliCf[index], quality});
        }
        m_readings.push_back(
            {meter.accountNumber, meter.serial, month.toString(u"yyyy-MM"_s), packed.packed()});
    }
    return done;
}

} // namespace Ventanilla
