#include "models/service/merges.h"

#include "models/service/confirmations.h"
#include "models/service/executeimpl.h"
#include "models/service/identifier.h"
#include "models/service/mergewords.h"
#include "models/store/journal.h"
#include "models/store/mergeinputs.h"
#include "models/store/mergestore.h"
#include "models/store/searchindex.h"

using namespace Qt::Literals::StringLiterals;

namespace Ventanilla {

namespace {

constexpr qsizetype longestReason = 500;

constexpr Phrase badEmail{"This is no e-mail address.", "Esto no es una dirección de correo."};
constexpr Phrase noUsernames{"Choose at least one username.", "Elija al menos un usuario."};
constexpr Phrase longReason{"A reason has up to 500 characters.",
                            "Un motivo tiene hasta 500 caracteres."};
constexpr Phrase unknownUsernames{"There is no username %1.", "No existe el usuario %1."};
constexpr Phrase unknownConflict{"The plan has no such question. Plan again.",
                                 "El plan no tiene esa pregunta. Planifique otra vez."};
constexpr Phrase unknownChoice{"The question has no such answer.",
                               "La pregunta no tiene esa respuesta."};
constexpr Phrase beyondRole{"That answer is a supervisor's to give.",
                            "Esa respuesta le corresponde a un supervisor."};
constexpr Phrase needsVerifying{
    "Verify the caller for a merge to give that answer.",
    "Verifique a quien llama para una unificación antes de dar esa respuesta."};
constexpr Phrase planNeeded{"Look at the plan first: the merge needs its plan_version.",
                            "Primero revise el plan: la unificación necesita su plan_version."};
constexpr Phrase planStale{"Something in the plan has changed since. Look at the new plan.",
                           "Algo del plan cambió desde entonces. Revise el plan nuevo."};
constexpr Phrase openConflict{"A question of the plan is not answered yet.",
                              "Todavía falta responder una pregunta del plan."};

/// One request to merge, on its way.
class Merger
{
public:
    Merger(Call &call, const CreateMerge &request)
        : m_call(call)
        , m_request(request)
        , m_usernames(request.usernames.begin(), request.usernames.end())
    {
    }

    Result<Answer<Merge>> run()
    {
        if (auto read = readPlan(); !read)
            return Unexpected{read.error()};
        if (auto checked = checkPlan(); !checked)
            return Unexpected{checked.error()};
        Answer<Merge> answer;
        answer.value = shownPlan(m_call, m_plan, m_usernames);
        answer.value.reason = m_request.reason;
        // The version first: an answer may be to a question that is gone.
        if (auto checked = checkVersion(answer.value); !checked)
            return Unexpected{checked.error()};
        if (auto checked = checkAnswers(); !checked)
            return Unexpected{checked.error()};
        if (m_request.dryRun)
            return answer;
        if (auto checked = checkApplicable(answer.value); !checked)
            return Unexpected{checked.error()};
        if (auto applied = apply(answer.value); !applied)
            return Unexpected{applied.error()};
        answer.status = 201;
        return answer;
    }

private:
    Result<Done> readPlan()
    {
        const auto target = EmailAddress::parse(m_request.loginEmail);
        if (!target)
            return Unexpected{m_call.invalidField(u"/login_email"_s, u"invalid"_s, badEmail)};
        if (m_usernames.isEmpty())
            return Unexpected{m_call.invalidField(u"/usernames"_s, u"required"_s, noUsernames)};
        if (m_request.reason && m_request.reason->size() > longestReason)
            return Unexpected{m_call.invalidField(u"/reason"_s, u"out_of_range"_s, longReason)};
        auto inputs = readMergeInputs(m_call.database(), *target, m_usernames);
        if (!inputs)
            return Unexpected{inputs.error()};
        inputs->askedBy = m_call.actor().role;
        inputs->today = m_call.today();
        for (const MergeResolution &resolution : m_request.resolutions)
            inputs->answers.push_back({resolution.conflictId, resolution.choice});
        for (const Merging::CustomerRow &customer : inputs->customers) {
            const auto level = m_call.level(customer.number);
            if (!level)
                return Unexpected{level.error()};
            if (*level == VerificationLevel::MergeAndPayment)
                inputs->verified.insert(customer.number);
        }
        m_isCallerVerified = !inputs->verified.empty();
        m_plan = Merging::planMerge(*inputs);
        return done;
    }

    Result<Done> checkPlan()
    {
        if (!m_plan.unknownUsernames.isEmpty())
            return Unexpected{
                m_call.notFound(unknownUsernames, {m_plan.unknownUsernames.join(u", "_s)})};
        // Even a plan tells of accounts: somebody in it must be on the line.
        if (!m_call.actor().isSupervisor() && !m_isCallerVerified && m_plan.principal)
            return m_call.requireLevel(*m_plan.principal, VerificationLevel::MergeAndPayment);
        return done;
    }

    Result<Done> checkAnswers()
    {
        using Why = Merging::WrongAnswer::Why;
        for (const Merging::WrongAnswer &wrong : m_plan.wrongAnswers) {
            if (wrong.why == Why::BeyondRole)
                return Unexpected{
                    m_call.problem(Failure::Kind::Forbidden, u"/problems/role"_s, beyondRole)};
            if (wrong.why == Why::NeedsVerifying) {
                Failure failure = m_call.problem(
                    Failure::Kind::Forbidden, u"/problems/verification-needed"_s, needsVerifying);
                failure.extra.insert(u"level"_s, toText(VerificationLevel::MergeAndPayment));
                return Unexpected{failure};
            }
            return Unexpected{wrongAnswer(wrong)};
        }
        return done;
    }

