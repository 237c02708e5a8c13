#include "ui/printing/usageoutput.h"

#include "models/items/caller.h"
#include "models/items/desksettings.h"
#include "models/items/usagemodel.h"
#include "tests/support/answeringchooser.h"
#include "tests/support/fakebackend.h"
#include "tests/support/memorydesk.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QMimeData>
#include <QPainter>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QXmlStreamReader>

using namespace Ventanilla;
using namespace Qt::Literals::StringLiterals;

namespace {

const QTimeZone chicago("America/Chicago");
const AccountNumber account = *AccountNumber::parse(u"3104582"_s);

/// A day's water is 24 hours of 1.35 cf, whatever the clocks do.
Result<Answer<AccountUsage>> usageFor(const GetUsage &request)
{
    AccountUsage usage;
    usage.accountNumber = request.accountNumber;
    usage.interval = request.interval;
    usage.start = request.from.startOfDay(chicago).toUTC();
    const auto hours = usage.start.secsTo(request.to.startOfDay(chicago)) / 3600;
    const auto days = request.from.daysTo(request.to);
    const bool isHour = request.interval == UsageInterval::Hour;
    const auto count = isHour ? hours : request.interval == UsageInterval::Day ? days : days / 30;
    usage.values.assign(static_cast<std::size_t>(count), Volume::fromMilliCubicFeet(isHour ? 1'350 : 32'400));
    return Answer<AccountUsage>{usage, 200, u"\"u\""_s, false, false};
}

template <Operation Op>
void answerEmpty(FakeBackend &backend)
{
    backend.answerAll<Op>([](const Op &) -> Result<Answer<typename Op::Reply>> {
        return Answer<typename Op::Reply>{{}, 200, u"\"e\""_s, false, false};
    });
}

UtilityProfile profile()
{
    UtilityProfile made;
    made.profile = u"joliet"_s;
    made.name = u"Alder Valley Water"_s;
    made.timeZone = u"America/Chicago"_s;
    made.serviceCenters = {{u"Customer Service"_s, u"815-555-0110"_s, u"help@example.com"_s, {}, {}}};
    return made;
}

} // namespace

class TestUsageOutput : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void cleanup();
    void csvHasTheRowsInView();
    void everyHourIsAskedFor();
    void greenButtonHasTheHoursToo();
    void workbookIsAWorkbook();
    void tableGoesToTheClipboard();
    void picturesHoldTheChart();
    void statementIsAPdfAndGoesToThePrinter();
    void demoIsInTheName();
    void whatCannotBeWrittenIsSaid();
    void whatCannotBeReadIsSaid();
    void nobodyIsAskedWithoutRows();
    void nothingIsWrittenWhereNoFileWasChosen();
    void entriesShowTheirKeysInBothLanguages();

private:
    [[nodiscard]] QByteArray written(const QString &suffix);

    std::unique_ptr<QTemporaryDir> m_folder;
    AnsweringChooser *m_chooser = nullptr; // the program's seam owns it
    std::shared_ptr<FakeBackend> m_backend;
    std::unique_ptr<MemoryDesk> m_desk;
    std::unique_ptr<DeskSettings> m_settings;
    std::unique_ptr<DeskSession> m_session;
    std::unique_ptr<Caller> m_caller;
    std::unique_ptr<UsageModel> m_usage;
    std::unique_ptr<UsageOutput> m_output;
    std::unique_ptr<QSignalSpy> m_done;
    std::unique_ptr<QSignalSpy> m_failed;
};

void TestUsageOutput::initTestCase()
{
    qRegisterMetaType<Failure>();
}

