#include "models/contract/operations.h"
#include "models/service/execute.h"
#include "tests/service/frontdesk.h"

#include <QTest>

using namespace Ventanilla;
using namespace Qt::Literals::StringLiterals;

namespace {

const QString marisol = u"20418837"_s;
const AccountNumber home = accountNumber(u"1000001"_s);
const AccountNumber rental = accountNumber(u"1000002"_s);
const AccountNumber former = accountNumber(u"1000003"_s);

template <typename Op>
auto run(FrontDesk &desk, const Op &request, const CallContext &context)
{
    return execute(desk.service(), desk.database(), request, context);
}

/// A desk whose caller is verified for changes.
#define VERIFIED_DESK(NAME)                                                                        \
    FRONT_DESK(NAME);                                                                              \
    NAME.verify(u"rita"_s, marisol, VerificationLevel::ChangeContact)

GetAlertRule ruleOf(const AccountNumber &account, AlertType type, const QString &owner = {})
{
    GetAlertRule request;
    request.accountNumber = account;
    request.type = type;
    request.owner = owner;
    return request;
}

PutAlertRule put(AlertType type, std::optional<AlertThreshold> threshold)
{
    PutAlertRule request;
    request.accountNumber = home;
    request.type = type;
    request.enabled = threshold.has_value();
    request.threshold = threshold;
    return request;
}

CreateAlertRecipient newRecipient(const QString &name)
{
    CreateAlertRecipient request;
    request.accountNumber = home;
    request.name = name;
    request.email = u"efrain@example.com"_s;
    return request;
}

/// `pointer code` of each fault.
template <typename T>
QStringList faultsOf(const Result<T> &result)
{
    QStringList faults;
    if (!result) {
        for (const FieldFault &fault : result.error().errors)
            faults.append(fault.pointer + u' ' + fault.code);
    }
    return faults;
}

} // namespace

/// Alert rules and recipients: what can be set, by whom, and what is refused with a word about it.
class TestAlertCalls : public QObject
{
    Q_OBJECT

private slots:
    void aRuleThatWasNeverSet_data() { TestDatabase::addRows(); }
    void aRuleThatWasNeverSet()
    {
        VERIFIED_DESK(desk);
        const auto read = run(desk, ruleOf(home, AlertType::Daily), desk.as(u"rita"_s));
        QVERIFY(read);
        QVERIFY(!read->value.enabled && !read->value.threshold && !read->etag.isEmpty());
        QCOMPARE(read->value.owner, u"Marisol.Ibarra@example.com"_s);

        const auto level = AlertThreshold{320.5, VolumeUnit::Gal};
        const auto set =
            run(desk, put(AlertType::Daily, level), desk.as(u"rita"_s, read->etag));
        QVERIFY(set);
        QCOMPARE(set->status, 200);
        QCOMPARE(set->value.threshold, std::optional(level));
        const auto again = run(desk, ruleOf(home, AlertType::Daily), desk.as(u"rita"_s));
        QCOMPARE(again->value, set->value);
        QCOMPARE(again->etag, set->etag);
        QCOMPARE(desk.look(u"SELECT threshold_value FROM alert_rules"_s).toString(), u"320.5"_s);

        // Off and without a level it is as it was.
        const auto taken =
            run(desk, put(AlertType::Daily, std::nullopt), desk.as(u"rita"_s, set->etag));
        QVERIFY(taken);
        QCOMPARE(taken->etag, read->etag);
        QCOMPARE(desk.look(u"SELECT COUNT(*) FROM alert_rules"_s).toString(), u"0"_s);
    }

    void aRuleIsMadeOnce_data() { TestDatabase::addRows(); }
    void aRuleIsMadeOnce()
    {
        VERIFIED_DESK(desk);
        const auto request = put(AlertType::MultiDay, AlertThreshold{20, VolumeUnit::Ccf});
        const auto made = run(desk, request, desk.as(u"rita"_s, {}, u"*"_s));
        QVERIFY(made);
        QCOMPARE(made->status, 201);
        const auto twice = run(desk, request, desk.as(u"rita"_s, {}, u"*"_s));
        QCOMPARE(twice.error().kind, Failure::Kind::Stale);
        QCOMPARE(twice.error().extra.value(u"current"_s).toObject().value(u"type"_s).toString(),
                 u"multi_day"_s);
        const auto stale = run(desk, put(AlertType::MultiDay, AlertThreshold{21, VolumeUnit::Ccf}),
                               desk.as(u"rita"_s, u"\"other\""_s));
        QCOMPARE(stale.error().kind, Failure::Kind::Stale);
        QCOMPARE(stale.error().extra.value(u"changed_by"_s).toString(), u"rita"_s);
    }

