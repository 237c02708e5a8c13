#include "models/backend/rest/restbackend.h"
#include "models/contract/accounts.h"
#include "models/contract/codec.h"
#include "models/contract/utility.h"
#include "models/contract/verifications.h"
#include "tests/e2e/deskdriver.h"
#include "tests/server/serverprocess.h"
#include "tests/support/answeringchooser.h"
#include "tests/support/testdatabase.h"
#include "ui/customer/accountcard.h"
#include "ui/kit/kitpage.h"
#include "ui/kit/theme.h"
#include "ui/signin/signinwindow.h"

#include <QApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QPainter>
#include <QTest>
#include <QTimer>
#include <QTranslator>

#include <cstdio>

using namespace Ventanilla;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr QSize large(1440, 900);
constexpr QSize small(1280, 720);
constexpr int mostAccounts = 10; // of the caller who is pictured
constexpr int toastTime = 11'000; // until an offer to undo has gone
constexpr int rest = 400; // until a window has settled

void save(QWidget &window, const QString &directory, const QString &name)
{
    QTest::qWait(rest);
    const QString file = QDir(directory).filePath(name + u".png"_s);
    if (!window.grab().save(file))
        qFatal("cannot write %s", qPrintable(file));
    std::printf("%s\n", qPrintable(file));
}

void must(bool isSo, const DeskDriver &desk, const char *what)
{
    if (!isSo)
        qFatal("%s did not happen; the window shows:\n%s", what, qPrintable(desk.everyText()));
}

