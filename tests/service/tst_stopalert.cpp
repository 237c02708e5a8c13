#include "models/service/stopalert.h"

#include "models/service/confirmations.h"
#include "models/service/customers.h"
#include "tests/support/servicefixture.h"

#include <QTest>

using namespace Ventanilla;
using namespace Qt::Literals::StringLiterals;

namespace {

const CustomerNumber ana = CustomerNumber::parse(u"00000001"_s).value();
const AccountNumber account = AccountNumber::parse(u"0000001"_s).value();

void addRecipient(ServiceFixture &fixture, const QString &id, const QVariant &email, const QVariant &mobile,
                  const QString &types)
{
    fixture.put(u"INSERT INTO alert_recipients (account_number, id, name, email, mobile, language, alert_types)"
                " VALUES ('0000001', ?, ?, ?, ?, 'es', ?)"_s,
                {id, u"Name of "_s + id, email, mobile, types});
}

QString typesOf(ServiceFixture &fixture, const QString &id)
{
    return fixture.look(u"SELECT COALESCE(alert_types, '') FROM alert_recipients WHERE id = ?"_s, {id}).toString();
}

QString stopToken(ServiceFixture &fixture, const QString &recipient, const QString &to)
{
    const CallContext context;
    const auto profile = fixture.service().profile(fixture.database());
    Call call(fixture.service(), fixture.database(), {}, context, fixture.now(), *profile);
    const auto link = inTransaction(
        fixture.database(), [&] { return stopAlertLink(call, {account, recipient, AlertType::Daily}, to); });
    return link ? link->section(u'/', -1) : QString();
}

template <typename Op>
Result<Answer<Confirmation>> follow(ServiceFixture &fixture, const QString &token)
{
    Op request;
    request.token = token;
    return fixture.run(request);
}

} // namespace

/// The link in an alert's message by which its recipient stops that alert.
class TestStopAlert : public QObject
{
    Q_OBJECT

private slots:
    void aLinkStopsOneAlertOnce_data() { TestDatabase::addRows(); }
    void aLinkStopsOneAlertOnce()
    {
        TEST_DATABASE(test);
        ServiceFixture fixture(test);
        addRecipient(fixture, u"rcp_1"_s, u"Ana.Ruiz@example.com"_s, {}, u"daily;multi_day"_s);
        addRecipient(fixture, u"rcp_2"_s, u"ana.ruiz@EXAMPLE.com"_s, {}, u"daily"_s); // the same place
        addRecipient(fixture, u"rcp_3"_s, u"bo@example.com"_s, {}, u"daily"_s);
        const QString token = stopToken(fixture, u"rcp_1"_s, u"Ana.Ruiz@example.com"_s);
        QCOMPARE(token.size(), 43);
        QCOMPARE(fixture.look(u"SELECT COUNT(*) FROM confirmation_tokens WHERE token_hash = ?"_s, {token}).toInt(), 0);
        const QString second = stopToken(fixture, u"rcp_1"_s, u"Ana.Ruiz@example.com"_s);
        for (int i = 0; i < 3; ++i) { // mail scanners follow links
            const auto shown = follow<ShowConfirmation>(fixture, token);
            QVERIFY(shown);
            QCOMPARE(shown->value,
                     (Confirmation{LinkKind::StopAlert, ConfirmationState::Open, u"Ana.Ruiz@example.com"_s, u"es"_s,
                                   u"Cal Water"_s, AlertType::Daily, account}));
        }
        QCOMPARE(typesOf(fixture, u"rcp_1"_s), u"daily;multi_day"_s);
        QCOMPARE(follow<Confirm>(fixture, token)->value.state, ConfirmationState::Confirmed);
        QCOMPARE(typesOf(fixture, u"rcp_1"_s), u"multi_day"_s);
        QCOMPARE(typesOf(fixture, u"rcp_2"_s), QString());
        QCOMPARE(typesOf(fixture, u"rcp_3"_s), u"daily"_s);
        QCOMPARE(fixture.look(u"SELECT changed_by FROM alert_recipients WHERE id = 'rcp_1'"_s).toString(), u"customer link"_s);
        QCOMPARE(fixture.look(u"SELECT actor || ', ' || reason FROM audit ORDER BY id DESC LIMIT 1"_s).toString(),
                 u"system, customer link"_s);
        for (const QString &used : {token, second}) {
            QCOMPARE(follow<ShowConfirmation>(fixture, used)->value.state, ConfirmationState::AlreadyConfirmed);
            QCOMPARE(follow<Confirm>(fixture, used)->value.state, ConfirmationState::AlreadyConfirmed);
        }
        // The desk turns it on again: the used link stays used.
        fixture.put(u"UPDATE alert_recipients SET alert_types = 'daily' WHERE id = 'rcp_1'"_s);
        QCOMPARE(follow<Confirm>(fixture, token)->value.state, ConfirmationState::AlreadyConfirmed);
        QCOMPARE(typesOf(fixture, u"rcp_1"_s), u"daily"_s);
        GetCustomerHistory request;
        request.customerNumber = ana;
        const auto history = fixture.run(request, fixture.signIn(u"marsh"_s));
        QVERIFY(history && history->value.items.size() >= 2);
        QVERIFY(history->value.items.front().summary.endsWith(u"stopped the daily alert by the link in a message."));
    }

    void aLinkByTextMessage()
    {
        const TestDatabase test(Dialect::Sqlite);
        ServiceFixture fixture(test);
        addRecipient(fixture, u"rcp_1"_s, {}, u"(541) 555-0123"_s, u"daily;vacation"_s);
        const QString token = stopToken(fixture, u"rcp_1"_s, u"+1 541 555 0123"_s);
        QCOMPARE(follow<Confirm>(fixture, token)->value.state, ConfirmationState::Confirmed);
        QCOMPARE(typesOf(fixture, u"rcp_1"_s), u"vacation"_s);
    }

    void linksEnd()
    {
        const TestDatabase test(Dialect::Sqlite);
        ServiceFixture fixture(test);
        addRecipient(fixture, u"rcp_1"_s, u"ana@example.com"_s, {}, u"daily"_s);
        const QString token = stopToken(fixture, u"rcp_1"_s, u"ana@example.com"_s);
        fixture.advance(90 * 86400 - 1);
        QCOMPARE(follow<ShowConfirmation>(fixture, token)->value.state, ConfirmationState::Open);
        fixture.advance(1);
        QCOMPARE(follow<Confirm>(fixture, token)->value.state, ConfirmationState::Expired);
        QCOMPARE(typesOf(fixture, u"rcp_1"_s), u"daily"_s);
        const QString fresh = stopToken(fixture, u"rcp_1"_s, u"ana@example.com"_s);
        fixture.put(u"DELETE FROM alert_recipients"_s);
        QCOMPARE(follow<Confirm>(fixture, fresh)->value.state, ConfirmationState::AlreadyConfirmed); // hears nothing
    }
};

QTEST_GUILESS_MAIN(TestStopAlert)
#include "tst_stopalert.moc"
