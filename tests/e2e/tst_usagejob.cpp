#include "models/backend/local/demomaker.h"
#include "models/backend/local/localbackend.h"
#include "models/domain/csv.h"
#include "tests/e2e/deskdriver.h"
#include "tests/support/answeringchooser.h"
#include "ui/kit/theme.h"

#include <QDir>
#include <QFile>
#include <QTest>

using namespace Ventanilla;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int customers = 40; // the story of picture 04 is among any number of them

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

/// A caller asks why the water costs so much: the whole of it in the demo's real window, by keys alone.
class TestUsageJob : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        Theme::instance().apply();
        useEnglish();
        QVERIFY(m_directory.isValid());
        QVERIFY(QDir(m_directory.path()).mkdir(u"files"_s));
        OutputChooser::setCurrent(std::make_unique<AnsweringChooser>(m_directory.filePath(u"files"_s)));
        LocalSettings settings;
        settings.databasePath = m_directory.filePath(u"demo.db"_s);
        settings.makeDatabase = demoDatabaseMaker(u"cal_water"_s, customers);
        auto backend = std::make_shared<LocalBackend>(settings);
        const auto opened = backend->open();
        QVERIFY(QTest::qWaitFor([&opened] { return opened.isFinished(); }, 60'000));
        QVERIFY(opened.result());
        m_backend = backend;
    }

    void leakIsExplainedExportedAndPrinted()
    {
        DeskDriver desk(m_backend);
        for (const auto step : {&TestUsageJob::findTheCaller, &TestUsageJob::openTheUsage, &TestUsageJob::changeUnitAndInterval,
                                &TestUsageJob::readTheTable, &TestUsageJob::exportTheTable, &TestUsageJob::printTheStatement}) {
            (this->*step)(desk);
            if (QTest::currentTestFailed())
                return;
        }
    }

    void cleanupTestCase() { OutputChooser::setCurrent(nullptr); }

private:
    void findTheCaller(DeskDriver &desk)
    {
        desk.press(Qt::Key_K, Qt::ControlModifier);
        QVERIFY(desk.waitForFocus(u"searchField"_s));
        desk.type(u"20418837-3104582"_s);
        QVERIFY2(desk.waitForText(u"Marisol Ibarra Quintero"_s), qPrintable(desk.everyText()));
        desk.press(Qt::Key_Return, Qt::ControlModifier);
        QVERIFY2(desk.waitForFocus(u"account_numberEdit"_s), qPrintable(desk.everyText()));
        desk.type(u"3104582"_s);
        QVERIFY2(desk.tabTo(u"sendCodeButton"_s), qPrintable(desk.everyText()));
        desk.press(Qt::Key_Space);
        QVERIFY2(desk.waitForFocus(u"codeEdit"_s), qPrintable(desk.everyText()));
        const QString code = codeFromDemo(*m_backend);
        QVERIFY(!code.isEmpty());
        desk.type(code);
        desk.press(Qt::Key_Return);
        QVERIFY2(desk.waitForText(u"Needs attention"_s), qPrintable(desk.everyText()));
    }

    void openTheUsage(DeskDriver &desk)
    {
        desk.press(Qt::Key_3, Qt::ControlModifier);
        QVERIFY2(desk.waitForText(u"Possible leak"_s), qPrintable(desk.everyText()));
        QVERIFY2(desk.waitForText(u"Average per day"_s), qPrintable(desk.everyText()));
        QVERIFY2(desk.waitForText(u"in every hour for"_s), qPrintable(desk.everyText())); // the last to arrive
    }

    void changeUnitAndInterval(DeskDriver &desk)
    {
        // Letters act on the page that has the keyboard. Late answers may still move it on a busy machine.
        for (int tries = 0; tries < 20 && desk.settings().volumeUnit() != VolumeUnit::Cf; ++tries) {
            QVERIFY2(desk.tabTo(u"usageChart"_s), qPrintable(desk.everyText()));
            desk.press(Qt::Key_U); // gallons to cubic feet
            QTest::qWait(500);
        }
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
        QVERIFY2(desk.waitForText(u"Saved as demo-water-use-3104582"_s), qPrintable(desk.everyText()));
        const QList<QStringList> records = recordsOf(fileLike(u"*.csv"_s));
        QCOMPARE(records.size(), 30 + 1);
        QVERIFY(records[0].contains(u"Use (cf)"_s));
        QVERIFY(records[1].contains(u"Marisol Ibarra Quintero"_s));
        QVERIFY(records[1].last().startsWith(u"Demo data"_s));
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
        const QDir folder(m_directory.filePath(u"files"_s));
        const QStringList names = folder.entryList({pattern});
        QFile file(folder.filePath(names.value(0)));
        return names.size() == 1 && file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    QTemporaryDir m_directory;
    std::shared_ptr<LocalBackend> m_backend;
};

QTEST_MAIN(TestUsageJob)
#include "tst_usagejob.moc"
