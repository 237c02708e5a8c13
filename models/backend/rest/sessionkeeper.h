#pragma once

#include "models/backend/rest/restbackend.h"
#include "models/platform/secrets.h"

namespace Ventanilla {

/// Keeps the session of one server in the keychain, and nowhere else, so that a program that ended without signing out
/// goes on with it. Where there is no keychain nothing is kept. Ends before the backend and the keychain.
class SessionKeeper : public QObject
{
    Q_OBJECT

public:
    SessionKeeper(RestBackend &backend, Secrets &keychain, const QUrl &server, QObject *parent = nullptr);

    /// Resumes the session that was kept, unless it has expired or somebody has signed in meanwhile. Whether it did.
    /// Finishes quickly, also where the keychain does not answer.
    [[nodiscard]] QFuture<Result<bool>> restore();

private:
    void keep();

    RestBackend &m_backend;
    Secrets &m_keychain;
    QString m_name;
};

} // namespace Ventanilla
