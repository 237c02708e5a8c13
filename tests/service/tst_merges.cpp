#include "models/service/merges.h"

#include "models/service/demo/profiles.h"
#include "models/service/execute.h"
#include "models/service/service.h"
#include "models/service/sessions.h"
#include "models/store/verificationstore.h"
#include "tests/support/testdatabase.h"

#include <QTest>
#include <QUuid>

using namespace Ventanilla;
using namespace Qt::Literals::StringLiterals;

namespace {

const QDateTime now(QDate(2026, 3, 8), QTime(10, 0), Qt::UTC);
const QString login = u"garcia@example.com"_s;

/// The example of rules.md, "Merging", without the first account's login: the merge has to make it.
const char *const garcias[] = {
    "INSERT INTO customers (customer_number, kind, given_name, family_name, preferred_language)"
    " VALUES ('00000001', 'person', 'Jo', 'Garcia', 'es')",
    "INSERT INTO accounts (account_number, customer_number, status, service_address, postal_code, "
    "balance_cents,"
    " bill_delivery) VALUES ('0000002', '00000001', 'active', '2 Elm St', '60432', 4815, 'paper')",
    "INSERT INTO accounts (account_number, customer_number, status, service_address, postal_code, "
    "bill_delivery)"
    " VALUES ('0000003', '00000001', 'active', '3 Elm St', '60432', 'email')",
    "INSERT INTO usernames (username, email, email_key) VALUES ('jgarcia1', 'garcia@example.com',"
    " 'garcia@example.com')",
    "INSERT INTO usernames (username, email, email_key) VALUES ('garcia_rentals', "
    "'rentals@example.com',"
    " 'rentals@example.com')",
    "INSERT INTO username_accounts (account_number, username) VALUES ('0000002', 'jgarcia1')",
    "INSERT INTO username_accounts (account_number, username) VALUES ('0000002', 'garcia_rentals')",
    "INSERT INTO username_accounts (account_number, username) VALUES ('0000003', 'garcia_rentals')",
    "INSERT INTO payment_methods (id, owner_kind, owner_key, kind, last4, fingerprint)"
    " VALUES ('pm_1', 'username', 'jgarcia1', 'card', '4242', 'f1')",
    "INSERT INTO payment_methods (id, owner_kind, owner_key, kind, last4, fingerprint)"
    " VALUES ('pm_3', 'username', 'garcia_rentals', 'card', '4242', 'f1')",
    "INSERT INTO autopays (account_number, id, payment_method_id, state) VALUES ('0000002', "
    "'ap_1', 'pm_1', 'active')",
    "INSERT INTO autopays (account_number, id, payment_method_id, state) VALUES ('0000002', "
    "'ap_3', 'pm_3', 'active')",
    "INSERT INTO staff (username, display_name, role) VALUES ('rita', 'Rita', 'representative')",
    "INSERT INTO staff (username, display_name, role) VALUES ('sue', 'Sue', 'supervisor')",
};

/// The desk with the Garcias' usernames; both members of staff have signed in.
class Desk
{
public:
    explicit Desk(Database &database) : m_database(database), m_service(ports())
    {
        run(u"INSERT INTO utility (id, profile) VALUES (1, ?)"_s,
            {shippedProfile(u"cal_water"_s).value()});
        for (const char *statement : garcias)
            run(QString::fromLatin1(statement));
        for (const QString &name : {u"rita"_s, u"sue"_s})
            m_tokens[name] = openDemoSession(m_service, m_database, name)->token;
    }

    void run(const QString &sql, const QVariantList &values = {})
    {
        if (const auto rows = m_database.run(sql, values); !rows)
            qFatal("%s: %s", qPrintable(sql), qPrintable(rows.error().detail));
    }

    [[nodiscard]] QString look(const QString &sql)
    {
        auto rows = m_database.run(sql);
        return rows && rows->next() ? rows->text(0) : QString();
    }

    void verifyForRita()
    {
        const VerificationRecord record{VerificationLevel::MergeAndPayment, 6, now.addSecs(900)};
        if (!saveVerification(m_database, hashedToken(m_tokens[u"rita"_s]), u"00000001"_s, record))
            qFatal("not verified");
    }

    template <Operation Op>
    auto send(const QString &username, const Op &request, Language language = Language::En)
    {
        CallContext context;
        context.language = language;
        context.token = m_tokens[username];
        context.idempotencyKey = QUuid::createUuid().toString(QUuid::WithoutBraces);
        return execute(m_service, m_database, request, context);
    }

    /// The request with every open question answered: `include`, and the first autopay.
    CreateMerge answered(const QString &username)
    {
        CreateMerge request;
        request.loginEmail = login;
        request.usernames = {u"jgarcia1"_s, u"garcia_rentals"_s};
        request.dryRun = true;
        const auto plan = send(username, request);
        request.dryRun = false;
        if (!plan)
            return request;
        request.planVersion = plan->value.planVersion;
        for (const MergeConflict &conflict : plan->value.conflicts) {
            if (!conflict.defaultChoice)
                request.resolutions.push_back({conflict.conflictId, conflict.choices.front()});
        }
        return request;
    }

private:
    static Ports ports()
    {
        Ports ports;
        ports.now = [] { return now; };
        ports.auditKey = "key of the tests";
        ports.confirmationUrl = [](const QString &token) {
            return u"https://desk.example.com/"_s + token;
        };
        return ports;
    }

