#include "models/service/meterreadings.h"

#include "models/domain/usage/hourlyseries.h"
#include "models/service/executeimpl.h"
#include "models/service/readingsarrived.h"
#include "models/service/readingscheck.h"
#include "models/store/instant.h"
#include "models/store/readingstore.h"

#include <QHash>
#include <QJsonObject>

#include <span>

using namespace Qt::Literals::StringLiterals;

namespace Ventanilla {

namespace {

/// How many packed months are held at once: a feed of ten thousand meters touches as many.
constexpr size_t monthsAtOnce = 256;

/// The readings of one meter and one month.
using MonthReadings = std::span<const PlacedReading>;

bool isSameMonth(const PlacedReading &a, const PlacedReading &b)
{
    return a.meter == b.meter && a.month == b.month;
}

std::vector<MonthReadings> byMonth(const std::vector<PlacedReading> &readings)
{
    std::vector<MonthReadings> months;
    for (size_t first = 0; first < readings.size();) {
        size_t end = first + 1;
        while (end < readings.size() && isSameMonth(readings[first], readings[end]))
            ++end;
        months.emplace_back(readings.data() + first, end - first);
        first = end;
    }
    return months;
}

QDate firstDayOf(int month)
{
    return QDate(month / 12, month % 12 + 1, 1);
}

/// Whether an hour of which @p before is known takes over @p use.
bool takesOver(const std::optional<HourlyUse> &before, const HourlyUse &use)
{
    if (!before)
        return true;
    const bool isEstimateOfMeasured =
        before->quality == ReadingQuality::Measured && use.quality == ReadingQuality::Estimated;
    return *before != use && !isEstimateOfMeasured;
}

Failure damaged()
{
    Failure failure;
    failure.kind = Failure::Kind::Internal;
    failure.detail = u"The stored readings of a meter are damaged"_s;
    return failure;
}

/// Puts placed readings into the stored months, some months at a time.
class ReadingsWriter
{
public:
    ReadingsWriter(Database &database, const PlacedReadings &placed)
        : m_database(database)
        , m_placed(placed)
    {
    }

    Result<std::vector<ArrivedReadings>> run()
    {
        const std::vector<MonthReadings> months = byMonth(m_placed.readings);
        for (size_t first = 0; first < months.size(); first += monthsAtOnce) {
            const size_t count = std::min(monthsAtOnce, months.size() - first);
            if (auto written = write(std::span(months).subspan(first, count)); !written)
                return Unexpected{written.error()};
        }
        return std::move(m_arrived);
    }

private:
    Result<Done> write(std::span<const MonthReadings> months)
    {
        std::vector<StoredReadings> wanted;
        for (const MonthReadings &readings : months)
            wanted.push_back(placeOf(readings.front()));
        auto stored = readReadings(m_database, wanted);
        if (!stored)
            return Unexpected{stored.error()};
        QHash<QString, QByteArray> hours;
        for (const StoredReadings &month : *stored)
            hours.insert(month.meterSerial + month.month, month.hours);
        std::vector<StoredReadings> changed;
        for (size_t i = 0; i < months.size(); ++i) {
            const auto packed =
                set(months[i], hours.value(wanted[i].meterSerial + wanted[i].month));
            if (!packed)
                return Unexpected{packed.error()};
            if (packed->isEmpty())
                continue;
            wanted[i].hours = *packed;
            changed.push_back(std::move(wanted[i]));
        }
        return storeReadings(m_database, changed);
    }

    StoredReadings placeOf(const PlacedReading &reading) const
    {
        const StoredMeter &meter = m_placed.meters[reading.meter];
        return {meter.account.text(),
                meter.serial,
                firstDayOf(reading.month).toString(u"yyyy-MM"_s),
                {}};
    }

    /// The month with its readings, packed; empty where they change nothing.
    Result<QByteArray> set(MonthReadings readings, const QByteArray &before)
    {
        const StoredMeter &meter = m_placed.meters[readings.front().meter];
        auto unpacked = before.isEmpty()
            ? Expected<ReadingMonth, Fault>(ReadingMonth(meter.resolutionMilliCf))
            : ReadingMonth::unpack(before);
        if (!unpacked)
            return Unexpected{damaged()};
        const qint64 monthStart = firstHourOfUtcMonth(firstDayOf(readings.front().month));
        std::vector<ArrivedHour> changed;
        for (const PlacedReading &reading : readings) {
            const auto known = unpacked->at(reading.hour);
            if (!takesOver(known, reading.use))
                continue;
            unpacked->set(reading.hour, reading.use);
            changed.push_back({monthStart + reading.hour, reading.use, known});
        }
        if (changed.empty())
            return QByteArray();
        note(meter, changed);
        return unpacked->packed();
    }

    void note(const StoredMeter &meter, const std::vector<ArrivedHour> &hours)
    {
        if (m_arrived.empty() || m_arrived.back().meterSerial != meter.serial)
            m_arrived.push_back({meter.account, meter.serial, {}});
        std::vector<ArrivedHour> &all = m_arrived.back().hours;
        all.insert(all.end(), hours.begin(), hours.end());
    }

    Database &m_database;
    const PlacedReadings &m_placed;
    std::vector<ArrivedReadings> m_arrived;
};

/// What the trail keeps of a request: the readings themselves are in the store.
QJsonObject summary(const ReadingsReceipt &receipt, const std::vector<ArrivedReadings> &arrived)
{
    qint64 first = arrived.front().hours.front().hour;
    qint64 last = first;
    for (const ArrivedReadings &readings : arrived) {
        first = std::min(first, readings.hours.front().hour);
        last = std::max(last, readings.hours.back().hour);
    }
    const auto instant = [](qint64 hour) { return storedInstant(startOfHour(hour)); };
    return {{u"accepted"_s, receipt.accepted},
            {u"unchanged"_s, receipt.unchanged},
            {u"meters"_s, static_cast<qint64>(arrived.size())},
            {u"first_hour"_s, instant(first)},
            {u"last_hour"_s, instant(last)}};
}

} // namespace

Result<Answer<ReadingsReceipt>> handle(Call &call, const PostMeterReadings &request)
{
    const auto placed = placeReadings(call, request);
    if (!placed)
        return Unexpected{placed.error()};
    const auto arrived = ReadingsWriter(call.database(), *placed).run();
    if (!arrived)
        return Unexpected{arrived.error()};
    Answer<ReadingsReceipt> answer;
    for (const ArrivedReadings &readings : *arrived)
        answer.value.accepted += static_cast<qint64>(readings.hours.size());
    answer.value.unchanged = static_cast<qint64>(request.readings.size()) - answer.value.accepted;
    if (arrived->empty())
        return answer;
    if (auto recorded = call.record({.action = u"readings_received"_s,
                                     .subject = u"meter-readings"_s,
                                     .after = summary(answer.value, *arrived)});
        !recorded)
        return Unexpected{recorded.error()};
    if (auto evaluated = readingsArrived(call, *arrived); !evaluated)
        return Unexpected{evaluated.error()};
    return answer;
}

VENTANILLA_EXECUTE(PostMeterReadings)

} // namespace Ventanilla
