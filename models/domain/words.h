#pragma once

#include <QString>

#include <array>
#include <optional>
#include <type_traits>
#include <utility>

namespace Ventanilla {

/// The words of an enumeration in JSON, CSV and SQL: specialise it with `static constexpr std::array`
/// of pairs (value, word), each value once.
template <typename Enum>
struct Words;

template <typename Enum>
concept HasWords = std::is_enum_v<Enum> && requires { Words<Enum>::list; };

template <HasWords Enum>
[[nodiscard]] QString toText(Enum value)
{
    for (const auto &[known, word] : Words<Enum>::list) {
        if (known == value)
            return QString::fromLatin1(word);
    }
    Q_UNREACHABLE();
}

template <HasWords Enum>
[[nodiscard]] std::optional<Enum> fromText(const QString &text)
{
    for (const auto &[value, word] : Words<Enum>::list) {
        if (text == QLatin1StringView(word))
            return value;
    }
    return std::nullopt;
}

enum class CustomerKind { Person, Organization };
enum class AccountStatus { Active, Closed };
enum class LoginState { Invited, Active, Locked };
enum class UsernameState { Open, Merged };
enum class LinkRole { Owner, Manager, Viewer }; ///< from the most to the least that it allows
enum class BillDelivery { Paper, Email, Both };
enum class BillDeliveryState { Active, AwaitingVerification };
enum class AutopayState { Active, Suspended, Cancelled };                   ///< of one authorisation
enum class AutopayStatus { Off, On, NeedsReauthorization };                 ///< of an account (settled 12)
enum class PaymentMethodKind { Card, BankAccount };
enum class AlertType { BillingCycle, Daily, MultiDay, Vacation };
enum class VolumeUnit { CubicFeet, Gallon, Ccf };
enum class StaffRole { Representative, Supervisor, Administrator, MeterFeed };
enum class VerificationLevel { None, Read, ChangeContact, MergeAndPayment }; ///< ascending
enum class MergeState { Planned, Applied, Undone };
enum class UndoMode { Exact, Force };
enum class ConfirmationKind { Invitation, BillEmail };
enum class ConfirmationState { Open, Confirmed, AlreadyConfirmed, Expired };
enum class HistoryKind { Note, Change, Merge, AlertEvent };
enum class CustomerFlag { Fraud, LegalHold, Dispute };
enum class AttentionKind { PastDue, AutopayStopped, EmailUnconfirmed, PossibleLeak, UsernamesToMerge };
enum class MatchField {
    CustomerNumber,
    AccountNumber,
    CombinedId,
    BillNumber,
    MeterSerial,
    Username,
    Email,
    Phone,
    Address,
    Name,
    Organization
};

template <typename Enum>
using Word = std::pair<Enum, const char *>;

template <>
struct Words<CustomerKind>
{
    static constexpr std::array list{Word<CustomerKind>{CustomerKind::Person, "person"},
                                     Word<CustomerKind>{CustomerKind::Organization, "organization"}};
};

template <>
struct Words<AccountStatus>
{
    static constexpr std::array list{Word<AccountStatus>{AccountStatus::Active, "active"},
                                     Word<AccountStatus>{AccountStatus::Closed, "closed"}};
};

template <>
struct Words<LoginState>
{
    static constexpr std::array list{Word<LoginState>{LoginState::Invited, "invited"},
                                     Word<LoginState>{LoginState::Active, "active"},
                                     Word<LoginState>{LoginState::Locked, "locked"}};
};

template <>
struct Words<UsernameState>
{
    static constexpr std::array list{Word<UsernameState>{UsernameState::Open, "open"},
                                     Word<UsernameState>{UsernameState::Merged, "merged"}};
};

template <>
struct Words<LinkRole>
{
    static constexpr std::array list{Word<LinkRole>{LinkRole::Owner, "owner"},
                                     Word<LinkRole>{LinkRole::Manager, "manager"},
                                     Word<LinkRole>{LinkRole::Viewer, "viewer"}};
};

template <>
struct Words<BillDelivery>
{
    static constexpr std::array list{Word<BillDelivery>{BillDelivery::Paper, "paper"},
                                     Word<BillDelivery>{BillDelivery::Email, "email"},
                                     Word<BillDelivery>{BillDelivery::Both, "both"}};
};

template <>
struct Words<BillDeliveryState>
{
    static constexpr std::array list{
        Word<BillDeliveryState>{BillDeliveryState::Active, "active"},
        Word<BillDeliveryState>{BillDeliveryState::AwaitingVerification, "awaiting_verification"}};
};

template <>
struct Words<AutopayState>
{
    static constexpr std::array list{Word<AutopayState>{AutopayState::Active, "active"},
                                     Word<AutopayState>{AutopayState::Suspended, "suspended"},
                                     Word<AutopayState>{AutopayState::Cancelled, "cancelled"}};
};

template <>
struct Words<AutopayStatus>
{
    static constexpr std::array list{
        Word<AutopayStatus>{AutopayStatus::Off, "off"}, Word<AutopayStatus>{AutopayStatus::On, "on"},
        Word<AutopayStatus>{AutopayStatus::NeedsReauthorization, "needs_reauthorization"}};
};

template <>
struct Words<PaymentMethodKind>
{
    static constexpr std::array list{Word<PaymentMethodKind>{PaymentMethodKind::Card, "card"},
                                     Word<PaymentMethodKind>{PaymentMethodKind::BankAccount, "bank_account"}};
};

template <>
struct Words<AlertType>
{
    static constexpr std::array list{Word<AlertType>{AlertType::BillingCycle, "billing_cycle"},
                                     Word<AlertType>{AlertType::Daily, "daily"},
                                     Word<AlertType>{AlertType::MultiDay, "multi_day"},
                                     Word<AlertType>{AlertType::Vacation, "vacation"}};
};

template <>
struct Words<VolumeUnit>
{
    static constexpr std::array list{Word<VolumeUnit>{VolumeUnit::CubicFeet, "cf"},
                                     Word<VolumeUnit>{VolumeUnit::Gallon, "gal"},
                                     Word<VolumeUnit>{VolumeUnit::Ccf, "ccf"}};
};

template <>
struct Words<StaffRole>
{
    static constexpr std::array list{Word<StaffRole>{StaffRole::Representative, "representative"},
                                     Word<StaffRole>{StaffRole::Supervisor, "supervisor"},
                                     Word<StaffRole>{StaffRole::Administrator, "administrator"},
                                     Word<StaffRole>{StaffRole::MeterFeed, "meter_feed"}};
};

template <>
struct Words<VerificationLevel>
{
    static constexpr std::array list{
        Word<VerificationLevel>{VerificationLevel::None, "none"},
        Word<VerificationLevel>{VerificationLevel::Read, "read"},
        Word<VerificationLevel>{VerificationLevel::ChangeContact, "change_contact"},
        Word<VerificationLevel>{VerificationLevel::MergeAndPayment, "merge_and_payment"}};
};

template <>
struct Words<MergeState>
{
    static constexpr std::array list{Word<MergeState>{MergeState::Planned, "planned"},
                                     Word<MergeState>{MergeState::Applied, "applied"},
                                     Word<MergeState>{MergeState::Undone, "undone"}};
};

template <>
struct Words<UndoMode>
{
    static constexpr std::array list{Word<UndoMode>{UndoMode::Exact, "exact"},
                                     Word<UndoMode>{UndoMode::Force, "force"}};
};

template <>
struct Words<ConfirmationKind>
{
    static constexpr std::array list{Word<ConfirmationKind>{ConfirmationKind::Invitation, "invitation"},
                                     Word<ConfirmationKind>{ConfirmationKind::BillEmail, "bill_email"}};
};

template <>
struct Words<ConfirmationState>
{
    static constexpr std::array list{
        Word<ConfirmationState>{ConfirmationState::Open, "open"},
        Word<ConfirmationState>{ConfirmationState::Confirmed, "confirmed"},
        Word<ConfirmationState>{ConfirmationState::AlreadyConfirmed, "already_confirmed"},
        Word<ConfirmationState>{ConfirmationState::Expired, "expired"}};
};

template <>
struct Words<HistoryKind>
{
    static constexpr std::array list{Word<HistoryKind>{HistoryKind::Note, "note"},
                                     Word<HistoryKind>{HistoryKind::Change, "change"},
                                     Word<HistoryKind>{HistoryKind::Merge, "merge"},
                                     Word<HistoryKind>{HistoryKind::AlertEvent, "alert_event"}};
};

template <>
struct Words<CustomerFlag>
{
    static constexpr std::array list{Word<CustomerFlag>{CustomerFlag::Fraud, "fraud"},
                                     Word<CustomerFlag>{CustomerFlag::LegalHold, "legal_hold"},
                                     Word<CustomerFlag>{CustomerFlag::Dispute, "dispute"}};
};

template <>
struct Words<AttentionKind>
{
    static constexpr std::array list{
        Word<AttentionKind>{AttentionKind::PastDue, "past_due"},
        Word<AttentionKind>{AttentionKind::AutopayStopped, "autopay_stopped"},
        Word<AttentionKind>{AttentionKind::EmailUnconfirmed, "email_unconfirmed"},
        Word<AttentionKind>{AttentionKind::PossibleLeak, "possible_leak"},
        Word<AttentionKind>{AttentionKind::UsernamesToMerge, "usernames_to_merge"}};
};

template <>
struct Words<MatchField>
{
    static constexpr std::array list{Word<MatchField>{MatchField::CustomerNumber, "customer_number"},
                                     Word<MatchField>{MatchField::AccountNumber, "account_number"},
                                     Word<MatchField>{MatchField::CombinedId, "combined_id"},
                                     Word<MatchField>{MatchField::BillNumber, "bill_number"},
                                     Word<MatchField>{MatchField::MeterSerial, "meter_serial"},
                                     Word<MatchField>{MatchField::Username, "username"},
                                     Word<MatchField>{MatchField::Email, "email"},
                                     Word<MatchField>{MatchField::Phone, "phone"},
                                     Word<MatchField>{MatchField::Address, "address"},
                                     Word<MatchField>{MatchField::Name, "name"},
                                     Word<MatchField>{MatchField::Organization, "organization"}};
};

} // namespace Ventanilla
