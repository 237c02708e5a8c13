#include "tests/server/contractproxy.h"

#include <QElapsedTimer>
#include <QStandardPaths>
#include <QTcpServer>

using namespace Qt::Literals::StringLiterals;

namespace Ventanilla {

namespace {

constexpr int installTime = 240'000;
constexpr int startTime = 60'000;
constexpr int isMissing = 77; // as packages.sh says it

quint16 freePort()
{
    QTcpServer listener;
    return listener.listen(QHostAddress::LocalHost) ? listener.serverPort() : 0;
}

} // namespace

QString ContractProxy::whyMissing()
{
    if (QStandardPaths::findExecutable(u"node"_s).isEmpty())
        return u"node is not installed"_s;
    QProcess packages;
    packages.start(u"/bin/sh"_s, {QStringLiteral(VENTANILLA_CONTRACT_CHECKS "/packages.sh")});
    if (!packages.waitForFinished(installTime))
        return u"the packages of tests/server/contract could not be installed in time"_s;
    return packages.exitCode() == isMissing ? QString::fromUtf8(packages.readAllStandardOutput()).trimmed() : QString();
}

ContractProxy::ContractProxy(quint16 serverPort)
{
    const quint16 port = freePort();
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"NO_COLOR"_s, u"1"_s);
    m_process.setProcessEnvironment(environment);
    m_process.setProcessChannelMode(QProcess::MergedChannels);
    m_process.start(u"node"_s,
                    {QStringLiteral(VENTANILLA_CONTRACT_CHECKS "/node_modules/.bin/prism"), u"proxy"_s, u"--host"_s, u"127.0.0.1"_s,
                     u"--port"_s, QString::number(port), QStringLiteral(VENTANILLA_OPENAPI), u"http://127.0.0.1:%1"_s.arg(serverPort)});
    QElapsedTimer waited;
    for (waited.start(); waited.elapsed() < startTime && m_process.state() != QProcess::NotRunning;) {
        m_process.waitForReadyRead(100);
        readLog();
        if (!m_log.isEmpty() && m_log.back().contains("Prism is listening")) {
            m_port = port;
            return;
        }
    }
}

ContractProxy::~ContractProxy()
{
    m_process.terminate();
    if (!m_process.waitForFinished(5000)) {
        m_process.kill();
        m_process.waitForFinished();
    }
}

void ContractProxy::readLog()
{
    while (m_process.canReadLine())
        m_log.append(m_process.readLine().trimmed());
}

qsizetype ContractProxy::requestCount()
{
    readLog();
    return std::count_if(m_log.begin(), m_log.end(), [](const QByteArray &line) { return line.contains("Request received"); });
}

QByteArrayList ContractProxy::violations()
{
    // The last answer's lines come after the answer.
    m_process.waitForReadyRead(200);
    readLog();
    QByteArrayList found;
    QByteArray request;
    for (const QByteArray &line : m_log) {
        if (line.contains("upstream call"))
            request = line;
        else if (line.contains("Violation:"))
            found.append(request + '\n' + line);
    }
    return found;
}

} // namespace Ventanilla
