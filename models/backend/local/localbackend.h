#pragma once

#include "models/backend/backend.h"
#include "models/backend/demodesk.h"
#include "models/backend/local/localsettings.h"

namespace Ventanilla {

/// The demo: the server's own service on SQLite inside the program, without a network and without passwords.
///
/// open() comes first; calls sent before it has finished wait for it. A session that has run out is begun anew, without
/// what the caller had proved to it.
class LocalBackend final : public Backend
{
    Q_OBJECT

public:
    explicit LocalBackend(LocalSettings settings, QObject *parent = nullptr);
    /// Waits for the statement that is being run, not for what has not begun.
    ~LocalBackend() override;

    /// Makes the data at the first start, which takes some seconds, and signs the representative in. To be called once.
    [[nodiscard]] QFuture<Result<Done>> open();

    [[nodiscard]] DemoDesk *demo() override;

signals:
    /// How far the making of the data has come.
    void progress(int percent);

protected:
    void dispatch(std::shared_ptr<PendingCall> call) override;

private:
    class Desk;
    struct Private;

    void run(const std::shared_ptr<PendingCall> &call);
    [[nodiscard]] QFuture<Result<StaffUser>> switchTo(const QString &username);

    std::unique_ptr<Private> m;
};

} // namespace Ventanilla
