#pragma once

#include "models/items/usageseries.h"

#include <QCoreApplication>

namespace Ventanilla {

/// How usage is put into words and numbers, in the interface's language: for the chart, its tooltip, the table, screen
/// readers and exports alike.
class UsageText
{
    Q_DECLARE_TR_FUNCTIONS(UsageText)

public:
    /// "gal", "cf", "CCF"; cubic feet are "pies³" in Spanish.
    [[nodiscard]] static QString unit(VolumeUnit unit);
    /// "1,077.5": the number alone, by the rules of display.
    [[nodiscard]] static QString number(Volume volume, VolumeUnit unit);
    /// "1,077.5 cf".
    [[nodiscard]] static QString amount(Volume volume, VolumeUnit unit);
    /// "411.43 gal": with more digits than are shown elsewhere, for a figure that is explained.
    [[nodiscard]] static QString exact(Volume volume, VolumeUnit unit);
    /// "+12%", "−3%".
    [[nodiscard]] static QString percent(int percent);

    /// "Mar 5", with the year where it is not that of @p today.
    [[nodiscard]] static QString day(const QDate &day, const QDate &today);
    /// "Mar 3, 2 AM".
    [[nodiscard]] static QString instant(const QDateTime &local, const QDate &today);
    /// "Feb 10 – Mar 11, 2026": both days inclusive.
    [[nodiscard]] static QString days(const QDate &first, const QDate &last);

    /// The bar's name in full: "Thursday, March 5", "Thursday, March 5, 2–3 AM", "March 2026", "Jan 13 – Feb 12, 2026".
    /// An hour that the clock change repeats has its zone's name.
    [[nodiscard]] static QString bar(const UsageSeries &series, int index);
    /// The bar's name under the chart: "Mar 5", "2 AM", "Mar", "today".
    [[nodiscard]] static QString tick(const UsageSeries &series, int index);
    /// What the bars from @p first on stretch over, for the button of the range.
    [[nodiscard]] static QString range(const UsageSeries &series, int first, int count);
    /// "30 days", "72 hours", "13 months", "12 bills".
    [[nodiscard]] static QString duration(UsageInterval interval, int count);
    /// Why a bar is not a plain measured one: "estimated", "some hours missing", "so far", "no readings", "23 h". Empty
    /// for a plain one.
    [[nodiscard]] static QString remark(const UsageSeries &series, int index);
};

} // namespace Ventanilla
