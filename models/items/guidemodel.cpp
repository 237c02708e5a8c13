#include "models/items/guidemodel.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace Ventanilla {

namespace {

QSet<QString> mergedUsernames(const Customer &customer)
{
    QSet<QString> names;
    for (const Username &username : customer.usernames) {
        if (username.state == UsernameState::Merged)
            names.insert(username.username);
    }
    return names;
}

QSet<QString> loginsOf(const Customer &customer)
{
    QSet<QString> emails;
    for (const Login &login : customer.logins)
        emails.insert(login.email);
    return emails;
}

/// Balances are among what is left out below `read`.
bool isReadWhole(const Customer &customer)
{
    return !customer.logins.empty() || !customer.usernames.empty()
        || std::any_of(customer.accounts.begin(), customer.accounts.end(),
                       [](const CustomerAccount &one) { return one.balanceCents.has_value(); });
}

bool isDoneByWork(const QString &action)
{
    return action == "verify"_L1 || action == "verify_change"_L1 || action == "create_login"_L1 || action == "set_alert"_L1
        || action == "record_consent"_L1;
}

} // namespace

GuideModel::GuideModel(const UtilityProfile &profile, CustomerModel &customer, QObject *parent)
    : QObject(parent)
    , m_profile(profile)
    , m_customer(customer)
    , m_guides(guidesOf(profile.profile))
{
    connect(&m_customer, &CustomerModel::changed, this, &GuideModel::watchWork);
    settleTopic();
}

void GuideModel::watchWork()
{
    const Customer &customer = m_customer.customer();
    if (m_customer.level() >= VerificationLevel::ChangeContact)
        markDone(u"verify_change"_s);
    if (m_customer.level() >= VerificationLevel::Read) {
        markDone(u"verify"_s);
        if (!m_customer.isVerifying() && m_customer.state() == CustomerModel::State::Ready) {
            // Below `read` neither list is given, so the first full reading is what was before the work.
            const QSet<QString> merged = mergedUsernames(customer);
            const QSet<QString> logins = loginsOf(customer);
            const bool isFull = isReadWhole(customer);
            if (m_isKnown && !(merged - m_mergedBefore).isEmpty())
                markDone(u"merge"_s);
            if (m_isKnown && !(logins - m_loginsBefore).isEmpty())
                markDone(u"create_login"_s);
            if (!m_isKnown && isFull) {
                m_mergedBefore = merged;
                m_loginsBefore = logins;
                m_isKnown = true;
            }
        }
    }
    settleTopic();
    emit changed();
}

void GuideModel::noteWork(const QString &action)
{
    markDone(action);
    emit changed();
}

void GuideModel::markDone(const QString &action)
{
    if (m_doneWork.contains(action))
        return;
    m_doneWork.insert(action, QDateTime::currentDateTimeUtc());
    m_openSteps.clear(); // the first step that is left opens by itself
}

int GuideModel::topicFor(const Customer &customer) const
{
    const bool isRead = m_customer.level() >= VerificationLevel::Read;
    const bool hasOpen = std::any_of(customer.usernames.begin(), customer.usernames.end(),
                                     [](const Username &one) { return one.state == UsernameState::Open; });
    const bool hasOnlyClosed = !customer.accounts.empty()
        && std::all_of(customer.accounts.begin(), customer.accounts.end(),
                       [](const CustomerAccount &one) { return one.status == AccountStatus::Closed; });
    QString wanted = u"one_login"_s;
    if (isRead && hasOnlyClosed)
        wanted = u"closed_account_"_s + m_profile.profile;
    else if (isRead && !hasOpen && customer.logins.empty())
        wanted = u"set_up_login"_s;
    const auto found = std::find_if(m_guides.begin(), m_guides.end(),
                                    [&wanted](const GuideFile &guide) { return guide.id == wanted; });
    if (found != m_guides.end())
        return static_cast<int>(found - m_guides.begin());
    return m_guides.empty() ? -1 : 0;
}

