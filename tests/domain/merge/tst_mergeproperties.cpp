#include "tests/domain/merge/world.h"

#include <QTest>

#include <algorithm>

using namespace Ventanilla;
using namespace Ventanilla::Merging;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr quint32 states = 500;
const QString target = u"target@example.com"_s;

template <typename T>
void shuffle(std::vector<T> &rows, QRandomGenerator &dice)
{
    std::shuffle(rows.begin(), rows.end(), dice);
}

/// The same question in another order, with usernames and answers said twice.
Inputs shuffled(Inputs inputs, QRandomGenerator &dice)
{
    inputs.usernames += inputs.usernames;
    std::shuffle(inputs.usernames.begin(), inputs.usernames.end(), dice);
    inputs.answers.insert(inputs.answers.end(), inputs.answers.begin(), inputs.answers.end());
    shuffle(inputs.answers, dice);
    shuffle(inputs.logins, dice);
    shuffle(inputs.sources, dice);
    shuffle(inputs.links, dice);
    shuffle(inputs.accounts, dice);
    shuffle(inputs.customers, dice);
    shuffle(inputs.methods, dice);
    shuffle(inputs.autopays, dice);
    shuffle(inputs.alertRules, dice);
    shuffle(inputs.recipients, dice);
    return inputs;
}

QStringList namesOf(const World &world)
{
    QStringList names;
    for (const UsernameRow &row : world.usernames)
        names.append(row.username);
    return names;
}

/// Accounts that the target and the open usernames reach.
std::set<AccountNumber> reachable(const World &world)
{
    std::set<AccountNumber> found = world.reachableFrom(Owner::login(email(target)));
    for (const UsernameRow &row : world.usernames) {
        if (row.state == UsernameState::Open)
            found.merge(world.reachableFrom(Owner::username(row.username)));
    }
    return found;
}

std::map<AccountNumber, int> activeAutopays(const World &world)
{
    std::map<AccountNumber, int> counts;
    for (const AutopayRow &row : world.autopays)
        counts[row.account] += row.state == AutopayState::Active ? 1 : 0;
    return counts;
}

} // namespace

