#pragma once

#include <QObject>

class QWidget;

namespace Ventanilla {

/// Speaks to screen readers without moving the focus. From Qt 6.8 it sends the announcement event; before,
/// it names an unseen status label of the window and reports the new name and an alert.
class Announcer : public QObject
{
    Q_OBJECT

public:
    enum class Urgency { Polite, Assertive };

    static Announcer &instance();

    /// @param source any widget of the window that speaks; nothing is said for one without a window.
    void say(QWidget *source, const QString &sentence, Urgency urgency = Urgency::Polite);

signals:
    void said(const QString &sentence);

private:
    Announcer() = default;
};

} // namespace Ventanilla
