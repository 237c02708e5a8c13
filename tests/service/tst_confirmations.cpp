#include "models/service/confirmations.h"
#include "models/service/notes.h"
#include "models/service/outbox.h"
#include "tests/support/servicefixture.h"

#include <QRegularExpression>
#include <QTest>

using namespace Ventanilla;
using namespace Qt::Literals::StringLiterals;

namespace {

const std::vector<ContactKind> allChannels{ContactKind::Email, ContactKind::Phone};

const EmailAddress anasAddress = EmailAddress::parse(u"Ana.Ruiz@example.com"_s).value();

/// Runs @p work as a call of okafor.
Result<Done> inCall(ServiceFixture &fixture, const std::function<Result<Done>(Call &)> &work)
{
    const CallContext context;
    const auto profile = fixture.service().profile(fixture.database());
    Call call(fixture.service(), fixture.database(), {u"okafor"_s, u"OKAFOR"_s, StaffRole::Representative, u"s"_s},
              context, fixture.now(), *profile);
    return inTransaction(fixture.database(), [&] { return work(call); });
}

Result<Done> inviteAna(ServiceFixture &fixture)
{
    return inCall(fixture, [](Call &call) { return invite(call, {anasAddress, Language::Es}); });
}

QString newestToken(ServiceFixture &fixture)
{
    const auto messages = recentMessages(fixture.database(), 1);
    static const QRegularExpression link(u"/v1/confirmations/([A-Za-z0-9_-]+)"_s);
    return messages && !messages->empty() ? link.match(messages->front().body).captured(1) : QString();
}

void addLogin(ServiceFixture &fixture)
{
    fixture.put(u"INSERT INTO logins (email_key, email, state, language) VALUES (?, ?, 'invited', 'es')"_s,
                {anasAddress.key(), anasAddress.text()});
    fixture.put(u"INSERT INTO login_accounts (account_number, email_key) VALUES ('0000001', ?)"_s,
                {anasAddress.key()});
}

template <typename Op>
Op withToken(const QString &token)
{
    Op request;
    request.token = token;
    return request;
}

} // namespace

class TestConfirmations : public QObject
{
    Q_OBJECT

private slots:
    void confirmsALoginOnce_data() { TestDatabase::addRows(); }
    void confirmsALoginOnce()
    {
        TEST_DATABASE(test);
        ServiceFixture fixture(test);
        addLogin(fixture);
        QVERIFY(inviteAna(fixture));
        const QString token = newestToken(fixture);
        QCOMPARE(token.size(), 43); // 256 bits
        QCOMPARE(fixture.look(u"SELECT COUNT(*) FROM confirmation_tokens WHERE token_hash = ?"_s, {token}).toInt(), 0);
        for (int i = 0; i < 3; ++i) { // mail scanners follow links
            const auto shown = fixture.run(withToken<ShowConfirmation>(token));
            QCOMPARE(shown->value,
                     (Confirmation{LinkKind::Invitation, ConfirmationState::Open, anasAddress.text(), u"es"_s,
                                   u"Cal Water"_s}));
        }
        QCOMPARE(fixture.look(u"SELECT state FROM logins"_s).toString(), u"invited"_s);
        const auto confirmed = fixture.run(withToken<Confirm>(token));
        QVERIFY(confirmed);
        QCOMPARE(confirmed->status, 200);
        QCOMPARE(confirmed->value.state, ConfirmationState::Confirmed);
        QCOMPARE(fixture.look(u"SELECT state FROM logins"_s).toString(), u"active"_s);
        QCOMPARE(fixture.look(u"SELECT terms_accepted_on FROM logins"_s).toString(), u"2026-03-09"_s);
        QCOMPARE(fixture.look(u"SELECT version FROM logins"_s).toInt(), 2);
        QCOMPARE(fixture.run(withToken<Confirm>(token))->value.state, ConfirmationState::AlreadyConfirmed);
        QCOMPARE(fixture.run(withToken<ShowConfirmation>(token))->value.state, ConfirmationState::AlreadyConfirmed);
        QCOMPARE(fixture.look(u"SELECT actor FROM audit WHERE action = 'login_confirmed'"_s).toString(), u"system"_s);
        QCOMPARE(fixture.look(u"SELECT customer_number FROM audit_customers"_s).toString(), u"00000001"_s);
    }

    void endsLinks_data()
    {
        QTest::addColumn<int>("seconds");
        QTest::addColumn<bool>("isVoided");
        QTest::addColumn<bool>("isGood");
        QTest::newRow("within seven days") << 7 * 86400 - 1 << false << true;
        QTest::newRow("after seven days") << 7 * 86400 << false << false;
        QTest::newRow("taken back") << 1 << true << false;
    }
    void endsLinks()
    {
        QFETCH(const int, seconds);
        QFETCH(const bool, isVoided);
        QFETCH(const bool, isGood);
        const TestDatabase test(Dialect::Sqlite);
        ServiceFixture fixture(test);
        addLogin(fixture);
        QVERIFY(inviteAna(fixture));
        const QString token = newestToken(fixture);
        fixture.advance(seconds);
        if (isVoided) {
            QVERIFY(inCall(fixture, [](Call &call) { return voidInvitation(call, anasAddress); }));
            QCOMPARE(claimMessages(fixture.service(), fixture.database(), allChannels, 10)->size(), size_t(0));
        }
        QCOMPARE(fixture.run(withToken<Confirm>(token))->value.state,
                 isGood ? ConfirmationState::Confirmed : ConfirmationState::Expired);
        QCOMPARE(fixture.look(u"SELECT state FROM logins"_s).toString(), isGood ? u"active"_s : u"invited"_s);
    }

