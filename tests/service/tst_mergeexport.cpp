#include "models/service/merges.h"

#include "models/service/demo/profiles.h"
#include "models/service/execute.h"
#include "models/service/service.h"
#include "models/service/sessions.h"
#include "tests/store/worldtables.h"
#include "tests/support/exampleutility.h"
#include "tests/support/testdatabase.h"

#include <QTest>
#include <QUuid>

using namespace Ventanilla;
using namespace Qt::Literals::StringLiterals;
using Merging::World;

namespace {

const QString target = u"target@example.com"_s;

bool isLong()
{
    return qEnvironmentVariableIntValue("VENTANILLA_LONG") != 0;
}

/// A supervisor at work: their merges need no caller.
class Office
{
public:
    explicit Office(Database &database)
        : m_database(database)
        , m_service(Ports{
              [] { return QDateTime(QDate(2026, 3, 8), QTime(10, 0), Qt::UTC); },
              "key of the tests", nullptr,
              [](const QString &token) { return QString(u"https://desk.example.com/"_s + token); }})
    {
    }

    void open()
    {
        const auto session = openDemoSession(m_service, m_database, u"supervisor"_s);
        if (!session)
            qFatal("no session: %s", qPrintable(session.error().detail));
        m_token = session->token;
    }

    template <Operation Op>
    auto send(const Op &request)
    {
        CallContext context;
        context.token = m_token;
        context.idempotencyKey = QUuid::createUuid().toString(QUuid::WithoutBraces);
        return execute(m_service, m_database, request, context);
    }

    void run(const QString &sql, const QVariantList &values = {})
    {
        if (const auto rows = m_database.run(sql, values); !rows)
            qFatal("%s: %s", qPrintable(sql), qPrintable(rows.error().detail));
    }

    /// The first column of all rows.
    QStringList column(const QString &sql)
    {
        auto rows = m_database.run(sql);
        QStringList found;
        while (rows && rows->next())
            found.append(rows->text(0));
        return found;
    }

    QMap<QString, QByteArray> exported() { return exportedFiles(m_database); }
    Database &database() { return m_database; }

private:
    Database &m_database;
    Service m_service;
    QString m_token;
};

/// What must hold of the data whatever is merged.
struct Facts
{
    QStringList accounts; ///< with holder, balance and bill delivery
    QSet<QString> reachable; ///< by the target and by the open usernames
    QSet<QString> optedOut;
    int usernames = 0;
    int methods = 0;
    int autopays = 0;
    int activeAutopays = 0;

