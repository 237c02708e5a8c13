#include "models/service/outbox.h"
#include "models/service/verifications.h"
#include "tests/support/servicefixture.h"

#include <QRegularExpression>
#include <QTest>

using namespace Ventanilla;
using namespace Qt::Literals::StringLiterals;

namespace {

const std::vector<ContactKind> allChannels{ContactKind::Email, ContactKind::Phone};

const CustomerNumber ana = CustomerNumber::parse(u"00000001"_s).value();
const CustomerNumber bo = CustomerNumber::parse(u"00000002"_s).value();

CreateVerification saying(const CustomerNumber &customer, const CallerFactors &factors)
{
    CreateVerification request;
    request.customerNumber = customer;
    request.factors = factors;
    return request;
}

/// Account and postal code: 3 points.
CallerFactors enoughToRead()
{
    CallerFactors factors;
    factors.accountNumber = u"00000001-0000001"_s;
    factors.postalCode = u"93901-1234"_s;
    return factors;
}

CallerFactors wrong()
{
    CallerFactors factors;
    factors.accountNumber = u"0000003"_s;
    return factors;
}

template <typename Op>
Op of(const CustomerNumber &customer)
{
    Op request;
    request.customerNumber = customer;
    return request;
}

/// The code in the newest message.
QString newestCode(ServiceFixture &fixture)
{
    const auto messages = recentMessages(fixture.database(), 1);
    static const QRegularExpression digits(u"\\b[0-9]{6}\\b"_s);
    return messages && !messages->empty() ? digits.match(messages->front().body).captured() : QString();
}

QString otherThan(const QString &code)
{
    return code == u"000000" ? u"000001"_s : u"000000"_s;
}

} // namespace

class TestVerifications : public QObject
{
    Q_OBJECT

private slots:
    void reachesLevels_data()
    {
        QTest::addColumn<bool>("bill");
        QTest::addColumn<bool>("name");
        QTest::addColumn<bool>("amount");
        QTest::addColumn<bool>("code");
        QTest::addColumn<int>("points");
        QTest::addColumn<VerificationLevel>("level");
        const auto row = [](const char *name, bool bill, bool fullName, bool amount, bool code, int points,
                            VerificationLevel level) {
            QTest::newRow(name) << bill << fullName << amount << code << points << level;
        };
        row("account and postal code", false, false, false, false, 3, VerificationLevel::Read);
        row("with a bill", true, false, false, false, 5, VerificationLevel::ChangeContact);
        row("with bill, name and amount, no code", true, true, true, false, 8, VerificationLevel::ChangeContact);
        row("with the code", false, false, false, true, 7, VerificationLevel::MergeAndPayment);
    }
    void reachesLevels()
    {
        QFETCH(const bool, bill);
        QFETCH(const bool, name);
        QFETCH(const bool, amount);
        QFETCH(const bool, code);
        QFETCH(const int, points);
        QFETCH(const VerificationLevel, level);
        const TestDatabase test(Dialect::Sqlite);
        ServiceFixture fixture(test);
        const QString token = fixture.signIn(u"okafor"_s);
        CallerFactors factors = enoughToRead();
        if (bill)
            factors.billNumber = u"0000000102"_s;
        if (name)
            factors.fullName = u"RUIZ, ana"_s;
        if (amount)
            factors.lastBillAmountCents = 8417;
        if (code) {
            QVERIFY(fixture.run(of<SendVerificationCode>(ana), token));
            factors.code = newestCode(fixture);
        }
        const auto verified = fixture.run(saying(ana, factors), token);
        QVERIFY(verified);
        QCOMPARE(verified->status, 201);
        QCOMPARE(verified->value.points, points);
        QCOMPARE(verified->value.level, level);
        QCOMPARE(verified->value.verifiedUntil, fixture.now().addSecs(15 * 60));
    }

    void locksAfterThreeFailures_data() { TestDatabase::addRows(); }
    void locksAfterThreeFailures()
    {
        TEST_DATABASE(test);
        ServiceFixture fixture(test);
        const QString okafor = fixture.signIn(u"okafor"_s);
        const QString lind = fixture.signIn(u"lind"_s);
        const QString marsh = fixture.signIn(u"marsh"_s);
        const auto first = fixture.run(saying(ana, wrong()), okafor);
        QCOMPARE(first.error().kind, Failure::Kind::Invalid);
        QCOMPARE(first.error().type, u"/problems/not-verified"_s);
        QVERIFY(first.error().errors.empty() && first.error().extra.isEmpty()); // which one failed is not said
        QVERIFY(!fixture.run(saying(ana, wrong()), lind));
        QCOMPARE(fixture.run(saying(ana, wrong()), okafor).error().kind, Failure::Kind::Invalid);
        QCOMPARE(fixture.run(saying(ana, enoughToRead()), lind).error().kind, Failure::Kind::Locked);
        QCOMPARE(fixture.run(of<SendVerificationCode>(ana), lind).error().kind, Failure::Kind::Locked);
        fixture.advance(25 * 60);
        QCOMPARE(fixture.run(saying(ana, enoughToRead()), lind).error().type, u"/problems/verification-locked"_s);
        QVERIFY(!fixture.run(of<DeleteVerificationLock>(ana), lind));
        QVERIFY(fixture.run(of<DeleteVerificationLock>(ana), marsh));
        QVERIFY(fixture.run(saying(ana, enoughToRead()), lind));
        QCOMPARE(fixture.look(u"SELECT COUNT(*) FROM audit WHERE action = 'verification_locked'"_s).toInt(), 1);
        QVERIFY(!fixture.look(u"SELECT after_json FROM audit WHERE action = 'verification_locked'"_s)
                     .toString()
                     .contains(u"0000003"));
    }

