#include "models/domain/csv.h"
#include "tests/e2e/deskbackend.h"
#include "tests/e2e/deskdriver.h"
#include "tests/support/answeringchooser.h"
#include "ui/kit/theme.h"
#include "ui/usage/usagechart.h"

#include <QDir>
#include <QFile>
#include <QTest>

using namespace Ventanilla;
using namespace Qt::Literals::StringLiterals;

namespace {

/// The records of a CSV file; a mark in place of one that is none.
QList<QStringList> recordsOf(const QByteArray &csv)
{
    qsizetype at = 0;
    CsvReader reader([&csv, &at](char *buffer, qint64 size) {
        const qint64 taken = std::min<qint64>(size, csv.size() - at);
        std::copy_n(csv.constData() + at, taken, buffer);
        at += taken;
        return taken;
    });
    QList<QStringList> records;
    while (reader.next()) {
        QStringList record;
        for (const QByteArrayView field : reader.fields())
            record += QString::fromUtf8(field);
        records += reader.fault() ? QStringList{u"fault"_s} : record;
    }
    return records;
}

} // namespace

/// A caller asks why the water costs so much: the whole of it in the real window, by keys alone: in the
/// demo, and against the real server on both databases.
class TestUsageJob : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        Theme::instance().apply();
        useEnglish();
    }

    void leakIsExplainedExportedAndPrinted_data() { DeskBackend::addRows(); }

    void leakIsExplainedExportedAndPrinted()
    {
        m_files = std::make_unique<QTemporaryDir>();
        OutputChooser::setCurrent(std::make_unique<AnsweringChooser>(m_files->path()));
        OPEN_DESK_BACKEND();
        DeskDriver desk(m_behind->backend());
        openVerifiedCaller(desk, *m_behind);
        for (const auto step : {&TestUsageJob::openTheUsage, &TestUsageJob::seeTheAlertsLevel, &TestUsageJob::changeUnitAndInterval,
                                &TestUsageJob::readTheTable, &TestUsageJob::exportTheTable, &TestUsageJob::printTheStatement}) {
            if (QTest::currentTestFailed())
                return;
            (this->*step)(desk);
        }
    }

    void cleanup()
    {
        OutputChooser::setCurrent(nullptr);
        m_behind.reset();
        m_files.reset();
    }

private:
    void openTheUsage(DeskDriver &desk)
    {
        desk.press(Qt::Key_3, Qt::ControlModifier);
        QVERIFY2(desk.waitForText(u"Possible leak"_s), qPrintable(desk.everyText()));
        QVERIFY2(desk.waitForText(u"Average per day"_s), qPrintable(desk.everyText()));
        QVERIFY2(desk.waitForText(u"in every hour for"_s), qPrintable(desk.everyText())); // the last to arrive
    }

    void seeTheAlertsLevel(DeskDriver &desk)
    {
        const auto *chart = desk.window().findChild<UsageChart *>(u"usageChart"_s);
        QVERIFY(chart);
        QTRY_VERIFY_WITH_TIMEOUT(chart->content().level.has_value(), 20'000);
        QCOMPARE(chart->content().level->label, u"Daily alert: 400 gal"_s);
    }

    void changeUnitAndInterval(DeskDriver &desk)
    {
        QVERIFY2(desk.tabTo(u"usageChart"_s), qPrintable(desk.everyText())); // letters act on the page that has the keyboard
        desk.press(Qt::Key_U); // gallons to cubic feet
        QVERIFY2(QTest::qWaitFor([&desk] { return desk.settings().volumeUnit() == VolumeUnit::Cf; }), qPrintable(desk.everyText()));
        desk.press(Qt::Key_3); // months
        QVERIFY2(desk.waitForText(u"13 months"_s), qPrintable(desk.everyText()));
        desk.press(Qt::Key_2); // days
        QVERIFY2(desk.waitForText(u"30 days"_s), qPrintable(desk.everyText()));
    }

    void readTheTable(DeskDriver &desk)
    {
        desk.press(Qt::Key_T, Qt::ControlModifier);
        QVERIFY2(desk.waitForWidget(u"usageTable"_s), qPrintable(desk.everyText()));
    }

    void exportTheTable(DeskDriver &desk)
    {
        desk.press(Qt::Key_E, Qt::ControlModifier);
        const QString name = m_behind->isDemo() ? u"demo-water-use-3104582"_s : u"water-use-3104582"_s;
        QVERIFY2(desk.waitForText(u"Saved as "_s + name), qPrintable(desk.everyText()));
        const QList<QStringList> records = recordsOf(fileLike(u"*.csv"_s));
        QCOMPARE(records.size(), 30 + 1);
        QVERIFY(records[0].contains(u"Use (cf)"_s));
        QVERIFY(records[1].contains(u"Marisol Ibarra Quintero"_s));
        QCOMPARE(records[1].last().startsWith(u"Demo data"_s), m_behind->isDemo());
    }

    void printTheStatement(DeskDriver &desk)
    {
        desk.press(Qt::Key_P, Qt::ControlModifier);
        QVERIFY2(desk.waitForText(u"The statement went to the printer."_s), qPrintable(desk.everyText()));
        QVERIFY(fileLike(u"printed.pdf"_s).startsWith("%PDF-"));
    }

    /// The one file of that pattern; nothing where there are none or several.
    [[nodiscard]] QByteArray fileLike(const QString &pattern) const
    {
        const QDir folder(m_files->path());
        const QStringList names = folder.entryList({pattern});
        QFile file(folder.filePath(names.value(0)));
        return names.size() == 1 && file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    std::unique_ptr<QTemporaryDir> m_files;
    std::unique_ptr<DeskBackend> m_behind;
};

QTEST_MAIN(TestUsageJob)
#include "tst_usagejob.moc"
