#include "tests/support/mergesamples.h"
#include "tests/support/openeddesk.h"
#include "ui/kit/banner.h"
#include "ui/kit/button.h"
#include "ui/kit/datatable.h"
#include "ui/kit/segmentedcontrol.h"
#include "ui/kit/theme.h"
#include "ui/merge/mergepage.h"
#include "ui/merge/questioncard.h"
#include "ui/shell/windowcommands.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QClipboard>
#include <QLabel>
#include <QLineEdit>
#include <QMainWindow>
#include <QRadioButton>
#include <QSignalSpy>
#include <QTest>

using namespace Ventanilla;
using namespace Ventanilla::MergeSamples;

/// The page in a window with the product's menus and keys.
class TestMergePage : public QObject, private OpenedDesk
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        Theme::instance().setMode(Theme::Mode::Light);
        Theme::instance().apply();
    }

    void init()
    {
        openDesk(UtilityProfile{}, marisolsNumber(), answerReadings);
        openPage();
    }

    void cleanup()
    {
        m_window.reset();
        closeDesk();
    }

    void fromChoiceToUndoByKeys()
    {
        QTRY_VERIFY(sources()->hasFocus());
        QAbstractItemModelTester tester(sources()->model(), QAbstractItemModelTester::FailureReportingMode::QtTest);
        QCOMPARE(label("footerRestLabel")->text(), u"with 5 account(s), into marisol.ibarra@example.com"_s);
        press(Qt::Key_Return, Qt::ControlModifier);
        QTRY_VERIFY(!m_page->findChildren<QuestionCard *>().isEmpty());
        QVERIFY(!mainButton()->isEnabled());
        QCOMPARE(label("footerStrongLabel")->text(), u"1 question(s) left"_s);
        press(Qt::Key_Return, Qt::ControlModifier); // does nothing yet
        QCOMPARE(applications(), 0);
        press(Qt::Key_B);
        QTRY_VERIFY(mainButton()->isEnabled());
        press(Qt::Key_Return, Qt::ControlModifier);
        QTRY_COMPARE(label("resultTitleLabel")->text(), u"3 username(s) merged into marisol.ibarra@example.com"_s);
        QCOMPARE(m_backend->last<CreateMerge>().request().resolutions,
                 (std::vector<MergeResolution>{{u"c1"_s, u"keep_both"_s}}));
        QVERIFY(label("speechLargeLabel")->text().contains(u"sus 5 cuentas"_s));

        QTRY_VERIFY(table("checksTable")->hasFocus());
        QAbstractItemModelTester checks(table("checksTable")->model(), QAbstractItemModelTester::FailureReportingMode::QtTest);
        press(Qt::Key_Space);
        QCOMPARE(m_caller->noteText(), u"After merge mrg_7Q2K9D, checked with the caller: Home"_s);
        press(Qt::Key_Down);
        press(Qt::Key_Space);
        QCOMPARE(m_caller->noteText(), u"After merge mrg_7Q2K9D, checked with the caller: Home, Larkspur"_s);

        press(Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(m_backend->last<UndoMerge>().request().mode, UndoMode::Exact);
        Merge undone = applied(m_backend->last<CreateMerge>().request());
        undone.state = MergeState::Undone;
        m_backend->last<UndoMerge>().answer(undone);
        QTRY_COMPARE(label("resultTitleLabel")->text(), u"Merge undone"_s);
        QSignalSpy left(m_page, &MergePage::left);
        press(Qt::Key_Return, Qt::ControlModifier);
        QCOMPARE(left.size(), 1);
    }

    void spaceTicksAndControlATicksAllSuggestions()
    {
        QTRY_VERIFY(sources()->hasFocus());
        press(Qt::Key_Space);
        QCOMPARE(label("footerStrongLabel")->text(), u"2 username(s)"_s);
        press(Qt::Key_A, Qt::ControlModifier);
        QCOMPARE(label("footerStrongLabel")->text(), u"3 username(s)"_s);
        press(Qt::Key_A, Qt::ControlModifier);
        QCOMPARE(label("footerRestLabel")->text(), u"Tick the usernames that go into one login."_s);
        press(Qt::Key_Return, Qt::ControlModifier);
        QCOMPARE(m_backend->count<CreateMerge>(), 0);
    }

    void backKeepsTheAnswers()
    {
        toPreview();
        press(Qt::Key_S);
        QTRY_VERIFY(mainButton()->isEnabled());
        QTRY_COMPARE(mainButton()->text(), u"Merge 2 username(s)"_s); // panaderia.q keeps its account
        press(Qt::Key_Left, Qt::AltModifier);
        QTRY_VERIFY(sources()->isVisible());
        press(Qt::Key_Return, Qt::ControlModifier);
        QTRY_VERIFY(mainButton()->isEnabled());
        QCOMPARE(label("footerStrongLabel")->text(), u"No questions left"_s);
    }

    void whatIsSettledCanBeChanged()
    {
        toPreview();
        auto *closed = m_page->findChild<SegmentedControl *>(u"settled_account_closed"_s);
        QVERIFY(closed);
        QCOMPARE(closed->current(), 0);
        closed->setCurrent(1);
        QTRY_COMPARE(m_backend->last<CreateMerge>().request().resolutions,
                     (std::vector<MergeResolution>{{u"c2"_s, u"skip"_s}}));
    }

    void aStalePlanSaysSoAndKeepsTheAnswer()
    {
        toPreview();
        Merge newer = plan(u"v2"_s);
        newer.conflicts.push_back(
            conflict(u"c9"_s, u"legacy_email_differs"_s, {}, u"ibarra_rentals has another e-mail: m.ibarra@example.net."_s,
                     {u"ibarra_rentals"_s}, {u"include"_s, u"skip"_s}));
        m_backend->answerAll<CreateMerge>([newer](const CreateMerge &request) -> Result<Answer<Merge>> {
            if (request.dryRun)
                return Answer<Merge>{newer, 200, {}, false, false};
            return Unexpected{refusal(Failure::Kind::Stale, u"/problems/plan-stale"_s, newer)};
        });
        press(Qt::Key_B);
        QTRY_VERIFY(mainButton()->isEnabled());
        const auto cards = m_page->findChildren<QuestionCard *>().size();
        press(Qt::Key_Return, Qt::ControlModifier);
        QTRY_VERIFY(banner("mergeBanner")->isVisible());
        QTRY_VERIFY(m_page->findChildren<QuestionCard *>().size() >= cards);
        QTRY_COMPARE(label("footerStrongLabel")->text(), u"1 question(s) left"_s);
        press(Qt::Key_I);
        QTRY_COMPARE(label("footerStrongLabel")->text(), u"No questions left"_s);
    }

    void offlineKeepsEverything()
    {
        QTRY_VERIFY(sources()->hasFocus());
        m_backend->answerAll<CreateMerge>([](const CreateMerge &) -> Result<Answer<Merge>> {
            return Unexpected{refusal(Failure::Kind::Offline, {})};
        });
        press(Qt::Key_Return, Qt::ControlModifier);
        QTRY_VERIFY(banner("mergeBanner")->isVisible());
        QVERIFY(!mainButton()->isEnabled());
        press(Qt::Key_Left, Qt::AltModifier);
        QTRY_COMPARE(label("footerStrongLabel")->text(), u"3 username(s)"_s);
    }

    void wantOfVerificationOffersToVerify()
    {
        m_backend->answerAll<GetCustomer>([](const GetCustomer &) -> Result<Answer<Customer>> {
            Customer customer = marisol();
            customer.verification.level = VerificationLevel::Read;
            return Answer<Customer>{customer, 200, {}, false, false};
        });
        m_caller->customer().refresh();
        QTRY_VERIFY(banner("mergeBanner")->isVisible());
        QSignalSpy wanted(m_page, &MergePage::verifyRequested);
        press(Qt::Key_V, Qt::ControlModifier | Qt::ShiftModifier);
        QCOMPARE(wanted.size(), 1);
    }

    void aRepresentativeIsToldWhatASupervisorCouldDo()
    {
        toPreview();
        const auto *card = m_page->findChild<QuestionCard *>();
        QCOMPARE(card->findChildren<ChoiceRow *>().size(), 2); // keep both, skip: as the server lists them
        const auto labels = card->findChildren<QLabel *>();
        QVERIFY(std::any_of(labels.begin(), labels.end(), [](QLabel *one) { return one->text() == u"Only a supervisor can move it."_s; }));
    }

    void aBlockedUndoIsForcedByASupervisorAlone()
    {
        toDone();
        press(Qt::Key_Z, Qt::ControlModifier);
        m_backend->last<UndoMerge>().fail(Failure::Kind::Conflict, u"/problems/undo-blocked"_s, u"Autopay ap_1 was changed."_s);
        QTRY_VERIFY(banner("undoBlockedBanner")->isVisible());
        QVERIFY(!forceButton());
        m_backend->setUser({u"boss"_s, u"Boss"_s, StaffRole::Supervisor});
        press(Qt::Key_Z, Qt::ControlModifier);
        m_backend->last<UndoMerge>().fail(Failure::Kind::Conflict, u"/problems/undo-blocked"_s, u"Autopay ap_1 was changed."_s);
        QTRY_VERIFY(forceButton());
        QTest::mouseClick(forceButton(), Qt::LeftButton);
        QCOMPARE(m_backend->last<UndoMerge>().request().mode, UndoMode::Force);
        Merge undone = applied(m_backend->last<CreateMerge>().request());
        undone.state = MergeState::Undone;
        undone.kept = {{u"autopay ap_1"_s, u"It was changed after the merge."_s}};
        m_backend->last<UndoMerge>().answer(undone);
        QTRY_COMPARE(label("resultTitleLabel")->text(), u"Merge undone"_s);
        const auto labels = m_page->findChildren<QLabel *>();
        QVERIFY(std::any_of(labels.begin(), labels.end(), [](QLabel *one) { return one->text() == u"autopay ap_1"_s; }));
    }

    void aBillNameIsTypedInItsRow()
    {
        toDone();
        press(Qt::Key_F2);
        auto *edit = qobject_cast<QLineEdit *>(QApplication::focusWidget());
        QVERIFY(edit);
        edit->selectAll();
        QTest::keyClicks(edit, u"Alder Creek"_s);
        QTest::keyClick(edit, Qt::Key_Return);
        QVERIFY(m_backend->waitFor<PatchAccount>());
        QCOMPARE(*m_backend->last<PatchAccount>().request().mailingAttention.value, u"Alder Creek"_s);
    }

    void theSummaryIsCopied()
    {
        toDone();
        QTest::mouseClick(m_page->findChild<Button *>(u"mergeSecondButton"_s), Qt::LeftButton);
        QVERIFY(QGuiApplication::clipboard()->text().contains(u"mrg_7Q2K9D"_s));
        QVERIFY(QGuiApplication::clipboard()->text().contains(u"3104597"_s));
    }

    void aCustomerWithoutOldUsernamesIsToldSo()
    {
        m_backend->answerAll<ListUsernames>([](const ListUsernames &) -> Result<Answer<ListOf<Username>>> {
            return Answer<ListOf<Username>>{{{usernames().back()}, std::nullopt}, 200, {}, false, false};
        });
        press(Qt::Key_F5);
        QTRY_VERIFY(!sources()->isVisible());
        const auto labels = m_page->findChildren<QLabel *>();
        QVERIFY(std::any_of(labels.begin(), labels.end(), [](QLabel *one) { return one->text() == u"No old usernames left"_s; }));
    }

    void lettersCanBeSwitchedOff()
    {
        m_settings->setUsesLetterKeys(false);
        toPreview();
        press(Qt::Key_B);
        QCOMPARE(label("footerStrongLabel")->text(), u"1 question(s) left"_s);
    }

    void fiftyUsernamesWithThreeHundredAccountsOpenAtOnce()
    {
        Merge large = plan();
        for (int i = 0; i < 300; ++i) {
            const QString number = QString::number(4000000 + i);
            large.moves.push_back({account(number), {u"mibarra62"_s}, AccountStatus::Active, false});
            large.checklist.push_back({account(number), AutopayStatus::Off, std::nullopt, u"paper"_s});
            large.conflicts.push_back(conflict(u"x%1"_s.arg(i), u"account_closed"_s, number, u"Account %1 is closed."_s.arg(number),
                                               {u"mibarra62"_s}, {u"include_view_only"_s, u"skip"_s}, u"include_view_only"_s));
        }
        for (int i = 0; i < 50; ++i)
            large.conflicts.push_back(conflict(u"y%1"_s.arg(i), u"legacy_email_differs"_s, {}, u"Another e-mail."_s,
                                               {u"user%1"_s.arg(i)}, {u"include"_s, u"skip"_s}));
        m_backend->answerAll<CreateMerge>([large](const CreateMerge &) -> Result<Answer<Merge>> {
            return Answer<Merge>{large, 200, {}, false, false};
        });
        toPreview();
        QElapsedTimer clock;
        clock.start();
        for (int i = 0; i < 51; ++i)
            press(i == 0 ? Qt::Key_B : Qt::Key_I);
        QVERIFY2(clock.elapsed() < 4000, qPrintable(QString::number(clock.elapsed())));
    }

private:
    void openPage()
    {
        m_window = std::make_unique<QMainWindow>();
        m_commands = new WindowCommands(*m_window);
        m_page = new MergePage(*m_session, *m_settings, *m_caller);
        m_window->setCentralWidget(m_page);
        m_window->resize(1440, 800);
        connect(m_commands, &WindowCommands::requested, m_page, [this](Command command) {
            if (m_page->commands().contains(command))
                m_page->run(command);
        });
        connect(m_page, &Page::commandsChanged, m_page, [this] { m_commands->setAvailable(m_page->commands()); });
        m_commands->setAvailable(m_page->commands());
        m_window->show();
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
        m_caller->customer().refresh();
        QTRY_VERIFY(sources()->model()->rowCount() > 0);
        m_page->takeFocus();
    }

    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        QWidget *focus = QApplication::focusWidget();
        QTest::keyClick(focus ? focus : m_window.get(), key, modifiers);
    }

    void toPreview()
    {
        QTRY_VERIFY(sources()->hasFocus());
        press(Qt::Key_Return, Qt::ControlModifier);
        QTRY_VERIFY(!m_page->findChildren<QuestionCard *>().isEmpty());
    }

    void toDone()
    {
        toPreview();
        press(Qt::Key_B);
        QTRY_VERIFY(mainButton()->isEnabled());
        press(Qt::Key_Return, Qt::ControlModifier);
        QTRY_VERIFY(table("checksTable")->hasFocus());
        QTRY_VERIFY(table("billNamesTable")->model()->rowCount() > 0);
    }

    [[nodiscard]] int applications() const
    {
        const auto calls = m_backend->calls<CreateMerge>();
        return static_cast<int>(std::count_if(calls.begin(), calls.end(), [](const auto &call) { return !call.request().dryRun; }));
    }
    [[nodiscard]] DataTable *table(const char *name) const { return m_page->findChild<DataTable *>(QString::fromLatin1(name)); }
    [[nodiscard]] DataTable *sources() const { return table("sourcesTable"); }
    [[nodiscard]] QLabel *label(const char *name) const { return m_page->findChild<QLabel *>(QString::fromLatin1(name)); }
    [[nodiscard]] Banner *banner(const char *name) const { return m_page->findChild<Banner *>(QString::fromLatin1(name)); }
    [[nodiscard]] Button *mainButton() const { return m_page->findChild<Button *>(u"mergeMainButton"_s); }
    [[nodiscard]] Button *forceButton() const
    {
        for (Button *button : banner("undoBlockedBanner")->findChildren<Button *>()) {
            if (button->text() == u"Undo what is unchanged"_s && button->isVisible())
                return button;
        }
        return nullptr;
    }

    std::unique_ptr<QMainWindow> m_window;
    WindowCommands *m_commands = nullptr;
    MergePage *m_page = nullptr;
};

QTEST_MAIN(TestMergePage)
#include "tst_mergepage.moc"