    void theListHasAllFour_data() { TestDatabase::addRows(); }
    void theListHasAllFour()
    {
        VERIFIED_DESK(desk);
        ListAlertRules request;
        request.accountNumber = home;
        request.limit = 3;
        const auto page = run(desk, request, desk.as(u"rita"_s));
        QVERIFY(page);
        QCOMPARE(page->value.items.size(), 3U);
        QCOMPARE(page->value.items.front().type, AlertType::BillingCycle);
        const auto daily = run(desk, ruleOf(home, AlertType::Daily), desk.as(u"rita"_s));
        QCOMPARE(page->value.items[1].etag, daily->etag);
        request.cursor = page->value.nextCursor.value();
        const auto rest = run(desk, request, desk.as(u"rita"_s));
        QCOMPARE(rest->value.items.size(), 1U);
        QCOMPARE(rest->value.items.front().type, AlertType::Vacation);
        QVERIFY(!rest->value.nextCursor);
    }

    void whoseRules_data() { TestDatabase::addRows(); }
    void whoseRules()
    {
        VERIFIED_DESK(desk);
        const auto none = run(desk, ruleOf(rental, AlertType::Daily), desk.as(u"rita"_s));
        QCOMPARE(none.error().type, u"/problems/no-login"_s);
        QCOMPARE(none.error().kind, Failure::Kind::Conflict);
        desk.put(u"INSERT INTO logins (email_key, email, state) VALUES ('b@example.com', 'B@example.com', 'active')"_s);
        desk.put(u"INSERT INTO login_accounts (account_number, email_key) VALUES ('1000001', 'b@example.com')"_s);
        const auto which = run(desk, ruleOf(home, AlertType::Daily), desk.as(u"rita"_s));
        QCOMPARE(faultsOf(which), QStringList{u"/owner required"_s});
        const auto theirs =
            run(desk, ruleOf(home, AlertType::Daily, u"b@EXAMPLE.com"_s), desk.as(u"rita"_s));
        QCOMPARE(theirs->value.owner, u"B@example.com"_s);
        const auto stranger =
            run(desk, ruleOf(home, AlertType::Daily, u"c@example.com"_s), desk.as(u"rita"_s));
        QCOMPARE(stranger.error().kind, Failure::Kind::NotFound);
    }

    void whoMay_data() { TestDatabase::addRows(); }
    void whoMay()
    {
        FRONT_DESK(desk);
        const auto request = put(AlertType::Daily, AlertThreshold{1, VolumeUnit::Gal});
        const auto context = desk.as(u"rita"_s, {}, u"*"_s);
        QCOMPARE(run(desk, ruleOf(home, AlertType::Daily), desk.as(u"rita"_s)).error().type,
                 u"/problems/verification-needed"_s);
        desk.verify(u"rita"_s, marisol, VerificationLevel::Read);
        QVERIFY(run(desk, ruleOf(home, AlertType::Daily), desk.as(u"rita"_s)));
        QCOMPARE(run(desk, request, context).error().type, u"/problems/verification-needed"_s);
        QCOMPARE(run(desk, newRecipient(u"Efraín"_s), desk.as(u"rita"_s)).error().type,
                 u"/problems/verification-needed"_s);
        desk.verify(u"rita"_s, marisol, VerificationLevel::ChangeContact);
        QVERIFY(run(desk, request, context));
        desk.put(u"INSERT INTO login_accounts (account_number, email_key) VALUES ('1000003', 'marisol.ibarra@example.com')"_s);
        PutAlertRule closed = request;
        closed.accountNumber = former;
        QCOMPARE(run(desk, closed, desk.as(u"rita"_s, {}, u"*"_s)).error().type,
                 u"/problems/account-closed"_s);
    }