/// rules.md, "Merging: what must hold, always", on 500 random states with fixed seeds.
class TestMergeProperties : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase_data()
    {
        QTest::addColumn<bool>("bySupervisor");
        QTest::newRow("asked by a representative") << false;
        QTest::newRow("asked by a supervisor") << true;
    }

    void orderAndRepetitionDoNotMatter()
    {
        QRandomGenerator dice(77);
        for (const auto &[before, inputs, plan, after] : made()) {
            const Plan again = planMerge(shuffled(inputs, dice));
            QCOMPARE(again.version, plan.version);
            QVERIFY(again.effects == plan.effects);
            QVERIFY(again.moves == plan.moves);
            QVERIFY(again.checklist == plan.checklist);
            QVERIFY(again.touches == plan.touches);
            QCOMPARE(idsOf(again), idsOf(plan));
            QVERIFY2(plan.wrongAnswers.empty(), "an answer that was offered was refused");
        }
    }

    void everythingReachableBeforeIsReachableAfter()
    {
        forEachMerge([](const World &before, const World &after, const Plan &) {
            const auto now = reachable(after);
            const auto was = reachable(before);
            QVERIFY(std::includes(now.begin(), now.end(), was.begin(), was.end()));
            QCOMPARE(after.usernames.size(), before.usernames.size());
            QCOMPARE(after.methods.size(), before.methods.size());
            QCOMPARE(after.accounts.size(), before.accounts.size());
            QCOMPARE(after.autopays.size(), before.autopays.size());
        });
    }

    void billsGoOnToWhereTheyWent()
    {
        forEachMerge([](const World &before, const World &after, const Plan &plan) {
            for (size_t i = 0; i < before.accounts.size(); ++i) {
                const AccountRow &was = before.accounts[i];
                const AccountRow &is = after.accounts[i];
                QCOMPARE(is.delivery, was.delivery);
                QVERIFY(is.customer == was.customer && is.status == was.status);
                const bool replaced =
                    std::any_of(plan.effects.billingEmails.begin(),
                                plan.effects.billingEmails.end(), [&](const BillingEmailChange &c) {
                                    return c.account == was.number && c.needsVerification;
                                });
                if (!replaced && !was.billingEmail.isEmpty())
                    QCOMPARE(is.billingEmail, was.billingEmail);
            }
        });
    }

    void noAutopayIsMadeAndNoAccountThatMovedHasTwo()
    {
        forEachMerge([](const World &before, const World &after, const Plan &plan) {
            auto was = activeAutopays(before);
            auto is = activeAutopays(after);
            for (const auto &[number, count] : is)
                QVERIFY(count <= was[number]);
            for (const Move &move : plan.moves)
                QCOMPARE(is[move.account], std::min(was[move.account], 1));
            for (size_t i = 0; i < before.autopays.size(); ++i) {
                if (before.autopays[i].state != AutopayState::Active)
                    QCOMPARE(after.autopays[i].state, before.autopays[i].state);
                QVERIFY(after.autopays[i].authorizedAt == before.autopays[i].authorizedAt);
            }
        });
    }

    void consentIsNeverWidened()
    {
        forEachMerge([](const World &before, const World &after, const Plan &plan) {
            for (size_t i = 0; i < before.recipients.size(); ++i) {
                const RecipientRow &was = before.recipients[i];
                QVERIFY(!was.smsOptedOutOn
                        || after.recipients[i].smsOptedOutOn == was.smsOptedOutOn);
                QVERIFY(after.recipients[i].smsConsentOn == was.smsConsentOn);
                for (const RecipientRow &other : before.recipients) {
                    const bool moved =
                        std::any_of(plan.moves.begin(), plan.moves.end(),
                                    [&](const Move &move) { return move.account == was.account; });
                    const bool otherMoved =
                        std::any_of(plan.moves.begin(), plan.moves.end(), [&](const Move &move) {
                            return move.account == other.account;
                        });
                    if (moved && otherMoved && other.mobile == was.mobile && other.smsOptedOutOn
                        && other.account != was.account && was.smsConsentOn)
                        QVERIFY(after.recipients[i].smsOptedOutOn);
                }
            }
        });
    }

    void skippedAccountsStayWhereTheyWere()
    {
        forEachMerge([](const World &before, const World &after, const Plan &plan) {
            for (const UsernameRow &row : before.usernames) {
                const Owner owner = Owner::username(row.username);
                const auto state = const_cast<World &>(after).usernameRow(row.username).state;
                if (row.state == UsernameState::Merged || state == UsernameState::Merged)
                    continue;
                for (const AccountNumber &number : before.reachableFrom(owner)) {
                    const bool moved =
                        std::any_of(plan.moves.begin(), plan.moves.end(), [&](const Move &move) {
                            return move.account == number
                                && move.fromUsernames.contains(row.username);
                        });
                    QCOMPARE(after.reachableFrom(owner).contains(number), !moved);
                }
            }
        });
    }

    void aMergeDoneTwiceFindsNothingToDo()
    {
        forEachMerge([this](const World &, const World &after, const Plan &plan) {
            Inputs again = after.inputs(target, plan.effects.mergedUsernames, role());
            const Plan second = planMerge(again);
            QVERIFY(second.moves.empty());
            QVERIFY(second.effects == Effects());
            for (const Conflict &conflict : second.conflicts) {
                if (conflict.kind != ConflictKind::LoginOfOtherCustomer)
                    QCOMPARE(conflict.kind, ConflictKind::UsernameAlreadyMerged);
            }
        });
    }

    void noCardIsTheTargetsTwice()
    {
        forEachMerge([](const World &before, const World &after, const Plan &plan) {
            std::map<QString, std::set<QString>>
                owners; // before, of the methods that the target has now
            for (size_t i = 0; i < after.methods.size(); ++i) {
                if (after.methods[i].owner == Owner::login(plan.login))
                    owners[after.methods[i].fingerprint].insert(before.methods[i].owner.key);
            }
            for (const auto &[fingerprint, names] : owners)
                QCOMPARE(names.size(), size_t(1));
        });
    }

    void fiftyUsernamesInOneMerge()
    {
        World world;
        world.addCustomer(1);
        world.addLogin(target);
        QStringList names;
        for (int i = 0; i < 50; ++i) {
            names.append(u"user%1"_s.arg(i));
            world.addUsername(names.back(), target);
            for (int j = 0; j < 6; ++j) {
                world.accounts.size() <= size_t(i * 5 + j) ? void(world.addAccount(i * 5 + j, 1))
                                                           : void();
                world.link(Owner::username(names.back()), i * 5 + j);
            }
        }
        const Plan plan = planMerge(world.inputs(target, names, role()));
        QVERIFY(plan.canApply());
        QCOMPARE(plan.moves.size(), size_t(251));
        QCOMPARE(plan.effects.mergedUsernames.size(), 50);
        QCOMPARE(plan.effects.targetLinks.size(), size_t(251));
    }

private:
    static StaffRole role()
    {
        QFETCH_GLOBAL(const bool, bySupervisor);
        return bySupervisor ? StaffRole::Supervisor : StaffRole::Representative;
    }

    struct Case
    {
        World before;
        Inputs inputs;
        Plan plan;
        World after;
    };

    /// The random states with all questions answered, planned and applied, made once a role.
    static const std::vector<Case> &made()
    {
        static std::map<StaffRole, std::vector<Case>> cases;
        std::vector<Case> &found = cases[role()];
        for (quint32 seed = quint32(found.size()); seed < states; ++seed) {
            QRandomGenerator dice{seed};
            const World world = World::random(dice);
            const Inputs inputs = answered(world.inputs(target, namesOf(world), role()), dice);
            Case made{world, inputs, planMerge(inputs), world};
            made.after.apply(made.plan, QStringLiteral("mrg_1"));
            found.push_back(std::move(made));
        }
        return found;
    }

    static QStringList idsOf(const Plan &plan)
    {
        QStringList ids;
        for (const Conflict &conflict : plan.conflicts)
            ids.append(conflict.id + conflict.choices.join(u',') + conflict.decision());
        return ids;
    }

    template <typename Check>
    static void forEachMerge(Check check)
    {
        int seed = 0;
        for (const auto &[before, inputs, plan, after] : made()) {
            QVERIFY2(plan.canApply(), "every question was answered");
            check(before, after, plan);
            if (QTest::currentTestFailed())
                QFAIL(qPrintable(u"with seed %1"_s.arg(seed)));
            ++seed;
        }
    }
};

QTEST_GUILESS_MAIN(TestMergeProperties)
#include "tst_mergeproperties.moc"
