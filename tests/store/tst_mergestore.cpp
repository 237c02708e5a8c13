#include "models/store/journal.h"
#include "models/store/mergeinputs.h"
#include "models/store/mergestore.h"

#include "models/store/change.h"
#include "models/store/instant.h"
#include "tests/domain/merge/world.h"
#include "tests/support/testdatabase.h"

#include <QTest>

using namespace Ventanilla;
using namespace Ventanilla::Merging;
using namespace Qt::Literals::StringLiterals;

namespace {

const QString target = u"target@example.com"_s;
const QDateTime now(QDate(2026, 3, 8), QTime(10, 0), Qt::UTC);

QString kindOf(const Owner &owner)
{
    return owner.kind == Owner::Kind::EmailLogin ? u"login"_s : u"username"_s;
}

QVariant text(const std::optional<QDate> &date)
{
    return date ? QVariant(date->toString(Qt::ISODate)) : QVariant();
}

QVariant text(const std::optional<QDateTime> &instant)
{
    return instant ? QVariant(storedInstant(*instant)) : QVariant();
}

QVariant text(const QString &value)
{
    return value.isEmpty() ? QVariant() : QVariant(value);
}

/// Puts a world into the tables. The first failure is kept.
class Filler
{
public:
    explicit Filler(Database &database) : m_database(database) { }

    bool fill(const World &world)
    {
        addPeople(world);
        addLinks(world);
        addPayments(world);
        addAlerts(world);
        return m_isGood;
    }

private:
    void add(const QString &table, const QStringList &columns, const QVariantList &values)
    {
        const QString marks = u"?"_s + u", ?"_s.repeated(columns.size() - 1);
        m_isGood = m_isGood
            && apply(m_database,
                     u"INSERT INTO %1 (%2) VALUES (%3)"_s.arg(table, columns.join(u", "_s), marks),
                     values);
    }

    void addPeople(const World &world)
    {
        for (const CustomerRow &row : world.customers) {
            QStringList flags;
            for (const CustomerFlag flag : row.flags)
                flags.append(toText(flag));
            add(u"customers"_s, {u"customer_number"_s, u"kind"_s, u"given_name"_s, u"flags"_s},
                {row.number.text(), u"person"_s, row.displayName, text(flags.join(u';'))});
        }
        for (const AccountRow &row : world.accounts)
            add(u"accounts"_s,
                {u"account_number"_s, u"customer_number"_s, u"status"_s, u"service_address"_s,
                 u"postal_code"_s, u"billing_email"_s, u"bill_delivery"_s},
                {row.number.text(), row.customer.text(), QString(toText(row.status)),
                 u"1408 N Elm St"_s, u"60432"_s, text(row.billingEmail),
                 QString(toText(row.delivery))});
        for (const LoginRow &row : world.logins)
            add(u"logins"_s, {u"email_key"_s, u"email"_s, u"state"_s},
                {row.email.key(), row.email.text(), QString(toText(row.state))});
        for (const UsernameRow &row : world.usernames)
            add(u"usernames"_s,
                {u"username"_s, u"email"_s, u"email_key"_s, u"last_sign_in"_s, u"state"_s,
                 u"merge_id"_s},
                {row.username, row.email.text(), row.email.key(), text(row.lastSignIn),
                 QString(toText(row.state)), text(row.mergeId)});
    }

    void addLinks(const World &world)
    {
        for (const LinkRow &row : world.links) {
            const bool isLogin = row.owner.kind == Owner::Kind::EmailLogin;
            add(isLogin ? u"login_accounts"_s : u"username_accounts"_s,
                {u"account_number"_s, isLogin ? u"email_key"_s : u"username"_s, u"label"_s,
                 u"role"_s},
                {row.account.text(), row.owner.key, text(row.label), QString(toText(row.role))});
        }
    }

    void addPayments(const World &world)
    {
        for (const PaymentMethodRow &row : world.methods)
            add(u"payment_methods"_s,
                {u"id"_s, u"owner_kind"_s, u"owner_key"_s, u"kind"_s, u"brand"_s, u"last4"_s,
                 u"expires"_s, u"fingerprint"_s},
                {row.id, kindOf(row.owner), row.owner.key, QString(toText(row.kind)), row.brand,
                 row.last4, row.expires, row.fingerprint});
        for (const AutopayRow &row : world.autopays)
            add(u"autopays"_s,
                {u"account_number"_s, u"id"_s, u"payment_method_id"_s, u"state"_s,
                 u"authorized_at"_s},
                {row.account.text(), row.id, row.paymentMethodId, QString(toText(row.state)),
                 text(row.authorizedAt)});
    }

