#include "tests/service/usagedesk.h"

#include <QJsonArray>
#include <QTest>

using namespace Ventanilla;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr double gallonsPerCubicFoot = 1728.0 / 231;

GetUsage usageOf(int number, QDate from, QDate to, UsageInterval interval)
{
    GetUsage request;
    request.accountNumber = sampleAccount(number);
    request.from = from;
    request.to = to;
    request.interval = interval;
    return request;
}

ListAverageDailyUse averagesOf(const QString &from, const QString &to)
{
    auto request = about<ListAverageDailyUse>(1);
    request.from = from;
    request.to = to;
    return request;
}

QJsonArray valuesOf(const AccountUsage &usage)
{
    return toJson(usage)[u"values"].toArray();
}

QString pointerOf(const Failure &failure)
{
    return failure.errors.empty() ? QString() : failure.errors.front().pointer;
}

} // namespace

/// What rules.md works out by hand, asked of the service over imported data as somebody outside
/// would ask.
class TestUsage : public QObject
{
    Q_OBJECT

private slots:
    void averagesAreThoseOfTheSource_data() { TestDatabase::addRows(); }
    void averagesAreThoseOfTheSource()
    {
        TEST_DATABASE(test);
        SampleDesk desk(test);
        const auto months = desk.run(averagesOf(u"2024-03"_s, u"2024-07"_s));
        QVERIFY(months);
        QCOMPARE(months->value.items.size(), size_t(5));
        const MonthlyAverage &april = months->value.items[1];
        QCOMPARE(april.month, u"2024-04"_s);
        QCOMPARE(QString::number(*april.averageDailyCf / 100, 'f', 2), u"0.55"_s);
        QCOMPARE(QString::number(*april.averageDailyCf * gallonsPerCubicFoot, 'f', 2), u"411.43"_s);
        QCOMPARE(april.periods.size(), size_t(2));
        QCOMPARE(april.periods[0], (PeriodShare{u"9000000001"_s, 10, 40}));
        QCOMPARE(april.periods[1], (PeriodShare{u"9000000002"_s, 20, 62.5}));
        const MonthlyAverage &may = months->value.items[2];
        QCOMPARE(QString::number(*may.averageDailyCf / 100, 'f', 6), u"0.793548"_s);
        QCOMPARE(QString::number(*may.averageDailyCf * gallonsPerCubicFoot, 'f', 2), u"593.62"_s);
        QCOMPARE(may.daysCovered, 31);
        const MonthlyAverage &june = months->value.items[3];
        QCOMPARE(QString::number(*june.averageDailyCf * gallonsPerCubicFoot, 'f', 2), u"673.25"_s);
        QCOMPARE(june.daysCovered, 11);
        QCOMPARE(june.daysInMonth, 30);
        QVERIFY(!months->value.items[4].averageDailyCf);
        QCOMPARE(months->value.items[4].daysCovered, 0);
        for (const MonthlyAverage &month : months->value.items) {
            double sum = 0;
            for (const PeriodShare &period : month.periods)
                sum += period.days * period.dailyCf;
            QVERIFY(qAbs(sum - month.averageDailyCf.value_or(0) * month.daysCovered) < 1e-9);
        }
    }

    void monthsComePageByPage()
    {
        const TestDatabase test(Dialect::Sqlite);
        SampleDesk desk(test);
        auto request = averagesOf(u"2024-03"_s, u"2024-07"_s);
        request.limit = 2;
        QStringList months;
        for (int pages = 0; pages < 4; ++pages) {
            const auto page = desk.run(request);
            QVERIFY(page);
            for (const MonthlyAverage &month : page->value.items)
                months.append(month.month);
            if (!page->value.nextCursor)
                break;
            request.cursor = *page->value.nextCursor;
        }
        QCOMPARE(months.join(u' '), u"2024-03 2024-04 2024-05 2024-06 2024-07"_s);
    }

