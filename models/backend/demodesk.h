#pragma once

#include "models/contract/session.h"
#include "models/domain/failure.h"

#include <QDateTime>
#include <QFuture>
#include <QObject>

#include <vector>

namespace Ventanilla {

/// What the demo would have sent to a customer.
struct DemoMessage
{
    enum class Channel { Email, Text };

    Channel channel = Channel::Email;
    QString recipient; ///< an e-mail address or a phone number
    QString subject;   ///< empty for text messages
    QString text;
    QDateTime sentAt; ///< UTC

    friend bool operator==(const DemoMessage &, const DemoMessage &) = default;
};

/// What only the demo can do: show what it would have mailed, and change the member of staff without a password.
class DemoDesk : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    /// The newest first.
    [[nodiscard]] virtual QFuture<Result<std::vector<DemoMessage>>> messages() = 0;

    /// Whom switchUser() takes: the representative first, then the supervisors.
    [[nodiscard]] virtual std::vector<StaffUser> users() const = 0;

    /// Ends the session and begins one of @p username. NotFound where there is no such user.
    [[nodiscard]] virtual QFuture<Result<StaffUser>> switchUser(const QString &username) = 0;

signals:
    /// There may be new messages: a call that can send one has been answered.
    void messagesChanged();
};

} // namespace Ventanilla
