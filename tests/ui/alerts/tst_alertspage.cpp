#include "ui/alerts/alertspage.h"

#include "models/items/caller.h"
#include "models/items/desksettings.h"
#include "tests/support/alertanswers.h"
#include "tests/support/memorydesk.h"
#include "tests/ui/customer/samplecustomer.h"
#include "models/items/alertrecipientsmodel.h"
#include "models/items/alerteventsmodel.h"
#include "ui/kit/backteststrip.h"
#include "ui/kit/datatable.h"
#include "ui/kit/markedlabel.h"
#include "ui/kit/theme.h"
#include "ui/kit/toast.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QVBoxLayout>

using namespace Ventanilla;
using namespace Qt::Literals::StringLiterals;

namespace {

const QString login = u"marisol.ibarra@example.com"_s;

Failure stale()
{
    return {Failure::Kind::Stale, {}, {}, {}, {{u"changed_by"_s, u"T. Okafor"_s}, {u"changed_at"_s, u"2026-03-11T16:19:00Z"_s}}, {}};
}

} // namespace

class TestAlertsPage : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
        Theme::instance().apply();
    }

    void init()
    {
        m_memory = MemoryDesk();
        m_backend = std::make_shared<FakeBackend>();
        m_session = std::make_unique<DeskSession>(m_backend, sampleProfile(), m_memory, m_memory);
        m_settings = std::make_unique<DeskSettings>(m_directory.filePath(u"settings.ini"_s));
        m_today = m_session->today();
        m_caller = std::make_unique<Caller>(*m_session, sampleCustomer(m_today).customerNumber);
        answerAlerts(*m_backend, m_today, {login});
    }

    void cleanup()
    {
        m_window.reset();
        m_caller.reset();
        m_session.reset();
        m_backend.reset();
    }

    void theFourRulesAreShownAndTried()
    {
        open(VerificationLevel::ChangeContact);
        QTRY_COMPARE(edit(u"dailyLevelEdit"_s)->text(), u"350"_s);
        QVERIFY(!edit(u"multi_dayLevelEdit"_s)->isEnabled());
        QCOMPARE(edit(u"vacationStartsEdit"_s)->text(), u"Jul 3, 2026"_s);
        QTRY_COMPARE(outcome(u"daily"_s), u"Would have fired %n time(s) in 12 months"_s.replace(u"%n"_s, u"4"_s));
        QTRY_COMPARE(outcome(u"billing_cycle"_s), u"Would not have fired in 12 months"_s);
        QVERIFY(label(u"dailyMessageLabel"_s)->text().startsWith(u"Usual day: 243 gal"_s));
        QVERIFY(outcome(u"vacation"_s).contains(u"first day"_s));
        QCOMPARE(label(u"alertChangesLabel"_s)->text(), u"No unsaved changes"_s);
    }

    void typingALevelTriesItAndTellsWhatIsUnsaved()
    {
        open(VerificationLevel::ChangeContact);
        typeDaily(u"400"_s);
        QTRY_COMPARE(outcome(u"daily"_s), u"Would not have fired in 12 months"_s);
        QVERIFY(label(u"alertChangesLabel"_s)->text().contains(u"Daily limit 350 → 400 gal"_s));
        QVERIFY(label(u"dailyMessageLabel"_s)->text().contains(u"Saved now: 350 gal"_s));
        QVERIFY(m_page->commands().contains(Command::Save));
    }

    void aLevelIsSavedAndTakenBackByKeys()
    {
        open(VerificationLevel::ChangeContact);
        typeDaily(u"400"_s);
        m_page->run(Command::Save);
        QVERIFY(m_backend->waitFor<PutAlertRule>());
        QCOMPARE(m_backend->last<PutAlertRule>().options().ifMatch, u"\"d1\""_s);
        m_backend->last<PutAlertRule>().answer(sampleRule(AlertType::Daily, true, 400, {}), u"\"d2\""_s);
        QTRY_VERIFY(m_window->findChild<Toast *>());
        QVERIFY(m_memory.keptDrafts.empty());
        QVERIFY(m_page->commands().contains(Command::Undo));
        m_page->run(Command::Undo);
        QVERIFY(m_backend->waitFor<PutAlertRule>(2));
        QCOMPARE(m_backend->last<PutAlertRule>().options().ifMatch, u"\"d2\""_s);
        QCOMPARE(m_backend->last<PutAlertRule>().request().threshold->value, 350.0);
    }

    void whatCannotBeReadIsSaidOnLeavingAndStopsTheSave()
    {
        open(VerificationLevel::ChangeContact);
        typeDaily(u"1,000"_s);
        QVERIFY(!label(u"dailyMessageLabel"_s)->text().contains(u"separators"_s)); // not while it is typed
        QTest::keyClick(edit(u"dailyLevelEdit"_s), Qt::Key_Tab);
        QTRY_VERIFY(label(u"dailyMessageLabel"_s)->text().contains(u"without separators"_s));
        m_page->run(Command::Save);
        QTest::qWait(20);
        QCOMPARE(m_backend->count<PutAlertRule>(), 0);
        QVERIFY(edit(u"dailyLevelEdit"_s)->hasFocus());
    }

    void theAdviserFindsTheLowestLevel()
    {
        open(VerificationLevel::ChangeContact);
        edit(u"dailyLevelEdit"_s)->setFocus();
        auto *use = find<QPushButton>(u"adviceUseButton"_s);
        QTRY_COMPARE_WITH_TIMEOUT(use->text(), u"Use 361 gal"_s, 5000); // 4 days of 361: at most 3 a year
        auto *often = find<QComboBox>(u"adviceOftenCombo"_s);
        often->setFocus();
        QTest::keyClick(often, Qt::Key_Down); // six
        QTRY_COMPARE_WITH_TIMEOUT(use->text(), u"Use 246 gal"_s, 5000);
        QTest::keyClick(use, Qt::Key_Space);
        QCOMPARE(edit(u"dailyLevelEdit"_s)->text(), u"246"_s);
        QTRY_COMPARE(outcome(u"daily"_s), u"Would have fired %n time(s) in 12 months"_s.replace(u"%n"_s, u"4"_s));
    }

    void theStripTellsItsMarksAndAsksForTheirDays()
    {
        open(VerificationLevel::ChangeContact);
        auto *strip = find<BackTestStrip>(u"dailyStrip"_s);
        QTRY_COMPARE(strip->marks().size(), 4);
        QVERIFY(strip->accessibleDescription().contains(u"361 gal"_s));
        QSignalSpy days(m_page, &AlertsPage::daysRequested);
        strip->setFocus();
        QCOMPARE(strip->current(), 3);
        QTest::keyClick(strip, Qt::Key_Home);
        QTest::keyClick(strip, Qt::Key_Return);
        QCOMPARE(days.size(), 1);
        const QDate from = days.front().at(1).toDate();
        QCOMPARE(from.day(), 9);
        QCOMPARE(days.front().at(2).toDate(), from.addDays(1));
        QTest::keyClick(find<QPushButton>(u"dailyDaysButton"_s), Qt::Key_Space);
        QCOMPARE(days.back().at(2).toDate(), from.addDays(4));
    }

    void twoPeopleAtOnceAreComparedAndNothingIsLost()
    {
        open(VerificationLevel::ChangeContact);
        typeDaily(u"320"_s);
        m_page->run(Command::Save);
        QVERIFY(m_backend->waitFor<PutAlertRule>());
        m_backend->answerAll<ListAlertRules>([](const ListAlertRules &) -> Result<Answer<ListOf<AlertRule>>> {
            auto rules = sampleRules();
            rules[1] = sampleRule(AlertType::Daily, true, 400, u"\"d2\""_s);
            return Answer<ListOf<AlertRule>>{{rules, {}}, 200, {}, false, false};
        });
        m_backend->last<PutAlertRule>().fail(stale());
        auto *table = find<DataTable>(u"alertCompareTable"_s);
        QTRY_VERIFY(table->isVisible());
        QTRY_VERIFY(!m_memory.keptDrafts.empty());
        shoot(u"compare"_s);
        QTest::keyClick(table, Qt::Key_Down);
        QTest::keyClick(table, Qt::Key_M);
        m_page->run(Command::Save);
        QVERIFY(m_backend->waitFor<PutAlertRule>(2));
        QCOMPARE(m_backend->last<PutAlertRule>().options().ifMatch, u"\"d2\""_s);
        QCOMPARE(m_backend->last<PutAlertRule>().request().threshold->value, 320.0);
    }

    void offlineKeepsWhatIsTypedAsADraft()
    {
        open(VerificationLevel::ChangeContact);
        typeDaily(u"320"_s);
        m_backend->setOnline(false);
        QVERIFY(!m_page->commands().contains(Command::Save));
        QTRY_VERIFY(label(u"alertChangesLabel"_s)->text().contains(u"No connection"_s));
        QTRY_VERIFY(!m_memory.keptDrafts.empty());
        m_window.reset(); // as by a crash
        m_backend->setOnline(true);
        open(VerificationLevel::ChangeContact);
        QTRY_COMPARE(edit(u"dailyLevelEdit"_s)->text(), u"320"_s);
        QVERIFY(m_page->commands().contains(Command::Save));
    }

    void escapeThrowsTypingAwayAndGivesItBack()
    {
        open(VerificationLevel::ChangeContact);
        typeDaily(u"320"_s);
        QVERIFY(m_page->stepBack());
        QCOMPARE(edit(u"dailyLevelEdit"_s)->text(), u"350"_s);
        m_page->run(Command::Undo);
        QCOMPARE(edit(u"dailyLevelEdit"_s)->text(), u"320"_s);
    }

    void belowItsLevelTypingStaysAndSavingWaits()
    {
        open(VerificationLevel::Read);
        typeDaily(u"320"_s);
        QVERIFY(!m_page->commands().contains(Command::Save));
        QSignalSpy asked(m_page, &AlertsPage::verifyRequested);
        auto *button = find<QPushButton>(u"alertSaveButton"_s);
        QCOMPARE(button->text(), u"Verify caller"_s);
        QTest::keyClick(button, Qt::Key_Space);
        QCOMPARE(asked.size(), 1);
        QVERIFY(!find<QPushButton>(u"addRecipientButton"_s)->isEnabled());
        read(VerificationLevel::ChangeContact);
        QTRY_VERIFY(m_page->commands().contains(Command::Save));
        QCOMPARE(edit(u"dailyLevelEdit"_s)->text(), u"320"_s);
    }

    void statesWithoutRulesSayWhatToDo()
    {
        m_backend->answerAll<ListAlertRules>([](const ListAlertRules &) -> Result<Answer<ListOf<AlertRule>>> {
            return Unexpected{Failure{Failure::Kind::Conflict, u"/problems/no-login"_s, u"This account has no login."_s, {}, {}, {}}};
        });
        open(VerificationLevel::ChangeContact);
        auto *problem = find<QWidget>(u"alertsProblem"_s);
        QTRY_VERIFY(problem->isVisible());
        QSignalSpy asked(m_page, &AlertsPage::loginsRequested);
        QTest::keyClick(problem->findChild<QPushButton *>(u"actionButton"_s), Qt::Key_Space);
        QCOMPARE(asked.size(), 1);
        shoot(u"no-login"_s);
        m_page->setAccount(accountNumber("3089316"));
        auto *notice = find<QWidget>(u"alertsNotice"_s);
        QTRY_VERIFY(notice->isVisible());
        QCOMPARE(notice->findChild<QLabel *>(u"titleLabel"_s)->text(), u"A closed account has no alerts"_s);
        QSignalSpy chosen(m_page, &AlertsPage::accountRequested);
        m_page->setAccount({});
        QTest::keyClick(notice->findChild<QPushButton *>(u"actionButton"_s), Qt::Key_Space);
        QCOMPARE(chosen.size(), 1);
    }

    void unverifiedCallersSeeNothing()
    {
        open(VerificationLevel::None);
        QTRY_VERIFY(find<QWidget>(u"alertsNotice"_s)->isVisible());
        QCOMPARE(m_backend->count<ListAlertRules>(), 0);
    }

    void severalLoginsAreChosenFrom()
    {
        answerAlerts(*m_backend, m_today, {login, u"tenant@example.com"_s});
        open(VerificationLevel::ChangeContact);
        QTRY_COMPARE(m_backend->last<ListAlertRules>().request().owner, login);
        typeDaily(u"320"_s);
        auto *owner = find<QComboBox>(u"alertOwnerCombo"_s);
        QVERIFY(owner->isVisible());
        owner->setFocus();
        QTest::keyClick(owner, Qt::Key_Down);
        QVERIFY(m_backend->waitFor<ListAlertRules>(2));
        QCOMPARE(m_backend->last<ListAlertRules>().request().owner, u"tenant@example.com"_s);
    }

    void aRecipientIsAddedWithConsent()
    {
        open(VerificationLevel::ChangeContact);
        QTest::keyClick(find<QPushButton>(u"addRecipientButton"_s), Qt::Key_Space);
        auto *name = edit(u"recipientNameEdit"_s);
        QVERIFY(name->hasFocus());
        QTest::keyClicks(name, u"Rosa Quintero"_s);
        QTest::keyClicks(edit(u"recipientMobileEdit"_s), u"541 555 0199"_s);
        m_page->run(Command::Save);
        auto *consent = find<QCheckBox>(u"recipientConsentCheck"_s);
        QVERIFY(consent->hasFocus()); // asked for before anything is sent
        QCOMPARE(m_backend->count<CreateAlertRecipient>(), 0);
        QVERIFY(label(u"consentSpeechLabel"_s)->text().startsWith(u'«'));
        shoot(u"recipient"_s);
        QTest::keyClick(consent, Qt::Key_Space);
        QTest::keyClick(find<QCheckBox>(u"recipient-daily"_s), Qt::Key_Space);
        m_page->run(Command::Save);
        QVERIFY(m_backend->waitFor<CreateAlertRecipient>());
        const auto call = m_backend->last<CreateAlertRecipient>();
        QCOMPARE(call.request().smsConsentOn, std::optional(m_today));
        QCOMPARE(call.request().alertTypes, std::vector{AlertType::Daily});
        AlertRecipient made = sampleRecipient(u"rosa"_s, u"Rosa Quintero"_s, m_today, {AlertType::Daily});
        call.answer(made, u"\"rosa-1\""_s, 201);
        auto *table = find<DataTable>(u"recipientsTable"_s);
        QTRY_COMPARE(table->model()->rowCount(), 4);
        QVERIFY(!name->isVisible());
        m_page->run(Command::Undo);
        QVERIFY(m_backend->waitFor<DeleteAlertRecipient>());
        QCOMPARE(m_backend->last<DeleteAlertRecipient>().options().ifMatch, u"\"rosa-1\""_s);
    }

    void aBoxIsTickedByKeys()
    {
        open(VerificationLevel::ChangeContact);
        auto *table = find<DataTable>(u"recipientsTable"_s);
        QTRY_COMPARE(table->model()->rowCount(), 3);
        table->setFocus();
        table->setCurrentIndex(table->model()->index(1, AlertRecipientsModel::BillingCycleColumn));
        QTest::keyClick(table, Qt::Key_Space);
        QVERIFY(m_backend->waitFor<PatchAlertRecipient>());
        const auto call = m_backend->last<PatchAlertRecipient>();
        QCOMPARE(call.options().ifMatch, u"\"efrain-1\""_s);
        QCOMPARE(*call.request().alertTypes.value,
                 (std::vector{AlertType::BillingCycle, AlertType::Daily, AlertType::Vacation}));
        QCOMPARE(table->currentIndex().data(Qt::CheckStateRole).toInt(), int(Qt::Unchecked)); // not before the server's yes
        AlertRecipient now = sampleRecipients()[1];
        now.alertTypes = *call.request().alertTypes.value;
        call.answer(now, u"\"efrain-2\""_s);
        QTRY_COMPARE(table->currentIndex().data(Qt::CheckStateRole).toInt(), int(Qt::Checked));
        table->setCurrentIndex(table->model()->index(1, AlertRecipientsModel::MobileColumn));
        QTest::keyClick(table, Qt::Key_Space); // "Record"
        QVERIFY(find<QCheckBox>(u"recipientConsentCheck"_s)->hasFocus());
    }

    void whatWasSentIsShownOnDemand()
    {
        open(VerificationLevel::ChangeContact);
        auto *button = find<QPushButton>(u"sentButton"_s);
        auto *table = find<DataTable>(u"sentTable"_s);
        QTRY_COMPARE(table->model()->rowCount(), 4);
        QVERIFY(!table->isVisible());
        QTest::keyClick(button, Qt::Key_Space);
        QVERIFY(table->isVisible());
        QCOMPARE(table->model()->index(1, AlertEventsModel::StateColumn).data().toString(), u"Could not be delivered"_s);
        shoot(u"sent"_s);
        QVERIFY(m_page->stepBack());
        QVERIFY(!table->isVisible());
    }

    void everythingTogetherCanBeLookedAt()
    {
        open(VerificationLevel::ChangeContact);
        typeDaily(u"340"_s);
        QTRY_VERIFY(outcome(u"daily"_s).contains(u"fired"_s));
        QTest::qWait(400);
        shoot(u"alerts"_s);
    }

