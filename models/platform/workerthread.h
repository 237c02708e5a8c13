#pragma once

#include "models/platform/promise.h"

#include <QObject>
#include <QThread>

#include <functional>
#include <memory>

namespace Ventanilla {

/// A thread that runs tasks one at a time, in the order given. Those still waiting when the object goes are run first.
class WorkerThread
{
public:
    explicit WorkerThread(const QString &name);
    WorkerThread(const WorkerThread &) = delete;
    WorkerThread &operator=(const WorkerThread &) = delete;
    ~WorkerThread();

    /// May be called from any thread.
    void post(std::function<void()> task);

    /// Runs @p task, a function that gives a Result<T>.
    template <typename Task>
    auto run(Task task)
    {
        using Value = typename std::invoke_result_t<Task &>::value_type;
        auto promise = std::make_shared<Promise<Value>>();
        auto future = promise->future();
        post([promise, task = std::move(task)]() mutable { promise->finish(task()); });
        return future;
    }

private:
    QThread m_thread;
    std::unique_ptr<QObject> m_worker;
};

} // namespace Ventanilla
