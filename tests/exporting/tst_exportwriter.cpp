#include "models/exporting/exportwriter.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>
#include <QThread>

using namespace Ventanilla;
using namespace Qt::Literals::StringLiterals;

class TestExportWriter : public QObject
{
    Q_OBJECT

private slots:
    void makesAndWritesElsewhere();
    void failureLeavesWhatWasThere();
    void unwritablePlaceIsSaid_data();
    void unwritablePlaceIsSaid();
    void whatWasBegunIsFinished();
};

static QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void TestExportWriter::makesAndWritesElsewhere()
{
    QTemporaryDir folder;
    ExportWriter writer;
    QThread *madeOn = QThread::currentThread();
    auto future = writer.write(folder.filePath(u"a.csv"_s), [&madeOn]() -> Result<QByteArray> {
        madeOn = QThread::currentThread();
        return QByteArray("one,two\r\n");
    }, Language::En);
    future.waitForFinished();
    QCOMPARE(*future.result(), folder.filePath(u"a.csv"_s));
    QCOMPARE(contentOf(folder.filePath(u"a.csv"_s)), QByteArray("one,two\r\n"));
    QVERIFY(madeOn != QThread::currentThread());
}

void TestExportWriter::failureLeavesWhatWasThere()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(u"a.csv"_s);
    ExportWriter writer;
    writer.write(path, [] { return Result<QByteArray>(QByteArray("before")); }, Language::En).waitForFinished();
    auto future = writer.write(path, []() -> Result<QByteArray> { return Unexpected{Failure{}}; }, Language::En);
    future.waitForFinished();
    QVERIFY(!future.result());
    QCOMPARE(contentOf(path), QByteArray("before"));
}

void TestExportWriter::unwritablePlaceIsSaid_data()
{
    QTest::addColumn<int>("language");
    QTest::addColumn<QString>("said");
    QTest::newRow("English") << int(Language::En) << u"could not be written"_s;
    QTest::newRow("Spanish") << int(Language::Es) << u"No se pudo escribir"_s;
}

void TestExportWriter::unwritablePlaceIsSaid()
{
    QFETCH(int, language);
    QFETCH(QString, said);
    QTemporaryDir folder;
    ExportWriter writer;
    auto future = writer.write(folder.filePath(u"no/such/folder/a.csv"_s), [] { return Result<QByteArray>(QByteArray("x")); },
                               static_cast<Language>(language));
    future.waitForFinished();
    QVERIFY(!future.result());
    QVERIFY2(future.result().error().detail.contains(said), qPrintable(future.result().error().detail));
}

void TestExportWriter::whatWasBegunIsFinished()
{
    QTemporaryDir folder;
    {
        ExportWriter writer;
        for (int i = 0; i < 20; ++i) {
            (void)writer.write(folder.filePath(QString::number(i)), [] { return Result<QByteArray>(QByteArray("x")); },
                               Language::En);
        }
    }
    for (int i = 0; i < 20; ++i)
        QCOMPARE(contentOf(folder.filePath(QString::number(i))), QByteArray("x"));
}

QTEST_GUILESS_MAIN(TestExportWriter)
#include "tst_exportwriter.moc"
