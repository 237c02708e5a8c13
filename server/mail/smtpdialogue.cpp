#include "server/mail/smtpdialogue.h"

#include <QRegularExpression>

using namespace Qt::Literals::StringLiterals;

namespace Ventanilla {

void SmtpDialogue::sent(const QByteArray &text)
{
    static const QByteArrayList commands{"EHLO", "HELO", "STARTTLS", "AUTH", "MAIL", "RCPT", "DATA", "QUIT"};
    const QByteArray word = text.trimmed().split(' ').first().toUpper();
    m_isOver = m_isOver || word == "QUIT"; // what went wrong was before
    if (m_isOver)
        return;
    if (commands.contains(word)) // else AUTH goes on
        m_command = word;
    m_reply = 0;
    m_status.clear();
}

void SmtpDialogue::heard(const QByteArray &text)
{
    if (m_isOver)
        return;
    static const QRegularExpression reply(u"^([245]\\d\\d|354)[ -]([245]\\.\\d{1,3}\\.\\d{1,3}\\b)?"_s,
                                          QRegularExpression::MultilineOption);
    auto found = reply.globalMatch(QString::fromLatin1(text));
    while (found.hasNext()) {
        const auto match = found.next();
        m_reply = match.captured(1).toInt();
        m_status = match.captured(2).toLatin1();
    }
}

NotSent SmtpDialogue::failure(const QString &libraryWords) const
{
    if (m_reply < 400) // after DATA it may be something about this mail
        return {m_command == "DATA" ? DeliveryProblem::Postponed : DeliveryProblem::Unreachable, libraryWords};
    const QString code = QString::fromLatin1((QByteArray::number(m_reply) + ' ' + m_status).trimmed());
    const bool isOfMessage = m_command == "RCPT" || m_command == "DATA";
    if (isOfMessage)
        return {m_reply >= 500 ? DeliveryProblem::Refused : DeliveryProblem::Postponed, code};
    return {m_reply >= 500 ? DeliveryProblem::NotAdmitted : DeliveryProblem::Unreachable, code};
}

} // namespace Ventanilla
