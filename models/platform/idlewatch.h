#pragma once

#include <QObject>
#include <QTimer>

#include <chrono>

namespace Ventanilla {

/// Tells when nobody has touched the program for a while, so that it can hide its data. A key, a click, a wheel or a
/// moved mouse in any window of the program counts.
class IdleWatch : public QObject
{
    Q_OBJECT

public:
    /// Needs a QCoreApplication. 5 minutes is the desk's rule (quality.md, "Security").
    explicit IdleWatch(std::chrono::milliseconds patience = std::chrono::minutes(5), QObject *parent = nullptr);

    bool eventFilter(QObject *watched, QEvent *event) override;

signals:
    /// Once; again after the next touch and another while of rest.
    void idle();

private:
    QTimer m_timer;
};

} // namespace Ventanilla
