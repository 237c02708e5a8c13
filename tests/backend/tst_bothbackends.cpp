#include "tests/backend/threeplaces.h"

using namespace Ventanilla;
using namespace Qt::Literals::StringLiterals;

/// Every call means the same everywhere: callers, accounts, logins, notes, the trail, and the conventions.
class TestBothBackends : public ThreePlacesTest
{
    Q_OBJECT

private slots:
    void aCallerIsFoundByWhatTheyName_data()
    {
        QTest::addColumn<QString>("q");
        QTest::addColumn<MatchedField>("field");
        QTest::addColumn<QString>("number");
        const auto row = [](const char *q, MatchedField field, const char *number) {
            QTest::newRow(q) << QString::fromUtf8(q) << field << QString::fromLatin1(number);
        };
        row("garcia", MatchedField::Name, "00000001");
        row("jose nunez", MatchedField::Name, "00000003");
        row("alder sch", MatchedField::Organization, "00000002");
        row("garcia@example.com", MatchedField::Email, "00000001");
        row("312-555-0145", MatchedField::Phone, "00000003");
        row("9 quarry", MatchedField::Address, "00000003");
        row("00000002", MatchedField::CustomerKey, "00000002");
        row("0000007", MatchedField::AccountKey, "00000002");
        row("00000001-0000002", MatchedField::CombinedKey, "00000001");
        row("9000000009", MatchedField::BillKey, "00000003");
        row("garcia_rentals", MatchedField::Username, "00000001");
        row("MTR-77001", MatchedField::MeterSerial, "00000001");
    }
    void aCallerIsFoundByWhatTheyName()
    {
        QFETCH(const QString, q);
        QFETCH(const MatchedField, field);
        QFETCH(const QString, number);
        SearchCustomers search;
        search.q = q;
        const auto found = waitFor(side().representative().send(search));
        QVERIFY(found);
        QVERIFY(!found->value.items.empty());
        QCOMPARE(found->value.items.front().customerNumber.text(), number);
        QCOMPARE(found->value.items.front().matched.field, field);
        say(found->value);
    }

    void aCallerIsShownMaskedUntilTheyProveWhoTheyAre()
    {
        GetCustomer get;
        get.customerNumber = customer("00000003");
        const auto masked = waitFor(side().representative().send(get));
        QVERIFY(masked);
        QCOMPARE(masked->value.phones.front(), u"…0145"_s);
        QCOMPARE(masked->value.emails.front(), u"j…@e….com"_s);
        QVERIFY(!masked->value.accounts.front().balanceCents);
        say(masked->value);
        QCOMPARE(waitFor(side().supervisor().send(get))->value.phones.front(), u"312-555-0145"_s);

        CreateVerification wrong;
        wrong.customerNumber = get.customerNumber;
        wrong.factors.postalCode = u"60435"_s;
        const auto refused = waitFor(side().representative().send(wrong));
        QVERIFY(!refused);
        QCOMPARE(refused.error().type, u"/problems/not-verified"_s);
        QVERIFY(proved("00000003", "0000009", "9000000009"));
        const auto plain = waitFor(side().representative().send(get));
        QCOMPARE(plain->value.phones.front(), u"312-555-0145"_s);
        QCOMPARE(plain->value.accounts.front().balanceCents, 500);
        QCOMPARE(plain->value.verification.level, VerificationLevel::ChangeContact);
        say(plain->value);
    }

    void aCodeOpensWhatPointsDoNot() { proveByCode(); }

