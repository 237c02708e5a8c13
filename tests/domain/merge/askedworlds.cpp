#include "tests/domain/merge/askedworlds.h"

using namespace Qt::Literals::StringLiterals;

namespace Ventanilla::Merging {

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

Plan planned(const World &world, StaffRole role, const std::vector<Answer> &answers)
{
    Inputs inputs = world.inputs(target, everyName(world), role);
    inputs.answers = answers;
    return planMerge(inputs);
}

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

} // namespace Ventanilla::Merging
