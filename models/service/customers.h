#pragma once

#include "models/contract/customers.h"
#include "models/service/call.h"

namespace Ventanilla {

/// For every role of the desk, whoever calls. What the caller has not proved is masked (settled 6).
[[nodiscard]] Result<ListOf<CustomerHit>> handle(Call &call, const SearchCustomers &request);

/// The whole page of one customer. Masked below `read`; put on record as viewed.
[[nodiscard]] Result<Customer> handle(Call &call, const GetCustomer &request);

/// For every role of the desk; level `read`.
[[nodiscard]] Result<ListOf<HistoryEntry>> handle(Call &call, const GetCustomerHistory &request);

/// NotFound in the caller's language unless the customer stands.
[[nodiscard]] Failure noSuchCustomer(const Call &call, const CustomerNumber &customer);

} // namespace Ventanilla
