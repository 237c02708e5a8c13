#include "models/items/alertmerge.h"

namespace Ventanilla {

namespace {

template <typename T>
std::optional<T> merged(const T &opened, const T &theirs, const T &mine)
{
    if (theirs == opened || theirs == mine)
        return mine;
    if (mine == opened)
        return theirs;
    return std::nullopt;
}

} // namespace

AlertSetting settingOf(const AlertRule &rule)
{
    AlertSetting setting;
    setting.enabled = rule.enabled;
    if (rule.threshold) {
        setting.unit = rule.threshold->unit;
        if (const auto level = Volume::fromNumber(rule.threshold->value, rule.threshold->unit))
            setting.level = *level;
    }
    setting.startsOn = rule.startsOn;
    setting.endsOn = rule.endsOn;
    return setting;
}

namespace {

template <typename Request>
void fillBody(Request &request, const AlertSetting &setting)
{
    request.enabled = setting.enabled;
    if (setting.level)
        request.threshold = AlertThreshold{setting.level->toNumber(setting.unit), setting.unit};
    request.startsOn = setting.startsOn;
    request.endsOn = setting.endsOn;
}

} // namespace

void fill(PutAlertRule &request, const AlertSetting &setting)
{
    fillBody(request, setting);
}

void fill(BackTestAlertRule &request, const AlertSetting &setting)
{
    fillBody(request, setting);
}

std::optional<AlertSetting> mergeAlertSettings(const AlertSetting &opened, const AlertSetting &theirs,
                                               const AlertSetting &mine)
{
    const auto enabled = merged(opened.enabled, theirs.enabled, mine.enabled);
    const auto level = merged(std::pair(opened.level, opened.unit), std::pair(theirs.level, theirs.unit),
                              std::pair(mine.level, mine.unit));
    const auto startsOn = merged(opened.startsOn, theirs.startsOn, mine.startsOn);
    const auto endsOn = merged(opened.endsOn, theirs.endsOn, mine.endsOn);
    if (!enabled || !level || !startsOn || !endsOn)
        return std::nullopt;
    return AlertSetting{*enabled, level->first, level->second, *startsOn, *endsOn};
}

} // namespace Ventanilla
