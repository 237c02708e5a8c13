#pragma once

#include "models/store/searchtiers.h"

namespace Ventanilla {

/// The customers behind @p candidates in their order, with accounts, login and the text that was
/// found.
[[nodiscard]] Result<std::vector<FoundCustomer>>
foundCustomers(Database &database, const SearchText &text,
               const std::vector<SearchCandidate> &candidates);

} // namespace Ventanilla
