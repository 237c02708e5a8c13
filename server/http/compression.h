#pragma once

#include "server/http/httpmessage.h"

namespace Ventanilla {

/// Whether the client takes gzip (RFC 9110: `gzip`, `x-gzip` or `*`, with a weight above 0).
[[nodiscard]] bool acceptsGzip(const QByteArray &acceptEncoding);

/// @p data in the gzip format (RFC 1952); empty where zlib fails.
[[nodiscard]] QByteArray gzip(const QByteArray &data);

/// Compresses the body of @p reply where the client takes it and the body is large enough to gain.
void compressReply(const HttpRequest &request, HttpReply &reply);

} // namespace Ventanilla