    void whatIsRefused_data()
    {
        QTest::addColumn<QJsonObject>("body");
        QTest::addColumn<QString>("type");
        QTest::addColumn<QStringList>("faults");
        const auto level = [](double value, const char *unit) {
            return QJsonObject{{u"enabled"_s, true},
                               {u"threshold"_s, QJsonObject{{u"value"_s, value}, {u"unit"_s, QLatin1StringView(unit)}}}};
        };
        const auto dated = [&](QJsonObject body, const char *first, const char *last) {
            body.insert(u"starts_on"_s, QLatin1StringView(first));
            body.insert(u"ends_on"_s, QLatin1StringView(last));
            return body;
        };
        const QString value = u"/threshold/value "_s;
        QTest::newRow("four decimals of a gallon")
            << level(1.0001, "gal") << u"daily"_s << QStringList{value + u"too_many_decimals"_s};
        QTest::newRow("six decimals of a CCF")
            << level(0.000001, "ccf") << u"daily"_s << QStringList{value + u"too_many_decimals"_s};
        QTest::newRow("five decimals of a CCF") << level(0.12345, "ccf") << u"daily"_s << QStringList();
        QTest::newRow("a thousand million") << level(1e9, "cf") << u"daily"_s << QStringList{value + u"out_of_range"_s};
        QTest::newRow("just under it") << level(999'999'999.999, "cf") << u"daily"_s << QStringList();
        QTest::newRow("below 0") << level(-1, "cf") << u"daily"_s << QStringList{value + u"negative"_s};
        QTest::newRow("0 a day") << level(0, "cf") << u"daily"_s << QStringList{value + u"out_of_range"_s};
        QTest::newRow("on without a level")
            << QJsonObject{{u"enabled"_s, true}} << u"daily"_s << QStringList{u"/threshold required"_s};
        QTest::newRow("a daily alert with dates")
            << dated(level(1, "gal"), "2026-07-03", "2026-07-17") << u"daily"_s
            << QStringList{u"/starts_on not_allowed"_s, u"/ends_on not_allowed"_s};
        QTest::newRow("a vacation without dates")
            << level(1, "gal") << u"vacation"_s
            << QStringList{u"/starts_on required"_s, u"/ends_on required"_s};
        QTest::newRow("a vacation of one day at 0")
            << dated(level(0, "gal"), "2026-07-03", "2026-07-03") << u"vacation"_s << QStringList();
        QTest::newRow("a vacation backwards")
            << dated(level(0, "gal"), "2026-07-03", "2026-07-02") << u"vacation"_s
            << QStringList{u"/ends_on ends_before_start"_s};
    }
    void whatIsRefused()
    {
        QFETCH(const QJsonObject, body);
        QFETCH(const QString, type);
        QFETCH(const QStringList, faults);
        const TestDatabase database(Dialect::Sqlite);
        FrontDesk desk(database);
        desk.verify(u"rita"_s, marisol, VerificationLevel::ChangeContact);
        WireParts parts{{{u"account_number"_s, home.text()}, {u"type"_s, type}}, {}, body};
        const auto request = decodeRequest<PutAlertRule>(parts);
        QVERIFY(request);
        const auto context = desk.as(u"rita"_s, {}, u"*"_s);
        const auto put = run(desk, *request, context);
        QCOMPARE(faultsOf(put), faults);
        QCOMPARE(bool(put), faults.isEmpty());
        // Trying it refuses the same.
        const auto tried = decodeRequest<BackTestAlertRule>(parts);
        CallContext without = desk.as(u"rita"_s);
        without.idempotencyKey.clear();
        QCOMPARE(faultsOf(run(desk, *tried, without)), faults);
    }

    void aRuleIsPartOfTheHistory_data() { TestDatabase::addRows(); }
    void aRuleIsPartOfTheHistory()
    {
        VERIFIED_DESK(desk);
        QVERIFY(run(desk, put(AlertType::Daily, AlertThreshold{320, VolumeUnit::Gal}),
                    desk.as(u"rita"_s, {}, u"*"_s)));
        QVERIFY(run(desk, newRecipient(u"Efraín Ibarra"_s), desk.as(u"rita"_s)));
        GetCustomerHistory request;
        request.customerNumber = customerNumber(marisol);
        const auto history = run(desk, request, desk.as(u"rita"_s));
        QCOMPARE(history->value.items.size(), 2U);
        QStringList lines;
        for (const HistoryEntry &entry : history->value.items)
            lines.append(entry.summary);
        lines.sort();
        QCOMPARE(lines,
                 (QStringList{u"An alert of account 1000001 was changed."_s,
                              u"Efraín Ibarra was added to those told by the alerts of account 1000001."_s}));
    }

