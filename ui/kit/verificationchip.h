#pragma once

#include "ui/kit/icons.h"
#include "ui/kit/tone.h"

#include <QDeadlineTimer>
#include <QTimer>
#include <QWidget>

#include <chrono>

namespace Ventanilla {

/// Whether the caller is who they say, with the time that is left of it. It counts down by itself, turns
/// amber under two minutes and announces 2:00, 0:30 and the end.
class VerificationChip : public QWidget
{
    Q_OBJECT

public:
    enum class State { Nobody, NotVerified, Verified, Ended, Locked };
    Q_ENUM(State)

    explicit VerificationChip(QWidget *parent = nullptr);

    State state() const { return m_state; }
    void showNobody();
    void showNotVerified();
    /// @param left what remains now of @p whole, the time a verification lasts.
    /// @param by how the caller was verified, as the page says it: "by account number and ZIP".
    void showVerified(std::chrono::seconds left, std::chrono::seconds whole, const QString &by);
    /// Too many misses; it lasts until somebody opens it. @param what can be done, as the page says it.
    void showLocked(const QString &what);

    /// Less than two minutes remain.
    bool isShort() const;
    Tone tone() const;
    QString headline() const;
    QString detail() const;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

signals:
    /// The time of a verification ran out; the chip shows State::Ended.
    void verificationEnded();

protected:
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void show(State state, std::chrono::seconds left);
    void tick();
    void announce(int seconds);
    void refresh();
    int secondsLeft() const;
    Icon glyph() const;

    State m_state = State::Nobody;
    QDeadlineTimer m_deadline;
    std::chrono::seconds m_whole{ 0 };
    QString m_detail;
    QTimer m_timer;
    int m_lastSeconds = 0;
};

} // namespace Ventanilla
