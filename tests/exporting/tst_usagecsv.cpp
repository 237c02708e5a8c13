#include "models/exporting/usagecsv.h"

#include "models/domain/csv.h"
#include "models/exporting/spreadsheettext.h"
#include "models/exporting/usageclipboard.h"
#include "tests/exporting/exportsamples.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

using namespace Ventanilla;
using namespace Qt::Literals::StringLiterals;

namespace {

enum Field { Account, Customer, Address, Begins, BeginOffset, Ends, EndOffset, Hours, Gallons, CubicFeet, Quality, Source };

QList<QStringList> read(const QByteArray &csv)
{
    qsizetype at = 0;
    CsvReader reader([&csv, &at](char *buffer, qint64 size) {
        const qint64 taken = qMin(size, qint64(csv.size() - at));
        std::copy_n(csv.constData() + at, taken, buffer);
        at += taken;
        return taken;
    });
    QList<QStringList> rows;
    while (reader.next()) {
        QStringList row;
        for (const QByteArrayView field : reader.fields())
            row += QString::fromUtf8(field);
        rows += reader.fault() ? QStringList{u"fault"_s} : row;
    }
    return rows;
}

/// What another program makes of @p file; nothing where it is not there or fails.
std::optional<QByteArray> output(const QString &program, const QStringList &arguments)
{
    QProcess process;
    process.start(program, arguments);
    if (!process.waitForFinished(60'000) || process.exitCode() != 0)
        return std::nullopt;
    return process.readAllStandardOutput();
}

QString written(const QTemporaryDir &folder, const QByteArray &csv)
{
    QFile file(folder.filePath(u"usage.csv"_s));
    return file.open(QIODevice::WriteOnly) && file.write(csv) == csv.size() ? file.fileName() : QString();
}

} // namespace

class TestUsageCsv : public QObject
{
    Q_OBJECT

private slots:
    void textsAreHarmless_data();
    void textsAreHarmless();
    void hasAByteOrderMarkForExcel();
    void headingsAreInTheFilesLanguage();
    void oneRowSaysEverything();
    void repeatedHourIsToldApart();
    void negativeUseStaysANumber();
    void missingHourIsNoZero();
    void demoSaysSo();
    void pythonReadsTheSameRows();
    void libreOfficeReadsTheSameRows();
    void clipboardHasTheSameCells();
    void clipboardKeepsCellsOnOneLine();
    void fileNameIsPlain();
};

void TestUsageCsv::textsAreHarmless_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("harmless");
    QTest::newRow("a name") << u"Marisol Ibarra"_s << u"Marisol Ibarra"_s;
    QTest::newRow("an apostrophe first") << u"'t Hooft"_s << u"'t Hooft"_s;
    QTest::newRow("a sign in the middle") << u"A=B"_s << u"A=B"_s;
    QTest::newRow("nothing") << QString() << QString();
    for (const QString &first : {u"="_s, u"+"_s, u"-"_s, u"@"_s, u"\t"_s, u"\r"_s, u"\n"_s, u"＝"_s})
        QTest::addRow("begins with %s", qPrintable(first)) << first + u"cmd|x"_s << u'\'' + first + u"cmd|x"_s;
}

void TestUsageCsv::textsAreHarmless()
{
    QFETCH(QString, text);
    QTEST(harmlessText(text), "harmless");
}

void TestUsageCsv::hasAByteOrderMarkForExcel()
{
    QVERIFY(usageCsv(sampleDays({2026, 3, 1}, 1)).startsWith("\xEF\xBB\xBF""Account,"));
}

void TestUsageCsv::headingsAreInTheFilesLanguage()
{
    ExportedUsage usage = sampleDays({2026, 3, 1}, 1);
    QCOMPARE(read(usageCsv(usage)).front().value(Gallons), u"Use (gal)"_s);
    QCOMPARE(read(usageCsv(usage)).front().value(CubicFeet), u"Use (cf)"_s);
    usage.language = Language::Es;
    QCOMPARE(read(usageCsv(usage)).front().value(CubicFeet), u"Consumo (pies³)"_s);
    usage.unit = VolumeUnit::Cf;
    QCOMPARE(read(usageCsv(usage)).front().value(CubicFeet), u"Calidad"_s); // cubic feet stand there once
}

void TestUsageCsv::oneRowSaysEverything()
{
    ExportedUsage usage = sampleDays({2026, 3, 8}, 1); // 23 hours
    usage.rows.front().isEstimated = true;
    usage.rows.front().isPartial = true;
    const QStringList row = read(usageCsv(usage)).value(1);
    const QStringList wanted{u"0104582"_s, u"'=cmd|' /C calc'!A0"_s, u"418 Alder Creek Dr, \"Unit A\""_s,
                             u"2026-03-08 00:00"_s, u"UTC-06:00"_s, u"2026-03-09 00:00"_s, u"UTC-05:00"_s, u"23"_s,
                             u"242.369"_s, u"32.4"_s, u"estimated, some hours missing"_s, u"Alder Valley Water"_s};
    QCOMPARE(row, wanted);
}

void TestUsageCsv::repeatedHourIsToldApart()
{
    const auto rows = read(usageCsv(sampleHours({2025, 11, 2}, {2025, 11, 3})));
    QCOMPARE(rows.size(), 1 + 25);
    QCOMPARE(rows[2].mid(Begins, 2), (QStringList{u"2025-11-02 01:00"_s, u"UTC-05:00"_s}));
    QCOMPARE(rows[3].mid(Begins, 2), (QStringList{u"2025-11-02 01:00"_s, u"UTC-06:00"_s}));
}

void TestUsageCsv::negativeUseStaysANumber()
{
    ExportedUsage usage = sampleDays({2026, 3, 1}, 1);
    usage.interval = UsageInterval::BillingPeriod;
    usage.rows.front().use = Volume::fromMilliCubicFeet(-1'500); // a credit
    QCOMPARE(read(usageCsv(usage))[1][CubicFeet], u"-1.5"_s);
}

void TestUsageCsv::missingHourIsNoZero()
{
    const auto rows = read(usageCsv(sampleHours({2026, 1, 1}, {2026, 1, 2})));
    QCOMPARE(rows[1].mid(Gallons, 3), (QStringList{u"0"_s, u"0"_s, u"measured"_s}));
    QCOMPARE(rows[4].mid(Gallons, 3), (QStringList{QString(), QString(), u"no readings"_s}));
}

void TestUsageCsv::demoSaysSo()
{
    ExportedUsage usage = sampleDays({2026, 3, 1}, 1);
    usage.isDemo = true;
    QCOMPARE(read(usageCsv(usage))[1][Source], u"Demo data · Alder Valley Water"_s);
    usage.language = Language::Es;
    QVERIFY(read(usageCsv(usage))[1][Source].startsWith(u"Datos de demostración"_s));
}

void TestUsageCsv::pythonReadsTheSameRows()
{
    const QString python = QStandardPaths::findExecutable(u"python3"_s);
    if (python.isEmpty())
        QSKIP("python3 is not here");
    const QByteArray csv = usageCsv(sampleHours({2025, 11, 1}, {2025, 11, 4}));
    QTemporaryDir folder;
    const auto said = output(python, {u"-c"_s,
                                      u"import csv, json, sys\n"
                                      "with open(sys.argv[1], encoding='utf-8-sig', newline='') as file:\n"
                                      "    print(json.dumps(list(csv.reader(file, strict=True))))"_s,
                                      written(folder, csv)});
    QVERIFY(said);
    QList<QStringList> rows;
    for (const QJsonValue &line : QJsonDocument::fromJson(*said).array()) {
        rows.emplace_back();
        for (const QJsonValue &field : line.toArray())
            rows.back() += field.toString();
    }
    QCOMPARE(rows, read(csv));
}

void TestUsageCsv::libreOfficeReadsTheSameRows()
{
    const QString office = QStandardPaths::findExecutable(u"soffice"_s);
    if (office.isEmpty())
        QSKIP("LibreOffice is not here");
    const QByteArray csv = usageCsv(sampleHours({2025, 11, 1}, {2025, 11, 2}));
    QTemporaryDir folder;
    const QString home = u"-env:UserInstallation=file://"_s + folder.filePath(u"home"_s);
    // In: comma, double quote, UTF-8, from the first line, every column as text (2); out: the same.
    QString columns;
    for (int i = 1; i <= 12; ++i)
        columns += QString::number(i) + u"/2/"_s;
    QVERIFY(output(office, {home, u"--headless"_s, u"--infilter=CSV:44,34,76,1,"_s + columns, u"--convert-to"_s,
                            u"csv:Text - txt - csv (StarCalc):44,34,76"_s, u"--outdir"_s, folder.filePath(u"out"_s),
                            written(folder, csv)}));
    QFile converted(folder.filePath(u"out/usage.csv"_s));
    QVERIFY(converted.open(QIODevice::ReadOnly));
    QCOMPARE(read(converted.readAll()), read(csv));
}

void TestUsageCsv::clipboardHasTheSameCells()
{
    const ExportedUsage usage = sampleHours({2025, 11, 2}, {2025, 11, 3});
    const UsageClipboard clipboard = usageClipboard(usage);
    QList<QStringList> rows;
    for (const QString &line : clipboard.text.split(u'\n', Qt::SkipEmptyParts))
        rows += line.split(u'\t');
    QCOMPARE(rows, read(usageCsv(usage)));
    QCOMPARE(clipboard.html.count(u"<tr>"_s), 26);
    QVERIFY(clipboard.html.contains(u"'\\@'\">&#39;=cmd|"_s) || clipboard.html.contains(u"'\\@'\">'=cmd|"_s));
    QVERIFY(clipboard.html.contains(u"&quot;Unit A&quot;"_s));
}

void TestUsageCsv::clipboardKeepsCellsOnOneLine()
{
    ExportedUsage usage = sampleDays({2026, 3, 1}, 1);
    usage.customerName = u"Ana\tRuiz\r\n<b>x</b>"_s;
    const UsageClipboard clipboard = usageClipboard(usage);
    QCOMPARE(clipboard.text.split(u'\n', Qt::SkipEmptyParts).value(1).split(u'\t').value(Customer), u"Ana Ruiz  <b>x</b>"_s);
    QVERIFY(!clipboard.html.contains(u"<b>"_s));
}

void TestUsageCsv::fileNameIsPlain()
{
    ExportedUsage usage = sampleDays({2026, 2, 10}, 30);
    QCOMPARE(suggestedFileName(usage), u"water-use-0104582-2026-02-10-2026-03-11"_s);
    usage.language = Language::Es;
    usage.isDemo = true;
    QCOMPARE(suggestedFileName(usage), u"demo-consumo-de-agua-0104582-2026-02-10-2026-03-11"_s);
}

QTEST_GUILESS_MAIN(TestUsageCsv)
#include "tst_usagecsv.moc"
