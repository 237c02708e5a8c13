#include "models/service/readingsarrived.h"

#include "models/service/alertwatch.h"

#include <algorithm>

namespace Ventanilla {

namespace {

/// How many accounts are evaluated at once: their rules, states and hours are read together.
constexpr size_t accountsAtOnce = 256;

/// The meters of one account stand together.
std::vector<AccountArrival> byAccount(const std::vector<ArrivedReadings> &arrived)
{
    std::vector<AccountArrival> accounts;
    for (const ArrivedReadings &readings : arrived) {
        if (accounts.empty() || accounts.back().account != readings.account)
            accounts.push_back({readings.account, {}, {}});
        accounts.back().meters.push_back(&readings);
        for (const ArrivedHour &hour : readings.hours)
            accounts.back().hours.push_back(hour.hour);
    }
    return accounts;
}

} // namespace

Result<Done> readingsArrived(Call &call, const std::vector<ArrivedReadings> &arrived)
{
    const std::vector<AccountArrival> accounts = byAccount(arrived);
    AlertWatch watch(call);
    for (size_t first = 0; first < accounts.size(); first += accountsAtOnce) {
        const size_t count = std::min(accountsAtOnce, accounts.size() - first);
        if (auto seen = watch.take(std::span(accounts).subspan(first, count)); !seen)
            return seen;
    }
    return done;
}

} // namespace Ventanilla