    Failure wrongAnswer(const Merging::WrongAnswer &wrong)
    {
        size_t index = 0;
        for (size_t i = 0; i < m_request.resolutions.size(); ++i) {
            const MergeResolution &resolution = m_request.resolutions[i];
            if (resolution.conflictId == wrong.conflictId && resolution.choice == wrong.choice)
                index = i;
        }
        const bool isConflict = wrong.why == Merging::WrongAnswer::Why::UnknownConflict;
        return m_call.invalidField(
            u"/resolutions/%1/%2"_s.arg(index).arg(isConflict ? u"conflict_id"_s : u"choice"_s),
            u"invalid"_s, isConflict ? unknownConflict : unknownChoice);
    }

    Failure withPlan(Failure::Kind kind, const QString &type, const Phrase &phrase,
                     const Merge &shown)
    {
        Failure failure = m_call.problem(kind, type, phrase);
        failure.extra.insert(u"plan"_s, toJson(shown));
        return failure;
    }

    Result<Done> checkVersion(const Merge &shown)
    {
        if (m_request.dryRun)
            return done;
        if (!m_request.planVersion || m_request.planVersion->isEmpty()) {
            return Unexpected{m_call.problem(Failure::Kind::PreconditionRequired,
                                             u"/problems/plan-needed"_s, planNeeded)};
        }
        if (*m_request.planVersion != m_plan.version)
            return Unexpected{
                withPlan(Failure::Kind::Stale, u"/problems/plan-stale"_s, planStale, shown)};
        return done;
    }

    Result<Done> checkApplicable(const Merge &shown)
    {
        if (m_plan.hasOpenConflict())
            return Unexpected{withPlan(Failure::Kind::Conflict, u"/problems/merge-conflict"_s,
                                       openConflict, shown)};
        for (const CustomerNumber &customer : m_plan.unverified) {
            if (auto verified = m_call.requireLevel(customer, VerificationLevel::MergeAndPayment);
                !verified)
                return verified;
        }
        return done;
    }

    Result<Done> apply(Merge &merge)
    {
        const QString id = newId("mrg_"_L1, m_call.now());
        merge.id = id;
        merge.state = MergeState::Applied;
        if (m_plan.effects.loginToCreate)
            merge.login.state = toText(LoginState::Invited);
        merge.createdBy = m_call.actor().username;
        merge.createdAt = m_call.now();
        Journal journal(m_call.database(), {u"merge"_s, id, m_call.actor().username, m_call.now()});
        if (auto written = writeMerge(journal, m_plan, id, m_call.now()); !written)
            return written;
        MergeRow row;
        row.id = id;
        row.loginKey = m_plan.login.key();
        row.loginEmail = m_plan.login.text();
        row.isLoginNew = m_plan.effects.loginToCreate.has_value();
        row.request = encodeRequest(m_request).body;
        row.reply = toJson(merge);
        row.reply.insert(questionsMember, questionsByLanguage(m_plan));
        row.reason = m_request.reason;
        row.appliedBy = m_call.actor().username;
        row.appliedAt = m_call.now();
        if (auto added = addMerge(m_call.database(), row, m_plan.touches); !added)
            return added;
        const auto holders = mergeHolders(m_call.database(), id);
        if (!holders)
            return Unexpected{holders.error()};
        if (auto refreshed = refreshSearch(m_call.database(), *holders); !refreshed)
            return refreshed;
        if (auto mailed = sendMail(id); !mailed)
            return mailed;
        return putOnRecord(merge, *holders);
    }

    Result<Done> sendMail(const QString &id)
    {
        if (const auto &login = m_plan.effects.loginToCreate) {
            if (auto invited =
                    invite(m_call, {login->email, login->language, id, m_plan.principal});
                !invited)
                return invited;
        }
        for (const Merging::BillingEmailChange &change : m_plan.effects.billingEmails) {
            if (!change.needsVerification)
                continue;
            const Addressee addressee{m_plan.login, m_call.language(), id, m_plan.principal};
            if (auto asked = askToConfirmBillEmail(m_call, change.account, addressee); !asked)
                return asked;
        }
        return done;
    }

    Result<Done> putOnRecord(const Merge &merge, const std::vector<CustomerNumber> &holders)
    {
        QJsonArray accounts;
        for (const MergeMove &move : merge.moves)
            accounts.append(move.accountNumber.text());
        AuditEntry entry;
        entry.action = u"merge_applied"_s;
        entry.subject = u"merge/"_s + *merge.id;
        entry.after = QJsonObject{{u"login_email"_s, merge.login.email},
                                  {u"usernames"_s, QJsonArray::fromStringList(m_usernames)},
                                  {u"account_numbers"_s, accounts},
                                  {u"caller_verified"_s, m_isCallerVerified}};
        entry.reason = merge.reason;
        entry.customers = holders;
        return m_call.record(entry);
    }

    Call &m_call;
    const CreateMerge &m_request;
    const QStringList m_usernames;
    Merging::Plan m_plan;
    bool m_isCallerVerified = false;
};

} // namespace

Result<Answer<Merge>> handle(Call &call, const CreateMerge &request)
{
    return Merger(call, request).run();
}

VENTANILLA_EXECUTE(CreateMerge)

} // namespace Ventanilla
