#pragma once

#include "ui/kit/icons.h"
#include "ui/kit/tone.h"

#include <QAbstractButton>
#include <QWidget>

#include <optional>

class QPainter;

namespace Ventanilla {

/// What a chip shows. A count stands after the text in semibold.
struct ChipLook
{
    QString text;
    Tone tone = Tone::Neutral;
    std::optional<Icon> icon;
    QString count;
};

QSize chipSize(const ChipLook &look);
/// Paints a chip at the left of @p rect, centred in its height. Delegates use it as well as Chip.
void paintChip(QPainter *painter, const QRect &rect, const ChipLook &look);

/// A still chip: a status as icon and word.
class Chip : public QWidget
{
    Q_OBJECT

public:
    explicit Chip(const ChipLook &look = {}, QWidget *parent = nullptr);

    void setLook(const ChipLook &look);
    QSize sizeHint() const override { return chipSize(m_look); }
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    ChipLook m_look;
};

/// A chip that is pressed: a filter that is on or off, or a link such as a parked call. Several are made
/// exclusive with a QButtonGroup.
class FilterChip : public QAbstractButton
{
    Q_OBJECT

public:
    explicit FilterChip(const QString &text, QWidget *parent = nullptr);

    void setCount(const QString &count);
    void setGlyph(std::optional<Icon> icon);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    ChipLook look() const;

    QString m_count;
    std::optional<Icon> m_icon;
};

} // namespace Ventanilla
