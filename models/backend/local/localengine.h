#pragma once

#include "models/backend/local/localsettings.h"
#include "models/backend/demodesk.h"
#include "models/backend/pendingcall.h"
#include "models/contract/session.h"
#include "models/platform/workerthread.h"
#include "models/service/service.h"

#include <atomic>

namespace Ventanilla {

/// What opening gives to those who wait for it.
struct LocalStart
{
    Session session; ///< of the first representative
    std::vector<StaffUser> staff;
};

/// How a call ended beside its answer.
struct LocalOutcome
{
    std::optional<Session> renewed; ///< the session had ended; the call was made with this one
};

/// The service with its connections: one thread writes and one reads. Made, used and destroyed on one thread; the work
/// is done on the two others. What has not begun when it goes is not done.
class LocalEngine
{
public:
    explicit LocalEngine(LocalSettings settings);
    ~LocalEngine();

    /// Makes the data where there are none, opens both connections, and begins a session. To be called once, first.
    [[nodiscard]] QFuture<Result<LocalStart>> open(LocalProgress progress);

    /// Answers the call; where its session has ended, once more with a new one of @p username (empty: not).
    [[nodiscard]] QFuture<Result<LocalOutcome>> answer(std::shared_ptr<PendingCall> call, const CallContext &context,
                                                       const QString &username);

    /// What would have been sent, the newest first.
    [[nodiscard]] QFuture<Result<std::vector<DemoMessage>>> messages();

    [[nodiscard]] QFuture<Result<Session>> beginSession(const QString &username);

private:
    struct Shared;

    std::shared_ptr<Shared> m_shared;
    WorkerThread m_reader{QStringLiteral("demo reader")};
    WorkerThread m_writer{QStringLiteral("demo writer")}; ///< ends first: it hands work to the reader
};

} // namespace Ventanilla
