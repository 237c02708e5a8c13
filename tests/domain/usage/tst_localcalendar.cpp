#include "models/domain/usage/hourlyseries.h"
#include "models/domain/usage/localcalendar.h"

#include <QTest>

using namespace Ventanilla;
using namespace Qt::Literals::StringLiterals;

/// rules.md, "Days and hours".
class TestLocalCalendar : public QObject
{
    Q_OBJECT

private slots:
    void hoursOfADay_data()
    {
        QTest::addColumn<QByteArray>("zone");
        QTest::addColumn<QDate>("date");
        QTest::addColumn<int>("hours");
        const auto row = [](const char *name, const char *zone, QDate date, int hours) {
            QTest::newRow(name) << QByteArray(zone) << date << hours;
        };
        row("Chicago's spring change", "America/Chicago", QDate(2025, 3, 9), 23);
        row("Chicago's autumn change", "America/Chicago", QDate(2025, 11, 2), 25);
        row("any other day", "America/Chicago", QDate(2025, 6, 3), 24);
        row("Los Angeles in spring", "America/Los_Angeles", QDate(2026, 3, 8), 23);
        row("far in the future", "America/Chicago", QDate(2090, 3, 12), 23);
        row("Phoenix has no change", "America/Phoenix", QDate(2025, 3, 9), 24);
        row("half an hour off", "Asia/Kolkata", QDate(2025, 3, 9), 24);
        row("half an hour's change, forwards", "Australia/Lord_Howe", QDate(2025, 10, 5), 23);
        row("half an hour's change, back", "Australia/Lord_Howe", QDate(2025, 4, 6), 25);
        row("a date that was left out", "Pacific/Apia", QDate(2011, 12, 30), 0);
        row("a change at midnight", "America/Havana", QDate(2025, 3, 9), 23);
        row("UTC", "UTC", QDate(2025, 3, 9), 24);
        row("a fixed offset", "UTC+05:45", QDate(2025, 3, 9), 24);
    }
    void hoursOfADay()
    {
        QFETCH(const QByteArray, zone);
        QFETCH(const QDate, date);
        QFETCH(const int, hours);
        const QTimeZone timeZone(zone);
        QVERIFY(timeZone.isValid());
        QCOMPARE(LocalCalendar(timeZone).hoursIn(date), hours);
    }

    void agreesWithQt_data()
    {
        QTest::addColumn<QByteArray>("zone");
        for (const char *zone : {"America/Chicago", "America/Los_Angeles", "America/Phoenix",
                                 "Asia/Kolkata", "America/Havana", "Australia/Lord_Howe"})
            QTest::newRow(zone) << QByteArray(zone);
    }
    void agreesWithQt()
    {
        QFETCH(const QByteArray, zone);
        const QTimeZone timeZone(zone);
        const LocalCalendar calendar(timeZone);
        const qint64 first = hourIndexOf(QDateTime(QDate(2024, 1, 1), QTime(0, 0), Qt::UTC));
        for (qint64 hour = first; hour < first + 2 * 8'784; ++hour) {
            const QDateTime local = startOfHour(hour).toTimeZone(timeZone);
            QCOMPARE(calendar.dateOf(hour), local.date());
            QCOMPARE(calendar.clockHourOf(hour), local.time().hour());
        }
    }

    /// Each hour lies between the first hours of its date and of the next.
    void eachHourHasOneDate()
    {
        for (const char *zone : {"America/Chicago", "America/St_Johns", "Pacific/Apia"}) {
            const LocalCalendar calendar{QTimeZone(zone)};
            qint64 hour = calendar.firstHourOf(QDate(2005, 1, 1));
            for (QDate date(2005, 1, 1); date < QDate(2013, 1, 1); date = date.addDays(1)) {
                QCOMPARE(calendar.firstHourOf(date), hour);
                for (const qint64 end = calendar.firstHourOf(date.addDays(1)); hour < end; ++hour)
                    QCOMPARE(calendar.dateOf(hour), date);
            }
        }
    }
};

QTEST_APPLESS_MAIN(TestLocalCalendar)
#include "tst_localcalendar.moc"