    void aBillIsExplainedInPartsThatAddUp_data() { TestDatabase::addRows(); }
    void aBillIsExplainedInPartsThatAddUp()
    {
        TEST_DATABASE(test);
        SampleDesk desk(test);
        const auto checks = desk.run(about<ListReconciliation>(2));
        QVERIFY(checks);
        QCOMPARE(checks->value.items.size(), size_t(1));
        const QJsonObject json = toJson(checks->value.items.front());
        QCOMPARE(json[u"billed_cf"].toDouble(), 2000.0);
        QCOMPARE(json[u"measured_cf"].toDouble(), 2040.6);
        QCOMPARE(QString::number(json[u"difference_percent"].toDouble(), 'f', 2), u"2.03"_s);
        QCOMPARE(json[u"within_tolerance"].toBool(), true);
        QMap<QString, double> parts;
        for (const QJsonValue &reason : json[u"reasons"].toArray()) {
            parts.insert(reason[u"code"].toString(), reason[u"cf"].toDouble());
            QVERIFY(!reason[u"detail"].toString().isEmpty());
        }
        QCOMPARE(parts,
                 (QMap<QString, double>{{u"rounding"_s, 53.7},
                                        {u"first_day"_s, 18.4},
                                        {u"last_day"_s, -21.9},
                                        {u"missing_hours"_s, -9.6}}));
        CallContext spanish = desk.as(u"sue"_s);
        spanish.language = Language::Es;
        const auto told = desk.run(about<ListReconciliation>(2), spanish);
        QVERIFY(told->value.items.front().reasons.front().detail.startsWith(u"Las facturas"));
    }

    void whatIsNotMeasuredHasNoDifference()
    {
        const TestDatabase test(Dialect::Sqlite);
        SampleDesk desk(test);
        const auto unmeasured = desk.run(about<ListReconciliation>(1));
        QVERIFY(unmeasured);
        QCOMPARE(unmeasured->value.items.size(), size_t(3)); // the cancelled one is left out
        QCOMPARE(unmeasured->value.items.front().billNumber, u"9000000003"_s);
        QVERIFY(!unmeasured->value.items.front().measured);
        QVERIFY(!unmeasured->value.items.front().withinTolerance);
        QVERIFY(unmeasured->value.items.front().reasons.empty());
        const auto ofNothing = desk.run(about<ListReconciliation>(3));
        QVERIFY(!ofNothing->value.items.front().differencePercent); // billed 0
        QCOMPARE(ofNothing->value.items.front().withinTolerance, true); // 71 cf: under one CCF
    }

