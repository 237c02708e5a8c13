#include "models/exporting/usageworkbook.h"

#include "tests/exporting/exportsamples.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

using namespace Ventanilla;
using namespace Qt::Literals::StringLiterals;

namespace {

struct ReadBook
{
    QStringList sheetNames;
    QHash<QString, QJsonObject> cells; ///< by `Usage!A1`
    int charts = 0;

    [[nodiscard]] QString value(const QString &cell) const { return cells.value(cell)["value"_L1].toString(); }
    [[nodiscard]] QString kind(const QString &cell) const { return cells.value(cell)["kind"_L1].toString(); }
    [[nodiscard]] QString format(const QString &cell) const { return cells.value(cell)["format"_L1].toString(); }
};

/// What Python's zip and XML readers find in the workbook; no sheets where one of them refuses it.
ReadBook read(const QByteArray &workbook)
{
    QTemporaryDir folder;
    QFile file(folder.filePath(u"usage.xlsx"_s));
    if (!file.open(QIODevice::WriteOnly) || file.write(workbook) != workbook.size() || !file.flush())
        return {};
    QProcess python;
    python.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    python.start(u"python3"_s, {QStringLiteral(READ_WORKBOOK), file.fileName()});
    if (!python.waitForFinished(60'000) || python.exitCode() != 0)
        return {};
    const QJsonObject said = QJsonDocument::fromJson(python.readAllStandardOutput()).object();
    ReadBook book;
    book.charts = said["charts"_L1].toInt();
    const QJsonObject sheets = said["sheets"_L1].toObject();
    for (auto sheet = sheets.begin(); sheet != sheets.end(); ++sheet) {
        book.sheetNames += sheet.key();
        for (const QJsonValue &cell : sheet.value().toArray())
            book.cells.insert(sheet.key() + u'!' + cell["cell"_L1].toString(), cell.toObject());
    }
    return book;
}

} // namespace

class TestUsageWorkbook : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void numbersAreNumbersAndTimesAreDates();
    void textsAreNeverFormulas();
    void billsHaveASheetOfTheirOwn();
    void sheetsAreInTheFilesLanguage();
    void emptyViewIsAWorkbookToo();
};

void TestUsageWorkbook::initTestCase()
{
    if (QStandardPaths::findExecutable(u"python3"_s).isEmpty())
        QSKIP("python3 is not here");
}

void TestUsageWorkbook::numbersAreNumbersAndTimesAreDates()
{
    const auto workbook = usageWorkbook(sampleDays({2026, 3, 8}, 3));
    QVERIFY(workbook);
    const ReadBook book = read(*workbook);
    QCOMPARE(book.sheetNames, (QStringList{u"About"_s, u"Usage"_s}));
    QCOMPARE(book.charts, 1);
    QCOMPARE(book.kind(u"Usage!D2"_s), u"number"_s);
    QCOMPARE(book.value(u"Usage!D2"_s), u"46089"_s); // 2026-03-08, counted from 1899-12-30
    QCOMPARE(book.format(u"Usage!D2"_s), u"yyyy-mm-dd hh:mm"_s);
    QCOMPARE(book.kind(u"Usage!J3"_s), u"number"_s);
    QCOMPARE(book.value(u"Usage!J3"_s).toDouble(), 32.5);
    QCOMPARE(book.kind(u"Usage!A2"_s), u"text"_s); // keeps its leading zero
    QCOMPARE(book.value(u"Usage!A2"_s), u"0104582"_s);
}

void TestUsageWorkbook::textsAreNeverFormulas()
{
    ExportedUsage usage = sampleDays({2026, 3, 8}, 1);
    usage.serviceAddress = u"@SUM(1)\u0001 <b>&"_s;
    const ReadBook book = read(*usageWorkbook(usage)); // the reader refuses formulas
    QCOMPARE(book.value(u"Usage!B2"_s), u"=cmd|' /C calc'!A0"_s);
    QCOMPARE(book.kind(u"Usage!B2"_s), u"text"_s);
    QCOMPARE(book.kind(u"Usage!C2"_s), u"text"_s);
    QVERIFY(book.value(u"Usage!C2"_s).startsWith(u"@SUM(1)"_s));
}

void TestUsageWorkbook::billsHaveASheetOfTheirOwn()
{
    ExportedUsage usage = sampleDays({2026, 3, 8}, 1);
    usage.unit = VolumeUnit::Ccf;
    usage.bills = {sampleBill(u"0000000017"_s, {2026, 1, 13}, 30, 2'000'000)};
    const ReadBook book = read(*usageWorkbook(usage));
    QCOMPARE(book.value(u"Bill against meter!A2"_s), u"0000000017"_s);
    QCOMPARE(book.value(u"Bill against meter!D2"_s).toDouble(), 20.0);
    QCOMPARE(book.value(u"Bill against meter!E2"_s).toDouble(), 20.406);
    QCOMPARE(book.format(u"Bill against meter!F2"_s), u"0.0%"_s);
    QCOMPARE(book.value(u"Bill against meter!G2"_s).toDouble(), 84.17);
}

void TestUsageWorkbook::sheetsAreInTheFilesLanguage()
{
    ExportedUsage usage = sampleDays({2026, 3, 8}, 1);
    usage.language = Language::Es;
    usage.isDemo = true;
    usage.meter = ExportedMeter{u"9401"_s, 4, Volume::fromMilliCubicFeet(100'000), true};
    const ReadBook book = read(*usageWorkbook(usage));
    QCOMPARE(book.sheetNames, (QStringList{u"Acerca de"_s, u"Consumo"_s}));
    QCOMPARE(book.value(u"Acerca de!A1"_s), u"Datos de demostración"_s);
    QCOMPARE(book.value(u"Acerca de!B7"_s).toDouble(), 100.0);
}

void TestUsageWorkbook::emptyViewIsAWorkbookToo()
{
    const ReadBook book = read(*usageWorkbook(sampleDays({2026, 3, 8}, 0)));
    QCOMPARE(book.sheetNames.size(), 2);
    QCOMPARE(book.charts, 0);
}

QTEST_GUILESS_MAIN(TestUsageWorkbook)
#include "tst_usageworkbook.moc"
