#include "models/service/readingscheck.h"

#include <QHash>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace Ventanilla {

namespace {

constexpr size_t mostFaults = 100;
constexpr qint64 mostSecondsAhead = 3600;
constexpr qint64 milliCubicInchesPerMilliCf = 1'728;

constexpr Phrase tooMany{
    "A request has at most 10,000 readings. Send the others in another one.",
    "Una solicitud lleva como máximo 10,000 lecturas. Envíe las demás en otra."};
constexpr Phrase wrongReadings{
    "%1 readings cannot be taken, so none was. The first: %2",
    "No se pueden aceptar %1 lecturas, así que no se aceptó ninguna. La primera: %2"};
constexpr Phrase unknownMeter{"There is no meter %1.", "No existe el medidor %1."};
constexpr Phrase noWholeHour{"A reading starts on a whole hour in UTC.",
                             "Una lectura empieza en una hora entera en UTC."};
constexpr Phrase ahead{"The reading lies more than an hour ahead of the server's clock.",
                       "La lectura está más de una hora por delante del reloj del servidor."};
constexpr Phrase negative{"The use of an hour is not negative.",
                          "El consumo de una hora no es negativo."};
constexpr Phrase noMultiple{"A measured use of meter %1 is a multiple of %2 cf.",
                            "Un consumo medido del medidor %1 es un múltiplo de %2 pies cúbicos."};
constexpr Phrase contradictory{"The request has another value for this hour of meter %1.",
                               "La solicitud tiene otro valor para esta hora del medidor %1."};

struct Trouble
{
    const char16_t *code;
    const char16_t *field;
    const Phrase *phrase;
    QStringList parts;
};

bool isSameHour(const PlacedReading &a, const PlacedReading &b)
{
    return a.meter == b.meter && a.month == b.month && a.hour == b.hour;
}

bool comesBefore(const PlacedReading &a, const PlacedReading &b)
{
    return std::tie(a.meter, a.month, a.hour, a.reading)
        < std::tie(b.meter, b.month, b.hour, b.reading);
}

class ReadingsCheck
{
public:
    ReadingsCheck(const Call &call, const PostMeterReadings &request)
        : m_call(call)
        , m_request(request)
    {
    }

    Result<PlacedReadings> run()
    {
        if (m_request.readings.size() > PostMeterReadings::mostReadings)
            return Unexpected{m_call.invalidField(u"/readings"_s, u"too_many"_s, tooMany)};
        if (auto found = findMeters(); !found)
            return Unexpected{found.error()};
        m_placed.readings.reserve(m_request.readings.size());
        for (size_t i = 0; i < m_request.readings.size(); ++i)
            take(i);
        removeRepeated();
        if (m_faultCount > 0)
            return Unexpected{failure()};
        return std::move(m_placed);
    }

private:
    Result<Done> findMeters()
    {
        QStringList serials;
        for (const MeterReading &reading : m_request.readings) {
            if (serials.isEmpty() || serials.last() != reading.meterSerial)
                serials.append(reading.meterSerial);
        }
        serials.sort();
        serials.removeDuplicates();
        auto meters = metersBySerial(m_call.database(), serials);
        if (!meters)
            return Unexpected{meters.error()};
        m_placed.meters = *std::move(meters);
        std::sort(m_placed.meters.begin(), m_placed.meters.end(),
                  [](const StoredMeter &a, const StoredMeter &b) {
                      return std::tie(a.account, a.serial) < std::tie(b.account, b.serial);
                  });
        for (size_t i = 0; i < m_placed.meters.size(); ++i)
            m_indexes.insert(m_placed.meters[i].serial, i);
        return done;
    }

    void take(size_t index)
    {
        const MeterReading &reading = m_request.readings[index];
        const auto meter = m_indexes.constFind(reading.meterSerial);
        if (meter == m_indexes.constEnd())
            return refuse(
                index, {u"unknown_meter", u"meter_serial", &unknownMeter, {reading.meterSerial}});
        if (const auto trouble = troubleWith(reading, m_placed.meters[*meter]))
            return refuse(index, *trouble);
        const QDate date = reading.startsAt.date();
        m_placed.readings.push_back(
            {*meter, date.year() * 12 + date.month() - 1,
             (date.day() - 1) * 24 + reading.startsAt.time().hour(), index,
             HourlyUse{reading.usage.milliCubicInches() / milliCubicInchesPerMilliCf,
                       reading.quality}});
    }

    std::optional<Trouble> troubleWith(const MeterReading &reading, const StoredMeter &meter) const
    {
        const QTime time = reading.startsAt.time();
        if (time.minute() != 0 || time.second() != 0 || time.msec() != 0)
            return Trouble{u"not_a_whole_hour", u"starts_at", &noWholeHour, {}};
        if (m_call.now().secsTo(reading.startsAt) > mostSecondsAhead)
            return Trouble{u"in_the_future", u"starts_at", &ahead, {}};
        if (reading.usage < Volume())
            return Trouble{u"negative", u"usage_cf", &negative, {}};
        const Volume tick = Volume::fromMilliCubicFeet(meter.resolutionMilliCf);
        if (reading.quality == ReadingQuality::Measured
            && reading.usage.milliCubicInches() % tick.milliCubicInches() != 0)
            return Trouble{u"not_a_multiple",
                           u"usage_cf",
                           &noMultiple,
                           {meter.serial, tick.shortest(VolumeUnit::Cf)}};
        return std::nullopt;
    }

    /// Leaves of each hour the reading that came first.
    void removeRepeated()
    {
        std::vector<PlacedReading> &readings = m_placed.readings;
        std::sort(readings.begin(), readings.end(), comesBefore);
        for (size_t i = 1; i < readings.size(); ++i) {
            if (isSameHour(readings[i - 1], readings[i]) && readings[i - 1].use != readings[i].use)
                refuse(readings[i].reading,
                       {u"contradictory",
                        u"starts_at",
                        &contradictory,
                        {m_placed.meters[readings[i].meter].serial}});
        }
        const auto end = std::unique(readings.begin(), readings.end(), isSameHour);
        readings.erase(end, readings.end());
    }

    void refuse(size_t index, const Trouble &trouble)
    {
        if (++m_faultCount > mostFaults)
            return;
        m_faults.push_back({u"/readings/%1/%2"_s.arg(index).arg(QStringView(trouble.field)),
                            QString::fromUtf16(trouble.code),
                            m_call.say(*trouble.phrase, trouble.parts)});
    }

    Failure failure() const
    {
        Failure failure;
        failure.kind = Failure::Kind::Invalid;
        failure.type = u"/problems/invalid"_s;
        failure.detail = m_faultCount == 1
            ? m_faults.front().detail
            : m_call.say(wrongReadings, {QString::number(m_faultCount), m_faults.front().detail});
        failure.errors = m_faults;
        return failure;
    }

    const Call &m_call;
    const PostMeterReadings &m_request;
    PlacedReadings m_placed;
    QHash<QString, size_t> m_indexes; // of m_placed.meters, by serial
    std::vector<FieldFault> m_faults;
    size_t m_faultCount = 0;
};

} // namespace

Result<PlacedReadings> placeReadings(const Call &call, const PostMeterReadings &request)
{
    return ReadingsCheck(call, request).run();
}

} // namespace Ventanilla
