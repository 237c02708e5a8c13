#include "tests/domain/merge/askedworlds.h"

#include <QTest>

#include <algorithm>

using namespace Ventanilla;
using namespace Ventanilla::Merging;
using namespace Qt::Literals::StringLiterals;

/// The table of conflict kinds of api.md: when each comes up, and what may be chosen by whom.
class TestMergeConflicts : public QObject
{
    Q_OBJECT

private slots:
    void nothingToAsk()
    {
        const Plan plan = planned(plain(), StaffRole::Representative);
        QVERIFY(plan.conflicts.empty());
        QVERIFY(plan.canApply());
        const std::vector<Move> moves = {{account(1), {u"aruiz1"_s}, AccountStatus::Active, true},
                                         {account(2), {u"aruiz1"_s}, AccountStatus::Active, false}};
        QVERIFY(plan.moves == moves);
        QCOMPARE(plan.loginState, LoginState::Active);
        QCOMPARE(plan.effects.mergedUsernames, QStringList{u"aruiz1"_s});
        QCOMPARE(plan.effects.targetLinks.size(), size_t(1));
        QVERIFY(!plan.effects.loginToCreate);
        QVERIFY(plan.touches.accounts.contains(account(1)));
    }

    void choices_data()
    {
        QTest::addColumn<ConflictKind>("kind");
        QTest::addColumn<QString>("representative");
        QTest::addColumn<QString>("representativeDefault");
        QTest::addColumn<QString>("supervisor");
        QTest::addColumn<QString>("supervisorDefault");
        const auto row = [](ConflictKind kind, const QString &representative,
                            const QString &itsDefault, const QString &supervisor,
                            const QString &theirDefault) {
            QTest::newRow(toText(kind).data())
                << kind << representative << itsDefault << supervisor << theirDefault;
        };
        const QString none;
        row(ConflictKind::UsernameAlreadyMerged, u"skip"_s, u"skip"_s, u"skip"_s, u"skip"_s);
        row(ConflictKind::LoginOfOtherCustomer, u"skip"_s, u"skip"_s, u"include,skip"_s, none);
        row(ConflictKind::UsernameWithoutAccounts, u"retire_only,skip"_s, u"retire_only"_s,
            u"retire_only,skip"_s, u"retire_only"_s);
        row(ConflictKind::LegacyEmailDiffers, u"include,skip"_s, none, u"include,skip"_s, none);
        row(ConflictKind::AccountLinkedElsewhere, u"keep_both,skip"_s, none,
            u"keep_both,move,skip"_s, none);
        row(ConflictKind::DifferentCustomer, u"skip"_s, u"skip"_s, u"include,skip"_s, none);
        row(ConflictKind::ProtectedAccount, u"skip"_s, u"skip"_s, u"include,skip"_s, none);
        row(ConflictKind::AccountClosed, u"include_view_only,skip"_s, u"include_view_only"_s,
            u"include_view_only,skip"_s, u"include_view_only"_s);
        row(ConflictKind::RoleDiffers, u"highest_role,keep_target"_s, u"highest_role"_s,
            u"highest_role,keep_target"_s, u"highest_role"_s);
        row(ConflictKind::BillingEmailDiffers, u"keep,replace"_s, u"keep"_s, u"keep,replace"_s,
            u"keep"_s);
        row(ConflictKind::LabelDiffers, u"keep_target,keep_newest"_s, u"keep_target"_s,
            u"keep_target,keep_newest"_s, u"keep_target"_s);
        row(ConflictKind::AutopayDuplicated, u"ap_1,ap_2"_s, none, u"ap_1,ap_2"_s, none);
        row(ConflictKind::PaymentMethodDuplicated, u"keep_oldest"_s, u"keep_oldest"_s,
            u"keep_oldest"_s, u"keep_oldest"_s);
        row(ConflictKind::AlertRulesDiffer, u"keep_lowest_threshold,keep_newest"_s,
            u"keep_lowest_threshold"_s, u"keep_lowest_threshold,keep_newest"_s,
            u"keep_lowest_threshold"_s);
        row(ConflictKind::SmsConsentDiffers, u"opt_out_wins"_s, u"opt_out_wins"_s,
            u"opt_out_wins"_s, u"opt_out_wins"_s);
    }
    void choices()
    {
        QFETCH(const ConflictKind, kind);
        QFETCH(const QString, representative);
        QFETCH(const QString, representativeDefault);
        QFETCH(const QString, supervisor);
        QFETCH(const QString, supervisorDefault);
        World world = plain();
        makeConflict(world, kind);
        for (const StaffRole role : {StaffRole::Representative, StaffRole::Supervisor}) {
            const Plan plan = planned(world, role);
            QCOMPARE(plan.conflicts.size(), size_t(1));
            const Conflict &conflict = plan.conflicts.front();
            const bool isSupervisor = role == StaffRole::Supervisor;
            QCOMPARE(conflict.kind, kind);
            QCOMPARE(conflict.choices.join(u','), isSupervisor ? supervisor : representative);
            QCOMPARE(conflict.defaultChoice,
                     isSupervisor ? supervisorDefault : representativeDefault);
            QVERIFY(conflict.choice.isEmpty());
            QCOMPARE(plan.canApply(), !conflict.defaultChoice.isEmpty());
        }
    }

