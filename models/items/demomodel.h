#pragma once

#include "models/backend/demodesk.h"

#include <QObject>

#include <vector>

namespace Ventanilla {

/// What only the demo has: the messages that it would have sent, the newest first, and whom it can work as.
/// GUI thread.
class DemoModel : public QObject
{
    Q_OBJECT

public:
    /// @param desk must outlive the model.
    explicit DemoModel(DemoDesk &desk, QObject *parent = nullptr);

    [[nodiscard]] const std::vector<DemoMessage> &messages() const { return m_messages; }
    /// Reads the messages anew; then messagesChanged().
    void read();
    [[nodiscard]] std::vector<StaffUser> users() const { return m_desk.users(); }
    /// Begins a session of another member of staff; the session tells when that is done.
    void switchUser(const QString &username);

signals:
    void messagesChanged();
    /// There may be new messages to read.
    void outdated();
    void switchFailed(const Ventanilla::Failure &failure);

private:
    DemoDesk &m_desk;
    std::vector<DemoMessage> m_messages;
};

} // namespace Ventanilla
