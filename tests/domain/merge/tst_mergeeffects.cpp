#include "tests/domain/merge/askedworlds.h"

#include <QTest>

#include <algorithm>

using namespace Ventanilla;
using namespace Ventanilla::Merging;
using namespace Qt::Literals::StringLiterals;

/// What a merge does to links, autopay, cards, alert rules and recipients, and what a choice makes of it.
class TestMergeEffects : public QObject
{
    Q_OBJECT

private slots:
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
};

QTEST_GUILESS_MAIN(TestMergeEffects)
#include "tst_mergeeffects.moc"
