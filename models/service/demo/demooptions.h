#pragma once

#include <QDate>
#include <QString>

#include <functional>

namespace Ventanilla {

/// What the demo data shall be. The same options give the same bytes on every system.
struct DemoOptions
{
    int customers = 2000;
    quint64 seed = 1;
    QString profile; ///< One of shippedProfiles().
    QDate until; ///< The day that the data take for today: nothing in them has happened after it.
    int hourlyMeters = 200; ///< How many meters have readings, by the hour and over two years.
    int billMonths = 24; ///< How far bills and read dates go back, where there are no readings.

    /// For @p customers of @p profile as of @p until; a hundred thousand and more get the bills of three
    /// months only.
    static DemoOptions of(int customers, const QString &profile, QDate until);
};

enum class DemoStep { Customers, Import, Readings };

/// How far the making of demo data has come: @ref made of @ref total of the step's own items.
struct DemoProgress
{
    DemoStep step = DemoStep::Customers;
    qint64 made = 0;
    qint64 total = 0;
};

/// Is called on the thread that makes the data, often, and must be quick; false stops it.
using DemoProgressCall = std::function<bool(const DemoProgress &)>;

} // namespace Ventanilla
