#pragma once

#include "models/contract/accounts.h"
#include "models/contract/alertnotices.h"
#include "models/contract/alerts.h"
#include "models/contract/audit.h"
#include "models/contract/bills.h"
#include "models/contract/confirmations.h"
#include "models/contract/customers.h"
#include "models/contract/insights.h"
#include "models/contract/logins.h"
#include "models/contract/merges.h"
#include "models/contract/meterreadings.h"
#include "models/contract/notes.h"
#include "models/contract/session.h"
#include "models/contract/usage.h"
#include "models/contract/usernames.h"
#include "models/contract/utility.h"
#include "models/contract/verifications.h"

namespace Ventanilla {

template <Operation... Ops>
struct OperationList
{
    /// Calls `visit.template operator()<Op>()` for each.
    template <typename Visit>
    static void forEach(Visit visit)
    {
        (visit.template operator()<Ops>(), ...);
    }
};

/// Every call of the contract: what the server routes, LocalBackend answers and openapi.yaml must hold.
using AllOperations
    = OperationList<GetHealth, GetUtility, CreateSession, DeleteSession, SearchCustomers, GetCustomer,
                    GetCustomerHistory, CreateVerification, SendVerificationCode, DeleteVerificationLock, GetAccount,
                    PatchAccount, ListLogins, CreateLogin, GetLogin, GetLink, PutLink, DeleteLink, ListUsernames,
                    CreateMerge, ListMerges, GetMerge, UndoMerge, ListAudit, VerifyAudit, ListNotes, CreateNote,
                    ShowConfirmation, Confirm, ListBills, PostMeterReadings,
                    GetUsage, ListAverageDailyUse, ListReconciliation, ListInsights, ListEfficiencyTips,
                    ListAlertRules, GetAlertRule, PutAlertRule, BackTestAlertRule, ListAlertEvents,
                    ListAlertRecipients, CreateAlertRecipient, GetAlertRecipient, PatchAlertRecipient,
                    DeleteAlertRecipient>;

} // namespace Ventanilla