template <typename T>
T waitFor(const QFuture<Result<T>> &future)
{
    if (!QTest::qWaitFor([&future] { return future.isFinished(); }, 60'000) || !future.result())
        qFatal("no good answer");
    return *future.result();
}

QUrl addressOf(const ServerProcess &server)
{
    return QUrl(u"http://127.0.0.1:%1"_s.arg(server.port()));
}

std::shared_ptr<RestBackend> signIn(const ServerProcess &server, const QString &username)
{
    RestSettings settings;
    settings.baseUrl = addressOf(server);
    settings.attempts = 1;
    auto backend = std::make_shared<RestBackend>(settings);
    waitFor(backend->signIn(username, QString::fromLatin1(ServerProcess::password)));
    return backend;
}

void importDemo(const QString &url, const QString &directory)
{
    const ProgramRun made = runProgram({u"demo-data"_s, u"--customers"_s, u"300"_s, u"--seed"_s, u"1"_s, directory});
    const ProgramRun imported = runProgram({u"import"_s, u"--database"_s, url, directory});
    if (made.exitCode != 0 || imported.exitCode != 0)
        qFatal("the demo's data were not imported: %s%s", made.errors.constData(), imported.errors.constData());
    ServerProcess::addStaff(url, StaffRole::Representative, u"tester"_s);
    const ProgramRun added = runProgram({u"user"_s, u"add"_s, u"--database"_s, url, u"--role"_s, u"representative"_s,
                                         u"--display-name"_s, u"T. Okafor"_s, u"okafor"_s},
                                        QByteArray(ServerProcess::password) + '\n');
    if (added.exitCode != 0)
        qFatal("no second representative: %s", added.errors.constData());
}

void saveSignIn(const ServerProcess &server, const QString &directory)
{
    const QTemporaryDir place;
    DeskSettings chosen(place.filePath(u"settings.ini"_s));
    chosen.setServer(addressOf(server));
    chosen.setUsername(u"rep"_s);
    SignInWindow window(chosen);
    QObject::connect(&window, &SignInWindow::serverNamed, &window, [&window](const QUrl &named) {
        RestSettings settings;
        settings.baseUrl = named;
        QElapsedTimer clock;
        clock.start();
        waitFor(RestBackend(settings).send(GetHealth{}));
        window.showServer(named, std::chrono::milliseconds(clock.elapsed()));
    });
    window.show();
    save(window, directory, u"signin"_s);
}

void saveKit(const QString &directory)
{
    const std::unique_ptr<QWidget> kit(makeKitPage());
    kit->show();
    save(*kit, directory, u"kit"_s);
}

/// Finds the caller of picture 01, verifies her for everything, and leaves the window on her page.
void openCaller(DeskDriver &desk, const ServerProcess &server, const QString &directory, const QString &suffix)
{
    desk.press(Qt::Key_K, Qt::ControlModifier);
    desk.type(u"quintero"_s);
    must(desk.waitForText(u"Joaquín Quintero Salas"_s), desk, "the search");
    save(desk.window(), directory, u"search"_s + suffix);
    desk.press(Qt::Key_A, Qt::ControlModifier);
    desk.type(u"20418837-3104582"_s);
    must(desk.waitForText(u"Marisol Ibarra Quintero"_s), desk, "the search by number");
    desk.press(Qt::Key_Return, Qt::ControlModifier);
    must(desk.waitForFocus(u"account_numberEdit"_s), desk, "opening");
    desk.type(u"3104582"_s);
    must(desk.tabTo(u"sendCodeButton"_s), desk, "reaching the code's button");
    desk.press(Qt::Key_Space);
    must(desk.waitForFocus(u"codeEdit"_s), desk, "sending the code");
    desk.type(codeFromMail(server.mailDirectory()));
    desk.press(Qt::Key_Return);
    must(desk.waitForText(u"Needs attention"_s), desk, "verifying");
}

void saveMerge(DeskDriver &desk, const QString &directory)
{
    desk.press(Qt::Key_F8);
    must(desk.waitForText(u", into marisol.ibarra@example.com"_s), desk, "the choice");
    QTest::qWait(rest);
    save(desk.window(), directory, u"merge-choose"_s);
    desk.press(Qt::Key_Return, Qt::ControlModifier);
    must(desk.waitForText(u"Plan read"_s), desk, "the preview");
    save(desk.window(), directory, u"merge-preview"_s);
    desk.press(Qt::Key_B);
    QTest::qWait(rest);
    desk.press(Qt::Key_Return, Qt::ControlModifier);
    must(desk.waitForText(u"Check with the caller"_s), desk, "the merge");
    save(desk.window(), directory, u"merge-done"_s);
    desk.press(Qt::Key_Return, Qt::ControlModifier);
    must(desk.waitForText(u"Needs attention"_s), desk, "going back");
}

/// Does @p look with the window in Spanish.
template <typename Look>
void inSpanish(DeskDriver &desk, Look look)
{
    desk.settings().setLanguage(Language::Es);
    QTranslator spanish;
    if (spanish.load(QStringLiteral(VENTANILLA_SPANISH)))
        QCoreApplication::installTranslator(&spanish);
    QLocale::setDefault(QLocale(QLocale::Spanish, QLocale::UnitedStates));
    desk.session().backend().setLanguage(Language::Es);
    desk.press(Qt::Key_F5);
    look();
    QCoreApplication::removeTranslator(&spanish);
    desk.settings().setLanguage(Language::En);
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
    desk.session().backend().setLanguage(Language::En);
    desk.press(Qt::Key_F5);
}

/// In light, dark and Spanish, each as a file named after @p name.
void saveLooks(DeskDriver &desk, const QString &directory, const QString &name)
{
    save(desk.window(), directory, name);
    Theme::instance().setMode(Theme::Mode::Dark);
    save(desk.window(), directory, name + u"-dark"_s);
    Theme::instance().setMode(Theme::Mode::Light);
    inSpanish(desk, [&] { save(desk.window(), directory, name + u"-es"_s); });
    desk.window().resize(small);
    save(desk.window(), directory, name + u"-small"_s);
    desk.window().resize(large);
}

/// The export menu open, which is a window of its own, and what is said once a file is saved.
void saveExport(DeskDriver &desk, const QString &directory)
{
    must(desk.tabTo(u"exportButton"_s), desk, "reaching the export button");
    QTimer::singleShot(rest, &desk.window(), [&desk, &directory] {
        QPixmap picture = desk.window().grab();
        QWidget *menu = QApplication::activePopupWidget();
        must(menu != nullptr, desk, "the export menu");
        QPainter(&picture).drawPixmap(menu->pos() - desk.window().pos(), menu->grab());
        picture.save(QDir(directory).filePath(u"usage-export.png"_s));
        menu->close();
    });
    desk.press(Qt::Key_Space); // until the menu is closed
    const QTemporaryDir files;
    OutputChooser::setCurrent(std::make_unique<AnsweringChooser>(files.path()));
    desk.press(Qt::Key_E, Qt::ControlModifier);
    must(desk.waitForText(u"Saved as"_s), desk, "the export");
    save(desk.window(), directory, u"usage-exported"_s);
    OutputChooser::setCurrent(nullptr);
}

void saveUsage(DeskDriver &desk, const QString &directory)
{
    desk.press(Qt::Key_F4); // the guide makes room, as in picture 04
    desk.press(Qt::Key_3, Qt::ControlModifier);
    must(desk.waitForText(u"Possible leak"_s), desk, "the usage");
    must(desk.waitForText(u"in every hour for"_s), desk, "the leak");
    for (int i = 0; i < 6; ++i)
        desk.press(Qt::Key_Left);
    saveLooks(desk, directory, u"usage"_s);
    Theme::instance().setTextPercent(130);
    save(desk.window(), directory, u"usage-large"_s);
    Theme::instance().setTextPercent(100);
    saveExport(desk, directory);
    desk.press(Qt::Key_T, Qt::ControlModifier);
    save(desk.window(), directory, u"usage-table"_s);
    desk.press(Qt::Key_T, Qt::ControlModifier);
    desk.press(Qt::Key_1, Qt::ControlModifier);
    desk.press(Qt::Key_F4);
}

/// Picture 05: a level is being typed, not yet saved.
void saveAlerts(DeskDriver &desk, const QString &directory)
{
    desk.press(Qt::Key_F4); // the guide makes room
    for (int i = 0; i < mostAccounts; ++i)
        desk.press(Qt::Key_Up, Qt::ControlModifier | Qt::ShiftModifier); // whichever account was in front
    desk.press(Qt::Key_Down, Qt::ControlModifier | Qt::ShiftModifier); // Home
    desk.press(Qt::Key_4, Qt::ControlModifier);
    must(desk.waitForWidget(u"alertRulesCard"_s) != nullptr, desk, "the alerts");
    must(desk.tabTo(u"dailyLevelEdit"_s), desk, "reaching the daily level");
    desk.press(Qt::Key_A, Qt::ControlModifier);
    desk.type(u"320"_s);
    must(desk.waitForText(u"Would have fired"_s), desk, "the back-test");
    QTest::qWait(3 * rest);
    saveLooks(desk, directory, u"alerts"_s);
    desk.press(Qt::Key_Escape); // throws it away
    QTest::qWait(toastTime);
    desk.press(Qt::Key_1, Qt::ControlModifier);
    desk.press(Qt::Key_F4);
}

/// What another representative, to whom the same caller has proved enough, saves meanwhile.
void saveElsewhere(const ServerProcess &server, const Account &seen, const QString &name)
{
    const auto other = signIn(server, u"okafor"_s);
    CreateVerification verify;
    verify.customerNumber = seen.customerNumber;
    verify.factors.accountNumber = seen.accountNumber.text();
    verify.factors.postalCode = seen.postalCode;
    verify.factors.serviceAddress = seen.serviceAddress;
    verify.factors.fullName = u"Marisol Ibarra Quintero"_s;
    waitFor(other->send(verify));
    const auto read = waitFor(other->send(GetAccount{{}, seen.accountNumber}));
    PatchAccount patch;
    patch.accountNumber = seen.accountNumber;
    patch.mailingAttention = Change<QString>::to(name);
    SendOptions options;
    options.ifMatch = read.etag;
    waitFor(other->send(patch, options));
}

/// Picture 12b: the same name on bills, changed by two people.
void saveConflict(DeskDriver &desk, const ServerProcess &server, const QString &directory)
{
    desk.press(Qt::Key_F4); // the guide makes room, as in picture 12b
    desk.press(Qt::Key_Down, Qt::ControlModifier | Qt::ShiftModifier);
    must(desk.waitForWidget(u"mailingAttentionRow"_s) != nullptr, desk, "choosing an account");
    desk.press(Qt::Key_F2);
    must(desk.waitForFocus(u"valueEdit"_s), desk, "editing");
    desk.press(Qt::Key_A, Qt::ControlModifier);
    desk.type(u"Attn: Accounts payable"_s);
    const auto cards = desk.window().findChildren<AccountCard *>();
    const auto shown = std::find_if(cards.begin(), cards.end(), [](const AccountCard *card) { return card->isVisible(); });
    must(shown != cards.end(), desk, "showing an account");
    saveElsewhere(server, (*shown)->form().account(), u"Attn: Ana Quintero"_s);
    desk.press(Qt::Key_Return);
    must(desk.waitForText(u"okafor changed"_s), desk, "the comparison");
    save(desk.window(), directory, u"conflict"_s);
    desk.press(Qt::Key_T);
    desk.press(Qt::Key_S, Qt::ControlModifier);
    must(desk.waitForText(u"Needs attention"_s) || desk.waitForWidget(u"mailingAttentionRow"_s), desk, "saving");
    desk.press(Qt::Key_F4);
}

/// Picture 12c: nobody matches.
void saveEmpty(DeskDriver &desk, const QString &directory)
{
    desk.press(Qt::Key_K, Qt::ControlModifier);
    desk.press(Qt::Key_A, Qt::ControlModifier);
    desk.type(u"qintero"_s);
    must(desk.waitForText(u"qintero"_s), desk, "the search");
    QTest::qWait(3 * rest);
    save(desk.window(), directory, u"empty"_s);
}

} // namespace

/// Makes the pictures of docs/screenshots from the real program, against a real server; all of them, or those of the
/// Usage tab alone.
int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    if (argc < 2) {
        std::fputs("usage: screenshots DIRECTORY [usage]\n", stderr);
        return 2;
    }
    const bool isUsageAlone = argc > 2 && qstrcmp(argv[2], "usage") == 0;
    const QString directory = QString::fromLocal8Bit(argv[1]);
    QDir().mkpath(directory);
    Theme::instance().apply();
    Theme::instance().setMode(Theme::Mode::Light);
    useEnglish();
    const TestDatabase database(Dialect::Sqlite);
    const QTemporaryDir data;
    importDemo(database.url(), data.filePath(u"import"_s));
    auto server = std::make_unique<ServerProcess>(database.url());
    if (!isUsageAlone) {
        saveSignIn(*server, directory);
        saveKit(directory);
    }
    DeskDriver desk(signIn(*server, u"tester"_s), large);
    openCaller(desk, *server, directory, {});
    if (isUsageAlone) {
        saveUsage(desk, directory);
        return 0;
    }
    saveLooks(desk, directory, u"customer"_s);
    saveUsage(desk, directory);
    saveAlerts(desk, directory);
    saveConflict(desk, *server, directory);
    saveMerge(desk, directory);
    saveEmpty(desk, directory);
    desk.press(Qt::Key_Escape); // out of the text,
    desk.press(Qt::Key_Escape); // and back to the caller
    must(desk.waitForText(u"Needs attention"_s), desk, "going back to the caller");
    server.reset(); // the line goes down
    desk.press(Qt::Key_F5);
    must(desk.waitForWidget(u"connectionBanner"_s) != nullptr, desk, "losing the line");
    save(desk.window(), directory, u"offline"_s);
    return 0;
}
