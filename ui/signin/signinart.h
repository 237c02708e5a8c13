#pragma once

#include <QWidget>

namespace Ventanilla {

/// The left side of the sign-in window: the program's name over quiet waves.
class SignInArt : public QWidget
{
    Q_OBJECT

public:
    explicit SignInArt(QWidget *parent = nullptr);

protected:
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
};

} // namespace Ventanilla
