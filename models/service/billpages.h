#pragma once

#include "models/service/cursor.h"
#include "models/store/billstore.h"

namespace Ventanilla {

/// The bills of the page that is asked for, and one more. Invalid for a cursor that is none.
[[nodiscard]] Result<BillFilter> billFilter(const Call &call, const AccountNumber &account,
                                            BillKinds kinds, const PageRequest &page);

/// What a cursor keeps of a bill.
[[nodiscard]] QStringList placeOf(const BillRow &bill);

} // namespace Ventanilla
