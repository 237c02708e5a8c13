#include "models/exporting/usagestatement.h"

#include "tests/exporting/exportsamples.h"

#include <QTest>

using namespace Ventanilla;
using namespace Qt::Literals::StringLiterals;

namespace {

QString everything(const UsageStatement &statement)
{
    QString text = statement.title + statement.footer + statement.demoNote + statement.legend.join(u' ');
    for (const auto &fact : statement.facts)
        text += fact.label + fact.value;
    for (const auto &figure : statement.figures)
        text += figure.label + figure.value + figure.note;
    for (const auto &row : statement.rows)
        text += row.label + row.value;
    for (const auto &notice : statement.notices)
        text += notice.title + notice.text;
    return text.replace(u'\u00A0', u' ').replace(u'\u202F', u' ');
}

QString notice(const UsageStatement &statement, const QString &title)
{
    for (const auto &one : statement.notices) {
        if (one.title == title)
            return QString(one.text).replace(u'\u00A0', u' ').replace(u'\u202F', u' ');
    }
    return {};
}

} // namespace

class TestUsageStatement : public QObject
{
    Q_OBJECT

private slots:
    void saysWhoseAndWhat();
    void averageIsExplainedByTheRowsShown();
    void marksAreExplainedWhereTheyStand();
    void leakIsTold_data();
    void leakIsTold();
    void coarseMeterIs748Gallons();
    void fitsAPage_data();
    void fitsAPage();
    void withoutRowsItStillStands();
};

void TestUsageStatement::saysWhoseAndWhat()
{
    ExportedUsage usage = sampleDays({2026, 2, 10}, 30);
    usage.isDemo = true;
    const UsageStatement english = usageStatement(usage);
    QCOMPARE(english.title, u"Water use statement"_s);
    QCOMPARE(english.facts[3].value, u"Feb 10 – Mar 11, 2026"_s);
    QCOMPARE(english.demoNote, u"Demo data"_s);
    QCOMPARE(english.rows.front().label, u"Tue, Feb 10"_s);
    // 30 days of 32.4 to 35.3 cf.
    QCOMPARE(english.figures[0].note, u"1,015.5\u00A0cf"_s);
    QCOMPARE(english.figures[0].value, u"7,596\u00A0gal"_s);
    usage.language = Language::Es;
    const UsageStatement spanish = usageStatement(usage);
    QCOMPARE(spanish.facts[3].value, u"10 feb – 11 mar 2026"_s);
    QCOMPARE(spanish.figures[0].note, u"1,015.5\u00A0pies³"_s);
}

void TestUsageStatement::averageIsExplainedByTheRowsShown()
{
    ExportedUsage usage = sampleDays({2026, 3, 1}, 4); // 32.4, 32.5, 32.6, 32.7
    usage.unit = VolumeUnit::Cf;
    usage.rows[2].isPartial = true;
    usage.rows[3].isRunning = true;
    const UsageStatement statement = usageStatement(usage);
    QCOMPARE(statement.figures[1].value, u"32.5\u00A0cf"_s); // 64.9 / 2, half away from zero
    QVERIFY(notice(statement, u"How the average is made"_s).startsWith(u"64.9 cf in 2 days make 32.5 cf a day."_s));
}

void TestUsageStatement::marksAreExplainedWhereTheyStand()
{
    ExportedUsage usage = sampleDays({2026, 3, 1}, 3);
    QVERIFY(usageStatement(usage).legend.isEmpty());
    usage.rows[0].isEstimated = true;
    usage.rows[0].isPartial = true;
    usage.rows[1].use.reset();
    const UsageStatement statement = usageStatement(usage);
    QCOMPARE(statement.rows[0].marks, u"E M"_s);
    QCOMPARE(statement.rows[1].value, u"—"_s);
    QCOMPARE(statement.legend.size(), 2);
}