    void aRecipient_data() { TestDatabase::addRows(); }
    void aRecipient()
    {
        VERIFIED_DESK(desk);
        CreateAlertRecipient request = newRecipient(u"  Efraín Ibarra "_s);
        request.mobile = u"(541) 555-0199"_s;
        request.smsConsentOn = QDate(2026, 3, 1);
        request.language = Language::Es;
        request.alertTypes = {AlertType::Vacation, AlertType::Daily, AlertType::Vacation};
        const auto made = run(desk, request, desk.as(u"rita"_s));
        QVERIFY(made);
        QCOMPARE(made->status, 201);
        QCOMPARE(made->value.name, u"Efraín Ibarra"_s);
        QCOMPARE(made->value.alertTypes, (std::vector{AlertType::Daily, AlertType::Vacation}));
        QVERIFY(made->value.id.startsWith(u"rcp_"));
        GetAlertRecipient get;
        get.accountNumber = home;
        get.recipientId = made->value.id;
        const auto read = run(desk, get, desk.as(u"rita"_s));
        QCOMPARE(read->value, made->value);
        QCOMPARE(read->etag, made->etag);

        PatchAlertRecipient patch;
        patch.accountNumber = home;
        patch.recipientId = made->value.id;
        patch.alertTypes = Change<std::vector<AlertType>>::to(std::vector{AlertType::MultiDay});
        const auto patched = run(desk, patch, desk.as(u"rita"_s, made->etag));
        QVERIFY(patched);
        QCOMPARE(patched->value.alertTypes, std::vector{AlertType::MultiDay});
        QCOMPARE(patched->value.smsConsentOn, std::optional(QDate(2026, 3, 1)));
        QCOMPARE(run(desk, patch, desk.as(u"rita"_s, made->etag)).error().kind,
                 Failure::Kind::Stale);

        DeleteAlertRecipient remove;
        remove.accountNumber = home;
        remove.recipientId = made->value.id;
        QVERIFY(run(desk, remove, desk.as(u"rita"_s, patched->etag)));
        QCOMPARE(run(desk, get, desk.as(u"rita"_s)).error().kind, Failure::Kind::NotFound);
    }

    void consentIsNeededForANumber_data() { TestDatabase::addRows(); }
    void consentIsNeededForANumber()
    {
        VERIFIED_DESK(desk);
        CreateAlertRecipient request = newRecipient(u"Efraín"_s);
        request.mobile = u"541-555-0199"_s;
        QCOMPARE(faultsOf(run(desk, request, desk.as(u"rita"_s))),
                 QStringList{u"/sms_consent_on required"_s});
        request.smsConsentOn = QDate(2026, 3, 12);
        QCOMPARE(faultsOf(run(desk, request, desk.as(u"rita"_s))),
                 QStringList{u"/sms_consent_on in_the_future"_s});
        request.mobile.reset();
        request.email.reset();
        request.name = u" "_s;
        QCOMPARE(faultsOf(run(desk, request, desk.as(u"rita"_s))),
                 (QStringList{u"/name required"_s, u"/mobile required"_s}));
        // One that came by import without consent may still be told more, or less.
        desk.put(u"INSERT INTO alert_recipients (account_number, id, name, mobile) VALUES ('1000001', 'rcp_old', 'Ana', '541-555-0100')"_s);
        GetAlertRecipient get;
        get.accountNumber = home;
        get.recipientId = u"rcp_old"_s;
        PatchAlertRecipient patch;
        patch.accountNumber = home;
        patch.recipientId = u"rcp_old"_s;
        patch.name = Change<QString>::to(u"Ana María"_s);
        const auto etag = run(desk, get, desk.as(u"rita"_s))->etag;
        const auto named = run(desk, patch, desk.as(u"rita"_s, etag));
        QVERIFY(named);
        // Another number does not take over what was said of this one.
        patch.mobile = Change<QString>::to(u"541-555-0101"_s);
        QCOMPARE(faultsOf(run(desk, patch, desk.as(u"rita"_s, named->etag))),
                 QStringList{u"/sms_consent_on required"_s});
    }

    void anOptOutOutlivesItsRecipient_data() { TestDatabase::addRows(); }
    void anOptOutOutlivesItsRecipient()
    {
        VERIFIED_DESK(desk);
        desk.put(u"INSERT INTO alert_recipients (account_number, id, name, mobile, sms_consent_on, sms_opted_out_on)"
                 " VALUES ('1000001', 'rcp_old', 'Ana', '541-555-0100', '2025-01-01', '2025-06-01')"_s);
        GetAlertRecipient get;
        get.accountNumber = home;
        get.recipientId = u"rcp_old"_s;
        DeleteAlertRecipient remove;
        remove.accountNumber = home;
        remove.recipientId = u"rcp_old"_s;
        const auto etag = run(desk, get, desk.as(u"rita"_s))->etag;
        QVERIFY(run(desk, remove, desk.as(u"rita"_s, etag)));
        CreateAlertRecipient request = newRecipient(u"Ana again"_s);
        request.mobile = u"+1 (541) 555-0100"_s;
        request.smsConsentOn = QDate(2026, 3, 1);
        const auto made = run(desk, request, desk.as(u"rita"_s));
        QVERIFY(made);
        QCOMPARE(made->value.smsOptedOutOn, std::optional(QDate(2025, 6, 1)));
    }
};

QTEST_GUILESS_MAIN(TestAlertCalls)
#include "tst_alertcalls.moc"
