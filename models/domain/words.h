#pragma once

#include <QLatin1StringView>
#include <QStringView>

#include <optional>

namespace Ventanilla {

/// One value of an enum and the word that stands for it in JSON, in CSV and in the database alike.
template <typename E>
struct Word
{
    E value;
    QLatin1StringView text;
};

/// The words of an enum, in the enum's order: `static constexpr Word<E> words[] = {…}`. An enum that
/// has one can be given to toText() and fromText(); an enum without a table does not compile there.
template <typename E>
struct WordTable;

template <typename E>
concept Worded = requires { WordTable<E>::words[0].text; };

/// The word for @p value. Every value has one.
template <Worded E>
[[nodiscard]] constexpr QLatin1StringView toText(E value)
{
    for (const Word<E> &word : WordTable<E>::words) {
        if (word.value == value)
            return word.text;
    }
    return {};
}

/// The value for exactly @p text; empty for any other text, also for one in other case.
template <Worded E>
[[nodiscard]] constexpr std::optional<E> fromText(QStringView text)
{
    for (const Word<E> &word : WordTable<E>::words) {
        if (word.text == text)
            return word.value;
    }
    return std::nullopt;
}

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
enum class AttentionKind { PastDue, AutopayStopped, EmailUnconfirmed, PossibleLeak, UsernamesToMerge };
enum class NameReason { Misspelled, Changed };
enum class CorrectionState { Pending, Applied, Rejected };
enum class MergeState { Planned, Applied, Undone };
enum class UndoMode { Exact, Force };
/// What an account's autopay comes to (settled 12); AutopayState is one authorisation's.
enum class AutopayStatus { Off, On, NeedsReauthorization };
enum class ConfirmationKind { Invitation, BillEmail };
enum class ConfirmationState { Open, Confirmed, AlreadyConfirmed, Expired };
enum class HistoryKind { Note, Change, Merge, AlertEvent };

template <>
struct WordTable<CustomerKind>
{
    static constexpr Word<CustomerKind> words[] = {
        {CustomerKind::Person, QLatin1StringView("person")},
        {CustomerKind::Organization, QLatin1StringView("organization")},
    };
};

template <>
struct WordTable<CustomerFlag>
{
    static constexpr Word<CustomerFlag> words[] = {
        {CustomerFlag::Fraud, QLatin1StringView("fraud")},
        {CustomerFlag::LegalHold, QLatin1StringView("legal_hold")},
        {CustomerFlag::Dispute, QLatin1StringView("dispute")},
    };
};

template <>
struct WordTable<Language>
{
    static constexpr Word<Language> words[] = {
        {Language::En, QLatin1StringView("en")},
        {Language::Es, QLatin1StringView("es")},
    };
};

template <>
struct WordTable<ContactKind>
{
    static constexpr Word<ContactKind> words[] = {
        {ContactKind::Email, QLatin1StringView("email")},
        {ContactKind::Phone, QLatin1StringView("phone")},
    };
};

template <>
struct WordTable<AccountStatus>
{
    static constexpr Word<AccountStatus> words[] = {
        {AccountStatus::Active, QLatin1StringView("active")},
        {AccountStatus::Closed, QLatin1StringView("closed")},
    };
};

template <>
struct WordTable<LoginState>
{
    static constexpr Word<LoginState> words[] = {
        {LoginState::Invited, QLatin1StringView("invited")},
        {LoginState::Active, QLatin1StringView("active")},
        {LoginState::Locked, QLatin1StringView("locked")},
    };
};

template <>
struct WordTable<UsernameState>
{
    static constexpr Word<UsernameState> words[] = {
        {UsernameState::Open, QLatin1StringView("open")},
        {UsernameState::Merged, QLatin1StringView("merged")},
    };
};

template <>
struct WordTable<LinkRole>
{
    static constexpr Word<LinkRole> words[] = {
        {LinkRole::Owner, QLatin1StringView("owner")},
        {LinkRole::Manager, QLatin1StringView("manager")},
        {LinkRole::Viewer, QLatin1StringView("viewer")},
    };
};

template <>
struct WordTable<PaymentMethodKind>
{
    static constexpr Word<PaymentMethodKind> words[] = {
        {PaymentMethodKind::Card, QLatin1StringView("card")},
        {PaymentMethodKind::BankAccount, QLatin1StringView("bank_account")},
    };
};

template <>
struct WordTable<AutopayState>
{
    static constexpr Word<AutopayState> words[] = {
        {AutopayState::Active, QLatin1StringView("active")},
        {AutopayState::Suspended, QLatin1StringView("suspended")},
        {AutopayState::Cancelled, QLatin1StringView("cancelled")},
    };
};

template <>
struct WordTable<PayOn>
{
    static constexpr Word<PayOn> words[] = {
        {PayOn::DueDate, QLatin1StringView("due_date")},
        {PayOn::DaysBefore, QLatin1StringView("days_before")},
    };
};

template <>
struct WordTable<BillDelivery>
{
    static constexpr Word<BillDelivery> words[] = {
        {BillDelivery::Paper, QLatin1StringView("paper")},
        {BillDelivery::Email, QLatin1StringView("email")},
        {BillDelivery::Both, QLatin1StringView("both")},
    };
};

template <>
struct WordTable<BillDeliveryState>
{
    static constexpr Word<BillDeliveryState> words[] = {
        {BillDeliveryState::Active, QLatin1StringView("active")},
        {BillDeliveryState::AwaitingVerification, QLatin1StringView("awaiting_verification")},
    };
};

template <>
struct WordTable<AlertType>
{
    static constexpr Word<AlertType> words[] = {
        {AlertType::BillingCycle, QLatin1StringView("billing_cycle")},
        {AlertType::Daily, QLatin1StringView("daily")},
        {AlertType::MultiDay, QLatin1StringView("multi_day")},
        {AlertType::Vacation, QLatin1StringView("vacation")},
    };
};

template <>
struct WordTable<VolumeUnit>
{
    static constexpr Word<VolumeUnit> words[] = {
        {VolumeUnit::Cf, QLatin1StringView("cf")},
        {VolumeUnit::Gal, QLatin1StringView("gal")},
        {VolumeUnit::Ccf, QLatin1StringView("ccf")},
    };
};

template <>
struct WordTable<ReadingQuality>
{
    static constexpr Word<ReadingQuality> words[] = {
        {ReadingQuality::Measured, QLatin1StringView("measured")},
        {ReadingQuality::Estimated, QLatin1StringView("estimated")},
    };
};

template <>
struct WordTable<StaffRole>
{
    static constexpr Word<StaffRole> words[] = {
        {StaffRole::Representative, QLatin1StringView("representative")},
        {StaffRole::Supervisor, QLatin1StringView("supervisor")},
        {StaffRole::Administrator, QLatin1StringView("administrator")},
        {StaffRole::MeterFeed, QLatin1StringView("meter_feed")},
    };
};

template <>
struct WordTable<VerificationLevel>
{
    static constexpr Word<VerificationLevel> words[] = {
        {VerificationLevel::None, QLatin1StringView("none")},
        {VerificationLevel::Read, QLatin1StringView("read")},
        {VerificationLevel::ChangeContact, QLatin1StringView("change_contact")},
        {VerificationLevel::MergeAndPayment, QLatin1StringView("merge_and_payment")},
    };
};

template <>
struct WordTable<Factor>
{
    static constexpr Word<Factor> words[] = {
        {Factor::AccountKey, QLatin1StringView("account_number")},
        {Factor::BillKey, QLatin1StringView("bill_number")},
        {Factor::LastBillAmount, QLatin1StringView("last_bill_amount_cents")},
        {Factor::Code, QLatin1StringView("code")},
        {Factor::ServiceAddress, QLatin1StringView("service_address")},
        {Factor::Postal, QLatin1StringView("postal_code")},
        {Factor::FullName, QLatin1StringView("full_name")},
        {Factor::Phone, QLatin1StringView("phone")},
        {Factor::Email, QLatin1StringView("email")},
    };
};

template <>
struct WordTable<MatchedField>
{
    static constexpr Word<MatchedField> words[] = {
        {MatchedField::CustomerKey, QLatin1StringView("customer_number")},
        {MatchedField::AccountKey, QLatin1StringView("account_number")},
        {MatchedField::CombinedKey, QLatin1StringView("combined_id")},
        {MatchedField::BillKey, QLatin1StringView("bill_number")},
        {MatchedField::MeterSerial, QLatin1StringView("meter_serial")},
        {MatchedField::Username, QLatin1StringView("username")},
        {MatchedField::Email, QLatin1StringView("email")},
        {MatchedField::Phone, QLatin1StringView("phone")},
        {MatchedField::Address, QLatin1StringView("address")},
        {MatchedField::Name, QLatin1StringView("name")},
        {MatchedField::Organization, QLatin1StringView("organization")},
    };
};

template <>
struct WordTable<AttentionKind>
{
    static constexpr Word<AttentionKind> words[] = {
        {AttentionKind::PastDue, QLatin1StringView("past_due")},
        {AttentionKind::AutopayStopped, QLatin1StringView("autopay_stopped")},
        {AttentionKind::EmailUnconfirmed, QLatin1StringView("email_unconfirmed")},
        {AttentionKind::PossibleLeak, QLatin1StringView("possible_leak")},
        {AttentionKind::UsernamesToMerge, QLatin1StringView("usernames_to_merge")},
    };
};

template <>
struct WordTable<NameReason>
{
    static constexpr Word<NameReason> words[] = {
        {NameReason::Misspelled, QLatin1StringView("misspelled")},
        {NameReason::Changed, QLatin1StringView("changed")},
    };
};

template <>
struct WordTable<CorrectionState>
{
    static constexpr Word<CorrectionState> words[] = {
        {CorrectionState::Pending, QLatin1StringView("pending")},
        {CorrectionState::Applied, QLatin1StringView("applied")},
        {CorrectionState::Rejected, QLatin1StringView("rejected")},
    };
};

template <>
struct WordTable<MergeState>
{
    static constexpr Word<MergeState> words[] = {
        {MergeState::Planned, QLatin1StringView("planned")},
        {MergeState::Applied, QLatin1StringView("applied")},
        {MergeState::Undone, QLatin1StringView("undone")},
    };
};

template <>
struct WordTable<UndoMode>
{
    static constexpr Word<UndoMode> words[] = {
        {UndoMode::Exact, QLatin1StringView("exact")},
        {UndoMode::Force, QLatin1StringView("force")},
    };
};

template <>
struct WordTable<AutopayStatus>
{
    static constexpr Word<AutopayStatus> words[] = {
        {AutopayStatus::Off, QLatin1StringView("off")},
        {AutopayStatus::On, QLatin1StringView("on")},
        {AutopayStatus::NeedsReauthorization, QLatin1StringView("needs_reauthorization")},
    };
};

template <>
struct WordTable<ConfirmationKind>
{
    static constexpr Word<ConfirmationKind> words[] = {
        {ConfirmationKind::Invitation, QLatin1StringView("invitation")},
        {ConfirmationKind::BillEmail, QLatin1StringView("bill_email")},
    };
};

template <>
struct WordTable<ConfirmationState>
{
    static constexpr Word<ConfirmationState> words[] = {
        {ConfirmationState::Open, QLatin1StringView("open")},
        {ConfirmationState::Confirmed, QLatin1StringView("confirmed")},
        {ConfirmationState::AlreadyConfirmed, QLatin1StringView("already_confirmed")},
        {ConfirmationState::Expired, QLatin1StringView("expired")},
    };
};

template <>
struct WordTable<HistoryKind>
{
    static constexpr Word<HistoryKind> words[] = {
        {HistoryKind::Note, QLatin1StringView("note")},
        {HistoryKind::Change, QLatin1StringView("change")},
        {HistoryKind::Merge, QLatin1StringView("merge")},
        {HistoryKind::AlertEvent, QLatin1StringView("alert_event")},
    };
};

} // namespace Ventanilla
