#include "models/items/mergeplanner.h"

#include "models/backend/whendone.h"
#include "models/contract/codec.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace Ventanilla {

namespace {

constexpr std::chrono::milliseconds answerPause{150};

bool isAnswerLost(const Failure &failure)
{
    // A 503 may come from in between, after the server had begun.
    return failure.kind == Failure::Kind::Offline || failure.kind == Failure::Kind::Unavailable
        || failure.kind == Failure::Kind::Internal;
}

bool offers(const MergeConflict &conflict, const QString &choice)
{
    return std::find(conflict.choices.begin(), conflict.choices.end(), choice) != conflict.choices.end();
}

bool isSameQuestion(const MergeConflict &a, const MergeConflict &b)
{
    return a.detail == b.detail && a.choices == b.choices && a.defaultChoice == b.defaultChoice;
}

} // namespace

MergePlanner::MergePlanner(Backend &backend, QObject *parent)
    : QObject(parent)
    , m_backend(backend)
{
    m_pause.setSingleShot(true);
    m_pause.setInterval(answerPause);
    connect(&m_pause, &QTimer::timeout, this, &MergePlanner::planAgain);
}

void MergePlanner::plan(const QString &loginEmail, const QStringList &usernames)
{
    if (loginEmail != m_loginEmail || usernames != m_usernames)
        m_merge.reset();
    m_loginEmail = loginEmail;
    m_usernames = usernames;
    m_markedAccounts.clear();
    m_markedConflicts.clear();
    planAgain();
}

void MergePlanner::planAgain()
{
    m_pause.stop();
    if (m_state == State::Applying || m_state == State::Applied || m_state == State::Undoing)
        return;
    askPlan(resolutions());
}

void MergePlanner::askPlan(std::vector<MergeResolution> given)
{
    const int thisPlan = ++m_latest;
    m_state = State::Planning;
    m_failure.reset();
    CreateMerge request;
    request.loginEmail = m_loginEmail;
    request.usernames.assign(m_usernames.begin(), m_usernames.end());
    request.dryRun = true;
    request.resolutions = given;
    whenDone(this, m_backend.send(request), [this, thisPlan, given](const Result<Answer<Merge>> &answer) {
        if (thisPlan != m_latest)
            return;
        if (answer) {
            takePlan(answer->value);
            // Answers kept from before the plan was known belong into it as well.
            if (const auto known = resolutions(); known != given)
                askPlan(known);
            return;
        }
        if (answer.error().kind == Failure::Kind::Invalid && !given.empty()) {
            // A question that is gone meanwhile: the new plan says what is asked now.
            for (const MergeResolution &refused : given)
                m_answers.remove(refused.conflictId);
            askPlan({});
            return;
        }
        takeFailure(answer.error(), m_merge ? State::Planned : State::Empty);
    });
    emit changed();
}

void MergePlanner::takePlan(const Merge &plan)
{
    m_merge = plan;
    m_readAt = QDateTime::currentDateTimeUtc();
    m_state = State::Planned;
    emit changed();
}

void MergePlanner::takeFailure(const Failure &failure, State fallback)
{
    m_state = fallback;
    m_failure = failure;
    emit changed();
}

std::vector<MergeResolution> MergePlanner::resolutions() const
{
    std::vector<MergeResolution> given;
    if (!m_merge)
        return given;
    for (const MergeConflict &conflict : m_merge->conflicts) {
        const QString choice = m_answers.value(conflict.conflictId);
        if (!choice.isEmpty() && offers(conflict, choice))
            given.push_back({conflict.conflictId, choice});
    }
    return given;
}

QString MergePlanner::answer(const MergeConflict &conflict) const
{
    const QString given = m_answers.value(conflict.conflictId);
    if (!given.isEmpty() && offers(conflict, given))
        return given;
    return conflict.defaultChoice.value_or(QString());
}

void MergePlanner::setAnswer(const QString &conflictId, const QString &choice)
{
    if (m_state != State::Planned && m_state != State::Planning)
        return;
    if (m_answers.value(conflictId) == choice)
        return;
    m_answers.insert(conflictId, choice);
    m_pause.start();
    emit answered(conflictId);
    emit changed();
}

int MergePlanner::questionsLeft() const
{
    if (!m_merge)
        return 0;
    return static_cast<int>(std::count_if(m_merge->conflicts.begin(), m_merge->conflicts.end(),
                                          [this](const MergeConflict &conflict) { return answer(conflict).isEmpty(); }));
}

QStringList MergePlanner::ending() const
{
    QStringList names;
    if (!m_merge)
        return names;
    for (const QString &name : m_merge->usernames) {
        const bool stays = std::any_of(m_merge->conflicts.begin(), m_merge->conflicts.end(), [&](const MergeConflict &conflict) {
            const bool isAbout = std::find(conflict.usernames.begin(), conflict.usernames.end(), name) != conflict.usernames.end();
            const bool isAboutAll = conflict.kind == "login_of_other_customer"_L1;
            return (isAbout || isAboutAll) && decided(conflict) == "skip"_L1;
        });
        if (!stays)
            names.append(name);
    }
    return names;
}