void TestUsageOutput::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    auto chooser = std::make_unique<AnsweringChooser>(m_folder->path());
    m_chooser = chooser.get();
    OutputChooser::setCurrent(std::move(chooser));
    m_backend = std::make_shared<FakeBackend>();
    m_backend->answerAll<GetUsage>(usageFor);
    answerEmpty<ListBills>(*m_backend);
    answerEmpty<ListReconciliation>(*m_backend);
    answerEmpty<ListAverageDailyUse>(*m_backend);
    answerEmpty<ListInsights>(*m_backend);
    answerEmpty<ListEfficiencyTips>(*m_backend);
    m_backend->answerAll<GetAccount>([](const GetAccount &) -> Result<Answer<Account>> {
        Account made;
        made.accountNumber = account;
        made.serviceAddress = u"418 Alder Creek Dr"_s;
        made.city = u"Joliet"_s;
        made.postalCode = u"60432"_s;
        made.meter = MeterFacts{u"88214"_s, 8, 0.1, {}};
        return Answer<Account>{made, 200, u"\"a\""_s, false, false};
    });
    m_backend->answerAll<GetCustomer>([](const GetCustomer &) -> Result<Answer<Customer>> {
        Customer made;
        made.displayName = u"=Marisol"_s;
        made.preferredLanguage = u"es"_s;
        return Answer<Customer>{made, 200, u"\"c\""_s, false, false};
    });
    m_desk = std::make_unique<MemoryDesk>();
    m_settings = std::make_unique<DeskSettings>(m_folder->filePath(u"desk.ini"_s));
    m_settings->setLanguage(Language::En);
    m_session = std::make_unique<DeskSession>(m_backend, profile(), *m_desk, *m_desk);
    m_caller = std::make_unique<Caller>(*m_session, *CustomerNumber::parse(u"20418837"_s));
    m_usage = std::make_unique<UsageModel>(*m_session, *m_settings);
    m_output = std::make_unique<UsageOutput>(*m_session, *m_settings, *m_caller, *m_usage, nullptr);
    m_done = std::make_unique<QSignalSpy>(m_output.get(), &UsageOutput::done);
    m_failed = std::make_unique<QSignalSpy>(m_output.get(), &UsageOutput::failed);
    m_usage->setAccount(account, true);
    m_caller->customer().refresh();
    QTRY_COMPARE(m_usage->state(), UsageModel::State::Ready);
    QTRY_VERIFY(m_usage->facts().account());
    QTRY_COMPARE(m_caller->customer().customer().displayName, u"=Marisol"_s);
}

void TestUsageOutput::cleanup()
{
    m_done.reset();
    m_failed.reset();
    m_output.reset();
    m_usage.reset();
    m_caller.reset();
    m_session.reset();
    OutputChooser::setCurrent(nullptr);
}

