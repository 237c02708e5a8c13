#include "server/http/workerpool.h"

namespace Ventanilla {

WorkerPool::WorkerPool(int threads, int queue, const std::function<HttpHandler()> &makeHandler)
    : m_queue(size_t(queue))
{
    for (int i = 0; i < threads; ++i)
        m_threads.emplace_back([this, makeHandler] { work(makeHandler); });
}

void WorkerPool::end()
{
    {
        const std::lock_guard lock(m_mutex);
        m_isEnding = true;
    }
    m_changed.notify_all();
    for (std::thread &thread : m_threads)
        thread.join();
    m_threads.clear();
}

bool WorkerPool::post(Task task)
{
    {
        const std::lock_guard lock(m_mutex);
        if (m_tasks.size() >= m_queue)
            return false;
        m_tasks.push_back(std::move(task));
    }
    m_changed.notify_one();
    return true;
}

void WorkerPool::work(const std::function<HttpHandler()> &makeHandler)
{
    const HttpHandler handler = makeHandler();
    std::unique_lock lock(m_mutex);
    for (;;) {
        m_changed.wait(lock, [this] { return m_isEnding || !m_tasks.empty(); });
        if (m_tasks.empty())
            return;
        const Task task = std::move(m_tasks.front());
        m_tasks.pop_front();
        lock.unlock();
        task(handler);
        lock.lock();
    }
}

} // namespace Ventanilla
