#pragma once

#include "models/contract/operation.h"
#include "models/domain/digitkey.h"
#include "models/domain/words.h"

#include <QDateTime>

namespace Ventanilla {

struct MergeResolution
{
    QString conflictId;
    QString choice;

    static constexpr auto fields()
    {
        return std::tuple{field("conflict_id", &MergeResolution::conflictId),
                          field("choice", &MergeResolution::choice)};
    }
    friend bool operator==(const MergeResolution &, const MergeResolution &) = default;
};

struct MergeLogin
{
    QString email;
    QString state; ///< `to_be_invited`, or the login's state

    static constexpr auto fields()
    {
        return std::tuple{field("email", &MergeLogin::email), field("state", &MergeLogin::state)};
    }
    friend bool operator==(const MergeLogin &, const MergeLogin &) = default;
};

struct MergeMove
{
    AccountNumber accountNumber;
    std::vector<QString> fromUsernames;
    AccountStatus status = AccountStatus::Active;
    bool alreadyLinked = false;

    static constexpr auto fields()
    {
        return std::tuple{field("account_number", &MergeMove::accountNumber),
                          field("from_usernames", &MergeMove::fromUsernames), field("status", &MergeMove::status),
                          field("already_linked", &MergeMove::alreadyLinked)};
    }
    friend bool operator==(const MergeMove &, const MergeMove &) = default;
};

struct MergeConflict
{
    QString conflictId; ///< the same for the same question, whatever the order of the sources
    QString kind;       ///< api.md's table of conflict kinds
    std::optional<AccountNumber> accountNumber;
    QString detail; ///< the question, one sentence in the caller's language
    std::vector<QString> usernames;
    std::vector<QString> autopayIds;
    std::optional<QString> mergeId;
    std::vector<QString> choices; ///< only what this user may choose
    std::optional<QString> defaultChoice;
    std::optional<QString> choice; ///< the answer given

    static constexpr auto fields()
    {
        return std::tuple{field("conflict_id", &MergeConflict::conflictId), field("kind", &MergeConflict::kind),
                          field("account_number", &MergeConflict::accountNumber),
                          field("detail", &MergeConflict::detail), field("usernames", &MergeConflict::usernames),
                          field("autopay_ids", &MergeConflict::autopayIds),
                          field("merge_id", &MergeConflict::mergeId), field("choices", &MergeConflict::choices),
                          field("default", &MergeConflict::defaultChoice),
                          field("choice", &MergeConflict::choice)};
    }
    friend bool operator==(const MergeConflict &, const MergeConflict &) = default;
};

/// What to walk through with the caller afterwards, one line an account (L4, B6).
struct MergeCheck
{
    AccountNumber accountNumber;
    AutopayStatus autopay = AutopayStatus::Off;
    std::optional<QString> paymentMethod; ///< such as `Visa •••• 4411`
    QString billDelivery;                 ///< `paper`, `email`, `both`

    static constexpr auto fields()
    {
        return std::tuple{field("account_number", &MergeCheck::accountNumber),
                          field("autopay", &MergeCheck::autopay),
                          field("payment_method", &MergeCheck::paymentMethod),
                          field("bill_delivery", &MergeCheck::billDelivery)};
    }
    friend bool operator==(const MergeCheck &, const MergeCheck &) = default;
};

/// Something that a forced undo left as it was found.
struct KeptThing
{
    QString what;
    QString why;

    static constexpr auto fields()
    {
        return std::tuple{field("what", &KeptThing::what), field("why", &KeptThing::why)};
    }
    friend bool operator==(const KeptThing &, const KeptThing &) = default;
};

/// A merge planned, done or undone.
struct Merge
{
    std::optional<QString> id; ///< `mrg_…`; null for a plan
    MergeState state = MergeState::Planned;
    QString planVersion;
    MergeLogin login;
    std::vector<QString> usernames;
    std::vector<MergeMove> moves;
    std::vector<MergeConflict> conflicts;
    std::vector<MergeCheck> checklist;
    std::optional<QString> reason;
    std::optional<QString> createdBy;
    std::optional<QDateTime> createdAt;
    std::optional<QString> undoneBy;
    std::optional<QDateTime> undoneAt;
    std::vector<KeptThing> kept;
    QString etag; ///< as list item only