    void anAccountIsChangedOnWhatWasSeen()
    {
        QVERIFY(proved("00000002", "0000005", "9000000005"));
        GetAccount get;
        get.accountNumber = account("0000006");
        const auto seen = waitFor(side().representative().send(get));
        QVERIFY(seen);
        PatchAccount patch;
        patch.accountNumber = get.accountNumber;
        patch.mailingAttention = Change<QString>::to(u"Gymnasium"_s);
        const auto bare = waitFor(side().representative().send(patch));
        QVERIFY(!bare);
        QCOMPARE(bare.error().kind, Failure::Kind::PreconditionRequired);
        const auto changed = waitFor(side().representative().send(patch, {seen->etag, {}, {}}));
        QVERIFY(changed);
        QCOMPARE(changed->value.mailingAttention, u"Gymnasium"_s);
        QVERIFY(changed->etag != seen->etag);
        say(changed->value);
        patch.mailingAttention = Change<QString>::to(u"Library"_s);
        const auto late = waitFor(side().representative().send(patch, {seen->etag, {}, {}}));
        QVERIFY(!late);
        QCOMPARE(late.error().kind, Failure::Kind::Stale);
        const auto current = fromJson<Account>(late.error().extra[u"current"_s].toObject());
        QVERIFY(current);
        QCOMPARE(etagOf(*current), changed->etag);
        patch.billingEmail = Change<QString>::to(u"no address"_s);
        const auto wrong = waitFor(side().representative().send(patch, {changed->etag, {}, {}}));
        QVERIFY(!wrong);
        QCOMPARE(wrong.error().kind, Failure::Kind::Invalid);
        QCOMPARE(wrong.error().errors.front().pointer, u"/billing_email"_s);
    }

    void aLoginIsMadeLinkedAndUnlinked()
    {
        QVERIFY(proved("00000003", "0000009", "9000000009"));
        CreateLogin create;
        create.email = u"Jose.Nunez@example.com"_s;
        create.displayName = u"José Núñez"_s;
        const auto made = waitFor(side().representative().send(create));
        QVERIFY2(made, qPrintable(made ? QString() : made.error().type + made.error().detail));
        QCOMPARE(made->status, 201);
        QCOMPARE(made->value.state, LoginState::Invited);
        say(made->value);
        const auto taken = waitFor(side().representative().send(create));
        QVERIFY(!taken);
        QCOMPARE(taken.error().type, u"/problems/email-taken"_s);

        PutLink put;
        put.email = u"jose.nunez@example.com"_s;
        put.accountNumber = account("0000009");
        put.label = u"Home"_s;
        const auto linked = waitFor(side().representative().send(put, {{}, u"*"_s, {}}));
        QVERIFY2(linked,
                 qPrintable(linked ? QString() : linked.error().type + linked.error().detail));
        QCOMPARE(linked->status, 201);
        say(linked->value);
        put.label = u"Cottage"_s;
        const auto renamed = waitFor(side().representative().send(put, {linked->etag, {}, {}}));
        QVERIFY(renamed);
        QCOMPARE(renamed->status, 200);
        GetLogin get;
        get.email = put.email;
        QCOMPARE(waitFor(side().representative().send(get))->value.accounts.front().label,
                 u"Cottage"_s);
        DeleteLink unlink;
        unlink.email = put.email;
        unlink.accountNumber = put.accountNumber;
        const auto stale = waitFor(side().representative().send(unlink, {linked->etag, {}, {}}));
        QVERIFY(!stale);
        QCOMPARE(stale.error().kind, Failure::Kind::Stale);
        const auto unlinked =
            waitFor(side().representative().send(unlink, {renamed->etag, {}, {}}));
        QVERIFY(unlinked);
        QCOMPARE(unlinked->status, 204);
        QVERIFY(waitFor(side().supervisor().send(get))->value.accounts.empty());
    }

