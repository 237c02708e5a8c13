#include "models/store/exchange/readingsimport.h"

#include "models/store/exchange/figures.h"
#include "models/store/readingstore.h"

#include <QDate>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace Ventanilla {

namespace {

constexpr qsizetype mostHeld = 2'000'000;
constexpr int monthBits = 20;

int twoDigits(const char *text)
{
    return (text[0] - '0') * 10 + (text[1] - '0');
}

QString monthText(quint64 key)
{
    const auto months = static_cast<int>(key & ((1 << monthBits) - 1));
    return u"%1-%2"_s.arg(months / 12, 4, 10, QChar(u'0')).arg(months % 12 + 1, 2, 10, QChar(u'0'));
}

/// Whether @p cell is written as `2026-03-08T10:00:00Z`; its figures may still be out of range.
bool isCanonical(QByteArrayView cell)
{
    static constexpr char shape[] = "0000-00-00T00:00:00Z";
    if (cell.size() != sizeof(shape) - 1)
        return false;
    for (qsizetype i = 0; i < cell.size(); ++i) {
        const bool fits = shape[i] == '0' ? cell[i] >= '0' && cell[i] <= '9' : cell[i] == shape[i];
        if (!fits)
            return false;
    }
    return true;
}

} // namespace

ReadingsImport::ReadingsImport(ImportState &state)
    : m_state(state)
    , m_file(state.directory, "readings.csv", readingFields(), state.log)
{
}

Result<Done> ReadingsImport::run()
{
    const auto isThere = m_file.open();
    if (!isThere || !*isThere)
        return isThere ? Result<Done>(done) : Unexpected{isThere.error()};
    BatchInsert insert(
        m_state.database, "reading_months", {"account_number", "meter_serial", "month", "hours"},
        replaceHours);
    while (m_file.next()) {
        if (!readRow())
            continue;
        keep();
        if (m_held < mostHeld)
            continue;
        m_state.report(m_file.name(), m_file.position());
        if (auto flushed = flush(insert); !flushed)
            return flushed;
    }
    if (m_file.hasFailed())
        m_state.log.refuse(
            {m_file.name(), m_file.line(), u"row"_s, u"the file cannot be read any further"_s});
    if (auto flushed = flush(insert); !flushed)
        return flushed;
    m_state.finish(m_file.name(), m_file.position());
    return done;
}

bool ReadingsImport::readRow()
{
    const Cells &cells = m_file.cells();
    m_hour.line = m_file.line();
    return readMeter(cells[0]) && readHour(cells[1]) && readUse(cells[2], cells[3]);
}

bool ReadingsImport::readMeter(QByteArrayView cell)
{
    if (cell == m_serial && m_meter >= 0)
        return true;
    m_serial = cell.toByteArray();
    m_meter = m_state.known.meterIndex(m_serial);
    if (m_meter < 0)
        m_file.reject("meter_serial", cell.isEmpty() ? "is needed" : "names an unknown meter");
    return m_meter >= 0;
}

bool ReadingsImport::readHour(QByteArrayView cell)
{
    QByteArray converted;
    if (!isCanonical(cell)) {
        converted = readInstant(cell);
        cell = converted;
    }
    if (cell.isEmpty()) {
        m_file.reject("starts_at", "is no instant such as 2026-03-08T10:00:00Z");
        return false;
    }
    const char *text = cell.data();
    const int year = twoDigits(text) * 100 + twoDigits(text + 2);
    const int month = twoDigits(text + 5);
    const int day = twoDigits(text + 8);
    const int hour = twoDigits(text + 11);
    // Every month has 28 days; only beyond them is the calendar asked.
    const bool isDay = month >= 1 && month <= 12 && day >= 1 && year >= 1
        && (day <= 28 || QDate::isValid(year, month, day));
    if (!isDay || hour > 23 || cell.sliced(14, 5) != "00:00") {
        m_file.reject("starts_at",
                      isDay && hour <= 23 ? "is not a whole hour in UTC" : "is out of range");
        return false;
    }
    m_place.key =
        (static_cast<quint64>(m_meter) << monthBits) | static_cast<quint64>(year * 12 + month - 1);
    m_hour.hour = static_cast<quint16>((day - 1) * 24 + hour);
    return true;
}

