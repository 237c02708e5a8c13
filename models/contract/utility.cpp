#include "models/contract/utility.h"

#include "models/contract/codecimpl.h"

using namespace Qt::Literals::StringLiterals;

namespace Ventanilla {

VENTANILLA_REQUEST(GetHealth)
VENTANILLA_REQUEST(GetUtility)
VENTANILLA_REPLY(Health)
VENTANILLA_REPLY(UtilityDocument)
VENTANILLA_REPLY(UtilityProfile)
VENTANILLA_REPLY(Nothing)

Result<UtilityProfile> readProfile(const UtilityDocument &document)
{
    auto profile = fromJson<UtilityProfile>(document.document);
    if (!profile)
        return profile;
    for (const auto &[pointer, text] : {std::pair(u"/profile"_s, profile->profile), std::pair(u"/name"_s, profile->name),
                                        std::pair(u"/time_zone"_s, profile->timeZone)}) {
        if (!text.trimmed().isEmpty())
            continue;
        Failure failure;
        failure.kind = Failure::Kind::Internal;
        failure.errors.push_back({pointer, u"required"_s, {}});
        return Unexpected{failure};
    }
    return profile;
}

} // namespace Ventanilla
