// A utility's profile, as somebody wrote or damaged it.

#include "models/contract/jsontext.h"
#include "tests/fuzz/fuzzoperations.h"

using namespace Ventanilla;

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const auto document = parseJsonObject(QByteArray(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size)));
    if (!document)
        return 0;
    const auto profile = readProfile({*document});
    if (!profile)
        return 0;
    demand(!profile->name.isEmpty() && !profile->timeZone.isEmpty());
    const auto again = readProfile({toJson(*profile)});
    demand(again && *again == *profile);
    return 0;
}