    Database &m_database;
    Service m_service;
    QHash<QString, QString> m_tokens;
};

UndoMerge undoOf(const Merge &merge, UndoMode mode = UndoMode::Exact)
{
    UndoMerge request;
    request.mergeId = *merge.id;
    request.mode = mode;
    return request;
}

} // namespace

class TestMerges : public QObject
{
    Q_OBJECT

private slots:
    void aMergeIsPlannedAppliedAndUndone_data() { TestDatabase::addRows(); }
    void aMergeIsPlannedAppliedAndUndone()
    {
        TEST_DATABASE(test);
        const auto database = test.connectMigrated();
        Desk desk(*database);
        desk.verifyForRita();
        const CreateMerge request = desk.answered(u"rita"_s);
        QCOMPARE(desk.look(u"SELECT COUNT(*) FROM merges"_s), u"0"_s); // a dry run changes nothing
        const auto merged = desk.send(u"rita"_s, request);
        QVERIFY2(merged, qPrintable(merged ? QString() : merged.error().detail));
        QCOMPARE(merged->status, 201);
        QCOMPARE(merged->value.state, MergeState::Applied);
        QCOMPARE(merged->value.login.state, u"invited"_s);
        QCOMPARE(merged->value.moves.size(), size_t(2));
        QCOMPARE(desk.look(u"SELECT COUNT(*) FROM login_accounts"_s), u"2"_s);
        QCOMPARE(desk.look(u"SELECT language FROM logins"_s), u"es"_s);
        QCOMPARE(
            desk.look(u"SELECT billing_email FROM accounts WHERE account_number = '0000003'"_s),
            u"rentals@example.com"_s);
        QCOMPARE(desk.look(u"SELECT state FROM autopays WHERE id = 'ap_3'"_s), u"suspended"_s);
        QCOMPARE(desk.look(u"SELECT purpose FROM messages"_s), u"invitation"_s);
        QCOMPARE(desk.look(u"SELECT action FROM audit ORDER BY id DESC LIMIT 1"_s),
                 u"merge_applied"_s);

        const auto undone = desk.send(u"rita"_s, undoOf(merged->value));
        QVERIFY2(undone, qPrintable(undone ? QString() : undone.error().detail));
        QCOMPARE(undone->value.state, MergeState::Undone);
        QVERIFY(undone->value.kept.empty());
        QCOMPARE(desk.look(u"SELECT COUNT(*) FROM logins"_s), u"0"_s);
        QCOMPARE(
            desk.look(
                u"SELECT COUNT(*) FROM usernames WHERE state = 'open' AND merged_into IS NULL"_s),
            u"2"_s);
        QCOMPARE(desk.look(u"SELECT state FROM autopays WHERE id = 'ap_3'"_s), u"active"_s);
        QCOMPARE(desk.look(u"SELECT COUNT(*) FROM confirmation_tokens WHERE voided_at IS NULL"_s),
                 u"0"_s);
        QCOMPARE(desk.send(u"rita"_s, undoOf(merged->value)).error().kind, Failure::Kind::Conflict);
    }

    void whatStandsInTheWay_data() { TestDatabase::addRows(); }
    void whatStandsInTheWay()
    {
        TEST_DATABASE(test);
        const auto database = test.connectMigrated();
        Desk desk(*database);
        const auto failure = [&](const QString &username, const CreateMerge &request) {
            const auto answer = desk.send(username, request);
            return answer ? Failure{} : answer.error();
        };
        CreateMerge request = desk.answered(u"sue"_s);
        QCOMPARE(failure(u"rita"_s, request).type, u"/problems/verification-needed"_s);
        desk.verifyForRita();
        CreateMerge other = request;
        other.usernames.push_back(u"nobody"_s);
        QCOMPARE(failure(u"rita"_s, other).kind, Failure::Kind::NotFound);
        other = request;
        other.planVersion.reset();
        QCOMPARE(failure(u"rita"_s, other).type, u"/problems/plan-needed"_s);
        other = request;
        other.resolutions.clear();
        QCOMPARE(failure(u"rita"_s, other).type, u"/problems/merge-conflict"_s);
        QVERIFY(failure(u"rita"_s, other).extra.contains(u"plan"_s));
        other = request;
        other.resolutions.push_back({u"cfl_0"_s, u"skip"_s});
        QCOMPARE(failure(u"rita"_s, other).errors.front().pointer, u"/resolutions/2/conflict_id"_s);
        desk.run(u"UPDATE autopays SET state = 'cancelled' WHERE id = 'ap_1'"_s);
        QCOMPARE(failure(u"rita"_s, request).type, u"/problems/plan-stale"_s);
        QCOMPARE(desk.look(u"SELECT COUNT(*) FROM merges"_s), u"0"_s);
    }

