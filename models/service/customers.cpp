#include "models/service/customers.h"

#include "models/domain/mask.h"
#include "models/service/accountfacts.h"
#include "models/service/attention.h"
#include "models/service/executeimpl.h"
#include "models/service/logins.h"
#include "models/service/usernames.h"
#include "models/store/customerstore.h"
#include "models/store/loginstore.h"
#include "models/store/verificationstore.h"

#include <QHash>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace Ventanilla {

namespace {

constexpr Phrase noCustomer{"There is no customer %1.", "No existe el cliente %1."};

Customer customerFrom(const CustomerRow &row)
{
    Customer customer;
    customer.customerNumber = row.number;
    customer.kind = row.kind;
    customer.givenName = row.name.given;
    customer.familyName = row.name.family;
    customer.organizationName = row.name.organization;
    customer.displayName = row.name.shown();
    customer.preferredLanguage = row.language;
    return customer;
}

Result<Done> addContacts(Call &call, bool isOpen, Customer &customer)
{
    const auto contacts = contactRows(call.database(), customer.customerNumber);
    if (!contacts)
        return Unexpected{contacts.error()};
    for (const ContactRow &contact : *contacts) {
        if (contact.kind == ContactKind::Phone)
            customer.phones.push_back(isOpen ? contact.value : maskedPhone(contact.value));
        else
            customer.emails.push_back(isOpen ? contact.value : maskedEmail(contact.value));
    }
    return done;
}

Result<Done> addVerification(Call &call, VerificationLevel level, Customer &customer)
{
    const QString number = customer.customerNumber.text();
    const auto record =
        findVerification(call.database(), call.actor().sessionId, number, call.now());
    if (!record)
        return Unexpected{record.error()};
    const auto failures = findVerificationFailures(call.database(), number);
    if (!failures)
        return Unexpected{failures.error()};
    customer.verification.level = level;
    if (*record)
        customer.verification.verifiedUntil = (*record)->verifiedUntil;
    customer.verification.locked = failures->lockedAt.has_value();
    return done;
}

/// Below `read`: what a representative needs to know whom to ask about which account, and no more.
Result<Done> addMaskedAccounts(Call &call, Customer &customer)
{
    const auto rows = accountRows(call.database(), AccountFilter::of(customer.customerNumber));
    if (!rows)
        return Unexpected{rows.error()};
    for (const AccountRow &row : *rows) {
        CustomerAccount account;
        account.accountNumber = row.number;
        account.status = row.status;
        account.city = row.city;
        customer.accounts.push_back(account);
    }
    return done;
}

CustomerAccount customerAccount(const AccountFacts &facts, const UnpaidRow *unpaid)
{
    CustomerAccount account;
    account.accountNumber = facts.row.number;
    account.status = facts.row.status;
    account.label = facts.label;
    account.serviceAddress = facts.row.serviceAddress;
    account.city = facts.row.city;
    account.postalCode = facts.row.postalCode;
    account.serviceCenter = facts.row.serviceCenter;
    account.mailingAttention = facts.row.mailingAttention;
    account.billingEmail = facts.row.billingEmail;
    account.balanceCents = facts.row.balanceCents;
    if (unpaid) {
        account.dueOn = unpaid->dueOn;
        account.pastDueCents = pastDueCents(facts.row, *unpaid);
    }
    account.autopay = facts.account.autopay;
    account.billDelivery = facts.account.billDelivery;
    account.etag = etagOf(facts.account);
    return account;
}

Result<Done> addLoginsAndUsernames(Call &call, const AccountFilter &filter, Customer &customer)
{
    const auto links = linksOfAccounts(call.database(), filter);
    if (!links)
        return Unexpected{links.error()};
    QStringList keys;
    for (const LinkRow &link : *links)
        keys.append(link.loginKey);
    keys.removeDuplicates();
    auto logins = loginsByKey(call, keys);
    if (!logins)
        return Unexpected{logins.error()};
    customer.logins = *std::move(logins);
    const auto names = usernamesOfAccounts(call.database(), filter);
    if (!names)
        return Unexpected{names.error()};
    const auto usernames = usernameRows(call.database(), *names);
    if (!usernames)
        return Unexpected{usernames.error()};
    for (const UsernameRow &row : *usernames)
        customer.usernames.push_back(usernameFrom(row));
    return done;
}

/// What the readings of the accounts that stand give reason to look at.
Result<WaterFindings> waterFindings(Call &call, const std::vector<AccountFacts> &accounts)
{
    std::vector<AccountNumber> numbers;
    for (const AccountFacts &facts : accounts) {
        if (facts.row.status == AccountStatus::Active)
            numbers.push_back(facts.row.number);
    }
    auto leaks = possibleLeaks(call, numbers);
    if (!leaks)
        return Unexpected{leaks.error()};
    std::erase_if(numbers, [&leaks](const AccountNumber &number) {
        return std::any_of(leaks->begin(), leaks->end(), [&number](const PossibleLeak &leak) {
            return leak.account == number;
        });
    });
    auto trends = unusualTrends(call, numbers);
    if (!trends)
        return Unexpected{trends.error()};
    return WaterFindings{*std::move(leaks), *std::move(trends)};
}

Result<Done> addAll(Call &call, Customer &customer)
{
    const AccountFilter filter = AccountFilter::of(customer.customerNumber);
    const auto accounts = accountFacts(call, filter);
    if (!accounts)
        return Unexpected{accounts.error()};
    const auto unpaid = unpaidRows(call.database(), filter, call.today());
    if (!unpaid)
        return Unexpected{unpaid.error()};
    QHash<AccountNumber, const UnpaidRow *> unpaidOf;
    for (const UnpaidRow &row : *unpaid)
        unpaidOf.insert(row.account, &row);
    for (const AccountFacts &facts : *accounts)
        customer.accounts.push_back(customerAccount(facts, unpaidOf.value(facts.row.number)));
    if (auto added = addLoginsAndUsernames(call, filter, customer); !added)
        return added;
    const auto water = waterFindings(call, *accounts);
    if (!water)
        return Unexpected{water.error()};
    customer.attention =
        attentionFor(call, *accounts, *unpaid, *water, customer.logins, customer.usernames);
    return done;
}

} // namespace

Failure noSuchCustomer(const Call &call, const CustomerNumber &customer)
{
    return call.notFound(noCustomer, {customer.text()});
}

Result<Customer> handle(Call &call, const GetCustomer &request)
{
    const auto row = customerRow(call.database(), request.customerNumber);
    if (!row)
        return Unexpected{row.error()};
    if (!*row)
        return Unexpected{noSuchCustomer(call, request.customerNumber)};
    const auto level = call.level(request.customerNumber);
    if (!level)
        return Unexpected{level.error()};
    const bool isOpen = *level >= VerificationLevel::Read;
    Customer customer = customerFrom(**row);
    if (auto added = addContacts(call, isOpen, customer); !added)
        return Unexpected{added.error()};
    if (auto added = addVerification(call, *level, customer); !added)
        return Unexpected{added.error()};
    if (auto added = isOpen ? addAll(call, customer) : addMaskedAccounts(call, customer); !added)
        return Unexpected{added.error()};
    if (auto viewed = call.recordView(u"customer/"_s + request.customerNumber.text(),
                                      {request.customerNumber});
        !viewed)
        return Unexpected{viewed.error()};
    return customer;
}

VENTANILLA_EXECUTE(GetCustomer)

} // namespace Ventanilla
