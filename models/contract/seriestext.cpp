#include "models/contract/seriestext.h"

#include <QLocale>

namespace Ventanilla {

namespace {

constexpr qint64 milliCubicInchesPerMilliCf = 1'728;
constexpr qsizetype bytesPerValue = 5; // as a first guess
constexpr int mostWholeDigits = 9;
constexpr int mostDecimals = 3;

void appendThousandths(QByteArray &text, qint64 milliCf)
{
    char digits[24];
    char *end = digits + sizeof digits;
    char *begin = end;
    quint64 size = milliCf < 0 ? 0 - static_cast<quint64>(milliCf) : static_cast<quint64>(milliCf);
    quint64 fraction = size % 1'000;
    size /= 1'000;
    if (fraction != 0) {
        int places = mostDecimals;
        for (; fraction % 10 == 0; fraction /= 10)
            --places;
        for (; places > 0; --places, fraction /= 10)
            *--begin = static_cast<char>('0' + fraction % 10);
        *--begin = '.';
    }
    do {
        *--begin = static_cast<char>('0' + size % 10);
        size /= 10;
    } while (size != 0);
    if (milliCf < 0)
        *--begin = '-';
    text.append(begin, end - begin);
}

void appendValue(QByteArray &text, const std::optional<Volume> &value)
{
    if (!value)
        text.append("null", 4);
    else if (value->milliCubicInches() % milliCubicInchesPerMilliCf == 0)
        appendThousandths(text, value->milliCubicInches() / milliCubicInchesPerMilliCf);
    else
        text.append(QByteArray::number(value->toNumber(VolumeUnit::Cf), 'g',
                                       QLocale::FloatingPointShortest));
}

/// Steps through the plain numbers of a series.
class SeriesReader
{
public:
    explicit SeriesReader(QByteArrayView text) : m_at(text.begin()), m_end(text.end()) { }

    std::optional<VolumeSeries> read()
    {
        VolumeSeries values;
        values.reserve(static_cast<size_t>((m_end - m_at) / 2));
        if (!take('['))
            return std::nullopt;
        if (take(']'))
            return values;
        do {
            if (!readValue(values.emplace_back()))
                return std::nullopt;
        } while (take(','));
        return take(']') && m_at == m_end ? std::optional(std::move(values)) : std::nullopt;
    }

private:
    bool take(char c)
    {
        if (m_at == m_end || *m_at != c)
            return false;
        ++m_at;
        return true;
    }

    bool readValue(std::optional<Volume> &value)
    {
        if (take('n'))
            return take('u') && take('l') && take('l');
        const bool isNegative = take('-');
        qint64 milliCf = 0;
        if (const int digits = readDigits(mostWholeDigits, milliCf); digits == 0)
            return false;
        int decimals = 0;
        if (take('.') && (decimals = readDigits(mostDecimals, milliCf)) == 0)
            return false;
        for (; decimals < mostDecimals; ++decimals)
            milliCf *= 10;
        value = Volume::fromMilliCubicFeet(isNegative ? -milliCf : milliCf);
        return true;
    }

    int readDigits(int most, qint64 &number)
    {
        int digits = 0;
        for (; digits < most && m_at != m_end && *m_at >= '0' && *m_at <= '9'; ++digits, ++m_at)
            number = number * 10 + (*m_at - '0');
        return digits;
    }

    const char *m_at;
    const char *m_end;
};

} // namespace

QByteArray seriesText(const VolumeSeries &values)
{
    QByteArray text;
    text.reserve(static_cast<qsizetype>(values.size()) * bytesPerValue + 2);
    text.append('[');
    for (const std::optional<Volume> &value : values) {
        if (text.size() > 1)
            text.append(',');
        appendValue(text, value);
    }
    text.append(']');
    return text;
}

std::optional<VolumeSeries> readSeriesText(QByteArrayView text)
{
    return SeriesReader(text).read();
}

QByteArrayView findSeries(const QByteArray &text, const char *member)
{
    // Quotes in a JSON string are escaped, so that this is found as a key alone.
    const QByteArray key = '"' + QByteArray(member) + "\":[";
    const qsizetype found = text.indexOf(key);
    if (found < 0)
        return {};
    const qsizetype begin = found + key.size() - 1;
    const qsizetype end = text.indexOf(']', begin);
    return end < 0 ? QByteArrayView() : QByteArrayView(text).sliced(begin, end + 1 - begin);
}

} // namespace Ventanilla
