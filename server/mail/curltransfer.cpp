#include "server/mail/curltransfer.h"

#include <QHostAddress>
#include <QUrl>

#include <mutex>

using namespace Qt::Literals::StringLiterals;

namespace Ventanilla {

namespace {

constexpr long connectSeconds = 10;
constexpr long allSeconds = 120;
static_assert(allSeconds * 2 < claimSeconds, "nobody else sends a message while this one tries");

size_t throwAway(char *, size_t size, size_t count, void *)
{
    return size * count;
}

} // namespace

CurlHandle newTransfer(const QString &url, const char *protocols)
{
    static std::once_flag once;
    std::call_once(once, [] { curl_global_init(CURL_GLOBAL_DEFAULT); });
    CurlHandle transfer(curl_easy_init(), &curl_easy_cleanup);
    if (!transfer)
        return transfer;
    curl_easy_setopt(transfer.get(), CURLOPT_URL, url.toUtf8().constData());
    curl_easy_setopt(transfer.get(), CURLOPT_PROTOCOLS_STR, protocols);
    curl_easy_setopt(transfer.get(), CURLOPT_NOSIGNAL, 1L); // not the only thread
    curl_easy_setopt(transfer.get(), CURLOPT_CONNECTTIMEOUT, connectSeconds);
    curl_easy_setopt(transfer.get(), CURLOPT_TIMEOUT, allSeconds);
    curl_easy_setopt(transfer.get(), CURLOPT_WRITEFUNCTION, &throwAway);
    return transfer;
}

bool isLoopback(const QString &url)
{
    const QString host = QUrl(url).host();
    return host == u"localhost" || QHostAddress(host).isLoopback();
}

} // namespace Ventanilla
