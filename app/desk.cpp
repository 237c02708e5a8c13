#include "app/desk.h"

#include "app/languages.h"
#include "models/backend/local/demomaker.h"
#include "models/backend/local/localbackend.h"
#include "models/backend/rest/restbackend.h"
#include "models/backend/rest/sessionkeeper.h"
#include "models/backend/whendone.h"
#include "models/contract/codec.h"
#include "models/items/desksession.h"
#include "ui/kit/theme.h"
#include "ui/shell/mainwindow.h"
#include "ui/signin/signinwindow.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QTimer>

using namespace Qt::Literals::StringLiterals;

namespace Ventanilla {

namespace {

constexpr int restMilliseconds = 1500; // until a window has settled for its picture

LocalSettings demoSettings(const DataDirectory &directory, const QString &profile)
{
    LocalSettings settings;
    settings.databasePath = directory.file(u"demo-"_s + profile + u".db"_s);
    settings.makeDatabase = demoDatabaseMaker(profile);
    return settings;
}

Theme::Mode modeOf(DeskSettings::Look look)
{
    switch (look) {
    case DeskSettings::Look::Light:
        return Theme::Mode::Light;
    case DeskSettings::Look::Dark:
        return Theme::Mode::Dark;
    case DeskSettings::Look::System:
        return Theme::Mode::System;
    }
    Q_UNREACHABLE();
}

} // namespace

Desk::Desk(Options options, const DataDirectory &directory)
    : m_options(std::move(options))
    , m_directory(directory)
    , m_settings(directory.file(u"settings.ini"_s))
    , m_languages(std::make_unique<Languages>())
    , m_keychain(keychainSecrets())
    , m_fileSecrets(directory.path())
    , m_store(directory.file(u"desk.db"_s), *m_keychain, m_fileSecrets)
{
    m_languages->use(m_settings.language());
    connect(&m_settings, &DeskSettings::languageChanged, this, [this] {
        m_languages->use(m_settings.language());
        if (m_session)
            m_session->backend().setLanguage(m_settings.language());
    });
    connect(&m_settings, &DeskSettings::lookChanged, this, &Desk::followLook);
    followLook();
}

Desk::~Desk() = default;

void Desk::followLook()
{
    Theme::instance().setMode(modeOf(m_settings.look()));
    Theme::instance().setTextPercent(m_settings.textPercent());
}

void Desk::start()
{
    showSignIn();
    if (m_options.demo)
        startDemo(m_options.profile.isEmpty() ? m_settings.demoProfile() : m_options.profile);
    else
        resumeSession();
}

std::shared_ptr<RestBackend> Desk::connectTo(const QUrl &server)
{
    RestSettings settings;
    settings.baseUrl = server;
    auto backend = std::make_shared<RestBackend>(settings);
    backend->setLanguage(m_settings.language());
    m_keeper = std::make_unique<SessionKeeper>(*backend, *m_keychain, server);
    return backend;
}

void Desk::resumeSession()
{
    const Result<QUrl> address = serverUrl(m_settings.server().toString());
    if (!address)
        return;
    const std::shared_ptr<RestBackend> backend = connectTo(*address);
    whenDone(
        this, m_keeper->restore(),
        [this, backend](const Result<bool> &resumed) {
            if (resumed && *resumed && !m_window)
                openDesk(backend);
        },
        [] {});
}

void Desk::raise()
{
    QWidget *window = m_window ? static_cast<QWidget *>(m_window.get()) : m_signIn.get();
    window->showNormal();
    window->raise();
    window->activateWindow();
}

void Desk::showSignIn()
{
    m_signIn = std::make_unique<SignInWindow>(m_settings);
    connect(m_signIn.get(), &SignInWindow::demoRequested, this, &Desk::startDemo);
    connect(m_signIn.get(), &SignInWindow::signInRequested, this, &Desk::signIn);
    connect(m_signIn.get(), &SignInWindow::serverNamed, this, &Desk::askServer);
    m_signIn->show();
}

void Desk::fail(const Failure &failure)
{
    if (m_signIn)
        m_signIn->showFailure(failure);
}

void Desk::startDemo(const QString &profile)
{
    m_settings.setDemoProfile(profile);
    auto backend = std::make_shared<LocalBackend>(demoSettings(m_directory, profile));
    backend->setLanguage(m_settings.language());
    m_signIn->showWaiting(tr("Making the demo's data…"));
    connect(backend.get(), &LocalBackend::progress, m_signIn.get(),
            [this](int percent) { m_signIn->showProgress(percent, 100); });
    whenDone(
        this, backend->open(),
        [this, backend](const Result<Done> &opened) {
            if (opened)
                openDesk(backend);
            else
                fail(opened.error());
        },
        [this] { fail(Failure{Failure::Kind::Unavailable, {}, {}, {}, {}, {}}); });
}

void Desk::askServer(const QUrl &server)
{
    const auto tell = [this, server](const Result<std::chrono::milliseconds> &answeredIn) {
        if (m_signIn)
            m_signIn->showServer(server, answeredIn);
    };
    const Result<QUrl> address = serverUrl(server.toString());
    if (!address) {
        tell(Unexpected{address.error()});
        return;
    }
    RestSettings settings;
    settings.baseUrl = *address;
    settings.attempts = 1;
    m_asking = std::make_shared<RestBackend>(settings);
    m_asking->setLanguage(m_settings.language());
    QElapsedTimer clock;
    clock.start();
    whenDone(
        this, m_asking->send(GetHealth{}),
        [tell, clock](const Result<Answer<Health>> &health) {
            if (health)
                tell(std::chrono::milliseconds(clock.elapsed()));
            else
                tell(Unexpected{health.error()});
        },
        [] {});
}

void Desk::signIn(const QUrl &server, const QString &username, const QString &password)
{
    const Result<QUrl> address = serverUrl(server.toString());
    if (!address) {
        fail(address.error());
        return;
    }
    const std::shared_ptr<RestBackend> backend = connectTo(*address);
    m_signIn->showWaiting(tr("Signing in…"));
    whenDone(
        this, backend->signIn(username, password),
        [this, backend, server = *address, username](const Result<StaffUser> &user) {
            if (!user) {
                fail(user.error());
                return;
            }
            m_settings.setServer(server);
            m_settings.setUsername(username);
            openDesk(backend);
        },
        [this] { fail(Failure{Failure::Kind::Offline, {}, {}, {}, {}, {}}); });
}

void Desk::openDesk(std::shared_ptr<Backend> backend)
{
    whenDone(
        this, backend->send(GetUtility{}),
        [this, backend](const Result<Answer<UtilityDocument>> &utility) {
            const Result<UtilityProfile> profile
                = utility ? readProfile(utility->value) : Result<UtilityProfile>(Unexpected{utility.error()});
            if (!profile) {
                fail(profile.error());
                return;
            }
            m_session = std::make_unique<DeskSession>(backend, *profile, m_store, m_store);
            m_window = std::make_unique<MainWindow>(*m_session, m_settings);
            // Later: the window that asks is closed then.
            connect(m_window.get(), &MainWindow::signOutRequested, this, &Desk::endDesk, Qt::QueuedConnection);
            m_window->show();
            m_signIn.reset();
            m_asking.reset();
            if (m_options.screenshotFile.isEmpty())
                return;
            QTimer::singleShot(restMilliseconds, this, [this] {
                const bool isSaved = m_window->grab().save(m_options.screenshotFile);
                QCoreApplication::exit(isSaved ? 0 : 1);
            });
        },
        [this] { fail(Failure{Failure::Kind::Offline, {}, {}, {}, {}, {}}); });
}

void Desk::endDesk()
{
    std::shared_ptr<Backend> backend = m_session->sharedBackend();
    // The answer is not waited for: here the session is forgotten at once.
    const QFuture<Result<Done>> ended = backend->signOut();
    Q_UNUSED(ended)
    showSignIn();
    m_window.reset();
    m_keeper.reset();
    m_session.reset();
}

} // namespace Ventanilla
