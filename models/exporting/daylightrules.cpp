#include "models/exporting/daylightrules.h"

#include <QDate>
#include <QDateTime>

#include <optional>

using namespace Qt::Literals::StringLiterals;

namespace Ventanilla {

namespace {

/// Operators of DstRuleType: 2 to 6 are the first to the fifth such weekday of the month, 7 the last one.
constexpr quint32 firstOccurrence = 2;
constexpr quint32 lastOccurrence = 7;

struct ClockChange
{
    QDateTime before; ///< what the clock on the wall shows when it is changed
};

std::optional<ClockChange> changeIn(const QTimeZone &zone, int year, bool intoDaylight)
{
    const QDateTime start(QDate(year, 1, 1), QTime(0, 0), Qt::UTC);
    for (const auto &change : zone.transitions(start, start.addYears(1))) {
        if ((change.daylightTimeOffset != 0) != intoDaylight)
            continue;
        const int offsetBefore = zone.offsetFromUtc(change.atUtc.addSecs(-1));
        return ClockChange{change.atUtc.toUTC().addSecs(offsetBefore)};
    }
    return std::nullopt;
}

bool isOccurrence(const QDate &date, quint32 rule)
{
    if (rule == lastOccurrence)
        return date.day() + 7 > date.daysInMonth();
    return (date.day() - 1) / 7 == static_cast<int>(rule - firstOccurrence);
}

/// Whether each of the years around has its change on the same weekday of the same month at the same time, and there
/// by @p rule.
bool holdsAround(const QTimeZone &zone, int year, bool intoDaylight, const QDateTime &change, quint32 rule)
{
    for (int other = year - 4; other <= year + 4; ++other) {
        const auto found = changeIn(zone, other, intoDaylight);
        if (!found)
            return false;
        const QDateTime at = found->before;
        const bool isAlike = at.date().month() == change.date().month() && at.date().dayOfWeek() == change.date().dayOfWeek()
            && at.time() == change.time() && isOccurrence(at.date(), rule);
        if (!isAlike)
            return false;
    }
    return true;
}

QString encoded(quint32 rule, const QDateTime &change)
{
    const bool isByDate = rule == 0;
    const quint32 bits = static_cast<quint32>(change.date().month()) << 28 | rule << 25
        | static_cast<quint32>(isByDate ? change.date().day() : 0) << 20
        | static_cast<quint32>(isByDate ? 0 : change.date().dayOfWeek()) << 17
        | static_cast<quint32>(change.time().hour()) << 12
        | static_cast<quint32>(change.time().minute() * 60 + change.time().second());
    return QString::number(bits, 16).toUpper().rightJustified(8, u'0');
}

QString ruleOf(const QTimeZone &zone, int year, bool intoDaylight, const QDateTime &change)
{
    for (quint32 rule = firstOccurrence; rule <= lastOccurrence; ++rule) {
        if (holdsAround(zone, year, intoDaylight, change, rule))
            return encoded(rule, change);
    }
    return encoded(0, change);
}

} // namespace

DaylightRules daylightRules(const QTimeZone &zone, int year)
{
    const QDateTime midwinter(QDate(year, 1, 15), QTime(0, 0), Qt::UTC);
    DaylightRules rules{u"FFFFFFFF"_s, u"FFFFFFFF"_s, 0, zone.standardTimeOffset(midwinter)};
    const auto start = changeIn(zone, year, true);
    const auto end = changeIn(zone, year, false);
    if (!start || !end)
        return rules;
    rules.startRule = ruleOf(zone, year, true, start->before);
    rules.endRule = ruleOf(zone, year, false, end->before);
    const QDateTime daylight = start->before.addSecs(-zone.standardTimeOffset(midwinter) + 86'400);
    rules.offsetSeconds = zone.daylightTimeOffset(daylight);
    return rules;
}

} // namespace Ventanilla
