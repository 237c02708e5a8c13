#pragma once

#include <QWidget>

namespace Ventanilla {

/// The names over the columns of the search's list.
class SearchHead : public QWidget
{
    Q_OBJECT

public:
    explicit SearchHead(QWidget *parent = nullptr);

    QSize sizeHint() const override;

protected:
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
};

} // namespace Ventanilla
