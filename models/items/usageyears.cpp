#include "models/items/usageyears.h"

#include <algorithm>

namespace Ventanilla {

namespace {

constexpr int nearlyNewest = 31; ///< days to the newest end, where that is read instead

QDate firstOfMonth(const QDate &day)
{
    return {day.year(), day.month(), 1};
}

} // namespace

void UsageYears::clear()
{
    m_until = {};
    m_read.clear();
    m_kept.reset();
    ++m_number;
}

const UsageYears::Read *UsageYears::find(UsageInterval interval) const
{
    const auto found = m_read.find(interval);
    return found == m_read.end() ? nullptr : &found->second;
}

void UsageYears::keep(UsageInterval interval, const Answer<AccountUsage> &answer)
{
    m_read[interval] = {answer.value, answer.etag};
}

GetUsage UsageYears::request(const AccountNumber &account, UsageInterval interval, const QDate &newestEnd) const
{
    GetUsage request;
    request.accountNumber = account;
    request.interval = interval;
    const bool isMonths = interval == UsageInterval::Month;
    if (areNewest())
        request.to = newestEnd;
    else
        request.to = isMonths ? firstOfMonth(m_until) : m_until;
    request.from = request.to.addDays(-longestDays);
    if (isMonths)
        request.from = firstOfMonth(request.from.addMonths(1));
    return request;
}

bool UsageYears::reach(const QDate &from, const QDate &to, const QDate &newestEnd)
{
    const QDate last = std::min(to, from.addDays(longestDays));
    const QDate until = last.addDays((longestDays - from.daysTo(last)) / 2);
    const QDate wanted = until.addDays(nearlyNewest) < newestEnd ? until : QDate();
    if (wanted == m_until)
        return false;
    if (!m_kept)
        m_kept = Kept{m_until, std::move(m_read)};
    m_read.clear();
    m_until = wanted;
    ++m_number;
    return true;
}

void UsageYears::goBack()
{
    if (!m_kept)
        return;
    m_until = m_kept->until;
    m_read = std::move(m_kept->read);
    m_kept.reset();
    ++m_number;
}

} // namespace Ventanilla
