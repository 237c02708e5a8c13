#pragma once

#include <QLocalServer>
#include <QLockFile>
#include <QObject>

namespace Ventanilla {

/// Lets one program at a time work on a directory; a second one calls the first to the front.
class SingleInstance : public QObject
{
    Q_OBJECT

public:
    /// @param directory what the instances share, such as DataDirectory::path(); must exist
    explicit SingleInstance(const QString &directory, QObject *parent = nullptr);

    /// Whether this program is the first. The place is free again when it ends, also by a crash.
    [[nodiscard]] bool isFirst() const { return m_isFirst; }

    /// Asks the first program to come to the front. Waits for half a second at most; to be called before any window is
    /// there. False where it did not hear.
    bool callFirst() const;

signals:
    /// Another program was started and gave way.
    void called();

private:
    void listen();

    QString m_socketName;
    QLockFile m_lock;
    QLocalServer m_server;
    bool m_isFirst = false;
};

} // namespace Ventanilla
