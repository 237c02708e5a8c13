#include "tests/support/openeddesk.h"
#include "tests/ui/customer/samplecustomer.h"
#include "ui/customer/accountcard.h"
#include "ui/customer/accountscolumn.h"
#include "ui/customer/attentioncard.h"
#include "ui/customer/customerpage.h"
#include "ui/customer/overviewtab.h"
#include "ui/kit/comparetable.h"
#include "ui/kit/inlineeditrow.h"
#include "ui/kit/stattile.h"
#include "ui/kit/theme.h"
#include "ui/search/verifycard.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QClipboard>
#include <QElapsedTimer>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTabBar>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace Ventanilla;

/// A caller's page driven by keys, on a backend that answers as the test says.
class TestCustomerPage : public QObject, private OpenedDesk
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
        openDesk(sampleProfile(), *CustomerNumber::parse(u"20418837"_s));
        m_today = m_session->today();
    }

    void cleanup()
    {
        m_page.reset();
        closeDesk();
    }

    void loadingThenFailedThenTriedAgain()
    {
        open();
        QVERIFY(m_backend->waitFor<GetCustomer>());
        m_backend->last<GetCustomer>().fail(Failure::Kind::Unavailable, {}, u"Wait a minute."_s);
        auto *failed = child<QWidget>("customerFailed");
        QTRY_VERIFY(failed->isVisible());
        m_page->run(Command::Reload);
        QVERIFY(m_backend->waitFor<GetCustomer>(2));
        m_backend->last<GetCustomer>().answer(sampleCustomer(m_today), u"\"c1\""_s);
        QTRY_VERIFY(child<OverviewTab>("overviewTab")->isVisible());
        QVERIFY(!failed->isVisible());
    }

    void anUnverifiedCallerIsMaskedAndCheckedFirst()
    {
        openWith(maskedCustomer(m_today));
        QVERIFY(child<VerifyCard>("verifyCard")->isVisible());
        QVERIFY(child<QLabel>("maskedLabel")->isVisible());
        QVERIFY(!child<AttentionCard>("attentionCard")->isVisible());
        QVERIFY(!child<StatTile>("balanceTile")->isVisible());
        QCOMPARE(child<InlineEditRow>("phonesRow")->value(), u"…0142 and 1 more"_s);
        QVERIFY(!m_page->commands().contains(Command::Merge));
        QVERIFY(child<VerifyCard>("verifyCard")->isAncestorOf(QApplication::focusWidget()));
        select("3104582");
        QVERIFY(!m_page->findChild<AccountCard *>()); // nothing is asked that would be refused
        QCOMPARE(m_backend->count<GetAccount>(), 0);
        QCOMPARE(m_backend->count<GetCustomerHistory>(), 0);
    }

    void theFiguresAreThoseOfTheActiveAccounts()
    {
        openWith(sampleCustomer(m_today));
        QVERIFY(!child<VerifyCard>("verifyCard")->isVisible());
        QCOMPARE(child<StatTile>("balanceTile")->accessibleDescription(), u"$412.88, $212.40 past due"_s);
        QVERIFY(child<StatTile>("dueTile")->accessibleDescription().endsWith(u"$116.31 on 2 account(s)"_s));
        QTRY_VERIFY(child<StatTile>("contactsTile")->accessibleDescription().startsWith(u"3, Last: "_s));
        select("3089316");
        QCOMPARE(child<StatTile>("balanceTile")->accessibleDescription(), u"$18.62, Nothing past due"_s);
    }

    void aLeakOpensTheUsageOfItsAccount()
    {
        Customer customer = sampleCustomer(m_today);
        customer.attention.insert(customer.attention.begin(), {AttentionKind::PossibleLeak, accountNumber("3104582"),
                                                               u"Water has not stopped."_s, m_today.addDays(-8), {}, {}});
        openWith(customer);
        QVERIFY(m_backend->waitFor<GetUsage>()); // of the leaking account, for the tile
        QCOMPARE(m_backend->last<GetUsage>().request().accountNumber, accountNumber("3104582"));
        QCOMPARE(child<StatTile>("usageTile")->accessibleName(), u"Home, per day"_s);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_1);
        QTRY_VERIFY(child<QWidget>("usagePage")->isVisible());
        QCOMPARE(column()->selected(), accountNumber("3104582"));
        QTRY_VERIFY(m_backend->count<ListInsights>() > 0);
        QVERIFY(m_page->stepBack());
        QVERIFY(child<OverviewTab>("overviewTab")->isVisible());
    }

    void aPartIsMadeWhenItIsFirstLookedAt()
    {
        openWith(sampleCustomer(m_today));
        QVERIFY(!m_page->findChild<QWidget *>(u"usagePage"_s));
        m_page->run(Command::Tab3);
        QVERIFY(child<QWidget>("usagePage")->isVisible());
        auto *usage = child<QWidget>("usagePage");
        m_page->run(Command::Tab1);
        m_page->run(Command::Tab3);
        QCOMPARE(child<QWidget>("usagePage"), usage);
    }

    void accountsAreWalkedByKeys()
    {
        openWith(sampleCustomer(m_today));
        auto *list = child<QListView>("accountsList");
        QTRY_VERIFY(list->hasFocus());
        QTest::keyClick(list, Qt::Key_Down);
        QCOMPARE(column()->selected(), accountNumber("3104582"));
        m_page->run(Command::NextAccount);
        m_page->run(Command::NextAccount);
        m_page->run(Command::NextAccount);
        QCOMPARE(column()->selected(), accountNumber("3127740"));
        m_page->run(Command::NextAccount); // over the head of the closed ones
        QCOMPARE(column()->selected(), accountNumber("3089316"));
        m_page->run(Command::NextAccount);
        QCOMPARE(column()->selected(), accountNumber("3089316"));
        m_page->run(Command::CopyNumber);
        QCOMPARE(QApplication::clipboard()->text(), u"3089316"_s);
        QTest::keyClick(list, Qt::Key_Up);
        QTest::keyClick(list, Qt::Key_Space); // shuts the closed ones
        QCOMPARE(list->model()->rowCount(), 6);
        const QString sentence = list->model()->index(1, 0).data(Qt::AccessibleTextRole).toString();
        QVERIFY2(sentence.startsWith(u"Home, 418 Alder Creek Dr, account 3104582, $84.17, due "_s), qPrintable(sentence));
    }

    void theFilterLeavesWhatHasItsWords()
    {
        openWith(sampleCustomer(m_today));
        m_page->run(Command::FilterAccounts);
        auto *field = child<QLineEdit>("accountsFilterField");
        QVERIFY(field->hasFocus());
        QTest::keyClicks(field, u"juniper b"_s);
        auto *list = child<QListView>("accountsList");
        QCOMPARE(list->model()->rowCount(), 2);
        QTest::keyClick(field, Qt::Key_Return);
        QCOMPARE(column()->selected(), accountNumber("3104598"));
        QVERIFY(m_page->stepBack());
        QCOMPARE(list->model()->rowCount(), 7);
        QCOMPARE(column()->selected(), accountNumber("3104598"));
    }

    void digitsActOutsideOfTextFields()
    {
        openWith(sampleCustomer(m_today));
        QSignalSpy merge(m_page.get(), &CustomerPage::mergeRequested);
        auto *list = child<QListView>("accountsList");
        QTRY_VERIFY(list->hasFocus());
        QTest::keyClick(list, Qt::Key_4);
        QCOMPARE(merge.count(), 1);
        QTest::keyClick(list, Qt::Key_1);
        QTRY_VERIFY(m_page->findChild<QLabel *>(u"payOnlineLabel"_s));
        QVERIFY(m_page->findChild<QLabel *>(u"payCenterLabel"_s)->text().contains(u"831-555-0110"_s));
        QVERIFY(m_page->stepBack());
        QTest::keyClick(list, Qt::Key_2);
        QCOMPARE(column()->selected(), accountNumber("3104597"));
        m_page->run(Command::FilterAccounts);
        QTest::keyClicks(child<QLineEdit>("accountsFilterField"), u"4"_s);
        QCOMPARE(merge.count(), 1);
        QVERIFY(m_page->stepBack());
        select("");
        m_settings->setUsesLetterKeys(false);
        QTest::keyClick(list, Qt::Key_4);
        QCOMPARE(merge.count(), 1);
    }

    void aSavedNameCanBeUndone()
    {
        openWith(sampleCustomer(m_today));
        select("3104597");
        InlineEditRow *row = editRow();
        QTRY_COMPARE(row->value(), u"Ibarra Rentals"_s);
        type(row, u"Ibarra Rentals A"_s);
        QVERIFY(m_backend->waitFor<PatchAccount>());
        const auto save = m_backend->last<PatchAccount>();
        QCOMPARE(save.options().ifMatch, u"\"a1\""_s);
        QCOMPARE(save.request().mailingAttention, Change<QString>::to(u"Ibarra Rentals A"_s));
        QVERIFY(!save.request().billingEmail.given);
        QCOMPARE(row->state(), InlineEditRow::State::Saving);
        save.answer(withName(u"Ibarra Rentals A"_s), u"\"a2\""_s);
        QTRY_COMPARE(row->state(), InlineEditRow::State::Saved);
        QVERIFY(m_desk->keptDrafts.empty());
        QVERIFY(m_page->commands().contains(Command::Undo));
        m_page->run(Command::Undo);
        QVERIFY(m_backend->waitFor<PatchAccount>(2));
        QCOMPARE(m_backend->last<PatchAccount>().options().ifMatch, u"\"a2\""_s);
        QCOMPARE(m_backend->last<PatchAccount>().request().mailingAttention, Change<QString>::to(u"Ibarra Rentals"_s));
        m_backend->last<PatchAccount>().answer(withName(u"Ibarra Rentals"_s), u"\"a3\""_s);
        QTRY_COMPARE(row->value(), u"Ibarra Rentals"_s);
    }

    void twoWhoChangeTheSameNameAreCompared()
    {
        openWith(sampleCustomer(m_today));
        select("3104597");
        InlineEditRow *row = editRow();
        QTRY_COMPARE(row->value(), u"Ibarra Rentals"_s);
        type(row, u"Mine"_s);
        QVERIFY(m_backend->waitFor<PatchAccount>());
        answerAccount(u"Theirs"_s, u"\"a7\""_s);
        m_backend->last<PatchAccount>().fail(stale());
        auto *table = m_page->findChild<CompareTable *>();
        QTRY_VERIFY(table->isVisible());
        QVERIFY(table->hasFocus());
        QCOMPARE(table->model()->index(0, CompareModel::OpenedColumn).data().toString(), u"Ibarra Rentals"_s);
        QCOMPARE(table->model()->index(0, CompareModel::TheirsColumn).data().toString(), u"Theirs"_s);
        QCOMPARE(table->model()->index(0, CompareModel::YoursColumn).data().toString(), u"Mine"_s);
        QVERIFY(!m_page->commands().contains(Command::Save));
        QVERIFY(m_page->stepBack()); // and back to it: what was typed stands
        QVERIFY(!table->isVisible());
        QCOMPARE(row->typed(), u"Mine"_s);
        m_page->run(Command::Save);
        QTRY_VERIFY(table->isVisible());
        QTest::keyClick(table, Qt::Key_M);
        QVERIFY(m_page->commands().contains(Command::Save));
        m_page->run(Command::Save);
        QVERIFY(m_backend->waitFor<PatchAccount>(2));
        QCOMPARE(m_backend->last<PatchAccount>().options().ifMatch, u"\"a7\""_s);
        QCOMPARE(m_backend->last<PatchAccount>().request().mailingAttention, Change<QString>::to(u"Mine"_s));
        m_backend->last<PatchAccount>().answer(withName(u"Mine"_s), u"\"a8\""_s);
        QTRY_COMPARE(row->state(), InlineEditRow::State::Saved);
        QVERIFY(!table->isVisible());
    }

    void whatIsSettledAsTheirsIsKeptNoLonger()
    {
        openWith(sampleCustomer(m_today));
        select("3104597");
        QTRY_COMPARE(editRow()->value(), u"Ibarra Rentals"_s);
        type(editRow(), u"Mine"_s);
        QVERIFY(m_backend->waitFor<PatchAccount>());
        answerAccount(u"Theirs"_s, u"\"a7\""_s);
        m_backend->last<PatchAccount>().fail(stale());
        auto *table = m_page->findChild<CompareTable *>();
        QTRY_VERIFY(table->isVisible());
        QTRY_VERIFY(!m_desk->keptDrafts.empty());
        QTest::keyClick(table, Qt::Key_T);
        m_page->run(Command::Save);
        QTRY_VERIFY(m_desk->keptDrafts.empty());
        QCOMPARE(editRow()->value(), u"Theirs"_s);
        QCOMPARE(m_backend->count<PatchAccount>(), 1);
    }

    void anotherFieldOfAnotherPersonAsksNothing()
    {
        openWith(sampleCustomer(m_today));
        select("3104597");
        InlineEditRow *row = editRow();
        QTRY_COMPARE(row->value(), u"Ibarra Rentals"_s);
        type(row, u"Mine"_s);
        QVERIFY(m_backend->waitFor<PatchAccount>());
        answerAccount(u"Ibarra Rentals"_s, u"\"a7\""_s);
        m_backend->last<PatchAccount>().fail(stale());
        QVERIFY(m_backend->waitFor<PatchAccount>(2));
        QCOMPARE(m_backend->last<PatchAccount>().options().ifMatch, u"\"a7\""_s);
    }

    void typingOutlivesTheVerification()
    {
        Customer customer = sampleCustomer(m_today);
        customer.verification.verifiedUntil = QDateTime::currentDateTimeUtc().addMSecs(1500);
        openWith(customer);
        select("3104597");
        InlineEditRow *row = editRow();
        QTRY_COMPARE(row->value(), u"Ibarra Rentals"_s);
        m_page->run(Command::Edit);
        row->edit()->clear();
        QTest::keyClicks(row->edit(), u"Half a wo"_s);
        m_backend->answerAll<GetCustomer>([this](const GetCustomer &) -> Result<Answer<Customer>> {
            return Answer<Customer>{maskedCustomer(m_today), 200, u"\"c0\""_s, false, false};
        });
        QTRY_VERIFY(child<VerifyCard>("verifyCard")->isVisible());
        QTest::keyClicks(row->edit(), u"rd"_s);
        QTest::keyClick(row->edit(), Qt::Key_Return);
        QCOMPARE(row->state(), InlineEditRow::State::Refused);
        QCOMPARE(row->typed(), u"Half a word"_s);
        QCOMPARE(m_backend->count<PatchAccount>(), 0);
        QTRY_VERIFY(!m_desk->keptDrafts.empty());
        QCOMPARE(m_desk->keptDrafts.back().text, u"Half a word"_s);
    }

    void aDraftComesBackToItsField()
    {
        m_desk->keptDrafts.push_back({{u"mlopez"_s, m_caller->customer().number(), u"account-3104597/mailing_attention"_s},
                                      u"text"_s, u"Typed before the crash"_s, {}});
        openWith(sampleCustomer(m_today));
        select("3104597");
        InlineEditRow *row = editRow();
        QTRY_COMPARE(row->state(), InlineEditRow::State::Refused);
        QCOMPARE(row->typed(), u"Typed before the crash"_s);
        QVERIFY(m_page->commands().contains(Command::Save));
        m_page->run(Command::Save);
        QVERIFY(m_backend->waitFor<PatchAccount>());
    }

    void offlineKeepsWhatWasRead()
    {
        openWith(sampleCustomer(m_today));
        select("3104597");
        InlineEditRow *row = editRow();
        QTRY_COMPARE(row->value(), u"Ibarra Rentals"_s);
        m_backend->setOnline(false);
        QCOMPARE(child<StatTile>("balanceTile")->accessibleDescription().left(6), u"$61.90"_s);
        QVERIFY(!m_page->commands().contains(Command::Merge));
        type(row, u"Typed offline"_s);
        QCOMPARE(row->state(), InlineEditRow::State::Refused);
        QCOMPARE(row->typed(), u"Typed offline"_s);
        QCOMPARE(m_backend->count<PatchAccount>(), 0);
        m_backend->setOnline(true);
        m_page->run(Command::Save);
        QVERIFY(m_backend->waitFor<PatchAccount>());
        QCOMPARE(m_backend->last<PatchAccount>().request().mailingAttention, Change<QString>::to(u"Typed offline"_s));
    }

    void aReadingCallerMayNotChange()
    {
        openWith(sampleCustomer(m_today, VerificationLevel::Read));
        select("3104597");
        InlineEditRow *row = editRow();
        QTRY_COMPARE(row->value(), u"Ibarra Rentals"_s);
        QVERIFY(!row->isEditable());
        QVERIFY(!m_page->commands().contains(Command::Edit));
        m_page->run(Command::Verify);
        QVERIFY(child<VerifyCard>("verifyCard")->isVisible());
        QVERIFY(m_page->stepBack());
        QVERIFY(!child<VerifyCard>("verifyCard")->isVisible());
    }

    void aClosedAccountIsPaidAtItsServiceCenter()
    {
        openWith(sampleCustomer(m_today));
        select("3089316");
        auto *label = child<QLabel>("accountMessageLabel");
        QTRY_VERIFY(label->text().contains(u"Salinas Customer Center, 831-555-0110, 8:00 a.m.–4:30 p.m."_s));
        QVERIFY(label->isVisible());
        QVERIFY(!editRow()->isEditable());
    }

    void panesAndTheGuideGoByKeys()
    {
        openWith(sampleCustomer(m_today));
        QTRY_VERIFY(child<QListView>("accountsList")->hasFocus());
        m_page->run(Command::NextPane);
        QVERIFY(child<QTabBar>("customerTabBar")->hasFocus());
        m_page->run(Command::PreviousPane);
        QVERIFY(child<QListView>("accountsList")->hasFocus());
        auto *strip = child<QWidget>("guideStrip");
        QVERIFY(!strip->isVisible());
        m_page->run(Command::ToggleGuide);
        QVERIFY(strip->isVisible());
        m_page->run(Command::ToggleGuide);
        QVERIFY(!strip->isVisible());
        m_page->resize(1280, 700);
        QTRY_VERIFY(!strip->isVisible()); // as it was chosen
    }

    void aSmallWindowShutsTheGuide()
    {
        openWith(sampleCustomer(m_today), {1280, 700});
        QVERIFY(child<QWidget>("guideStrip")->isVisible());
        QCOMPARE(column()->width(), 264);
    }

    void threeHundredAccountsScrollSmoothly()
    {
        openWith(largeCustomer(m_today, 300));
        auto *list = child<QListView>("accountsList");
        QCOMPARE(list->model()->rowCount(), 301);
        QElapsedTimer clock;
        clock.start();
        constexpr int frames = 60;
        for (int frame = 0; frame < frames; ++frame) {
            list->verticalScrollBar()->setValue(frame * list->verticalScrollBar()->maximum() / frames);
            list->viewport()->grab();
        }
        QVERIFY2(clock.elapsed() / frames < 50, qPrintable(QString::number(clock.elapsed() / frames)));
    }

    void theRowsAreAGoodModel()
    {
        openWith(sampleCustomer(m_today));
        auto *list = child<QListView>("accountsList");
        const QAbstractItemModelTester tester(list->model());
        m_page->run(Command::FilterAccounts);
        QTest::keyClicks(child<QLineEdit>("accountsFilterField"), u"rental"_s);
        QVERIFY(m_page->stepBack());
    }

