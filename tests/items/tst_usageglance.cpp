#include "models/items/desksession.h"
#include "models/items/usageglance.h"
#include "tests/support/memorydesk.h"
#include "tests/support/sampleusage.h"

#include <QSignalSpy>
#include <QTest>

using namespace Ventanilla;
using namespace Qt::Literals::StringLiterals;

namespace {
const AccountNumber home = *AccountNumber::parse(u"3104582"_s);
}

/// What the overview tells of an account's water.
class TestUsageGlance : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        auto backend = std::make_unique<FakeBackend>();
        m_backend = backend.get();
        UtilityProfile profile;
        profile.timeZone = u"America/Los_Angeles"_s;
        m_session = std::make_unique<DeskSession>(std::move(backend), profile, m_desk, m_desk);
        m_sample = std::make_unique<SampleUsage>(m_session->today());
        m_glance = std::make_unique<UsageGlance>(*m_session);
    }

    void cleanup()
    {
        m_glance.reset();
        m_session.reset();
    }

    void nothingIsAskedWithoutAnAccount()
    {
        m_glance->setAccount({}, {});
        QVERIFY(m_backend->sentIds().isEmpty());
        QVERIFY(!m_glance->isRead());
    }

    void theLastDaysAreHeldAgainstThoseBeforeTheLeak()
    {
        answerUsage(*m_backend, *m_sample);
        const QDate since = m_session->today().addDays(-8);
        m_glance->setAccount(home, since);
        QTRY_VERIFY(m_glance->isRead());
        QCOMPARE(m_glance->perMonth().size(), size_t(UsageGlance::months));
        QVERIFY(m_glance->perMonth().back().isHighlighted);
        QVERIFY(!m_glance->perMonth().front().isHighlighted);
        QVERIFY(m_glance->percentMore().value_or(0) > 20);
        QVERIFY(*m_glance->perDay() > *m_glance->perMonth().front().perDay);
    }

    void withoutALeakItIsTheAverageOfThirtyDays()
    {
        answerUsage(*m_backend, *m_sample);
        m_glance->setAccount(home, {});
        QTRY_VERIFY(m_glance->isRead());
        QVERIFY(m_glance->perDay());
        QVERIFY(!m_glance->percentMore());
        QVERIFY(!m_glance->perMonth().back().isHighlighted);
    }

    void anAccountReadForBillsHasTheirAverages()
    {
        m_sample->hasReadings = false;
        answerUsage(*m_backend, *m_sample);
        m_glance->setAccount(home, {});
        QTRY_VERIFY(m_glance->isRead());
        QVERIFY(m_glance->perDay());
        QCOMPARE(m_backend->count<ListAverageDailyUse>(), 1);
    }

    void anAnswerOfAnotherAccountIsDropped()
    {
        m_glance->setAccount(home, {});
        const auto first = m_backend->last<GetUsage>();
        m_glance->setAccount(*AccountNumber::parse(u"3104597"_s), {});
        first.answer(m_sample->usage(first.request()), u"\"1\""_s);
        QTest::qWait(20);
        QVERIFY(!m_glance->isRead());
    }

private:
    MemoryDesk m_desk;
    FakeBackend *m_backend = nullptr;
    std::unique_ptr<DeskSession> m_session;
    std::unique_ptr<SampleUsage> m_sample;
    std::unique_ptr<UsageGlance> m_glance;
};

QTEST_GUILESS_MAIN(TestUsageGlance)
#include "tst_usageglance.moc"
