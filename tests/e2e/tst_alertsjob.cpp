#include "models/contract/alertnotices.h"
#include "models/contract/alerts.h"
#include "tests/e2e/deskbackend.h"
#include "tests/e2e/deskdriver.h"
#include "tests/support/waitfor.h"
#include "ui/kit/markedlabel.h"
#include "ui/kit/theme.h"

#include <QLineEdit>
#include <QTest>

using namespace Ventanilla;
using namespace Qt::Literals::StringLiterals;

namespace {

AccountNumber home()
{
    return *AccountNumber::parse(u"3104582"_s);
}

} // namespace

/// The alerts of an account, driven in the real window with keys alone: against the demo, and against the real server on
/// both databases.
class TestAlertsJob : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        Theme::instance().apply();
        useEnglish();
    }

    void levelAndRecipient_data() { DeskBackend::addRows(); }

    void levelAndRecipient()
    {
        OPEN_DESK_BACKEND();
        DeskDriver desk(m_behind->backend());
        openVerifiedCaller(desk, *m_behind);
        for (const auto step : {&TestAlertsJob::openTheAlerts, &TestAlertsJob::typeALevel, &TestAlertsJob::addARecipient,
                                &TestAlertsJob::readEverythingAgain}) {
            if (QTest::currentTestFailed())
                return;
            (this->*step)(desk);
        }
    }

    void cleanup() { m_behind.reset(); }

private:
    void openTheAlerts(DeskDriver &desk)
    {
        desk.press(Qt::Key_Down, Qt::ControlModifier | Qt::ShiftModifier); // Home
        desk.press(Qt::Key_4, Qt::ControlModifier);
        QVERIFY2(desk.waitForText(u"3104582"_s), qPrintable(desk.everyText()));
        QVERIFY2(desk.waitForWidget(u"alertRulesCard"_s), qPrintable(desk.everyText()));
    }

    void typeALevel(DeskDriver &desk)
    {
        if (!desk.window().findChild<QWidget *>(u"dailyLevelEdit"_s)->isEnabled()) {
            QVERIFY(desk.tabTo(u"dailySwitch"_s));
            desk.press(Qt::Key_Space);
        }
        QVERIFY2(desk.tabTo(u"dailyLevelEdit"_s), qPrintable(desk.everyText()));
        replace(desk, u"1"_s);
        QVERIFY2(desk.waitForText(u"Would have fired 36"_s), qPrintable(outcome(desk))); // every day of the year, or nearly
        replace(desk, u"99999"_s);
        QVERIFY2(desk.waitForText(u"Would not have fired"_s), qPrintable(desk.everyText()));
        QTRY_VERIFY2_WITH_TIMEOUT(outcome(desk).startsWith(u"Would not have fired"_s), qPrintable(outcome(desk)), 20'000);
        QVERIFY(desk.shows(u"99,999 gal"_s)); // what is not saved yet, in words
        desk.press(Qt::Key_S, Qt::ControlModifier);
        QVERIFY2(desk.waitForText(u"Daily alert saved"_s), qPrintable(desk.everyText()));
        QVERIFY2(desk.waitForText(u"No unsaved changes"_s), qPrintable(desk.everyText()));
        QCOMPARE(dailyLevel(), 99'999.0);
        QVERIFY2(desk.tabTo(u"dailyLevelEdit"_s), qPrintable(desk.everyText()));
        replace(desk, u"400"_s);
        desk.press(Qt::Key_S, Qt::ControlModifier);
        QTRY_COMPARE_WITH_TIMEOUT(dailyLevel(), 400.0, 20'000);
    }

    void addARecipient(DeskDriver &desk)
    {
        const int before = recipients();
        QVERIFY(desk.tabTo(u"addRecipientButton"_s));
        desk.press(Qt::Key_Space);
        QVERIFY2(desk.waitForFocus(u"recipientNameEdit"_s), qPrintable(desk.everyText()));
        if (auto *name = desk.window().findChild<QLineEdit *>(u"recipientNameEdit"_s))
            name->selectAll();
        desk.type(u"Rosa Quintero"_s);
        QVERIFY(desk.tabTo(u"recipientMobileEdit"_s));
        desk.type(u"541 555 0199"_s);
        desk.press(Qt::Key_S, Qt::ControlModifier);
        QVERIFY2(desk.waitForFocus(u"recipientConsentCheck"_s), qPrintable(desk.everyText()));
        QCOMPARE(recipients(), before); // not without a yes
        desk.press(Qt::Key_Space);
        desk.press(Qt::Key_S, Qt::ControlModifier);
        QVERIFY2(desk.waitForText(u"Rosa Quintero is told from now on"_s), qPrintable(desk.everyText()));
        QCOMPARE(recipients(), before + 1);
    }

    void readEverythingAgain(DeskDriver &desk)
    {
        desk.press(Qt::Key_F5);
        QTest::qWait(200);
        auto *level = desk.window().findChild<QLineEdit *>(u"dailyLevelEdit"_s);
        QTRY_COMPARE_WITH_TIMEOUT(level->text(), u"400"_s, 20'000);
        QCOMPARE(recipients() > 0, true);
    }

    static void replace(DeskDriver &desk, const QString &text)
    {
        desk.press(Qt::Key_A, Qt::ControlModifier);
        desk.type(text);
    }

    static QString outcome(DeskDriver &desk)
    {
        const auto *label = desk.window().findChild<MarkedLabel *>(u"dailyOutcomeLabel"_s);
        return label ? label->text() : QString();
    }

    /// Asked past the window; -1 where there is none.
    double dailyLevel()
    {
        ListAlertRules request;
        request.accountNumber = home();
        const auto rules = waitFor(m_behind->backend()->send(request));
        if (!rules)
            return -1;
        for (const AlertRule &rule : rules->value.items) {
            if (rule.type == AlertType::Daily && rule.threshold)
                return rule.threshold->value;
        }
        return -1;
    }

    int recipients()
    {
        ListAlertRecipients request;
        request.accountNumber = home();
        const auto all = waitFor(m_behind->backend()->send(request));
        return all ? static_cast<int>(all->value.items.size()) : -1;
    }

    std::unique_ptr<DeskBackend> m_behind;
};

QTEST_MAIN(TestAlertsJob)
#include "tst_alertsjob.moc"
