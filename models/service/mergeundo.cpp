#include "models/service/confirmations.h"
#include "models/service/executeimpl.h"
#include "models/service/merges.h"
#include "models/service/mergewords.h"
#include "models/store/journal.h"
#include "models/store/mergestore.h"
#include "models/store/searchindex.h"

#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::Literals::StringLiterals;

namespace Ventanilla {

namespace {

constexpr Phrase undoneBefore{"This merge has been undone already.",
                              "Esta unificación ya se deshizo."};
constexpr Phrase laterFirst{"The later merge %1 touches the same. Undo that one first.",
                            "La unificación posterior %1 afecta lo mismo. Deshágala primero."};
constexpr Phrase changedSince{"Something has changed since the merge: %1.",
                              "Algo cambió desde la unificación: %1."};
constexpr Phrase forceBySupervisor{
    "Only a supervisor undoes a merge that was changed since.",
    "Solo un supervisor deshace una unificación que cambió después."};

const QString blocked = u"/problems/undo-blocked"_s;

Result<Done> requireHolders(Call &call, const std::vector<CustomerNumber> &holders)
{
    if (call.actor().isSupervisor())
        return done;
    for (const CustomerNumber &holder : holders) {
        if (auto verified = call.requireLevel(holder, VerificationLevel::MergeAndPayment);
            !verified)
            return verified;
    }
    return done;
}

Result<Done> requireNewest(Call &call, const MergeRow &merge)
{
    if (merge.state == MergeState::Undone)
        return Unexpected{
            call.problem(Failure::Kind::Conflict, u"/problems/already-undone"_s, undoneBefore)};
    const auto later = laterMerge(call.database(), merge);
    if (!later)
        return Unexpected{later.error()};
    if (!*later)
        return done;
    Failure failure = call.problem(Failure::Kind::Conflict, blocked, laterFirst, {**later});
    failure.extra.insert(u"blocked_by"_s, **later);
    return Unexpected{failure};
}

QJsonArray jsonOf(const std::vector<KeptThing> &kept)
{
    QJsonArray array;
    for (const KeptThing &thing : kept)
        array.append(QJsonObject{{u"what"_s, thing.what}, {u"why"_s, thing.why}});
    return array;
}

/// Mails that were sent for what is taken back no longer confirm anything.
Result<Done> voidMail(Call &call, const std::vector<Merging::UndoStep> &steps,
                      const MergeRow &merge)
{
    for (const Merging::UndoStep &step : steps) {
        if (step.row.table == u"logins" && step.kind == Merging::UndoStep::Kind::Remove) {
            const auto email = EmailAddress::parse(merge.loginEmail);
            if (auto ended = voidInvitation(call, email ? *email : EmailAddress()); !ended)
                return ended;
        }
        if (step.row.table == u"accounts" && step.columns.contains(u"billing_email_state"_s)) {
            const QString number =
                QJsonDocument::fromJson(step.row.key.toUtf8()).array().at(0).toString();
            if (auto ended = voidBillEmail(call, AccountNumber::parse(number).value()); !ended)
                return ended;
        }
    }
    return done;
}

Result<Done> save(Call &call, const UndoMerge &request, const Merge &merge,
                  const QJsonObject &stored, const std::vector<CustomerNumber> &holders)
{
    const QJsonArray kept = jsonOf(merge.kept);
    const MergeUndo undo{*merge.id, request.mode,          request.reason, kept,
                         stored,    call.actor().username, call.now()};
    if (auto saved = saveMergeUndo(call.database(), undo); !saved)
        return saved;
    if (auto refreshed = refreshSearch(call.database(), holders); !refreshed)
        return refreshed;
    AuditEntry entry;
    entry.action = u"merge_undone"_s;
    entry.subject = u"merge/"_s + *merge.id;
    entry.after = QJsonObject{{u"mode"_s, toText(request.mode)}, {u"kept"_s, kept}};
    entry.reason = request.reason;
    entry.customers = holders;
    return call.record(entry);
}

Result<Merge> undo(Call &call, const UndoMerge &request, const MergeRow &row,
                   const std::vector<CustomerNumber> &holders)
{
    const auto inputs = readUndoInputs(call.database(), u"merge"_s, row.id);
    if (!inputs)
        return Unexpected{inputs.error()};
    const Merging::UndoPlan plan = Merging::planUndo(*inputs);
    auto merge = storedMerge(call, row.reply);
    if (!merge)
        return merge;
    for (const Merging::KeptRow &kept : plan.kept)
        merge->kept.push_back(shownKept(call.language(), kept));
    if (request.mode == UndoMode::Exact && !merge->kept.empty()) {
        Failure failure = call.problem(Failure::Kind::Conflict, blocked, changedSince,
                                       {merge->kept.front().what});
        failure.extra.insert(u"kept"_s, jsonOf(merge->kept));
        return Unexpected{failure};
    }
    if (auto written = writeUndo(call.database(), plan.steps, call.actor().username, call.now());
        !written)
        return Unexpected{written.error()};
    if (auto ended = voidMail(call, plan.steps, row); !ended)
        return Unexpected{ended.error()};
    merge->state = MergeState::Undone;
    merge->undoneBy = call.actor().username;
    merge->undoneAt = call.now();
    QJsonObject stored = toJson(*merge);
    stored.insert(questionsMember, row.reply.value(questionsMember));
    stored.insert(keptMember, keptByLanguage(plan.kept));
    if (auto saved = save(call, request, *merge, stored, holders); !saved)
        return Unexpected{saved.error()};
    return merge;
}

} // namespace

Result<Answer<Merge>> handle(Call &call, const UndoMerge &request)
{
    const auto merge = findMerge(call, request.mergeId);
    if (!merge)
        return Unexpected{merge.error()};
    if (auto verified = requireHolders(call, merge->holders); !verified)
        return Unexpected{verified.error()};
    if (request.mode == UndoMode::Force && !call.actor().isSupervisor())
        return Unexpected{
            call.problem(Failure::Kind::Forbidden, u"/problems/role"_s, forceBySupervisor)};
    if (auto newest = requireNewest(call, merge->row); !newest)
        return Unexpected{newest.error()};
    auto undone = undo(call, request, merge->row, merge->holders);
    if (!undone)
        return Unexpected{undone.error()};
    Answer<Merge> answer;
    answer.value = *std::move(undone);
    return answer;
}

VENTANILLA_EXECUTE(UndoMerge)

} // namespace Ventanilla
