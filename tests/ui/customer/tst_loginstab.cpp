#include "ui/customer/guidepanel.h"
#include "ui/customer/historytab.h"
#include "ui/customer/loginstab.h"

#include "models/items/caller.h"
#include "models/items/desksettings.h"
#include "tests/support/fakebackend.h"
#include "tests/support/memorydesk.h"
#include "ui/kit/callguide.h"
#include "ui/kit/field.h"
#include "ui/kit/inlineeditrow.h"
#include "ui/kit/theme.h"
#include "ui/kit/toast.h"

#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QHBoxLayout>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Ventanilla;
using namespace Qt::Literals::StringLiterals;

namespace {

CustomerNumber number()
{
    return *CustomerNumber::parse(u"20418837"_s);
}

AccountNumber account(const QString &text)
{
    return *AccountNumber::parse(text);
}

UtilityProfile profile()
{
    UtilityProfile made;
    made.profile = u"cal_water"_s;
    made.name = u"Alder Valley Water"_s;
    made.timeZone = u"America/Los_Angeles"_s;
    return made;
}

Customer customer(VerificationLevel level)
{
    Customer made;
    made.customerNumber = number();
    made.displayName = u"Marisol Ibarra Quintero"_s;
    made.preferredLanguage = u"es"_s;
    for (const QString &text : {u"3104582"_s, u"3104597"_s}) {
        CustomerAccount one;
        one.accountNumber = account(text);
        one.serviceAddress = u"418 Alder Creek Dr"_s;
        one.balanceCents = 8417;
        made.accounts.push_back(one);
    }
    Login login;
    login.email = u"marisol.ibarra@example.com"_s;
    login.state = LoginState::Active;
    login.accounts = {{account(u"3104582"_s), u"Home"_s, LinkRole::Owner, {}}};
    made.logins = {login};
    for (const QString &name : {u"mibarra62"_s, u"ibarra_rentals"_s, u"panaderia.q"_s}) {
        Username username;
        username.username = name;
        username.email = u"marisol.ibarra@example.com"_s;
        username.accounts = {account(u"3104597"_s)};
        made.usernames.push_back(username);
    }
    made.verification = {level, QDateTime::currentDateTimeUtc().addSecs(900), false};
    return made;
}

} // namespace

