#include "models/backend/local/demomaker.h"
#include "models/backend/local/localbackend.h"
#include "models/backend/rest/restbackend.h"
#include "models/contract/alertnotices.h"
#include "tests/e2e/deskdriver.h"
#include "tests/server/serverprocess.h"
#include "tests/support/testdatabase.h"
#include "ui/kit/markedlabel.h"
#include "ui/kit/theme.h"

#include <QLineEdit>
#include <QTest>

using namespace Ventanilla;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int customers = 40; // the story of picture 05 is among any number of them

template <typename T>
Result<T> waitFor(const QFuture<Result<T>> &future)
{
    if (!QTest::qWaitFor([&future] { return future.isFinished(); }, 60'000))
        qFatal("no answer");
    return future.result();
}

AccountNumber home()
{
    return *AccountNumber::parse(u"3104582"_s);
}

} // namespace

/// The alerts of an account, driven in the real window with keys alone: against the demo, and against the real server on
/// both databases.
class TestAlertsJob : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        Theme::instance().apply();
        useEnglish();
    }

    void levelAndRecipient_data()
    {
        QTest::addColumn<QString>("where");
        QTest::newRow("the demo") << u"local"_s;
        QTest::newRow("the server on SQLite") << u"sqlite"_s;
        QTest::newRow("the server on PostgreSQL") << u"postgresql"_s;
    }

    void levelAndRecipient()
    {
        QFETCH(const QString, where);
        if (where != u"local")
            m_database = std::make_unique<TestDatabase>(where == u"sqlite" ? Dialect::Sqlite : Dialect::Postgresql);
        if (m_database && !m_database->whyMissing().isEmpty())
            QSKIP(qPrintable(m_database->whyMissing()));
        open();
        if (QTest::currentTestFailed())
            return;
        DeskDriver desk(m_backend);
        openTheAlerts(desk);
        if (!QTest::currentTestFailed())
            typeALevel(desk);
        if (!QTest::currentTestFailed())
            addARecipient(desk);
        if (!QTest::currentTestFailed())
            readEverythingAgain(desk);
    }

    void cleanup()
    {
        m_backend.reset();
        m_server.reset();
        m_database.reset();
        m_directory.reset();
    }

