#include "models/items/usagemodel.h"

#include "models/backend/whendone.h"
#include "models/items/desksession.h"
#include "models/items/desksettings.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace Ventanilla {

namespace {

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

/// Whether there is something in @p usage, of the days before @p end where that is valid.
bool hasValues(const AccountUsage &usage, const QTimeZone &zone, const QDate &end)
{
    const UsageSeries series = readUsage(usage, zone, {});
    const qint64 until = end.isValid() ? end.startOfDay(zone).toSecsSinceEpoch() : std::numeric_limits<qint64>::max();
    return std::any_of(series.bars.begin(), series.bars.end(), [until](const UsageBar &bar) { return bar.use && bar.begins < until; });
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
    m_years.clear();
    m_nothingBefore = {};
    m_beyondFailure.reset();
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

/// The day after the last one of which there may be readings.
QDate UsageModel::newestEnd() const
{
    const auto &account = m_facts.account();
    return (account && account->closedOn ? *account->closedOn : today()).addDays(1);
}

void UsageModel::ask()
{
    SendOptions options;
    if (const UsageYears::Read *known = m_years.find(m_interval))
        options.ifNoneMatch = known->etag;
    m_askedEnd = newestEnd();
    whenDone(this, m_session.backend().send(m_years.request(m_account, m_interval, m_askedEnd), options),
             [this, thisAccount = m_latest, years = m_years.number(), interval = m_interval](const Result<Answer<AccountUsage>> &read) {
                 if (thisAccount == m_latest && years == m_years.number())
                     take(interval, read);
             });
}

void UsageModel::take(UsageInterval interval, const Result<Answer<AccountUsage>> &read)
{
    if (m_years.isReaching() && interval == m_interval)
        return takeBeyond(read);
    if (!read) {
        if (interval != m_interval || m_years.find(interval))
            return; // what was read once stays on the screen
        m_failure = read.error();
        m_state = m_failure->kind == Failure::Kind::Forbidden ? State::Forbidden : State::Failed;
        emit changed();
        return;
    }
    m_failure.reset();
    if (!read->notModified)
        m_years.keep(interval, *read);
    if (interval == m_interval)
        rebuild();
}

std::optional<UsageSeries> UsageModel::seriesNow() const
{
    const UsageYears::Read *known = m_years.find(m_interval);
    if (!known)
        return std::nullopt;
    const QTimeZone zone(m_session.profile().timeZone.toUtf8());
    const QTimeZone local = zone.isValid() ? zone : QTimeZone::utc();
    if (m_isBilledOnly && m_interval == UsageInterval::Month)
        return m_facts.averages() ? std::optional(billedMonths(*m_facts.averages(), local)) : std::nullopt;
    if (m_isBilledOnly && m_interval == UsageInterval::BillingPeriod)
        return m_facts.bills() ? std::optional(billedPeriods(*m_facts.bills(), local)) : std::nullopt;
    if (m_interval == UsageInterval::BillingPeriod && !m_facts.bills() && !m_facts.billsFailure())
        return std::nullopt; // they say where the periods end
    return readUsage(known->usage, local, m_facts.bills().value_or(std::vector<Bill>()));
}

void UsageModel::rebuild()
{
    std::optional<UsageSeries> next = seriesNow();
    if (!next) {
        emit changed();
        return;
    }
    const bool isUnread = !next->isKnown() && !m_isBilledOnly;
    const bool isClosedSince = m_askedEnd != newestEnd(); // the account is known by now
    if (isClosedSince || (isUnread && !m_years.areNewest())) { // another interval may not reach back so far
        m_years.clear();
        ask();
        return;
    }
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
        m_wantedDays = WantedDays{m_series.firstDay(m_cursor), m_series.lastDay(m_cursor).addDays(1)};
    m_years.goBack(); // what is being reached for was of the other interval
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
    if (m_years.find(interval))
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
    const bool isAtEnd = direction < 0 ? m_first == 0 : m_first + m_count == m_series.size();
    if (isAtEnd && m_state == State::Ready && !m_isBilledOnly)
        readBeyond(direction);
    else
        setView(m_first + direction * m_count, m_count);
}

/// Goes on to the days before or after those that were read.
void UsageModel::readBeyond(int direction)
{
    if (m_count == 0)
        return;
    const QDate first = m_series.firstDay(m_first);
    const QDate end = m_series.lastDay(m_first + m_count - 1).addDays(1);
    const qint64 days = first.daysTo(end);
    const bool isEnd = direction < 0 ? first <= m_nothingBefore : end >= newestEnd();
    if (isEnd)
        return;
    m_wantedDays = direction < 0 ? WantedDays{first.addDays(-days), first, false} : WantedDays{end, end.addDays(days), false};
    reach(m_wantedDays->from, m_wantedDays->to);
}

/// Has other years read, with these days in them; false where they are those of now.
bool UsageModel::reach(const QDate &from, const QDate &to)
{
    if (m_isBilledOnly || !m_years.reach(from, to, newestEnd()))
        return false;
    m_beyondFailure.reset();
    ask();
    emit changed();
    return true;
}

/// Other years that have nothing, or cannot be read, leave what was there.
void UsageModel::takeBeyond(const Result<Answer<AccountUsage>> &read)
{
    const QDate begin = m_series.firstDay(0);
    const bool isEarlier = m_wantedDays && m_wantedDays->from < begin;
    if (read && hasValues(read->value, m_series.zone, isEarlier ? begin : QDate())) {
        m_years.arrive();
        m_years.keep(m_interval, *read);
        return rebuild();
    }
    if (!read)
        m_beyondFailure = read.error();
    else if (isEarlier)
        m_nothingBefore = m_series.firstDay(std::max(0, m_series.firstKnown()));
    m_years.goBack();
    if (read && isEarlier && m_wantedDays->to > begin)
        m_wantedDays->from = begin;
    else
        m_wantedDays.reset();
    rebuild();
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
    m_wantedDays = WantedDays{from, to};
    if (m_interval == UsageInterval::Month || m_interval == UsageInterval::BillingPeriod)
        setInterval(UsageInterval::Day);
    if (m_state == State::Ready && m_wantedDays)
        rebuild();
}

void UsageModel::applyWantedDays()
{
    if (!m_wantedDays || m_series.bars.empty())
        return;
    const QDate begin = m_series.firstDay(0);
    const QDate end = m_series.lastDay(m_series.size() - 1).addDays(1);
    const WantedDays wanted = *m_wantedDays;
    const bool isBefore = wanted.from < begin && !(begin <= m_nothingBefore);
    if ((isBefore || wanted.from >= end) && reach(wanted.from, wanted.to))
        return;
    m_wantedDays.reset();
    if (wanted.from >= end || wanted.to <= begin)
        return;
    const int first = std::max(0, m_series.indexOf(wanted.from.startOfDay(m_series.zone)));
    const int last = m_series.indexOf(wanted.to.startOfDay(m_series.zone));
    const int behind = last < 0 ? m_series.size() : last;
    const bool isDays = m_interval == UsageInterval::Day && wanted.choosesFirst;
    const int around = isDays ? std::max(daysAround, (defaultCount(m_interval) - (behind - first)) / 2) : 0;
    setView(first - around, behind - first + 2 * around);
    if (wanted.choosesFirst)
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
