#include "tests/domain/merge/world.h"

#include <QTest>

#include <algorithm>

using namespace Ventanilla;
using namespace Ventanilla::Merging;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int a = 1, b = 2, c = 3, d = 4; // the example's accounts
const QString l1 = u"garcia@example.com"_s;
const QString rentals = u"rentals@example.com"_s;

/// The example of rules.md, "Merging". Balances are no part of a merge: the plan cannot even read
/// them.
World garcias()
{
    World world;
    world.addCustomer(1);
    for (int number : {a, b, c, d})
        world.addAccount(number, 1);
    world.accountRow(account(c)).delivery = BillDelivery::Email;
    world.accountRow(account(d)).status = AccountStatus::Closed;
    const Owner login = Owner::login(email(l1));
    const Owner jgarcia1 = Owner::username(u"jgarcia1"_s);
    const Owner garciaRentals = Owner::username(u"garcia_rentals"_s);
    world.addLogin(l1);
    world.link(login, a);
    world.addUsername(jgarcia1.key, l1);
    world.link(jgarcia1, a, LinkRole::Viewer);
    world.link(jgarcia1, b);
    world.addUsername(garciaRentals.key, rentals);
    world.link(garciaRentals, c);
    world.link(garciaRentals, d);
    world.link(garciaRentals, b, LinkRole::Viewer);
    world.addMethod(u"pm_1"_s, jgarcia1, u"card4242"_s);
    world.addMethod(u"pm_2"_s, garciaRentals, u"bank6789"_s);
    world.addMethod(u"pm_3"_s, garciaRentals, u"card4242"_s);
    world.addAutopay(u"ap_1"_s, b, u"pm_1"_s);
    world.addAutopay(u"ap_2"_s, c, u"pm_2"_s);
    world.addAutopay(u"ap_3"_s, b, u"pm_3"_s);
    world.addRecipient(u"rcp_1"_s, c, u"312-555-0123"_s).smsOptedOutOn = QDate(2025, 1, 1);
    world.addRecipient(u"rcp_2"_s, a, u"312-555-0123"_s).smsConsentOn = QDate(2024, 1, 1);
    return world;
}

Plan planned(const World &world)
{
    Inputs inputs =
        world.inputs(l1, {u"jgarcia1"_s, u"garcia_rentals"_s}, StaffRole::Representative);
    for (const Conflict &conflict : planMerge(inputs).conflicts) {
        if (conflict.kind == ConflictKind::LegacyEmailDiffers)
            inputs.answers.push_back({conflict.id, u"include"_s});
        if (conflict.kind == ConflictKind::AutopayDuplicated)
            inputs.answers.push_back({conflict.id, u"ap_1"_s});
    }
    return planMerge(inputs);
}

int active(const World &world)
{
    return int(
        std::count_if(world.autopays.begin(), world.autopays.end(),
                      [](const AutopayRow &row) { return row.state == AutopayState::Active; }));
}

} // namespace

class TestMergeExample : public QObject
{
    Q_OBJECT

private slots:
    void whatIsAsked()
    {
        std::map<QString, QString> asked;
        for (const Conflict &conflict : planned(garcias()).conflicts)
            asked[toText(conflict.kind)] +=
                (conflict.account ? conflict.account->text().right(1) : u"-"_s);
        const std::map<QString, QString> expected = {
            {u"legacy_email_differs"_s, u"-"_s}, {u"account_closed"_s, u"4"_s},
            {u"role_differs"_s, u"12"_s},        {u"billing_email_differs"_s, u"3"_s},
            {u"autopay_duplicated"_s, u"2"_s},   {u"payment_method_duplicated"_s, u"-"_s},
            {u"sms_consent_differs"_s, u"-"_s},
        };
        QVERIFY(asked == expected);
    }

    void fourAccountsAreLinkedAndTwoAutopaysAreLeft()
    {
        const World before = garcias();
        const Plan plan = planned(before);
        QVERIFY(plan.canApply());
        QVERIFY(plan.unverified.empty());
        World after = before;
        after.apply(plan, u"mrg_1"_s);

        const Owner login = Owner::login(email(l1));
        QCOMPARE(after.reachableFrom(login).size(), size_t(4));
        QCOMPARE(active(before), 3);
        QCOMPARE(active(after), 2);
        QCOMPARE(after.autopayRow(u"ap_1"_s).state, AutopayState::Active);
        QCOMPARE(after.autopayRow(u"ap_2"_s).state, AutopayState::Active);
        QCOMPARE(after.autopayRow(u"ap_3"_s).state, AutopayState::Suspended);
        QCOMPARE(after.accountRow(account(c)).billingEmail, rentals);
        QVERIFY(after.accountRow(account(b)).billingEmail.isEmpty());
        QVERIFY(after.recipients[0].smsOptedOutOn && after.recipients[1].smsOptedOutOn);
        QCOMPARE(after.usernameRow(u"jgarcia1"_s).state, UsernameState::Merged);
        QCOMPARE(after.usernameRow(u"garcia_rentals"_s).state, UsernameState::Merged);
        QVERIFY(after.methodRow(u"pm_1"_s).owner == login);
        QVERIFY(after.methodRow(u"pm_2"_s).owner == login);
        QVERIFY(after.methodRow(u"pm_3"_s).owner != login);
    }

    void rolesAsTheyAreToBe()
    {
        std::map<AccountNumber, LinkRole> roles;
        for (const TargetLink &link : planned(garcias()).effects.targetLinks)
            roles[link.account] = link.role;
        const std::map<AccountNumber, LinkRole> expected = {{account(b), LinkRole::Owner},
                                                            {account(c), LinkRole::Owner},
                                                            {account(d), LinkRole::Viewer}};
        QVERIFY(roles == expected); // A is the target's as owner already
    }

    void theChecklist()
    {
        const Plan plan = planned(garcias());
        const auto status = [&](int i) { return plan.checklist[size_t(i)].autopay; };
        QCOMPARE(plan.checklist.size(), size_t(4));
        QCOMPARE(status(0), AutopayStatus::Off);
        QCOMPARE(status(1), AutopayStatus::On);
        QCOMPARE(status(2), AutopayStatus::On);
        QCOMPARE(status(3), AutopayStatus::Off);
        QCOMPARE(plan.checklist[2].methodLast4, u"6789"_s);
        QCOMPARE(plan.checklist[2].delivery, BillDelivery::Email);
    }
};

QTEST_GUILESS_MAIN(TestMergeExample)
#include "tst_mergeexample.moc"
