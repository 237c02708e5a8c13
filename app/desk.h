#pragma once

#include "app/options.h"
#include "models/domain/failure.h"
#include "models/items/desksettings.h"
#include "models/platform/datadirectory.h"
#include "models/store/desk/deskstore.h"

#include <QObject>

#include <memory>

namespace Ventanilla {

class Backend;
class DeskSession;
class Languages;
class MainWindow;
class RestBackend;
class SessionKeeper;
class SignInWindow;

/// The program from its start to its end: sign-in, which backend, the window, and back to sign-in.
class Desk : public QObject
{
    Q_OBJECT

public:
    Desk(Options options, const DataDirectory &directory);
    ~Desk() override;

    void start();
    /// The window in front comes before all others.
    void raise();

private:
    void showSignIn();
    /// Goes on with the session that the keychain kept, where there is one.
    void resumeSession();
    [[nodiscard]] std::shared_ptr<RestBackend> connectTo(const QUrl &server);
    void startDemo(const QString &profile);
    /// Whether the server answers at all, for the sign-in window; no session and no password is sent.
    void askServer(const QUrl &server);
    void signIn(const QUrl &server, const QString &username, const QString &password);
    void openDesk(std::shared_ptr<Backend> backend);
    void endDesk();
    void fail(const Failure &failure);
    void followLook();

    Options m_options;
    DataDirectory m_directory;
    DeskSettings m_settings;
    std::unique_ptr<Languages> m_languages;
    std::unique_ptr<Secrets> m_keychain;
    FileSecrets m_fileSecrets;
    DeskStore m_store;
    std::unique_ptr<SignInWindow> m_signIn;
    std::shared_ptr<RestBackend> m_asking; ///< of the latest askServer()
    std::unique_ptr<DeskSession> m_session;
    std::unique_ptr<SessionKeeper> m_keeper; ///< of the session, on a server
    std::unique_ptr<MainWindow> m_window;
};

} // namespace Ventanilla
