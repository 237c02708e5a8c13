#include "server/mail/maildirectory.h"

#include "server/mail/mimemessage.h"

#include <QDir>
#include <QSaveFile>

using namespace Qt::Literals::StringLiterals;

namespace Ventanilla {

MailDirectory::MailDirectory(QString directory, QString from)
    : m_directory(std::move(directory))
    , m_from(std::move(from))
{
}

Result<Done> MailDirectory::send(const MessageRecord &message)
{
    QDir().mkpath(m_directory);
    QSaveFile file(m_directory + u'/' + message.id + u".eml"_s);
    const QByteArray text = mimeMessage(message, m_from);
    if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size())
        return notSent(u"the mail directory cannot be written to"_s);
    file.setPermissions(QFile::ReadOwner | QFile::WriteOwner); // it may hold a code or a link
    if (!file.commit())
        return notSent(u"the mail directory cannot be written to"_s);
    return done;
}

} // namespace Ventanilla
