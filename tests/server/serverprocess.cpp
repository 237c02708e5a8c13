#include "tests/server/serverprocess.h"

#include "models/service/demo/profiles.h"

#include <QFile>
#include <QJsonDocument>
#include <QUuid>

using namespace Qt::Literals::StringLiterals;

namespace Ventanilla {

namespace {

constexpr int timeout = 60'000;

void write(const QString &name, const QByteArray &text)
{
    QFile file(name);
    if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size())
        qFatal("a test's file cannot be written");
}

} // namespace

ProgramRun runProgram(const QStringList &arguments, const QByteArray &input)
{
    QProcess process;
    process.start(QStringLiteral(VENTANILLA_SERVER), arguments);
    process.write(input);
    process.closeWriteChannel();
    if (!process.waitForFinished(timeout))
        return {};
    return {process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1,
            process.readAllStandardOutput(), process.readAllStandardError()};
}

ServerProcess::ServerProcess(const QString &databaseUrl, const QStringList &arguments)
{
    QStringList words{u"serve"_s, u"--database"_s, databaseUrl};
    if (!arguments.contains(u"--listen"_s))
        words += QStringList{u"--listen"_s, u"127.0.0.1:0"_s};
    if (!arguments.contains(u"--smtp-url"_s))
        words += QStringList{u"--mail-directory"_s, mailDirectory()};
    m_process.start(QStringLiteral(VENTANILLA_SERVER), words + arguments);
    while (m_process.state() != QProcess::NotRunning && !m_process.canReadLine()) {
        if (!m_process.waitForReadyRead(timeout))
            return;
    }
    const QByteArray line = m_process.readLine().trimmed();
    if (line.startsWith("listening on http"))
        m_port = line.mid(line.lastIndexOf(':') + 1).toUShort();
}

ServerProcess::~ServerProcess()
{
    terminate();
}

int ServerProcess::terminate()
{
    if (m_process.state() == QProcess::NotRunning)
        return m_process.exitCode();
    m_process.terminate();
    if (!m_process.waitForFinished(timeout)) {
        m_process.kill();
        m_process.waitForFinished();
        return -1;
    }
    return m_process.exitStatus() == QProcess::NormalExit ? m_process.exitCode() : -1;
}

void ServerProcess::kill()
{
    m_process.kill();
    m_process.waitForFinished(timeout);
}

bool ServerProcess::waitForEnd()
{
    return m_process.state() == QProcess::NotRunning || m_process.waitForFinished(timeout);
}

void ServerProcess::addStaff(const QString &databaseUrl)
{
    for (const auto &word : WordTable<StaffRole>::words)
        addStaff(databaseUrl, word.value, word.text);
}

void ServerProcess::addStaff(const QString &databaseUrl, StaffRole role, const QString &username)
{
    const ProgramRun run =
        runProgram({u"user"_s, u"add"_s, u"--database"_s, databaseUrl, u"--role"_s,
                    QString(toText(role)), u"--display-name"_s, u"Test "_s + username, username},
                   QByteArray(password) + '\n');
    if (run.exitCode != 0)
        qFatal("user add: %s", run.errors.constData());
}

void ServerProcess::importCustomer(const QString &databaseUrl)
{
    const QTemporaryDir directory;
    const auto profile = shippedProfile(u"medford"_s);
    if (!profile)
        qFatal("no profile");
    write(directory.filePath(u"utility.json"_s), *profile);
    write(directory.filePath(u"customers.csv"_s),
          "customer_number,kind,given_name,family_name,preferred_language\r\n00000001,person,Ana,"
          "Ruiz,es\r\n");
    write(directory.filePath(u"contacts.csv"_s),
          "customer_number,kind,value\r\n00000001,email,ana.ruiz@example.com\r\n");
    write(directory.filePath(u"accounts.csv"_s),
          "account_number,customer_number,status,service_address,city,postal_code,balance_cents\r\n"
          "0000001,00000001,active,12 Example Street,Medford,97501,1200\r\n");
    const ProgramRun run =
        runProgram({u"import"_s, u"--database"_s, databaseUrl, directory.path()});
    if (run.exitCode != 0)
        qFatal("import: %s", run.errors.constData());
}

QByteArray ServerProcess::signIn(const QString &username) const
{
    const QJsonObject words{{u"username"_s, username},
                            {u"password"_s, QLatin1StringView(password)}};
    const ApiReply reply =
        call("POST", "/v1/session", {}, QJsonDocument(words).toJson(QJsonDocument::Compact));
    return reply.json.value(u"token"_s).toString().toLatin1();
}

ApiReply ServerProcess::call(const QByteArray &method, const QByteArray &path,
                             const QByteArray &headers, const QByteArray &body) const
{
    RawClient client(m_port);
    client.send(requestBytes(method, path, headers, body));
    ApiReply reply{client.reply(timeout, method != "HEAD"), {}};
    reply.json = QJsonDocument::fromJson(reply.body).object();
    return reply;
}

QByteArray requestBytes(const QByteArray &method, const QByteArray &path, const QByteArray &headers,
                        const QByteArray &body)
{
    QByteArray bytes = method + ' ' + path + " HTTP/1.1\r\nHost: localhost\r\n" + headers;
    if (!body.isEmpty() && !headers.contains("Content-Type:"))
        bytes += "Content-Type: application/json\r\n";
    if (!body.isEmpty() || method == "POST" || method == "PUT" || method == "PATCH")
        bytes += "Content-Length: " + QByteArray::number(body.size()) + "\r\n";
    return bytes + "\r\n" + body;
}

QByteArray bearer(const QByteArray &token)
{
    return "Authorization: Bearer " + token + "\r\n";
}

QByteArray newKey()
{
    return "Idempotency-Key: " + QUuid::createUuid().toByteArray(QUuid::WithoutBraces) + "\r\n";
}

} // namespace Ventanilla
