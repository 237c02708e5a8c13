#include "tests/service/usagesample.h"

#include "models/service/demo/profiles.h"

#include <QDateTime>
#include <QDir>
#include <QFile>

using namespace Qt::Literals::StringLiterals;

namespace Ventanilla {

namespace {

constexpr auto profile = "joliet";

void write(const QDir &directory, const char *name, const QByteArray &text)
{
    QFile file(directory.filePath(QLatin1StringView(name)));
    if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size())
        qFatal("a file of the sample cannot be written");
}

/// The rows of readings.csv.
class Readings
{
public:
    QByteArray text = "meter_serial,starts_at,usage_cf,quality\n";

    void add(const char *meter, const QDateTime &hour, double cf, const char *quality = "measured")
    {
        text += QByteArray(meter) + ',' + hour.toString(Qt::ISODate).toLatin1() + ','
            + QByteArray::number(cf, 'f', 3) + ',' + quality + '\n';
    }

    /// @p cf in each of @p hours hours from @p first on.
    QDateTime addSteady(const char *meter, QDateTime first, int hours, double cf)
    {
        for (int i = 0; i < hours; ++i, first = first.addSecs(3'600))
            add(meter, first, cf);
        return first;
    }
};

QDateTime utc(int year, int month, int day, int hour)
{
    return QDateTime(QDate(year, month, day), QTime(hour, 0), Qt::UTC);
}

/// June 2025 from midnight in Chicago: 2,040.6 cf with three hours missing. On its first day and on
/// the day after its last one the meter was read between 7 and 8 o'clock.
void addReconciled(Readings &readings)
{
    constexpr int hours = 30 * 24;
    QDateTime hour = utc(2025, 6, 1, 5);
    int largerHours = 370;
    for (int i = 0; i < hours; ++i, hour = hour.addSecs(3'600)) {
        if (i < 7)
            readings.add("M-2", hour, 0);
        else if (i == 7)
            readings.add("M-2", hour, 18.4);
        else if (i < 300 || i > 302) // those between are missing
            readings.add("M-2", hour, i >= 24 && largerHours-- > 0 ? 2.9 : 2.8);
    }
    hour = readings.addSteady("M-2", hour, 7, 0);
    readings.add("M-2", hour, 21.9);
    readings.addSteady("M-2", hour.addSecs(3'600), 16, 2.8);
}

/// @p days days of twelve hours with @p cf each, and twelve without any.
void addHalfDays(Readings &readings, const char *meter, QDateTime first, int days, double cf)
{
    for (int i = 0; i < days; ++i) {
        first = readings.addSteady(meter, first, 12, cf);
        first = readings.addSteady(meter, first, 12, 0);
    }
}

QByteArray allReadings()
{
    Readings readings;
    addReconciled(readings);
    readings.addSteady("M-3", utc(2025, 3, 8, 6), 24 + 23 + 24, 1);
    readings.addSteady("M-3", utc(2025, 11, 1, 5), 24 + 25 + 24, 1);
    QDateTime end = readings.addSteady("M-4", utc(2025, 9, 1, 0), 30, 0.2);
    readings.addSteady("M-4", end, 10, 0);
    end = readings.addSteady("M-4", utc(2025, 11, 28, 0), 2, 0.1);
    readings.addSteady("M-4", end, 60, 0.3);
    readings.addSteady("M-5a", utc(2025, 6, 15, 5), 9, 0.5);
    readings.addSteady("M-5b", utc(2025, 6, 15, 15), 14, 0.7);
    readings.add("M-6", utc(2025, 6, 10, 12), 500);
    readings.addSteady("M-7", utc(2024, 11, 10, 6), 28 * 24, 0.4);
    readings.addSteady("M-7", utc(2025, 11, 17, 6), 14 * 24, 1.2);
    readings.add("M-7", utc(2025, 10, 1, 12), 0.123, "estimated");
    addHalfDays(readings, "M-8", utc(2024, 11, 10, 6), 28, 0.8);
    addHalfDays(readings, "M-8", utc(2025, 11, 17, 6), 14, 2.4);
    return readings.text;
}

} // namespace

void writeUsageSample(const QString &directory)
{
    const QDir target(directory);
    write(target, "utility.json", shippedProfile(QLatin1StringView(profile)).value());
    write(target, "customers.csv",
          "customer_number,kind,given_name,family_name\n00000001,person,Jo,Garcia\n");
    QByteArray accounts =
        "account_number,customer_number,status,service_address,city,postal_code\n";
    QByteArray meters =
        "meter_serial,account_number,digits,resolution_cf,installed_on,removed_on\n";
    for (int i = 1; i <= 8; ++i)
        accounts += "000000" + QByteArray::number(i) + ",00000001,active," + QByteArray::number(i)
            + " Elm St,Joliet,60432\n";
    for (const char *row :
         {"M-2,0000002,8,0.1,2020-01-01,", "M-3,0000003,8,0.1,2020-01-01,",
          "M-4,0000004,8,0.1,2020-01-01,", "M-5a,0000005,8,0.1,2020-01-01,2025-06-15",
          "M-5b,0000005,8,0.1,2025-06-15,", "M-6,0000006,4,100,2020-01-01,",
          "M-7,0000007,8,0.1,2020-01-01,", "M-8,0000008,8,0.1,2020-01-01,"})
        meters += QByteArray(row) + '\n';
    write(target, "accounts.csv", accounts);
    write(target, "meters.csv", meters);
    write(target, "bills.csv",
          "bill_number,account_number,sequence,period_start,period_end,usage_cf,amount_cents,"
          "register_start_cf,register_end_cf,cancelled\n"
          "9000000001,0000001,1,2024-03-12,2024-04-11,1200,5000,,,0\n"
          "9000000002,0000001,2,2024-04-11,2024-05-13,2000,6000,,,0\n"
          "9000000003,0000001,3,2024-05-13,2024-06-12,2700,7000,,,0\n"
          "9000000004,0000001,4,2024-05-13,2024-06-12,9900,9000,,,1\n"
          "9000000021,0000002,1,2025-06-01,2025-07-01,2000,6120,41237.6,43291.3,0\n"
          "9000000031,0000003,1,2025-03-01,2025-04-01,0,900,,,0\n"
          "9000000061,0000006,1,2025-06-01,2025-07-01,500,2100,999800,300,0\n");
    write(target, "staff.csv",
          "username,display_name,role\nsue,Sue,supervisor\nrita,Rita,representative\n"
          "feed,Feed,meter_feed\n");
    write(target, "readings.csv", allReadings());
}

} // namespace Ventanilla
