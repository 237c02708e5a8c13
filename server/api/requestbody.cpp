#include "server/api/requestbody.h"

#include "models/contract/jsontext.h"

#include <QSet>
#include <QStringDecoder>

#include <mutex>

using namespace Qt::Literals::StringLiterals;

namespace Ventanilla {

namespace {

// A parsed document takes many times the room of its text; large ones are parsed one after the
// other.
constexpr qsizetype largeBody = 256 * 1024;

Unexpected<Failure> failed(Failure::Kind kind, const QString &pointer = {},
                           const QString &code = {})
{
    Failure failure;
    failure.kind = kind;
    if (!code.isEmpty()) {
        failure.type = u"/problems/malformed"_s;
        failure.errors.push_back({pointer, code, {}});
    }
    return Unexpected{failure};
}

bool isType(const QByteArray &contentType, QByteArrayView expected)
{
    const QList<QByteArray> parts = contentType.toLower().split(';');
    if (parts.first().trimmed() != expected)
        return false;
    for (const QByteArray &part : parts.mid(1)) {
        const QByteArray parameter = part.trimmed();
        if (parameter.startsWith("charset=") && parameter != "charset=utf-8"
            && parameter != "charset=\"utf-8\"")
            return false;
    }
    return true;
}

bool isUtf8(const QByteArray &text)
{
    QStringDecoder utf8(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
    const QString ignored = utf8(text);
    return !utf8.hasError();
}

} // namespace

Result<QJsonObject> readBody(const HttpRequest &request, BodyKind kind)
{
    if (kind == BodyKind::None || (kind == BodyKind::MayLack && request.body.isEmpty()))
        return QJsonObject();
    if (!request.header("Content-Encoding").isEmpty())
        return failed(Failure::Kind::UnsupportedMedia);
    const QByteArray type = request.header("Content-Type");
    if (kind == BodyKind::EmptyForm) {
        // RFC 8058: a mail program's one click is either.
        const bool isForm = isType(type, "application/x-www-form-urlencoded") || isType(type, "multipart/form-data");
        if (!request.body.isEmpty() && !isForm)
            return failed(Failure::Kind::UnsupportedMedia);
        return QJsonObject();
    }
    if (request.body.isEmpty())
        return failed(Failure::Kind::Malformed, {}, u"not_json"_s);
    if (!isType(type, "application/json"))
        return failed(Failure::Kind::UnsupportedMedia);
    static std::mutex oneLargeBody;
    std::unique_lock lock(oneLargeBody, std::defer_lock);
    if (request.body.size() > largeBody)
        lock.lock();
    return parseJsonObject(request.body);
}

Result<QUrlQuery> readQuery(const HttpRequest &request)
{
    const QByteArray text = request.query();
    if (!isUtf8(QByteArray::fromPercentEncoding(text)))
        return failed(Failure::Kind::Malformed, {}, u"invalid"_s);
    const QUrlQuery query(QString::fromUtf8(text));
    QSet<QString> names;
    for (const auto &item : query.queryItems(QUrl::FullyDecoded)) {
        if (names.contains(item.first))
            return failed(Failure::Kind::Malformed, u'/' + item.first, u"key_twice"_s);
        names.insert(item.first);
    }
    return query;
}

} // namespace Ventanilla
