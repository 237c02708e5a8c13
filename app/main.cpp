#include "app/desk.h"
#include "app/options.h"
#include "models/platform/singleinstance.h"
#include "ui/kit/kitpage.h"
#include "ui/kit/theme.h"

#include <QApplication>
#include <QTimer>
#include <QWidget>

#include <cstdio>
#include <memory>

using namespace Qt::Literals::StringLiterals;
using namespace Ventanilla;

namespace {

int showKit(const Options &options)
{
    const std::unique_ptr<QWidget> page(makeKitPage());
    page->show();
    if (!options.screenshotFile.isEmpty()) {
        QTimer::singleShot(500, page.get(), [&page, &options] {
            QCoreApplication::exit(page->grab().save(options.screenshotFile) ? 0 : 1);
        });
    }
    return QApplication::exec();
}

} // namespace

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    QCoreApplication::setApplicationName(u"Ventanilla"_s);
    QCoreApplication::setOrganizationName(u"Ventanilla"_s);
    QCoreApplication::setApplicationVersion(QStringLiteral(VENTANILLA_VERSION));
    const Options options = readOptions();
    Theme::instance().apply();
    if (options.kit)
        return showKit(options);

    const Result<DataDirectory> directory = DataDirectory::ofUser();
    if (!directory) {
        std::fputs("ventanilla: its folder for data cannot be written\n", stderr);
        return 1;
    }
    SingleInstance instance(directory->path());
    if (!instance.isFirst() && instance.callFirst())
        return 0;
    Desk desk(options, *directory);
    QObject::connect(&instance, &SingleInstance::called, &desk, &Desk::raise);
    desk.start();
    return QApplication::exec();
}
