#include "models/items/desksettings.h"
#include "tests/support/memorydesk.h"
#include "tests/support/mergesamples.h"
#include "ui/customer/customerpage.h"
#include "ui/kit/theme.h"
#include "ui/merge/mergepage.h"
#include "ui/shell/mainwindow.h"

#include <QApplication>
#include <QDir>
#include <QTemporaryDir>
#include <QTest>

#include <cstdio>

using namespace Ventanilla;
using namespace Ventanilla::MergeSamples;

namespace {

void shoot(QWidget &window, const QDir &directory, const QString &name)
{
    QTest::qWait(400);
    window.grab().save(directory.filePath(name + u".png"_s));
}

} // namespace

int main(int argc, char *argv[])
{
    QApplication app(argc, argv);
    const QStringList arguments = QApplication::arguments();
    if (arguments.size() < 5) {
        std::fputs("merge_shot light|dark WIDTH HEIGHT DIRECTORY\n", stderr);
        return 2;
    }
    Theme::instance().setMode(arguments[1] == "dark"_L1 ? Theme::Mode::Dark : Theme::Mode::Light);
    Theme::instance().apply();
    const QTemporaryDir settingsDirectory;
    DeskSettings settings(settingsDirectory.filePath(u"settings.ini"_s));
    MemoryDesk desk;
    auto backend = std::make_unique<FakeBackend>();
    FakeBackend *fake = backend.get();
    answerReadings(*fake);
    UtilityProfile profile;
    profile.name = u"Alder Valley Water"_s;
    profile.timeZone = u"America/Los_Angeles"_s;
    DeskSession session(std::move(backend), profile, desk, desk);
    MainWindow window(session, settings);
    window.resize(arguments[2].toInt(), arguments[3].toInt());
    window.show();
    window.openCustomer(marisolsNumber(), false);
    QTest::qWait(200);
    emit window.findChild<CustomerPage *>()->mergeRequested();
    auto *page = window.findChild<MergePage *>();
    const QDir directory(arguments[4]);
    const QString mode = u"%1-%2-"_s.arg(arguments[1], arguments[2]);
    QTest::qWait(200);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Down);
    shoot(window, directory, mode + u"choose"_s);
    page->run(Command::MainAction);
    shoot(window, directory, mode + u"preview"_s);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_B);
    shoot(window, directory, mode + u"answered"_s);
    page->run(Command::MainAction);
    QTest::qWait(300);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Space);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Down);
    shoot(window, directory, mode + u"done"_s);
    return 0;
}
