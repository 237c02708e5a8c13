#include "models/platform/secrets.h"

namespace Ventanilla {

/// In place of keychain.cpp where the program is built without a keychain.
std::unique_ptr<Secrets> keychainSecrets(std::chrono::milliseconds)
{
    auto none = std::make_unique<MemorySecrets>();
    none->isAvailable = false;
    return none;
}

} // namespace Ventanilla
