#include "models/items/reconciliationmodel.h"
#include "models/items/usagetablemodel.h"
#include "models/items/usageexport.h"
#include "tests/support/openeddesk.h"
#include "tests/support/sampleusage.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace Ventanilla;
using namespace Qt::Literals::StringLiterals;

namespace {

const AccountNumber home = *AccountNumber::parse(u"3104582"_s);
const AccountNumber rental = *AccountNumber::parse(u"3104597"_s);

UtilityProfile profile()
{
    UtilityProfile profile;
    profile.timeZone = u"America/Los_Angeles"_s;
    return profile;
}

} // namespace

/// The Usage tab's model and tables on a backend that answers as the test says.
class TestUsageModel : public QObject, OpenedDesk
{
    Q_OBJECT

private slots:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }

    void init()
    {
        openDesk(profile(), {});
        m_sample = std::make_unique<SampleUsage>(m_session->today());
        m_model = std::make_unique<UsageModel>(*m_session, *m_settings);
    }

    void cleanup()
    {
        m_model.reset();
        closeDesk();
    }

    void nothingIsAskedOfAnUnverifiedCallersAccount()
    {
        m_model->setAccount(home, false);
        QCOMPARE(m_model->state(), UsageModel::State::Forbidden);
        QVERIFY(m_backend->sentIds().isEmpty());
        m_model->setAccount({}, true);
        QCOMPARE(m_model->state(), UsageModel::State::NoAccount);
        QVERIFY(m_backend->sentIds().isEmpty());
    }

    void twoYearsAreReadAtOnce()
    {
        m_model->setAccount(home, true);
        QCOMPARE(m_model->state(), UsageModel::State::Loading);
        const GetUsage asked = m_backend->last<GetUsage>().request();
        QCOMPARE(asked.interval, UsageInterval::Day);
        QCOMPARE(asked.to, m_session->today().addDays(1));
        QCOMPARE(asked.from.daysTo(asked.to), 731);
        m_model->setInterval(UsageInterval::Month);
        const GetUsage months = m_backend->last<GetUsage>().request();
        QCOMPARE(months.from.day(), 1); // whole months alone
        QVERIFY(months.from.addYears(2).addDays(1) >= m_session->today());
    }

    void anAnswerOfAnotherAccountIsDropped()
    {
        m_model->setAccount(home, true);
        const auto first = m_backend->last<GetUsage>();
        m_model->setAccount(rental, true);
        first.answer(m_sample->usage(first.request()), u"\"old\""_s);
        QTest::qWait(20);
        QCOMPARE(m_model->state(), UsageModel::State::Loading);
        const auto second = m_backend->last<GetUsage>();
        QCOMPARE(second.request().accountNumber, rental);
        second.answer(m_sample->usage(second.request()), u"\"new\""_s);
        QTRY_COMPARE(m_model->state(), UsageModel::State::Ready);
        m_model->refresh();
        QCOMPARE(m_backend->last<GetUsage>().options().ifNoneMatch, u"\"new\""_s);
        m_backend->last<GetUsage>().answerNotModified();
        QTest::qWait(20);
        QCOMPARE(m_model->state(), UsageModel::State::Ready);
    }

    void anAnswerOfAnotherIntervalIsKeptForLater()
    {
        m_model->setAccount(home, true);
        const auto days = m_backend->last<GetUsage>();
        m_model->setInterval(UsageInterval::Hour);
        days.answer(m_sample->usage(days.request()), u"\"d\""_s);
        QTest::qWait(20);
        QCOMPARE(m_model->state(), UsageModel::State::Loading);
        m_model->setInterval(UsageInterval::Day);
        QCOMPARE(m_model->state(), UsageModel::State::Ready); // without waiting
    }

    void theViewIsHeldWithinTheSeries()
    {
        open();
        QCOMPARE(m_model->count(), 30);
        QCOMPARE(m_model->first() + m_model->count(), m_model->series().size());
        m_model->page(1);
        QCOMPARE(m_model->first() + m_model->count(), m_model->series().size());
        m_model->page(-1);
        QCOMPARE(m_model->first() + m_model->count(), m_model->series().size() - 30);
        m_model->setView(-50, 3);
        QCOMPARE(m_model->first(), 0);
        QCOMPARE(m_model->count(), 7); // a week at least
        m_model->zoom(1e6, 3);
        QCOMPARE(m_model->count(), m_model->series().size());
        m_model->zoom(0.1, 400);
        QVERIFY(m_model->first() < 400 && m_model->first() + m_model->count() > 400);
    }

    void olderDaysAreReadWhenSomebodyGoesThere()
    {
        m_sample->readingsFrom = m_session->today().addDays(-1000);
        open();
        const QDate newest = m_session->today();
        m_model->setView(0, 30);
        const QDate first = m_model->series().firstDay(0);
        m_model->page(-1);
        QVERIFY(m_model->isReachingBeyond());
        QCOMPARE(m_model->state(), UsageModel::State::Ready); // what is shown stays
        QTRY_VERIFY(!m_model->isReachingBeyond());
        QCOMPARE(m_model->count(), 30);
        QCOMPARE(m_model->series().firstDay(m_model->first()), first.addDays(-30));
        QCOMPARE(m_model->series().size(), 731);
        m_model->refresh(); // of the same years
        QCOMPARE(m_backend->last<GetUsage>().request().from, m_model->series().firstDay(0));
        m_model->setView(701, 30);
        m_model->page(1);
        QTRY_VERIFY(!m_model->isReachingBeyond());
        QCOMPARE(m_model->series().lastDay(m_model->series().size() - 1), newest);
        m_model->setView(701, 30);
        m_model->page(1); // there is nothing after today
        QVERIFY(!m_model->isReachingBeyond());
    }

    void theDaysBeforeTheFirstReadingAreSaidNotToBeThere()
    {
        m_sample->readingsFrom = m_session->today().addDays(-600);
        open();
        const int asked = m_backend->count<GetUsage>();
        m_model->setView(0, 30);
        const QDate first = m_model->series().firstDay(0);
        m_model->page(-1);
        QTRY_VERIFY(!m_model->isReachingBeyond());
        QCOMPARE(m_model->nothingBefore(), m_sample->readingsFrom);
        QCOMPARE(m_model->first(), 0);
        QCOMPARE(m_model->state(), UsageModel::State::Ready);
        QCOMPARE(m_model->series().firstDay(0), first);
        m_model->page(-1); // is not asked again
        QCOMPARE(m_backend->count<GetUsage>(), asked + 1);
        m_model->showDays(first.addDays(-20), first.addDays(10)); // what there is of them
        QCOMPARE(m_model->cursor(), 0);
        m_model->setAccount(rental, true);
        QVERIFY(!m_model->nothingBefore().isValid());
    }

    void olderDaysAreChosenByDate()
    {
        m_sample->readingsFrom = m_session->today().addDays(-2000);
        open();
        const QDate day = m_session->today().addDays(-1500);
        m_model->showDays(day, day.addDays(2));
        QTRY_VERIFY(m_model->cursor() >= 0);
        QCOMPARE(m_model->series().firstDay(m_model->cursor()), day);
        m_model->setInterval(UsageInterval::Hour); // of the same years
        QTRY_COMPARE(m_model->state(), UsageModel::State::Ready);
        QCOMPARE(m_model->series().firstDay(m_model->cursor()), day);
        m_model->setInterval(UsageInterval::Month);
        QTRY_COMPARE(m_model->state(), UsageModel::State::Ready);
        QCOMPARE(m_model->series().firstDay(0).day(), 1); // whole months alone
        QCOMPARE(m_model->series().lastDay(m_model->series().size() - 1).addDays(1).day(), 1);
        m_model->setAccount(rental, true);
        QTRY_COMPARE(m_model->state(), UsageModel::State::Ready);
        QVERIFY(m_model->series().at(m_model->series().size() - 1).isRunning); // another account begins with the newest
    }

    void otherYearsThatCannotBeReadLeaveWhatIsThere()
    {
        open();
        const QDate first = m_model->series().firstDay(0);
        m_backend->answerAll<GetUsage>([](const GetUsage &) -> Result<Answer<AccountUsage>> {
            return Unexpected{Failure{Failure::Kind::Offline, {}, {}, {}, {}, {}}};
        });
        m_model->showDays(first.addDays(-100), first.addDays(-90));
        QTRY_VERIFY(m_model->beyondFailure().has_value());
        QCOMPARE(m_model->state(), UsageModel::State::Ready);
        QCOMPARE(m_model->series().firstDay(0), first);
        QVERIFY(!m_model->nothingBefore().isValid());
        answerUsage(*m_backend, *m_sample);
        m_model->showDays(first.addDays(-100), first.addDays(-90));
        QTRY_COMPARE(m_model->series().firstDay(std::max(0, m_model->cursor())), first.addDays(-100));
        QVERIFY(!m_model->beyondFailure());
    }

    void theFiguresAreThoseOfWholeDays()
    {
        open();
        const UsageFigures figures = m_model->figures();
        QCOMPARE(figures.whole.count, 29);
        QVERIFY(figures.includesRunning);
        QVERIFY(figures.includesEstimated);
        QCOMPARE(figures.sinceLeak.count, 7); // its first day was not whole with it, today is not over
        QCOMPARE(figures.beforeLeak.count, 22);
        Volume sum;
        for (int i = m_model->first(); i < m_model->first() + 30; ++i)
            sum += m_model->series().at(i).use.value_or(Volume());
        QCOMPARE(figures.total, sum);
        QCOMPARE(figures.sinceLeak.sum + figures.beforeLeak.sum, figures.whole.sum);
    }

    void whatIsNotKnownIsNotCounted()
    {
        open();
        m_model->setView(m_model->series().size() - 60, 60);
        const UsageFigures figures = m_model->figures();
        QCOMPARE(figures.known, 59); // one day is not known
        QCOMPARE(figures.whole.count, 58);
    }

    void theUnitIsTheRepresentatives()
    {
        open();
        QSignalSpy changed(m_model.get(), &UsageModel::unitChanged);
        m_model->setUnit(VolumeUnit::Ccf);
        QCOMPARE(changed.size(), 1);
        QCOMPARE(m_settings->volumeUnit(), VolumeUnit::Ccf);
    }

    void theTablesAreModelsAsQtWantsThem()
    {
        UsageTableModel table(*m_model);
        ReconciliationModel bills(m_model->facts(), *m_settings);
        const QAbstractItemModelTester tableTester(&table, QAbstractItemModelTester::FailureReportingMode::QtTest);
        const QAbstractItemModelTester billsTester(&bills, QAbstractItemModelTester::FailureReportingMode::QtTest);
        open();
        QCOMPARE(table.rowCount(), 30);
        QTRY_COMPARE(bills.rowCount(), 24);
        QCOMPARE(table.index(29, UsageTableModel::Remark).data().toString(), u"so far"_s);
        QCOMPARE(table.index(14, UsageTableModel::Remark).data().toString(), u"partly estimated"_s);
        m_model->setInterval(UsageInterval::Month);
        QTRY_COMPARE(table.rowCount(), 13);
        QVERIFY(!table.index(5, UsageTableModel::BilledPerDay).data().toString().isEmpty());
        m_model->setUnit(VolumeUnit::Cf);
        QCOMPARE(table.headerData(UsageTableModel::Use, Qt::Horizontal).toString(), u"Use, cf"_s);
        QCOMPARE(bills.index(0, ReconciliationModel::Billed).data().toString(), u"972.0"_s);
        m_model->setAccount({}, true);
        QCOMPARE(table.rowCount(), 0);
        QCOMPARE(bills.rowCount(), 0);
    }

    void theReasonsAddUpToTheDifference()
    {
        ReconciliationModel bills(m_model->facts(), *m_settings);
        m_settings->setVolumeUnit(VolumeUnit::Cf);
        open();
        QTRY_COMPARE(bills.rowCount(), 24);
        QCOMPARE(bills.difference(0), u"−10.7 cf (−1.1%)"_s);
        const auto reasons = bills.reasons(0);
        QCOMPARE(reasons.size(), size_t(2));
        QCOMPARE(reasons[0].amount, u"−23.0"_s);
        QCOMPARE(reasons[1].amount, u"+12.3"_s);
        QVERIFY(bills.index(3, 0).data(ReconciliationModel::IsOffRole).toBool());
        QVERIFY(!bills.index(0, 0).data(ReconciliationModel::IsOffRole).toBool());
    }

    void billsStandWhereThereAreNoReadings()
    {
        m_sample->hasReadings = false;
        open();
        QVERIFY(m_model->isBilledOnly());
        QTRY_COMPARE(m_model->interval(), UsageInterval::Month);
        QTRY_COMPARE(m_model->state(), UsageModel::State::Ready);
        QCOMPARE(m_model->series().size(), 24);
        m_model->setInterval(UsageInterval::Day);
        QCOMPARE(m_model->interval(), UsageInterval::Month);
        m_model->setInterval(UsageInterval::BillingPeriod);
        QTRY_COMPARE(m_model->state(), UsageModel::State::Ready);
        QCOMPARE(m_model->series().at(23).use, std::optional(m_sample->bills().front().usage)); // the newest is last
    }

    void exportsGetWhatIsShown()
    {
        QVERIFY(!exportedUsage(*m_model, *m_session, u"A"_s, Language::En));
        open();
        m_model->setUnit(VolumeUnit::Cf);
        const auto shown = exportedUsage(*m_model, *m_session, u"Ana"_s, Language::Es);
        QVERIFY(shown);
        QCOMPARE(shown->rows.size(), size_t(30));
        QCOMPARE(shown->unit, VolumeUnit::Cf);
        QCOMPARE(shown->customerName, u"Ana"_s);
        QCOMPARE(shown->firstDay(), m_session->today().addDays(-29));
        QCOMPARE(shown->lastDay(), m_session->today());
        QVERIFY(shown->rows.back().isRunning);
        QVERIFY(shown->rows[14].isEstimated);
        QVERIFY(shown->leak);
    }

private:
    void open()
    {
        answerUsage(*m_backend, *m_sample);
        m_backend->answerAll<GetAccount>([](const GetAccount &request) -> Result<Answer<Account>> {
            Account account;
            account.accountNumber = request.accountNumber;
            return Answer<Account>{account, 200, {}, false, false};
        });
        m_model->setAccount(home, true);
        QTRY_COMPARE(m_model->state(), UsageModel::State::Ready);
        QTRY_VERIFY(m_model->facts().bills() && m_model->facts().checks() && m_model->facts().insights() && m_model->facts().averages());
    }

    std::unique_ptr<SampleUsage> m_sample;
    std::unique_ptr<UsageModel> m_model;
};

QTEST_GUILESS_MAIN(TestUsageModel)
#include "tst_usagemodel.moc"
