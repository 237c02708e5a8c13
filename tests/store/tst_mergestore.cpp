#include "models/store/journal.h"
#include "models/store/mergeinputs.h"
#include "models/store/mergestore.h"

#include "tests/store/worldtables.h"
#include "tests/support/testdatabase.h"

#include <QTest>

using namespace Ventanilla;
using namespace Ventanilla::Merging;
using namespace Qt::Literals::StringLiterals;

namespace {

const QString target = u"target@example.com"_s;
const QDateTime now(QDate(2026, 3, 8), QTime(10, 0), Qt::UTC);

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
                if (auto cleared = clearTables(*database); !cleared)
                    return cleared;
                return fillTables(*database, world);
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
        QVERIFY(fillTables(*database, world));
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
