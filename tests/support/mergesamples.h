#pragma once

#include "models/contract/codec.h"
#include "models/contract/customers.h"
#include "models/contract/merges.h"
#include "models/contract/verifications.h"
#include "tests/support/fakebackend.h"

namespace Ventanilla::MergeSamples {

using namespace Qt::Literals::StringLiterals;

inline AccountNumber account(const QString &digits)
{
    return *AccountNumber::parse(digits);
}

inline CustomerNumber marisolsNumber()
{
    return *CustomerNumber::parse(u"20418837"_s);
}

inline CustomerAccount customerAccount(const QString &number, const QString &label, const QString &street)
{
    CustomerAccount made;
    made.accountNumber = account(number);
    made.label = label;
    made.serviceAddress = street;
    made.mailingAttention = label;
    made.billDelivery = BillDeliveryFacts{};
    made.etag = u"\"%1-1\""_s.arg(number);
    return made;
}

/// A fictional customer with two logins and five accounts, one of them closed.
inline Customer marisol()
{
    Customer customer;
    customer.customerNumber = marisolsNumber();
    customer.displayName = u"Marisol Ibarra Quintero"_s;
    customer.preferredLanguage = u"es"_s;
    customer.phones = {u"(541) 555-0142"_s};
    customer.emails = {u"marisol.ibarra@example.com"_s};
    customer.accounts = {customerAccount(u"3104582"_s, u"Home"_s, u"418 Alder Creek Dr"_s),
                         customerAccount(u"3104597"_s, u"Rental A"_s, u"1120 W Juniper St, Unit A"_s),
                         customerAccount(u"3104598"_s, u"Rental B"_s, u"1120 W Juniper St, Unit B"_s),
                         customerAccount(u"3127740"_s, u"Panadería"_s, u"77 Mercado Plaza"_s),
                         customerAccount(u"3089316"_s, u"Larkspur"_s, u"2260 Larkspur Ct"_s)};
    customer.accounts[2].billDelivery->state = BillDeliveryState::AwaitingVerification;
    customer.accounts[3].pastDueCents = 21240;
    customer.accounts[3].mailingAttention = u"Panadería Quintero"_s;
    customer.accounts[4].status = AccountStatus::Closed;
    Login first;
    first.email = u"marisol.ibarra@example.com"_s;
    first.state = LoginState::Active;
    first.language = u"es"_s;
    first.accounts = {{account(u"3104582"_s), u"Home"_s, LinkRole::Owner, {}},
                      {account(u"3104598"_s), u"Rental B"_s, LinkRole::Owner, {}}};
    Login second = first;
    second.email = u"contabilidad@panaderiaq.example"_s;
    second.accounts = {{account(u"3127740"_s), u"Panadería"_s, LinkRole::Owner, {}}};
    customer.logins = {first, second};
    customer.verification = {VerificationLevel::MergeAndPayment, QDateTime::currentDateTimeUtc().addSecs(720), false};
    return customer;
}

inline Username username(const QString &name, const QString &email, const QStringList &accounts, std::optional<int> score,
                         const QStringList &reasons)
{
    Username made;
    made.username = name;
    made.email = email;
    for (const QString &number : accounts)
        made.accounts.push_back(account(number));
    made.score = score;
    made.reasons.assign(reasons.begin(), reasons.end());
    made.lastSignIn = QDateTime(QDate(2026, 2, 2), QTime(9, 0), Qt::UTC);
    return made;
}

inline std::vector<Username> usernames()
{
    std::vector<Username> made{
        username(u"mibarra62"_s, u"marisol.ibarra@example.com"_s, {u"3104582"_s, u"3089316"_s}, 98,
                 {u"same_email"_s, u"same_customer"_s}),
        username(u"ibarra_rentals"_s, u"m.ibarra@example.net"_s, {u"3104597"_s, u"3104598"_s}, 91,
                 {u"same_customer"_s, u"same_phone"_s}),
        username(u"panaderia.q"_s, u"contabilidad@panaderiaq.example"_s, {u"3127740"_s}, 83, {u"account_of_same_customer"_s}),
        username(u"m_ibarra77"_s, u"m.ibarra77@example.org"_s, {u"3190077"_s}, 41, {u"similar_name"_s}),
        username(u"miquintero"_s, u"marisol.ibarra@example.com"_s, {u"3104582"_s}, std::nullopt, {}),
    };
    made[0].autopayAccounts = {account(u"3104582"_s)};
    made[1].autopayAccounts = {account(u"3104597"_s)};
    made[4].state = UsernameState::Merged;
    made[4].mergedInto = u"marisol.ibarra@example.com"_s;
    made[4].mergeId = u"mrg_4B7C"_s;
    return made;
}

inline MergeConflict conflict(const QString &id, const QString &kind, const QString &number, const QString &detail,
                              const QStringList &names, const QStringList &choices, const QString &standard = {})
{
    MergeConflict made;
    made.conflictId = id;
    made.kind = kind;
    if (!number.isEmpty())
        made.accountNumber = account(number);
    made.detail = detail;
    made.usernames.assign(names.begin(), names.end());
    made.choices.assign(choices.begin(), choices.end());
    if (!standard.isEmpty())
        made.defaultChoice = standard;
    return made;
}

/// Five accounts, one open question and four that are settled.
inline Merge plan(const QString &version = u"v1"_s)
{
    Merge made;
    made.planVersion = version;
    made.login = {u"marisol.ibarra@example.com"_s, u"active"_s};
    made.usernames = {u"ibarra_rentals"_s, u"mibarra62"_s, u"panaderia.q"_s};
    made.moves = {{account(u"3104582"_s), {u"mibarra62"_s}, AccountStatus::Active, true},
                  {account(u"3104597"_s), {u"ibarra_rentals"_s}, AccountStatus::Active, false},
                  {account(u"3104598"_s), {u"ibarra_rentals"_s}, AccountStatus::Active, true},
                  {account(u"3127740"_s), {u"panaderia.q"_s}, AccountStatus::Active, false},
                  {account(u"3089316"_s), {u"mibarra62"_s}, AccountStatus::Closed, false}};
    made.conflicts = {
        conflict(u"c1"_s, u"account_linked_elsewhere"_s, u"3127740"_s,
                 u"Account 3127740 is linked to another login: contabilidad@panaderiaq.example."_s, {u"panaderia.q"_s},
                 {u"keep_both"_s, u"skip"_s}),
        conflict(u"c2"_s, u"account_closed"_s, u"3089316"_s, u"Account 3089316 is closed: it can be viewed, not paid online."_s,
                 {u"mibarra62"_s}, {u"include_view_only"_s, u"skip"_s}, u"include_view_only"_s),
        conflict(u"c3"_s, u"billing_email_differs"_s, u"3127740"_s,
                 u"Bills of account 3127740 go to contabilidad@panaderiaq.example. Keep that address?"_s, {u"panaderia.q"_s},
                 {u"keep"_s, u"replace"_s}, u"keep"_s),
        conflict(u"c4"_s, u"label_differs"_s, u"3104597"_s, u"Account 3104597 has different names: Rental A, Juniper A."_s,
                 {u"ibarra_rentals"_s}, {u"keep_target"_s, u"keep_newest"_s}, u"keep_target"_s),
        conflict(u"c5"_s, u"alert_rules_differ"_s, u"3104582"_s,
                 u"Account 3104582 has different alerts of the kind daily: 350 gal, 400 gal."_s, {u"mibarra62"_s},
                 {u"keep_lowest_threshold"_s, u"keep_newest"_s}, u"keep_lowest_threshold"_s)};
    made.checklist = {{account(u"3104582"_s), AutopayStatus::On, u"Checking •••• 9023"_s, u"email"_s},
                      {account(u"3089316"_s), AutopayStatus::Off, std::nullopt, u"paper"_s},
                      {account(u"3104597"_s), AutopayStatus::NeedsReauthorization, u"Visa •••• 4411"_s, u"paper"_s},
                      {account(u"3104598"_s), AutopayStatus::Off, std::nullopt, u"paper"_s},
                      {account(u"3127740"_s), AutopayStatus::Off, std::nullopt, u"paper"_s}};
    return made;
}

/// The plan as it was applied, with the answers of @p request in it.
inline Merge applied(const CreateMerge &request)
{
    Merge made = plan();
    made.id = u"mrg_7Q2K9D"_s;
    made.state = MergeState::Applied;
    for (MergeConflict &one : made.conflicts) {
        one.choice = one.defaultChoice;
        for (const MergeResolution &given : request.resolutions) {
            if (given.conflictId == one.conflictId)
                one.choice = given.choice;
        }
    }
    return made;
}

inline Failure refusal(Failure::Kind kind, const QString &type, const std::optional<Merge> &plan = {})
{
    Failure failure;
    failure.kind = kind;
    failure.type = type;
    if (plan)
        failure.extra.insert(u"plan"_s, toJson(*plan));
    return failure;
}

/// Answers what the page reads: the customer, the usernames, and dry runs with plan().
inline void answerReadings(FakeBackend &backend)
{
    backend.answerAll<GetCustomer>([](const GetCustomer &) -> Result<Answer<Customer>> {
        return Answer<Customer>{marisol(), 200, u"\"c1\""_s, false, false};
    });
    backend.answerAll<ListUsernames>([](const ListUsernames &) -> Result<Answer<ListOf<Username>>> {
        return Answer<ListOf<Username>>{{usernames(), std::nullopt}, 200, {}, false, false};
    });
    backend.answerAll<CreateMerge>([](const CreateMerge &request) -> Result<Answer<Merge>> {
        if (request.dryRun)
            return Answer<Merge>{plan(), 200, {}, false, false};
        return Answer<Merge>{applied(request), 201, {}, false, false};
    });
}

} // namespace Ventanilla::MergeSamples
