#include "models/contract/accounts.h"
#include "models/contract/audit.h"
#include "models/contract/notes.h"
#include "models/contract/verifications.h"
#include "models/service/sessions.h"
#include "tests/support/servicefixture.h"

#include <QTest>

using namespace Ventanilla;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int day = 24 * 3600;
constexpr int verifiedSeconds = 15 * 60; // settled 7

const CustomerNumber ana = *CustomerNumber::parse(u"00000001"_s);

CreateVerification enoughToRead()
{
    CreateVerification request;
    request.customerNumber = ana;
    request.factors.accountNumber = u"0000001"_s;
    request.factors.postalCode = u"93901"_s;
    return request;
}

GetAccount anasAccount()
{
    GetAccount request;
    request.accountNumber = *AccountNumber::parse(u"0000001"_s);
    return request;
}

CreateNote note(const QString &text)
{
    CreateNote request;
    request.customerNumber = ana;
    request.text = text;
    return request;
}

} // namespace

/// The server's clock is set on or back by a day, and the nights in which the utility's local time jumps: who is signed in
/// and verified goes by UTC, the trail by its own numbers.
class TestClockJumps : public QObject
{
    Q_OBJECT

private slots:
    void aDayOn_data() { TestDatabase::addRows(); }
    void aDayOn()
    {
        TEST_DATABASE(test);
        ServiceFixture fixture(test);
        const QString token = fixture.signIn(u"okafor"_s);
        QVERIFY(fixture.run(enoughToRead(), token));
        QVERIFY(fixture.run(anasAccount(), token));
        fixture.advance(day);
        const auto ended = fixture.run(anasAccount(), token);
        QVERIFY(!ended);
        QCOMPARE(ended.error().kind, Failure::Kind::Unauthorized);
        const QString next = fixture.signIn(u"okafor"_s);
        QCOMPARE(fixture.run(anasAccount(), next).error().type, u"/problems/verification-needed"_s);
        QVERIFY(fixture.run(enoughToRead(), next));
        QVERIFY(fixture.run(anasAccount(), next));
        checkTrail(fixture);
    }

    void aDayBack_data() { TestDatabase::addRows(); }
    void aDayBack()
    {
        TEST_DATABASE(test);
        ServiceFixture fixture(test);
        const QString token = fixture.signIn(u"okafor"_s);
        QVERIFY(fixture.run(enoughToRead(), token));
        QVERIFY(fixture.run(note(u"Before"_s), token));
        fixture.advance(-day);
        QVERIFY(fixture.run(note(u"The day before, afterwards"_s), token)); // nobody is thrown out in mid-call
        QVERIFY(fixture.run(anasAccount(), token));
        const QString next = fixture.signIn(u"lind"_s);
        QVERIFY(fixture.run(enoughToRead(), next));
        fixture.advance(day);
        QVERIFY(fixture.run(note(u"The clock is right again"_s), token));
        QCOMPARE(fixture.run(anasAccount(), next).error().kind, Failure::Kind::Unauthorized);
        checkTrail(fixture);
    }

    void aNightOfTheClockChange_data()
    {
        QTest::addColumn<QDateTime>("before");
        QTest::newRow("2:00 becomes 3:00") << QDateTime(QDate(2026, 3, 8), QTime(9, 55), Qt::UTC);
        QTest::newRow("2:00 becomes 1:00") << QDateTime(QDate(2026, 11, 1), QTime(8, 55), Qt::UTC);
    }
    void aNightOfTheClockChange()
    {
        QFETCH(const QDateTime, before);
        const TestDatabase test(Dialect::Sqlite);
        ServiceFixture fixture(test);
        fixture.advance(static_cast<int>(fixture.now().secsTo(before)));
        const QString token = fixture.signIn(u"okafor"_s);
        const auto verified = fixture.run(enoughToRead(), token);
        QVERIFY(verified);
        QCOMPARE(verified->value.verifiedUntil, before.addSecs(verifiedSeconds));
        fixture.advance(verifiedSeconds - 1);
        QVERIFY(fixture.run(anasAccount(), token));
        fixture.advance(1);
        QCOMPARE(fixture.run(anasAccount(), token).error().type, u"/problems/verification-needed"_s);
        QVERIFY(fixture.run(ListNotes{}, token)); // idle for less than half an hour
        checkTrail(fixture);
    }

private:
    /// The trail is whole, and listed by its numbers whatever its instants say.
    static void checkTrail(ServiceFixture &fixture)
    {
        const QString supervisor = fixture.signIn(u"marsh"_s);
        const auto check = fixture.run(VerifyAudit{}, supervisor);
        QVERIFY(check);
        QVERIFY(check->value.verified);
        const auto rows = fixture.run(ListAudit{}, supervisor);
        QVERIFY(rows);
        QVERIFY(rows->value.items.size() > 3);
        for (std::size_t i = 1; i < rows->value.items.size(); ++i)
            QCOMPARE(rows->value.items[i].id, rows->value.items[i - 1].id - 1);
    }
};

QTEST_GUILESS_MAIN(TestClockJumps)
#include "tst_clockjumps.moc"