bool ReadingsImport::readUse(QByteArrayView use, QByteArrayView quality)
{
    const auto amount = readThousandths(use);
    if (!amount || *amount < 0) {
        m_file.reject("usage_cf", "is no decimal with at most three decimals, or is below 0");
        return false;
    }
    if (!quality.isEmpty() && quality != "measured" && quality != "estimated") {
        m_file.reject("quality", "is none of measured, estimated");
        return false;
    }
    m_hour.milliCubicFeet = *amount;
    m_hour.isEstimated = quality == "estimated";
    const qint64 tick = m_state.known.meters()[static_cast<size_t>(m_meter)].tickMilliCubicFeet;
    if (m_hour.isEstimated || *amount % tick == 0)
        return true;
    m_file.reject("usage_cf",
                  "is measured and no multiple of the meter's resolution, "
                      + writeThousandths(tick));
    return false;
}

void ReadingsImport::keep()
{
    if (m_place.key != m_bucketKey) {
        m_bucketKey = m_place.key;
        m_bucket = &m_buckets[m_bucketKey];
    }
    auto &hours = m_bucket->hours;
    m_bucket->isSorted = m_bucket->isSorted && (hours.empty() || hours.back().hour < m_hour.hour);
    hours.push_back(m_hour);
    ++m_held;
    ++m_state.rows;
}

Result<Done> ReadingsImport::flush(BatchInsert &insert)
{
    for (auto &[key, bucket] : m_buckets) {
        if (auto packed = pack(key, bucket, insert); !packed)
            return packed;
    }
    m_buckets.clear();
    m_bucketKey = ~quint64(0);
    m_held = 0;
    return insert.flush();
}

Result<Done> ReadingsImport::pack(quint64 key, Bucket &bucket, BatchInsert &insert)
{
    const KnownMeter &meter = m_state.known.meters()[key >> monthBits];
    ReadingMonth month(meter.tickMilliCubicFeet);
    if (!m_stored.insert(key).second) {
        if (auto added = addStored(key, month); !added)
            return added;
    }
    if (!bucket.isSorted)
        std::stable_sort(bucket.hours.begin(), bucket.hours.end(),
                         [](const Hour &a, const Hour &b) { return a.hour < b.hour; });
    const QString name = monthText(key);
    for (const Hour &hour : bucket.hours) {
        if (month.isKnown(hour.hour))
            rejectTwice(meter, name, hour);
        else
            month.set(hour.hour,
                      {hour.milliCubicFeet,
                       hour.isEstimated ? ReadingQuality::Estimated : ReadingQuality::Measured});
    }
    return insert.add({meter.accountNumber, meter.serial, name, month.packed()}, {});
}

Result<Done> ReadingsImport::addStored(quint64 key, ReadingMonth &month)
{
    const KnownMeter &meter = m_state.known.meters()[key >> monthBits];
    const QString name = monthText(key);
    auto stored = readReadings(m_state.database, meter.accountNumber, meter.serial, name, name);
    if (!stored)
        return Unexpected{stored.error()};
    if (stored->empty())
        return done;
    if (auto unpacked = ReadingMonth::unpack(stored->front().hours))
        month = *unpacked;
    return done;
}

void ReadingsImport::rejectTwice(const KnownMeter &meter, const QString &month, const Hour &hour)
{
    --m_state.rows;
    const QString instant = u"%1-%2T%3:00:00Z"_s.arg(month)
                                .arg(hour.hour / 24 + 1, 2, 10, QChar(u'0'))
                                .arg(hour.hour % 24, 2, 10, QChar(u'0'));
    // The row's own text is gone by now; it is written anew, in the order of the file's columns.
    CsvWriter row;
    for (const QByteArray &column : m_file.header()) {
        if (column == "meter_serial")
            row.addField(meter.serial.toUtf8());
        else if (column == "starts_at")
            row.addField(instant.toLatin1());
        else if (column == "usage_cf")
            row.addField(writeThousandths(hour.milliCubicFeet));
        else
            row.addField(hour.isEstimated ? "estimated" : "measured");
    }
    m_file.rejectLine(hour.line, row.take(), "starts_at", "is there already for this meter");
}

} // namespace Ventanilla
