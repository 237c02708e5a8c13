#pragma once

#include "models/contract/operation.h"
#include "models/contract/utility.h"
#include "models/domain/failure.h"

#include <QHash>
#include <QJsonObject>
#include <QUrlQuery>

namespace Ventanilla {

/// A call as it goes over the wire, before any HTTP: its path filled in and percent-encoded.
struct WireRequest
{
    Method method = Method::Get;
    QString path;
    QUrlQuery query;
    QJsonObject body;
    bool hasBody = false;
};

/// A call as it came off the wire, its path already matched: `path` holds the decoded values by name.
struct WireParts
{
    QHash<QString, QString> path;
    QUrlQuery query;
    QJsonObject body;
};

/// @p request as path, query and body. Unset optional fields are left out.
template <Operation Op>
[[nodiscard]] WireRequest encodeRequest(const Op &request);

/// The other way round, strictly: an unknown field or a wrong JSON type is Malformed, a missing or
/// wrong value (a text with a NUL or half a surrogate pair too) Invalid, a path value that can be no key NotFound. Faults carry pointer and code
/// (`unknown_field`, `wrong_type`, `required`, `invalid`, `out_of_range`); their sentences are the service's.
template <Operation Op>
[[nodiscard]] Result<Op> decodeRequest(const WireParts &parts);

/// A reply's JSON.
template <HasFields T>
[[nodiscard]] QJsonObject toJson(const T &value);

/// The same as compact text.
template <HasFields T>
[[nodiscard]] QByteArray toJsonText(const T &value);

/// A reply read by a client: unknown members are ignored; Internal where a needed one is missing or
/// has the wrong type.
template <HasFields T>
[[nodiscard]] Result<T> fromJson(const QJsonObject &object);

/// The strong ETag of a representation, with its quotes: a hash of its JSON without the fields that
/// nobody edits.
template <HasFields T>
[[nodiscard]] QString etagOf(const T &value);

/// What the program reads of a utility's document. Fails where it has no profile, name or time zone.
[[nodiscard]] Result<UtilityProfile> readProfile(const UtilityDocument &document);

} // namespace Ventanilla
