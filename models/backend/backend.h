#pragma once

#include "models/backend/pendingcall.h"
#include "models/contract/session.h"

#include <QDateTime>
#include <QObject>

#include <memory>
#include <optional>

namespace Ventanilla {

class DemoDesk;

/// Whether the other side can be reached, and since when that is so (UTC).
struct ConnectionState
{
    enum class Reach { Online, Offline };

    Reach reach = Reach::Online;
    QDateTime since;

    [[nodiscard]] bool isOnline() const { return reach == Reach::Online; }
    friend bool operator==(const ConnectionState &, const ConnectionState &) = default;
};

/// Every call of the contract, asynchronous and typed; the demo and the server behind one face.
///
/// Lives on the GUI thread and never makes it wait. Each future finishes exactly once, with an answer or a failure,
/// after send() has returned; also where the backend goes first (closedFailure()). Read it with whenDone().
class Backend : public QObject
{
    Q_OBJECT

public:
    explicit Backend(QObject *parent = nullptr);
    ~Backend() override;

    /// Begins @p request. Cancelling the future drops a read; a change that is under way goes on.
    template <Operation Op>
    [[nodiscard]] QFuture<Result<Answer<typename Op::Reply>>> send(const Op &request, SendOptions options = {})
    {
        if (options.idempotencyKey.isEmpty() && Op::retry != Retry::NoKey)
            options.idempotencyKey = newIdempotencyKey();
        auto call = std::make_shared<PendingCallOf<Op>>(request, std::move(options));
        auto future = call->typedFuture();
        dispatch(std::move(call));
        return future;
    }

    /// A key that no call had before; for calls that outlive the program.
    [[nodiscard]] static QString newIdempotencyKey();

    /// Begins a session. A session that is open is forgotten first. Where another user signs in than the one whose
    /// session ended, calls that were waiting for that fail with Unauthorized.
    [[nodiscard]] QFuture<Result<StaffUser>> signIn(const QString &username, const QString &password);

    /// Ends the session, here at once and on the other side if it can be reached. userChanged() follows, not sessionEnded().
    [[nodiscard]] QFuture<Result<Done>> signOut();

    /// Who is signed in. Stays set while a session that ended is renewed, see sessionEnded().
    [[nodiscard]] std::optional<StaffUser> user() const;
    /// Whether the session ended by itself and calls wait for signIn().
    [[nodiscard]] bool isSessionEnded() const { return m_isSessionEnded; }
    /// When the session ends at the latest (UTC); invalid where nobody is signed in.
    [[nodiscard]] QDateTime sessionExpiresAt() const;

    [[nodiscard]] ConnectionState connectionState() const { return m_connection; }
    /// Tries at once whether the other side can be reached again, where it could not.
    virtual void checkConnection() { }

    /// In which answers speak: the `detail` of problems, summaries, questions. Calls already begun keep theirs.
    [[nodiscard]] Language language() const { return m_language; }
    void setLanguage(Language language);

    /// What only the demo has; null elsewhere.
    [[nodiscard]] virtual DemoDesk *demo() { return nullptr; }

signals:
    /// Somebody signed in or out, or took over from somebody else.
    void userChanged();
    /// The other side no longer knows the session (401). The calls that met this wait, with their keys, and go on after
    /// signIn() by the same user; the interface asks for the password over the dimmed page (ui.md 7.2).
    void sessionEnded();
    void connectionStateChanged(const Ventanilla::ConnectionState &state);
    void languageChanged();

protected:
    /// Takes a call over. Answers it later, not from inside of this function.
    virtual void dispatch(std::shared_ptr<PendingCall> call) = 0;

    [[nodiscard]] const std::optional<Session> &session() const { return m_session; }
    void setSession(std::optional<Session> session);
    void endSession();
    void setReach(ConnectionState::Reach reach);

private:
    std::optional<Session> m_session;
    bool m_isSessionEnded = false;
    ConnectionState m_connection;
    Language m_language = Language::En;
};

} // namespace Ventanilla
