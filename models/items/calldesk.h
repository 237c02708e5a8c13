#pragma once

#include "models/items/caller.h"

#include <QObject>

#include <memory>
#include <vector>

namespace Ventanilla {

/// The calls at this desk: the one on the line, and up to three that are parked. GUI thread.
class CallDesk : public QObject
{
    Q_OBJECT

public:
    static constexpr int mostParked = 3;

    explicit CallDesk(DeskSession &session, QObject *parent = nullptr);
    ~CallDesk() override;

    /// The call on the line; null when nobody is.
    [[nodiscard]] Caller *current() const { return m_current.get(); }
    [[nodiscard]] const std::vector<std::unique_ptr<Caller>> &parked() const { return m_parked; }
    [[nodiscard]] bool canPark() const { return m_parked.size() < mostParked; }

    /// Opens @p customer. Who is on the line is parked first; a customer who is parked already comes back.
    /// False where there is no room to park: nothing changes then.
    bool open(const CustomerNumber &customer);
    /// False where three are parked already.
    bool park();
    /// Takes a parked call back on the line; who is on the line is parked in its place.
    void resume(std::size_t index);
    /// Ends the call on the line.
    void wrapUp();

signals:
    /// Another call, or none, is on the line, or the parked ones changed.
    void changed();

private:
    void settle();

    DeskSession &m_session;
    std::unique_ptr<Caller> m_current;
    std::vector<std::unique_ptr<Caller>> m_parked;
};

} // namespace Ventanilla
