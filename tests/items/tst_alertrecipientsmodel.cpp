#include "models/items/alertrecipientsmodel.h"

#include "tests/support/alertanswers.h"
#include "tests/support/fakebackend.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace Ventanilla;
using namespace Qt::Literals::StringLiterals;

using Model = AlertRecipientsModel;

namespace {

Failure stale()
{
    return {Failure::Kind::Stale, {}, {}, {}, {{u"changed_by"_s, u"T. Okafor"_s}}, {}};
}

} // namespace

class TestAlertRecipientsModel : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_backend = std::make_unique<FakeBackend>();
        m_model = std::make_unique<Model>(*m_backend, *AccountNumber::parse(u"3104582"_s));
        m_tester = std::make_unique<QAbstractItemModelTester>(m_model.get());
        m_model->setOpen(true);
        m_model->refresh();
        QVERIFY(m_backend->waitFor<ListAlertRecipients>());
        m_backend->last<ListAlertRecipients>().answer({sampleRecipients(), {}});
        QTRY_COMPARE(m_model->state(), Model::State::Ready);
    }

    void cleanup()
    {
        m_tester.reset();
        m_model.reset();
        m_backend.reset();
    }

    void cellsTellWhoGetsWhat()
    {
        QCOMPARE(m_model->rowCount(), 3);
        QCOMPARE(text(0, Model::MobileColumn), u"(541) 555-0142"_s);
        QCOMPARE(text(1, Model::MobileColumn), u"No consent yet"_s);
        QCOMPARE(text(2, Model::MobileColumn), u"None"_s);
        QCOMPARE(check(1, Model::DailyColumn), Qt::Checked);
        QCOMPARE(check(1, Model::MultiDayColumn), Qt::Unchecked);
        QCOMPARE(m_model->index(1, Model::DailyColumn).data(Qt::AccessibleTextRole).toString(), u"Efraín Ibarra gets it: Daily"_s);
    }

    void anOptOutIsToldBeforeConsent()
    {
        AlertRecipient out = sampleRecipients()[0];
        out.smsOptedOutOn = QDate(2025, 6, 1);
        m_model->refresh();
        QVERIFY(m_backend->waitFor<ListAlertRecipients>(2));
        m_backend->last<ListAlertRecipients>().answer({{out}, {}});
        QTRY_COMPARE(m_model->rowCount(), 1);
        QCOMPARE(text(0, Model::MobileColumn), u"Opted out of texts"_s);
    }

    void aTickIsShownWhenTheServerSaidYes()
    {
        QSignalSpy done(m_model.get(), &Model::done);
        QVERIFY(tick(1, Model::MultiDayColumn, true));
        QVERIFY(m_backend->waitFor<PatchAlertRecipient>());
        QCOMPARE(check(1, Model::MultiDayColumn), Qt::Unchecked);
        QVERIFY(m_model->index(1, Model::MultiDayColumn).data(Model::PendingRole).toBool());
        QVERIFY(!tick(0, Model::DailyColumn, false)); // one at a time
        answerTick(u"\"efrain-2\""_s);
        QTRY_COMPARE(done.size(), 1);
        QCOMPARE(check(1, Model::MultiDayColumn), Qt::Checked);
        m_model->undo();
        QVERIFY(m_backend->waitFor<PatchAlertRecipient>(2));
        const auto undo = m_backend->last<PatchAlertRecipient>();
        QCOMPARE(undo.options().ifMatch, u"\"efrain-2\""_s);
        QCOMPARE(*undo.request().alertTypes.value, (std::vector{AlertType::Daily, AlertType::Vacation}));
    }

    void aTickOnWhatSomebodyChangedKeepsBoth()
    {
        QVERIFY(tick(1, Model::MultiDayColumn, true));
        QVERIFY(m_backend->waitFor<PatchAlertRecipient>());
        m_backend->last<PatchAlertRecipient>().fail(stale());
        QVERIFY(m_backend->waitFor<GetAlertRecipient>());
        AlertRecipient theirs = sampleRecipients()[1];
        theirs.alertTypes = {AlertType::BillingCycle, AlertType::Daily};
        m_backend->last<GetAlertRecipient>().answer(theirs, u"\"efrain-2\""_s);
        QVERIFY(m_backend->waitFor<PatchAlertRecipient>(2));
        const auto again = m_backend->last<PatchAlertRecipient>();
        QCOMPARE(again.options().ifMatch, u"\"efrain-2\""_s);
        QCOMPARE(*again.request().alertTypes.value, (std::vector{AlertType::BillingCycle, AlertType::Daily, AlertType::MultiDay}));
    }

    void aRefusedTickChangesNothingAndIsTold()
    {
        QSignalSpy failed(m_model.get(), &Model::failed);
        QVERIFY(tick(1, Model::MultiDayColumn, true));
        QVERIFY(m_backend->waitFor<PatchAlertRecipient>());
        m_backend->last<PatchAlertRecipient>().fail(Failure::Kind::Offline);
        QTRY_COMPARE(failed.size(), 1);
        QCOMPARE(check(1, Model::MultiDayColumn), Qt::Unchecked);
        QVERIFY(!m_model->index(1, Model::MultiDayColumn).data(Model::PendingRole).toBool());
        QVERIFY(!m_model->isBusy());
    }

    void nothingIsTickedWhileChangesAreLocked()
    {
        m_model->setOpen(false);
        QVERIFY(!tick(1, Model::MultiDayColumn, true));
        QTest::qWait(20);
        QCOMPARE(m_backend->count<PatchAlertRecipient>(), 0);
    }

    void onlyWhatDiffersIsSent()
    {
        const AlertRecipient base = sampleRecipients()[1];
        RecipientInput input = Model::inputOf(base);
        input.smsConsentOn = QDate(2026, 3, 11);
        m_model->change(base, input);
        QVERIFY(m_backend->waitFor<PatchAlertRecipient>());
        const auto call = m_backend->last<PatchAlertRecipient>();
        QVERIFY(!call.request().name.given && !call.request().mobile.given && !call.request().alertTypes.given);
        QCOMPARE(call.request().smsConsentOn.value, std::optional(QDate(2026, 3, 11)));
    }

    void anotherNumberBringsItsOwnConsent()
    {
        const AlertRecipient base = sampleRecipients()[0]; // agreed for the old number
        RecipientInput input = Model::inputOf(base);
        input.mobile = u"541 555 0100"_s;
        input.smsConsentOn.reset();
        m_model->change(base, input);
        QVERIFY(m_backend->waitFor<PatchAlertRecipient>());
        QVERIFY(m_backend->last<PatchAlertRecipient>().request().smsConsentOn.given);
        QVERIFY(!m_backend->last<PatchAlertRecipient>().request().smsConsentOn.value);
    }

    void differentFieldsOfTwoPeopleAreBothKept()
    {
        const AlertRecipient base = sampleRecipients()[1];
        RecipientInput input = Model::inputOf(base);
        input.email = u"efrain.i@example.com"_s;
        m_model->change(base, input);
        meet([](AlertRecipient &theirs) { theirs.name = u"Efraín Ibarra Luna"_s; });
        QVERIFY(m_backend->waitFor<PatchAlertRecipient>(2));
        const auto again = m_backend->last<PatchAlertRecipient>();
        QCOMPARE(again.options().ifMatch, u"\"efrain-2\""_s);
        QVERIFY(!again.request().name.given);
        QCOMPARE(*again.request().email.value, u"efrain.i@example.com"_s);
    }

    void theSameFieldOfTwoPeopleIsNotOverwritten()
    {
        QSignalSpy collided(m_model.get(), &Model::collided);
        const AlertRecipient base = sampleRecipients()[1];
        RecipientInput input = Model::inputOf(base);
        input.email = u"efrain.i@example.com"_s;
        m_model->change(base, input);
        meet([](AlertRecipient &theirs) { theirs.email = u"luna@example.com"_s; });
        QTRY_COMPARE(collided.size(), 1);
        QCOMPARE(collided.front().at(1).toString(), u"T. Okafor"_s);
        QCOMPARE(m_backend->count<PatchAlertRecipient>(), 1);
    }

    void aRemovalIsTakenBackByAddingAgain()
    {
        m_model->remove(0);
        QVERIFY(m_backend->waitFor<DeleteAlertRecipient>());
        QCOMPARE(m_backend->last<DeleteAlertRecipient>().options().ifMatch, u"\"marisol-1\""_s);
        m_backend->last<DeleteAlertRecipient>().answer({}, {}, 204);
        QTRY_COMPARE(m_model->rowCount(), 2);
        m_model->undo();
        QVERIFY(m_backend->waitFor<CreateAlertRecipient>());
        const auto call = m_backend->last<CreateAlertRecipient>();
        QCOMPARE(call.request().name, u"Marisol Ibarra"_s);
        QCOMPARE(call.request().smsConsentOn, std::optional(QDate(2024, 1, 9)));
        call.answer(sampleRecipients()[0], u"\"marisol-9\""_s, 201);
        QTRY_COMPARE(m_model->rowCount(), 3);
        QVERIFY(!m_model->canUndo());
    }

