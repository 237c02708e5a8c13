#include "models/items/alertform.h"

#include "models/items/alertmerge.h"
#include "tests/support/alertsamples.h"
#include "tests/support/fakebackend.h"

#include <QSignalSpy>
#include <QTest>

using namespace Ventanilla;
using namespace Qt::Literals::StringLiterals;

namespace {

const QDate today(2026, 3, 11);

AccountNumber account()
{
    return *AccountNumber::parse(u"3104582"_s);
}

Failure stale()
{
    return {Failure::Kind::Stale, {}, {}, {}, {{u"changed_by"_s, u"T. Okafor"_s}, {u"changed_at"_s, u"2026-03-11T16:19:00Z"_s}}, {}};
}

} // namespace

class TestAlertForm : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }

    void init()
    {
        m_backend = std::make_unique<FakeBackend>();
        m_form = std::make_unique<AlertForm>(*m_backend, account(), u"marisol@example.com"_s);
        m_form->setToday(today);
        m_form->refresh();
        QVERIFY(m_backend->waitFor<ListAlertRules>());
        QCOMPARE(m_backend->last<ListAlertRules>().request().owner, u"marisol@example.com"_s);
        m_backend->last<ListAlertRules>().answer({sampleRules(), {}});
        QTRY_COMPARE(m_form->state(), AlertForm::State::Ready);
    }

    void cleanup()
    {
        m_form.reset();
        m_backend.reset();
    }

    void whatStandsIsShownAndNoChange()
    {
        QCOMPARE(m_form->input(AlertType::BillingCycle).level, u"9000"_s);
        QCOMPARE(m_form->input(AlertType::Vacation).startsOn, u"Jul 3, 2026"_s);
        QVERIFY(!m_form->input(AlertType::MultiDay).enabled);
        QVERIFY(m_form->changedRules().empty());
    }

    void typingTheSameAmountIsNoChange()
    {
        type(AlertType::Daily, u"350.000"_s);
        QVERIFY(m_form->changedRules().empty());
        type(AlertType::Daily, u"320"_s);
        QCOMPARE(m_form->changedRules(), std::vector{AlertType::Daily});
    }

    void eachChangedRuleIsSavedOnItsOwnState()
    {
        QSignalSpy saved(m_form.get(), &AlertForm::saved);
        type(AlertType::Daily, u"320"_s);
        turn(AlertType::MultiDay, true);
        QVERIFY(!m_form->save());
        QVERIFY(m_backend->waitFor<PutAlertRule>(2));
        const auto calls = m_backend->calls<PutAlertRule>();
        QCOMPARE(calls[0].request().type, AlertType::Daily);
        QCOMPARE(calls[0].options().ifMatch, u"\"d1\""_s);
        QCOMPARE(calls[0].request().owner, u"marisol@example.com"_s);
        QCOMPARE(calls[1].options().ifMatch, u"\"m1\""_s);
        QVERIFY(calls[1].request().enabled);
        calls[0].answer(sampleRule(AlertType::Daily, true, 320, {}), u"\"d2\""_s);
        QTRY_COMPARE(m_form->ruleState(AlertType::Daily), AlertForm::RuleState::Rest);
        QCOMPARE(saved.size(), 0); // one is still on its way
        calls[1].answer(sampleRule(AlertType::MultiDay, true, 2400, {}), u"\"m2\""_s);
        QTRY_COMPARE(saved.size(), 1);
        QVERIFY(m_form->changedRules().empty());
        QVERIFY(m_form->canUndo());
    }

    void whatCannotBeReadIsNotSent()
    {
        type(AlertType::Daily, u"1,000"_s);
        type(AlertType::BillingCycle, u"8000"_s);
        QCOMPARE(m_form->save(), std::optional(AlertType::Daily));
        QTest::qWait(20);
        QCOMPARE(m_backend->count<PutAlertRule>(), 0);
    }

    void undoIsTheInverseOnTheNewState()
    {
        save320();
        QSignalSpy undone(m_form.get(), &AlertForm::undone);
        m_form->undo();
        QVERIFY(m_backend->waitFor<PutAlertRule>(2));
        QCOMPARE(m_backend->last<PutAlertRule>().options().ifMatch, u"\"d2\""_s);
        m_backend->last<PutAlertRule>().answer(sampleRule(AlertType::Daily, true, 350, {}), u"\"d3\""_s);
        QTRY_COMPARE(undone.size(), 1);
        QCOMPARE(m_form->input(AlertType::Daily).level, u"350"_s);
        QVERIFY(!m_form->canUndo());
    }

    void anUndoThatCannotRunSaysWhyAndChangesNothing()
    {
        save320();
        QSignalSpy failed(m_form.get(), &AlertForm::undoFailed);
        m_form->undo();
        QVERIFY(m_backend->waitFor<PutAlertRule>(2));
        m_backend->last<PutAlertRule>().fail(stale());
        QTRY_COMPARE(failed.size(), 1);
        QCOMPARE(m_form->input(AlertType::Daily).level, u"320"_s);
    }

    void changesOfOtherFieldsArePutTogether()
    {
        turn(AlertType::Daily, false);
        (void)m_form->save();
        QVERIFY(m_backend->waitFor<PutAlertRule>());
        m_backend->last<PutAlertRule>().fail(stale());
        QVERIFY(m_backend->waitFor<ListAlertRules>(2));
        auto rules = sampleRules();
        rules[1] = sampleRule(AlertType::Daily, true, 400, u"\"d2\""_s);
        m_backend->last<ListAlertRules>().answer({rules, {}});
        QVERIFY(m_backend->waitFor<PutAlertRule>(2));
        const auto again = m_backend->last<PutAlertRule>();
        QCOMPARE(again.options().ifMatch, u"\"d2\""_s);
        QVERIFY(!again.request().enabled);
        QCOMPARE(settingOf(again.request().threshold), u"400"_s);
    }

    void theSameFieldTwiceIsAskedAndNothingTypedIsLost()
    {
        QSignalSpy collided(m_form.get(), &AlertForm::collided);
        type(AlertType::Daily, u"320"_s);
        (void)m_form->save();
        QVERIFY(m_backend->waitFor<PutAlertRule>());
        m_backend->last<PutAlertRule>().fail(stale());
        QVERIFY(m_backend->waitFor<ListAlertRules>(2));
        auto rules = sampleRules();
        rules[1] = sampleRule(AlertType::Daily, true, 400, u"\"d2\""_s);
        m_backend->last<ListAlertRules>().answer({rules, {}});
        QTRY_COMPARE(collided.size(), 1);
        QCOMPARE(m_form->changedBy(), u"T. Okafor"_s);
        const auto open = m_form->collisions();
        QCOMPARE(open.size(), std::size_t(1));
        QCOMPARE(open[0].opened.level, u"350"_s);
        QCOMPARE(open[0].theirs.level, u"400"_s);
        QCOMPARE(open[0].mine.level, u"320"_s);
        m_form->settle(AlertType::Daily, open[0].mine);
        QVERIFY(m_backend->waitFor<PutAlertRule>(2));
        QCOMPARE(m_backend->last<PutAlertRule>().options().ifMatch, u"\"d2\""_s);
        m_backend->last<PutAlertRule>().answer(sampleRule(AlertType::Daily, true, 320, {}), u"\"d3\""_s);
        QTRY_VERIFY(m_form->changedRules().empty());
    }

    void takingTheirsSendsNothing()
    {
        theSameFieldTwiceIsAskedWithoutAnAnswer();
        m_form->settle(AlertType::Daily, m_form->collisions().front().theirs);
        QTest::qWait(20);
        QCOMPARE(m_backend->count<PutAlertRule>(), 1);
        QVERIFY(m_form->changedRules().empty());
        QCOMPARE(m_form->input(AlertType::Daily).level, u"400"_s);
    }

    void offlineKeepsWhatIsTyped()
    {
        type(AlertType::Daily, u"320"_s);
        (void)m_form->save();
        QVERIFY(m_backend->waitFor<PutAlertRule>());
        m_backend->last<PutAlertRule>().fail(Failure::Kind::Offline);
        QTRY_COMPARE(m_form->ruleState(AlertType::Daily), AlertForm::RuleState::Refused);
        QCOMPARE(m_form->input(AlertType::Daily).level, u"320"_s);
        (void)m_form->save();
        QVERIFY(m_backend->waitFor<PutAlertRule>(2));
        QCOMPARE(m_backend->last<PutAlertRule>().options().ifMatch, u"\"d1\""_s);
    }

    void readingAgainLeavesWhatIsTypedAlone()
    {
        type(AlertType::Daily, u"320"_s);
        m_form->refresh();
        QVERIFY(m_backend->waitFor<ListAlertRules>(2));
        auto rules = sampleRules();
        rules[0] = sampleRule(AlertType::BillingCycle, true, 8000, u"\"b2\""_s);
        rules[1] = sampleRule(AlertType::Daily, true, 400, u"\"d2\""_s);
        m_backend->last<ListAlertRules>().answer({rules, {}});
        QTRY_COMPARE(m_form->input(AlertType::BillingCycle).level, u"8000"_s);
        QCOMPARE(m_form->input(AlertType::Daily).level, u"320"_s);
        (void)m_form->save();
        QVERIFY(m_backend->waitFor<PutAlertRule>());
        QCOMPARE(m_backend->last<PutAlertRule>().options().ifMatch, u"\"d1\""_s); // so that the difference is met
        m_form->discard();
    }

    void discardTakesWhatStands()
    {
        type(AlertType::Daily, u"many"_s);
        m_form->discard();
        QCOMPARE(m_form->input(AlertType::Daily).level, u"350"_s);
        QVERIFY(m_form->changedRules().empty());
    }

    void aReadingThatFailsIsToldAndTriedAgain()
    {
        AlertForm form(*m_backend, account(), {});
        form.refresh();
        QVERIFY(m_backend->waitFor<ListAlertRules>(2));
        m_backend->last<ListAlertRules>().fail(Failure::Kind::Conflict, u"/problems/no-login"_s, u"No login."_s);
        QTRY_COMPARE(form.state(), AlertForm::State::Failed);
        QCOMPARE(form.failure()->type, u"/problems/no-login"_s);
        form.refresh();
        QVERIFY(m_backend->waitFor<ListAlertRules>(3));
        m_backend->last<ListAlertRules>().answer({sampleRules(), {}});
        QTRY_COMPARE(form.state(), AlertForm::State::Ready);
    }

    void anotherLanguageShowsTheSameDates()
    {
        type(AlertType::Daily, u"320"_s);
        m_form->setLocale(QLocale(QLocale::Spanish, QLocale::UnitedStates));
        QCOMPARE(m_form->input(AlertType::Vacation).startsOn, u"3 jul 2026"_s);
        QCOMPARE(m_form->changedRules(), std::vector{AlertType::Daily});
    }