class TestLoginsTab : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { Theme::instance().apply(); }

    void init()
    {
        m_memory = MemoryDesk();
        m_backend = std::make_shared<FakeBackend>();
        m_session = std::make_unique<DeskSession>(m_backend, profile(), m_memory, m_memory);
        m_settings = std::make_unique<DeskSettings>(m_directory.filePath(u"settings.ini"_s));
        m_caller = std::make_unique<Caller>(*m_session, number());
        m_window = std::make_unique<QWidget>();
        m_model = std::make_unique<LoginsModel>(*m_session, m_caller->customer());
        m_tab = new LoginsTab(*m_session, *m_caller, *m_model);
        m_history = new HistoryTab(*m_session, *m_settings, *m_caller);
        m_panel = new GuidePanel(*m_session, *m_settings, *m_caller);
        auto *layout = new QHBoxLayout(m_window.get());
        layout->setContentsMargins(0, 0, 0, 0);
        layout->addWidget(m_tab, 1);
        layout->addWidget(m_history, 1);
        layout->addWidget(m_panel);
        m_window->resize(1440, 820);
        m_window->show();
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    }

    void cleanup()
    {
        m_window.reset();
        m_model.reset();
        m_caller.reset();
        m_session.reset();
        m_backend.reset();
    }

    void anAccountIsUnlinkedAndLinkedAgain()
    {
        read(customer(VerificationLevel::ChangeContact));
        QTest::keyClick(button(u"unlink-3104582"_s), Qt::Key_Space);
        QVERIFY(m_backend->waitFor<GetLink>());
        const Link link{u"marisol.ibarra@example.com"_s, account(u"3104582"_s), u"Home"_s, LinkRole::Owner, {}};
        m_backend->last<GetLink>().answer(link, u"\"one\""_s);
        QVERIFY(m_backend->waitFor<DeleteLink>());
        QCOMPARE(m_backend->last<DeleteLink>().options().ifMatch, u"\"one\""_s);
        m_backend->last<DeleteLink>().answer({}, {}, 204);
        QTRY_VERIFY(m_window->findChild<Toast *>());
        QVERIFY(m_tab->commands().contains(Command::Undo));
        m_tab->run(Command::Undo);
        QVERIFY(m_backend->waitFor<PutLink>());
        QCOMPARE(m_backend->last<PutLink>().request().label, u"Home"_s);
        QCOMPARE(m_backend->last<PutLink>().options().ifNoneMatch, u"*"_s);
    }

    void aLabelThatSomebodyChangedIsNotOverwritten()
    {
        read(customer(VerificationLevel::ChangeContact));
        auto *row = m_tab->findChild<InlineEditRow *>(u"link-3104582"_s);
        QVERIFY(row);
        row->setFocus();
        m_tab->run(Command::Edit);
        QTest::keyClicks(row->edit(), u"House"_s);
        QTest::keyClick(row->edit(), Qt::Key_Return);
        QVERIFY(m_backend->waitFor<GetLink>());
        Link link{u"marisol.ibarra@example.com"_s, account(u"3104582"_s), u"Casa"_s, LinkRole::Owner, {}};
        m_backend->last<GetLink>().answer(link, u"\"two\""_s);
        QTRY_COMPARE(row->state(), InlineEditRow::State::Refused);
        QCOMPARE(m_backend->count<PutLink>(), 0);
        emit row->refusalActionRequested();
        QVERIFY(m_backend->waitFor<GetLink>(2));
        m_backend->last<GetLink>().answer(link, u"\"two\""_s);
        QVERIFY(m_backend->waitFor<PutLink>());
        QCOMPARE(m_backend->last<PutLink>().request().label, u"House"_s);
        link.label = u"House"_s;
        m_backend->last<PutLink>().answer(link, u"\"three\""_s);
        QTRY_COMPARE(row->state(), InlineEditRow::State::Saved);
    }

    void aLabelBeingTypedIsKeptUntilItIsSaved()
    {
        read(customer(VerificationLevel::ChangeContact));
        auto *row = m_tab->findChild<InlineEditRow *>(u"link-3104582"_s);
        row->startEditing();
        row->edit()->clear();
        QTest::keyClicks(row->edit(), u"Cabin"_s);
        const auto isKept = [this] {
            return std::any_of(m_memory.keptDrafts.begin(), m_memory.keptDrafts.end(),
                               [](const Draft &draft) { return draft.text == u"Cabin"; });
        };
        QTRY_VERIFY(isKept());

        // The window comes up again after a crash.
        const LoginsTab again(*m_session, *m_caller, *m_model);
        const auto *kept = again.findChild<InlineEditRow *>(u"link-3104582"_s);
        QVERIFY(kept);
        QTRY_COMPARE(kept->state(), InlineEditRow::State::Refused);
        QCOMPARE(kept->typed(), u"Cabin"_s);

        QTest::keyClick(row->edit(), Qt::Key_Escape);
        QTRY_VERIFY(!isKept());
    }

    void aLoginIsSetUpAndItsFirstAccountLinked()
    {
        read(customer(VerificationLevel::ChangeContact));
        QTest::keyClick(button(u"newLoginButton"_s), Qt::Key_Space);
        auto *email = m_tab->findChild<QLineEdit *>(u"loginEmailEdit"_s);
        QTest::keyClicks(email, u"not an address"_s);
        m_tab->run(Command::Save);
        QCOMPARE(m_backend->count<CreateLogin>(), 0);
        email->clear();
        QTest::keyClicks(email, u"panaderia@example.com"_s);
        m_tab->run(Command::Save);
        QVERIFY(m_backend->waitFor<CreateLogin>());
        m_backend->last<CreateLogin>().fail(Failure::Kind::Conflict, u"/problems/email-taken"_s, u"It is taken."_s);
        QTRY_VERIFY(qobject_cast<Field *>(email->parentWidget())->hasError());
        QTRY_VERIFY(!m_memory.keptDrafts.empty());
        m_tab->run(Command::Save);
        QVERIFY(m_backend->waitFor<CreateLogin>(2));
        Login made;
        made.email = u"panaderia@example.com"_s;
        m_backend->last<CreateLogin>().answer(made, {}, 201);
        QTRY_VERIFY(!email->isVisible());
        QVERIFY(m_tab->findChild<QLineEdit *>(u"linkLabelEdit"_s)->isVisible());
        m_tab->run(Command::Save);
        QVERIFY(m_backend->waitFor<PutLink>());
        QCOMPARE(m_backend->last<PutLink>().request().email, u"panaderia@example.com"_s);
    }

    void changesAreLockedBelowTheirLevel()
    {
        read(customer(VerificationLevel::Read));
        QVERIFY(!button(u"newLoginButton"_s)->isEnabled());
        QVERIFY(!m_tab->commands().contains(Command::LinkAccount));
        QVERIFY(!button(u"unlink-3104582"_s)->isVisible());
        QCOMPARE(m_model->openUsernames(), 3);
    }

    void theNoteIsKeptSentAndCleared()
    {
        read(customer(VerificationLevel::Read));
        m_panel->run(Command::WriteNote);
        auto *edit = m_panel->findChild<QPlainTextEdit *>(u"noteEdit"_s);
        QVERIFY(edit->hasFocus());
        QTest::keyClicks(edit, u"Wants one login"_s);
        QTRY_VERIFY_WITH_TIMEOUT(!m_memory.keptDrafts.empty(), 1500);
        QTRY_VERIFY(m_panel->findChild<QLabel *>(u"noteStateLabel"_s)->text().startsWith(u"Draft kept"_s));
        QTest::keyClick(edit, Qt::Key_Return, Qt::ControlModifier);
        QVERIFY(m_backend->waitFor<CreateNote>());
        QTRY_VERIFY(edit->toPlainText().isEmpty());
        QTRY_VERIFY(m_memory.keptDrafts.empty());
        Note note;
        note.customerNumber = number();
        m_backend->last<CreateNote>().answer(note, {}, 201);
        QTRY_COMPARE(m_caller->noteState(), Caller::NoteState::Sent);
    }

    void theGuideAsksThePageAndKeepsItsLanguage()
    {
        read(customer(VerificationLevel::MergeAndPayment));
        QSignalSpy asked(m_panel, &GuidePanel::commandRequested);
        for (auto *one : m_panel->findChildren<QPushButton *>(u"stepActionButton"_s)) {
            if (one->isVisible())
                QTest::keyClick(one, Qt::Key_Space);
        }
        QCOMPARE(asked.size(), 1);
        QCOMPARE(asked.front().front().value<Command>(), Command::Merge);
        m_panel->run(Command::GuideLanguage);
        QCOMPARE(m_settings->guideLanguages(), DeskSettings::GuideLanguages::Spanish);
        m_settings->setGuideLanguages(DeskSettings::GuideLanguages::Both);
        auto *guide = m_panel->findChild<CallGuide *>();
        QCOMPARE(guide->speech(), CallGuide::Speech::Both);
        const int before = guide->current();
        m_panel->run(Command::NextGuideStep);
        QCOMPARE(guide->current(), before + 1);
        QCOMPARE(m_caller->guide().openStep(), before + 1);
    }

    void everythingTogetherCanBeLookedAt()
    {
        read(customer(VerificationLevel::ChangeContact));
        QTRY_VERIFY(m_backend->count<GetCustomerHistory>() > 0);
        HistoryEntry note;
        note.kind = HistoryKind::Note;
        note.instant = QDateTime::currentDateTimeUtc();
        note.actorName = u"T. Okafor"_s;
        note.summary = u"Asked why the bill does not match the portal. She will call again when the next bill is here."_s;
        HistoryEntry merge = note;
        merge.kind = HistoryKind::Merge;
        merge.summary = u"Usernames mibarra62 were merged into marisol.ibarra@example.com."_s;
        merge.accountNumber = account(u"3104582"_s);
        m_backend->last<GetCustomerHistory>().answer({{note, merge}, std::nullopt});
        auto *list = m_history->findChild<QListView *>(u"historyList"_s);
        QTRY_COMPARE(list->model()->rowCount(), 2);
        shoot(u"online"_s);
        m_backend->setOnline(false);
        QTest::qWait(50);
        shoot(u"offline"_s);
    }

