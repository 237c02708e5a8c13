#include "ui/shell/mainwindow.h"

#include "models/items/desksession.h"
#include "models/items/desksettings.h"
#include "tests/support/fakebackend.h"
#include "tests/support/memorydesk.h"
#include "ui/kit/searchfield.h"
#include "ui/shell/lockabledesk.h"
#include "ui/shell/shortcutspage.h"

#include <QAccessible>
#include <QAction>
#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QMenuBar>
#include <QTemporaryDir>
#include <QTest>

using namespace Ventanilla;
using namespace Qt::Literals::StringLiterals;

namespace {

UtilityProfile profile()
{
    UtilityProfile made;
    made.name = u"Alder Valley Water"_s;
    made.timeZone = u"America/Los_Angeles"_s;
    made.verification.factors = {{u"account_number"_s, 2}, {u"postal_code"_s, 1}};
    return made;
}

CustomerNumber number(const QString &text)
{
    return *CustomerNumber::parse(text);
}

} // namespace

class TestMainWindow : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_directory = std::make_unique<QTemporaryDir>();
        m_settings = std::make_unique<DeskSettings>(m_directory->filePath(u"settings.ini"_s));
        show();
        letCustomersThrough();
    }

    void cleanup()
    {
        m_window.reset();
        m_session.reset();
        m_backend.reset();
        m_settings.reset();
    }

    void aCustomerOpensWithStripAndTitle()
    {
        m_window->openCustomer(number(u"20418837"_s), false);
        auto *name = m_window->findChild<QLabel *>(u"callerNameLabel"_s);
        QTRY_COMPARE(name->text(), u"Customer 20418837"_s);
        QTRY_VERIFY(m_window->windowTitle().contains(u"20418837"_s));
    }

    void keysRightAfterControlEnterAreSeenInTheCheck()
    {
        holdCustomers();
        m_window->openCustomer(number(u"20418837"_s), true);
        auto *account = check(u"account_number"_s);
        QVERIFY(account->isVisible()); // before the customer is read
        QCOMPARE(QApplication::focusWidget(), account);
        QTest::keyClicks(QApplication::focusWidget(), u"0000001"_s);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
        QCOMPARE(QApplication::focusWidget(), check(u"postal_code"_s));
        QTest::keyClicks(QApplication::focusWidget(), u"939"_s);
        letCustomersThrough();
        QTRY_COMPARE(m_window->calls().current()->customer().state(), CustomerModel::State::Ready);
        QCOMPARE(QApplication::focusWidget(), check(u"postal_code"_s));
        QTest::keyClicks(QApplication::focusWidget(), u"01"_s);
        QCOMPARE(account->text(), u"0000001"_s);
        QCOMPARE(check(u"postal_code"_s)->text(), u"93901"_s);
        QTest::qWait(50);
        QCOMPARE(m_backend->count<CreateVerification>(), 0);
    }

    void theWholeWayTypedInOneGoOnASlowLine()
    {
        holdCustomers();
        auto *field = m_window->findChild<SearchField *>();
        field->setFocus();
        QTest::keyClicks(QApplication::focusWidget(), u"20418837"_s);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return, Qt::ControlModifier);
        QTest::keyClicks(QApplication::focusWidget(), u"000000X"_s);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Backspace);
        QTest::keyClicks(QApplication::focusWidget(), u"1"_s);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
        QTest::keyClicks(QApplication::focusWidget(), u"93901"_s);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
        QCOMPARE(field->text(), u"20418837"_s);
        QVERIFY(m_backend->waitFor<SearchCustomers>());
        CustomerHit hit;
        hit.customerNumber = number(u"20418837"_s);
        hit.displayName = u"Customer 20418837"_s;
        m_backend->last<SearchCustomers>().answer({{hit}, std::nullopt});
        QTRY_VERIFY(m_window->calls().current());
        QTRY_COMPARE(check(u"account_number"_s)->text(), u"0000001"_s);
        QCOMPARE(check(u"postal_code"_s)->text(), u"93901"_s);
        QVERIFY(check(u"postal_code"_s)->isVisible());
        QTest::qWait(50);
        QCOMPARE(m_backend->count<CreateVerification>(), 0); // Enter was pressed when nobody could see what it sends
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
        QVERIFY(m_backend->waitFor<CreateVerification>());
        QCOMPARE(m_backend->last<CreateVerification>().request().factors.postalCode, u"93901"_s);
        letCustomersThrough();
    }

    void aCheckTypedForACustomerThatCannotBeReadIsKept()
    {
        holdCustomers();
        m_window->openCustomer(number(u"20418837"_s), true);
        QTest::keyClicks(QApplication::focusWidget(), u"0000001"_s);
        for (const auto &call : m_backend->calls<GetCustomer>())
            call.fail(Failure::Kind::Unavailable);
        auto *failed = m_window->findChild<QWidget *>(u"customerFailed"_s);
        QTRY_VERIFY(failed->isVisible());
        QVERIFY(failed->isAncestorOf(QApplication::focusWidget())); // and what is typed now goes nowhere unseen
        press(Qt::Key_F5);
        QVERIFY(m_backend->waitFor<GetCustomer>(2));
        letCustomersThrough();
        QTRY_VERIFY(check(u"account_number"_s)->isVisible());
        QCOMPARE(check(u"account_number"_s)->text(), u"0000001"_s);
        QTRY_VERIFY(QApplication::focusWidget() && QApplication::focusWidget()->isVisible());
    }

    void aLockedWindowTellsNothingAndDoesNothing()
    {
        m_window->openCustomer(number(u"20418837"_s), false);
        QTRY_VERIFY(m_window->windowTitle().contains(u"20418837"_s));
        QTRY_VERIFY(everythingRead().contains(u"20418837"_s));
        QWidget *const before = check(u"account_number"_s);
        QTRY_COMPARE(QApplication::focusWidget(), before);
        emit m_window->findChild<LockableDesk *>()->screenLock().locked();
        auto *lock = m_window->findChild<LockScreen *>();
        QTRY_VERIFY(lock->isVisible());
        QVERIFY(!m_window->windowTitle().contains(u"20418837"_s));
        QVERIFY2(!everythingRead().contains(u"20418837"_s), qPrintable(everythingRead()));
        QVERIFY(everythingRead().contains(u"locked"_s));
        press(Qt::Key_F12);
        press(Qt::Key_P, Qt::ControlModifier | Qt::ShiftModifier);
        press(Qt::Key_Escape);
        press(Qt::Key_C, Qt::ControlModifier);
        QVERIFY(m_window->calls().current());
        QVERIFY(lock->isVisible());
        auto *password = lock->findChild<QLineEdit *>(u"unlockPasswordEdit"_s);
        QTest::keyClicks(password, u"a long password"_s);
        QTest::keyClick(password, Qt::Key_Return);
        QVERIFY(m_backend->waitFor<CreateSession>());
        m_backend->last<CreateSession>().answer({u"token"_s, QDateTime::currentDateTimeUtc().addSecs(3600), m_session->user()});
        QTRY_VERIFY(!lock->isVisible());
        QCOMPARE(QApplication::focusWidget(), before);
        QTRY_VERIFY(m_window->windowTitle().contains(u"20418837"_s));
        press(Qt::Key_F12);
        QVERIFY(!m_window->calls().current());
    }

    void aFourthParkedCallIsRefusedWithAReason()
    {
        for (const QString &text : {u"00000001"_s, u"00000002"_s, u"00000003"_s, u"00000004"_s, u"00000005"_s})
            m_window->openCustomer(number(text), false);
        auto *banner = m_window->findChild<QWidget *>(u"messageBanner"_s);
        QVERIFY(banner->isVisible());
        QCOMPARE(m_window->calls().current()->customer().number(), number(u"00000004"_s));
        QCOMPARE(m_window->calls().parked().size(), std::size_t{3});
    }

    void keysParkAndSwitchAndWrapUp()
    {
        m_window->openCustomer(number(u"00000001"_s), false);
        m_window->openCustomer(number(u"00000002"_s), false);
        press(Qt::Key_J, Qt::ControlModifier);
        QCOMPARE(m_window->calls().current()->customer().number(), number(u"00000001"_s));
        press(Qt::Key_P, Qt::ControlModifier | Qt::ShiftModifier);
        QVERIFY(!m_window->calls().current());
        press(Qt::Key_J, Qt::ControlModifier);
        press(Qt::Key_F12);
        QVERIFY(!m_window->calls().current());
        QCOMPARE(m_window->calls().parked().size(), std::size_t{1});
    }

    void aLostLineShowsTheBannerUntilItIsBack()
    {
        auto *banner = m_window->findChild<QWidget *>(u"connectionBanner"_s);
        QVERIFY(!banner->isVisible());
        m_backend->setOnline(false);
        QTRY_VERIFY(banner->isVisible());
        m_backend->setOnline(true);
        QTRY_VERIFY(!banner->isVisible());
    }

    void anEndedSessionHidesTheDeskAndTheSamePasswordOpensIt()
    {
        m_window->openCustomer(number(u"20418837"_s), false);
        m_backend->loseSession();
        auto *lock = m_window->findChild<LockScreen *>();
        QTRY_VERIFY(lock->isVisible());
        QVERIFY(!m_window->findChild<QLabel *>(u"callerNameLabel"_s)->isVisible());
        auto *password = lock->findChild<QLineEdit *>(u"unlockPasswordEdit"_s);
        QTest::keyClicks(password, u"a long password"_s);
        QTest::keyClick(password, Qt::Key_Return);
        QVERIFY(m_backend->waitFor<CreateSession>());
        QCOMPARE(m_backend->last<CreateSession>().request().password, u"a long password"_s);
        m_backend->last<CreateSession>().answer({u"token"_s, QDateTime::currentDateTimeUtc().addSecs(3600), m_session->user()});
        QTRY_VERIFY(!lock->isVisible());
        QVERIFY(password->text().isEmpty());
    }

    void controlKReachesTheSearchFromAnywhere()
    {
        m_window->openCustomer(number(u"20418837"_s), false);
        press(Qt::Key_K, Qt::ControlModifier);
        QTRY_VERIFY(m_window->findChild<SearchField *>()->hasFocus());
    }

    void everyCommandHasANameAndNoKeyTwice()
    {
        QHash<QString, QString> names;
        for (const QAction *action : m_window->actions()) {
            QVERIFY(!action->text().isEmpty());
            const QString keys = action->shortcut().toString();
            if (keys.isEmpty())
                continue;
            QVERIFY2(!names.contains(keys), qPrintable(keys + u" is taken twice"_s));
            QVERIFY2(!keys.contains(u"Ctrl+Alt"_s), qPrintable(keys)); // AltGr types with these
            names.insert(keys, action->text());
        }
        QVERIFY(names.size() > 20);
    }

    void theShortcutsPageListsThem()
    {
        press(Qt::Key_F1);
        auto *page = m_window->findChild<ShortcutsPage *>();
        QTRY_VERIFY(page->isVisible());
        const auto labels = page->findChildren<QLabel *>();
        QVERIFY(std::any_of(labels.begin(), labels.end(), [](const QLabel *label) { return label->text() == u"Park the call"_s; }));
        press(Qt::Key_Escape);
        QTRY_VERIFY(!page->isVisible());
    }

