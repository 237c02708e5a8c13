#pragma once

#include "server/http/httpmessage.h"

#include <condition_variable>
#include <deque>
#include <mutex>
#include <thread>

namespace Ventanilla {

/// Threads that each own a handler, and one queue for all of them.
class WorkerPool
{
public:
    using Task = std::function<void(const HttpHandler &)>;

    /// @p makeHandler is called once on each thread.
    WorkerPool(int threads, int queue, const std::function<HttpHandler()> &makeHandler);
    WorkerPool(const WorkerPool &) = delete;
    WorkerPool &operator=(const WorkerPool &) = delete;
    ~WorkerPool() { end(); }

    /// False where the queue is full. Any thread.
    [[nodiscard]] bool post(Task task);

    /// Does what was posted, and ends the threads.
    void end();

private:
    void work(const std::function<HttpHandler()> &makeHandler);

    const size_t m_queue;
    std::mutex m_mutex;
    std::condition_variable m_changed;
    std::deque<Task> m_tasks;
    bool m_isEnding = false;
    std::vector<std::thread> m_threads;
};

} // namespace Ventanilla
