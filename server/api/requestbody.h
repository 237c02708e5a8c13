#pragma once

#include "models/contract/operation.h"
#include "models/domain/failure.h"
#include "server/http/httpmessage.h"

#include <QJsonObject>
#include <QUrlQuery>

namespace Ventanilla {

/// What an operation takes as its body.
enum class BodyKind {
    None, ///< a GET's is ignored
    Json, ///< an object
    MayLack, ///< an object, or nothing where no member is needed
    EmptyForm ///< what the button of a page sends
};

/// The body of @p request. UnsupportedMedia where it is of another type or encoded, Malformed where
/// it is no JSON object or has a key twice.
[[nodiscard]] Result<QJsonObject> readBody(const HttpRequest &request, BodyKind kind);

/// The query of @p request. Malformed where a name comes twice or it is no UTF-8.
[[nodiscard]] Result<QUrlQuery> readQuery(const HttpRequest &request);

} // namespace Ventanilla
