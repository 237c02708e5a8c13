#include "server/mail/maildirectory.h"

#include "models/platform/savedfile.h"

#include <QDir>
#include <QSaveFile>

using namespace Qt::Literals::StringLiterals;

namespace Ventanilla {

MailDirectory::MailDirectory(QString directory, QString from)
    : m_directory(std::move(directory))
    , m_from(std::move(from))
{
}

SendResult MailDirectory::send(const MessageRecord &message, const QString &utility)
{
    QDir().mkpath(m_directory);
    QSaveFile file(m_directory + u'/' + message.id + u".eml"_s);
    const QByteArray text = mimeMessage(message, {utility, m_from}, TextEncoding::Plain);
    const Unexpected unwritten{NotSent{DeliveryProblem::Unreachable, u"the mail directory cannot be written to"_s}};
    if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size())
        return unwritten;
    file.setPermissions(QFile::ReadOwner | QFile::WriteOwner); // it may hold a code or a link
    if (!commitWhole(file))
        return unwritten;
    return done;
}

} // namespace Ventanilla
