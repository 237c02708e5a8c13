#include "models/service/access.h"

#include "models/store/customerstore.h"

#include <algorithm>

namespace Ventanilla {

Result<Done> requireLevelOfOne(Call &call, const std::vector<CustomerNumber> &customers,
                               VerificationLevel needed)
{
    if (call.actor().isSupervisor() && needed <= VerificationLevel::Read)
        return done;
    const auto verified = verifiedCustomers(call.database(), call.actor().sessionId, call.now());
    if (!verified)
        return Unexpected{verified.error()};
    for (auto it = verified->begin(); it != verified->end(); ++it) {
        const bool counts = customers.empty()
            || std::find(customers.begin(), customers.end(), it.key()) != customers.end();
        if (counts && it.value() >= needed)
            return done;
    }
    return call.requireLevel(customers.empty() ? CustomerNumber() : customers.front(), needed);
}

} // namespace Ventanilla
