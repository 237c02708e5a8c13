#include "models/items/usageglance.h"

#include "models/backend/whendone.h"
#include "models/items/desksession.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace Ventanilla {

namespace {

QDate monthOf(const QDate &day)
{
    return {day.year(), day.month(), 1};
}

/// The mean of the whole days from @p from on, up to and without @p to.
UsageFigures::Mean meanOf(const UsageSeries &days, const QDate &from, const QDate &to)
{
    UsageFigures::Mean mean;
    for (int i = 0; i < days.size(); ++i) {
        const QDate day = days.firstDay(i);
        if (day < from || day >= to || !days.at(i).isWhole())
            continue;
        mean.sum += *days.at(i).use;
        ++mean.count;
    }
    return mean;
}

std::optional<Volume> valueOf(const UsageFigures::Mean &mean)
{
    return mean.count > 0 ? std::optional(mean.value()) : std::nullopt;
}

} // namespace

UsageGlance::UsageGlance(DeskSession &session, QObject *parent)
    : QObject(parent)
    , m_session(session)
{
}

void UsageGlance::setAccount(const AccountNumber &account, const std::optional<QDate> &leakSince)
{
    ++m_latest;
    if (account != m_account || leakSince != m_leakSince) {
        m_account = account;
        m_leakSince = leakSince;
        m_isRead = false;
        m_etag.clear();
        m_months.clear();
        m_perDay.reset();
        m_percentMore.reset();
        emit changed();
    }
    if (account.isEmpty())
        return;
    GetUsage request;
    request.accountNumber = account;
    request.interval = UsageInterval::Day;
    request.from = monthOf(m_session.today()).addMonths(1 - months);
    request.to = m_session.today().addDays(1);
    SendOptions options;
    options.ifNoneMatch = m_etag;
    whenDone(this, m_session.backend().send(request, options), [this, thisOne = m_latest](const Result<Answer<AccountUsage>> &read) {
        if (thisOne != m_latest || !read || read->notModified)
            return; // what was read before stays
        m_etag = read->etag;
        take(read->value);
    });
}

void UsageGlance::take(const AccountUsage &usage)
{
    const QTimeZone zone(m_session.profile().timeZone.toUtf8());
    const UsageSeries days = readUsage(usage, zone.isValid() ? zone : QTimeZone::utc(), {});
    if (!days.isKnown())
        return askBills();
    const QDate today = m_session.today();
    m_months.clear();
    for (int i = 1 - months; i <= 0; ++i) {
        const QDate first = monthOf(today).addMonths(i);
        const bool isLeaking = m_leakSince && *m_leakSince < first.addMonths(1);
        m_months.push_back({first, valueOf(meanOf(days, first, first.addMonths(1))), isLeaking});
    }
    m_percentMore.reset();
    const QDate last = days.lastDay(days.lastKnown());
    m_perDay = valueOf(meanOf(days, last.addDays(-recentDays), last.addDays(1)));
    if (m_leakSince) {
        const auto since = meanOf(days, m_leakSince->addDays(1), today.addDays(1)); // its first day is not whole with it
        const auto before = meanOf(days, m_leakSince->addDays(-recentDays), *m_leakSince);
        if (since.count > 0)
            m_perDay = since.value();
        if (since.count > 0 && before.count > 0)
            m_percentMore = Ventanilla::percentMore(since.value(), before.value());
    }
    m_isRead = true;
    emit changed();
}

void UsageGlance::askBills()
{
    ListAverageDailyUse request;
    request.accountNumber = m_account;
    request.from = monthOf(m_session.today()).addMonths(1 - months).toString(u"yyyy-MM"_s);
    request.to = m_session.today().toString(u"yyyy-MM"_s);
    whenDone(this, m_session.backend().send(request),
             [this, thisOne = m_latest](const Result<Answer<ListOf<MonthlyAverage>>> &read) {
                 if (thisOne == m_latest && read)
                     takeBills(read->value.items);
             });
}

void UsageGlance::takeBills(const std::vector<MonthlyAverage> &averages)
{
    m_months.clear();
    m_perDay.reset();
    m_percentMore.reset();
    for (const MonthlyAverage &average : averages) {
        Month month{QDate::fromString(average.month + u"-01"_s, Qt::ISODate), {}, false};
        if (average.averageDailyCf)
            m_perDay = month.perDay = volumeOfCf(*average.averageDailyCf);
        m_months.push_back(month);
    }
    m_isRead = true;
    emit changed();
}

} // namespace Ventanilla