private:
    /// Pictures of the page, where VENTANILLA_SHOTS names a directory for them.
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

    void open(VerificationLevel level)
    {
        m_window = std::make_unique<QWidget>();
        m_page = new AlertsPage(*m_session, *m_settings, *m_caller);
        auto *layout = new QVBoxLayout(m_window.get());
        layout->setContentsMargins(0, 0, 0, 0);
        layout->addWidget(m_page);
        m_window->resize(1030, 760);
        m_window->show();
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
        m_page->setAccount(accountNumber("3104582"));
        read(level);
        if (level >= VerificationLevel::Read && m_backend->count<ListAlertRules>() == 0)
            QVERIFY(m_backend->waitFor<ListAlertRules>());
        QTest::qWait(50);
    }

    void read(VerificationLevel level)
    {
        m_caller->customer().refresh();
        const int before = m_backend->count<GetCustomer>();
        QVERIFY(m_backend->waitFor<GetCustomer>(before));
        Customer customer = level == VerificationLevel::None ? maskedCustomer(m_today) : sampleCustomer(m_today, level);
        m_backend->last<GetCustomer>().answer(customer);
        QTRY_COMPARE(m_caller->customer().level(), level);
        QTRY_COMPARE(m_caller->customer().state(), CustomerModel::State::Ready);
    }

    void typeDaily(const QString &level)
    {
        QTRY_VERIFY(edit(u"dailyLevelEdit"_s)->isEnabled());
        auto *field = edit(u"dailyLevelEdit"_s);
        field->setFocus();
        field->selectAll();
        QTest::keyClicks(field, level);
    }

    template <typename T>
    T *find(const QString &name) const
    {
        T *visible = nullptr;
        for (T *one : m_window->findChildren<T *>(name)) {
            if (!visible || one->isVisible())
                visible = one;
        }
        if (!visible)
            qFatal("No %s", qPrintable(name));
        return visible;
    }
    QLineEdit *edit(const QString &name) const { return find<QLineEdit>(name); }
    QLabel *label(const QString &name) const { return find<QLabel>(name); }
    QString outcome(const QString &type) const { return find<MarkedLabel>(type + u"OutcomeLabel"_s)->text(); }

    QTemporaryDir m_directory;
    MemoryDesk m_memory;
    std::shared_ptr<FakeBackend> m_backend;
    std::unique_ptr<DeskSession> m_session;
    std::unique_ptr<DeskSettings> m_settings;
    std::unique_ptr<Caller> m_caller;
    std::unique_ptr<QWidget> m_window;
    QDate m_today;
    AlertsPage *m_page = nullptr;
};

QTEST_MAIN(TestAlertsPage)
#include "tst_alertspage.moc"
