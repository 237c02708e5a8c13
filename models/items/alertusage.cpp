#include "models/items/alertusage.h"

#include "models/backend/whendone.h"

#include <algorithm>

namespace Ventanilla {

namespace {

constexpr int longestCycle = 40; ///< days; no schedule has longer bills
constexpr int sevenDays = 7;

std::optional<Volume> median(std::vector<Volume> values)
{
    if (values.empty())
        return std::nullopt;
    const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
    std::nth_element(values.begin(), middle, values.end());
    return *middle;
}

} // namespace

AlertUsage::AlertUsage(Backend &backend, const AccountNumber &account, QObject *parent)
    : QObject(parent)
    , m_backend(backend)
    , m_account(account)
{
}

bool AlertUsage::hasReadings() const
{
    return std::any_of(m_days.begin(), m_days.end(), [](const Day &day) { return day.known.has_value(); });
}

void AlertUsage::refresh(const QDate &today)
{
    const int thisReading = ++m_latest;
    m_to = today;
    m_from = today.addYears(-1).addDays(-longestCycle);
    GetUsage request;
    request.accountNumber = m_account;
    request.from = m_from;
    request.to = m_to;
    request.interval = UsageInterval::Day;
    whenDone(this, m_backend.send(request), [this, thisReading](const Result<Answer<AccountUsage>> &read) {
        if (thisReading != m_latest)
            return;
        if (read) {
            m_failure.reset();
            take(read->value);
            readBills();
        } else {
            m_failure = read.error();
            if (m_state == State::Loading)
                m_state = State::Failed;
        }
        emit changed();
    });
}

void AlertUsage::take(const AccountUsage &days)
{
    m_days.clear();
    for (const auto &value : days.values)
        m_days.push_back({value, value.has_value()});
    const auto leaveOut = [this](int index) {
        if (index >= 0 && index < static_cast<int>(m_days.size()))
            m_days[static_cast<std::size_t>(index)].isWhole = false;
    };
    std::for_each(days.missing.begin(), days.missing.end(), leaveOut);
    std::for_each(days.estimated.begin(), days.estimated.end(), leaveOut); // alerts of days add measured hours only
    if (days.inProgress)
        leaveOut(*days.inProgress);
    m_state = State::Ready;
}

void AlertUsage::readBills()
{
    const int thisReading = m_latest;
    GetUsage request;
    request.accountNumber = m_account;
    request.from = m_from;
    request.to = m_to;
    request.interval = UsageInterval::BillingPeriod;
    whenDone(this, m_backend.send(request), [this, thisReading](const Result<Answer<AccountUsage>> &read) {
        if (thisReading != m_latest || !read)
            return; // without bills their usual figure is left out
        m_bills.clear();
        for (const auto &value : read->value.values) {
            if (value)
                m_bills.push_back(*value);
        }
        emit changed();
    });
}

std::vector<Volume> AlertUsage::sums(int days, bool onlyWhole) const
{
    std::vector<Volume> found;
    Volume sum;
    int whole = 0;
    for (std::size_t i = 0; i < m_days.size(); ++i) {
        sum += m_days[i].known.value_or(Volume());
        whole += m_days[i].isWhole ? 1 : 0;
        if (i >= static_cast<std::size_t>(days)) {
            const Day &gone = m_days[i - static_cast<std::size_t>(days)];
            sum = sum - gone.known.value_or(Volume());
            whole -= gone.isWhole ? 1 : 0;
        }
        const bool isFull = i + 1 >= static_cast<std::size_t>(days);
        if (!onlyWhole || (isFull && whole == days))
            found.push_back(sum);
    }
    return found;
}

std::optional<Volume> AlertUsage::usual(AlertType type) const
{
    switch (type) {
    case AlertType::Daily:
        return median(sums(1, true));
    case AlertType::MultiDay:
        return median(sums(sevenDays, true));
    case AlertType::BillingCycle:
        return median(m_bills);
    case AlertType::Vacation:
        break;
    }
    return std::nullopt;
}

std::optional<Volume> AlertUsage::used(const QDate &first, const QDate &last) const
{
    std::optional<Volume> sum;
    for (QDate day = first; day <= last; day = day.addDays(1)) {
        const qint64 index = m_from.daysTo(day);
        if (index < 0 || index >= static_cast<qint64>(m_days.size()))
            continue;
        if (const auto &known = m_days[static_cast<std::size_t>(index)].known)
            sum = sum.value_or(Volume()) + *known;
    }
    return sum;
}

Volume AlertUsage::most(AlertType type) const
{
    const int days = type == AlertType::Daily ? 1 : type == AlertType::MultiDay ? sevenDays : longestCycle;
    const std::vector<Volume> all = sums(days, false);
    return all.empty() ? Volume() : *std::max_element(all.begin(), all.end());
}

} // namespace Ventanilla