private:
    QString text(int row, int column) const { return m_model->index(row, column).data().toString(); }
    Qt::CheckState check(int row, int column) const
    {
        return static_cast<Qt::CheckState>(m_model->index(row, column).data(Qt::CheckStateRole).toInt());
    }
    bool tick(int row, int column, bool isTicked)
    {
        return m_model->setData(m_model->index(row, column), isTicked ? Qt::Checked : Qt::Unchecked, Qt::CheckStateRole);
    }
    void answerTick(const QString &etag)
    {
        const auto call = m_backend->last<PatchAlertRecipient>();
        AlertRecipient now = sampleRecipients()[1];
        now.alertTypes = *call.request().alertTypes.value;
        call.answer(now, etag);
    }
    /// The change meets another's, which @p change made.
    void meet(const std::function<void(AlertRecipient &)> &change)
    {
        QVERIFY(m_backend->waitFor<PatchAlertRecipient>());
        m_backend->last<PatchAlertRecipient>().fail(stale());
        QVERIFY(m_backend->waitFor<GetAlertRecipient>());
        AlertRecipient theirs = sampleRecipients()[1];
        change(theirs);
        m_backend->last<GetAlertRecipient>().answer(theirs, u"\"efrain-2\""_s);
    }

    std::unique_ptr<FakeBackend> m_backend;
    std::unique_ptr<Model> m_model;
    std::unique_ptr<QAbstractItemModelTester> m_tester;
};

QTEST_GUILESS_MAIN(TestAlertRecipientsModel)
#include "tst_alertrecipientsmodel.moc"
