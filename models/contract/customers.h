#pragma once

#include "models/contract/accounts.h"
#include "models/contract/logins.h"
#include "models/contract/usernames.h"

namespace Ventanilla {

/// The part of a customer that a search found.
struct SearchMatch
{
    MatchedField field = MatchedField::Name;
    QString text; ///< masked below `read`, except what was typed in full

    static constexpr auto fields()
    {
        return std::tuple{Ventanilla::field("field", &SearchMatch::field),
                          Ventanilla::field("text", &SearchMatch::text)};
    }
    friend bool operator==(const SearchMatch &, const SearchMatch &) = default;
};

struct FoundAccount
{
    AccountNumber accountNumber;
    AccountStatus status = AccountStatus::Active;
    QString serviceAddress; ///< below `read` the city only, except what was typed in full

    static constexpr auto fields()
    {
        return std::tuple{field("account_number", &FoundAccount::accountNumber),
                          field("status", &FoundAccount::status),
                          field("service_address", &FoundAccount::serviceAddress)};
    }
    friend bool operator==(const FoundAccount &, const FoundAccount &) = default;
};

struct CustomerHit
{
    CustomerNumber customerNumber;
    QString displayName;
    CustomerKind kind = CustomerKind::Person;
    QString preferredLanguage;
    SearchMatch matched;
    std::vector<FoundAccount> accounts;
    std::optional<QString> loginEmail; ///< masked below `read`
    QString etag = {};                 ///< of the item as this session sees it

    static constexpr auto fields()
    {
        return std::tuple{field("customer_number", &CustomerHit::customerNumber),
                          field("display_name", &CustomerHit::displayName), field("kind", &CustomerHit::kind),
                          field("preferred_language", &CustomerHit::preferredLanguage),
                          field("matched", &CustomerHit::matched), field("accounts", &CustomerHit::accounts),
                          field("login_email", &CustomerHit::loginEmail),
                          field("etag", &CustomerHit::etag).omittedWhenEmpty().outsideEtag()};
    }
    friend bool operator==(const CustomerHit &, const CustomerHit &) = default;
};

/// One box for everything (F1, F4). Under two characters nothing matches; exact ids come first.
struct SearchCustomers : ReadOperation, PageRequest
{
    static constexpr auto id = "searchCustomers";
    static constexpr auto path = "/v1/customers";
    using Reply = ListOf<CustomerHit>;

    QString q;

    static constexpr auto fields()
    {
        return std::tuple_cat(std::tuple{queryField("q", &SearchCustomers::q)}, pageFields());
    }
};

/// An account on its customer's page. Below `read` only number, status and city are given.
struct CustomerAccount
{
    AccountNumber accountNumber;
    AccountStatus status = AccountStatus::Active;
    QString label; ///< the link's label, of the login that was linked first; empty without one
    QString serviceAddress;
    QString city;
    QString postalCode;
    QString serviceCenter;
    std::optional<QString> mailingAttention;
    std::optional<QString> billingEmail;
    std::optional<qint64> balanceCents;
    std::optional<QDate> dueOn;         ///< of the oldest unpaid bill
    std::optional<qint64> pastDueCents; ///< null where nothing is past due
    std::optional<AutopayFacts> autopay;
    std::optional<BillDeliveryFacts> billDelivery;
    QString etag;

    static constexpr auto fields()
    {
        return std::tuple{field("account_number", &CustomerAccount::accountNumber),
                          field("status", &CustomerAccount::status), field("label", &CustomerAccount::label),
                          field("service_address", &CustomerAccount::serviceAddress),
                          field("city", &CustomerAccount::city), field("postal_code", &CustomerAccount::postalCode),
                          field("service_center", &CustomerAccount::serviceCenter),
                          field("mailing_attention", &CustomerAccount::mailingAttention),
                          field("billing_email", &CustomerAccount::billingEmail),
                          field("balance_cents", &CustomerAccount::balanceCents),
                          field("due_on", &CustomerAccount::dueOn),
                          field("past_due_cents", &CustomerAccount::pastDueCents),
                          field("autopay", &CustomerAccount::autopay),
                          field("bill_delivery", &CustomerAccount::billDelivery),
                          field("etag", &CustomerAccount::etag).omittedWhenEmpty().outsideEtag()};
    }
    friend bool operator==(const CustomerAccount &, const CustomerAccount &) = default;
};

/// Something that needs action, most urgent first: past due, autopay stopped, e-mail unconfirmed,
/// possible leak, unusual trend, usernames that can be merged.
struct Attention
{
    AttentionKind kind = AttentionKind::PastDue;
    std::optional<AccountNumber> accountNumber;
    QString detail; ///< one sentence in the caller's language
    std::optional<QDate> since;
    std::optional<qint64> amountCents;
    std::optional<int> count; ///< of usernames that can be merged

