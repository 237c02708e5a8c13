#pragma once

#include "models/domain/merge/mergewords.h"
#include "models/domain/merge/rows.h"

#include <QStringList>

#include <vector>

/// Merging old usernames into one e-mail login: what was read goes in, a plan comes out (api.md,
/// "Merging usernames into one e-mail login"; rules.md, "Merging: what must hold, always").
/// Applying a merge is writing the plan's effects, so a dry run is the apply without the writing.
namespace Ventanilla::Merging {

/// An answer to one of the plan's questions.
struct Answer
{
    QString conflictId;
    QString choice;
};

struct Inputs
{
    EmailAddress target;
    QStringList usernames; ///< as asked for: in any order, repeated as may be
    std::vector<Answer> answers;
    StaffRole askedBy = StaffRole::Representative;
    std::set<CustomerNumber> verified; ///< customers verified for a merge in the session that asks
    QDate today; ///< in the utility's time zone; cards expire by it

    std::vector<LoginRow>
        logins; ///< the target, where it stands, and every other login of an account below
    std::vector<UsernameRow> sources; ///< those of `usernames` that exist
    std::vector<LinkRow>
        links; ///< of the target and of the sources, and other logins' links to their accounts
    std::vector<AccountRow> accounts; ///< of those links
    std::vector<CustomerRow> customers; ///< of those accounts
    std::vector<PaymentMethodRow>
        methods; ///< of the target and of the sources, and those of the autopays below
    std::vector<AutopayRow>
        autopays; ///< on those accounts, and those that use the sources' methods
    std::vector<AlertRuleRow> alertRules; ///< on those accounts
    std::vector<RecipientRow> recipients; ///< on those accounts
};

/// One side of a difference, for the sentence that asks.
struct Side
{
    Owner owner;
    QString value; ///< a role's word, a label, an address, `500 gal`; empty where there is none

    friend bool operator==(const Side &, const Side &) = default;
};

/// A question. The service makes its sentence out of the kind and what is in here.
struct Conflict
{
    QString id; ///< the same for the same question, whatever the order of the sources
    ConflictKind kind = ConflictKind::AccountClosed;
    std::optional<AccountNumber> account;
    std::optional<CustomerNumber> customer; ///< the account's, where the question is about that
    QStringList usernames;
    QStringList autopayIds;
    QString mergeId;
    std::vector<Side> sides;
    QString subject; ///< `Visa 4242`, `…0123`, an alert's type, flags: what it is about, fit to be
                     ///< shown
    QStringList choices; ///< what this user may choose
    QStringList beyondRole; ///< what a supervisor could choose besides
    QStringList
        needVerifying; ///< what could be chosen besides once the caller is verified for a merge
    QString defaultChoice; ///< empty: it must be answered
    QString choice; ///< the answer given; empty: none

    /// The answer, or the default; empty where it is still open.
    [[nodiscard]] QString decision() const { return choice.isEmpty() ? defaultChoice : choice; }
    [[nodiscard]] bool isDecided(Choice wanted) const { return decision() == toText(wanted); }
    [[nodiscard]] bool isOpen() const { return decision().isEmpty(); }
};

/// An account that goes to the target, or that the target has already.
struct Move
{
    AccountNumber account;
    QStringList fromUsernames;
    AccountStatus status = AccountStatus::Active;
    bool alreadyLinked = false;

    friend bool operator==(const Move &, const Move &) = default;
};

/// What to walk through with the caller, one account each (L4).
struct Check
{
    AccountNumber account;
    AutopayStatus autopay = AutopayStatus::Off;
    std::optional<PaymentMethodKind> methodKind; ///< of the autopay; empty without one
    QString methodBrand;
    QString methodLast4;
    BillDelivery delivery = BillDelivery::Paper;

    friend bool operator==(const Check &, const Check &) = default;
};

struct NewLogin
{
    EmailAddress email;
    QString displayName;
    Language language = Language::En;