private:
    /// Pictures of the widgets, where VENTANILLA_SHOTS names a directory for them.
    void shoot(const QString &name)
    {
        const QString directory = qEnvironmentVariable("VENTANILLA_SHOTS");
        if (directory.isEmpty())
            return;
        for (const auto mode : {Theme::Mode::Dark, Theme::Mode::Light}) {
            Theme::instance().setMode(mode);
            QTest::qWait(100);
            const QString look = mode == Theme::Mode::Dark ? u"dark"_s : u"light"_s;
            QVERIFY(m_window->grab().save(u"%1/%2-%3.png"_s.arg(directory, name, look)));
        }
    }

    QPushButton *button(const QString &name) const
    {
        auto *found = m_tab->findChild<QPushButton *>(name);
        if (!found)
            qFatal("No button %s", qPrintable(name));
        return found;
    }

    void read(const Customer &customer)
    {
        m_caller->customer().refresh();
        QVERIFY(m_backend->waitFor<GetCustomer>());
        m_backend->last<GetCustomer>().answer(customer);
        QTRY_COMPARE(m_caller->customer().state(), CustomerModel::State::Ready);
        QTest::qWait(10);
    }

    QTemporaryDir m_directory;
    MemoryDesk m_memory;
    std::shared_ptr<FakeBackend> m_backend;
    std::unique_ptr<DeskSession> m_session;
    std::unique_ptr<DeskSettings> m_settings;
    std::unique_ptr<Caller> m_caller;
    std::unique_ptr<LoginsModel> m_model;
    std::unique_ptr<QWidget> m_window;
    LoginsTab *m_tab = nullptr;
    HistoryTab *m_history = nullptr;
    GuidePanel *m_panel = nullptr;
};

QTEST_MAIN(TestLoginsTab)
#include "tst_loginstab.moc"