private:
    void open()
    {
        m_directory = std::make_unique<QTemporaryDir>();
        if (!m_database) {
            LocalSettings settings;
            settings.databasePath = m_directory->filePath(u"demo.db"_s);
            settings.makeDatabase = demoDatabaseMaker(u"cal_water"_s, customers);
            auto backend = std::make_shared<LocalBackend>(settings);
            QVERIFY(waitFor(backend->open()));
            m_backend = backend;
            return;
        }
        const QString data = m_directory->filePath(u"import"_s);
        QCOMPARE(runProgram({u"demo-data"_s, u"--customers"_s, QString::number(customers), u"--seed"_s, u"1"_s, data}).exitCode, 0);
        const ProgramRun imported = runProgram({u"import"_s, u"--database"_s, m_database->url(), data});
        QVERIFY2(imported.exitCode == 0, imported.errors.constData());
        ServerProcess::addStaff(m_database->url(), StaffRole::Representative, u"tester"_s);
        m_server = std::make_unique<ServerProcess>(m_database->url());
        RestSettings settings;
        settings.baseUrl = QUrl(u"http://127.0.0.1:%1"_s.arg(m_server->port()));
        m_backend = std::make_shared<RestBackend>(settings);
        QVERIFY(waitFor(m_backend->signIn(u"tester"_s, QString::fromLatin1(ServerProcess::password))));
    }

    void openTheAlerts(DeskDriver &desk)
    {
        desk.press(Qt::Key_K, Qt::ControlModifier);
        QVERIFY(desk.waitForFocus(u"searchField"_s));
        desk.type(u"20418837-3104582"_s);
        QVERIFY2(desk.waitForText(u"Marisol Ibarra Quintero"_s), qPrintable(desk.everyText()));
        desk.press(Qt::Key_Return, Qt::ControlModifier);
        QVERIFY2(desk.waitForFocus(u"account_numberEdit"_s), qPrintable(desk.everyText()));
        desk.type(u"3104582"_s);
        QVERIFY(desk.tabTo(u"sendCodeButton"_s));
        desk.press(Qt::Key_Space);
        QVERIFY2(desk.waitForFocus(u"codeEdit"_s), qPrintable(desk.everyText()));
        desk.type(m_server ? codeFromMail(m_server->mailDirectory()) : codeFromDemo(*m_backend));
        desk.press(Qt::Key_Return);
        QVERIFY2(desk.waitForText(u"Needs attention"_s), qPrintable(desk.everyText()));
        desk.press(Qt::Key_Down, Qt::ControlModifier | Qt::ShiftModifier); // Home
        desk.press(Qt::Key_4, Qt::ControlModifier);
        QVERIFY2(desk.waitForText(u"3104582"_s), qPrintable(desk.everyText()));
        QVERIFY2(desk.waitForWidget(u"alertRulesCard"_s), qPrintable(desk.everyText()));
    }

    void typeALevel(DeskDriver &desk)
    {
        if (!desk.window().findChild<QWidget *>(u"dailyLevelEdit"_s)->isEnabled()) {
            QVERIFY(desk.tabTo(u"dailySwitch"_s));
            desk.press(Qt::Key_Space);
        }
        QVERIFY2(desk.tabTo(u"dailyLevelEdit"_s), qPrintable(desk.everyText()));
        replace(desk, u"1"_s);
        QVERIFY2(desk.waitForText(u"Would have fired 36"_s), qPrintable(outcome(desk))); // every day of the year, or nearly
        replace(desk, u"99999"_s);
        QVERIFY2(desk.waitForText(u"Would not have fired"_s), qPrintable(desk.everyText()));
        QTRY_VERIFY2_WITH_TIMEOUT(outcome(desk).startsWith(u"Would not have fired"_s), qPrintable(outcome(desk)), 20'000);
        QVERIFY(desk.shows(u"99,999 gal"_s)); // what is not saved yet, in words
        desk.press(Qt::Key_S, Qt::ControlModifier);
        QVERIFY2(desk.waitForText(u"Daily alert saved"_s), qPrintable(desk.everyText()));
        QVERIFY2(desk.waitForText(u"No unsaved changes"_s), qPrintable(desk.everyText()));
        QCOMPARE(dailyLevel(), 99'999.0);
        QVERIFY2(desk.tabTo(u"dailyLevelEdit"_s), qPrintable(desk.everyText()));
        replace(desk, u"400"_s);
        desk.press(Qt::Key_S, Qt::ControlModifier);
        QTRY_COMPARE_WITH_TIMEOUT(dailyLevel(), 400.0, 20'000);
    }

    void addARecipient(DeskDriver &desk)
    {
        const int before = recipients();
        QVERIFY(desk.tabTo(u"addRecipientButton"_s));
        desk.press(Qt::Key_Space);
        QVERIFY2(desk.waitForFocus(u"recipientNameEdit"_s), qPrintable(desk.everyText()));
        if (auto *name = desk.window().findChild<QLineEdit *>(u"recipientNameEdit"_s))
            name->selectAll();
        desk.type(u"Rosa Quintero"_s);
        QVERIFY(desk.tabTo(u"recipientMobileEdit"_s));
        desk.type(u"541 555 0199"_s);
        desk.press(Qt::Key_S, Qt::ControlModifier);
        QVERIFY2(desk.waitForFocus(u"recipientConsentCheck"_s), qPrintable(desk.everyText()));
        QCOMPARE(recipients(), before); // not without a yes
        desk.press(Qt::Key_Space);
        desk.press(Qt::Key_S, Qt::ControlModifier);
        QVERIFY2(desk.waitForText(u"Rosa Quintero is told from now on"_s), qPrintable(desk.everyText()));
        QCOMPARE(recipients(), before + 1);
    }

    void readEverythingAgain(DeskDriver &desk)
    {
        desk.press(Qt::Key_F5);
        QTest::qWait(200);
        auto *level = desk.window().findChild<QLineEdit *>(u"dailyLevelEdit"_s);
        QTRY_COMPARE_WITH_TIMEOUT(level->text(), u"400"_s, 20'000);
        QCOMPARE(recipients() > 0, true);
    }

    static void replace(DeskDriver &desk, const QString &text)
    {
        desk.press(Qt::Key_A, Qt::ControlModifier);
        desk.type(text);
    }

    static QString outcome(DeskDriver &desk)
    {
        const auto *label = desk.window().findChild<MarkedLabel *>(u"dailyOutcomeLabel"_s);
        return label ? label->text() : QString();
    }

    /// Asked past the window; -1 where there is none.
    double dailyLevel()
    {
        ListAlertRules request;
        request.accountNumber = home();
        const auto rules = waitFor(m_backend->send(request));
        if (!rules)
            return -1;
        for (const AlertRule &rule : rules->value.items) {
            if (rule.type == AlertType::Daily && rule.threshold)
                return rule.threshold->value;
        }
        return -1;
    }

    int recipients()
    {
        ListAlertRecipients request;
        request.accountNumber = home();
        const auto all = waitFor(m_backend->send(request));
        return all ? static_cast<int>(all->value.items.size()) : -1;
    }

    std::unique_ptr<QTemporaryDir> m_directory;
    std::unique_ptr<TestDatabase> m_database;
    std::unique_ptr<ServerProcess> m_server;
    std::shared_ptr<Backend> m_backend;
};

QTEST_MAIN(TestAlertsJob)
#include "tst_alertsjob.moc"