    void addAlerts(const World &world)
    {
        for (const AlertRuleRow &row : world.rules)
            add(u"alert_rules"_s,
                {u"account_number"_s, u"owner_kind"_s, u"owner_key"_s, u"type"_s,
                 u"threshold_value"_s, u"threshold_unit"_s, u"enabled"_s},
                {row.account.text(), kindOf(row.owner), row.owner.key, QString(toText(row.type)),
                 row.threshold.shortest(row.unit), QString(toText(row.unit)), row.enabled});
        for (const RecipientRow &row : world.recipients)
            add(u"alert_recipients"_s,
                {u"account_number"_s, u"id"_s, u"name"_s, u"mobile"_s, u"sms_consent_on"_s,
                 u"sms_opted_out_on"_s},
                {row.account.text(), row.id, u"Ana"_s, row.mobile, text(row.smsConsentOn),
                 text(row.smsOptedOutOn)});
    }

    Database &m_database;
    bool m_isGood = true;
};

const std::pair<QString, QString> tables[] = {
    {u"accounts"_s, u"account_number, billing_email, billing_email_state"_s},
    {u"logins"_s, u"email_key, email, state, display_name, language"_s},
    {u"login_accounts"_s, u"account_number, email_key, label, role, since"_s},
    {u"usernames"_s, u"username, state, merged_into, merge_id"_s},
    {u"username_accounts"_s, u"username, account_number, label, role"_s},
    {u"payment_methods"_s, u"id, owner_kind, owner_key"_s},
    {u"autopays"_s, u"id, payment_method_id, state"_s},
    {u"alert_rules"_s,
     u"account_number, owner_kind, owner_key, type, threshold_value, enabled, updated_at"_s},
    {u"alert_recipients"_s, u"id, sms_consent_on, sms_opted_out_on"_s},
};

/// Every row that a merge can change, as an export would show it.
QStringList dump(Database &database)
{
    QStringList lines;
    for (const auto &[table, columns] : tables) {
        auto rows = database.run(u"SELECT %1 FROM %2 ORDER BY 1, 2, 3"_s.arg(columns, table));
        while (rows && rows->next()) {
            QStringList values = {table};
            for (int i = 0; i < rows->columnCount(); ++i)
                values.append(rows->isNull(i) ? u"NULL"_s : rows->value(i).toString());
            lines.append(values.join(u'|'));
        }
    }
    lines.sort();
    return lines;
}

Result<Done> clear(Database &database)
{
    for (const auto &table :
         {u"journal"_s, u"merge_touches"_s, u"merges"_s, u"alert_recipients"_s, u"alert_rules"_s,
          u"autopays"_s, u"payment_methods"_s, u"username_accounts"_s, u"usernames"_s,
          u"login_accounts"_s, u"logins"_s, u"accounts"_s, u"customers"_s}) {
        if (auto cleared = apply(database, u"DELETE FROM "_s + table); !cleared)
            return cleared;
    }
    return done;
}

QStringList namesOf(const World &world)
{
    QStringList names;
    for (const UsernameRow &row : world.usernames)
        names.append(row.username);
    return names;
}

/// The store's inputs with what the service adds, answered like @p like.
Result<Inputs> readLike(Database &database, const Inputs &like)
{
    auto read = readMergeInputs(database, like.target, like.usernames);
    if (!read)
        return read;
    read->answers = like.answers;
    read->askedBy = like.askedBy;
    read->verified = like.verified;
    read->today = like.today;
    return read;
}

} // namespace

