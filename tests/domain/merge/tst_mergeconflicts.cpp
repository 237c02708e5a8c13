#include "tests/domain/merge/world.h"

#include <QTest>

#include <algorithm>

using namespace Ventanilla;
using namespace Ventanilla::Merging;
using namespace Qt::Literals::StringLiterals;

namespace {

const QString target = u"ana.ruiz@example.com"_s;

/// Ana Ruiz, customer 1: the login with account 1, and the username aruiz1 with accounts 1 and 2,
/// all in order.
World plain()
{
    World world;
    world.addCustomer(1);
    world.addCustomer(2);
    for (int i = 1; i <= 2; ++i)
        world.addAccount(i, 1);
    world.addLogin(target);
    world.link(Owner::login(email(target)), 1);
    world.addUsername(u"aruiz1"_s, target);
    world.link(Owner::username(u"aruiz1"_s), 1);
    world.link(Owner::username(u"aruiz1"_s), 2);
    return world;
}

void addSecond(World &world)
{
    world.addUsername(u"ruiz_rental"_s, target);
    world.link(Owner::username(u"ruiz_rental"_s), 2);
}

void makeConflict(World &world, ConflictKind kind)
{
    const Owner first = Owner::username(u"aruiz1"_s);
    const Owner second = Owner::username(u"ruiz_rental"_s);
    switch (kind) {
    case ConflictKind::UsernameAlreadyMerged:
        world.usernameRow(u"aruiz1"_s).state = UsernameState::Merged;
        world.usernameRow(u"aruiz1"_s).mergeId = u"mrg_1"_s;
        break;
    case ConflictKind::LoginOfOtherCustomer:
        world.accountRow(account(1)).customer = customer(2);
        world.links.erase(world.links.begin() + 1); // aruiz1 does not hold the other's account
        world.addAccount(3, 1);
        world.link(first, 3);
        break;
    case ConflictKind::UsernameWithoutAccounts:
        world.addUsername(u"empty"_s, target);
        break;
    case ConflictKind::LegacyEmailDiffers:
        world.usernameRow(u"aruiz1"_s).email = email(u"ruiz@example.com"_s);
        break;
    case ConflictKind::AccountLinkedElsewhere:
        world.addLogin(u"other@example.com"_s);
        world.link(Owner::login(email(u"other@example.com"_s)), 2);
        break;
    case ConflictKind::DifferentCustomer:
        world.addAccount(3, 2);
        world.link(first, 3);
        break;
    case ConflictKind::ProtectedAccount:
        world.customers.front().flags = {CustomerFlag::Fraud};
        world.links.erase(world.links.begin() + 1); // account 2 alone moves
        break;
    case ConflictKind::AccountClosed:
        world.accountRow(account(2)).status = AccountStatus::Closed;
        break;
    case ConflictKind::RoleDiffers:
        world.links[0].role = LinkRole::Viewer;
        break;
    case ConflictKind::BillingEmailDiffers:
        world.accountRow(account(2)).billingEmail = u"bills@example.com"_s;
        break;
    case ConflictKind::LabelDiffers:
        world.links[0].label = u"Home"_s;
        world.links[1].label = u"Shop"_s;
        break;
    case ConflictKind::AutopayDuplicated:
        world.addMethod(u"pm_1"_s, first, u"card4242"_s);
        world.addAutopay(u"ap_1"_s, 2, u"pm_1"_s);
        world.addAutopay(u"ap_2"_s, 2, u"pm_1"_s);
        break;
    case ConflictKind::PaymentMethodDuplicated:
        addSecond(world);
        world.addMethod(u"pm_1"_s, first, u"card4242"_s);
        world.addMethod(u"pm_2"_s, second, u"card4242"_s);
        break;
    case ConflictKind::AlertRulesDiffer:
        addSecond(world);
        world.addRule(2, first, AlertType::Daily, 500);
        world.addRule(2, second, AlertType::Daily, 300);
        break;
    case ConflictKind::SmsConsentDiffers:
        world.addRecipient(u"rcp_1"_s, 1, u"(312) 555-0123"_s).smsConsentOn = QDate(2024, 1, 1);
        world.addRecipient(u"rcp_2"_s, 2, u"+1 312 555 0123"_s).smsOptedOutOn = QDate(2024, 2, 1);
        break;
    }
}

QStringList everyName(const World &world)
{
    QStringList names;
    for (const UsernameRow &row : world.usernames)
        names.append(row.username);
    return names;
}

Plan planned(const World &world, StaffRole role = StaffRole::Supervisor,
             const std::vector<Answer> &answers = {})
{
    Inputs inputs = world.inputs(target, everyName(world), role);
    inputs.answers = answers;
    return planMerge(inputs);
}

/// The plan where the one question has been answered.
Plan answeredWith(const World &world, const QString &choice)
{
    return planned(world, StaffRole::Supervisor, {{planned(world).conflicts.front().id, choice}});
}

std::optional<TargetLink> linkTo(const Plan &plan, int number)
{
    for (const TargetLink &link : plan.effects.targetLinks) {
        if (link.account == account(number))
            return link;
    }
    return std::nullopt;
}

} // namespace

