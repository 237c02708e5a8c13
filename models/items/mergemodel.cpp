#include "models/items/mergemodel.h"

#include "models/items/caller.h"

#include <QMetaEnum>

using namespace Qt::Literals::StringLiterals;

namespace Ventanilla {

MergeModel::MergeModel(DeskSession &session, Caller &caller, QObject *parent)
    : QObject(parent)
    , m_session(session)
    , m_caller(caller)
    , m_choice(session.backend(), caller.customer())
    , m_planner(session.backend())
    , m_billNames(session.backend())
    , m_drafts(session.drafts(), {session.user().username, caller.customer().number(), u"merge"_s})
{
    m_billNames.keepDrafts(session.drafts(), session.user().username, caller.customer().number());
    connect(&m_choice, &MergeChoice::changed, this, &MergeModel::changed);
    connect(&m_choice, &MergeChoice::changed, &m_drafts, &DraftKeeper::touch);
    connect(&m_choice.sources(), &MergeSourceModel::ticksChanged, this, &MergeModel::changed);
    connect(&m_choice.sources(), &MergeSourceModel::ticksChanged, &m_drafts, &DraftKeeper::touch);
    connect(&m_planner, &MergePlanner::changed, this, &MergeModel::changed);
    connect(&m_planner, &MergePlanner::answered, &m_drafts, &DraftKeeper::touch);
    connect(&m_session.backend(), &Backend::connectionStateChanged, this, &MergeModel::changed);
    connect(&m_caller.customer(), &CustomerModel::changed, this, [this] {
        fillBillNames();
        emit changed();
    });
    connect(&m_caller.customer(), &CustomerModel::verified, this, [this] {
        if (m_choice.state() == MergeChoice::State::Failed)
            m_choice.load();
        if (m_step == Step::Preview)
            m_planner.planAgain();
    });
    connect(&m_planner, &MergePlanner::applied, this, [this] {
        m_drafts.discard();
        m_checked.clear();
        m_caller.customer().refresh();
        fillBillNames();
        setStep(Step::CheckAccounts);
    });
    connect(&m_planner, &MergePlanner::undone, this, [this] { m_caller.customer().refresh(); });
    watchDrafts();
}

void MergeModel::watchDrafts()
{
    m_drafts.watch(u"target"_s, [this] { return m_choice.targetDraft(); },
                   [this](const QString &text) { m_choice.restoreTarget(text); });
    m_drafts.watch(u"usernames"_s, [this] { return m_choice.sources().decisions(); },
                   [this](const QString &text) { m_choice.sources().restoreDecisions(text); });
    m_drafts.watch(u"answers"_s, [this] { return m_planner.answersDraft(); },
                   [this](const QString &text) { m_planner.restoreAnswers(text); });
    m_drafts.watch(u"note"_s, [this] { return m_note; }, [this](const QString &text) { m_note = text; });
    m_drafts.watch(
        u"reason"_s, [this] { return QString::fromLatin1(QMetaEnum::fromType<Reason>().valueToKey(static_cast<int>(m_reason))); },
        [this](const QString &text) {
            bool isKnown = false;
            const int reason = QMetaEnum::fromType<Reason>().keyToValue(text.toLatin1().constData(), &isKnown);
            if (isKnown)
                m_reason = static_cast<Reason>(reason);
        });
    connect(&m_drafts, &DraftKeeper::restored, this, [this](int fields) {
        if (fields == 0)
            return;
        emit changed();
        emit draftsRestored(fields);
    });
    m_drafts.restore();
}

MergeModel::Missing MergeModel::missing() const
{
    if (m_choice.targetEmail().isEmpty())
        return Missing::Email;
    return m_choice.sources().ticked().isEmpty() ? Missing::Usernames : Missing::Nothing;
}

void MergeModel::setReason(Reason reason)
{
    m_reason = reason;
    m_drafts.touch();
}

void MergeModel::setNote(const QString &note)
{
    m_note = note;
    m_drafts.touch();
}

void MergeModel::setStep(Step step)
{
    if (step == m_step)
        return;
    m_step = step;
    emit stepChanged();
    emit changed();
}

void MergeModel::preview()
{
    if (missing() != Missing::Nothing || m_step == Step::CheckAccounts)
        return;
    m_drafts.saveNow();
    m_planner.plan(m_choice.targetEmail(), m_choice.sources().ticked());
    setStep(Step::Preview);
}

void MergeModel::backToChoice()
{
    if (m_step == Step::Preview && m_planner.state() != MergePlanner::State::Applying)
        setStep(Step::Choose);
}

bool MergeModel::isSupervisor() const
{
    return m_session.isSupervisor();
}

bool MergeModel::isOnline() const
{
    return m_session.backend().connectionState().isOnline();
}

bool MergeModel::isVerified() const
{
    return isSupervisor() || m_caller.customer().level() >= VerificationLevel::MergeAndPayment;
}

bool MergeModel::needsVerification() const
{
    const auto isRefused = [](const std::optional<Failure> &failure) {
        return failure && failure->type == "/problems/verification-needed"_L1;
    };
    if (m_caller.customer().state() != CustomerModel::State::Ready)
        return false;
    return m_step != Step::CheckAccounts && (!isVerified() || isRefused(m_planner.failure()) || isRefused(m_choice.failure()));
}

void MergeModel::fillBillNames()
{
    if (!m_planner.merge() || m_planner.merge()->state != MergeState::Applied)
        return;
    std::vector<CustomerAccount> accounts;
    for (const MergeCheck &check : m_planner.merge()->checklist) {
        const CustomerAccount *account = m_choice.account(check.accountNumber);
        if (account && account->status == AccountStatus::Active)
            accounts.push_back(*account);
    }
    m_billNames.setAccounts(accounts);
}

void MergeModel::setChecked(const AccountNumber &account, bool isChecked)
{
    if (isChecked == m_checked.contains(account))
        return;
    if (isChecked)
        m_checked.insert(account);
    else
        m_checked.remove(account);
    emit checksChanged();
}

} // namespace Ventanilla