class TestMergeStore : public QObject
{
    Q_OBJECT

private slots:
    void whatIsReadPlansTheSameAndUndoIsExact_data() { TestDatabase::addRows(); }
    void whatIsReadPlansTheSameAndUndoIsExact()
    {
        TEST_DATABASE(test);
        auto database = test.connectMigrated();
        QVERIFY(database);
        for (quint32 seed = 0; seed < 60; ++seed) {
            QRandomGenerator dice{seed};
            const World world = World::random(dice);
            const Inputs inputs =
                answered(world.inputs(target, namesOf(world), StaffRole::Supervisor), dice);
            const Plan plan = planMerge(inputs);
            QVERIFY(inTransaction(*database, [&]() -> Result<Done> {
                if (auto cleared = clear(*database); !cleared)
                    return cleared;
                return Filler(*database).fill(world) ? Result<Done>(done) : Unexpected{Failure{}};
            }));
            const auto read = inTransaction(*database, [&] { return readLike(*database, inputs); });
            QVERIFY(read);
            const Plan stored = planMerge(*read);
            QVERIFY2(stored.canApply(), qPrintable(u"seed %1"_s.arg(seed)));
            QVERIFY2(stored.effects == plan.effects, qPrintable(u"seed %1"_s.arg(seed)));

            const QStringList before = dump(*database);
            QVERIFY(inTransaction(*database, [&] {
                Journal journal(*database, {u"merge"_s, u"mrg_1"_s, u"rep"_s, now});
                return writeMerge(journal, stored, u"mrg_1"_s, now);
            }));
            QVERIFY((dump(*database) == before) == (stored.effects == Effects()));
            const auto undo = inTransaction(*database, [&]() -> Result<UndoPlan> {
                const auto undoInputs = readUndoInputs(*database, u"merge"_s, u"mrg_1"_s);
                if (!undoInputs)
                    return Unexpected{undoInputs.error()};
                UndoPlan planned = planUndo(*undoInputs);
                if (auto written = writeUndo(*database, planned.steps, u"rep"_s, now); !written)
                    return Unexpected{written.error()};
                return planned;
            });
            QVERIFY(undo);
            QVERIFY(undo->kept.empty());
            QCOMPARE(dump(*database), before);
        }
    }

    void mergesAreListedAndTheLaterOneIsNamed_data() { TestDatabase::addRows(); }
    void mergesAreListedAndTheLaterOneIsNamed()
    {
        TEST_DATABASE(test);
        auto database = test.connectMigrated();
        QVERIFY(database);
        World world;
        world.addCustomer(1);
        world.addCustomer(2);
        for (int i = 1; i <= 3; ++i)
            world.addAccount(i, i == 3 ? 2 : 1);
        QVERIFY(Filler(*database).fill(world));
        const auto add = [&](const QString &id, const Touches &touches) {
            MergeRow row;
            row.id = id;
            row.appliedBy = u"rep"_s;
            row.appliedAt = now;
            return addMerge(*database, row, touches).has_value();
        };
        QVERIFY(add(u"mrg_1"_s, {{account(1)}, {u"a"_s}, {u"x"_s}}));
        QVERIFY(add(u"mrg_2"_s, {{account(2)}, {u"b"_s}, {u"x"_s}}));
        QVERIFY(add(u"mrg_3"_s, {{account(3)}, {u"c"_s}, {u"y"_s}}));
        const auto ids = [&](const MergeFilter &filter) {
            QStringList found;
            const auto rows = mergeRows(*database, filter);
            for (size_t i = 0; rows && i < rows->size(); ++i)
                found.append((*rows)[i].id);
            return found;
        };
        QCOMPARE(ids({}), (QStringList{u"mrg_3"_s, u"mrg_2"_s, u"mrg_1"_s}));
        QCOMPARE(ids({customer(1), {}, {}, {}, {}, 50}), (QStringList{u"mrg_2"_s, u"mrg_1"_s}));
        QCOMPARE(ids({{}, {}, u"x"_s, u"a"_s, {}, 50}), QStringList{u"mrg_1"_s});
        QCOMPARE(ids({{}, {}, {}, {}, 3, 1}), QStringList{u"mrg_2"_s});
        QCOMPARE(**laterMerge(*database, **mergeRow(*database, u"mrg_1"_s)),
                 u"mrg_2"_s); // the login is the same
        QVERIFY(!*laterMerge(*database, **mergeRow(*database, u"mrg_2"_s)));
        QVERIFY(saveMergeUndo(*database, {u"mrg_2"_s, UndoMode::Exact, {}, {}, {}, u"rep"_s, now}));
        QVERIFY(!*laterMerge(*database, **mergeRow(*database, u"mrg_1"_s)));
        QVERIFY(*mergeHolders(*database, u"mrg_3"_s) == std::vector{customer(2)});
    }
};

QTEST_GUILESS_MAIN(TestMergeStore)
#include "tst_mergestore.moc"