    void keepsWhatHasNoSender()
    {
        const TestDatabase test(Dialect::Sqlite);
        ServiceFixture fixture(test);
        addLogin(fixture);
        QVERIFY(inviteAna(fixture));
        const auto claim = [&](const std::vector<ContactKind> &channels) {
            return claimMessages(fixture.service(), fixture.database(), channels, 10)->size();
        };
        QCOMPARE(claim({}), size_t(0));
        QCOMPARE(claim({ContactKind::Phone}), size_t(0));
        QCOMPARE(fixture.look(u"SELECT attempts FROM messages"_s).toInt(), 0);
        fixture.advance(7 * 86400 - 1);
        QCOMPARE(claim({ContactKind::Email}), size_t(1)); // the first try, days later
        QCOMPARE(fixture.look(u"SELECT attempts FROM messages"_s).toInt(), 1);
        fixture.advance(1);
        QCOMPARE(claim({}), size_t(0)); // the link has ended, so has the message
        QCOMPARE(fixture.look(u"SELECT state || body FROM messages"_s).toString(), u"voided"_s);
    }

    void takesTheNewestLink()
    {
        const TestDatabase test(Dialect::Sqlite);
        ServiceFixture fixture(test);
        addLogin(fixture);
        QVERIFY(inviteAna(fixture));
        const QString old = newestToken(fixture);
        fixture.advance(1);
        QVERIFY(inviteAna(fixture));
        QCOMPARE(fixture.run(withToken<Confirm>(old))->value.state, ConfirmationState::Expired);
        QCOMPARE(fixture.run(withToken<Confirm>(newestToken(fixture)))->value.state, ConfirmationState::Confirmed);
        QCOMPARE(fixture.run(withToken<Confirm>(u"never-given"_s)).error().kind, Failure::Kind::NotFound);
    }

    void confirmsWhereBillsGo_data() { TestDatabase::addRows(); }
    void confirmsWhereBillsGo()
    {
        TEST_DATABASE(test);
        ServiceFixture fixture(test);
        fixture.put(u"UPDATE accounts SET billing_email = ?, billing_email_state = 'awaiting_verification' "
                    "WHERE account_number = '0000001'"_s, {anasAddress.text()});
        const auto account = AccountNumber::parse(u"0000001"_s).value();
        const auto ask = [&] {
            return inCall(fixture, [&](Call &call) { return askToConfirmBillEmail(call, account, {anasAddress}); });
        };
        QVERIFY(ask());
        QCOMPARE(fixture.run(withToken<Confirm>(newestToken(fixture)))->value.state, ConfirmationState::Confirmed);
        const QString state = u"SELECT billing_email_state FROM accounts WHERE account_number = '0000001'"_s;
        QCOMPARE(fixture.look(state).toString(), u"active"_s);

        fixture.advance(1);
        QVERIFY(ask());
        fixture.put(u"UPDATE accounts SET billing_email = 'other@example.com', billing_email_state = "
                    "'awaiting_verification' WHERE account_number = '0000001'"_s);
        QCOMPARE(fixture.run(withToken<Confirm>(newestToken(fixture)))->value.state, ConfirmationState::Expired);
        QCOMPARE(fixture.look(state).toString(), u"awaiting_verification"_s);
    }

    void keepsNotes_data() { TestDatabase::addRows(); }
    void keepsNotes()
    {
        TEST_DATABASE(test);
        ServiceFixture fixture(test);
        const QString token = fixture.signIn(u"okafor"_s);
        CreateNote request;
        for (int i = 0; i < 7; ++i) {
            request.customerNumber = CustomerNumber::parse(i % 2 ? u"00000002"_s : u"00000001"_s).value();
            request.text = u"note %1\nsecond line"_s.arg(i);
            const auto note = fixture.run(request, token);
            QVERIFY(note);
            QCOMPARE(note->value.authorName, u"OKAFOR"_s);
            fixture.advance(i < 3 ? 0 : 1); // several in one second
        }
        ListNotes list;
        list.limit = 2;
        QStringList texts;
        do {
            const auto page = fixture.run(list, token);
            QVERIFY(page && page->value.items.size() <= 2);
            for (const Note &note : page->value.items)
                texts.append(note.text.first(6));
            list.cursor = page->value.nextCursor.value_or(QString());
        } while (!list.cursor.isEmpty() && texts.size() < 20);
        QCOMPARE(texts, QStringList({u"note 6"_s, u"note 5"_s, u"note 4"_s, u"note 3"_s, u"note 2"_s, u"note 1"_s,
                                     u"note 0"_s}));
        list.limit = 50;
        list.customerNumber = CustomerNumber::parse(u"00000002"_s).value();
        QCOMPARE(fixture.run(list, token)->value.items.size(), size_t(3));
    }

    void refusesNotes_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("isGood");
        QTest::newRow("spaces") << u" \n "_s << false;
        QTest::newRow("4,000 characters") << u"😀"_s.repeated(4000) << true;
        QTest::newRow("4,001 characters") << u"x"_s.repeated(4001) << false;
        QTest::newRow("a control character") << u"a\u0007b"_s << false;
        QTest::newRow("a tab and a line") << u"a\tb\nc"_s << true;
    }
    void refusesNotes()
    {
        QFETCH(const QString, text);
        QFETCH(const bool, isGood);
        const TestDatabase test(Dialect::Sqlite);
        ServiceFixture fixture(test);
        CreateNote request;
        request.customerNumber = CustomerNumber::parse(u"00000001"_s).value();
        request.text = text;
        QCOMPARE(fixture.run(request, fixture.signIn(u"okafor"_s)).has_value(), isGood);
    }
};

QTEST_GUILESS_MAIN(TestConfirmations)
#include "tst_confirmations.moc"
