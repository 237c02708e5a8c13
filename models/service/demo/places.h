#pragma once

#include "models/service/demo/random.h"

#include <QDate>
#include <QString>

#include <span>

namespace Ventanilla::Demo {

/// A town that a utility serves.
struct City
{
    QStringView name;
    QStringView postalCodes[3];
    QStringView serviceCenter; ///< As the profile names it.
    QStringView areaCode;
};

/// Where a utility's customers live, and its clock.
struct Territory
{
    std::span<const City> cities;
    int standardOffsetHours = 0; ///< Hours east of UTC in winter.

    /// The first hour of the local day @p date, in hours since 1970 in UTC. By the rule that holds in the
    /// United States since 2007 (second Sunday of March, first Sunday of November), so that the data do not
    /// depend on the time zones that a system knows.
    [[nodiscard]] qint64 firstHourOf(QDate date) const;
};

/// Of a shipped profile; the profile is one of shippedProfiles().
[[nodiscard]] Territory territoryOf(const QString &profile);

/// Such as "418 Alder Creek Dr" or "1120 W Juniper St, Unit A".
[[nodiscard]] QString makeServiceAddress(Random &random);

/// Such as "(541) 555-0142": the numbers 555-0100 to 555-0199 are set aside for fiction.
[[nodiscard]] QString makePhone(Random &random, const City &city);

} // namespace Ventanilla::Demo