void TestUsageStatement::leakIsTold_data()
{
    QTest::addColumn<int>("language");
    QTest::addColumn<bool>("hasEnded");
    QTest::addColumn<QString>("begin");
    QTest::newRow("in English") << int(Language::En) << false
                                << u"The water has not stopped since Mar 3, 2 AM: at least 4.49 gal in every hour, which is about 108 gal a day."_s;
    QTest::newRow("in Spanish") << int(Language::Es) << false << u"El agua no se detiene desde el 3 mar, 2 a. m.: al menos 4.49 gal cada hora"_s;
    QTest::newRow("one that ended") << int(Language::En) << true << u"From Mar 3, 2 AM to Mar 8, 5 AM the water did not stop"_s;
}

void TestUsageStatement::leakIsTold()
{
    QFETCH(int, language);
    QFETCH(bool, hasEnded);
    QFETCH(QString, begin);
    ExportedUsage usage = sampleDays({2026, 3, 1}, 10);
    usage.language = static_cast<Language>(language);
    usage.leak = ExportedLeak{QDateTime(QDate(2026, 3, 3), QTime(8, 0), Qt::UTC), {}, Volume::fromMilliCubicFeet(600)};
    if (hasEnded)
        usage.leak->until = QDateTime(QDate(2026, 3, 8), QTime(10, 0), Qt::UTC);
    const UsageStatement statement = usageStatement(usage);
    const QString said = notice(statement, statement.notices.front().title);
    QVERIFY2(said.startsWith(begin), qPrintable(said));
    const QStringList order = usage.language == Language::Es
        ? QStringList{u"ablandador"_s, u"hielo"_s, u"humidificador"_s, u"riego"_s, u"inodoro"_s}
        : QStringList{u"softener"_s, u"ice maker"_s, u"humidifier"_s, u"irrigation"_s, u"toilet"_s};
    qsizetype at = -1;
    for (const QString &word : order) {
        QVERIFY2(said.indexOf(word) > at, qPrintable(word));
        at = said.indexOf(word);
    }
}

void TestUsageStatement::coarseMeterIs748Gallons()
{
    for (const Language language : {Language::En, Language::Es}) {
        ExportedUsage usage = sampleDays({2026, 3, 1}, 3);
        usage.language = language;
        usage.meter = ExportedMeter{u"9401"_s, 4, Volume::fromMilliCubicFeet(100'000), true};
        const QString text = everything(usageStatement(usage));
        QVERIFY2(text.contains(language == Language::Es ? u"100 pies³ en 100 pies³ (748 gal)"_s : u"steps of 100 cf (748 gal)"_s), qPrintable(text));
        QVERIFY(!text.contains(u"(7.48 gal)"_s));
        usage.meter = ExportedMeter{u"88214"_s, 8, Volume::fromMilliCubicFeet(100), false};
        QVERIFY(everything(usageStatement(usage)).contains(u"(0.75 gal)"_s));
    }
}

void TestUsageStatement::fitsAPage_data()
{
    QTest::addColumn<int>("shown");
    QTest::addColumn<int>("days");
    QTest::addColumn<int>("listed");
    QTest::newRow("hours of three days") << int(UsageInterval::Hour) << 3 << int(UsageInterval::Day);
    QTest::newRow("hours of a year") << int(UsageInterval::Hour) << 365 << int(UsageInterval::Month);
    QTest::newRow("two months of days") << int(UsageInterval::Day) << 62 << int(UsageInterval::Day);
    QTest::newRow("a day more") << int(UsageInterval::Day) << 63 << int(UsageInterval::Month);
    QTest::newRow("bills") << int(UsageInterval::BillingPeriod) << 730 << int(UsageInterval::BillingPeriod);
}

void TestUsageStatement::fitsAPage()
{
    QFETCH(int, shown);
    QFETCH(int, days);
    QFETCH(int, listed);
    QCOMPARE(int(statementInterval(static_cast<UsageInterval>(shown), days)), listed);
}

void TestUsageStatement::withoutRowsItStillStands()
{
    const UsageStatement statement = usageStatement(sampleDays({2026, 3, 1}, 0));
    QCOMPARE(statement.figures.size(), std::size_t(1));
    QVERIFY(statement.rows.empty());
}

QTEST_GUILESS_MAIN(TestUsageStatement)
#include "tst_usagestatement.moc"