    void aChoiceBeyondTheRoleIsNotTaken()
    {
        World world = plain();
        makeConflict(world, ConflictKind::AccountLinkedElsewhere);
        const QString id = planned(world).conflicts.front().id;
        const auto why = [&](const QString &conflict, const QString &choice, StaffRole role) {
            const Plan plan = planned(world, role, {{conflict, choice}});
            return plan.wrongAnswers.empty() ? std::nullopt
                                             : std::optional(plan.wrongAnswers.front().why);
        };
        QCOMPARE(why(id, u"move"_s, StaffRole::Representative), WrongAnswer::Why::BeyondRole);
        QVERIFY(!why(id, u"move"_s, StaffRole::Administrator));
        QCOMPARE(why(id, u"include"_s, StaffRole::Supervisor), WrongAnswer::Why::UnknownChoice);
        QCOMPARE(why(u"cfl_0"_s, u"skip"_s, StaffRole::Supervisor),
                 WrongAnswer::Why::UnknownConflict);
        const Plan both = planned(world, StaffRole::Supervisor, {{id, u"skip"_s}, {id, u"move"_s}});
        QVERIFY(!both.canApply());
        const Plan twice =
            planned(world, StaffRole::Supervisor, {{id, u"skip"_s}, {id, u"skip"_s}});
        QVERIFY(twice.canApply());
    }

    void aLegacyAddressNeedsTheCallerVerifiedForAMerge()
    {
        World world = plain();
        makeConflict(world, ConflictKind::LegacyEmailDiffers);
        Inputs inputs = world.inputs(target, everyName(world), StaffRole::Representative);
        inputs.verified.clear();
        const Plan plan = planMerge(inputs);
        QCOMPARE(plan.conflicts.front().choices, QStringList{u"skip"_s});
        QVERIFY(plan.moves.empty());
        inputs.answers = {{plan.conflicts.front().id, u"include"_s}};
        QCOMPARE(planMerge(inputs).wrongAnswers.front().why, WrongAnswer::Why::NeedsVerifying);
    }

    void whoseAccountMovesMustBeVerified()
    {
        const World world = plain();
        Inputs inputs = world.inputs(target, everyName(world), StaffRole::Representative);
        inputs.verified.clear();
        QVERIFY(planMerge(inputs).unverified == std::set{customer(1)});
        inputs.askedBy = StaffRole::Supervisor;
        QVERIFY(planMerge(inputs).unverified.empty());
        QVERIFY(planMerge(inputs).movedCustomers == std::set{customer(1)});
    }

    void aLockedLoginIsAskedAbout()
    {
        World world = plain();
        world.logins.front().state = LoginState::Locked;
        QCOMPARE(planned(world).conflicts.front().kind, ConflictKind::LoginOfOtherCustomer);
    }

    void aLoginWithoutAccountsIsNobodys()
    {
        World world = plain();
        world.links.erase(world.links.begin());
        QVERIFY(planned(world).conflicts.empty());
    }

    void aTieOfCustomersGoesToTheTargetsThenToTheLowerNumber()
    {
        World world = plain();
        world.accountRow(account(1)).customer = customer(2);
        QCOMPARE(planned(world).principal,
                 customer(2)); // one each, and the target's is customer 2's
        world.links.erase(world.links.begin());
        QCOMPARE(planned(world).principal, customer(1));
    }

    void theVersionChangesWithWhateverWasRead()
    {
        const World world = plain();
        const QString version = planned(world).version;
        for (const Word<ConflictKind> &kind : WordTable<ConflictKind>::words) {
            World changed = world;
            makeConflict(changed, kind.value);
            QVERIFY2(planned(changed).version != version, kind.text.data());
        }
        QCOMPARE(planned(world, StaffRole::Representative).version, version);
    }
};

QTEST_GUILESS_MAIN(TestMergeConflicts)
#include "tst_mergeconflicts.moc"
