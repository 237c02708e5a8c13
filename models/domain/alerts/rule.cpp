#include "models/domain/alerts/rule.h"

namespace Ventanilla::Alerts {

Expected<Level, Fault> Level::fromNumber(double value, VolumeUnit unit)
{
    const auto volume = Volume::fromNumber(value, unit);
    if (!volume)
        return Unexpected{volume.error()};
    if (*volume < Volume())
        return Unexpected{Fault{Fault::Reason::OutOfRange}};
    return Level{*volume, unit};
}

std::vector<RuleFault> faultsOf(const Rule &rule)
{
    std::vector<RuleFault> faults;
    const bool isVacation = rule.type == AlertType::Vacation;
    if (rule.level.volume < Volume())
        faults.push_back(RuleFault::NegativeLevel);
    if (rule.level.volume == Volume() && !isVacation)
        faults.push_back(RuleFault::ZeroLevel);
    if (!isVacation && rule.dates)
        faults.push_back(RuleFault::DatesNotAllowed);
    if (isVacation && rule.enabled && !rule.dates)
        faults.push_back(RuleFault::DatesMissing);
    if (isVacation && rule.dates && rule.dates->last < rule.dates->first)
        faults.push_back(RuleFault::DatesReversed);
    return faults;
}

} // namespace Ventanilla::Alerts
