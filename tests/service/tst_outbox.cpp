#include "models/service/outbox.h"

#include "models/service/alertevents.h"
#include "models/service/customers.h"
#include "tests/support/servicefixture.h"

#include <QTest>

using namespace Ventanilla;
using namespace Qt::Literals::StringLiterals;

namespace {

const CustomerNumber ana = CustomerNumber::parse(u"00000001"_s).value();
const AccountNumber account = AccountNumber::parse(u"0000001"_s).value();

/// Runs @p work as a call of nobody's, as the mailer and the meter feed do.
template <typename Work>
auto inCall(ServiceFixture &fixture, const Work &work)
{
    const CallContext context;
    const auto profile = fixture.service().profile(fixture.database());
    Call call(fixture.service(), fixture.database(), {}, context, fixture.now(), *profile);
    return inTransaction(fixture.database(), [&] { return work(call); });
}

Result<Done> sendMail(ServiceFixture &fixture)
{
    return inCall(fixture, [](Call &call) {
        Message message{ContactKind::Email, u"test"_s, u"ana.ruiz@example.com"_s, Language::Es, u"Asunto"_s, u"Texto"_s, ana};
        message.stopUrl = u"https://desk.example.com/v1/confirmations/x"_s;
        return send(call, message);
    });
}

/// The message that is due, taken.
std::optional<MessageRecord> claim(ServiceFixture &fixture, const QString &domain = u"utility.example"_s)
{
    const auto claimed = claimMessages(fixture.service(), fixture.database(), {ContactKind::Email}, 1, domain);
    return claimed && !claimed->empty() ? std::optional(claimed->front()) : std::nullopt;
}

QString stateOf(ServiceFixture &fixture)
{
    return fixture.look(u"SELECT state FROM messages"_s).toString();
}

void addRecipient(ServiceFixture &fixture)
{
    fixture.put(u"INSERT INTO alert_recipients (account_number, id, name, email, mobile, sms_consent_on, language, alert_types)"
                " VALUES ('0000001', 'rcp_1', 'Ana', 'ana@example.com', '+1 541-555-0123', '2026-01-01', 'es',"
                " 'daily;vacation')"_s);
}

/// An alert of a day that has gone to rcp_1 and waits.
QString addAlertMessage(ServiceFixture &fixture, ContactKind channel, const QString &to)
{
    const auto id = inCall(fixture, [&](Call &call) {
        return enqueue(call, {channel, u"usage_alert"_s, to, Language::Es, u"Alerta"_s, u"Texto"_s, ana});
    });
    fixture.put(u"INSERT INTO alert_events (account_number, id, type, owner_kind, owner_key, window_start, window_end,"
                " crossed_at, usage_milli_cf, threshold_value, threshold_unit, created_at) VALUES ('0000001', 'evt_1',"
                " 'daily', 'login', 'ana@example.com', '2026-03-08', '2026-03-09', '2026-03-08T20:00:00Z', 1000000,"
                " '100', 'gal', '2026-03-08T21:00:00Z')"_s);
    fixture.put(u"INSERT INTO alert_deliveries (account_number, event_id, recipient_id, channel, name, sent_to, language,"
                " message_id, state) VALUES ('0000001', 'evt_1', 'rcp_1', ?, 'Ana', ?, 'es', ?, 'waiting')"_s,
                {channel == ContactKind::Email ? u"email"_s : u"sms"_s, to, id.value()});
    return id.value();
}

} // namespace

/// What becomes of messages.
class TestOutbox : public QObject
{
    Q_OBJECT

private slots:
    void theMessageIdIsForEver_data() { TestDatabase::addRows(); }
    void theMessageIdIsForEver()
    {
        TEST_DATABASE(test);
        ServiceFixture fixture(test);
        QVERIFY(sendMail(fixture));
        const auto first = claim(fixture);
        QVERIFY(first);
        QCOMPARE(first->mailId, first->id + u"@utility.example"_s);
        QCOMPARE(first->stopUrl, u"https://desk.example.com/v1/confirmations/x"_s);
        QVERIFY(!claim(fixture)); // it has its one sender
        fixture.advance(claimSeconds); // who died
        const auto second = claim(fixture, u"other.example"_s);
        QVERIFY(second);
        QCOMPARE(second->mailId, first->mailId);
        QCOMPARE(second->attempts, 2);
    }

