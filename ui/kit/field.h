#pragma once

#include "ui/kit/tokens.h"

#include <QWidget>

class QLabel;
class QLineEdit;
class QVBoxLayout;

namespace Ventanilla {

/// A line edit with its label above and a message below. The label is the edit's buddy and accessible name,
/// the message its accessible description. Errors are shown when the page says so; typing clears them.
class Field : public QWidget
{
    Q_OBJECT

public:
    explicit Field(const QString &label, QWidget *parent = nullptr);
    ~Field() override;

    QLineEdit *edit() const { return m_edit; }
    void setLabel(const QString &label);
    QString text() const;
    void setText(const QString &text);
    /// A quiet line under the field that an error takes the place of.
    void setHelp(const QString &help);
    /// Shows what is wrong and how to put it right, and announces it. Empty clears it.
    void setError(const QString &error);
    bool hasError() const { return !m_error.isEmpty(); }
    void setReadOnly(bool readOnly);

signals:
    /// The user left the field or pressed Enter, so it may be judged now.
    void left();
    void textEdited(const QString &text);

protected:
    /// Where a kind of field adds what it needs below its message.
    QVBoxLayout *column() const { return m_layout; }

private:
    void showMessage();

    QVBoxLayout *m_layout;
    QLabel *m_label;
    QLineEdit *m_edit;
    QLabel *m_messageLabel;
    QString m_help;
    QString m_error;
};

/// A field for a password: hidden unless the eye is pressed, and with a word when Caps Lock is on. Qt does
/// not know the lock's state, so it is told from letters that come in the wrong case for the Shift key.
class PasswordField : public Field
{
    Q_OBJECT

public:
    explicit PasswordField(const QString &label, QWidget *parent = nullptr);

    bool showsCapsLock() const;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void setShown(bool shown);
    void retranslate();

    QAction *m_showAction;
    QLabel *m_capsLabel;
};

} // namespace Ventanilla
