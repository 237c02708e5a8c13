#pragma once

#include "models/contract/call.h"
#include "models/contract/operation.h"
#include "models/service/service.h"
#include "server/api/requestfacts.h"

#include <QHash>

namespace Ventanilla {

/// One request on its way to the service.
struct ApiCall
{
    Service &service;
    Database &database;
    const HttpRequest &request;
    const RequestFacts &facts;
    CallContext context;
    QHash<QString, QString> path; ///< the values of the path's template
};

/// One operation of the contract as HTTP has it.
struct ApiEndpoint
{
    Method method;
    const char *path;
    HttpReply (*answer)(const ApiCall &call);
};

/// Every operation of operations.h.
[[nodiscard]] const std::vector<ApiEndpoint> &endpoints();

} // namespace Ventanilla