    void whoComesLateChangesNothing_data() { TestDatabase::addRows(); }
    void whoComesLateChangesNothing()
    {
        TEST_DATABASE(test);
        ServiceFixture fixture(test);
        QVERIFY(sendMail(fixture));
        const auto slow = claim(fixture);
        fixture.advance(claimSeconds);
        const auto other = claim(fixture);
        QVERIFY(slow && other);
        QVERIFY(messageFailed(fixture.service(), fixture.database(), *slow, {DeliveryProblem::Refused, u"550"_s}));
        QCOMPARE(stateOf(fixture), u"waiting"_s); // the other one is still at it
        QVERIFY(messageSent(fixture.service(), fixture.database(), *other));
        QVERIFY(messageFailed(fixture.service(), fixture.database(), *other, {DeliveryProblem::Refused, u"550"_s}));
        QCOMPARE(stateOf(fixture), u"sent"_s);
        QCOMPARE(fixture.look(u"SELECT body || stop_url FROM messages"_s).toString(), QString());
    }

    void isTriedForThreeDays_data() { TestDatabase::addRows(); }
    void isTriedForThreeDays()
    {
        TEST_DATABASE(test);
        ServiceFixture fixture(test);
        QVERIFY(sendMail(fixture));
        const QDateTime begin = fixture.now();
        int tries = 0;
        int pause = 30;
        while (stateOf(fixture) == u"waiting") {
            const auto message = claim(fixture);
            if (!message) {
                fixture.advance(30);
                continue;
            }
            ++tries;
            QVERIFY(messageFailed(fixture.service(), fixture.database(), *message, {DeliveryProblem::Unreachable}));
            if (stateOf(fixture) == u"waiting") {
                QVERIFY(!claim(fixture));
                fixture.advance(qMin(60 << qMin(tries - 1, 6), 3600) - pause); // not yet
                QVERIFY(!claim(fixture));
                fixture.advance(pause);
            }
        }
        QCOMPARE(stateOf(fixture), u"failed"_s);
        QVERIFY(begin.secsTo(fixture.now()) >= 3 * 86400);
        QVERIFY(begin.secsTo(fixture.now()) < 3 * 86400 + 3600);
        QVERIFY(tries > 70 && tries < 90);
    }

    void aRefusalStandsInTheHistory_data() { TestDatabase::addRows(); }
    void aRefusalStandsInTheHistory()
    {
        TEST_DATABASE(test);
        ServiceFixture fixture(test);
        QVERIFY(sendMail(fixture));
        const auto message = claim(fixture);
        QVERIFY(messageFailed(fixture.service(), fixture.database(), *message, {DeliveryProblem::Refused, u"550 5.1.1"_s}));
        QCOMPARE(stateOf(fixture), u"failed"_s);
        QCOMPARE(fixture.look(u"SELECT last_error FROM messages"_s).toString(), u"refused 550 5.1.1"_s);
        GetCustomerHistory request;
        request.customerNumber = ana;
        const auto history = fixture.run(request, fixture.signIn(u"marsh"_s));
        QVERIFY(history && !history->value.items.empty());
        QCOMPARE(history->value.items.front().summary, u"A message to ana.ruiz@example.com could not be delivered."_s);
    }

    void saysThatNothingSendsIt()
    {
        const TestDatabase test(Dialect::Sqlite);
        ServiceFixture fixture(test);
        QVERIFY(sendMail(fixture));
        QVERIFY(noteNoWay(fixture.database(), ContactKind::Phone));
        QVERIFY(fixture.look(u"SELECT last_error FROM messages"_s).isNull());
        QVERIFY(noteNoWay(fixture.database(), ContactKind::Email));
        const QString kept = fixture.look(u"SELECT last_error FROM messages"_s).toString();
        QCOMPARE(deliveryProblemSentence(kept, false, Language::En),
                 u"It waits in the outbox: no mail server or gateway is set up for it."_s);
        QVERIFY(claim(fixture)); // by whoever has a way
    }

    void problemsAreSentences_data()
    {
        QTest::addColumn<QString>("stored");
        QTest::addColumn<bool>("isGivenUp");
        QTest::addColumn<QString>("english");
        QTest::newRow("refused") << u"refused 550 5.1.1"_s << true
                                 << u"It was refused (550 5.1.1): the address or number does not exist or takes no messages."_s;
        QTest::newRow("later") << u"postponed 451"_s << false << u"It was put off by the other side (451). It is tried again."_s;
        QTest::newRow("too late") << u"postponed"_s << true << u"It was put off by the other side for days."_s;
        QTest::newRow("of a newer server") << u"eaten by a dog"_s << true << u"eaten by a dog"_s;
    }
    void problemsAreSentences()
    {
        QFETCH(const QString, stored);
        QFETCH(const bool, isGivenUp);
        QTEST(deliveryProblemSentence(stored, isGivenUp, Language::En), "english");
        if (fromText<DeliveryProblem>(stored.section(u' ', 0, 0)))
            QVERIFY(deliveryProblemSentence(stored, isGivenUp, Language::Es)
                    != deliveryProblemSentence(stored, isGivenUp, Language::En));
    }

