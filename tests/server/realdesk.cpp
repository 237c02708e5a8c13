#include "tests/server/realdesk.h"

using namespace Qt::Literals::StringLiterals;

namespace Ventanilla {

RealDesk::RealDesk(const TestDatabase &test, const QStringList &arguments) : m_url(test.url())
{
    if (const auto imported = importExampleUtility(m_url, ExampleStaff::None); !imported)
        qFatal("no utility: %s", qPrintable(imported.error().detail));
    ServerProcess::addStaff(m_url, StaffRole::Representative, u"representative"_s);
    ServerProcess::addStaff(m_url, StaffRole::Supervisor, u"supervisor"_s);
    m_server = std::make_unique<ServerProcess>(
        m_url, QStringList{u"--requests-per-second"_s, u"0"_s} + arguments);
    if (!m_server->isRunning())
        qFatal("no server: %s", m_server->errors().constData());
}

RestSettings RealDesk::settings() const
{
    RestSettings settings;
    settings.baseUrl = QUrl(u"http://127.0.0.1:%1"_s.arg(m_server->port()));
    return settings;
}

void RealDesk::addRepresentative(const QString &username)
{
    ServerProcess::addStaff(m_url, StaffRole::Representative, username);
}

std::unique_ptr<RestBackend> RealDesk::signIn(const QString &username,
                                              const RestSettings &settings) const
{
    auto backend = std::make_unique<RestBackend>(settings);
    const auto user =
        waitFor(backend->signIn(username, QLatin1StringView(ServerProcess::password)));
    if (!user)
        qFatal("nobody is signed in: %s", qPrintable(user.error().detail));
    return backend;
}

void RealDesk::verifySchools(Backend &backend)
{
    CreateVerification request;
    request.customerNumber = CustomerNumber::parse(u"00000002"_s).value();
    request.factors.accountNumber = u"0000005"_s;
    request.factors.billNumber = u"9000000005"_s;
    const auto verified = waitFor(backend.send(request));
    if (!verified)
        qFatal("not verified: %s", qPrintable(verified.error().detail));
}

} // namespace Ventanilla
