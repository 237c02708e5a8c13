#pragma once

// The bodies of codec.h. Included by the .cpp files of this folder alone, which instantiate them for
// the types of their header, so that no other file pays for it.

#include "models/contract/codec.h"
#include "models/contract/jsonvalue.h"
#include "models/contract/seriestext.h"

#include <QCryptographicHash>
#include <QJsonDocument>
#include <QUrl>

#define VENTANILLA_REQUEST(Op)                                                                               \
    template WireRequest encodeRequest<Op>(const Op &);                                                      \
    template Result<Op> decodeRequest<Op>(const WireParts &);

#define VENTANILLA_REPLY(Type)                                                                               \
    template QJsonObject toJson<Type>(const Type &);                                                         \
    template QByteArray toJsonText<Type>(const Type &);                                                      \
    template Result<Type> fromJson<Type>(const QJsonObject &);                                               \
    template QString etagOf<Type>(const Type &);

namespace Ventanilla {

namespace Codec {

template <typename T>
concept HasSeries = requires { T::series(); };

inline QByteArray compactText(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

/// @p value with an empty series, which is not copied for that.
template <HasSeries T>
T withoutSeries(const T &value)
{
    T rest;
    forEachField<T>([&](const auto &field) {
        if constexpr (!std::is_same_v<decltype(field.member), decltype(T::series().member)>)
            rest.*(field.member) = value.*(field.member);
        else if (field.member != T::series().member)
            rest.*(field.member) = value.*(field.member);
    });
    return rest;
}

template <typename T>
bool isUnset(const T &value)
{
    if constexpr (isOptional<T>)
        return !value.has_value();
    else if constexpr (std::is_same_v<T, QString>)
        return value.isEmpty();
    else if constexpr (isChange<T>)
        return !value.given;
    else
        return false;
}

template <Operation Op>
QString filledPath(const Op &request)
{
    QString path = QLatin1StringView(Op::path);
    forEachField<Op>([&](const auto &field) {
        if (field.in != In::Path)
            return;
        const QString value = valueText(request.*(field.member)); // never a list or an object
        path.replace(u'{' + QLatin1StringView(field.name) + u'}',
                     QString::fromLatin1(QUrl::toPercentEncoding(value)));
    });
    return path;
}

inline Failure failureOf(const Reader &reader)
{
    Failure failure;
    const bool malformed = !reader.malformed.empty();
    failure.kind = malformed ? Failure::Kind::Malformed : Failure::Kind::Invalid;
    failure.type = malformed ? QStringLiteral("/problems/malformed") : QStringLiteral("/problems/invalid");
    failure.errors = malformed ? reader.malformed : reader.invalid;
    return failure;
}

template <Operation Op>
bool readPath(const WireParts &parts, Op &request)
{
    bool found = true;
    forEachField<Op>([&](const auto &field) {
        if constexpr (isText<decltype(request.*(field.member))>) {
            if (field.in == In::Path)
                found = readText(parts.path.value(QLatin1StringView(field.name)), request.*(field.member)) && found;
        }
    });
    return found;
}

/// Decoded as forms encode it: a plus sign is a space, `%2B` a plus sign.
inline QString queryText(const QUrlQuery &query, const QString &name)
{
    QString encoded = query.queryItemValue(name, QUrl::FullyEncoded);
    return QUrl::fromPercentEncoding(encoded.replace(u'+', QStringLiteral("%20")).toUtf8());
}

template <Operation Op>
void readQuery(const QUrlQuery &query, Op &request, Reader &reader)
{
    QStringList known;
    forEachField<Op>([&](const auto &field) {
        if (field.in != In::Query)
            return;
        const QString name = QLatin1StringView(field.name);
        known.append(name);
        if (!query.hasQueryItem(name)) {
            if (field.needed)
                reader.fault(name, QStringLiteral("required"));
            return;
        }
        if constexpr (isText<decltype(request.*(field.member))>) {
            const QString text = queryText(query, name);
            if (!isWhole(text) || !readText(text, request.*(field.member)))
                reader.invalid.push_back({u'/' + name, QStringLiteral("invalid"), {}});
        }
    });
    for (const auto &item : query.queryItems(QUrl::FullyDecoded)) {
        if (!known.contains(item.first))
            reader.malformed.push_back({u'/' + item.first, QStringLiteral("unknown_field"), {}});
    }
}

} // namespace Codec

template <Operation Op>
WireRequest encodeRequest(const Op &request)
{
    WireRequest wire;
    wire.method = Op::method;
    wire.path = Codec::filledPath(request);
    wire.hasBody = Op::method == Method::Post || Op::method == Method::Put || Op::method == Method::Patch;
    Codec::forEachField<Op>([&](const auto &field) {
        const auto &value = request.*(field.member);
        const QString name = QLatin1StringView(field.name);
        if (field.in == In::Query && !Codec::isUnset(value)) {
            // A plus sign means a space in a query (HTML forms); one that was typed has to be encoded.
            const QString text = Codec::valueText(value);
            wire.query.addQueryItem(name, QString::fromLatin1(QUrl::toPercentEncoding(text)));
        } else if (field.in == In::Body && !(!field.needed && Codec::isUnset(value))) {
            wire.body.insert(name, Codec::write(value));
        }
    });
    return wire;
}

template <Operation Op>
Result<Op> decodeRequest(const WireParts &parts)
{
    Op request;
    if (!Codec::readPath(parts, request))
        return Unexpected{Failure{Failure::Kind::NotFound, {}, {}, {}, {}, {}}};
    Codec::Reader reader{true, {}, {}, {}};
    Codec::readQuery(parts.query, request, reader);
    Codec::readFields(parts.body, request, reader);
    if (!reader.isGood())
        return Unexpected{Codec::failureOf(reader)};
    return request;
}

template <HasFields T>
QJsonObject toJson(const T &value)
{
    return Codec::writeFields(value, Codec::Part::Whole);
}

template <HasFields T>
QByteArray toJsonText(const T &value)
{
    if constexpr (Codec::HasSeries<T>) {
        constexpr auto series = T::series();
        QByteArray text = Codec::compactText(toJson(Codec::withoutSeries(value)));
        const QByteArrayView place = findSeries(text, series.name);
        return text.replace(place.data() - text.constData(), place.size(), seriesText(value.*(series.member)));
    } else {
        return Codec::compactText(toJson(value));
    }
}

template <HasFields T>
Result<T> fromJson(const QJsonObject &object)
{
    T value;
    Codec::Reader reader{false, {}, {}, {}};
    if constexpr (Codec::isTransparent<T>)
        value.document = object;
    else
        Codec::readFields(object, value, reader);
    if (reader.isGood())
        return value;
    Failure failure = Codec::failureOf(reader);
    failure.kind = Failure::Kind::Internal;
    failure.type = QStringLiteral("/problems/answer-not-understood");
    return Unexpected{failure};
}

template <HasFields T>
QString etagOf(const T &value)
{
    QByteArray hash;
    if constexpr (Codec::HasSeries<T>) // nobody edits it; of so long a text SHA-256 takes four times as long
        hash = QCryptographicHash::hash(toJsonText(value), QCryptographicHash::Blake2b_256);
    else
        hash = QCryptographicHash::hash(Codec::compactText(Codec::writeFields(value, Codec::Part::Editable)), QCryptographicHash::Sha256);
    hash.truncate(12);
    return u'"' + QString::fromLatin1(hash.toBase64(QByteArray::Base64UrlEncoding)) + u'"';
}

} // namespace Ventanilla
