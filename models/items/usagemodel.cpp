#include "models/items/usagemodel.h"

#include "models/backend/whendone.h"
#include "models/items/desksession.h"
#include "models/items/desksettings.h"

#include <algorithm>
#include <cmath>

namespace Ventanilla {

namespace {

constexpr int longestDays = 731; // two years and a day (api.md)
constexpr int daysAround = 3;    // of the days that another page asked for

int defaultCount(UsageInterval interval)
{
    switch (interval) {
    case UsageInterval::Hour:
        return 72;
    case UsageInterval::Day:
        return 30;
    case UsageInterval::Month:
    case UsageInterval::BillingPeriod:
        return 13;
    }
    Q_UNREACHABLE();
}

int leastCount(UsageInterval interval)
{
    return interval == UsageInterval::Hour ? 12 : interval == UsageInterval::Day ? 7 : 3;
}

} // namespace

UsageModel::UsageModel(DeskSession &session, DeskSettings &settings, QObject *parent)
    : QObject(parent)
    , m_session(session)
    , m_settings(settings)
    , m_facts(session.backend())
{
    connect(&m_settings, &DeskSettings::volumeUnitChanged, this, &UsageModel::unitChanged);
    connect(&m_facts, &UsageFacts::changed, this, &UsageModel::rebuild);
}

VolumeUnit UsageModel::unit() const
{
    return m_settings.volumeUnit();
}

void UsageModel::setUnit(VolumeUnit unit)
{
    m_settings.setVolumeUnit(unit);
}

QDateTime UsageModel::now() const
{
    return QDateTime::currentDateTimeUtc();
}

QDate UsageModel::today() const
{
    return m_session.today();
}

bool UsageModel::isClosed() const
{
    return m_facts.account() && m_facts.account()->status == AccountStatus::Closed;
}

bool UsageModel::hasBills() const
{
    return m_facts.bills() && !billedPeriods(*m_facts.bills(), QTimeZone::utc()).bars.empty();
}

void UsageModel::setAccount(const AccountNumber &account, bool mayRead)
{
    if (account == m_account && mayRead == m_mayRead)
        return;
    ++m_latest;
    m_account = account;
    m_mayRead = mayRead;
    m_read.clear();
    m_series = {};
    m_isBilledOnly = false;
    m_first = m_count = 0;
    m_cursor = -1;
    m_failure.reset();
    const bool isAsked = mayRead && !account.isEmpty();
    m_state = account.isEmpty() ? State::NoAccount : mayRead ? State::Loading : State::Forbidden;
    m_facts.setAccount(isAsked ? account : AccountNumber(), today());
    if (isAsked)
        ask();
    emit changed();
    emit viewChanged();
}

void UsageModel::refresh()
{
    if (!m_mayRead || m_account.isEmpty())
        return;
    m_facts.refresh();
    ask();
}

GetUsage UsageModel::request() const
{
    GetUsage request;
    request.accountNumber = m_account;
    request.interval = m_interval;
    const auto &account = m_facts.account();
    const QDate last = account && account->closedOn ? *account->closedOn : today();
    request.to = last.addDays(1);
    request.from = request.to.addDays(-longestDays);
    if (m_interval == UsageInterval::Month) {
        const QDate next = request.from.addMonths(1); // whole months alone
        request.from = QDate(next.year(), next.month(), 1);
    }
    return request;
}

void UsageModel::ask()
{
    SendOptions options;
    if (const auto known = m_read.find(m_interval); known != m_read.end())
        options.ifNoneMatch = known->second.etag;
    const GetUsage request = this->request();
    m_askedTo = request.to;
    whenDone(this, m_session.backend().send(request, options),
             [this, thisAccount = m_latest, interval = m_interval](const Result<Answer<AccountUsage>> &read) {
                 if (thisAccount == m_latest)
                     take(interval, read);
             });
}

void UsageModel::take(UsageInterval interval, const Result<Answer<AccountUsage>> &read)
{
    if (!read) {
        if (interval != m_interval || m_read.contains(interval))
            return; // what was read once stays on the screen
        m_failure = read.error();
        m_state = m_failure->kind == Failure::Kind::Forbidden ? State::Forbidden : State::Failed;
        emit changed();
        return;
    }
    m_failure.reset();
    if (!read->notModified)
        m_read[interval] = {read->value, read->etag};
    if (interval == m_interval)
        rebuild();
}

std::optional<UsageSeries> UsageModel::seriesNow() const
{
    const auto known = m_read.find(m_interval);
    if (known == m_read.end())
        return std::nullopt;
    const QTimeZone zone(m_session.profile().timeZone.toUtf8());
    const QTimeZone local = zone.isValid() ? zone : QTimeZone::utc();
    if (m_isBilledOnly && m_interval == UsageInterval::Month)
        return m_facts.averages() ? std::optional(billedMonths(*m_facts.averages(), local)) : std::nullopt;
    if (m_isBilledOnly && m_interval == UsageInterval::BillingPeriod)
        return m_facts.bills() ? std::optional(billedPeriods(*m_facts.bills(), local)) : std::nullopt;
    if (m_interval == UsageInterval::BillingPeriod && !m_facts.bills() && !m_facts.billsFailure())
        return std::nullopt; // they say where the periods end
    return readUsage(known->second.usage, local, m_facts.bills().value_or(std::vector<Bill>()));
}

void UsageModel::rebuild()
{
    std::optional<UsageSeries> next = seriesNow();
    if (!next) {
        emit changed();
        return;
    }
    if (m_askedTo != request().to) { // the account is known by now, and closed
        m_read.clear();
        ask();
        return;
    }
    const bool isUnread = !next->isKnown() && !m_isBilledOnly;
    if (isUnread && !m_facts.bills() && !m_facts.billsFailure())
        return; // the bills decide what to say
    if (isUnread && hasBills()) {
        m_isBilledOnly = true;
        if (m_interval == UsageInterval::Hour || m_interval == UsageInterval::Day)
            setInterval(UsageInterval::Month);
        else
            rebuild();
        return;
    }
    const bool isNew = m_series.bars.empty() || next->bars.empty() || m_series.interval != next->interval
        || m_series.bars.front().begins != next->bars.front().begins;
    m_series = std::move(*next);
    m_state = m_series.isKnown() ? State::Ready : State::Empty;
    if (isNew)
        showDefaultView();
    applyWantedDays();
    emit changed();
    emit viewChanged();
}

void UsageModel::setInterval(UsageInterval interval)
{
    const bool isFine = interval == UsageInterval::Hour || interval == UsageInterval::Day;
    if (interval == m_interval || (isFine && m_isBilledOnly))
        return;
    // The new bars begin where the old ones were looked at.
    const bool isKnown = m_cursor >= 0 && m_cursor < m_series.size();
    if (isKnown && isFine)
        m_wantedDays = {m_series.firstDay(m_cursor), m_series.lastDay(m_cursor).addDays(1)};
    m_interval = interval;
    m_series = {};
    m_series.interval = interval;
    m_first = m_count = 0;
    m_cursor = -1;
    if (m_account.isEmpty() || !m_mayRead) {
        emit changed();
        return;
    }
    m_state = State::Loading;
    m_failure.reset();
    if (m_read.contains(interval))
        rebuild();
    else
        emit changed();
    ask();
}

void UsageModel::showDefaultView()
{
    const int end = m_series.lastKnown() + 1;
    const int count = std::min(defaultCount(m_interval), m_series.size());
    m_first = std::clamp(end - count, 0, m_series.size() - count);
    m_count = count;
    m_cursor = -1;
}

void UsageModel::setView(int first, int count)
{
    const int size = m_series.size();
    const int held = std::clamp(count, std::min(leastCount(m_interval), size), size);
    const int start = std::clamp(first, 0, size - held);
    if (start == m_first && held == m_count)
        return;
    m_first = start;
    m_count = held;
    emit viewChanged();
}

void UsageModel::page(int direction)
{
    setView(m_first + direction * m_count, m_count);
}

void UsageModel::zoom(double factor, double anchor)
{
    const int size = m_series.size();
    const int count = std::clamp(static_cast<int>(std::lround(m_count * factor)), std::min(leastCount(m_interval), size), size);
    const double share = m_count > 0 ? (anchor - m_first) / m_count : 0.5;
    setView(static_cast<int>(std::lround(anchor - share * count)), count);
}

void UsageModel::showDays(const QDate &from, const QDate &to)
{
    m_wantedDays = {from, to};
    if (m_interval == UsageInterval::Month || m_interval == UsageInterval::BillingPeriod)
        setInterval(UsageInterval::Day);
    else if (m_state == State::Ready)
        rebuild();
}

void UsageModel::applyWantedDays()
{
    if (!m_wantedDays.first.isValid() || m_series.bars.empty())
        return;
    const auto [from, to] = std::exchange(m_wantedDays, {});
    const int first = m_series.indexOf(from.startOfDay(m_series.zone));
    if (first < 0)
        return;
    const int last = m_series.indexOf(to.startOfDay(m_series.zone));
    const int end = last < 0 ? m_series.size() : last;
    const bool isDays = m_interval == UsageInterval::Day;
    const int around = isDays ? std::max(daysAround, (defaultCount(m_interval) - (end - first)) / 2) : 0;
    setView(first - around, end - first + 2 * around);
    setCursor(first);
}

void UsageModel::setCursor(int index)
{
    const int held = std::clamp(index, -1, m_series.size() - 1);
    if (held == m_cursor)
        return;
    m_cursor = held;
    if (held >= 0 && (held < m_first || held >= m_first + m_count))
        m_first = std::clamp(held < m_first ? held : held - m_count + 1, 0, m_series.size() - m_count);
    emit viewChanged();
}

UsageFigures UsageModel::figures() const
{
    return figuresOf(m_series, m_first, m_count, m_facts.leaks());
}

std::optional<Volume> UsageModel::alertLevel() const
{
    const bool isDays = m_interval == UsageInterval::Day;
    if (!m_facts.alertRules() || m_isBilledOnly || (!isDays && m_interval != UsageInterval::BillingPeriod))
        return std::nullopt;
    const AlertType type = isDays ? AlertType::Daily : AlertType::BillingCycle;
    for (const AlertRule &rule : *m_facts.alertRules()) {
        if (rule.type != type || !rule.enabled || !rule.threshold)
            continue;
        const auto level = Volume::fromNumber(rule.threshold->value, rule.threshold->unit);
        return level ? std::optional(*level) : std::nullopt;
    }
    return std::nullopt;
}

} // namespace Ventanilla