    static Facts of(Office &office)
    {
        const auto set = [&](const QString &sql) {
            const QStringList found = office.column(sql);
            return QSet<QString>(found.begin(), found.end());
        };
        const auto number = [&](const QString &sql) { return office.column(sql).value(0).toInt(); };
        return {office.column(u"SELECT account_number || customer_number || status || "
                              u"balance_cents || bill_delivery"
                              " FROM accounts ORDER BY account_number"_s),
                set(u"SELECT account_number FROM login_accounts WHERE email_key = "
                    u"'target@example.com' UNION"
                    " SELECT a.account_number FROM username_accounts a JOIN usernames u ON "
                    "u.username = a.username"
                    " WHERE u.state = 'open'"_s),
                set(u"SELECT id FROM alert_recipients WHERE sms_opted_out_on IS NOT NULL"_s),
                number(u"SELECT COUNT(*) FROM usernames"_s),
                number(u"SELECT COUNT(*) FROM payment_methods"_s),
                number(u"SELECT COUNT(*) FROM autopays"_s),
                number(u"SELECT COUNT(*) FROM autopays WHERE state = 'active'"_s)};
    }
};

/// The request with every question answered that has no default, at random where @p dice are given.
CreateMerge answered(Office &office, CreateMerge request, QRandomGenerator *dice = nullptr)
{
    request.dryRun = true;
    for (int round = 0; round < 30; ++round) {
        const auto plan = office.send(request);
        if (!plan)
            qFatal("no plan: %s %s", qPrintable(plan.error().type),
                   qPrintable(plan.error().detail));
        request.planVersion = plan->value.planVersion;
        bool isOpen = false;
        for (const MergeConflict &conflict : plan->value.conflicts) {
            if (conflict.choice || conflict.choices.empty() || (conflict.defaultChoice && !dice))
                continue;
            if (conflict.defaultChoice && dice->bounded(2) == 0)
                continue;
            const size_t which = dice ? dice->bounded(quint32(conflict.choices.size())) : 0;
            request.resolutions.push_back({conflict.conflictId, conflict.choices[which]});
            isOpen = true;
        }
        if (!isOpen)
            return request;
    }
    qFatal("questions without end");
}

CreateMerge mergeOf(const QString &login, const QStringList &usernames)
{
    CreateMerge request;
    request.loginEmail = login;
    request.usernames.assign(usernames.begin(), usernames.end());
    return request;
}

UndoMerge undoOf(const Merge &merge, UndoMode mode = UndoMode::Exact)
{
    UndoMerge request;
    request.mergeId = *merge.id;
    request.mode = mode;
    return request;
}

/// The same merge, its usernames in another order and some of them twice.
CreateMerge shuffled(CreateMerge request, QRandomGenerator &dice)
{
    request.usernames.push_back(request.usernames[dice.bounded(quint32(request.usernames.size()))]);
    std::shuffle(request.usernames.begin(), request.usernames.end(), dice);
    std::shuffle(request.resolutions.begin(), request.resolutions.end(), dice);
    return request;
}

/// What a plan and the merge made of it have in common.
void compare(const Merge &merge, const Merge &plan)
{
    QCOMPARE(merge.planVersion, plan.planVersion);
    QVERIFY(merge.usernames == plan.usernames);
    QVERIFY(merge.moves == plan.moves);
    QVERIFY(merge.conflicts == plan.conflicts);
    QVERIFY(merge.checklist == plan.checklist);
}

void checkInvariants(Office &office, const Facts &before, const Merge &merge)
{
    const Facts after = Facts::of(office);
    QCOMPARE(after.accounts, before.accounts);
    QVERIFY(after.reachable.contains(before.reachable));
    QVERIFY(after.optedOut.contains(before.optedOut));
    QCOMPARE(after.usernames, before.usernames);
    QCOMPARE(after.methods, before.methods);
    QCOMPARE(after.autopays, before.autopays);
    QVERIFY(after.activeAutopays <= before.activeAutopays);
    for (const MergeMove &move : merge.moves) {
        QVERIFY(
            office
                .column(u"SELECT id FROM autopays WHERE state = 'active' AND account_number = '"_s
                        + move.accountNumber.text() + u'\'')
                .size()
            <= 1);
    }
}

/// Plans, merges and undoes, and looks at the exports in between.
void checkMerge(Office &office, const World &world, QRandomGenerator &dice)
{
    QVERIFY(Merging::clearTables(office.database())
            && Merging::fillTables(office.database(), world));
    const auto before = office.exported();
    const Facts facts = Facts::of(office);
    CreateMerge request = answered(office, mergeOf(target, Merging::namesOf(world)), &dice);
    const auto plan = office.send(request);
    QVERIFY(plan);
    QCOMPARE(plan->status, 200);
    const auto shuffledPlan = office.send(shuffled(request, dice));
    QVERIFY(shuffledPlan);
    compare(shuffledPlan->value, plan->value);
    QCOMPARE(differenceOf(office.exported(), before), QByteArray()); // a dry run changes nothing

    request.dryRun = false;
    const auto merge = office.send(shuffled(request, dice));
    QVERIFY2(merge,
             qPrintable(merge ? QString() : merge.error().type + u' ' + merge.error().detail));
    QCOMPARE(merge->status, 201);
    compare(merge->value, plan->value);
    checkInvariants(office, facts, merge->value);

    const auto undone = office.send(undoOf(merge->value));
    QVERIFY2(undone,
             qPrintable(undone ? QString() : undone.error().type + u' ' + undone.error().detail));
    QCOMPARE(undone->value.state, MergeState::Undone);
    QCOMPARE(differenceOf(office.exported(), before), QByteArray());
}

/// Fifty usernames of one household and its two firms, with 60 accounts that overlap.
World fiftyUsernames()
{
    World world;
    for (int i = 1; i <= 3; ++i)
        world.addCustomer(i);
    for (int i = 0; i < 60; ++i)
        world.addAccount(i, 1 + i % 3);
    world.addLogin(target);
    for (int i = 0; i < 50; ++i) {
        const QString name = u"name%1"_s.arg(i, 2, 10, QLatin1Char('0'));
        world.addUsername(name, i % 4 == 0 ? target : u"%1@example.com"_s.arg(name));
        const auto owner = Merging::Owner::username(name);
        world.link(owner, i);
        world.link(owner, i + 10, i % 5 == 0 ? LinkRole::Viewer : LinkRole::Owner);
        world.addMethod(u"pm_%1"_s.arg(i), owner, u"card%1"_s.arg(4000 + i % 40));
        world.addAutopay(u"ap_%1"_s.arg(i), i + 10 * (i % 2), u"pm_%1"_s.arg(i));
    }
    return world;
}

} // namespace

/// Merging as a whole, judged by what an export shows: rules.md, "Merging: what must hold, always".
class TestMergeExport : public QObject
{
    Q_OBJECT

private slots:
    void randomStates_data() { TestDatabase::addRows(); }
    void randomStates()
    {
        TEST_DATABASE(test);
        const auto database = test.connectMigrated();
        QVERIFY(database);
        Office office(*database);
        addStaff(office);
        const bool isSqlite = dialect == Dialect::Sqlite;
        const quint32 states = isLong() ? (isSqlite ? 500 : 50) : (isSqlite ? 25 : 5);
        for (quint32 seed = 1000; seed < 1000 + states; ++seed) {
            QRandomGenerator dice(seed);
            checkMerge(office, World::random(dice), dice);
            if (QTest::currentTestFailed())
                QFAIL(qPrintable(u"seed %1"_s.arg(seed)));
        }
    }

