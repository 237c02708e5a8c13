#pragma once

#include "models/service/call.h"
#include "models/store/confirmationstore.h"

namespace Ventanilla {

/// One kind of alert of one recipient of an account.
struct StoppableAlert
{
    AccountNumber account;
    QString recipientId;
    AlertType type = AlertType::Daily;
};

/// A link for the message to @p to, an address or a number, by which whoever gets it stops that alert: once, for 90
/// days.
[[nodiscard]] Result<QString> stopAlertLink(Call &call, const StoppableAlert &alert, const QString &to);

/// Whether anybody at the link's address or number hears that alert of the account still.
[[nodiscard]] Result<bool> hearsAlert(Call &call, const ConfirmationRecord &link);

/// Takes that kind of alert from each recipient of the account at the link's address or number, so that it falls silent
/// there though two share it. False where nobody was left who hears it. Puts it on record.
[[nodiscard]] Result<bool> stopAlert(Call &call, const ConfirmationRecord &link);

} // namespace Ventanilla
