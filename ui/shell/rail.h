#pragma once

#include "ui/kit/icons.h"

#include <QAbstractButton>
#include <QWidget>

class QButtonGroup;
class QVBoxLayout;

namespace Ventanilla {

/// One place of the rail: an icon over a word, with a bar at its left while it is in front.
class RailButton : public QAbstractButton
{
    Q_OBJECT

public:
    RailButton(Icon icon, QWidget *parent = nullptr);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    Icon m_icon;
};

/// The 64-pixel column at the left of the window: the places of the desk, and the settings at its foot.
class Rail : public QWidget
{
    Q_OBJECT

public:
    enum Place { CallerPlace, SettingsPlace };

    explicit Rail(QWidget *parent = nullptr);

    void setCurrent(Place place);

signals:
    void chosen(Ventanilla::Rail::Place place);

protected:
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void retranslate();

    QButtonGroup *m_group;
    RailButton *m_callerButton;
    RailButton *m_settingsButton;
};

} // namespace Ventanilla