    void aForcedUndoKeepsWhatChanged_data() { TestDatabase::addRows(); }
    void aForcedUndoKeepsWhatChanged()
    {
        TEST_DATABASE(test);
        const auto database = test.connectMigrated();
        Desk desk(*database);
        const auto merged = desk.send(u"sue"_s, desk.answered(u"sue"_s));
        QVERIFY2(merged, qPrintable(merged ? QString() : merged.error().detail));
        desk.run(u"UPDATE autopays SET state = 'cancelled' WHERE id = 'ap_3'"_s);
        desk.run(u"UPDATE accounts SET balance_cents = 0 WHERE account_number = '0000002'"_s);
        const auto exact = desk.send(u"sue"_s, undoOf(merged->value));
        QCOMPARE(exact.error().type, u"/problems/undo-blocked"_s);
        desk.verifyForRita();
        QCOMPARE(desk.send(u"rita"_s, undoOf(merged->value, UndoMode::Force)).error().kind,
                 Failure::Kind::Forbidden);
        const auto forced = desk.send(u"sue"_s, undoOf(merged->value, UndoMode::Force));
        QVERIFY2(forced, qPrintable(forced ? QString() : forced.error().detail));
        QCOMPARE(forced->value.kept.size(), size_t(1));
        QCOMPARE(forced->value.kept.front().what, u"autopay ap_3 of account 0000002"_s);
        QCOMPARE(desk.look(u"SELECT state FROM autopays WHERE id = 'ap_3'"_s), u"cancelled"_s);
        QCOMPARE(desk.look(u"SELECT COUNT(*) FROM login_accounts"_s), u"0"_s);
        QCOMPARE(
            desk.look(u"SELECT balance_cents FROM accounts WHERE account_number = '0000002'"_s),
            u"0"_s);
    }

    void mergesAreListedForWhoMayReadThem_data() { TestDatabase::addRows(); }
    void mergesAreListedForWhoMayReadThem()
    {
        TEST_DATABASE(test);
        const auto database = test.connectMigrated();
        Desk desk(*database);
        const auto merged = desk.send(u"sue"_s, desk.answered(u"sue"_s));
        QVERIFY(merged);
        ListMerges list;
        list.username = u"jgarcia1"_s;
        QCOMPARE(desk.send(u"rita"_s, list).error().type, u"/problems/verification-needed"_s);
        QCOMPARE(desk.send(u"rita"_s, ListMerges()).error().type, u"/problems/role"_s);
        ListMerges unknown;
        unknown.username = u"nobody"_s; // nor whether there is such a username
        QCOMPARE(desk.send(u"rita"_s, unknown).error().type, u"/problems/verification-needed"_s);
        QCOMPARE(desk.send(u"sue"_s, ListMerges())->value.items.size(), size_t(1));
        desk.verifyForRita();
        const auto listed = desk.send(u"rita"_s, list);
        QCOMPARE(listed->value.items.size(), size_t(1));
        GetMerge get;
        get.mergeId = *merged->value.id;
        const auto one = desk.send(u"rita"_s, get);
        QVERIFY(one);
        QCOMPARE(one->value.planVersion, merged->value.planVersion);
        QCOMPARE(listed->value.items.front().etag, one->etag);
    }

    void everybodyReadsAMergeInTheirOwnLanguage_data() { TestDatabase::addRows(); }
    void everybodyReadsAMergeInTheirOwnLanguage()
    {
        TEST_DATABASE(test);
        const auto database = test.connectMigrated();
        Desk desk(*database);
        const auto merged = desk.send(u"sue"_s, desk.answered(u"sue"_s));
        QVERIFY(merged);
        desk.run(u"UPDATE autopays SET state = 'cancelled' WHERE id = 'ap_3'"_s);
        GetMerge get;
        get.mergeId = *merged->value.id;
        const auto detail = [&](Language language) {
            const auto one = desk.send(u"sue"_s, get, language);
            return one ? one->value.conflicts.front().detail : QString();
        };
        QVERIFY(detail(Language::En).startsWith(u"garcia_rentals has another e-mail"));
        QVERIFY(detail(Language::Es).startsWith(u"garcia_rentals tiene otro correo"));
        QVERIFY(desk.send(u"sue"_s, undoOf(merged->value, UndoMode::Force), Language::Es));
        QVERIFY(detail(Language::Es).startsWith(u"garcia_rentals tiene otro correo"));
        const auto undone = desk.send(u"sue"_s, get, Language::En);
        QVERIFY(undone);
        QCOMPARE(undone->value.kept.front().what, u"autopay ap_3 of account 0000002"_s);
        QCOMPARE(desk.send(u"sue"_s, get, Language::Es)->value.kept.front().what,
                 u"pago automático ap_3 de la cuenta 0000002"_s);
    }
};

QTEST_GUILESS_MAIN(TestMerges)
#include "tst_merges.moc"
