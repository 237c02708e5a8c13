#include "models/items/accountform.h"
#include "models/items/accountlistmodel.h"
#include "tests/support/fakebackend.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace Ventanilla;

/// What two people do to one account, and which accounts a filter leaves.
class TestAccountForm : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_backend = std::make_unique<FakeBackend>();
        m_form = std::make_unique<AccountForm>(*m_backend, number("3104597"));
        m_form->refresh();
        m_backend->last<GetAccount>().answer(account(u"Opened"_s, u"bills@example.com"_s), u"\"1\""_s);
        QTRY_COMPARE(m_form->state(), AccountForm::State::Ready);
    }

    void cleanup() { m_form.reset(); }

    void aFieldIsSavedOnWhatItWasOpenedOn()
    {
        m_form->begin(AccountForm::MailingAttention);
        m_form->refresh(); // somebody else saves while it is typed
        m_backend->last<GetAccount>().answer(account(u"Theirs"_s, {}), u"\"2\""_s);
        QTRY_COMPARE(m_form->text(AccountForm::MailingAttention), u"Theirs"_s);
        m_form->save(AccountForm::MailingAttention, u" Mine "_s);
        QCOMPARE(patch().options().ifMatch, u"\"1\""_s);
        QCOMPARE(patch().request().mailingAttention, Change<QString>::to(u"Mine"_s));
    }

    void nothingTypedAnewIsNothingToSave()
    {
        m_form->begin(AccountForm::BillingEmail);
        m_form->save(AccountForm::BillingEmail, u"bills@example.com"_s);
        QCOMPARE(m_form->fieldState(AccountForm::BillingEmail), AccountForm::FieldState::Rest);
        QCOMPARE(m_backend->count<PatchAccount>(), 0);
    }

    void anEmptyFieldIsUnset()
    {
        m_form->save(AccountForm::BillingEmail, {});
        QCOMPARE(patch().request().billingEmail, Change<QString>::to(std::nullopt));
    }

    void aDraftIsComparedWithWhatItWasTypedOn()
    {
        const QString kept = m_form->opening(AccountForm::MailingAttention).forDraft();
        // The window was gone meanwhile, and somebody else has saved.
        m_form = std::make_unique<AccountForm>(*m_backend, number("3104597"));
        m_form->refresh();
        m_backend->last<GetAccount>().answer(account(u"Theirs"_s, {}), u"\"2\""_s);
        QTRY_COMPARE(m_form->state(), AccountForm::State::Ready);
        m_form->resume(AccountForm::MailingAttention, AccountForm::Opening::fromDraft(kept));
        m_form->save(AccountForm::MailingAttention, u"Mine"_s);
        QCOMPARE(patch().options().ifMatch, u"\"1\""_s);
        refuse(account(u"Theirs"_s, {}), u"\"2\""_s);
        QTRY_VERIFY(m_form->hasCollision());
        QCOMPARE(m_form->versions()[0],
                 (AccountForm::Versions{AccountForm::MailingAttention, u"Opened"_s, u"Theirs"_s, u"Mine"_s}));
    }

    void onlyTheFieldThatBothChangedIsAsked()
    {
        QSignalSpy collided(m_form.get(), &AccountForm::collided);
        m_form->save(AccountForm::MailingAttention, u"Mine"_s);
        refuse(account(u"Theirs"_s, u"theirs@example.com"_s), u"\"2\""_s);
        QTRY_COMPARE(collided.count(), 1);
        const auto versions = m_form->versions();
        QCOMPARE(versions.size(), std::size_t(2));
        QVERIFY(versions[0].isCollision());
        QVERIFY(!versions[1].isCollision());
        QCOMPARE(m_form->changedBy(), u"tokafor"_s);
        m_form->settle({u"Mine"_s, u"theirs@example.com"_s});
        QCOMPARE(patch().options().ifMatch, u"\"2\""_s);
        QVERIFY(!patch().request().billingEmail.given);
        patch().answer(account(u"Mine"_s, u"theirs@example.com"_s), u"\"3\""_s);
        QTRY_COMPARE(m_form->fieldState(AccountForm::MailingAttention), AccountForm::FieldState::Saved);
    }

    void takingTheirsSavesNothing()
    {
        m_form->save(AccountForm::MailingAttention, u"Mine"_s);
        refuse(account(u"Theirs"_s, {}), u"\"2\""_s);
        QTRY_VERIFY(m_form->hasCollision());
        m_form->settle({u"Theirs"_s, {}});
        QCOMPARE(m_form->fieldState(AccountForm::MailingAttention), AccountForm::FieldState::Rest);
        QCOMPARE(m_backend->count<PatchAccount>(), 1);
    }

    void theSameOnBothSidesIsSettled()
    {
        m_form->save(AccountForm::MailingAttention, u"Same"_s);
        refuse(account(u"Same"_s, {}), u"\"2\""_s);
        QTRY_COMPARE(m_form->fieldState(AccountForm::MailingAttention), AccountForm::FieldState::Rest);
        QCOMPARE(m_form->text(AccountForm::MailingAttention), u"Same"_s);
        QCOMPARE(m_backend->count<PatchAccount>(), 1);
    }

    void anUndoThatCameTooLateChangesNothing()
    {
        m_form->save(AccountForm::MailingAttention, u"Mine"_s);
        patch().answer(account(u"Mine"_s, {}), u"\"2\""_s);
        QTRY_VERIFY(m_form->canUndo(AccountForm::MailingAttention));
        m_form->undo(AccountForm::MailingAttention);
        QCOMPARE(patch().options().ifMatch, u"\"2\""_s);
        patch().fail(Failure::Kind::Stale);
        QTRY_COMPARE(m_form->fieldState(AccountForm::MailingAttention), AccountForm::FieldState::Refused);
        QCOMPARE(m_form->text(AccountForm::MailingAttention), u"Mine"_s);
        QCOMPARE(m_backend->count<PatchAccount>(), 2);
    }

    void aFilterLeavesWordsBegunAndPartsOfNumbers_data()
    {
        QTest::addColumn<QString>("filter");
        QTest::addColumn<int>("accounts");
        QTest::newRow("nothing typed") << QString() << 2;
        QTest::newRow("a word without its accent") << u"panaderia"_s << 1;
        QTest::newRow("two words of one address") << u"plaza merc"_s << 1;
        QTest::newRow("the middle of a word") << u"lder"_s << 0;
        QTest::newRow("the end of a number") << u"7740"_s << 1;
    }

    void aFilterLeavesWordsBegunAndPartsOfNumbers()
    {
        QFETCH(QString, filter);
        QFETCH(int, accounts);
        Customer customer;
        for (const auto &[digits, label, address] :
             {std::tuple{"3104582", u"Home"_s, u"418 Alder Creek Dr"_s}, {"3127740", u"Panadería"_s, u"77 Mercado Plaza"_s}}) {
            CustomerAccount made;
            made.accountNumber = number(digits);
            made.label = label;
            made.serviceAddress = address;
            customer.accounts.push_back(made);
        }
        AccountListModel model;
        const QAbstractItemModelTester tester(&model);
        model.setCustomer(customer, QDate(2026, 3, 11));
        model.setFilter(filter);
        QCOMPARE(model.shownCount(), accounts);
        QCOMPARE(model.rowCount(), accounts + 1);
    }

private:
    static AccountNumber number(const char *digits) { return *AccountNumber::parse(QString::fromLatin1(digits)); }

    static Account account(const QString &attention, const QString &email)
    {
        Account made;
        made.accountNumber = number("3104597");
        made.mailingAttention = attention;
        if (!email.isEmpty())
            made.billingEmail = email;
        return made;
    }

    [[nodiscard]] FakeCall<PatchAccount> patch() const { return m_backend->last<PatchAccount>(); }

    /// The save under way meets what somebody else has saved.
    void refuse(const Account &theirs, const QString &etag)
    {
        const int readings = m_backend->count<GetAccount>();
        Failure failure;
        failure.kind = Failure::Kind::Stale;
        failure.extra = {{u"changed_by"_s, u"tokafor"_s}, {u"changed_at"_s, u"2026-03-11T16:19:00Z"_s}};
        patch().fail(failure);
        QVERIFY(m_backend->waitFor<GetAccount>(readings + 1));
        m_backend->last<GetAccount>().answer(theirs, etag);
    }

    std::unique_ptr<FakeBackend> m_backend;
    std::unique_ptr<AccountForm> m_form;
};

QTEST_GUILESS_MAIN(TestAccountForm)
#include "tst_accountform.moc"