    friend bool operator==(const NewLogin &, const NewLogin &) = default;
};

/// The target's link to an account as it is to be, new or changed.
struct TargetLink
{
    AccountNumber account;
    LinkRole role = LinkRole::Owner;
    QString label;
    bool exists = false; ///< it is there already, with another role or label

    friend bool operator==(const TargetLink &, const TargetLink &) = default;
};

/// A link that ends: of another login (`move`), or of a username that stays open for accounts it
/// keeps.
struct EndedLink
{
    Owner owner;
    AccountNumber account;

    friend bool operator==(const EndedLink &, const EndedLink &) = default;
};

struct AutopayChange
{
    AccountNumber account;
    QString id;
    bool suspended = false; ///< else its state stays
    QString paymentMethodId; ///< the same card's row that is kept; empty: stays

    friend bool operator==(const AutopayChange &, const AutopayChange &) = default;
};

/// A rule that becomes the target's, in place of the target's own of that type, or is switched off.
struct AlertRuleChange
{
    AccountNumber account;
    AlertType type = AlertType::Daily;
    Owner owner;
    bool replacesTargets = false; ///< of a rule that becomes the target's

    friend bool operator==(const AlertRuleChange &, const AlertRuleChange &) = default;
};

struct OptOut
{
    AccountNumber account;
    QString recipientId;
    QDate optedOutOn;

    friend bool operator==(const OptOut &, const OptOut &) = default;
};

struct BillingEmailChange
{
    AccountNumber account;
    QString email;
    bool needsVerification = false; ///< `replace`; else the old address is only written out

    friend bool operator==(const BillingEmailChange &, const BillingEmailChange &) = default;
};

/// The row changes of the merge, each list in the order of its keys.
struct Effects
{
    std::optional<NewLogin> loginToCreate;
    std::vector<TargetLink> targetLinks;
    std::vector<EndedLink> endedLinks;
    QStringList mergedUsernames;
    std::vector<AutopayChange> autopays;
    QStringList movedMethods; ///< ids of payment methods that become the target's
    std::vector<AlertRuleChange> movedRules;
    std::vector<AlertRuleChange> silencedRules;
    std::vector<OptOut> optOuts;
    std::vector<BillingEmailChange> billingEmails;

    friend bool operator==(const Effects &, const Effects &) = default;
};

/// What two merges have in common where they touch each other.
struct Touches
{
    std::set<AccountNumber> accounts;
    std::set<QString> usernames;
    std::set<QString> logins; ///< EmailAddress::key()

    friend bool operator==(const Touches &, const Touches &) = default;
};

/// An answer that cannot be taken.
struct WrongAnswer
{
    enum class Why {
        UnknownConflict, ///< 422
        UnknownChoice, ///< 422, also a second and different answer
        BeyondRole, ///< 403
        NeedsVerifying ///< 403 `/problems/verification-needed`
    };

    QString conflictId;
    QString choice;
    Why why = Why::UnknownConflict;

    friend bool operator==(const WrongAnswer &, const WrongAnswer &) = default;
};

struct Plan
{
    QString
        version; ///< hash of everything that was read; the same whatever the order and the answers
    EmailAddress login;
    std::optional<LoginState> loginState; ///< empty: to be invited
    std::optional<CustomerNumber>
        principal; ///< who holds most of the accounts of target and sources together
    std::vector<Move> moves;
    std::vector<Conflict> conflicts;
    std::vector<Check> checklist;
    QStringList unknownUsernames; ///< 404
    std::vector<WrongAnswer> wrongAnswers;
    std::set<CustomerNumber> movedCustomers; ///< whose accounts move
    std::set<CustomerNumber>
        unverified; ///< those of them who must be verified first; none for a supervisor
    Effects effects; ///< to be written only where canApply()
    Touches touches;

    [[nodiscard]] bool hasOpenConflict() const;
    [[nodiscard]] bool canApply() const;
};

/// Plans the merge. A pure function: the same rows give the same plan in whatever order they come.
/// An open question counts as answered in favour of the move, so that the preview shows what is at
/// stake.
[[nodiscard]] Plan planMerge(const Inputs &inputs);

} // namespace Ventanilla::Merging
