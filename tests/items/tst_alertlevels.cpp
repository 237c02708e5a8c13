#include "models/items/alertadviser.h"
#include "models/items/alerteventsmodel.h"
#include "models/items/alertusage.h"

#include "tests/support/alertanswers.h"
#include "tests/support/fakebackend.h"

#include <QAbstractItemModelTester>
#include <QTest>

using namespace Ventanilla;
using namespace Qt::Literals::StringLiterals;

namespace {

const QDate today(2026, 3, 12);

AccountNumber account()
{
    return *AccountNumber::parse(u"3104582"_s);
}

Volume gallons(qint64 amount)
{
    return Volume::fromMilliGallons(amount * 1000);
}

} // namespace

/// What levels are measured by: usual use, the level adviser, and what fired.
class TestAlertLevels : public QObject
{
    Q_OBJECT

private slots:
    void usualUseIsTheMedianOfWhatIsKnownWhole()
    {
        FakeBackend backend;
        AlertUsage usage(backend, account());
        usage.refresh(today);
        QVERIFY(backend.waitFor<GetUsage>());
        AccountUsage days;
        days.values = {gallons(100), gallons(200), gallons(300), gallons(5'000), std::nullopt, gallons(240),
                       gallons(1),   gallons(1),   gallons(1),   gallons(1),     gallons(1),   gallons(1)};
        days.missing = {3, 4};
        days.inProgress = 5;
        days.estimated = {6};
        backend.last<GetUsage>().answer(days);
        QTRY_COMPARE(usage.state(), AlertUsage::State::Ready);
        QCOMPARE(usage.usual(AlertType::Daily), std::optional(gallons(1))); // 100 200 300 and five of 1
        QCOMPARE(usage.usual(AlertType::MultiDay), std::nullopt);            // no seven whole days in a row
        QCOMPARE(usage.usual(AlertType::Vacation), std::nullopt);
        QCOMPARE(usage.most(AlertType::Daily), gallons(5'000));
        QCOMPARE(usage.most(AlertType::MultiDay), gallons(100 + 200 + 300 + 5'000 + 240 + 1));
        QVERIFY(backend.waitFor<GetUsage>(2));
        QCOMPARE(backend.last<GetUsage>().request().interval, UsageInterval::BillingPeriod);
        AccountUsage bills;
        bills.values = {gallons(7'000), std::nullopt, gallons(9'000), gallons(8'000)};
        backend.last<GetUsage>().answer(bills);
        QTRY_COMPARE(usage.usual(AlertType::BillingCycle), std::optional(gallons(8'000)));
    }

    void theUseOfDatesIsTheKnownSum()
    {
        FakeBackend backend;
        backend.answerAll<GetUsage>([](const GetUsage &request) -> Result<Answer<AccountUsage>> {
            return Answer<AccountUsage>{sampleDays(request), 200, {}, false, false};
        });
        AlertUsage usage(backend, account());
        usage.refresh(today);
        QTRY_COMPARE(usage.state(), AlertUsage::State::Ready);
        QCOMPARE(usage.used({2025, 7, 9}, {2025, 7, 10}), std::optional(gallons(722)));
        QCOMPARE(usage.used({2020, 1, 1}, {2020, 1, 5}), std::nullopt);
        QVERIFY(usage.hasReadings());
    }

    void adviceIsTheLowestRoundLevel_data()
    {
        QTest::addColumn<int>("mostAlerts");
        QTest::addColumn<int>("unit");
        QTest::addColumn<QString>("level");
        // Four days of 361 gal; of the others every seventh has 246.
        QTest::newRow("none: the highest day itself is no excess") << 0 << int(VolumeUnit::Gal) << u"361"_s;
        QTest::newRow("three of the four are as high as the fourth") << 3 << int(VolumeUnit::Gal) << u"361"_s;
        QTest::newRow("the four") << 4 << int(VolumeUnit::Gal) << u"246"_s;
        QTest::newRow("in cubic feet, a tenth above 246 gal") << 4 << int(VolumeUnit::Cf) << u"32.9"_s;
        QTest::newRow("every day is welcome") << 400 << int(VolumeUnit::Gal) << u"0"_s;
    }

    void adviceIsTheLowestRoundLevel()
    {
        QFETCH(int, mostAlerts);
        QFETCH(int, unit);
        QFETCH(QString, level);
        FakeBackend backend;
        backend.answerAll<BackTestAlertRule>([](const BackTestAlertRule &request) -> Result<Answer<BackTest>> {
            return Answer<BackTest>{sampleBackTest(request, today), 200, {}, false, false};
        });
        AlertAdviser adviser(backend, account());
        const AlertAdviser::Question question{AlertType::Daily, VolumeUnit(unit), mostAlerts, gallons(361), {}};
        adviser.ask(question, u"a@example.com"_s);
        QTRY_VERIFY(adviser.level());
        QCOMPARE(adviser.level()->shortest(VolumeUnit(unit)), level);
        QVERIFY(backend.count<BackTestAlertRule>() <= AlertAdviser::mostQuestions);
        const int asked = backend.count<BackTestAlertRule>();
        adviser.ask(question, u"a@example.com"_s);
        QTest::qWait(20);
        QCOMPARE(backend.count<BackTestAlertRule>(), asked); // known already
    }

    void aSevenDayLevelIsNoneThatNeverEnds()
    {
        FakeBackend backend;
        // Always exceeded below 1,700 gal: an episode that never ends fires once. Six times up to 2,050 gal.
        backend.answerAll<BackTestAlertRule>([](const BackTestAlertRule &request) -> Result<Answer<BackTest>> {
            BackTest result;
            const double level = request.threshold->value;
            result.events.resize(level < 1'700 ? 1 : level < 2'050 ? 6 : 0);
            return Answer<BackTest>{result, 200, {}, false, false};
        });
        AlertAdviser adviser(backend, account());
        adviser.ask({AlertType::MultiDay, VolumeUnit::Gal, 3, gallons(2'450), gallons(1'701)}, {});
        QTRY_VERIFY(adviser.level());
        QCOMPARE(adviser.level()->shortest(VolumeUnit::Gal), u"2100"_s);
        adviser.ask({AlertType::MultiDay, VolumeUnit::Gal, 12, gallons(2'450), gallons(1'701)}, {});
        QTRY_VERIFY(adviser.level());
        QCOMPARE(adviser.level()->shortest(VolumeUnit::Gal), u"1800"_s);
        QVERIFY(backend.count<BackTestAlertRule>() <= 2 * AlertAdviser::mostQuestions);
    }

    void aSearchThatFailsAdvisesNothing()
    {
        FakeBackend backend;
        AlertAdviser adviser(backend, account());
        adviser.ask({AlertType::Daily, VolumeUnit::Gal, 3, gallons(361), {}}, {});
        QVERIFY(backend.waitFor<BackTestAlertRule>());
        backend.last<BackTestAlertRule>().fail(Failure::Kind::Offline);
        QTRY_VERIFY(!adviser.isSearching());
        QVERIFY(!adviser.level());
    }

    void whatFiredIsARowForEachMessage()
    {
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
        FakeBackend backend;
        AlertEventsModel model(backend, account(), QTimeZone("America/Los_Angeles"));
        QAbstractItemModelTester tester(&model);
        model.refresh();
        QVERIFY(backend.waitFor<ListAlertEvents>());
        AlertEvent unheard = sampleEvent({2025, 7, 9});
        unheard.deliveries.clear();
        unheard.late = true;
        backend.last<ListAlertEvents>().answer({{sampleEvent({2026, 3, 4}), unheard}, u"next"_s});
        QTRY_COMPARE(model.rowCount(), 3);
        QCOMPARE(cell(model, 0, AlertEventsModel::ToldColumn), u"Marisol Ibarra, marisol@example.com"_s);
        QVERIFY(cell(model, 0, AlertEventsModel::StateColumn).startsWith(u"Sent Mar 4"_s));
        QCOMPARE(cell(model, 1, AlertEventsModel::StateColumn), u"Could not be delivered"_s);
        QVERIFY(cell(model, 2, AlertEventsModel::ToldColumn).startsWith(u"Nobody"_s));
        QVERIFY(cell(model, 2, AlertEventsModel::AlertColumn).contains(u"on late readings"_s));
        QCOMPARE(model.sentInMonth({2026, 3, 20}), 1);
        QCOMPARE(model.sentInMonth({2026, 4, 1}), 0);
        model.fetchMore({}); // nothing where the tester has done so
        QVERIFY(backend.waitFor<ListAlertEvents>(2));
        QCOMPARE(backend.last<ListAlertEvents>().request().cursor, u"next"_s);
        backend.last<ListAlertEvents>().answer({{sampleEvent({2025, 6, 1})}, {}});
        QTRY_COMPARE(model.rowCount(), 5);
        QVERIFY(!model.canFetchMore({}));
    }

private:
    static QString cell(const AlertEventsModel &model, int row, int column) { return model.index(row, column).data().toString(); }
};

QTEST_GUILESS_MAIN(TestAlertLevels)
#include "tst_alertlevels.moc"
