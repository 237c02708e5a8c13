#pragma once

#include "ui/kit/theme.h"

#include <QApplication>
#include <QHBoxLayout>
#include <QLineEdit>

namespace Ventanilla {

/// A shown, active window with one widget in it.
template<typename Widget, typename... Arguments>
struct Window
{
    explicit Window(Arguments... arguments)
        : widget(new Widget(arguments...))
    {
        auto *layout = new QHBoxLayout(&frame);
        layout->addWidget(widget);
        other = new QLineEdit;
        layout->addWidget(other);
        frame.resize(900, 500);
        frame.show();
        QApplication::setActiveWindow(&frame);
        other->setFocus();
    }

    QWidget frame;
    Widget *widget;
    QLineEdit *other;
};

/// As every test begins.
inline void resetTheme()
{
    Theme::instance().setMode(Theme::Mode::Light);
    Theme::instance().setTextPercent(100);
}

} // namespace Ventanilla

/// Runs @p Test in the kit's look and in English.
#define VENTANILLA_KIT_MAIN(Test)                                                                                      \
    int main(int argc, char *argv[])                                                                                   \
    {                                                                                                                  \
        QApplication app(argc, argv);                                                                                  \
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));                                         \
        Ventanilla::Theme::instance().apply();                                                                         \
        Test test;                                                                                                     \
        return QTest::qExec(&test, argc, argv);                                                                        \
    }
