#pragma once

#include "ui/kit/icons.h"
#include "ui/kit/tone.h"

#include <QWidget>

namespace Ventanilla {

class Button;

/// One line of what needs action: icon, what is the matter, what it concerns, and a button where something can be done.
class AttentionLine : public QWidget
{
    Q_OBJECT

public:
    struct Look
    {
        Icon icon = Icon::Info;
        Tone tone = Tone::Warn;
        QString text;
        QString concerns;
        QString detail; ///< the whole sentence, for readers and as tool tip
    };

    AttentionLine(const Look &look, QWidget *parent);

    /// The button at the end; the line owns it.
    Button *addAction(const QString &text);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return {200, sizeHint().height()}; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Look m_look;
    Button *m_button = nullptr;
};

} // namespace Ventanilla