    void forgetsFailuresWithSuccess()
    {
        const TestDatabase test(Dialect::Sqlite);
        ServiceFixture fixture(test);
        const QString token = fixture.signIn(u"okafor"_s);
        for (int round = 0; round < 3; ++round) {
            for (int i = 0; i < 2; ++i)
                QVERIFY(!fixture.run(saying(ana, wrong()), token));
            CallerFactors factors = enoughToRead();
            factors.fullName = u"Somebody Else"_s; // a wrong one beside enough right ones
            QVERIFY(fixture.run(saying(ana, factors), token));
        }
    }

    void countsARepeatedRequestOnce_data() { TestDatabase::addRows(); }
    void countsARepeatedRequestOnce()
    {
        TEST_DATABASE(test);
        ServiceFixture fixture(test);
        const CallContext context = fixture.as(fixture.signIn(u"okafor"_s));
        for (int i = 0; i < 5; ++i) {
            const auto refused = execute(fixture.service(), fixture.database(), saying(ana, wrong()), context);
            QCOMPARE(refused.error().kind, Failure::Kind::Invalid);
            QCOMPARE(refused.error().replayed, i > 0);
        }
        QCOMPARE(fixture.look(u"SELECT failures FROM verification_failures"_s).toInt(), 1);
    }

    void keepsTheHigherLevel()
    {
        const TestDatabase test(Dialect::Sqlite);
        ServiceFixture fixture(test);
        const QString token = fixture.signIn(u"okafor"_s);
        CallerFactors factors = enoughToRead();
        factors.billNumber = u"0000000101"_s;
        const auto high = fixture.run(saying(ana, factors), token);
        fixture.advance(60);
        const auto low = fixture.run(saying(ana, enoughToRead()), token);
        QVERIFY(high && low);
        QCOMPARE(low->value, high->value);
        fixture.advance(14 * 60);
        QCOMPARE(fixture.run(saying(ana, enoughToRead()), token)->value.level, VerificationLevel::Read);
    }

    void wantsAFact()
    {
        const TestDatabase test(Dialect::Sqlite);
        ServiceFixture fixture(test);
        const auto refused = fixture.run(saying(ana, {}), fixture.signIn(u"okafor"_s));
        QCOMPARE(refused.error().errors.front().pointer, u"/factors"_s);
        QCOMPARE(fixture.look(u"SELECT COUNT(*) FROM verification_failures"_s).toInt(), 0);
        const auto nobody = CustomerNumber::parse(u"99999999"_s).value();
        QCOMPARE(fixture.run(saying(nobody, wrong()), fixture.signIn(u"okafor"_s)).error().kind,
                 Failure::Kind::NotFound);
    }

    void sendsACode_data() { TestDatabase::addRows(); }
    void sendsACode()
    {
        TEST_DATABASE(test);
        ServiceFixture fixture(test);
        const QString token = fixture.signIn(u"okafor"_s);
        const auto sent = fixture.run(of<SendVerificationCode>(ana), token);
        QVERIFY(sent);
        QCOMPARE(sent->value.sentTo, u"a…@e….com"_s);
        QCOMPARE(sent->value.expiresAt, fixture.now().addSecs(10 * 60));
        const auto message = recentMessages(fixture.database(), 1)->front();
        QCOMPARE(message.recipient, u"ana.ruiz@example.com"_s);
        QVERIFY(message.body.contains(u"su código es"));
        const QString code = newestCode(fixture);
        QCOMPARE(code.size(), 6);
        QVERIFY(!message.subject.contains(code));
        QVERIFY(!fixture.look(u"SELECT code_hash FROM verification_codes"_s).toString().contains(code));

        CallerFactors factors;
        factors.code = code;
        QCOMPARE(fixture.run(saying(ana, factors), fixture.signIn(u"lind"_s)).error().kind,
                 Failure::Kind::Invalid); // another session's
        factors.code = code.first(3) + u' ' + code.last(3);
        QVERIFY(fixture.run(saying(ana, factors), token));
        factors = enoughToRead();
        factors.code = code;
        QCOMPARE(fixture.run(saying(ana, factors), token)->value.points, 3); // used up
    }

