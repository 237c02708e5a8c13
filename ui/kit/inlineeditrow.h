#pragma once

#include <QWidget>

class QLabel;
class QLineEdit;
class QStackedLayout;

namespace Ventanilla {

class Button;
class ElidedLabel;
class KeyHint;

/// A labelled value that is edited where it stands: F2, Enter or a click opens it, Enter asks to save,
/// Esc leaves it as it was. The page saves and tells the row how that went.
class InlineEditRow : public QWidget
{
    Q_OBJECT

public:
    enum class State { Rest, Editing, Saving, Saved, Refused };
    Q_ENUM(State)

    explicit InlineEditRow(const QString &label, QWidget *parent = nullptr);

    State state() const { return m_state; }
    void setLabel(const QString &label);
    /// The value as it is stored; brings the row to rest.
    void setValue(const QString &value);
    QString value() const { return m_value; }
    /// What has been typed, while editing and until the save has been answered.
    QString typed() const;
    /// A quiet word at the end while at rest: "Active".
    void setNote(const QString &note);
    /// A row that may not be edited shows no pencil and takes no focus.
    void setEditable(bool editable);
    bool isEditable() const { return m_isEditable; }
    QLineEdit *edit() const { return m_edit; }

    void startEditing();
    void showSaving();
    /// The typed text is the value now; Undo stays until the row is edited again or setValue().
    void showSaved();
    /// What was typed is kept. @param why in a few words. @param action empty for none: "Compare".
    void showRefused(const QString &why, const QString &action);

signals:
    void saveRequested(const QString &text);
    void editingCancelled();
    void textEdited(const QString &text);
    void undoRequested();
    void refusalActionRequested();

protected:
    bool event(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;
    void changeEvent(QEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void build();
    void enter(State state);
    void refresh();

    State m_state = State::Rest;
    QString m_value;
    QString m_note;
    QString m_refusal;
    QString m_refusalAction;
    bool m_isEditable = true;
    QLabel *m_label;
    ElidedLabel *m_valueLabel;
    QLineEdit *m_edit;
    QStackedLayout *m_stack;
    QLabel *m_noteLabel;
    Button *m_actionButton;
    KeyHint *m_editHint;
    KeyHint *m_enterHint;
    KeyHint *m_escapeHint;
};

} // namespace Ventanilla
