#include "models/backend/rest/http.h"

#include <QJsonDocument>
#include <QNetworkReply>
#include <QSslConfiguration>

using namespace Qt::Literals::StringLiterals;

namespace Ventanilla {

namespace {

constexpr const char *tooLong = "isTooLong";

QByteArray verbOf(Method method)
{
    switch (method) {
    case Method::Get:
        return "GET"_ba;
    case Method::Post:
        return "POST"_ba;
    case Method::Put:
        return "PUT"_ba;
    case Method::Patch:
        return "PATCH"_ba;
    case Method::Delete:
        return "DELETE"_ba;
    }
    Q_UNREACHABLE();
}

void setHeader(QNetworkRequest &request, const char *name, const QByteArray &value)
{
    if (!value.isEmpty())
        request.setRawHeader(name, value);
}

bool isTlsRefusal(const QNetworkReply &reply)
{
    return reply.error() == QNetworkReply::SslHandshakeFailedError;
}

/// An error that came with a status is the server's word; one without is the network's. A body that broke off
/// has both.
bool isWhole(const QNetworkReply &reply, int status)
{
    switch (reply.error()) {
    case QNetworkReply::NoError:
        return status != 0;
    case QNetworkReply::RemoteHostClosedError:
    case QNetworkReply::OperationCanceledError:
    case QNetworkReply::TimeoutError:
    case QNetworkReply::TemporaryNetworkFailureError:
    case QNetworkReply::NetworkSessionFailedError:
    case QNetworkReply::UnknownNetworkError:
    case QNetworkReply::ProtocolFailure:
        return false;
    default:
        return status >= 400;
    }
}

} // namespace

Http::Http(RestSettings settings) : m_settings(std::move(settings))
{
    m_network.setAutoDeleteReplies(false);
}

QNetworkRequest Http::request(const QString &path, const QString &query) const
{
    // The path is percent-encoded already: a slash in a value must stay %2F.
    QByteArray url = m_settings.baseUrl.toEncoded() + path.toLatin1();
    if (!query.isEmpty())
        url += '?' + query.toLatin1();
    QNetworkRequest request(QUrl::fromEncoded(url, QUrl::StrictMode));
    request.setTransferTimeout(static_cast<int>(m_settings.silence.count()));
    request.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
    request.setAttribute(QNetworkRequest::Http2AllowedAttribute, false);
    request.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::AuthenticationReuseAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::CacheLoadControlAttribute, QNetworkRequest::AlwaysNetwork);
    request.setAttribute(QNetworkRequest::CacheSaveControlAttribute, false);
    QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
    tls.setProtocol(QSsl::TlsV1_2OrLater);
    request.setSslConfiguration(tls);
    setHeader(request, "User-Agent", "Ventanilla/" VENTANILLA_VERSION);
    setHeader(request, "Accept", "application/json, application/problem+json");
    return request;
}

QNetworkReply *Http::send(const PendingCall &call, const HttpHeaders &headers)
{
    const WireRequest wire = call.wire();
    QNetworkRequest request = this->request(wire.path, wire.query.toString(QUrl::FullyEncoded));
    setHeader(request, "Authorization", headers.token.isEmpty() ? QByteArray() : "Bearer " + headers.token);
    setHeader(request, "X-Request-Id", headers.requestId);
    setHeader(request, "Accept-Language", headers.language);
    setHeader(request, "If-Match", call.options().ifMatch.toLatin1());
    setHeader(request, "If-None-Match", call.options().ifNoneMatch.toLatin1());
    setHeader(request, "Idempotency-Key", call.options().idempotencyKey.toLatin1());
    QByteArray body;
    if (wire.hasBody) {
        request.setHeader(QNetworkRequest::ContentTypeHeader, "application/json"_ba);
        body = QJsonDocument(wire.body).toJson(QJsonDocument::Compact);
    }
    QNetworkReply *reply = m_network.sendCustomRequest(request, verbOf(wire.method), body);
    QObject::connect(reply, &QNetworkReply::readyRead, reply, [reply, most = m_settings.longestAnswer] {
        if (reply->bytesAvailable() <= most)
            return;
        reply->setProperty(tooLong, true);
        reply->abort();
    });
    return reply;
}

QNetworkReply *Http::probe()
{
    QNetworkRequest asked = request(u"/v1/health"_s, {});
    asked.setTransferTimeout(static_cast<int>(m_settings.probeSilence.count()));
    return m_network.get(asked);
}

void Http::ignoreReplies(QObject &receiver)
{
    const auto replies = m_network.findChildren<QNetworkReply *>();
    for (QNetworkReply *reply : replies)
        reply->disconnect(&receiver);
}

HttpAnswer Http::read(QNetworkReply &reply)
{
    HttpAnswer answer;
    answer.status = reply.attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    if (reply.property(tooLong).toBool())
        return answer; // with a status and without a body: nobody can read it
    if (isTlsRefusal(reply))
        answer.transport = HttpAnswer::Transport::TlsRefused;
    else if (!isWhole(reply, answer.status))
        answer.transport = HttpAnswer::Transport::Broken;
    if (reply.isOpen())
        answer.body = reply.readAll();
    answer.contentType = reply.rawHeader("Content-Type").toLower();
    answer.etag = QString::fromLatin1(reply.rawHeader("ETag"));
    answer.replayed = reply.rawHeader("Idempotency-Replayed") == "true";
    bool isNumber = false;
    const int seconds = reply.rawHeader("Retry-After").toInt(&isNumber);
    if (isNumber && seconds >= 0)
        answer.retryAfterSeconds = seconds;
    return answer;
}

} // namespace Ventanilla
