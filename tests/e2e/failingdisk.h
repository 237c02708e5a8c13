#pragma once

#include <QFile>
#include <QTemporaryDir>

namespace Ventanilla {

/// A folder whose disk is full or broken when a test says so, for programs that are started inside of an
/// Environment. Linux alone: a library is put before the C library's (failingdiskshim.cpp).
class FailingDisk
{
public:
    FailingDisk();
    ~FailingDisk();

    /// Why it cannot be used here; empty where it can.
    [[nodiscard]] static QString whyMissing();
    /// A file of that name on the disk.
    [[nodiscard]] QString path(const QString &name) const;
    /// Programs that are started while it stands feel the disk's faults.
    class Environment
    {
    public:
        explicit Environment(const FailingDisk &disk);
        ~Environment();
    };

    /// The @p number-th write from now on, counted from 1, and every later one fail with @p error of <cerrno>. Syncing
    /// and changing a file's length count as writes.
    void failAt(int number, int error);
    /// From now on everything goes well; how many writes were refused.
    int heal();

private:
    struct Order;
    QTemporaryDir m_directory;
    QFile m_file; ///< mapped, for the library to read
    Order *m_order = nullptr;
};

} // namespace Ventanilla
