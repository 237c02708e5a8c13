#pragma once

#include <QFuture>
#include <QFutureWatcher>
#include <QThread>

#include <utility>

namespace Ventanilla {

/// Reads @p future on the thread of @p context: calls @p then with its result, or @p otherwise where it was cancelled.
///
/// One of the two runs, once, after this function has returned, and neither once @p context is gone. Any number of
/// readers may read one future. To be called on the thread of @p context.
///
/// This and not `future.then(context, …)`: on Qt 6.4 that one asserts where the context went first, runs inside of the
/// call where the future is ready, and takes the place of an earlier reader.
template <typename T, typename Then, typename Otherwise>
void whenDone(QObject *context, const QFuture<T> &future, Then then, Otherwise otherwise)
{
    Q_ASSERT(context->thread() == QThread::currentThread());
    auto *watcher = new QFutureWatcher<T>(context);
    const auto read = [watcher, then = std::move(then), otherwise = std::move(otherwise)]() mutable {
        watcher->deleteLater();
        if (watcher->isCanceled() || watcher->future().resultCount() == 0)
            otherwise();
        else
            then(watcher->result());
    };
    QObject::connect(watcher, &QFutureWatcherBase::finished, context, read);
    watcher->setFuture(future);
}

/// As above, for readers to whom a cancelled future is nothing to tell of.
template <typename T, typename Then>
void whenDone(QObject *context, const QFuture<T> &future, Then then)
{
    whenDone(context, future, std::move(then), [] { });
}

} // namespace Ventanilla
