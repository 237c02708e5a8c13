#include "server/http/ratelimit.h"

#include <QTest>

using namespace Ventanilla;
using namespace std::chrono_literals;

class TestRateLimit : public QObject
{
    Q_OBJECT

private slots:
    void aBurstIsFollowedByTheRate()
    {
        RateLimit limit(10, 3);
        const RateLimit::Clock::time_point start;
        for (int i = 0; i < 3; ++i)
            QVERIFY(!limit.take("ana", start));
        QCOMPARE(limit.take("ana", start), std::optional(1));
        QVERIFY(!limit.take("ana", start + 100ms));
        QVERIFY(limit.take("ana", start + 101ms).has_value());
    }
    void clientsDoNotCountForEachOther()
    {
        RateLimit limit(1, 1);
        const RateLimit::Clock::time_point start;
        QVERIFY(!limit.take("ana", start));
        QVERIFY(!limit.take("ben", start));
        QVERIFY(limit.take("ana", start).has_value());
    }
    void noRateIsNoLimit()
    {
        RateLimit limit(0, 1);
        for (int i = 0; i < 1000; ++i)
            QVERIFY(!limit.take("ana", {}));
    }
    void manyNamesFillNoMemory()
    {
        RateLimit limit(1, 2);
        const RateLimit::Clock::time_point start;
        for (int i = 0; i < 100'000; ++i)
            QVERIFY(!limit.take(QByteArray::number(i), start));
    }
};

QTEST_GUILESS_MAIN(TestRateLimit)
#include "tst_ratelimit.moc"
