#pragma once

#include "models/contract/call.h"
#include "models/contract/operations.h"
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

/// The operations that the service executes.
using ServedOperations
    = OperationList<GetHealth, GetUtility, CreateSession, DeleteSession, SearchCustomers,
                    GetCustomer, GetCustomerHistory, CreateVerification, SendVerificationCode,
                    DeleteVerificationLock, GetAccount, PatchAccount, ListLogins, CreateLogin,
                    GetLogin, GetLink, PutLink, DeleteLink, ListUsernames, ListAudit, VerifyAudit,
                    ListNotes, CreateNote, ShowConfirmation, Confirm>;

[[nodiscard]] const std::vector<ApiEndpoint> &endpoints();

} // namespace Ventanilla
