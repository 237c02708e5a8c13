#pragma once

#include "models/platform/secrets.h"
#include "models/store/desk/seal.h"

#include <QObject>

namespace Ventanilla {

/// The keys for what this desk keeps: from the keychain, else from the file beside it; made where there is none.
///
/// Where the keychain cannot be used the file's key seals, and where it can be used again both open, so that nothing that
/// was typed meanwhile is lost. Unavailable where neither place keeps a key.
[[nodiscard]] QFuture<Result<SealKeys>> loadDeskKeys(QObject *context, Secrets &keychain, Secrets &files);

} // namespace Ventanilla
