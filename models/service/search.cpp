#include "models/contract/customers.h"
#include "models/domain/mask.h"
#include "models/service/cursor.h"
#include "models/service/customers.h"
#include "models/service/executeimpl.h"
#include "models/store/customerstore.h"
#include "models/store/searchstore.h"

using namespace Qt::Literals::StringLiterals;

namespace Ventanilla {

namespace {

QString firstCharacter(const QString &text)
{
    return text.first(
        text.size() > 1 && text.at(0).isHighSurrogate() ? 2 : std::min<qsizetype>(1, text.size()));
}

/// What was found, for a caller who has proved nothing. Names and numbers stand in the list anyway.
QString maskedMatch(const FoundCustomer &customer)
{
    if (customer.isTypedInFull)
        return customer.text;
    switch (customer.field) {
    case MatchedField::Email:
        return maskedEmail(customer.text);
    case MatchedField::Phone:
        return maskedPhone(customer.text);
    case MatchedField::Address:
        for (const FoundAccountRow &account : customer.accounts) {
            if (account.isMatch)
                return account.city;
        }
        return {};
    case MatchedField::Username:
    case MatchedField::MeterSerial:
    case MatchedField::BillKey:
        return firstCharacter(customer.text) + u'…';
    case MatchedField::CustomerKey:
    case MatchedField::AccountKey:
    case MatchedField::CombinedKey:
    case MatchedField::Name:
    case MatchedField::Organization:
        break;
    }
    return customer.text;
}

CustomerHit hitFor(const FoundCustomer &customer, bool isOpen)
{
    CustomerHit hit;
    hit.customerNumber = customer.number;
    hit.displayName = customer.name.shown();
    hit.kind = customer.kind;
    hit.preferredLanguage = customer.language;
    hit.matched = {customer.field, isOpen ? customer.text : maskedMatch(customer)};
    for (const FoundAccountRow &account : customer.accounts) {
        const bool isShown = isOpen || account.isTypedInFull;
        hit.accounts.push_back(
            {account.number, account.status, isShown ? account.address : account.city});
    }
    if (customer.loginEmail)
        hit.loginEmail = isOpen || customer.isLoginTypedInFull ? *customer.loginEmail
                                                               : maskedEmail(*customer.loginEmail);
    return hit;
}

} // namespace

Result<ListOf<CustomerHit>> handle(Call &call, const SearchCustomers &request)
{
    const auto cursor = readCursor(call, request.cursor, 3);
    if (!cursor)
        return Unexpected{cursor.error()};
    SearchPosition after;
    if (*cursor)
        after = {(*cursor)->at(0).toInt(), (*cursor)->at(1), (*cursor)->at(2)};
    const auto page =
        searchCustomers(call.database(), SearchText::parse(request.q), request.limit, after);
    if (!page)
        return Unexpected{page.error()};
    const auto verified = verifiedCustomers(call.database(), call.actor().sessionId, call.now());
    if (!verified)
        return Unexpected{verified.error()};
    ListOf<CustomerHit> list;
    for (const FoundCustomer &customer : page->customers) {
        const bool isOpen = call.actor().isSupervisor()
            || verified->value(customer.number, VerificationLevel::None) >= VerificationLevel::Read;
        list.items.push_back(hitFor(customer, isOpen));
    }
    if (page->next)
        list.nextCursor =
            cursorOf({QString::number(page->next->tier), page->next->key, page->next->customer});
    return list;
}

VENTANILLA_EXECUTE(SearchCustomers)

} // namespace Ventanilla
