#include "models/exporting/greenbutton.h"

#include "models/exporting/daylightrules.h"
#include "tests/exporting/exportsamples.h"

#include <QProcess>
#include <QSet>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>
#include <QXmlStreamReader>

#include <algorithm>

using namespace Ventanilla;
using namespace Qt::Literals::StringLiterals;

namespace {

struct Reading
{
    qint64 start = 0;
    qint64 duration = 0;
    qint64 value = 0;
    int quality = 0;
};

/// What a program that knows nothing of ours reads in the file.
struct ReadFeed
{
    QHash<QString, QString> facts; ///< the leaves by `UsagePoint/ServiceCategory/kind`; of several the last
    std::vector<Reading> readings;
    QStringList blockStarts;
    QList<QByteArray> payloads; ///< each entry's content as a document of its own
    QSet<QString> ids;
    int entries = 0;
    bool isWellFormed = false;
};

void takeLeaf(ReadFeed &feed, const QStringList &path, const QString &text)
{
    const QString name = path.join(u'/');
    feed.facts.insert(name, text);
    if (name.endsWith(u"IntervalReading/timePeriod/start"_s))
        feed.readings.back().start = text.toLongLong();
    else if (name.endsWith(u"IntervalReading/timePeriod/duration"_s))
        feed.readings.back().duration = text.toLongLong();
    else if (name.endsWith(u"IntervalReading/value"_s))
        feed.readings.back().value = text.toLongLong();
    else if (name.endsWith(u"IntervalReading/ReadingQuality/quality"_s))
        feed.readings.back().quality = text.toInt();
    else if (name.endsWith(u"IntervalBlock/interval/start"_s))
        feed.blockStarts += text;
}

void readPayload(QXmlStreamReader &xml, ReadFeed &feed)
{
    QByteArray document;
    QXmlStreamWriter copy(&document);
    copy.writeStartDocument();
    QStringList path;
    QString text;
    while (!xml.atEnd()) {
        xml.readNext();
        if (xml.isEndElement() && xml.name() == "content"_L1)
            break;
        if (xml.isStartElement()) {
            path += xml.name().toString();
            text.clear();
            if (xml.name() == "IntervalReading"_L1)
                feed.readings.emplace_back();
        } else if (xml.isCharacters()) {
            text += xml.text();
        } else if (xml.isEndElement()) {
            takeLeaf(feed, path, text.trimmed());
            path.removeLast();
        }
        if (!xml.isWhitespace())
            copy.writeCurrentToken(xml);
    }
    copy.writeEndDocument();
    feed.payloads += document;
}

ReadFeed read(const QByteArray &bytes)
{
    ReadFeed feed;
    QXmlStreamReader xml(bytes);
    while (!xml.atEnd()) {
        xml.readNext();
        if (!xml.isStartElement())
            continue;
        if (xml.name() == "content"_L1)
            readPayload(xml, feed);
        else if (xml.name() == "entry"_L1)
            ++feed.entries;
        else if (xml.name() == "id"_L1)
            feed.ids.insert(xml.readElementText());
    }
    feed.isWellFormed = !xml.hasError();
    return feed;
}

ExportedUsage sampleWithBills()
{
    ExportedUsage usage = sampleHours({2025, 11, 1}, {2025, 11, 4});
    usage.bills = {sampleBill(u"0000000017"_s, {2025, 10, 10}, 30, 2'000'000), sampleBill(u"0000000016"_s, {2025, 9, 10}, 30, -500)};
    usage.bills.back().isEstimated = true;
    return usage;
}

} // namespace

class TestGreenButton : public QObject
{
    Q_OBJECT

private slots:
    void everyPayloadIsValid();
    void saysWaterInThousandthsOfACubicFoot();
    void readBackGivesTheSameTotals();
    void gapsAreAbsentAndEstimatesAreMarked();
    void blocksAreLocalDays();
    void billsAreSummaries();
    void namesNobody();
    void idsAreUniqueAndStay();
    void billsAloneAreIntervalsToo();
    void clockChangesAreRules_data();
    void clockChangesAreRules();
};

