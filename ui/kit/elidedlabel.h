#pragma once

#include <QLabel>

namespace Ventanilla {

/// One line of plain text that ends in "…" where its place is too narrow; the whole of it is in text(), and in a tip while
/// the mouse rests on what was cut.
class ElidedLabel : public QLabel
{
    Q_OBJECT

public:
    explicit ElidedLabel(QWidget *parent = nullptr);

    [[nodiscard]] bool isCut() const;
    QSize minimumSizeHint() const override { return {0, QLabel::minimumSizeHint().height()}; }

protected:
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
};

} // namespace Ventanilla
