#pragma once

#include "models/domain/failure.h"

#include <QFuture>
#include <QPromise>

#include <atomic>

namespace Ventanilla {

/// What a call ends with that nobody will answer any more, since the program or the backend is going away.
[[nodiscard]] inline Failure closedFailure()
{
    Failure failure;
    failure.kind = Failure::Kind::Offline;
    failure.type = QStringLiteral("/problems/closed");
    return failure;
}

/// The giving end of a `QFuture<Result<T>>` that finishes exactly once: with the first result it is given, or with
/// closedFailure() where it goes without one. May be finished on any thread.
template <typename T>
class Promise
{
public:
    Promise() { m_promise.start(); }
    Promise(const Promise &) = delete;
    Promise &operator=(const Promise &) = delete;
    ~Promise() { finish(Unexpected{closedFailure()}); }

    [[nodiscard]] QFuture<Result<T>> future() const { return m_promise.future(); }
    [[nodiscard]] bool isFinished() const { return m_isFinished; }
    /// Whether the one who asked has lost interest.
    [[nodiscard]] bool isCanceled() const { return m_promise.isCanceled(); }

    /// Does nothing where it has been finished before.
    void finish(Result<T> result)
    {
        if (m_isFinished.exchange(true))
            return;
        m_promise.addResult(std::move(result));
        m_promise.finish();
    }

private:
    QPromise<Result<T>> m_promise;
    std::atomic<bool> m_isFinished = false;
};

} // namespace Ventanilla
