#include "models/service/usageaccess.h"

#include "models/service/accounts.h"

using namespace Qt::Literals::StringLiterals;

namespace Ventanilla {

Result<AccountRow> viewUsage(Call &call, const AccountNumber &account)
{
    auto row = accountRow(call.database(), account);
    if (!row)
        return Unexpected{row.error()};
    if (!*row)
        return Unexpected{noSuchAccount(call, account)};
    if (auto allowed = call.requireLevel((*row)->customer, VerificationLevel::Read); !allowed)
        return Unexpected{allowed.error()};
    if (auto viewed = call.recordView(u"usage/"_s + account.text(), {(*row)->customer}); !viewed)
        return Unexpected{viewed.error()};
    return **std::move(row);
}

} // namespace Ventanilla
