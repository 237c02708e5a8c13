#include "models/service/demo/demodata.h"
#include "models/service/demo/demodatabase.h"
#include "models/service/demo/profiles.h"
#include "models/store/exchange/export.h"
#include "models/store/exchange/import.h"
#include "models/store/migrations.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QMap>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace Ventanilla;

/// Made data in a database: by way of the import of files, and by the faster one of the first start.
class tst_DemoDatabase : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void bothWaysGiveTheSameExport_data();
    void bothWaysGiveTheSameExport();
    void theDefaultDemoIsMade();
    void aStopLeavesNothing();

private:
    [[nodiscard]] QString path(const QString &name) const { return m_directory->filePath(name); }
    [[nodiscard]] QMap<QString, QByteArray> exported(const QString &databasePath) const;

    std::unique_ptr<QTemporaryDir> m_directory;
};

static DemoOptions options(const QString &profile)
{
    DemoOptions options = DemoOptions::of(90, profile, QDate(2026, 3, 11));
    options.hourlyMeters = 3;
    return options;
}

void tst_DemoDatabase::init()
{
    m_directory = std::make_unique<QTemporaryDir>();
    QVERIFY(m_directory->isValid());
}

QMap<QString, QByteArray> tst_DemoDatabase::exported(const QString &databasePath) const
{
    const QString directory = databasePath + u".export"_s;
    auto database = Database::open(u"sqlite:"_s + databasePath);
    if (!database || !exportDirectory(**database, directory))
        return {};
    QMap<QString, QByteArray> files;
    for (const QString &name : QDir(directory).entryList(QDir::Files)) {
        QFile file(QDir(directory).filePath(name));
        if (file.open(QIODevice::ReadOnly))
            files[name] = file.readAll();
    }
    return files;
}

void tst_DemoDatabase::bothWaysGiveTheSameExport_data()
{
    QTest::addColumn<QString>("profile");
    for (const QString &profile : shippedProfiles())
        QTest::newRow(qPrintable(profile)) << profile;
}

void tst_DemoDatabase::bothWaysGiveTheSameExport()
{
    QFETCH(QString, profile);
    QVERIFY(generateDemoData(options(profile), path(u"files"_s), {}));
    {
        auto database = Database::open(u"sqlite:"_s + path(u"imported.db"_s));
        QVERIFY(database);
        QVERIFY(migrate(**database));
        const auto report = importDirectory(**database, path(u"files"_s));
        QVERIFY(report);
        QVERIFY2(report->isLoaded, report->faults.empty() ? "" : qPrintable(report->faults.front().text()));
        QCOMPARE(report->badRows, 0);
    }
    QVERIFY(makeDemoDatabase(path(u"made.db"_s), options(profile), {}));
    const auto files = exported(path(u"imported.db"_s));
    QCOMPARE(files.size(), 17);
    QVERIFY(files[u"readings.csv"_s].size() > 1'000'000);
    QCOMPARE(exported(path(u"made.db"_s)), files);
    QFile notes(path(u"made.db.export/history/notes.jsonl"_s));
    QVERIFY(notes.open(QIODevice::ReadOnly));
    QCOMPARE(notes.readAll().count('\n'), 2);
}

void tst_DemoDatabase::theDefaultDemoIsMade()
{
    QElapsedTimer timer;
    timer.start();
    QList<DemoStep> steps;
    const DemoOptions usual = DemoOptions::of(2000, u"cal_water"_s, QDate(2026, 3, 11));
    const auto made = makeDemoDatabase(path(u"demo.db"_s), usual, [&steps](const DemoProgress &progress) {
        if (steps.isEmpty() || steps.back() != progress.step)
            steps.append(progress.step);
        return progress.made <= progress.total;
    });
    QVERIFY2(made, made ? "" : qPrintable(made.error().detail));
    QCOMPARE(steps, (QList{DemoStep::Customers, DemoStep::Import, DemoStep::Readings}));
    QVERIFY(QFile::exists(path(u"demo.db"_s)));
    QVERIFY(!QFile::exists(path(u"demo.db.part"_s)));
    auto database = Database::open(u"sqlite:"_s + path(u"demo.db"_s));
    QVERIFY(database);
    auto waiting = (*database)->run(
        u"SELECT account_number FROM accounts WHERE billing_email_state = 'awaiting_verification'"_s);
    QVERIFY(waiting && waiting->next());
    QCOMPARE(waiting->text(0), u"3104598"_s);
    qInfo("%lld ms, %lld KiB", timer.elapsed(), QFile(path(u"demo.db"_s)).size() / 1024);
}

void tst_DemoDatabase::aStopLeavesNothing()
{
    const auto made = makeDemoDatabase(path(u"demo.db"_s), options(u"joliet"_s), [](const DemoProgress &progress) {
        return progress.step != DemoStep::Readings;
    });
    QVERIFY(!made);
    QCOMPARE(made.error().kind, Failure::Kind::Conflict);
    QVERIFY(!QFile::exists(path(u"demo.db"_s)));
}

QTEST_GUILESS_MAIN(tst_DemoDatabase)
#include "tst_demodatabase.moc"