private:
    /// A window whose customers are not read until letCustomersThrough().
    void holdCustomers()
    {
        m_window.reset();
        m_session.reset();
        show();
    }
    void letCustomersThrough()
    {
        for (const auto &call : m_backend->calls<GetCustomer>()) {
            if (!call.isAnswered())
                call.answer(customer(call.request().customerNumber), u"\"1\""_s);
        }
        m_backend->answerAll<GetCustomer>([](const GetCustomer &request) -> Result<Answer<Customer>> {
            return Answer<Customer>{customer(request.customerNumber), 200, u"\"1\""_s, false, false};
        });
    }
    static Customer customer(const CustomerNumber &number)
    {
        Customer made;
        made.customerNumber = number;
        made.displayName = u"Customer "_s + number.text();
        return made;
    }
    QLineEdit *check(const QString &factor) const
    {
        for (QLineEdit *edit : m_window->findChildren<QLineEdit *>(factor + u"Edit"_s)) {
            if (m_window->findChild<QWidget *>(u"overviewTab"_s)->isAncestorOf(edit))
                return edit;
        }
        qFatal("the check is not there");
    }

    /// What a reader of the screen finds in the window.
    [[nodiscard]] QString everythingRead() const
    {
        QStringList found;
        QList<QAccessibleInterface *> left{QAccessible::queryAccessibleInterface(m_window.get())};
        while (!left.isEmpty()) {
            QAccessibleInterface *part = left.takeLast();
            if (!part)
                continue;
            for (const auto text : {QAccessible::Name, QAccessible::Description, QAccessible::Value})
                found.append(part->text(text));
            for (int i = 0; i < part->childCount(); ++i)
                left.append(part->child(i));
        }
        return found.join(u'\n');
    }

    void show()
    {
        m_backend = std::make_shared<FakeBackend>();
        m_session = std::make_unique<DeskSession>(m_backend, profile(), m_memory, m_memory);
        m_window = std::make_unique<MainWindow>(*m_session, *m_settings);
        m_window->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
        m_window->activateWindow();
    }
    void press(int key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        QWidget *target = QApplication::focusWidget();
        QTest::keyClick(target ? target : m_window.get(), static_cast<Qt::Key>(key), modifiers);
    }

    std::unique_ptr<QTemporaryDir> m_directory;
    MemoryDesk m_memory;
    std::unique_ptr<DeskSettings> m_settings;
    std::shared_ptr<FakeBackend> m_backend;
    std::unique_ptr<DeskSession> m_session;
    std::unique_ptr<MainWindow> m_window;
};

QTEST_MAIN(TestMainWindow)
#include "tst_mainwindow.moc"
