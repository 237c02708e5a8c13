#pragma once

#include "models/contract/confirmations.h"
#include "models/domain/failure.h"
#include "server/api/requestfacts.h"

namespace Ventanilla {

/// The page behind a customer's link, in the customer's language: what is confirmed, and a button
/// while it is open. It loads nothing from anywhere, runs no script, and stands in no frame.
[[nodiscard]] HttpReply confirmationPage(const Confirmation &confirmation,
                                         const RequestFacts &facts);

/// What the customer reads where there is no such link, or the service does not answer.
[[nodiscard]] HttpReply failurePage(const Failure &failure, const RequestFacts &facts);

} // namespace Ventanilla
