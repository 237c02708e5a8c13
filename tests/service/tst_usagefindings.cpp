#include "tests/service/usagedesk.h"

#include <QTest>

#include <algorithm>

using namespace Ventanilla;
using namespace Qt::Literals::StringLiterals;

namespace {

bool isTrend(const Attention &line)
{
    return line.kind == AttentionKind::UnusualTrend;
}

} // namespace

/// What the service finds in readings: leaks, trends and tips, and what of it needs attention.
class TestUsageFindings : public QObject
{
    Q_OBJECT

private slots:
    void leaksAreFoundWithTheirEvidence_data() { TestDatabase::addRows(); }
    void leaksAreFoundWithTheirEvidence()
    {
        TEST_DATABASE(test);
        SampleDesk desk(test);
        const auto found = desk.run(about<ListInsights>(4));
        QVERIFY(found);
        QCOMPARE(found->value.items.size(), size_t(2));
        const Insight &lasting = found->value.items[0];
        QCOMPARE(lasting.kind, InsightKind::Leak);
        QCOMPARE(lasting.since, u"2025-11-28T02:00:00Z"_s);
        QVERIFY(!lasting.until);
        QCOMPARE(lasting.rate, Volume::fromMilliCubicFeet(300));
        const Insight &ended = found->value.items[1];
        QCOMPARE(ended.since, u"2025-09-01T00:00:00Z"_s);
        QCOMPARE(ended.until, u"2025-09-02T06:00:00Z"_s);
        QCOMPARE(ended.rate, Volume::fromMilliCubicFeet(200));
        QVERIFY(ended.detail.contains(u"1.50 gal (0.2 cf)"));
        QVERIFY(ended.detail.contains(u"36 gal"));
        QCOMPARE(ended.suggestions.size(), size_t(6));
        QVERIFY(ended.suggestions.front().contains(u"softener"));
        QVERIFY(ended.suggestions.back().contains(u"toilet"));

        GetCustomer get;
        get.customerNumber = CustomerNumber::parse(u"00000001"_s).value();
        const auto customer = desk.run(get);
        QVERIFY(customer);
        QCOMPARE(customer->value.attention.size(), size_t(3));
        QCOMPARE(customer->value.attention[1].accountNumber, sampleAccount(7)); // never stops either
        QCOMPARE(customer->value.attention[1].kind, AttentionKind::PossibleLeak);
        const Attention &attention = customer->value.attention.front();
        QCOMPARE(attention.kind, AttentionKind::PossibleLeak);
        QCOMPARE(attention.accountNumber, sampleAccount(4));
        QCOMPARE(attention.since, QDate(2025, 11, 27)); // 8 p.m. in Chicago
        QCOMPARE(attention.detail, lasting.detail);
    }

    void trendsAndCoarseRegistersAreSaid()
    {
        const TestDatabase test(Dialect::Sqlite);
        SampleDesk desk(test);
        const auto trend = desk.run(about<ListInsights>(7));
        QCOMPARE(trend->value.items.size(), size_t(2)); // it never stops either
        const Insight &unusual = trend->value.items.back();
        QCOMPARE(unusual.kind, InsightKind::UnusualTrend);
        QCOMPARE(unusual.since, u"2025-11-17"_s);
        QCOMPARE(unusual.daily, Volume::fromMilliCubicFeet(28'800));
        QCOMPARE(unusual.usualDaily, Volume::fromMilliCubicFeet(9'600));
        QVERIFY(unusual.detail.contains(u"215 gal") && unusual.detail.contains(u"72 gal"));
        const auto coarse = desk.run(about<ListInsights>(6));
        QCOMPARE(coarse->value.items.size(), size_t(1));
        QCOMPARE(coarse->value.items.front().kind, InsightKind::ResolutionTooCoarse);
        QVERIFY(coarse->value.items.front().detail.contains(u"748 gal (100.0 cf)"));
    }

    void tipsAreOptional()
    {
        const TestDatabase test(Dialect::Sqlite);
        SampleDesk desk(test);
        const auto tips = desk.run(about<ListEfficiencyTips>(4));
        QVERIFY(tips);
        QCOMPARE(tips->value.items.front().code, u"leak"_s);
        for (const EfficiencyTip &tip : tips->value.items)
            QVERIFY(tip.optional && !tip.title.isEmpty() && !tip.detail.isEmpty());
        auto page = about<ListEfficiencyTips>(4);
        page.limit = 1;
        const auto first = desk.run(page);
        page.cursor = first->value.nextCursor.value_or(QString());
        page.limit = 50;
        const auto others = desk.run(page);
        QCOMPARE(others->value.items.size() + 1, tips->value.items.size());
        QVERIFY(others->value.items.front().code != u"leak"_s);
    }

    void aTrendNeedsAttentionWhereNoLeakIsItsReason_data() { TestDatabase::addRows(); }
    void aTrendNeedsAttentionWhereNoLeakIsItsReason()
    {
        TEST_DATABASE(test);
        SampleDesk desk(test);
        const auto found = desk.run(about<ListInsights>(8));
        QCOMPARE(found->value.items.size(), size_t(1));
        const Insight &trend = found->value.items.front();
        QCOMPARE(trend.kind, InsightKind::UnusualTrend);
        GetCustomer get;
        get.customerNumber = CustomerNumber::parse(u"00000001"_s).value();
        const auto customer = desk.run(get);
        QVERIFY(customer);
        const auto &lines = customer->value.attention;
        QCOMPARE(static_cast<int>(std::count_if(lines.begin(), lines.end(), isTrend)), 1); // 0000007 has one too, and a leak
        const Attention &line = lines.back();
        QVERIFY(isTrend(line));
        QCOMPARE(line.accountNumber, sampleAccount(8));
        QCOMPARE(line.since, QDate(2025, 11, 17));
        QCOMPARE(std::optional(line.since->toString(Qt::ISODate)), trend.since);
        QCOMPARE(line.detail, trend.detail);
    }
};

QTEST_GUILESS_MAIN(TestUsageFindings)
#include "tst_usagefindings.moc"