    static constexpr auto fields()
    {
        return std::tuple{field("id", &Merge::id), field("state", &Merge::state),
                          field("plan_version", &Merge::planVersion), field("login", &Merge::login),
                          field("usernames", &Merge::usernames), field("moves", &Merge::moves),
                          field("conflicts", &Merge::conflicts), field("checklist", &Merge::checklist),
                          field("reason", &Merge::reason), field("created_by", &Merge::createdBy),
                          field("created_at", &Merge::createdAt), field("undone_by", &Merge::undoneBy),
                          field("undone_at", &Merge::undoneAt), field("kept", &Merge::kept),
                          field("etag", &Merge::etag).omittedWhenEmpty().outsideEtag()};
    }
    friend bool operator==(const Merge &, const Merge &) = default;
};

/// Merges usernames into one e-mail login, or plans to (`dry_run`, 200). Applied: 201.
/// 409 `/problems/merge-conflict` and 412 `/problems/plan-stale` carry the plan in `plan`;
/// 428 `/problems/plan-needed`; 404 for an unknown username; 422 for an unknown conflict or choice.
struct CreateMerge : PostOperation
{
    static constexpr auto id = "createMerge";
    static constexpr auto path = "/v1/merges";
    using Reply = Merge;

    /// A dry run may come without a key.
    [[nodiscard]] bool keyMayBeAbsent() const { return dryRun; }

    QString loginEmail;
    std::vector<QString> usernames;
    bool dryRun = false;
    std::vector<MergeResolution> resolutions;
    std::optional<QString> reason;
    std::optional<QString> planVersion;

    /// Where a new one is read, for `Location`.
    [[nodiscard]] static QString location(const Merge &merge);

    static constexpr auto fields()
    {
        return std::tuple{field("login_email", &CreateMerge::loginEmail),
                          field("usernames", &CreateMerge::usernames),
                          field("dry_run", &CreateMerge::dryRun).optional(),
                          field("resolutions", &CreateMerge::resolutions).optional(),
                          field("reason", &CreateMerge::reason).omittedWhenEmpty(),
                          field("plan_version", &CreateMerge::planVersion).omittedWhenEmpty()};
    }
};

/// Newest first.
struct ListMerges : ReadOperation, PageRequest
{
    static constexpr auto id = "listMerges";
    static constexpr auto path = "/v1/merges";
    using Reply = ListOf<Merge>;

    std::optional<CustomerNumber> customerNumber;
    std::optional<AccountNumber> accountNumber;
    QString loginEmail;
    QString username;

    static constexpr auto fields()
    {
        return std::tuple_cat(std::tuple{queryField("customer_number", &ListMerges::customerNumber),
                                         queryField("account_number", &ListMerges::accountNumber),
                                         queryField("login_email", &ListMerges::loginEmail),
                                         queryField("username", &ListMerges::username)},
                              pageFields());
    }
};

struct GetMerge : ReadOperation
{
    static constexpr auto id = "getMerge";
    static constexpr auto path = "/v1/merges/{id}";
    using Reply = Merge;

    QString mergeId;

    static constexpr auto fields() { return std::tuple{pathField("id", &GetMerge::mergeId)}; }
};

/// Gives back exactly what was, or (mode `force`, supervisors) what is unchanged since.
/// 409 `/problems/undo-blocked` names what changed or which later merge is in the way.
struct UndoMerge : PostOperation
{
    static constexpr auto id = "undoMerge";
    static constexpr auto path = "/v1/merges/{id}/undo";
    using Reply = Merge;

    QString mergeId;
    std::optional<QString> reason;
    UndoMode mode = UndoMode::Exact;

    static constexpr auto fields()
    {
        return std::tuple{pathField("id", &UndoMerge::mergeId), field("reason", &UndoMerge::reason).omittedWhenEmpty(),
                          field("mode", &UndoMerge::mode).optional()};
    }
};

} // namespace Ventanilla