void TestGreenButton::everyPayloadIsValid()
{
    const QString xmllint = QStandardPaths::findExecutable(u"xmllint"_s);
    if (xmllint.isEmpty())
        QSKIP("xmllint is not here");
    const ReadFeed feed = read(greenButton(sampleWithBills()));
    QVERIFY(feed.isWellFormed);
    QCOMPARE(feed.payloads.size(), 4 + 3 + 2); // point, time, meter, type; days; bills
    QTemporaryDir folder;
    QStringList arguments{u"--noout"_s, u"--nonet"_s, u"--schema"_s, QStringLiteral(ESPI_SCHEMA)};
    for (const QByteArray &payload : feed.payloads) {
        arguments += folder.filePath(QString::number(arguments.size()) + u".xml"_s);
        QFile file(arguments.back());
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(payload) == payload.size());
    }
    QProcess process;
    process.start(xmllint, arguments);
    QVERIFY(process.waitForFinished(60'000));
    QVERIFY2(process.exitCode() == 0, process.readAllStandardError().constData());
}

void TestGreenButton::saysWaterInThousandthsOfACubicFoot()
{
    const ReadFeed feed = read(greenButton(sampleWithBills()));
    QCOMPARE(feed.facts.value(u"UsagePoint/ServiceCategory/kind"_s), u"2"_s);
    QCOMPARE(feed.facts.value(u"ReadingType/commodity"_s), u"9"_s);
    QCOMPARE(feed.facts.value(u"ReadingType/uom"_s), u"119"_s);
    QCOMPARE(feed.facts.value(u"ReadingType/powerOfTenMultiplier"_s), u"-3"_s);
    QCOMPARE(feed.facts.value(u"ReadingType/intervalLength"_s), u"3600"_s);
    QCOMPARE(feed.facts.value(u"LocalTimeParameters/dstStartRule"_s), u"360E2000"_s);
    QCOMPARE(feed.facts.value(u"LocalTimeParameters/dstEndRule"_s), u"B40E2000"_s);
    QCOMPARE(feed.facts.value(u"LocalTimeParameters/dstOffset"_s), u"3600"_s);
    QCOMPARE(feed.facts.value(u"LocalTimeParameters/tzOffset"_s), u"-21600"_s);
}

void TestGreenButton::readBackGivesTheSameTotals()
{
    const ExportedUsage usage = sampleHours({2024, 3, 1}, {2026, 3, 2}); // two years and a day
    Volume total;
    for (const Reading &reading : read(greenButton(usage)).readings)
        total += Volume::fromMilliCubicFeet(reading.value);
    QCOMPARE(total, usage.total());
    QVERIFY(total > Volume::fromMilliCubicFeet(4'000'000));
}

void TestGreenButton::gapsAreAbsentAndEstimatesAreMarked()
{
    ExportedUsage usage = sampleWithBills();
    usage.rows[1].isPartial = true;
    const ReadFeed feed = read(greenButton(usage));
    std::size_t next = 0;
    for (const ExportedRow &row : usage.rows) {
        if (!row.use)
            continue;
        QVERIFY(next < feed.readings.size());
        const Reading &reading = feed.readings[next++];
        QCOMPARE(reading.start, row.begins.toSecsSinceEpoch());
        QCOMPARE(reading.duration, 3600);
        QCOMPARE(Volume::fromMilliCubicFeet(reading.value), *row.use);
        QCOMPARE(reading.quality, row.isPartial ? 10 : row.isEstimated ? 8 : 0);
    }
    QCOMPARE(next, feed.readings.size());
    QVERIFY(next < usage.rows.size());
}

void TestGreenButton::blocksAreLocalDays()
{
    const ReadFeed feed = read(greenButton(sampleWithBills()));
    QStringList days;
    for (const QDate &day : {QDate(2025, 11, 1), QDate(2025, 11, 2), QDate(2025, 11, 3)})
        days += QString::number(day.startOfDay(chicago).toSecsSinceEpoch());
    QCOMPARE(feed.blockStarts, days);
    const auto secondDay = std::count_if(feed.readings.begin(), feed.readings.end(), [&days](const Reading &reading) {
        return reading.start >= days[1].toLongLong() && reading.start < days[2].toLongLong();
    });
    QCOMPARE(secondDay, 25 - 3); // hours 25, 36 and 47 are missing
}

void TestGreenButton::billsAreSummaries()
{
    const ReadFeed feed = read(greenButton(sampleWithBills()));
    QCOMPARE(feed.facts.value(u"UsageSummary/billLastPeriod"_s), u"8417000"_s);
    QCOMPARE(feed.facts.value(u"UsageSummary/overallConsumptionLastPeriod/value"_s), u"-500"_s);
    QCOMPARE(feed.facts.value(u"UsageSummary/qualityOfReading"_s), u"8"_s);
}

void TestGreenButton::namesNobody()
{
    ExportedUsage usage = sampleWithBills();
    usage.isDemo = true;
    const QByteArray bytes = greenButton(usage);
    QVERIFY(!bytes.contains("cmd"));
    QVERIFY(!bytes.contains("Alder Creek"));
    QVERIFY(!bytes.contains("0104582"));
    QVERIFY(bytes.contains("Demo data"));
}

void TestGreenButton::idsAreUniqueAndStay()
{
    ExportedUsage usage = sampleWithBills();
    const ReadFeed feed = read(greenButton(usage));
    QCOMPARE(feed.ids.size(), feed.entries + 1);
    QCOMPARE(read(greenButton(usage)).ids, feed.ids);
    usage.accountNumber = *AccountNumber::parse(u"0104583"_s);
    QVERIFY(!read(greenButton(usage)).ids.intersects(feed.ids));
}

void TestGreenButton::billsAloneAreIntervalsToo()
{
    ExportedUsage usage = sampleDays({2026, 1, 1}, 0);
    usage.interval = UsageInterval::BillingPeriod;
    usage.isBilledOnly = true;
    const QDateTime begins = QDate(2026, 1, 1).startOfDay(chicago).toUTC();
    usage.rows = {{begins, begins.addDays(30), Volume::fromMilliCubicFeet(900'000)}};
    const ReadFeed feed = read(greenButton(usage));
    QCOMPARE(feed.readings.size(), std::size_t(1));
    QCOMPARE(feed.readings.front().duration, 30 * 86'400);
    QVERIFY(!feed.facts.contains(u"ReadingType/intervalLength"_s));
}

void TestGreenButton::clockChangesAreRules_data()
{
    QTest::addColumn<QByteArray>("zone");
    QTest::addColumn<int>("year");
    QTest::addColumn<QString>("start");
    QTest::addColumn<QString>("end");
    QTest::addColumn<int>("offset");
    QTest::addColumn<int>("standard");
    QTest::newRow("California") << QByteArray("America/Los_Angeles") << 2025 << u"360E2000"_s << u"B40E2000"_s << 3600 << -28800;
    QTest::newRow("Arizona keeps standard time") << QByteArray("America/Phoenix") << 2025 << u"FFFFFFFF"_s << u"FFFFFFFF"_s << 0 << -25200;
    // Last Sunday, operator 7, at 2:00 and 3:00: bits 27 to 25 are 111.
    QTest::newRow("the last Sunday, in Madrid") << QByteArray("Europe/Madrid") << 2025 << u"3E0E2000"_s << u"AE0E3000"_s << 3600 << 3600;
    // In 2007 the rule was new, so the dates stand there: 11 March and 4 November.
    QTest::newRow("a year whose rule is new") << QByteArray("America/Chicago") << 2007 << u"30B02000"_s << u"B0402000"_s << 3600 << -21600;
}

void TestGreenButton::clockChangesAreRules()
{
    QFETCH(QByteArray, zone);
    QFETCH(int, year);
    const DaylightRules rules = daylightRules(QTimeZone(zone), year);
    QTEST(rules.startRule, "start");
    QTEST(rules.endRule, "end");
    QTEST(rules.offsetSeconds, "offset");
    QTEST(rules.standardSeconds, "standard");
}

QTEST_GUILESS_MAIN(TestGreenButton)
#include "tst_greenbutton.moc"
