#pragma once

#include "ui/kit/tone.h"

#include <QWidget>

class QHBoxLayout;
class QLabel;

namespace Ventanilla {

class Button;

/// The foot of a step: what stands now, and the buttons that leave it.
class MergeFooter : public QWidget
{
    Q_OBJECT

public:
    explicit MergeFooter(QWidget *parent = nullptr);

    /// @param strong in semibold before @p rest. A dot in @p tone stands first, none where it is Neutral.
    void setSentence(const QString &strong, const QString &rest, Tone tone = Tone::Neutral);
    Button *secondary() const { return m_secondary; }
    Button *primary() const { return m_primary; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Tone m_tone = Tone::Neutral;
    QHBoxLayout *m_layout;
    QLabel *m_strongLabel;
    QLabel *m_restLabel;
    Button *m_secondary;
    Button *m_primary;
};

} // namespace Ventanilla
