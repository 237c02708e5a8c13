#pragma once

#include "ui/kit/tone.h"

#include <QFrame>

namespace Ventanilla {

/// One figure of a customer or an account, with its name above and what it means below.
class StatTile : public QFrame
{
    Q_OBJECT

public:
    explicit StatTile(const QString &title, QWidget *parent = nullptr);

    void setTitle(const QString &title);
    /// @param unit small after the figure, may be empty. @param tone colours the note.
    void showValue(const QString &value, const QString &note, const QString &unit = {},
                   Tone tone = Tone::Neutral);
    void showLoading();
    /// @param why there is no figure.
    void showNone(const QString &why);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    enum class State { Value, Loading, None };
    void tellReaders();
    QString note() const;

    State m_state = State::Loading;
    QString m_title;
    QString m_value;
    QString m_unit;
    QString m_note;
    Tone m_tone = Tone::Neutral;
};

} // namespace Ventanilla
