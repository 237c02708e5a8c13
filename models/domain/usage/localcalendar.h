#pragma once

#include <QDate>
#include <QTimeZone>

#include <vector>

namespace Ventanilla {

/// Local dates over UTC hours, fast: the zone's offsets are read once, a question is a short
/// search.
///
/// Hours are counted from 1970-01-01T00:00Z (hourlyseries.h). An hour belongs to the date on which
/// it starts, so each hour belongs to exactly one date, also in zones that are half an hour off. A
/// day has 24 hours, 23 or 25 on the days of the clock change, and none where a zone left a date
/// out (rules.md, "Days and hours").
///
/// Cheap to make and to copy. Fast from 1970 to 2037, as far as Qt lists a zone's changes; later
/// hours are asked of the zone one by one.
class LocalCalendar
{
public:
    explicit LocalCalendar(const QTimeZone &zone);

    [[nodiscard]] const QTimeZone &zone() const { return m_zone; }

    [[nodiscard]] QDate dateOf(qint64 hour) const;
    [[nodiscard]] qint64 firstHourOf(QDate date) const;
    [[nodiscard]] int hoursIn(QDate date) const;

    /// What the clock on the wall shows at the start of the hour, 0 to 23; the repeated hour twice.
    [[nodiscard]] int clockHourOf(qint64 hour) const;

    [[nodiscard]] int offsetSecondsAt(qint64 secondsSinceEpoch) const;

private:
    struct Span
    {
        qint64 fromSecond;
        int offsetSeconds;
    };

    [[nodiscard]] qint64 localSecondOf(qint64 hour) const;

    QTimeZone m_zone;
    std::vector<Span> m_spans; // never empty; the first one reaches back without end
};

} // namespace Ventanilla
