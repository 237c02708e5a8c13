#pragma once

#include "models/domain/word.h"

namespace Ventanilla {

enum class CustomerKind { Person, Organization };
enum class CustomerFlag { Fraud, LegalHold, Dispute };
enum class Language { En, Es };
enum class ContactKind { Email, Phone };
enum class AccountStatus { Active, Closed };
enum class LoginState { Invited, Active, Locked };
enum class UsernameState { Open, Merged };
/// From the widest right to the narrowest: a smaller value may do more.
enum class LinkRole { Owner, Manager, Viewer };
enum class PaymentMethodKind { Card, BankAccount };
enum class AutopayState { Active, Suspended, Cancelled };
enum class PayOn { DueDate, DaysBefore };
enum class BillDelivery { Paper, Email, Both };
enum class BillDeliveryState { Active, AwaitingVerification };
enum class AlertType { BillingCycle, Daily, MultiDay, Vacation };
enum class VolumeUnit { Cf, Gal, Ccf };
enum class ReadingQuality { Measured, Estimated };
enum class StaffRole { Representative, Supervisor, Administrator, MeterFeed };
/// Ordered: a level includes those before it. None stands for a caller who is not verified.
enum class VerificationLevel { None, Read, ChangeContact, MergeAndPayment };
/// What a caller can name to be verified (rules.md, "Checking who calls").
enum class Factor {
    AccountKey, BillKey, LastBillAmount, Code, ServiceAddress, Postal, FullName, Phone, Email
};
enum class MatchedField {
    CustomerKey, AccountKey, CombinedKey, BillKey, MeterSerial, Username, Email, Phone, Address, Name, Organization
};
/// What needs action, most urgent first.
enum class AttentionKind { PastDue, AutopayStopped, EmailUnconfirmed, PossibleLeak, UnusualTrend, UsernamesToMerge };
enum class NameReason { Misspelled, Changed };
enum class CorrectionState { Pending, Applied, Rejected };
enum class MergeState { Planned, Applied, Undone };
enum class UndoMode { Exact, Force };
/// What an account's autopay comes to (settled 12); AutopayState is one authorisation's.
enum class AutopayStatus { Off, On, NeedsReauthorization };
enum class ConfirmationState { Open, Confirmed, AlreadyConfirmed, Expired };
enum class HistoryKind { Note, Change, Merge, AlertEvent };

template <>
struct WordTable<CustomerKind>
{
    static constexpr Word<CustomerKind> words[] = {
        {CustomerKind::Person, "person"}, {CustomerKind::Organization, "organization"},
    };
};

template <>
struct WordTable<CustomerFlag>
{
    static constexpr Word<CustomerFlag> words[] = {
        {CustomerFlag::Fraud, "fraud"}, {CustomerFlag::LegalHold, "legal_hold"},
        {CustomerFlag::Dispute, "dispute"},
    };
};

template <>
struct WordTable<Language>
{
    static constexpr Word<Language> words[] = {{Language::En, "en"}, {Language::Es, "es"}};
};

template <>
struct WordTable<ContactKind>
{
    static constexpr Word<ContactKind> words[] = {
        {ContactKind::Email, "email"}, {ContactKind::Phone, "phone"},
    };
};

template <>
struct WordTable<AccountStatus>
{
    static constexpr Word<AccountStatus> words[] = {
        {AccountStatus::Active, "active"}, {AccountStatus::Closed, "closed"},
    };
};

template <>
struct WordTable<LoginState>
{
    static constexpr Word<LoginState> words[] = {
        {LoginState::Invited, "invited"}, {LoginState::Active, "active"}, {LoginState::Locked, "locked"},
    };
};

template <>
struct WordTable<UsernameState>
{
    static constexpr Word<UsernameState> words[] = {
        {UsernameState::Open, "open"}, {UsernameState::Merged, "merged"},
    };
};

template <>
struct WordTable<LinkRole>
{
    static constexpr Word<LinkRole> words[] = {
        {LinkRole::Owner, "owner"}, {LinkRole::Manager, "manager"}, {LinkRole::Viewer, "viewer"},
    };
};

template <>
struct WordTable<PaymentMethodKind>
{
    static constexpr Word<PaymentMethodKind> words[] = {
        {PaymentMethodKind::Card, "card"}, {PaymentMethodKind::BankAccount, "bank_account"},
    };
};

template <>
struct WordTable<AutopayState>
{
    static constexpr Word<AutopayState> words[] = {
        {AutopayState::Active, "active"}, {AutopayState::Suspended, "suspended"},
        {AutopayState::Cancelled, "cancelled"},
    };
};

template <>
struct WordTable<PayOn>
{
    static constexpr Word<PayOn> words[] = {{PayOn::DueDate, "due_date"}, {PayOn::DaysBefore, "days_before"}};
};

template <>
struct WordTable<BillDelivery>
{
    static constexpr Word<BillDelivery> words[] = {
        {BillDelivery::Paper, "paper"}, {BillDelivery::Email, "email"}, {BillDelivery::Both, "both"},
    };
};

template <>
struct WordTable<BillDeliveryState>
{
    static constexpr Word<BillDeliveryState> words[] = {
        {BillDeliveryState::Active, "active"},
        {BillDeliveryState::AwaitingVerification, "awaiting_verification"},
    };
};

template <>
struct WordTable<AlertType>
{
    static constexpr Word<AlertType> words[] = {
        {AlertType::BillingCycle, "billing_cycle"}, {AlertType::Daily, "daily"},
        {AlertType::MultiDay, "multi_day"}, {AlertType::Vacation, "vacation"},
    };
};

template <>
struct WordTable<VolumeUnit>
{
    static constexpr Word<VolumeUnit> words[] = {
        {VolumeUnit::Cf, "cf"}, {VolumeUnit::Gal, "gal"}, {VolumeUnit::Ccf, "ccf"},
    };
};

template <>
struct WordTable<ReadingQuality>
{
    static constexpr Word<ReadingQuality> words[] = {
        {ReadingQuality::Measured, "measured"}, {ReadingQuality::Estimated, "estimated"},
    };
};

template <>
struct WordTable<StaffRole>
{
    static constexpr Word<StaffRole> words[] = {
        {StaffRole::Representative, "representative"}, {StaffRole::Supervisor, "supervisor"},
        {StaffRole::Administrator, "administrator"}, {StaffRole::MeterFeed, "meter_feed"},
    };
};

template <>
struct WordTable<VerificationLevel>
{
    static constexpr Word<VerificationLevel> words[] = {
        {VerificationLevel::None, "none"}, {VerificationLevel::Read, "read"},
        {VerificationLevel::ChangeContact, "change_contact"},
        {VerificationLevel::MergeAndPayment, "merge_and_payment"},
    };
};

template <>
struct WordTable<Factor>
{
    static constexpr Word<Factor> words[] = {
        {Factor::AccountKey, "account_number"}, {Factor::BillKey, "bill_number"},
        {Factor::LastBillAmount, "last_bill_amount_cents"}, {Factor::Code, "code"},
        {Factor::ServiceAddress, "service_address"}, {Factor::Postal, "postal_code"},
        {Factor::FullName, "full_name"}, {Factor::Phone, "phone"}, {Factor::Email, "email"},
    };
};

template <>
struct WordTable<MatchedField>
{
    static constexpr Word<MatchedField> words[] = {
        {MatchedField::CustomerKey, "customer_number"}, {MatchedField::AccountKey, "account_number"},
        {MatchedField::CombinedKey, "combined_id"}, {MatchedField::BillKey, "bill_number"},
        {MatchedField::MeterSerial, "meter_serial"}, {MatchedField::Username, "username"},
        {MatchedField::Email, "email"}, {MatchedField::Phone, "phone"},
        {MatchedField::Address, "address"}, {MatchedField::Name, "name"},
        {MatchedField::Organization, "organization"},
    };
};

template <>
struct WordTable<AttentionKind>
{
    static constexpr Word<AttentionKind> words[] = {
        {AttentionKind::PastDue, "past_due"}, {AttentionKind::AutopayStopped, "autopay_stopped"},
        {AttentionKind::EmailUnconfirmed, "email_unconfirmed"},
        {AttentionKind::PossibleLeak, "possible_leak"}, {AttentionKind::UnusualTrend, "unusual_trend"},
        {AttentionKind::UsernamesToMerge, "usernames_to_merge"},
    };
};

template <>
struct WordTable<NameReason>
{
    static constexpr Word<NameReason> words[] = {
        {NameReason::Misspelled, "misspelled"}, {NameReason::Changed, "changed"},
    };
};

template <>
struct WordTable<CorrectionState>
{
    static constexpr Word<CorrectionState> words[] = {
        {CorrectionState::Pending, "pending"}, {CorrectionState::Applied, "applied"},
        {CorrectionState::Rejected, "rejected"},
    };
};

template <>
struct WordTable<MergeState>
{
    static constexpr Word<MergeState> words[] = {
        {MergeState::Planned, "planned"}, {MergeState::Applied, "applied"},
        {MergeState::Undone, "undone"},
    };
};

template <>
struct WordTable<UndoMode>
{
    static constexpr Word<UndoMode> words[] = {{UndoMode::Exact, "exact"}, {UndoMode::Force, "force"}};
};

template <>
struct WordTable<AutopayStatus>
{
    static constexpr Word<AutopayStatus> words[] = {
        {AutopayStatus::Off, "off"}, {AutopayStatus::On, "on"},
        {AutopayStatus::NeedsReauthorization, "needs_reauthorization"},
    };
};

template <>
struct WordTable<ConfirmationState>
{
    static constexpr Word<ConfirmationState> words[] = {
        {ConfirmationState::Open, "open"}, {ConfirmationState::Confirmed, "confirmed"},
        {ConfirmationState::AlreadyConfirmed, "already_confirmed"},
        {ConfirmationState::Expired, "expired"},
    };
};

template <>
struct WordTable<HistoryKind>
{
    static constexpr Word<HistoryKind> words[] = {
        {HistoryKind::Note, "note"}, {HistoryKind::Change, "change"}, {HistoryKind::Merge, "merge"},
        {HistoryKind::AlertEvent, "alert_event"},
    };
};

} // namespace Ventanilla
