#include "ui/signin/signinwindow.h"

#include "models/items/desksettings.h"
#include "ui/kit/button.h"
#include "ui/kit/theme.h"

#include <QApplication>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Ventanilla;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

class TestSignInWindow : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { Theme::instance().apply(); }

    void init()
    {
        m_directory = std::make_unique<QTemporaryDir>();
        m_settings = std::make_unique<DeskSettings>(m_directory->filePath(u"settings.ini"_s));
    }

    void asksTheServerOfLastTime()
    {
        m_settings->setServer(QUrl(u"https://desk.example.com"_s));
        open();
        QCOMPARE(m_named->size(), 1);
        QCOMPARE(m_named->first().first().toUrl(), QUrl(u"https://desk.example.com"_s));
        QCOMPARE(status(), u"Asking the server…"_s);
        m_window->showServer(QUrl(u"https://desk.example.com"_s), 38ms);
        QCOMPARE(status(), u"Server answered in 38 ms, certificate valid"_s);
    }

    void asksNothingBeforeAServerIsKnown()
    {
        open();
        QCOMPARE(m_named->size(), 0);
        QCOMPARE(status(), QString());
    }

    void asksOnceForWhatIsTyped()
    {
        open();
        type(u"https://other.example.com"_s);
        QCOMPARE(m_named->size(), 0); // not while it is being typed
        QTest::keyClick(server()->lineEdit(), Qt::Key_Tab);
        QCOMPARE(m_named->size(), 1);
        QTest::keyClick(m_window.get(), Qt::Key_Tab, Qt::ShiftModifier);
        server()->lineEdit()->setFocus();
        QTest::keyClick(server()->lineEdit(), Qt::Key_Tab);
        QCOMPARE(m_named->size(), 1);
    }

    void ignoresAnAnswerAboutAnotherServer()
    {
        open();
        type(u"https://first.example.com"_s);
        QTest::keyClick(server()->lineEdit(), Qt::Key_Tab);
        type(u"https://second.example.com"_s);
        QTest::keyClick(server()->lineEdit(), Qt::Key_Tab);
        m_window->showServer(QUrl(u"https://first.example.com"_s), 5ms);
        QCOMPARE(status(), u"Asking the server…"_s);
    }

    void saysWhyAServerIsNotThere()
    {
        m_settings->setServer(QUrl(u"https://desk.example.com"_s));
        open();
        m_window->showServer(QUrl(u"https://desk.example.com"_s),
                             Unexpected{Failure{Failure::Kind::Offline, {}, u"The certificate has expired."_s, {}, {}, {}}});
        QCOMPARE(status(), u"The certificate has expired."_s);
    }

    void claimsNoCertificateWithoutEncryption()
    {
        m_settings->setServer(QUrl(u"http://127.0.0.1:8460"_s));
        open();
        m_window->showServer(QUrl(u"http://127.0.0.1:8460"_s), 2ms);
        QCOMPARE(status(), u"Server on this computer answered in 2 ms"_s);
    }

    void signsInByEnter()
    {
        m_settings->setServer(QUrl(u"https://desk.example.com"_s));
        m_settings->setUsername(u"rep"_s);
        open();
        QSignalSpy asked(m_window.get(), &SignInWindow::signInRequested);
        auto *password = m_window->findChild<QLineEdit *>(u"passwordEdit"_s);
        QVERIFY(password->hasFocus());
        QTest::keyClick(password, Qt::Key_Return);
        QCOMPARE(asked.size(), 0); // no password yet
        QTest::keyClicks(password, u"secret"_s);
        QTest::keyClick(password, Qt::Key_Return);
        QCOMPARE(asked.size(), 1);
        QCOMPARE(asked.first(), QVariantList({QUrl(u"https://desk.example.com"_s), u"rep"_s, u"secret"_s}));
    }

    void choosesTheLookByKeys()
    {
        open();
        auto *look = m_window->findChild<Button *>(u"lookButton"_s);
        look->setFocus();
        QTest::keyClick(look, Qt::Key_Space);
        auto *menu = m_window->findChild<QMenu *>();
        QVERIFY(menu != nullptr && menu->isVisible());
        QTest::keyClick(menu, Qt::Key_Up);
        QTest::keyClick(menu, Qt::Key_Return);
        QCOMPARE(m_settings->look(), DeskSettings::Look::Dark);
    }

private:
    void open()
    {
        m_window = std::make_unique<SignInWindow>(*m_settings);
        m_named = std::make_unique<QSignalSpy>(m_window.get(), &SignInWindow::serverNamed);
        m_window->show();
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    }

    QComboBox *server() const { return m_window->findChild<QComboBox *>(u"serverCombo"_s); }
    QString status() const { return m_window->findChild<QLabel *>(u"serverStatusLabel"_s)->text(); }

    void type(const QString &address)
    {
        server()->setFocus();
        server()->lineEdit()->selectAll();
        QTest::keyClicks(server()->lineEdit(), address);
    }

    std::unique_ptr<QTemporaryDir> m_directory;
    std::unique_ptr<DeskSettings> m_settings;
    std::unique_ptr<SignInWindow> m_window;
    std::unique_ptr<QSignalSpy> m_named;
};

QTEST_MAIN(TestSignInWindow)
#include "tst_signinwindow.moc"
