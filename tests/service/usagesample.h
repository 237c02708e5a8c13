#pragma once

#include <QString>

namespace Ventanilla {

/// Writes import files (data-format.md) whose answers rules.md names, in Chicago's time:
///   0000001  the bills of “Average daily use”, no meter
///   0000002  the bill of “A bill against the portal”, with its hours
///   0000003  1 cf an hour over both clock changes of 2025
///   0000004  a leak of 30 hours that ended, and one that lasts
///   0000005  a meter that was exchanged on 15 June 2025, with an hour between the two
///   0000006  a coarse meter whose register rolled over
///   0000007  14 days with three times the use of a year ago, and an estimated hour
///   0000008  the same use, in twelve hours of each day
/// all of them of customer 00000001, and `sue`, a supervisor, `rita`, a representative, `feed`.
void writeUsageSample(const QString &directory);

} // namespace Ventanilla