    void boundsCodes_data()
    {
        QTest::addColumn<int>("wrongTries");
        QTest::addColumn<int>("seconds");
        QTest::addColumn<bool>("isGood");
        QTest::newRow("two wrong tries") << 2 << 0 << true;
        QTest::newRow("three wrong tries") << 3 << 0 << false;
        QTest::newRow("within ten minutes") << 0 << 599 << true;
        QTest::newRow("after ten minutes") << 0 << 600 << false;
    }
    void boundsCodes()
    {
        QFETCH(const int, wrongTries);
        QFETCH(const int, seconds);
        QFETCH(const bool, isGood);
        const TestDatabase test(Dialect::Sqlite);
        ServiceFixture fixture(test);
        const QString token = fixture.signIn(u"okafor"_s);
        QVERIFY(fixture.run(of<SendVerificationCode>(ana), token));
        const QString code = newestCode(fixture);
        CallerFactors factors = enoughToRead();
        for (int i = 0; i < wrongTries; ++i) {
            factors.code = otherThan(code);
            QCOMPARE(fixture.run(saying(ana, factors), token)->value.points, 3);
        }
        fixture.advance(seconds);
        factors.code = code;
        QCOMPARE(fixture.run(saying(ana, factors), token)->value.points, isGood ? 7 : 3);
    }

    void choosesAContactThatStood_data()
    {
        QTest::addColumn<QString>("change");
        QTest::addColumn<QString>("sentTo");
        QTest::newRow("the e-mail changed 23 hours ago")
            << u"UPDATE contacts SET changed_at = '2026-03-08T18:00:00Z' WHERE kind = 'email'"_s << u"…0123"_s;
        QTest::newRow("the e-mail changed a day ago")
            << u"UPDATE contacts SET changed_at = '2026-03-08T17:00:00Z' WHERE kind = 'email'"_s << u"a…@e….com"_s;
        QTest::newRow("all changed today") << u"UPDATE contacts SET changed_at = '2026-03-09T16:00:00Z'"_s << QString();
        QTest::newRow("a phone that may not be texted")
            << u"DELETE FROM contacts WHERE sms_consent_on IS NOT NULL OR kind = 'email'"_s << QString();
    }
    void choosesAContactThatStood()
    {
        QFETCH(const QString, change);
        QFETCH(const QString, sentTo);
        const TestDatabase test(Dialect::Sqlite);
        ServiceFixture fixture(test);
        fixture.put(change);
        const auto sent = fixture.run(of<SendVerificationCode>(ana), fixture.signIn(u"okafor"_s));
        if (!sentTo.isEmpty())
            QCOMPARE(sent->value.sentTo, sentTo);
        else
            QCOMPARE(sent.error().type, u"/problems/no-contact"_s);
        QCOMPARE(fixture.run(of<SendVerificationCode>(bo), fixture.signIn(u"okafor"_s)).error().kind,
                 Failure::Kind::Conflict);
    }

    void sendsFiveAnHour()
    {
        const TestDatabase test(Dialect::Sqlite);
        ServiceFixture fixture(test);
        const QString token = fixture.signIn(u"okafor"_s);
        for (int i = 0; i < 5; ++i)
            QVERIFY(fixture.run(of<SendVerificationCode>(ana), token));
        const auto refused = fixture.run(of<SendVerificationCode>(ana), token);
        QCOMPARE(refused.error().kind, Failure::Kind::TooManyRequests);
        QVERIFY(refused.error().retryAfterSeconds);
        fixture.advance(3600);
        QVERIFY(fixture.run(of<SendVerificationCode>(ana), fixture.signIn(u"okafor"_s)));
    }

    void forgetsTheTextOfWhatWasSent_data() { TestDatabase::addRows(); }
    void forgetsTheTextOfWhatWasSent()
    {
        TEST_DATABASE(test);
        ServiceFixture fixture(test);
        QVERIFY(fixture.run(of<SendVerificationCode>(ana), fixture.signIn(u"okafor"_s)));
        const auto claimed = claimMessages(fixture.service(), fixture.database(), allChannels, 10);
        QVERIFY(claimed && claimed->size() == 1);
        QCOMPARE(claimMessages(fixture.service(), fixture.database(), allChannels, 10)->size(), size_t(0));
        QVERIFY(messageFailed(fixture.service(), fixture.database(), claimed->front(), {DeliveryProblem::Postponed, u"451"_s}));
        fixture.advance(60);
        const auto again = claimMessages(fixture.service(), fixture.database(), allChannels, 10);
        QCOMPARE(again->size(), size_t(1));
        QCOMPARE(again->front().attempts, 2);
        QVERIFY(messageSent(fixture.service(), fixture.database(), again->front()));
        const auto sent = recentMessages(fixture.database(), 1)->front();
        QCOMPARE(sent.state, u"sent"_s);
        QVERIFY(sent.body.isEmpty());

        QVERIFY(fixture.run(of<SendVerificationCode>(ana), fixture.signIn(u"okafor"_s)));
        fixture.advance(10 * 60); // nobody can use it any more
        QCOMPARE(claimMessages(fixture.service(), fixture.database(), allChannels, 10)->size(), size_t(0));
    }
};

QTEST_GUILESS_MAIN(TestVerifications)
#include "tst_verifications.moc"
