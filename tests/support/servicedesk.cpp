#include "tests/support/servicedesk.h"

#include "models/service/sessions.h"

#include <QUuid>

using namespace Qt::Literals::StringLiterals;

namespace Ventanilla {

ServiceDesk::ServiceDesk(const TestDatabase &test, const QDateTime &start)
    : m_test(test)
    , m_seconds(start.toSecsSinceEpoch())
    , m_service(ports())
    , m_database(test.connectMigrated())
{
    if (!m_database)
        qFatal("no database");
}

Ports ServiceDesk::ports()
{
    Ports ports;
    ports.now = [this] { return now(); };
    ports.auditKey = "key of the tests";
    ports.passwords = &hasher;
    ports.confirmationUrl = [](const QString &token) { return u"https://desk.example.com/v1/confirmations/"_s + token; };
    ports.trailMark = &mark;
    return ports;
}

void ServiceDesk::put(const QString &sql, const QVariantList &values)
{
    auto rows = m_database->run(sql, values);
    if (!rows)
        qFatal("%s: %s", qPrintable(sql), qPrintable(rows.error().detail));
}

QVariant ServiceDesk::look(const QString &sql, const QVariantList &values)
{
    auto rows = m_database->run(sql, values);
    if (!rows)
        qFatal("%s: %s", qPrintable(sql), qPrintable(rows.error().detail));
    return rows->next() ? rows->value(0) : QVariant();
}

QString ServiceDesk::signIn(const QString &username)
{
    const auto session = openDemoSession(m_service, *m_database, username);
    if (!session)
        qFatal("no session: %s", qPrintable(session.error().detail));
    return session->token;
}

CallContext ServiceDesk::withToken(const QString &token)
{
    CallContext context;
    context.token = token;
    context.idempotencyKey = QUuid::createUuid().toString(QUuid::WithoutBraces);
    return context;
}

} // namespace Ventanilla
