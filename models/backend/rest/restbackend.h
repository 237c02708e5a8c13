#pragma once

#include "models/backend/backend.h"
#include "models/backend/rest/restsettings.h"

namespace Ventanilla {

/// Speaks to a ventanilla-server, or to any other server of the contract.
///
/// A change is applied exactly once whatever the network does: its key is made before the first sending, and what may
/// have been lost is sent again with it (patience.h). A call whose session ended waits for signIn() and then goes on with
/// the same key. While the server is out of reach calls fail quickly, and a look at /v1/health finds out when it is back.
class RestBackend final : public Backend
{
    Q_OBJECT

public:
    explicit RestBackend(RestSettings settings, QObject *parent = nullptr);
    ~RestBackend() override;

    void checkConnection() override;

    /// Goes on with a session that was kept, without asking the server: the first call tells whether it still stands.
    void resume(const Session &session);
    /// The session as it is to be kept; for the keychain alone.
    [[nodiscard]] std::optional<Session> currentSession() const { return session(); }

protected:
    void dispatch(std::shared_ptr<PendingCall> call) override;

private:
    struct Private;
    struct Journey;

    void sendNow(const std::shared_ptr<Journey> &journey);
    void sendLater(const std::shared_ptr<Journey> &journey, std::chrono::milliseconds pause);
    void readAnswer(const std::shared_ptr<Journey> &journey);
    void refuse(const std::shared_ptr<Journey> &journey, const Failure &failure);
    bool waitForSession(const std::shared_ptr<Journey> &journey);
    void releaseWaiting();
    void probe();
    void doubt();
    void noteReached(bool isReached);

    std::unique_ptr<Private> m;
};

} // namespace Ventanilla
