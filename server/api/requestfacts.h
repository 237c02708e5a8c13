#pragma once

#include "models/domain/words.h"
#include "server/http/httpmessage.h"

namespace Ventanilla {

/// What of a request every answer to it needs.
struct RequestFacts
{
    Language language = Language::En;
    QString
        requestId; ///< the client's, where it is 1 to 100 harmless characters, else one made here
    QString path; ///< without its query, which may hold what was searched for
};

[[nodiscard]] RequestFacts factsOf(const HttpRequest &request);

/// The language of ours that an `Accept-Language` likes best; English where it names neither.
[[nodiscard]] Language languageOf(const QByteArray &acceptLanguage);

/// The token of an `Authorization: Bearer`; empty where there is none.
[[nodiscard]] QString tokenOf(const HttpRequest &request);

} // namespace Ventanilla
