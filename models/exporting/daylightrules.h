#pragma once

#include <QString>
#include <QTimeZone>

namespace Ventanilla {

/// How a zone keeps time in one year, in the terms of NAESB ESPI's LocalTimeParameters.
struct DaylightRules
{
    QString startRule; ///< DstRuleType: 8 hexadecimal digits; `FFFFFFFF` where the clocks do not change
    QString endRule;
    int offsetSeconds = 0; ///< of daylight time from standard time; 0 where the clocks do not change
    int standardSeconds = 0; ///< of standard time from UTC, west negative

    friend bool operator==(const DaylightRules &, const DaylightRules &) = default;
};

/// The rules of @p zone in @p year. A change is described by its weekday ("second Sunday in March, 2 o'clock") where the
/// years around keep to that as well, else by its date. Times are those of the clock just before the change.
[[nodiscard]] DaylightRules daylightRules(const QTimeZone &zone, int year);

} // namespace Ventanilla
