#include "tests/server/mailserver.h"

#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::Literals::StringLiterals;

namespace Ventanilla {

namespace {

constexpr int installTime = 240'000;

} // namespace

MailServer::MailServer(const QStringList &arguments)
{
    m_process.start(u"/bin/sh"_s, QStringList{QStringLiteral(VENTANILLA_MAIL_CHECKS "/smtp.sh")} + arguments);
    while (m_process.state() != QProcess::NotRunning && !m_process.canReadLine()) {
        if (!m_process.waitForReadyRead(installTime))
            break;
    }
    const QByteArray line = m_process.readLine().trimmed();
    m_port = quint16(QJsonDocument::fromJson(line).object().value(u"port"_s).toInt());
    if (m_port == 0)
        m_whyMissing = line.isEmpty() ? u"no SMTP server: %1"_s.arg(m_process.errorString()) : QString::fromUtf8(line);
}

MailServer::~MailServer()
{
    m_process.closeWriteChannel(); // which ends it
    if (!m_process.waitForFinished(5000)) {
        m_process.kill();
        m_process.waitForFinished();
    }
}

QString MailServer::url() const
{
    return u"smtp://127.0.0.1:%1"_s.arg(m_port);
}

const std::vector<TakenMail> &MailServer::taken()
{
    m_process.waitForReadyRead(20);
    read();
    return m_taken;
}

const std::vector<MailLogin> &MailServer::logins()
{
    (void)taken();
    return m_logins;
}

QHash<QString, QHash<QString, int>> MailServer::received()
{
    QHash<QString, QHash<QString, int>> got;
    for (const TakenMail &each : taken())
        ++got[each.to][each.messageId];
    return got;
}

QByteArray MailServer::mailTo(const QString &address)
{
    for (const TakenMail &each : taken()) {
        if (each.to == address)
            return each.mail;
    }
    return {};
}

void MailServer::read()
{
    while (m_process.canReadLine()) {
        const QJsonObject event = QJsonDocument::fromJson(m_process.readLine()).object();
        if (event.contains(u"login"))
            m_logins.push_back({event.value(u"login").toString(), event.value(u"isEncrypted").toBool(),
                                event.value(u"isRight").toBool()});
        else
            m_taken.push_back({event.value(u"taken").toString(), event.value(u"messageId").toString(),
                               event.value(u"mail").toString().toLatin1()});
    }
}

} // namespace Ventanilla