    static constexpr auto fields()
    {
        return std::tuple{field("kind", &Attention::kind), field("account_number", &Attention::accountNumber),
                          field("detail", &Attention::detail), field("since", &Attention::since),
                          field("amount_cents", &Attention::amountCents), field("count", &Attention::count)};
    }
    friend bool operator==(const Attention &, const Attention &) = default;
};

/// What the caller has proved to this staff session.
struct VerificationFacts
{
    VerificationLevel level = VerificationLevel::None;
    std::optional<QDateTime> verifiedUntil;
    bool locked = false;

    static constexpr auto fields()
    {
        return std::tuple{field("level", &VerificationFacts::level),
                          field("verified_until", &VerificationFacts::verifiedUntil),
                          field("locked", &VerificationFacts::locked)};
    }
    friend bool operator==(const VerificationFacts &, const VerificationFacts &) = default;
};

/// Below `read` phones and e-mails are masked, and balances, logins, usernames and attention are left out.
struct Customer
{
    CustomerNumber customerNumber;
    CustomerKind kind = CustomerKind::Person;
    std::optional<QString> givenName;
    std::optional<QString> familyName;
    std::optional<QString> organizationName;
    QString displayName;
    QString preferredLanguage;
    std::vector<QString> phones;
    std::vector<QString> emails;
    std::vector<CustomerAccount> accounts;
    std::vector<Login> logins;
    std::vector<Username> usernames;
    std::vector<Attention> attention;
    VerificationFacts verification;

    static constexpr auto fields()
    {
        return std::tuple{field("customer_number", &Customer::customerNumber), field("kind", &Customer::kind),
                          field("given_name", &Customer::givenName), field("family_name", &Customer::familyName),
                          field("organization_name", &Customer::organizationName),
                          field("display_name", &Customer::displayName),
                          field("preferred_language", &Customer::preferredLanguage),
                          field("phones", &Customer::phones), field("emails", &Customer::emails),
                          field("accounts", &Customer::accounts), field("logins", &Customer::logins),
                          field("usernames", &Customer::usernames), field("attention", &Customer::attention),
                          field("verification", &Customer::verification).outsideEtag()};
    }
    friend bool operator==(const Customer &, const Customer &) = default;
};

struct GetCustomer : ReadOperation
{
    static constexpr auto id = "getCustomer";
    static constexpr auto path = "/v1/customers/{customer_number}";
    using Reply = Customer;

    CustomerNumber customerNumber;

    static constexpr auto fields()
    {
        return std::tuple{pathField("customer_number", &GetCustomer::customerNumber)};
    }
};

/// One line of a customer's history, newest first.
struct HistoryEntry
{
    QString id;
    HistoryKind kind = HistoryKind::Change;
    QDateTime instant;
    QString actor; ///< username of the member of staff, or `system`
    QString actorName;
    QString action; ///< the audit trail's word for it, such as `account_changed`; `note` for notes
    QString summary; ///< one sentence in the caller's language; a note's text as it was typed
    std::optional<AccountNumber> accountNumber;
    std::optional<QString> mergeId;
    QString etag = {}; ///< as list item only

    static constexpr auto fields()
    {
        return std::tuple{field("id", &HistoryEntry::id), field("kind", &HistoryEntry::kind),
                          field("instant", &HistoryEntry::instant), field("actor", &HistoryEntry::actor),
                          field("actor_name", &HistoryEntry::actorName), field("action", &HistoryEntry::action),
                          field("summary", &HistoryEntry::summary),
                          field("account_number", &HistoryEntry::accountNumber),
                          field("merge_id", &HistoryEntry::mergeId),
                          field("etag", &HistoryEntry::etag).omittedWhenEmpty().outsideEtag()};
    }
    friend bool operator==(const HistoryEntry &, const HistoryEntry &) = default;
};

struct GetCustomerHistory : ReadOperation, PageRequest
{
    static constexpr auto id = "getCustomerHistory";
    static constexpr auto path = "/v1/customers/{customer_number}/history";
    using Reply = ListOf<HistoryEntry>;

    CustomerNumber customerNumber;

    static constexpr auto fields()
    {
        return std::tuple_cat(std::tuple{pathField("customer_number", &GetCustomerHistory::customerNumber)},
                              pageFields());
    }
};

} // namespace Ventanilla
