#include "models/store/exchange/figures.h"

#include <QDateTime>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace Ventanilla {

namespace {

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

} // namespace

bool areDigits(QByteArrayView text)
{
    return !text.isEmpty() && std::all_of(text.begin(), text.end(), isDigit);
}

bool isDate(QByteArrayView cell)
{
    if (cell.size() != 10 || cell[4] != '-' || cell[7] != '-')
        return false;
    const auto year = cell.first(4);
    const auto month = cell.sliced(5, 2);
    const auto day = cell.sliced(8);
    return areDigits(year) && areDigits(month) && areDigits(day)
        && QDate::isValid(year.toInt(), month.toInt(), day.toInt());
}

QByteArray readInstant(QByteArrayView cell)
{
    // QDateTime takes more forms than RFC 3339 has.
    const bool hasZone = cell.endsWith('Z') || cell.endsWith('z')
        || (cell.size() > 6 && (cell[cell.size() - 6] == '+' || cell[cell.size() - 6] == '-'));
    if (cell.size() < 20 || !hasZone || !isDate(cell.first(10))
        || (cell[10] != 'T' && cell[10] != 't'))
        return {};
    const QDateTime instant =
        QDateTime::fromString(QString::fromLatin1(cell).toUpper(), Qt::ISODateWithMs);
    if (!instant.isValid())
        return {};
    return instant.toUTC().toString(u"yyyy-MM-ddTHH:mm:ssZ"_s).toLatin1();
}

std::optional<qint64> readThousandths(QByteArrayView cell)
{
    const bool isNegative = cell.startsWith('-');
    if (isNegative)
        cell = cell.sliced(1);
    qint64 value = 0;
    qsizetype i = 0;
    for (; i < cell.size() && i <= 12 && isDigit(cell[i]); ++i)
        value = value * 10 + (cell[i] - '0');
    if (i == 0 || i > 12)
        return std::nullopt;
    int decimals = 0;
    if (i < cell.size() && cell[i] == '.') {
        for (++i; i < cell.size() && isDigit(cell[i]) && decimals < 3; ++i, ++decimals)
            value = value * 10 + (cell[i] - '0');
        if (decimals == 0)
            return std::nullopt;
    }
    for (; decimals < 3; ++decimals)
        value *= 10;
    while (i < cell.size() && cell[i] == '0')
        ++i;
    if (i != cell.size())
        return std::nullopt;
    return isNegative ? -value : value;
}

QByteArray writeThousandths(qint64 thousandths)
{
    const quint64 size =
        thousandths < 0 ? 0 - static_cast<quint64>(thousandths) : static_cast<quint64>(thousandths);
    QByteArray text = thousandths < 0 ? "-" : "";
    text += QByteArray::number(size / 1000);
    if (const auto rest = size % 1000; rest != 0) {
        text += '.' + QByteArray::number(rest + 1000).sliced(1);
        while (text.endsWith('0'))
            text.chop(1);
    }
    return text;
}

QByteArray shortestDecimal(QByteArrayView cell)
{
    const qsizetype point = cell.indexOf('.');
    const QByteArrayView whole = point < 0 ? cell : cell.first(point);
    QByteArray decimals = point < 0 ? QByteArray() : cell.sliced(point + 1).toByteArray();
    if (!areDigits(whole) || (point >= 0 && !areDigits(decimals)))
        return {};
    while (decimals.endsWith('0'))
        decimals.chop(1);
    const qsizetype zeros =
        std::find_if(whole.begin(), whole.end() - 1, [](char c) { return c != '0'; })
        - whole.begin();
    QByteArray text = whole.sliced(zeros).toByteArray();
    if (!decimals.isEmpty())
        text += '.' + decimals;
    return text;
}

} // namespace Ventanilla
