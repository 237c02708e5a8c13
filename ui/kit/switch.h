#pragma once

#include <QCheckBox>

namespace Ventanilla {

/// A check box in the shape of a switch, for what takes effect at once.
class Switch : public QCheckBox
{
    Q_OBJECT

public:
    explicit Switch(const QString &text = {}, QWidget *parent = nullptr);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    bool hitButton(const QPoint &position) const override;
    void paintEvent(QPaintEvent *event) override;
};

} // namespace Ventanilla
