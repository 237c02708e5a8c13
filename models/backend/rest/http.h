#pragma once

#include "models/backend/rest/outcome.h"
#include "models/backend/rest/restsettings.h"

#include <QNetworkAccessManager>

namespace Ventanilla {

/// What a call is sent with beside its own fields.
struct HttpHeaders
{
    QByteArray token;
    QByteArray requestId;
    QByteArray language;
};

/// One HTTP request at a time and nothing else: no redirects, cookies, cache or forgiven certificates.
class Http
{
public:
    explicit Http(RestSettings settings);

    /// Begins one attempt. The reply belongs to this object; where nothing is heard for RestSettings::silence, or it
    /// becomes too long, it ends by itself.
    [[nodiscard]] QNetworkReply *send(const PendingCall &call, const HttpHeaders &headers);
    /// GET /v1/health.
    [[nodiscard]] QNetworkReply *probe();

    /// @p receiver hears no more of the replies under way.
    void ignoreReplies(QObject &receiver);

    /// What a finished reply holds.
    [[nodiscard]] static HttpAnswer read(QNetworkReply &reply);

private:
    [[nodiscard]] QNetworkRequest request(const QString &path, const QString &query) const;

    RestSettings m_settings;
    QNetworkAccessManager m_network;
};

} // namespace Ventanilla
