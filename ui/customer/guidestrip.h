#pragma once

#include <QAbstractButton>

namespace Ventanilla {

/// What is left of the call guide while it is shut: a strip at the right edge that opens it (picture 02c).
class GuideStrip : public QAbstractButton
{
    Q_OBJECT

public:
    explicit GuideStrip(QWidget *parent = nullptr);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return {sizeHint().width(), 160}; }

protected:
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void retranslate();
};

} // namespace Ventanilla
