#pragma once

#include "ui/kit/icons.h"
#include "ui/kit/tone.h"

#include <QFrame>
#include <QKeySequence>

#include <optional>

class QHBoxLayout;
class QLabel;

namespace Ventanilla {

class Button;

/// A message that stands in the layout near its cause and pushes the rest down; it never overlays. When it
/// appears it is announced to readers, at once where it warns.
class Banner : public QFrame
{
    Q_OBJECT

public:
    /// @param tone Accent (information), Ok, Warn or Bad.
    explicit Banner(Tone tone, QWidget *parent = nullptr);

    void setTone(Tone tone);
    /// What is, and then what to do. @param strong comes first in semibold and may be empty.
    void setMessage(const QString &strong, const QString &rest = {});
    /// Instead of the tone's own icon.
    void setGlyph(Icon icon);
    /// The banner's one action. Calling it again renames the same button.
    Button *setAction(const QString &text, const QKeySequence &keys = {});
    /// Shows a button that takes the banner away.
    void makeDismissible();

signals:
    void actionTriggered();
    void dismissed();

protected:
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    Icon glyph() const;
    void retranslate();

    Tone m_tone;
    std::optional<Icon> m_glyph;
    QLabel *m_messageLabel;
    QString m_sentence;
    QHBoxLayout *m_layout;
    Button *m_actionButton = nullptr;
    Button *m_dismissButton = nullptr;
};

} // namespace Ventanilla
