#pragma once

#include "models/service/service.h"

#include <mutex>

namespace Ventanilla {

/// Argon2id with 19 MiB and two passes (settled 25), one password at a time: many sign-ins at once
/// cost time, not memory. Used by any thread.
class Argon2Hasher final : public PasswordHasher
{
public:
    Argon2Hasher();

    [[nodiscard]] QString hash(const QString &password) override;
    [[nodiscard]] bool verify(const QString &hash, const QString &password) override;

private:
    std::mutex m_oneAtATime;
    QByteArray m_nobodys; ///< a hash that no password has, for names that do not exist
};

} // namespace Ventanilla
