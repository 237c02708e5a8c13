#include "ui/kit/kitpage.h"
#include "ui/kit/theme.h"
#include "ui/kit/toast.h"

#include <QApplication>
#include <QKeyEvent>
#include <QScrollArea>
#include <QTimer>

#include <cstdio>

using namespace Qt::Literals::StringLiterals;
using namespace Ventanilla;

int main(int argc, char *argv[])
{
    QApplication app(argc, argv);
    const QStringList arguments = QApplication::arguments();
    if (arguments.size() < 4) {
        std::fputs("kit_shot light|dark PERCENT FILE.png [TABS]\n", stderr);
        return 2;
    }
    Theme &theme = Theme::instance();
    theme.setMode(arguments[1] == "dark"_L1 ? Theme::Mode::Dark : Theme::Mode::Light);
    theme.setTextPercent(arguments[2].toInt());
    theme.apply();
    QWidget *page = qobject_cast<QScrollArea *>(makeKitPage())->takeWidget();
    page->resize(1180, page->sizeHint().height());
    page->show();
    // Long enough for the counted bar, which comes after two seconds.
    QTimer::singleShot(2500, page, [page, &arguments] {
        Toast::showIn(page, u"Rental B unlinked"_s);
        for (int tab = 0; tab < arguments.value(4).toInt(); ++tab) {
            QKeyEvent press(QEvent::KeyPress, Qt::Key_Tab, Qt::NoModifier);
            QApplication::sendEvent(QApplication::focusWidget() ? QApplication::focusWidget() : page, &press);
        }
        const bool written = page->grab().save(arguments[3]);
        QApplication::exit(written ? 0 : 1);
    });
    return QApplication::exec();
}
