#pragma once

#include "models/domain/digitkey.h"
#include "models/store/database.h"

#include <functional>
#include <vector>

namespace Ventanilla {

/// How many of how many rows are done; a million customers take a minute or two.
using SearchProgress = std::function<void(qint64 rows, qint64 total)>;

/// Makes what the search looks in anew from all the tables, at the end of an import and in its
/// transaction. Customers are put in the order of their names. @p progress may be empty.
[[nodiscard]] Result<Done> rebuildSearch(Database &database, const SearchProgress &progress = {});

/// Brings the search up to date for these customers, in the transaction that changed a name, a
/// contact, a login, a link, a username or a billing e-mail of theirs. Customers who are new come
/// last in the display order until the next import.
[[nodiscard]] Result<Done> refreshSearch(Database &database,
                                         const std::vector<CustomerNumber> &customers);

} // namespace Ventanilla
