#include "models/service/cursor.h"

#include "models/service/service.h"

#include <QMessageAuthenticationCode>

using namespace Qt::Literals::StringLiterals;

namespace Ventanilla {

namespace {

constexpr QChar separator(0x1f);
constexpr QChar beforeSeal(u'.');
constexpr qsizetype sealBytes = 12;
constexpr Phrase badCursor{"This page's place in the list is unknown. Start at the first page.",
                           "No se reconoce el lugar de esta página en la lista. Empiece por la primera página."};

QString sealOf(const Call &call, QByteArrayView list, const QString &cursor)
{
    const QByteArray content = "cursor " + list.toByteArray() + ' ' + cursor.toUtf8();
    return QString::fromLatin1(
        QMessageAuthenticationCode::hash(content, call.service().ports().auditKey, QCryptographicHash::Sha256)
            .first(sealBytes)
            .toBase64(QByteArray::Base64UrlEncoding));
}

Unexpected<Failure> unknownPlace(const Call &call)
{
    Failure failure = call.problem(Failure::Kind::Malformed, u"/problems/malformed"_s, badCursor);
    failure.errors.push_back({u"/cursor"_s, u"invalid"_s, failure.detail});
    return Unexpected{failure};
}

} // namespace

QString sealedCursor(const Call &call, QByteArrayView list, const QString &cursor)
{
    return cursor + beforeSeal + sealOf(call, list, cursor);
}

Result<QString> openedCursor(const Call &call, QByteArrayView list, const QString &sealed)
{
    if (sealed.isEmpty())
        return QString();
    const qsizetype end = sealed.lastIndexOf(beforeSeal);
    const QString cursor = sealed.left(qMax<qsizetype>(end, 0));
    if (cursor.isEmpty() || sealed.mid(end + 1) != sealOf(call, list, cursor))
        return unknownPlace(call);
    return cursor;
}

QString cursorOf(const QStringList &key)
{
    return QString::fromLatin1(
        key.join(separator).toUtf8().toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals));
}

Result<std::optional<QStringList>> readCursor(const Call &call, const QString &cursor, qsizetype parts)
{
    if (cursor.isEmpty())
        return std::optional<QStringList>();
    const auto decoded = QByteArray::fromBase64Encoding(
        cursor.toLatin1(), QByteArray::Base64UrlEncoding | QByteArray::AbortOnBase64DecodingErrors);
    const QStringList key = QString::fromUtf8(*decoded).split(separator);
    if (!decoded || key.size() != parts || key.contains(QString()))
        return unknownPlace(call);
    return std::optional(key);
}

} // namespace Ventanilla