/// The one file with that ending.
QByteArray TestUsageOutput::written(const QString &suffix)
{
    const QStringList names = QDir(m_folder->path()).entryList({u"*."_s + suffix});
    QFile file(m_folder->filePath(names.value(0)));
    return names.size() == 1 && file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void TestUsageOutput::csvHasTheRowsInView()
{
    m_output->run(UsageOutput::Kind::SeenCsv);
    QTRY_COMPARE(m_done->size(), 1);
    const QByteArray csv = written(u"csv"_s);
    QCOMPARE(csv.count("\r\n"), m_usage->count() + 1);
    QVERIFY(csv.contains("'=Marisol"));
    QVERIFY(csv.contains("\"418 Alder Creek Dr, Joliet 60432\""));
    QVERIFY(m_done->front().front().toString().contains(m_chooser->wishes.front().name));
    QVERIFY(m_chooser->wishes.front().name.startsWith(u"water-use-3104582-"_s));
}

void TestUsageOutput::everyHourIsAskedFor()
{
    m_output->run(UsageOutput::Kind::HourlyCsv);
    QTRY_COMPARE(m_done->size(), 1);
    const GetUsage asked = m_backend->last<GetUsage>().request();
    QCOMPARE(asked.interval, UsageInterval::Hour);
    QCOMPARE(asked.from, m_usage->series().firstDay(m_usage->first()));
    const auto hours = written(u"csv"_s).count("\r\n") - 1;
    const qint64 whole = asked.from.startOfDay(chicago).secsTo(asked.to.startOfDay(chicago)) / 3600;
    QVERIFY2(hours <= whole && hours > whole - 26, qPrintable(QString::number(hours))); // today's later hours are no rows
}

void TestUsageOutput::greenButtonHasTheHoursToo()
{
    m_output->run(UsageOutput::Kind::GreenButton);
    QTRY_COMPARE(m_done->size(), 1);
    QCOMPARE(m_backend->last<GetUsage>().request().interval, UsageInterval::Hour);
    QVERIFY(written(u"xml"_s).contains("<value>1350</value>"));
}

void TestUsageOutput::workbookIsAWorkbook()
{
    m_output->run(UsageOutput::Kind::Workbook);
    QTRY_COMPARE(m_done->size(), 1);
    QVERIFY(written(u"xlsx"_s).startsWith("PK"));
}

void TestUsageOutput::tableGoesToTheClipboard()
{
    QGuiApplication::clipboard()->clear();
    m_output->run(UsageOutput::Kind::Table);
    QTRY_COMPARE(m_done->size(), 1);
    const QMimeData *table = QGuiApplication::clipboard()->mimeData();
    QCOMPARE(table->text().count(u'\n'), m_usage->count() + 1);
    QVERIFY(table->html().startsWith(u"<table>"_s));
    QVERIFY(m_chooser->wishes.empty());
}

void TestUsageOutput::picturesHoldTheChart()
{
    m_output->run(UsageOutput::Kind::Png);
    QVERIFY(m_chooser->wishes.empty()); // no chart, no picture
    m_output->setChart([] { return QSizeF(300, 120); },
                       [](QPainter *painter, const QRectF &area) { painter->drawText(area, u"the chart"_s); });
    m_output->run(UsageOutput::Kind::Png);
    QTRY_COMPARE(m_done->size(), 1);
    const QImage image = QImage::fromData(written(u"png"_s), "PNG");
    QVERIFY(image.width() > 600 && image.height() > 240);
    m_output->run(UsageOutput::Kind::Svg);
    QTRY_COMPARE(m_done->size(), 2);
    QString texts;
    QXmlStreamReader svg(written(u"svg"_s));
    while (!svg.atEnd()) {
        svg.readNext();
        if (svg.isCharacters())
            texts += svg.text();
    }
    QVERIFY(!svg.hasError());
    QVERIFY(texts.contains(u"the chart"_s));
    QVERIFY(texts.contains(u"3104582"_s));
    QVERIFY(texts.contains(u"Alder Valley Water"_s));
}

void TestUsageOutput::statementIsAPdfAndGoesToThePrinter()
{
    m_output->run(UsageOutput::Kind::Pdf);
    QTRY_COMPARE(m_done->size(), 1);
    QVERIFY(written(u"pdf"_s).startsWith("%PDF-"));
    QVERIFY(m_chooser->wishes.front().name.startsWith(u"consumo-de-agua-"_s)); // the customer speaks Spanish
    QFile::remove(m_folder->filePath(m_chooser->wishes.front().name));
    m_output->run(UsageOutput::Kind::Print);
    QTRY_COMPARE(m_done->size(), 2);
    QVERIFY(written(u"pdf"_s).startsWith("%PDF-"));
}

void TestUsageOutput::demoIsInTheName()
{
    m_backend->addDemo();
    m_output->run(UsageOutput::Kind::SeenCsv);
    QTRY_COMPARE(m_done->size(), 1);
    QVERIFY(m_chooser->wishes.front().name.startsWith(u"demo-"_s));
    QVERIFY(written(u"csv"_s).contains("Demo data"));
}

void TestUsageOutput::whatCannotBeWrittenIsSaid()
{
    OutputChooser::setCurrent(std::make_unique<AnsweringChooser>(m_folder->filePath(u"no/such"_s)));
    m_output->run(UsageOutput::Kind::SeenCsv);
    QTRY_COMPARE(m_failed->size(), 1);
    QVERIFY(m_failed->front().front().toString().contains(u"could not be written"_s));
    QVERIFY(m_done->isEmpty());
}

void TestUsageOutput::whatCannotBeReadIsSaid()
{
    m_backend->answerAll<GetUsage>([](const GetUsage &) -> Result<Answer<AccountUsage>> {
        Failure failure;
        failure.kind = Failure::Kind::Unavailable;
        failure.detail = u"The readings cannot be reached. Try again."_s;
        return Unexpected{failure};
    });
    m_output->run(UsageOutput::Kind::HourlyCsv);
    QTRY_COMPARE(m_failed->size(), 1);
    QCOMPARE(m_failed->front().front().toString(), u"The readings cannot be reached. Try again."_s);
    QVERIFY(m_chooser->wishes.empty());
}

void TestUsageOutput::nobodyIsAskedWithoutRows()
{
    m_usage->setAccount(account, false);
    QVERIFY(m_usage->state() != UsageModel::State::Ready);
    for (const auto kind : {UsageOutput::Kind::SeenCsv, UsageOutput::Kind::Table, UsageOutput::Kind::Pdf})
        m_output->run(kind);
    QTest::qWait(50);
    QVERIFY(m_chooser->wishes.empty());
    QVERIFY(m_done->isEmpty() && m_failed->isEmpty());
}

void TestUsageOutput::nothingIsWrittenWhereNoFileWasChosen()
{
    m_chooser->answers = false;
    m_output->run(UsageOutput::Kind::SeenCsv);
    m_output->run(UsageOutput::Kind::Print);
    QTRY_COMPARE(m_chooser->wishes.size(), std::size_t(1));
    QTest::qWait(50);
    QVERIFY(written(u"csv"_s).isEmpty());
    QVERIFY(m_done->isEmpty() && m_failed->isEmpty());
}

void TestUsageOutput::entriesShowTheirKeysInBothLanguages()
{
    const auto *csv = m_output->findChild<QAction *>(u"seenCsvAction"_s);
    QVERIFY(csv);
    QVERIFY(csv->text().endsWith(u"\tCtrl+E"_s));
    QVERIFY(m_output->findChild<QAction *>(u"printAction"_s)->text().endsWith(u"\tCtrl+P"_s));
    for (const QAction *action : m_output->actions())
        QVERIFY(action->isSeparator() || !action->text().isEmpty());
}

QTEST_MAIN(TestUsageOutput)
#include "tst_usageoutput.moc"
