#pragma once

#include <QDateTime>
#include <QWidget>

class QLabel;
class QPlainTextEdit;

namespace Ventanilla {

class Button;
class Caller;
class DeskSession;
class DraftKeeper;

/// The note of the call below the guide: kept while it is typed, sent by Ctrl+Enter, by itself when the line is back.
class NoteBox : public QWidget
{
    Q_OBJECT

public:
    /// Both must outlive the widget.
    NoteBox(DeskSession &session, Caller &caller, QWidget *parent = nullptr);
    ~NoteBox() override;

    /// Puts the cursor behind what is written.
    void startWriting();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void build();
    void keepDraft();
    void send();
    void showNote();
    [[nodiscard]] QString stateText() const;
    void retranslate();

    DeskSession &m_session;
    Caller &m_caller;
    QLabel *m_titleLabel;
    QLabel *m_stateLabel;
    QPlainTextEdit *m_edit;
    Button *m_sendButton;
    QDateTime m_keptAt;
    QString m_keptFault;
    DraftKeeper *m_keeper;
};

} // namespace Ventanilla