void GuideModel::settleTopic()
{
    // What was begun is gone on with: after a merge no username is open, and the list is still to be walked through.
    if (m_isChosen || m_doneWork.contains(u"merge"_s) || m_doneWork.contains(u"create_login"_s))
        return;
    m_topic = topicFor(m_customer.customer());
}

void GuideModel::chooseTopic(int topic)
{
    if (topic < 0 || topic >= static_cast<int>(m_guides.size()))
        return;
    m_isChosen = true;
    m_topic = topic;
    emit changed();
}

bool GuideModel::hasStep(int step) const
{
    return m_topic >= 0 && step >= 0
        && step < static_cast<int>(m_guides[static_cast<std::size_t>(m_topic)].steps.size());
}

const GuideFileStep &GuideModel::fileStep(int step) const
{
    Q_ASSERT(hasStep(step));
    return m_guides[static_cast<std::size_t>(m_topic)].steps[static_cast<std::size_t>(step)];
}

QString GuideModel::key(int step) const
{
    return m_guides[static_cast<std::size_t>(m_topic)].id + u'/' + fileStep(step).id;
}

std::vector<GuideModel::Step> GuideModel::steps() const
{
    std::vector<Step> shown;
    const auto values = guideValues(m_profile, m_customer.customer(), m_customer.level());
    for (int i = 0; hasStep(i); ++i) {
        const GuideFileStep &step = fileStep(i);
        Step made{filled(step.title, values), filled(step.say, values), {}, step.action, m_doneWork.value(step.action)};
        if (!made.doneAt.isValid())
            made.doneAt = m_doneSteps.value(key(i));
        for (std::size_t check = 0; check < step.checks.size(); ++check) {
            made.checks.push_back(
                {filled(step.checks[check], values), m_ticks.contains(key(i) + u'/' + QString::number(check))});
        }
        shown.push_back(std::move(made));
    }
    return shown;
}

int GuideModel::openStep() const
{
    if (m_topic < 0)
        return -1;
    const auto chosen = m_openSteps.constFind(m_guides[static_cast<std::size_t>(m_topic)].id);
    if (chosen != m_openSteps.constEnd())
        return *chosen;
    const std::vector<Step> all = steps();
    const auto open = std::find_if(all.begin(), all.end(), [](const Step &step) { return !step.doneAt.isValid(); });
    return open == all.end() ? -1 : static_cast<int>(open - all.begin());
}

void GuideModel::setOpenStep(int step)
{
    if (m_topic >= 0)
        m_openSteps.insert(m_guides[static_cast<std::size_t>(m_topic)].id, step);
}

void GuideModel::pass(int step)
{
    if (!hasStep(step) || !fileStep(step).checks.empty() || isDoneByWork(fileStep(step).action))
        return;
    m_isChosen = true;
    m_doneSteps.insert(key(step), QDateTime::currentDateTimeUtc());
    emit changed();
}

void GuideModel::tick(int step, int check, bool isTicked)
{
    if (!hasStep(step))
        return;
    m_isChosen = true;
    const QString place = key(step) + u'/' + QString::number(check);
    if (isTicked)
        m_ticks.insert(place);
    else
        m_ticks.remove(place);
    judgeChecks(step);
    emit changed();
}

void GuideModel::judgeChecks(int step)
{
    const GuideFileStep &told = fileStep(step);
    if (isDoneByWork(told.action))
        return;
    bool isDone = true;
    for (std::size_t check = 0; check < told.checks.size(); ++check)
        isDone = isDone && m_ticks.contains(key(step) + u'/' + QString::number(check));
    if (!isDone)
        m_doneSteps.remove(key(step));
    else if (!m_doneSteps.contains(key(step)))
        m_doneSteps.insert(key(step), QDateTime::currentDateTimeUtc());
}

} // namespace Ventanilla