    void fiftyUsernamesInOneMerge_data() { TestDatabase::addRows(); }
    void fiftyUsernamesInOneMerge()
    {
        TEST_DATABASE(test);
        const auto database = test.connectMigrated();
        QVERIFY(database);
        Office office(*database);
        addStaff(office);
        QRandomGenerator dice(50);
        checkMerge(office, fiftyUsernames(), dice);
    }

    void theExamplesFigures_data() { TestDatabase::addRows(); }
    void theExamplesFigures()
    {
        TEST_DATABASE(test);
        QVERIFY(importExampleUtility(test.url(), ExampleStaff::RepresentativeAndSupervisor));
        const auto database = test.connect();
        Office office(*database);
        office.open();
        const auto before = office.exported();
        QCOMPARE(figures(office), (QStringList{u"14677"_s, u"3"_s, u"1"_s, u"1"_s}));

        const auto merge = mergeGarcias(office);
        QVERIFY2(merge, qPrintable(merge ? QString() : merge.error().type));
        QCOMPARE(figures(office), (QStringList{u"14677"_s, u"2"_s, u"4"_s, u"2"_s}));
        QCOMPARE(
            office.column(
                u"SELECT MAX(n) FROM (SELECT COUNT(*) AS n FROM autopays WHERE state = 'active'"
                " GROUP BY account_number) counts"_s),
            QStringList{u"1"_s});
        QCOMPARE(
            office.column(u"SELECT billing_email FROM accounts WHERE account_number = '0000003'"_s),
            QStringList{u"rentals@example.com"_s});
        QVERIFY(office.send(undoOf(merge->value)));
        QCOMPARE(differenceOf(office.exported(), before), QByteArray());
    }

    void aForcedUndoRestoresAllButWhatChanged()
    {
        const TestDatabase test(Dialect::Sqlite);
        QVERIFY(importExampleUtility(test.url(), ExampleStaff::RepresentativeAndSupervisor));
        const auto database = test.connect();
        Office office(*database);
        office.open();
        const auto before = office.exported();
        const auto merge = mergeGarcias(office);
        QVERIFY(merge);
        office.run(u"UPDATE autopays SET state = 'cancelled' WHERE id = 'ap_3'"_s);
        office.run(u"UPDATE accounts SET balance_cents = 0 WHERE account_number = '0000002'"_s);
        QCOMPARE(office.send(undoOf(merge->value)).error().type, u"/problems/undo-blocked"_s);
        const auto undone = office.send(undoOf(merge->value, UndoMode::Force));
        QVERIFY(undone);
        QCOMPARE(undone->value.kept.size(), size_t(1));
        QCOMPARE(undone->value.kept.front().what, u"autopay ap_3 of account 0000002"_s);
        // A row that has changed is kept as it is, so also the method that the merge gave it.
        office.run(
            u"UPDATE autopays SET state = 'active', payment_method_id = 'pm_3' WHERE id = 'ap_3'"_s);
        office.run(u"UPDATE accounts SET balance_cents = 4815 WHERE account_number = '0000002'"_s);
        QCOMPARE(differenceOf(office.exported(), before), QByteArray());
    }

private:
    static void addStaff(Office &office)
    {
        office.run(u"INSERT INTO utility (id, profile) VALUES (1, ?)"_s,
                   {shippedProfile(u"cal_water"_s).value()});
        office.run(
            u"INSERT INTO staff (username, display_name, role) VALUES ('supervisor', 'Test', 'supervisor')"_s);
        office.open();
    }

    /// Keeps the first autopay on account B.
    static Result<Answer<Merge>> mergeGarcias(Office &office)
    {
        CreateMerge request = answered(
            office, mergeOf(u"garcia@example.com"_s, {u"jgarcia1"_s, u"garcia_rentals"_s}));
        request.dryRun = false;
        return office.send(request);
    }

    /// What is owed, active autopays, accounts of the login, recipients who are sent no texts.
    static QStringList figures(Office &office)
    {
        return office.column(
                   u"SELECT SUM(balance_cents) FROM accounts WHERE customer_number = '00000001'"_s)
            + office.column(u"SELECT COUNT(*) FROM autopays WHERE state = 'active'"_s)
            + office.column(
                u"SELECT COUNT(*) FROM login_accounts WHERE email_key = 'garcia@example.com'"_s)
            + office.column(
                u"SELECT COUNT(*) FROM alert_recipients WHERE sms_opted_out_on IS NOT NULL"_s);
    }
};

QTEST_GUILESS_MAIN(TestMergeExport)
#include "tst_mergeexport.moc"