private:
    void open(const QSize &size = {1440, 800})
    {
        m_page = std::make_unique<CustomerPage>(*m_session, *m_settings, *m_caller);
        m_page->resize(size);
        m_page->show();
        QApplication::setActiveWindow(m_page.get());
        m_page->takeFocus();
        m_caller->customer().setOpen(true);
    }

    void openWith(const Customer &customer, const QSize &size = {1440, 800})
    {
        answerReads(*m_backend, customer, m_today);
        open(size);
        QTRY_VERIFY(m_caller->customer().state() == CustomerModel::State::Ready);
        m_page->takeFocus();
    }

    template <typename Widget>
    Widget *child(const char *name) const
    {
        auto *found = m_page->findChild<Widget *>(QString::fromLatin1(name));
        if (!found)
            qFatal("The page has no %s", name);
        return found;
    }

    AccountsColumn *column() const { return child<AccountsColumn>("accountsColumn"); }

    void select(const char *number)
    {
        column()->select(*number ? accountNumber(number) : AccountNumber());
    }

    InlineEditRow *editRow() const { return child<InlineEditRow>("mailingAttentionRow"); }

    void type(InlineEditRow *row, const QString &text)
    {
        m_page->run(Command::Edit);
        QTRY_VERIFY(row->edit()->hasFocus());
        row->edit()->clear();
        QTest::keyClicks(row->edit(), text);
        QTest::keyClick(row->edit(), Qt::Key_Return);
    }

    Account withName(const QString &name) const
    {
        const Customer customer = sampleCustomer(m_today);
        Account account = sampleAccount(customer.accounts[1], m_today);
        account.mailingAttention = name;
        return account;
    }

    void answerAccount(const QString &name, const QString &etag)
    {
        m_backend->answerAll<GetAccount>([account = withName(name), etag](const GetAccount &) -> Result<Answer<Account>> {
            return Answer<Account>{account, 200, etag, false, false};
        });
    }

    static Failure stale()
    {
        Failure failure;
        failure.kind = Failure::Kind::Stale;
        failure.extra = {{u"changed_by"_s, u"T. Okafor"_s}, {u"changed_at"_s, u"2026-03-11T16:19:00Z"_s}};
        return failure;
    }

    std::unique_ptr<CustomerPage> m_page;
    QDate m_today;
};

QTEST_MAIN(TestCustomerPage)
#include "tst_customerpage.moc"
