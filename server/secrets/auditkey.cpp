#include "server/secrets/auditkey.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QStandardPaths>
#include <QUrl>

#include <sodium.h>

using namespace Qt::Literals::StringLiterals;

namespace Ventanilla {

namespace {

constexpr int keyBytes = 32;

Unexpected<Failure> unusable(const QString &file, const QString &why)
{
    return Unexpected{Failure{.kind = Failure::Kind::Invalid,
                              .type = {},
                              .detail = u"%1: %2"_s.arg(file, why),
                              .errors = {},
                              .extra = {},
                              .retryAfterSeconds = {},
                              .replayed = false}};
}

Result<QByteArray> made(const QString &name)
{
    QDir().mkpath(QFileInfo(name).absolutePath());
    QFile file(name);
    if (!file.open(QIODevice::WriteOnly | QIODevice::NewOnly, QFile::ReadOwner | QFile::WriteOwner))
        return unusable(name, u"the audit trail's key cannot be written there"_s);
    QByteArray key(keyBytes, '\0');
    randombytes_buf(key.data(), size_t(key.size()));
    if (file.write(key.toHex() + '\n') < 0 || !file.flush())
        return unusable(name, u"the audit trail's key cannot be written there"_s);
    return key;
}

} // namespace

QString defaultAuditKeyFile(const QString &databaseUrl)
{
    const QString sqlite = u"sqlite:"_s;
    if (databaseUrl.startsWith(sqlite))
        return databaseUrl.mid(sqlite.size()) + u".audit-key"_s;
    // Neither user nor password: they change, the trail stays.
    const QString database = QUrl(databaseUrl).toString(QUrl::RemoveUserInfo);
    const QByteArray name =
        QCryptographicHash::hash(database.toUtf8(), QCryptographicHash::Sha256).toHex().first(16);
    return QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation)
        + u"/ventanilla-server/"_s + QString::fromLatin1(name) + u".audit-key"_s;
}

Result<QByteArray> readAuditKey(const QString &name)
{
    if (sodium_init() < 0)
        qFatal("libsodium does not start");
    QFile file(name);
    if (!file.exists())
        return made(name);
    if (!file.open(QIODevice::ReadOnly))
        return unusable(name, u"the audit trail's key cannot be read"_s);
    const QByteArray key = QByteArray::fromHex(file.read(4 * keyBytes).trimmed());
    if (key.size() != keyBytes)
        return unusable(name, u"this is no key of an audit trail"_s);
    return key;
}

} // namespace Ventanilla
