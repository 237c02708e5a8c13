#pragma once

#include <QList>
#include <QString>

#include <functional>
#include <limits>
#include <optional>
#include <vector>

namespace Ventanilla {

/// What a UsageChart draws, in the unit that is shown. Numbers here are for painting, never for telling.
struct ChartContent
{
    static constexpr double unknown = std::numeric_limits<double>::quiet_NaN();

    struct Bar
    {
        double use = unknown;
        bool isEstimated = false;
        bool isPartial = false;
        bool isRunning = false;
    };
    /// What is asked for the bars that are wide enough to show it.
    struct Detail
    {
        double steady = 0;       ///< how much of the bar never stopped
        double before = unknown; ///< a year before
        QString note;            ///< under the bar's place, such as "23 h"
    };
    struct Line
    {
        double value = 0;
        QString label;
    };
    struct Band
    {
        double first = 0; ///< in bars, where it begins
        double last = 0;  ///< where it ends
        QString label;
    };
    struct Tick
    {
        int index = 0;
        QString label;
    };
    struct Tip
    {
        QString title;
        QList<std::pair<QString, QString>> rows;
    };

    std::vector<Bar> bars;
    std::function<Detail(int)> detail;
    /// For the bars from `first` on, at most `most` of them, in their order.
    std::function<std::vector<Tick>(int first, int count, int most)> ticks;
    std::function<Tip(int)> tip;
    std::optional<Line> average;
    std::optional<Line> level; ///< bars above it are marked
    std::vector<Band> bands;
    QString unit;
    bool showsYearBefore = false;
};

} // namespace Ventanilla
