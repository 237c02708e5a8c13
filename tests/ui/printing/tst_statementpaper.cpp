#include "ui/printing/statementpaper.h"

#include "tests/exporting/exportsamples.h"
#include "ui/printing/statementpage.h"

#include <QFile>
#include <QImage>
#include <QPainter>
#include <QPrinter>
#include <QProcess>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>
#include <QThread>

using namespace Ventanilla;
using namespace Qt::Literals::StringLiterals;

namespace {

int pagesOf(const QByteArray &pdf)
{
    static const QRegularExpression page(u"/Type\\s*/Page\\b(?!s)"_s);
    auto matches = page.globalMatch(QString::fromLatin1(pdf));
    int count = 0;
    for (; matches.hasNext(); matches.next())
        ++count;
    return count;
}

/// All that a statement can hold.
ExportedUsage fullest(int days, Language language)
{
    ExportedUsage usage = sampleDays({2026, 1, 10}, days);
    usage.language = language;
    usage.isDemo = true;
    usage.customerName = u"Asociación de Propietarios de la Urbanización Nuestra Señora de los Remedios y San Bartolomé"_s;
    usage.serviceContact = u"Salinas Customer Center, 831-555-0110, salinas@example.com"_s;
    usage.rows[3].isEstimated = true;
    usage.rows[4].use.reset();
    usage.rows[5].isPartial = true;
    usage.rows.back().isRunning = true;
    usage.meter = ExportedMeter{u"9401"_s, 4, Volume::fromMilliCubicFeet(100'000), true};
    usage.leak = ExportedLeak{usage.rows[2].begins, {}, Volume::fromMilliCubicFeet(600)};
    return usage;
}

/// The statement as a picture, a dot a point; what is painted outside of @p page shows on the wider canvas.
QImage painted(const ExportedUsage &usage, const QSize &page, int around)
{
    QImage image(page.width() + 2 * around, page.height() + 2 * around, QImage::Format_RGB32);
    image.fill(0xFFFFFFFFU);
    const UsageStatement statement = usageStatement(usage);
    QPainter painter(&image);
    StatementPage(statement).paint(painter, QRectF(QPointF(around, around), page));
    return image;
}

bool isBlank(const QImage &image, const QRect &area)
{
    for (int y = area.top(); y <= area.bottom(); ++y) {
        for (int x = area.left(); x <= area.right(); ++x) {
            if ((image.pixel(x, y) & 0xFFFFFFU) != 0xFFFFFFU)
                return false;
        }
    }
    return true;
}

} // namespace

class TestStatementPaper : public QObject
{
    Q_OBJECT

private slots:
    void isOnePage_data();
    void isOnePage();
    void staysWithinThePage_data();
    void staysWithinThePage();
    void textIsText();
    void isMadeOnAnyThread();
    void goesToAPrinter();
};

void TestStatementPaper::isOnePage_data()
{
    QTest::addColumn<int>("days");
    QTest::addColumn<int>("language");
    QTest::addColumn<int>("size");
    for (const int days : {10, 31, 62}) {
        for (const auto language : {Language::En, Language::Es}) {
            for (const auto size : {QPageSize::Letter, QPageSize::A4, QPageSize::A5}) {
                QTest::addRow("%d days, %s, %s", days, toText(language).data(), qPrintable(QPageSize::name(size)))
                    << days << int(language) << int(size);
            }
        }
    }
}

void TestStatementPaper::isOnePage()
{
    QFETCH(int, days);
    QFETCH(int, language);
    QFETCH(int, size);
    const auto id = static_cast<QPageSize::PageSizeId>(size);
    const auto pdf = statementPdf(fullest(days, static_cast<Language>(language)), id);
    QVERIFY(pdf);
    QVERIFY(pdf->startsWith("%PDF-"));
    QCOMPARE(pagesOf(*pdf), 1);
    static const QRegularExpression box(u"/MediaBox \\[0 0 ([0-9.]+) ([0-9.]+)\\]"_s);
    const auto found = box.match(QString::fromLatin1(*pdf));
    QVERIFY(found.hasMatch());
    const QSize points(qRound(found.captured(1).toDouble()), qRound(found.captured(2).toDouble()));
    QCOMPARE(points, QPageSize(id).sizePoints());
}

void TestStatementPaper::staysWithinThePage_data()
{
    QTest::addColumn<int>("days");
    QTest::addColumn<QSize>("page");
    QTest::newRow("few days on Letter") << 7 << QSize(528, 708);
    QTest::newRow("two months on A4") << 62 << QSize(511, 758);
    QTest::newRow("two months on A5") << 62 << QSize(336, 511);
}

void TestStatementPaper::staysWithinThePage()
{
    QFETCH(int, days);
    QFETCH(QSize, page);
    constexpr int around = 60;
    const QImage image = painted(fullest(days, Language::Es), page, around);
    const QRect canvas = image.rect();
    const int edge = around - 3; // round ends of lines
    QVERIFY(isBlank(image, {0, 0, canvas.width(), edge}));
    QVERIFY(isBlank(image, {0, 0, edge, canvas.height()}));
    QVERIFY(isBlank(image, {canvas.width() - edge, 0, edge, canvas.height()}));
    QVERIFY(isBlank(image, {0, canvas.height() - edge, canvas.width(), edge}));
    QVERIFY(!isBlank(image, {around, around, page.width(), 40}));
    QVERIFY(!isBlank(image, {around, around + page.height() - 30, page.width(), 30})); // the foot is at the foot
}

void TestStatementPaper::textIsText()
{
    const QString pdftotext = QStandardPaths::findExecutable(u"pdftotext"_s);
    if (pdftotext.isEmpty())
        QSKIP("pdftotext is not here");
    QTemporaryDir folder;
    QFile file(folder.filePath(u"statement.pdf"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(*statementPdf(fullest(31, Language::Es)));
    file.close();
    QProcess process;
    process.start(pdftotext, {u"-layout"_s, file.fileName(), u"-"_s});
    QVERIFY(process.waitForFinished());
    const QString text = QString::fromUtf8(process.readAllStandardOutput());
    QVERIFY(text.contains(u"Estado de consumo de agua"_s));
    QVERIFY(text.contains(u"Posible fuga"_s));
}

void TestStatementPaper::isMadeOnAnyThread()
{
    QByteArray pdf;
    QThread *thread = QThread::create([&pdf] { pdf = *statementPdf(fullest(31, Language::En)); });
    thread->start();
    QVERIFY(thread->wait(30'000));
    delete thread;
    QCOMPARE(pagesOf(pdf), 1);
}

void TestStatementPaper::goesToAPrinter()
{
    QTemporaryDir folder;
    QPrinter printer(QPrinter::HighResolution);
    printer.setOutputFormat(QPrinter::PdfFormat);
    printer.setOutputFileName(folder.filePath(u"printed.pdf"_s));
    QVERIFY(printStatement(fullest(31, Language::En), printer));
    QFile file(printer.outputFileName());
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(pagesOf(file.readAll()), 1);
}

QTEST_MAIN(TestStatementPaper)
#include "tst_statementpaper.moc"
