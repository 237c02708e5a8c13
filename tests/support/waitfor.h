#pragma once

#include "models/domain/failure.h"

#include <QFuture>
#include <QTest>

namespace Ventanilla {

/// What @p future comes to; the event loop runs meanwhile. A test that waits for over a minute is over.
template <typename T>
[[nodiscard]] Result<T> waitFor(const QFuture<Result<T>> &future)
{
    if (!QTest::qWaitFor([&future] { return future.isFinished(); }, 60'000))
        qFatal("no answer");
    return future.result();
}

} // namespace Ventanilla
