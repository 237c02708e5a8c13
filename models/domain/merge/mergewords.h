#pragma once

#include "models/domain/word.h"

namespace Ventanilla {

namespace Merging {

/// The questions of a merge, in the order in which they are asked (api.md, "conflict kind").
enum class ConflictKind {
    UsernameAlreadyMerged,
    LoginOfOtherCustomer,
    UsernameWithoutAccounts,
    LegacyEmailDiffers,
    AccountLinkedElsewhere,
    DifferentCustomer,
    ProtectedAccount,
    AccountClosed,
    RoleDiffers,
    BillingEmailDiffers,
    LabelDiffers,
    AutopayDuplicated,
    PaymentMethodDuplicated,
    AlertRulesDiffer,
    SmsConsentDiffers
};

/// Every choice but those of `autopay_duplicated`, which are autopays' ids.
enum class Choice {
    Include,
    Skip,
    RetireOnly,
    KeepBoth,
    Move,
    IncludeViewOnly,
    HighestRole,
    KeepTarget,
    Keep,
    Replace,
    KeepNewest,
    KeepOldest,
    KeepLowestThreshold,
    OptOutWins
};

} // namespace Merging

template <>
struct WordTable<Merging::ConflictKind>
{
    using Kind = Merging::ConflictKind;
    static constexpr Word<Kind> words[] = {
        {Kind::UsernameAlreadyMerged, "username_already_merged"},
        {Kind::LoginOfOtherCustomer, "login_of_other_customer"},
        {Kind::UsernameWithoutAccounts, "username_without_accounts"},
        {Kind::LegacyEmailDiffers, "legacy_email_differs"},
        {Kind::AccountLinkedElsewhere, "account_linked_elsewhere"},
        {Kind::DifferentCustomer, "different_customer"},
        {Kind::ProtectedAccount, "protected_account"},
        {Kind::AccountClosed, "account_closed"},
        {Kind::RoleDiffers, "role_differs"},
        {Kind::BillingEmailDiffers, "billing_email_differs"},
        {Kind::LabelDiffers, "label_differs"},
        {Kind::AutopayDuplicated, "autopay_duplicated"},
        {Kind::PaymentMethodDuplicated, "payment_method_duplicated"},
        {Kind::AlertRulesDiffer, "alert_rules_differ"},
        {Kind::SmsConsentDiffers, "sms_consent_differs"},
    };
};

template <>
struct WordTable<Merging::Choice>
{
    using Choice = Merging::Choice;
    static constexpr Word<Choice> words[] = {
        {Choice::Include, "include"},
        {Choice::Skip, "skip"},
        {Choice::RetireOnly, "retire_only"},
        {Choice::KeepBoth, "keep_both"},
        {Choice::Move, "move"},
        {Choice::IncludeViewOnly, "include_view_only"},
        {Choice::HighestRole, "highest_role"},
        {Choice::KeepTarget, "keep_target"},
        {Choice::Keep, "keep"},
        {Choice::Replace, "replace"},
        {Choice::KeepNewest, "keep_newest"},
        {Choice::KeepOldest, "keep_oldest"},
        {Choice::KeepLowestThreshold, "keep_lowest_threshold"},
        {Choice::OptOutWins, "opt_out_wins"},
    };
};

} // namespace Ventanilla