private:
    static QString settingOf(const std::optional<AlertThreshold> &threshold)
    {
        AlertRule rule;
        rule.threshold = threshold;
        return showAlertSetting(Ventanilla::settingOf(rule), QLocale::c()).level;
    }

    void type(AlertType type, const QString &level)
    {
        AlertInput input = m_form->input(type);
        input.level = level;
        m_form->setInput(type, input);
    }

    void turn(AlertType type, bool isOn)
    {
        AlertInput input = m_form->input(type);
        input.enabled = isOn;
        m_form->setInput(type, input);
    }

    void save320()
    {
        type(AlertType::Daily, u"320"_s);
        (void)m_form->save();
        QVERIFY(m_backend->waitFor<PutAlertRule>());
        m_backend->last<PutAlertRule>().answer(sampleRule(AlertType::Daily, true, 320, {}), u"\"d2\""_s);
        QTRY_VERIFY(m_form->canUndo());
    }

    void theSameFieldTwiceIsAskedWithoutAnAnswer()
    {
        type(AlertType::Daily, u"320"_s);
        (void)m_form->save();
        QVERIFY(m_backend->waitFor<PutAlertRule>());
        m_backend->last<PutAlertRule>().fail(stale());
        QVERIFY(m_backend->waitFor<ListAlertRules>(2));
        auto rules = sampleRules();
        rules[1] = sampleRule(AlertType::Daily, true, 400, u"\"d2\""_s);
        m_backend->last<ListAlertRules>().answer({rules, {}});
        QTRY_COMPARE(m_form->collisions().size(), std::size_t(1));
    }

    std::unique_ptr<FakeBackend> m_backend;
    std::unique_ptr<AlertForm> m_form;
};

QTEST_GUILESS_MAIN(TestAlertForm)
#include "tst_alertform.moc"