QString MergePlanner::decided(const MergeConflict &conflict) const
{
    return m_merge->state == MergeState::Planned ? answer(conflict) : conflict.choice.value_or(conflict.defaultChoice.value_or(QString()));
}

bool MergePlanner::canApply() const
{
    return m_state == State::Planned && m_merge && questionsLeft() == 0 && !leavesAllAsIs();
}

bool MergePlanner::isOutcomeUnknown() const
{
    return !m_key.isEmpty() && m_failure.has_value();
}

void MergePlanner::apply(const QString &reason)
{
    if (!canApply())
        return;
    m_pause.stop();
    ++m_latest;
    CreateMerge request;
    request.loginEmail = m_loginEmail;
    request.usernames.assign(m_usernames.begin(), m_usernames.end());
    request.resolutions = resolutions();
    request.planVersion = m_merge->planVersion;
    request.reason = reason;
    const bool isRepeat = !m_key.isEmpty() && m_sent.resolutions == request.resolutions
        && m_sent.usernames == request.usernames && m_sent.loginEmail == request.loginEmail
        && m_sent.planVersion == request.planVersion && m_sent.reason == request.reason;
    if (!isRepeat)
        m_key = Backend::newIdempotencyKey();
    m_sent = request;
    m_state = State::Applying;
    m_failure.reset();
    SendOptions options;
    options.idempotencyKey = m_key;
    whenDone(this, m_backend.send(request, options), [this](const Result<Answer<Merge>> &answer) {
        if (!answer) {
            takeRefusal(answer.error());
            return;
        }
        m_key.clear();
        m_merge = answer->value;
        m_readAt = QDateTime::currentDateTimeUtc();
        m_state = State::Applied;
        emit changed();
        emit applied();
    });
    emit changed();
}

void MergePlanner::takeRefusal(const Failure &failure)
{
    if (!isAnswerLost(failure))
        m_key.clear();
    const bool carriesPlan = failure.kind == Failure::Kind::Conflict || failure.kind == Failure::Kind::Stale;
    const auto plan = fromJson<Merge>(failure.extra.value("plan"_L1).toObject());
    if (carriesPlan && plan) {
        mark(*m_merge, *plan);
        m_merge = *plan;
        m_readAt = QDateTime::currentDateTimeUtc();
    }
    takeFailure(failure, State::Planned);
}

void MergePlanner::mark(const Merge &before, const Merge &now)
{
    m_markedAccounts.clear();
    m_markedConflicts.clear();
    for (const MergeMove &move : now.moves) {
        if (std::find(before.moves.begin(), before.moves.end(), move) == before.moves.end())
            m_markedAccounts.insert(move.accountNumber);
    }
    for (const MergeCheck &check : now.checklist) {
        if (std::find(before.checklist.begin(), before.checklist.end(), check) == before.checklist.end())
            m_markedAccounts.insert(check.accountNumber);
    }
    for (const MergeConflict &conflict : now.conflicts) {
        const auto same = std::find_if(before.conflicts.begin(), before.conflicts.end(), [&](const MergeConflict &one) {
            return one.conflictId == conflict.conflictId && isSameQuestion(one, conflict);
        });
        if (same == before.conflicts.end())
            m_markedConflicts.insert(conflict.conflictId);
    }
}

void MergePlanner::undo(UndoMode mode, const QString &reason)
{
    if (m_state != State::Applied || !m_merge || !m_merge->id)
        return;
    const bool isRepeat = !m_key.isEmpty() && m_sentUndo.mode == mode && m_sentUndo.reason == reason;
    if (!isRepeat)
        m_key = Backend::newIdempotencyKey();
    m_sentUndo = UndoMerge{{}, *m_merge->id, reason, mode};
    m_state = State::Undoing;
    m_failure.reset();
    SendOptions options;
    options.idempotencyKey = m_key;
    whenDone(this, m_backend.send(m_sentUndo, options), [this](const Result<Answer<Merge>> &answer) {
        if (!answer) {
            if (!isAnswerLost(answer.error()))
                m_key.clear();
            takeFailure(answer.error(), State::Applied);
            return;
        }
        m_key.clear();
        m_merge = answer->value;
        m_state = State::Undone;
        m_answers.clear();
        emit changed();
        emit undone();
    });
    emit changed();
}

QString MergePlanner::answersDraft() const
{
    QStringList lines;
    for (auto it = m_answers.cbegin(); it != m_answers.cend(); ++it)
        lines.append(it.key() + u' ' + it.value());
    lines.sort();
    return lines.join(u'\n');
}

void MergePlanner::restoreAnswers(const QString &draft)
{
    for (const QString &line : draft.split(u'\n', Qt::SkipEmptyParts)) {
        const qsizetype space = line.indexOf(u' ');
        if (space > 0)
            m_answers.insert(line.first(space), line.sliced(space + 1));
    }
}

} // namespace Ventanilla
