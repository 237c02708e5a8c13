#include "tests/backend/threeplaces.h"

using namespace Ventanilla;
using namespace Qt::Literals::StringLiterals;

/// Bills and usage mean the same everywhere.
class TestBothUsage : public ThreePlacesTest
{
    Q_OBJECT

private slots:
    void billsAndUsageAreTheSameEverywhere()
    {
        ListBills bills;
        bills.accountNumber = account("0000001");
        const auto listed = waitFor(side().supervisor().send(bills));
        QVERIFY(listed);
        QCOMPARE(listed->value.items.front().usage, Volume::fromMilliCubicFeet(700'000));
        say(listed->value);
        GetUsage usage;
        usage.accountNumber = bills.accountNumber;
        usage.from = QDate(2026, 1, 10);
        usage.to = QDate(2026, 1, 13);
        for (const auto &word : WordTable<UsageInterval>::words) {
            usage.interval = word.value;
            const auto used = waitFor(side().supervisor().send(usage));
            QVERIFY2(used, qPrintable(used ? QString() : used.error().detail));
            QVERIFY(used->value.values.front());
            QVERIFY(!used->etag.isEmpty());
            say(used->value);
            QVERIFY(waitFor(side().supervisor().send(usage, {{}, used->etag, {}}))->notModified);
        }
        ListAverageDailyUse averages;
        averages.accountNumber = bills.accountNumber;
        averages.from = averages.to = u"2026-01"_s;
        const auto average = waitFor(side().supervisor().send(averages));
        QVERIFY(average);
        QCOMPARE(average->value.items.front().daysCovered, 22);
        say(average->value);
        ListReconciliation checks;
        checks.accountNumber = bills.accountNumber;
        const auto checked = waitFor(side().supervisor().send(checks));
        QVERIFY(checked);
        QVERIFY(checked->value.items.front().measured);
        say(checked->value);
        ListInsights insights;
        insights.accountNumber = bills.accountNumber;
        const auto found = waitFor(side().supervisor().send(insights));
        QVERIFY(found);
        say(found->value);
        ListEfficiencyTips tips;
        tips.accountNumber = bills.accountNumber;
        const auto tipped = waitFor(side().supervisor().send(tips));
        QVERIFY(tipped && !tipped->value.items.empty());
        say(tipped->value);
    }

    void usageIsForAVerifiedCallerAlone()
    {
        GetUsage usage;
        usage.accountNumber = account("0000001");
        usage.from = QDate(2026, 1, 10);
        usage.to = QDate(2026, 1, 10);
        const auto noDay = waitFor(side().supervisor().send(usage));
        QVERIFY(!noDay);
        QCOMPARE(noDay.error().kind, Failure::Kind::Invalid);
        QCOMPARE(noDay.error().errors.front().pointer, u"/to"_s);
        PostMeterReadings post;
        const auto refused = waitFor(side().supervisor().send(post));
        QVERIFY(!refused);
        QCOMPARE(refused.error().type, u"/problems/role"_s);
        compare(noDay.error().detail + refused.error().detail);
    }
};

QTEST_GUILESS_MAIN(TestBothUsage)
#include "tst_bothusage.moc"
