#include "tests/e2e/failingdisk.h"

#include <QDir>
#include <QFile>

#include <atomic>

using namespace Qt::Literals::StringLiterals;

namespace Ventanilla {

struct FailingDisk::Order
{
    std::atomic<int> writesLeft;
    std::atomic<int> error;
    std::atomic<int> refused;
};

FailingDisk::FailingDisk()
{
    QDir(m_directory.path()).mkdir(u"disk"_s);
    m_file.setFileName(m_directory.filePath(u"order"_s));
    if (!m_file.open(QIODevice::ReadWrite) || !m_file.resize(sizeof(Order)))
        qFatal("no order can be given");
    m_order = reinterpret_cast<Order *>(m_file.map(0, sizeof(Order)));
    if (!m_order)
        qFatal("no order can be shared");
}

FailingDisk::~FailingDisk() = default;

QString FailingDisk::whyMissing()
{
#ifdef VENTANILLA_FAILING_DISK_SHIM
    return {};
#else
    return u"the disk is made to fail on Linux alone"_s;
#endif
}

QString FailingDisk::path(const QString &name) const
{
    return m_directory.filePath(u"disk/"_s + name);
}

FailingDisk::Environment::Environment(const FailingDisk &disk)
{
#ifdef VENTANILLA_FAILING_DISK_SHIM
    // From a place of its own: the loader takes a space in the path for the end of the name.
    const QString shim = disk.m_directory.filePath(u"shim.so"_s);
    if (!QFile::exists(shim) && !QFile::copy(QStringLiteral(VENTANILLA_FAILING_DISK_SHIM), shim))
        qFatal("the library that makes the disk fail cannot be copied");
    qputenv("LD_PRELOAD", shim.toLocal8Bit());
    // A sanitizer's library wants to be the first otherwise.
    qputenv("ASAN_OPTIONS", qgetenv("ASAN_OPTIONS") + ":verify_asan_link_order=0");
#endif
    const QString folder = QDir(disk.m_directory.filePath(u"disk"_s)).canonicalPath();
    qputenv("VENTANILLA_FAILING_DISK", folder.toLocal8Bit());
    qputenv("VENTANILLA_FAILING_DISK_ORDER", disk.m_directory.filePath(u"order"_s).toLocal8Bit());
}

FailingDisk::Environment::~Environment()
{
    qunsetenv("LD_PRELOAD");
    qunsetenv("VENTANILLA_FAILING_DISK");
    qunsetenv("VENTANILLA_FAILING_DISK_ORDER");
}

void FailingDisk::failAt(int number, int error)
{
    m_order->error = error;
    m_order->refused = 0;
    m_order->writesLeft = number;
}

int FailingDisk::heal()
{
    m_order->writesLeft = 0;
    return m_order->refused;
}

} // namespace Ventanilla
