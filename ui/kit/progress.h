#pragma once

#include <QTimer>
#include <QWidget>

class QLabel;

namespace Ventanilla {

class Button;

/// Shows waiting as the design asks: nothing for 300 ms, then a thin line, from 2 s on words and Cancel,
/// with a counted bar where a count is known.
class Progress : public QWidget
{
    Q_OBJECT

public:
    enum class Stage { Idle, Waiting, Line, Counted };

    explicit Progress(QWidget *parent = nullptr);

    /// @param what is going on, in a word or two; may be empty.
    void start(const QString &what = {});
    /// @param total 0 where it is not known.
    void setCount(qint64 done, qint64 total);
    void finish();
    Stage stage() const { return m_stage; }
    /// Without it there is no Cancel button.
    void setCancellable(bool cancellable);

signals:
    void cancelRequested();

protected:
    void changeEvent(QEvent *event) override;

private:
    void enter(Stage stage);
    void showCount();
    void retranslate();

    class Bar;
    Bar *m_bar;
    QLabel *m_label;
    Button *m_cancelButton;
    QTimer m_timer;
    Stage m_stage = Stage::Idle;
    QString m_what;
    qint64 m_done = 0;
    qint64 m_total = 0;
    bool m_isCancellable = false;
};

} // namespace Ventanilla