    void notesAndHistoryAreKept()
    {
        CreateNote note;
        note.customerNumber = customer("00000001");
        for (const QString &text : {u"first"_s, u"second"_s}) {
            note.text = text;
            QVERIFY(waitFor(side().representative().send(note)));
        }
        note.text = u"Llamó por sus facturas <b>dos veces</b>"_s;
        const auto made = waitFor(side().representative().send(note));
        QVERIFY(made);
        QCOMPARE(made->status, 201);
        ListNotes list;
        list.customerNumber = note.customerNumber;
        const auto notes = waitFor(side().supervisor().send(list));
        QCOMPARE(notes->value.items.front().text, note.text);
        note.text.clear();
        const auto refused = waitFor(side().representative().send(note));
        QVERIFY(!refused);
        QCOMPARE(refused.error().kind, Failure::Kind::Invalid);
        GetCustomerHistory history;
        history.customerNumber = note.customerNumber;
        history.limit = 2;
        const auto first = waitFor(side().supervisor().send(history));
        QVERIFY(first);
        QCOMPARE(first->value.items.front().summary, u"Llamó por sus facturas <b>dos veces</b>"_s);
        QVERIFY(first->value.nextCursor);
        history.cursor = *first->value.nextCursor;
        const auto second = waitFor(side().supervisor().send(history));
        QVERIFY(second && !second->value.items.empty());
        QVERIFY(second->value.items.front().id != first->value.items.back().id);
    }

    void theTrailIsWholeAndTheSupervisorsAlone()
    {
        const auto check = waitFor(side().supervisor().send(VerifyAudit{}));
        QVERIFY(check);
        QVERIFY(check->value.verified);
        QVERIFY(check->value.rows > 5);
        const auto refused = waitFor(side().representative().send(VerifyAudit{}));
        QVERIFY(!refused);
        QCOMPARE(refused.error().kind, Failure::Kind::Forbidden);
        ListAudit list;
        list.subject = u"account/0000006"_s;
        const auto rows = waitFor(side().supervisor().send(list));
        QVERIFY(rows);
        const auto change =
            std::find_if(rows->value.items.begin(), rows->value.items.end(),
                         [](const AuditRow &row) { return row.action == u"account_changed"; });
        QVERIFY(change != rows->value.items.end());
        QCOMPARE(change->actor, u"representative"_s);
        QCOMPARE(change->after[u"mailing_attention"].toString(), u"Gymnasium"_s);
    }

    void answersSpeakTheLanguageThatWasChosen()
    {
        GetCustomer get;
        get.customerNumber = customer("00009999");
        QStringList details;
        for (const Language language : {Language::En, Language::Es}) {
            side().representative().setLanguage(language);
            const auto missing = waitFor(side().representative().send(get));
            QVERIFY(!missing);
            QCOMPARE(missing.error().kind, Failure::Kind::NotFound);
            details.append(missing.error().detail);
        }
        side().representative().setLanguage(Language::En);
        QVERIFY(details[0] != details[1]);
        QVERIFY(!details[0].isEmpty() && !details[1].isEmpty());
        compare(details.join(u'/'));
    }

    void whatHasNotChangedIsNotSentAgain()
    {
        GetCustomer get;
        get.customerNumber = customer("00000002");
        const auto first = waitFor(side().supervisor().send(get));
        QVERIFY(first && !first->etag.isEmpty());
        const auto second = waitFor(side().supervisor().send(get, {{}, first->etag, {}}));
        QVERIFY(second);
        QVERIFY(second->notModified);
        const auto utility = waitFor(side().representative().send(GetUtility{}));
        QVERIFY(utility && !utility->etag.isEmpty());
        QVERIFY(waitFor(side().representative().send(GetUtility{}, {{}, utility->etag, {}}))
                    ->notModified);
        say(utility->value);
    }

    void aKeyHasOneEffectAndOneMeaning()
    {
        CreateNote note;
        note.customerNumber = customer("00000003");
        note.text = u"once"_s;
        const SendOptions options{{}, {}, Backend::newIdempotencyKey()};
        const auto first = waitFor(side().representative().send(note, options));
        const auto second = waitFor(side().representative().send(note, options));
        QVERIFY(first && second);
        QVERIFY(!first->replayed && second->replayed);
        QCOMPARE(second->value.id, first->value.id);
        note.text = u"another"_s;
        const auto reused = waitFor(side().representative().send(note, options));
        QVERIFY(!reused);
        QCOMPARE(reused.error().type, u"/problems/idempotency-key-reused"_s);
    }
};

QTEST_GUILESS_MAIN(TestBothBackends)
#include "tst_bothbackends.moc"
