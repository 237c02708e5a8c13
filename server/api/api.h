#pragma once

#include "models/service/service.h"
#include "server/api/router.h"
#include "server/http/httpmessage.h"
#include "server/http/ratelimit.h"

namespace Ventanilla {

/// The contract as an HTTP application: what HttpServer asks for each request. Used by all of its
/// threads.
class Api
{
public:
    struct Settings
    {
        QString databaseUrl;
        int requestsPerSecond =
            100; ///< of one session, or of an address without one; 0 for no limit
        int burst = 400;
    };

    Api(Service &service, Settings settings);

    /// It refers to this object.
    [[nodiscard]] HttpApplication application();

private:
    [[nodiscard]] HttpReply answer(const HttpRequest &request,
                                   std::unique_ptr<Database> &database) const;
    [[nodiscard]] HttpReply admit(const HttpRequest &request);

    Service &m_service;
    const Settings m_settings;
    Router m_router;
    RateLimit m_limit;
};

} // namespace Ventanilla
