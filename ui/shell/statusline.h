#pragma once

#include <QTimer>
#include <QWidget>

class QLabel;

namespace Ventanilla {

class DeskSession;

/// The 24 pixels at the window's foot: how to see the keys, and which utility, who and when.
class StatusLine : public QWidget
{
    Q_OBJECT

public:
    /// @param session must outlive the line.
    explicit StatusLine(DeskSession &session, QWidget *parent = nullptr);

protected:
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void showNow();

    DeskSession &m_session;
    QLabel *m_keysLabel;
    QLabel *m_utilityLabel;
    QLabel *m_userLabel;
    QLabel *m_timeLabel;
    QTimer m_minute;
};

} // namespace Ventanilla
