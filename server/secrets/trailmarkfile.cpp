#include "server/secrets/trailmarkfile.h"

#include "models/platform/savedfile.h"

#include <QFile>
#include <QMessageAuthenticationCode>
#include <QSaveFile>

using namespace Qt::Literals::StringLiterals;

namespace Ventanilla {

namespace {

constexpr qint64 longestMark = 1024;

QString nameBeside(const QString &auditKeyFile)
{
    return auditKeyFile + u".mark"_s;
}

} // namespace

TrailMarkFile::TrailMarkFile(const QString &auditKeyFile, QByteArray key)
    : m_name(nameBeside(auditKeyFile)), m_key(std::move(key))
{
}

QByteArray TrailMarkFile::sealOf(const QByteArray &content) const
{
    return QMessageAuthenticationCode::hash("mark " + content, m_key, QCryptographicHash::Sha256).toHex();
}

std::optional<AuditPoint> TrailMarkFile::read()
{
    QFile file(m_name);
    if (!file.exists())
        return std::nullopt;
    const AuditPoint nowhere{1, u"unreadable"_s};
    if (!file.open(QIODevice::ReadOnly))
        return nowhere;
    const QByteArrayList parts = file.read(longestMark).trimmed().split(' ');
    if (parts.size() != 3 || parts[2] != sealOf(parts[0] + ' ' + parts[1]))
        return nowhere;
    return AuditPoint{parts[0].toLongLong(), QString::fromLatin1(parts[1])};
}

void TrailMarkFile::write(const AuditPoint &point)
{
    const QByteArray content = QByteArray::number(point.row) + ' ' + point.hash.toLatin1();
    QSaveFile file(m_name);
    const bool isWritten = file.open(QIODevice::WriteOnly)
        && file.setPermissions(QFile::ReadOwner | QFile::WriteOwner)
        && file.write(content + ' ' + sealOf(content) + '\n') > 0 && commitWhole(file);
    if (!isWritten)
        qWarning("%s: the mark of the audit trail cannot be kept there", qPrintable(m_name));
}

bool TrailMarkFile::forget(const QString &auditKeyFile)
{
    return QFile::remove(nameBeside(auditKeyFile));
}

} // namespace Ventanilla