    void consentCountsWhenItIsSent_data()
    {
        QTest::addColumn<bool>("isText");
        QTest::addColumn<QString>("meanwhile");
        QTest::addColumn<bool>("isSent");
        QTest::newRow("mail, nothing changed") << false << QString() << true;
        QTest::newRow("mail, written otherwise") << false << u"UPDATE alert_recipients SET email = 'ANA@example.com'"_s << true;
        QTest::newRow("mail, gone") << false << u"DELETE FROM alert_recipients"_s << false;
        QTest::newRow("mail, another address") << false << u"UPDATE alert_recipients SET email = 'bo@example.com'"_s << false;
        QTest::newRow("mail, another kind") << false << u"UPDATE alert_recipients SET alert_types = 'vacation'"_s << false;
        QTest::newRow("text, nothing changed") << true << QString() << true;
        QTest::newRow("text, opted out") << true << u"UPDATE alert_recipients SET sms_opted_out_on = '2026-03-08'"_s << false;
        QTest::newRow("text, the number opted out")
            << true << u"INSERT INTO alert_opt_outs VALUES ('0000001', '5415550123', '2026-03-08')"_s << false;
        QTest::newRow("text, no consent") << true << u"UPDATE alert_recipients SET sms_consent_on = NULL"_s << false;
        QTest::newRow("text, another number") << true << u"UPDATE alert_recipients SET mobile = '541-555-0199'"_s << false;
    }
    void consentCountsWhenItIsSent()
    {
        QFETCH(const bool, isText);
        QFETCH(const QString, meanwhile);
        QFETCH(const bool, isSent);
        const TestDatabase test(Dialect::Sqlite);
        ServiceFixture fixture(test);
        addRecipient(fixture);
        const ContactKind channel = isText ? ContactKind::Phone : ContactKind::Email;
        addAlertMessage(fixture, channel, isText ? u"541 555 0123"_s : u"ana@example.com"_s);
        if (!meanwhile.isEmpty())
            fixture.put(meanwhile);
        const auto claimed = claimMessages(fixture.service(), fixture.database(), {channel}, 1);
        QVERIFY(claimed);
        QCOMPARE(!claimed->empty(), isSent);
        QCOMPARE(stateOf(fixture), isSent ? u"waiting"_s : u"voided"_s);
        QCOMPARE(fixture.look(u"SELECT state FROM alert_deliveries"_s).toString(), stateOf(fixture));
    }

    void aBounceStandsBesideTheRecipient_data() { TestDatabase::addRows(); }
    void aBounceStandsBesideTheRecipient()
    {
        TEST_DATABASE(test);
        ServiceFixture fixture(test);
        addRecipient(fixture);
        addAlertMessage(fixture, ContactKind::Email, u"ana@example.com"_s);
        const auto message = claim(fixture);
        QVERIFY(message);
        const auto delivery = [&] {
            ListAlertEvents request;
            request.accountNumber = account;
            const auto events = fixture.run(request, fixture.signIn(u"marsh"_s));
            return events && !events->value.items.empty() ? events->value.items.front().deliveries.front() : AlertDelivery();
        };
        QVERIFY(messageFailed(fixture.service(), fixture.database(), *message, {DeliveryProblem::Postponed, u"450"_s}));
        QCOMPARE(delivery().state, DeliveryState::Waiting);
        QCOMPARE(delivery().detail.value_or(QString()), u"It was put off by the other side (450). It is tried again."_s);
        fixture.advance(60);
        QVERIFY(messageFailed(fixture.service(), fixture.database(), *claim(fixture), {DeliveryProblem::Refused, u"550 5.1.1"_s}));
        QCOMPARE(delivery().state, DeliveryState::Failed);
        QVERIFY(delivery().detail->startsWith(u"It was refused (550 5.1.1)"));
    }
};

QTEST_GUILESS_MAIN(TestOutbox)
#include "tst_outbox.moc"
