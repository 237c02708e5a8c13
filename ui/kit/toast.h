#pragma once

#include <QFrame>
#include <QTimer>

class QLabel;

namespace Ventanilla {

class Button;

/// "Done", with an Undo that stands in History too. It lies over the lower edge of its window for ten
/// seconds, waits while the pointer is over it or its buttons have the focus, and never takes the focus.
class Toast : public QFrame
{
    Q_OBJECT

public:
    /// Shows the toast in @p window, in place of one that is there already. It deletes itself once closed.
    /// @param clearance what to leave free at the window's foot, such as its status bar.
    static Toast *showIn(QWidget *window, const QString &message, int clearance = 0);

    /// For tests; ten seconds otherwise.
    void setLifetime(int milliseconds);

signals:
    void undoRequested();
    void closed();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void changeEvent(QEvent *event) override;
    void enterEvent(QEnterEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    Toast(QWidget *window, const QString &message, int clearance);
    void place();
    void pauseOrGoOn();
    void finish();
    void retranslate();

    int m_clearance;
    QLabel *m_messageLabel;
    class InverseButton;
    InverseButton *m_undoButton;
    InverseButton *m_closeButton;
    QTimer m_timer;
};

} // namespace Ventanilla