    void aRegisterThatRolledOverIsFollowed()
    {
        const TestDatabase test(Dialect::Sqlite);
        SampleDesk desk(test);
        const auto checks = desk.run(about<ListReconciliation>(6));
        QCOMPARE(checks->value.items.front().measured, Volume::fromMilliCubicFeet(500'000));
        QVERIFY(checks->value.items.front().reasons.empty()); // 9998 → 0003 is what was billed
    }

    void aDayHas23To25Hours_data() { TestDatabase::addRows(); }
    void aDayHas23To25Hours()
    {
        TEST_DATABASE(test);
        SampleDesk desk(test);
        const auto spring =
            desk.run(usageOf(3, QDate(2025, 3, 8), QDate(2025, 3, 11), UsageInterval::Day));
        QVERIFY(spring);
        QCOMPARE(valuesOf(spring->value), (QJsonArray{24, 23, 24}));
        QCOMPARE(spring->value.start, QDateTime(QDate(2025, 3, 8), QTime(6, 0), Qt::UTC));
        QVERIFY(spring->value.missing.empty() && spring->value.estimated.empty());
        QVERIFY(!spring->value.inProgress);
        const auto autumn =
            desk.run(usageOf(3, QDate(2025, 11, 1), QDate(2025, 11, 4), UsageInterval::Day));
        QCOMPARE(valuesOf(autumn->value), (QJsonArray{24, 25, 24}));
        const auto hours =
            desk.run(usageOf(3, QDate(2025, 11, 2), QDate(2025, 11, 3), UsageInterval::Hour));
        QCOMPARE(hours->value.values.size(), size_t(25));
        // Of March, cut on both sides, nine hundred hours are not known.
        const auto month =
            desk.run(usageOf(3, QDate(2025, 3, 9), QDate(2025, 4, 1), UsageInterval::Month));
        QCOMPARE(valuesOf(month->value), (QJsonArray{47}));
        QCOMPARE(month->value.missing, std::vector<int>{0});
    }

    void aBillingPeriodIsThatOfItsBill()
    {
        const TestDatabase test(Dialect::Sqlite);
        SampleDesk desk(test);
        const auto usage = desk.run(
            usageOf(2, QDate(2025, 6, 10), QDate(2025, 6, 11), UsageInterval::BillingPeriod));
        QVERIFY(usage);
        QCOMPARE(valuesOf(usage->value), (QJsonArray{2040.6}));
        QCOMPARE(usage->value.starts, std::vector<QDate>{QDate(2025, 6, 1)});
        QCOMPARE(usage->value.billNumbers, std::vector<QString>{u"9000000021"_s});
        QCOMPARE(usage->value.start, QDateTime(QDate(2025, 6, 1), QTime(5, 0), Qt::UTC));
        QCOMPARE(usage->value.missing, std::vector<int>{0});
        const auto bills = desk.run(
            usageOf(1, QDate(2024, 3, 1), QDate(2024, 7, 1), UsageInterval::BillingPeriod));
        QCOMPARE(bills->value.billNumbers,
                 (std::vector<QString>{u"9000000001"_s, u"9000000002"_s, u"9000000003"_s}));
        QCOMPARE(valuesOf(bills->value),
                 (QJsonArray{QJsonValue::Null, QJsonValue::Null, QJsonValue::Null}));
    }

    void anExchangedMeterIsFollowedByItsSuccessor_data() { TestDatabase::addRows(); }
    void anExchangedMeterIsFollowedByItsSuccessor()
    {
        TEST_DATABASE(test);
        SampleDesk desk(test);
        const auto hours =
            desk.run(usageOf(5, QDate(2025, 6, 15), QDate(2025, 6, 16), UsageInterval::Hour));
        QVERIFY(hours);
        QCOMPARE(hours->value.values.size(), size_t(24));
        QCOMPARE(hours->value.values[8], Volume::fromMilliCubicFeet(500));
        QVERIFY(!hours->value.values[9]); // while it was exchanged
        QCOMPARE(hours->value.values[10], Volume::fromMilliCubicFeet(700));
        QCOMPARE(hours->value.missing, std::vector<int>{9});
        const auto day =
            desk.run(usageOf(5, QDate(2025, 6, 15), QDate(2025, 6, 16), UsageInterval::Day));
        QCOMPARE(valuesOf(day->value), (QJsonArray{14.3}));
    }

    void anEstimateKeepsItsThousandths()
    {
        const TestDatabase test(Dialect::Sqlite);
        SampleDesk desk(test);
        const auto day =
            desk.run(usageOf(7, QDate(2025, 10, 1), QDate(2025, 10, 2), UsageInterval::Day));
        QCOMPARE(valuesOf(day->value), (QJsonArray{0.123}));
        QCOMPARE(day->value.estimated, std::vector<int>{0});
        QCOMPARE(day->value.missing, std::vector<int>{0});
    }

    void todayIsInProgressAndTomorrowIsNotMissing()
    {
        const TestDatabase test(Dialect::Sqlite);
        SampleDesk desk(test);
        const auto days =
            desk.run(usageOf(7, QDate(2025, 11, 30), QDate(2025, 12, 3), UsageInterval::Day));
        QCOMPARE(valuesOf(days->value), (QJsonArray{28.8, QJsonValue::Null, QJsonValue::Null}));
        QCOMPARE(days->value.inProgress, 1);
        QCOMPARE(days->value.missing, std::vector<int>{1});
    }

    void billsComeNewestFirstAndMarked()
    {
        const TestDatabase test(Dialect::Sqlite);
        SampleDesk desk(test);
        auto request = about<ListBills>(1);
        request.limit = 3;
        const auto first = desk.run(request);
        QVERIFY(first);
        QCOMPARE(first->value.items.size(), size_t(3));
        QVERIFY(first->value.items[0].cancelled); // the same period, a later sequence
        QCOMPARE(first->value.items[1].billNumber, u"9000000003"_s);
        QCOMPARE(first->value.items[1].days, 30);
        QVERIFY(!first->value.items[1].etag.isEmpty());
        request.cursor = first->value.nextCursor.value_or(QString());
        const auto second = desk.run(request);
        QCOMPARE(second->value.items.size(), size_t(1));
        QCOMPARE(second->value.items.front().billNumber, u"9000000001"_s);
        QVERIFY(!second->value.nextCursor);
    }

    void whoMayAskAndWhatIsOnRecord()
    {
        const TestDatabase test(Dialect::Sqlite);
        SampleDesk desk(test);
        const auto usage = usageOf(3, QDate(2025, 3, 8), QDate(2025, 3, 9), UsageInterval::Day);
        const auto refused = desk.run(usage, u"rita"_s);
        QVERIFY(!refused);
        QCOMPARE(refused.error().type, u"/problems/verification-needed"_s);
        QCOMPARE(desk.run(about<ListBills>(3), u"rita"_s).error().type, refused.error().type);
        QCOMPARE(desk.run(about<ListInsights>(3), u"rita"_s).error().type, refused.error().type);
        QCOMPARE(desk.run(about<ListEfficiencyTips>(3), u"rita"_s).error().type,
                 refused.error().type);
        QCOMPARE(desk.run(usage, u"feed"_s).error().type, u"/problems/role"_s);
        QCOMPARE(desk.run(about<ListBills>(9)).error().kind, Failure::Kind::NotFound);
        QCOMPARE(desk.viewedRows(u"usage/0000003"_s), 0);
        CallContext session = desk.as(u"sue"_s);
        const auto first = desk.run(usage, session);
        QVERIFY(first);
        QVERIFY(desk.run(about<ListBills>(3), session));
        QCOMPARE(desk.viewedRows(u"usage/0000003"_s), 1); // once a session, subject and hour
        session.ifNoneMatch = first->etag;
        QVERIFY(desk.run(usage, session)->notModified);
    }

    void datesThatCannotBeAreRefused_data()
    {
        QTest::addColumn<QDate>("from");
        QTest::addColumn<QDate>("to");
        QTest::addColumn<QString>("pointer");
        const QDate day(2023, 12, 1);
        QTest::newRow("no from") << QDate() << day << u"/from"_s;
        QTest::newRow("no to") << day << QDate() << u"/to"_s;
        QTest::newRow("no day") << day << day << u"/to"_s;
        QTest::newRow("backwards") << day << day.addDays(-1) << u"/to"_s;
        QTest::newRow("two years and a day") << day << QDate(2025, 12, 2) << QString();
        QTest::newRow("two years and two days") << day << QDate(2025, 12, 3) << u"/to"_s;
    }
    void datesThatCannotBeAreRefused()
    {
        QFETCH(const QDate, from);
        QFETCH(const QDate, to);
        QFETCH(const QString, pointer);
        const TestDatabase test(Dialect::Sqlite);
        SampleDesk desk(test);
        const auto answer = desk.run(usageOf(3, from, to, UsageInterval::Hour));
        QCOMPARE(answer.has_value(), pointer.isEmpty());
        if (answer) {
            QCOMPARE(answer->value.values.size(), size_t((365 + 366 + 1) * 24));
            return;
        }
        QCOMPARE(answer.error().kind, Failure::Kind::Invalid);
        QCOMPARE(pointerOf(answer.error()), pointer);
    }

    void monthsThatCannotBeAreRefused()
    {
        const TestDatabase test(Dialect::Sqlite);
        SampleDesk desk(test);
        QCOMPARE(pointerOf(desk.run(averagesOf(u"2024-3"_s, u"2024-05"_s)).error()), u"/from"_s);
        QCOMPARE(pointerOf(desk.run(averagesOf(u"2024-03"_s, u"2024-13"_s)).error()), u"/to"_s);
        QCOMPARE(pointerOf(desk.run(averagesOf(u"2024-03"_s, u"2024-02"_s)).error()), u"/to"_s);
    }
};

QTEST_GUILESS_MAIN(TestUsage)
#include "tst_usage.moc"
