#pragma once

#include "models/service/demo/workshop.h"

namespace Ventanilla::Demo {

/// What is odd about a customer, so that each kind of merge conflict (api.md, "Merging usernames into one
/// e-mail login") is found somewhere in every data set of sixty customers or more.
enum class Trait {
    None,
    AlreadyMerged,
    WithoutAccounts,
    OtherEmail,
    LinkedElsewhere,
    OtherCustomer,
    Fraud,
    LegalHold,
    Dispute,
    ClosedAccount,
    Roles,
    BillingEmail,
    Labels,
    TwoAutopays,
    SameMethodTwice,
    AlertRules,
    SmsConsent,
    LockedLogin,
    SharedEmail
};

/// The trait of the customer at @p index: about a third of all customers have one.
[[nodiscard]] Trait traitOf(int index);

/// Adds the login, the old portal's usernames, payment methods, autopays and alerts to a household whose
/// customer and accounts stand already, by its trait.
void addOnlinePresence(Workshop &workshop, Random &random, Household &household, Trait trait);

/// Adds a payment method of @p owner and gives its id; one in seven cards has expired.
QString addPaymentMethod(Workshop &workshop, Random &random, Household &household, const QString &owner);

/// Adds an autopay from the newest payment method: suspended where its card has expired, else active.
void addAutopay(Workshop &workshop, Random &random, Household &household, const QString &accountNumber);

} // namespace Ventanilla::Demo
