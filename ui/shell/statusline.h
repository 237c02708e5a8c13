#pragma once

#include <QTimer>
#include <QWidget>

class QLabel;

namespace Ventanilla {

class DeskSession;

/// The 24 pixels at the window's foot: what the keys do, and which utility, who and when.
class StatusLine : public QWidget
{
    Q_OBJECT

public:
    /// @param session must outlive the line.
    explicit StatusLine(DeskSession &session, QWidget *parent = nullptr);

    /// What the keys of the page in front do; where it has none to name, how all keys are seen.
    void setKeyHints(const QStringList &hints);

protected:
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    class KeyHints;
    void showNow();
    void showKeys();

    DeskSession &m_session;
    QStringList m_hints;
    KeyHints *m_keyHints;
    QLabel *m_utilityLabel;
    QLabel *m_userLabel;
    QLabel *m_timeLabel;
    QTimer m_minute;
};

} // namespace Ventanilla
