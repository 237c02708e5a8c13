#include "tests/e2e/deskbackend.h"

#include "models/backend/local/demomaker.h"
#include "models/backend/local/localbackend.h"
#include "models/backend/rest/restbackend.h"
#include "tests/e2e/deskdriver.h"
#include "tests/server/contractproxy.h"
#include "tests/server/serverprocess.h"
#include "tests/support/testdatabase.h"
#include "tests/support/waitfor.h"

using namespace Qt::Literals::StringLiterals;

namespace Ventanilla {

namespace {

constexpr int customers = 40; // the stories of the pictures are among any number of them

} // namespace

void DeskBackend::addRows()
{
    QTest::addColumn<Place>("place");
    QTest::newRow("the demo") << Place::Demo;
    QTest::newRow("the server on SQLite") << Place::Sqlite;
    QTest::newRow("the server on PostgreSQL") << Place::Postgresql;
}

void DeskBackend::addProxiedRow()
{
    QTest::newRow("the server on SQLite, through the contract's proxy") << Place::Proxied;
}

DeskBackend::DeskBackend(Place place)
    : m_place(place)
{
    if (place != Place::Demo)
        m_database = std::make_unique<TestDatabase>(place == Place::Postgresql ? Dialect::Postgresql : Dialect::Sqlite);
}

DeskBackend::~DeskBackend() = default;

QString DeskBackend::whyMissing() const
{
    if (m_place == Place::Proxied && !ContractProxy::whyMissing().isEmpty())
        return ContractProxy::whyMissing();
    return m_database ? m_database->whyMissing() : QString();
}

QString DeskBackend::open()
{
    return m_place == Place::Demo ? openDemo() : openServer();
}

QString DeskBackend::openDemo()
{
    LocalSettings settings;
    settings.databasePath = m_directory.filePath(u"demo.db"_s);
    settings.makeDatabase = demoDatabaseMaker(u"cal_water"_s, customers);
    auto demo = std::make_shared<LocalBackend>(settings);
    if (!waitFor(demo->open()))
        return u"the demo did not open"_s;
    m_backend = demo;
    return {};
}

QString DeskBackend::openServer()
{
    const QString data = m_directory.filePath(u"import"_s);
    const ProgramRun made = runProgram({u"demo-data"_s, u"--customers"_s, QString::number(customers), u"--seed"_s, u"1"_s, data});
    if (made.exitCode != 0)
        return QString::fromUtf8(made.errors);
    const ProgramRun imported = runProgram({u"import"_s, u"--database"_s, m_database->url(), data});
    if (imported.exitCode != 0)
        return QString::fromUtf8(imported.errors);
    ServerProcess::addStaff(m_database->url(), StaffRole::Representative, u"tester"_s);
    m_server = std::make_unique<ServerProcess>(m_database->url());
    quint16 port = m_server->port();
    if (m_place == Place::Proxied) {
        m_proxy = std::make_unique<ContractProxy>(port);
        port = m_proxy->port();
        if (port == 0)
            return u"the proxy did not start"_s;
    }
    RestSettings settings;
    settings.baseUrl = QUrl(u"http://127.0.0.1:%1"_s.arg(port));
    auto rest = std::make_shared<RestBackend>(settings);
    if (!waitFor(rest->signIn(u"tester"_s, QString::fromLatin1(ServerProcess::password))))
        return u"the representative could not sign in"_s;
    m_backend = rest;
    return {};
}

QString DeskBackend::newestCode() const
{
    return m_server ? codeFromMail(m_server->mailDirectory()) : codeFromDemo(*m_backend);
}

void openVerifiedCaller(DeskDriver &desk, const DeskBackend &behind)
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
    const QString code = behind.newestCode();
    QVERIFY(!code.isEmpty());
    desk.type(code);
    desk.press(Qt::Key_Return);
    QVERIFY2(desk.waitForText(u"Needs attention"_s), qPrintable(desk.everyText()));
}

} // namespace Ventanilla
