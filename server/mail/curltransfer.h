#pragma once

#include "server/mail/sender.h"

#include <curl/curl.h>

#include <memory>

namespace Ventanilla {

using CurlHandle = std::unique_ptr<CURL, decltype(&curl_easy_cleanup)>;
using CurlList = std::unique_ptr<curl_slist, decltype(&curl_slist_free_all)>;

/// A transfer to @p url, of nothing but @p protocols (`smtp,smtps`), bounded in time. Null where
/// libcurl fails.
[[nodiscard]] CurlHandle newTransfer(const QString &url, const char *protocols);

/// Whether @p url leads to this machine, where nobody listens on the way.
[[nodiscard]] bool isLoopback(const QString &url);

} // namespace Ventanilla
