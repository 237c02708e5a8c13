#include "models/service/cursor.h"

using namespace Qt::Literals::StringLiterals;

namespace Ventanilla {

namespace {

constexpr QChar separator(0x1f);
constexpr Phrase badCursor{"This page's place in the list is unknown. Start at the first page.",
                           "No se reconoce el lugar de esta página en la lista. Empiece por la primera página."};

} // namespace

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
        return Unexpected{call.invalidField(u"/cursor"_s, u"invalid"_s, badCursor)};
    return std::optional(key);
}

} // namespace Ventanilla
