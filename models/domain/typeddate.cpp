#include "models/domain/typeddate.h"

#include "models/domain/fold.h"

#include <QRegularExpression>
#include <QStringList>

using namespace Qt::Literals::StringLiterals;

namespace Ventanilla {

namespace {

constexpr int shortestMonth = 3; ///< letters that tell a month from the others in both languages

bool isNumber(const QString &part)
{
    return !part.isEmpty() && part[0].isDigit();
}

int monthNamed(const QString &word, const QLocale &locale)
{
    if (word.size() < shortestMonth)
        return 0;
    const QString wanted = folded(word);
    for (int month = 1; month <= 12; ++month) {
        if (folded(locale.standaloneMonthName(month, QLocale::LongFormat)).startsWith(wanted))
            return month;
    }
    return 0;
}

bool dayComesFirst(const QLocale &locale)
{
    const QString format = locale.dateFormat(QLocale::ShortFormat);
    return format.indexOf(u'd') < format.indexOf(u'M');
}

/// Day and month, and a year where @p year is not 0; two digits of a year stand for this century.
std::optional<QDate> dateOf(int year, int month, int day, const QDate &today)
{
    constexpr int century = 2000;
    if (year == 0) {
        // Eight years hold a 29 February, whatever the year.
        for (int next = today.year(); next <= today.year() + 8; ++next) {
            const QDate date(next, month, day);
            if (date.isValid() && date >= today)
                return date;
        }
        return std::nullopt;
    }
    const QDate date(year < 100 ? century + year : year, month, day);
    return date.isValid() ? std::optional(date) : std::nullopt;
}

std::optional<QDate> dateOfNumbers(const QStringList &numbers, const QLocale &locale, const QDate &today)
{
    const int first = numbers[0].toInt();
    const int second = numbers[1].toInt();
    if (numbers[0].size() == 4)
        return numbers.size() == 3 ? dateOf(first, second, numbers[2].toInt(), today) : std::nullopt;
    const int year = numbers.size() == 3 ? numbers[2].toInt() : 0;
    if (numbers.size() == 3 && year == 0)
        return std::nullopt;
    return dayComesFirst(locale) ? dateOf(year, second, first, today) : dateOf(year, first, second, today);
}

} // namespace

std::optional<QDate> parseTypedDate(const QString &text, const QLocale &locale, const QDate &today)
{
    static const QRegularExpression between(u"[\\s,./\\-]+"_s);
    QStringList numbers;
    int month = 0;
    for (const QString &part : text.split(between, Qt::SkipEmptyParts)) {
        if (isNumber(part)) {
            bool isWhole = false;
            (void)part.toInt(&isWhole);
            if (!isWhole || part.size() > 4)
                return std::nullopt;
            numbers.append(part);
        } else if (folded(part) != "de"_L1) {
            if (month != 0)
                return std::nullopt;
            month = monthNamed(part, locale);
            if (month == 0)
                return std::nullopt;
        }
    }
    if (month == 0)
        return numbers.size() == 2 || numbers.size() == 3 ? dateOfNumbers(numbers, locale, today) : std::nullopt;
    if (numbers.isEmpty() || numbers.size() > 2)
        return std::nullopt;
    const int year = numbers.size() == 2 ? numbers[1].toInt() : 0;
    if (numbers.size() == 2 && year == 0)
        return std::nullopt;
    return dateOf(year, month, numbers[0].toInt(), today);
}

QString typedDate(const QDate &date, const QLocale &locale)
{
    return locale.toString(date, locale.language() == QLocale::Spanish ? u"d MMM yyyy"_s : u"MMM d, yyyy"_s);
}

} // namespace Ventanilla