/// The table of conflict kinds of api.md: when each comes up, what may be chosen by whom, and what
/// a choice does.
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

    void aSkippedAccountKeepsItsUsernameOpen()
    {
        World world = plain();
        makeConflict(world, ConflictKind::AccountLinkedElsewhere);
        const Plan plan = answeredWith(world, u"skip"_s);
        QVERIFY(plan.effects.mergedUsernames.isEmpty());
        QCOMPARE(plan.moves.size(), size_t(1));
        const std::vector<EndedLink> ended = {{Owner::username(u"aruiz1"_s), account(1)}};
        QVERIFY(plan.effects.endedLinks == ended);
        QVERIFY(!linkTo(plan, 2));
    }

    void movingTakesTheAccountFromTheOtherLogin()
    {
        World world = plain();
        makeConflict(world, ConflictKind::AccountLinkedElsewhere);
        const Owner other = Owner::login(email(u"other@example.com"_s));
        world.addRule(2, other, AlertType::Daily, 500);
        const Plan moved = answeredWith(world, u"move"_s);
        QVERIFY(moved.effects.endedLinks == (std::vector<EndedLink>{{other, account(2)}}));
        QVERIFY(moved.touches.logins.contains(other.key));
        QCOMPARE(moved.effects.movedRules.size(), size_t(1));
        const Plan both = answeredWith(world, u"keep_both"_s);
        QVERIFY(both.effects.endedLinks.empty());
        QVERIFY(both.effects.movedRules.empty());
        QVERIFY(linkTo(both, 2));
    }

    void skippingTheLoginSkipsAll()
    {
        World world = plain();
        makeConflict(world, ConflictKind::LoginOfOtherCustomer);
        const Plan skipped = answeredWith(world, u"skip"_s);
        QVERIFY(skipped.effects == Effects());
        QVERIFY(skipped.moves.empty());
        QVERIFY(skipped.touches == Touches());
        QCOMPARE(planned(world, StaffRole::Representative).moves.size(), size_t(0));
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

    void aClosedAccountIsLinkedToBeViewed()
    {
        World world = plain();
        makeConflict(world, ConflictKind::AccountClosed);
        QCOMPARE(linkTo(planned(world), 2)->role, LinkRole::Viewer);
    }

    void rolesAndLabels()
    {
        World world = plain();
        makeConflict(world, ConflictKind::RoleDiffers);
        QCOMPARE(linkTo(answeredWith(world, u"highest_role"_s), 1)->role, LinkRole::Owner);
        QVERIFY(!linkTo(answeredWith(world, u"keep_target"_s), 1)); // it stays as it is

        World labels = plain();
        makeConflict(labels, ConflictKind::LabelDiffers);
        QVERIFY(!linkTo(answeredWith(labels, u"keep_target"_s), 1));
        QCOMPARE(linkTo(answeredWith(labels, u"keep_newest"_s), 1)->label, u"Shop"_s);
        labels.links[0].label.clear(); // an empty label differs from none
        QVERIFY(planned(labels).conflicts.empty());
        QCOMPARE(linkTo(planned(labels), 1)->label, u"Shop"_s);
    }

    void theLabelOfTheLastSignInWinsWhereTheTargetHasNone()
    {
        World world = plain();
        addSecond(world);
        world.links[2].label = u"Home"_s;
        world.links[3].label = u"Rental"_s;
        QCOMPARE(linkTo(planned(world), 2)->label, u"Home"_s); // neither signed in: by name
        world.usernameRow(u"ruiz_rental"_s).lastSignIn =
            QDateTime(QDate(2025, 5, 1), QTime(), Qt::UTC);
        QCOMPARE(linkTo(planned(world), 2)->label, u"Rental"_s);
    }

    void sameAsLoginIsWrittenOutAsTheOldAddress()
    {
        World world = plain();
        world.accountRow(account(2)).delivery = BillDelivery::Email;
        world.usernameRow(u"aruiz1"_s).email = email(u"Ruiz@example.com"_s);
        const Plan plan = planned(world);
        const Conflict &conflict = plan.conflicts.back();
        QCOMPARE(conflict.kind, ConflictKind::BillingEmailDiffers);
        const std::vector<BillingEmailChange> kept = {{account(2), u"Ruiz@example.com"_s, false}};
        QVERIFY(plan.effects.billingEmails == kept);
        const std::vector<BillingEmailChange> replaced = {{account(2), target, true}};
        QVERIFY(planned(world, StaffRole::Supervisor, {{conflict.id, u"replace"_s}})
                    .effects.billingEmails
                == replaced);
        world.accountRow(account(2)).delivery = BillDelivery::Paper;
        QVERIFY(planned(world).effects.billingEmails.empty());
    }

    void theOtherAutopayIsSuspended()
    {
        World world = plain();
        makeConflict(world, ConflictKind::AutopayDuplicated);
        const Plan plan = answeredWith(world, u"ap_2"_s);
        QVERIFY(plan.effects.autopays
                == (std::vector<AutopayChange>{{account(2), u"ap_1"_s, true, {}}}));
        QCOMPARE(plan.checklist.back().autopay, AutopayStatus::On);
        QCOMPARE(plan.checklist.front().autopay, AutopayStatus::Off);
    }

    void anExpiredCardNeedsANewAuthorisation()
    {
        World world = plain();
        world.addMethod(u"pm_1"_s, Owner::username(u"aruiz1"_s), u"card4242"_s);
        world.addAutopay(u"ap_1"_s, 2, u"pm_1"_s);
        world.methodRow(u"pm_1"_s).expires = u"2026-03"_s; // this month still counts
        QCOMPARE(planned(world).checklist.back().autopay, AutopayStatus::On);
        world.methodRow(u"pm_1"_s).expires = u"2026-02"_s;
        QCOMPARE(planned(world).checklist.back().autopay, AutopayStatus::NeedsReauthorization);
        world.methodRow(u"pm_1"_s).expires = u"2030-01"_s;
        world.autopayRow(u"ap_1"_s).state = AutopayState::Suspended;
        QCOMPARE(planned(world).checklist.back().autopay, AutopayStatus::NeedsReauthorization);
        QCOMPARE(planned(world).checklist.back().methodLast4, u"4242"_s);
    }

    void theTargetsOwnCardStays()
    {
        World world = plain();
        makeConflict(world, ConflictKind::PaymentMethodDuplicated);
        QCOMPARE(planned(world).effects.movedMethods, QStringList{u"pm_1"_s});
        world.addAutopay(u"ap_2"_s, 2, u"pm_2"_s);
        world.autopays.back().authorizedAt = QDateTime(QDate(2020, 1, 1), QTime(), Qt::UTC);
        QCOMPARE(planned(world).effects.movedMethods, QStringList{u"pm_2"_s}); // authorised first
        world.addMethod(u"pm_9"_s, Owner::login(email(target)), u"card4242"_s);
        QVERIFY(planned(world).effects.movedMethods.isEmpty());
        QCOMPARE(planned(world).effects.autopays.front().paymentMethodId, u"pm_9"_s);
    }

    void alertRulesKeepTheLowestThresholdOrTheNewest()
    {
        World world = plain();
        makeConflict(world, ConflictKind::AlertRulesDiffer);
        world.rules.front().updatedAt = QDateTime(QDate(2025, 5, 1), QTime(), Qt::UTC);
        QCOMPARE(planned(world).effects.movedRules.front().owner.key, u"ruiz_rental"_s);
        QCOMPARE(answeredWith(world, u"keep_newest"_s).effects.movedRules.front().owner.key,
                 u"aruiz1"_s);
        world.rules.back().enabled = false; // what is switched off does not lower the level
        QCOMPARE(planned(world).effects.movedRules.front().owner.key, u"aruiz1"_s);
        world.addRule(2, Owner::login(email(target)), AlertType::Daily, 900);
        QVERIFY(planned(world).effects.movedRules.front().replacesTargets);
    }

    void theSameLevelInOtherUnitsIsNoDifference()
    {
        World world = plain();
        addSecond(world);
        world.addRule(2, Owner::username(u"aruiz1"_s), AlertType::Daily, 576);
        AlertRuleRow &other =
            world.addRule(2, Owner::username(u"ruiz_rental"_s), AlertType::Daily, 0);
        other.threshold = Volume::fromMilliCubicFeet(77'000);
        other.unit = VolumeUnit::Cf;
        QVERIFY(planned(world).conflicts.empty());
        QCOMPARE(planned(world).effects.movedRules.size(), size_t(1));
    }

    void anOptOutWinsForTheNumberWhereverItIs()
    {
        World world = plain();
        makeConflict(world, ConflictKind::SmsConsentDiffers);
        const std::vector<OptOut> optOuts = {{account(1), u"rcp_1"_s, QDate(2024, 2, 1)}};
        QVERIFY(planned(world).effects.optOuts == optOuts);
        QCOMPARE(planned(world).conflicts.front().subject, u"…0123"_s);
    }

    void aLoginThatIsNotThereIsMade()
    {
        World world = plain();
        world.logins.clear();
        world.links.erase(world.links.begin());
        world.customers.front().language = Language::Es;
        const Plan plan = planned(world, StaffRole::Representative);
        QVERIFY(!plan.loginState);
        QCOMPARE(plan.effects.loginToCreate->email, email(target));
        QCOMPARE(plan.effects.loginToCreate->language, Language::Es);
        Inputs nothing = world.inputs(target, {u"nobody"_s}, StaffRole::Representative);
        QVERIFY(!planMerge(nothing).effects.loginToCreate);
        QCOMPARE(planMerge(nothing).unknownUsernames, QStringList{u"nobody"_s});
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
