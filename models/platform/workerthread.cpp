#include "models/platform/workerthread.h"

namespace Ventanilla {

WorkerThread::WorkerThread(const QString &name) : m_worker(std::make_unique<QObject>())
{
    m_worker->moveToThread(&m_thread);
    m_thread.setObjectName(name);
    m_thread.start();
}

WorkerThread::~WorkerThread()
{
    post([this] { m_thread.quit(); });
    m_thread.wait();
}

void WorkerThread::post(std::function<void()> task)
{
    QMetaObject::invokeMethod(m_worker.get(), std::move(task), Qt::QueuedConnection);
}

} // namespace Ventanilla
