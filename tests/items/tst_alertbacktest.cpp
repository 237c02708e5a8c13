#include "models/items/alertbacktest.h"

#include "tests/support/alertsamples.h"
#include "tests/support/fakebackend.h"

#include <QTest>

using namespace Ventanilla;
using namespace Qt::Literals::StringLiterals;

namespace {

const QDate today(2026, 3, 12);

AccountNumber account()
{
    return *AccountNumber::parse(u"3104582"_s);
}

AlertSetting daily(qint64 gallons)
{
    return {true, Volume::fromMilliGallons(gallons * 1000), VolumeUnit::Gal, {}, {}};
}

BackTest answerWith(const std::vector<QDate> &days)
{
    BackTest result;
    result.from = QDate(2025, 3, 12);
    result.to = today;
    for (const QDate &day : days)
        result.events.push_back(sampleFiring(day));
    return result;
}

} // namespace

class TestAlertBackTest : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_backend = std::make_unique<FakeBackend>();
        m_test = std::make_unique<AlertBackTest>(*m_backend, account(), AlertType::Daily);
    }

    void cleanup()
    {
        m_test.reset();
        m_backend.reset();
    }

    void typingAsksOnceAboutTheNewest()
    {
        for (const int gallons : {3, 32, 320})
            m_test->ask(daily(gallons), u"a@example.com"_s, today);
        QCOMPARE(m_backend->count<BackTestAlertRule>(), 0);
        QVERIFY(m_backend->waitFor<BackTestAlertRule>());
        QTest::qWait(300);
        QCOMPARE(m_backend->count<BackTestAlertRule>(), 1);
        QCOMPARE(m_backend->last<BackTestAlertRule>().request().owner, u"a@example.com"_s);
        m_backend->last<BackTestAlertRule>().answer(answerWith({{2025, 7, 9}, {2026, 3, 4}, {2026, 3, 5}}));
        QTRY_COMPARE(m_test->state(), AlertBackTest::State::Ready);
        QCOMPARE(m_test->count(), 3);
        QCOMPARE(m_test->countSince({2026, 3, 3}), 2);
        QCOMPARE(m_test->countSince({2026, 3, 5}), 1);
    }

    void anAnswerThatIsOvertakenIsDropped()
    {
        m_test->ask(daily(320), {}, today);
        QVERIFY(m_backend->waitFor<BackTestAlertRule>());
        m_test->ask(daily(400), {}, today);
        m_backend->last<BackTestAlertRule>().answer(answerWith({{2025, 7, 9}}));
        QVERIFY(m_backend->waitFor<BackTestAlertRule>(2));
        QCOMPARE(m_test->state(), AlertBackTest::State::Waiting);
        QVERIFY(!m_test->result());
        m_backend->last<BackTestAlertRule>().answer(answerWith({}));
        QTRY_COMPARE(m_test->state(), AlertBackTest::State::Ready);
        QCOMPARE(m_test->count(), 0);
    }

    void theLastAnswerStaysWhileTheNextIsAsked()
    {
        m_test->ask(daily(320), {}, today);
        QVERIFY(m_backend->waitFor<BackTestAlertRule>());
        m_backend->last<BackTestAlertRule>().answer(answerWith({{2025, 7, 9}}));
        QTRY_COMPARE(m_test->state(), AlertBackTest::State::Ready);
        m_test->ask(daily(400), {}, today);
        QCOMPARE(m_test->state(), AlertBackTest::State::Waiting);
        QCOMPARE(m_test->count(), 1);
        m_test->ask(daily(400), {}, today);
        QVERIFY(m_backend->waitFor<BackTestAlertRule>(2));
        m_backend->last<BackTestAlertRule>().fail(Failure::Kind::Offline);
        QTRY_COMPARE(m_test->state(), AlertBackTest::State::Failed);
        m_test->askAgain();
        QVERIFY(m_backend->waitFor<BackTestAlertRule>(3));
    }

    void whatIsOffIsTriedAsIfItWereOn()
    {
        AlertSetting off = daily(320);
        off.enabled = false;
        m_test->ask(off, {}, today);
        QVERIFY(m_backend->waitFor<BackTestAlertRule>());
        QVERIFY(m_backend->last<BackTestAlertRule>().request().enabled);
    }

    void withoutALevelNothingIsAsked()
    {
        m_test->ask(daily(320), {}, today);
        m_test->ask({}, {}, today);
        QTest::qWait(300);
        QCOMPARE(m_backend->count<BackTestAlertRule>(), 0);
        QCOMPARE(m_test->state(), AlertBackTest::State::None);
    }

    void aVacationToComeIsTriedOnTheSameDatesBefore()
    {
        AlertBackTest vacation(*m_backend, account(), AlertType::Vacation);
        AlertSetting setting = daily(20);
        setting.startsOn = QDate(2026, 7, 3);
        setting.endsOn = QDate(2026, 7, 17);
        vacation.ask(setting, {}, today);
        QVERIFY(m_backend->waitFor<BackTestAlertRule>());
        QCOMPARE(*m_backend->last<BackTestAlertRule>().request().startsOn, QDate(2025, 7, 3));
        m_backend->last<BackTestAlertRule>().answer(answerWith({{2025, 7, 3}}));
        QTRY_COMPARE(vacation.state(), AlertBackTest::State::Ready);
        QCOMPARE(vacation.triedDates(), std::optional(std::pair(QDate(2025, 7, 3), QDate(2025, 7, 17))));
    }

    void aVacationAfterTheLastReadingIsTriedAYearBefore()
    {
        AlertBackTest vacation(*m_backend, account(), AlertType::Vacation);
        AlertSetting setting = daily(20);
        setting.startsOn = QDate(2026, 3, 1);
        setting.endsOn = QDate(2026, 3, 10);
        vacation.ask(setting, {}, today);
        QVERIFY(m_backend->waitFor<BackTestAlertRule>());
        QCOMPARE(*m_backend->last<BackTestAlertRule>().request().startsOn, QDate(2026, 3, 1));
        BackTest early = answerWith({});
        early.to = QDate(2026, 3, 5); // the readings end there
        m_backend->last<BackTestAlertRule>().answer(early);
        QVERIFY(m_backend->waitFor<BackTestAlertRule>(2));
        QCOMPARE(*m_backend->last<BackTestAlertRule>().request().startsOn, QDate(2025, 3, 1));
        m_backend->last<BackTestAlertRule>().answer(early);
        QTRY_COMPARE(vacation.state(), AlertBackTest::State::Ready);
        vacation.ask(setting, {}, today);
        QTest::qWait(300);
        QCOMPARE(m_backend->count<BackTestAlertRule>(), 2);
    }

private:
    std::unique_ptr<FakeBackend> m_backend;
    std::unique_ptr<AlertBackTest> m_test;
};

QTEST_GUILESS_MAIN(TestAlertBackTest)
#include "tst_alertbacktest.moc"
