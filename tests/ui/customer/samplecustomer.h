#pragma once

#include "models/contract/customers.h"
#include "models/contract/notes.h"
#include "tests/support/fakebackend.h"

namespace Ventanilla {

/// The caller of picture 02, made up: four active accounts, a closed one, three old usernames. Dates are counted from
/// @p today, as the program asks for today itself.
[[nodiscard]] Customer sampleCustomer(const QDate &today, VerificationLevel level = VerificationLevel::MergeAndPayment);
/// The same as a caller who has proved nothing is shown: masked, and without amounts.
[[nodiscard]] Customer maskedCustomer(const QDate &today);
/// @p count accounts in a row.
[[nodiscard]] Customer largeCustomer(const QDate &today, int count);
[[nodiscard]] Account sampleAccount(const CustomerAccount &account, const QDate &today);
[[nodiscard]] UtilityProfile sampleProfile();
[[nodiscard]] AccountNumber accountNumber(const char *digits);

/// A backend that answers reads about @p customer at once; changes wait for the test.
void answerReads(FakeBackend &backend, const Customer &customer, const QDate &today);

} // namespace Ventanilla
