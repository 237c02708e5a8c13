#include "models/items/usagefacts.h"

#include "models/backend/whendone.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace Ventanilla {

namespace {

constexpr int wholeList = 200; // the longest page: sixteen years of monthly bills

template <Operation Op>
Op wholeListOf(const AccountNumber &account)
{
    Op request;
    request.accountNumber = account;
    request.limit = wholeList;
    return request;
}

template <typename T>
T valueOf(const T &reply)
{
    return reply;
}

template <typename T>
std::vector<T> valueOf(const ListOf<T> &reply)
{
    return reply.items;
}

} // namespace

UsageFacts::UsageFacts(Backend &backend, QObject *parent)
    : QObject(parent)
    , m_backend(backend)
{
}

void UsageFacts::setAccount(const AccountNumber &account, const QDate &today)
{
    ++m_latest;
    m_number = account;
    m_today = today;
    m_account = {};
    m_bills = {};
    m_checks = {};
    m_averages = {};
    m_insights = {};
    m_tips = {};
    m_rules = {};
    m_leaks.clear();
    emit changed();
    refresh();
}

template <Operation Op, typename T>
void UsageFacts::ask(const Op &request, Part<T> UsageFacts::*part)
{
    SendOptions options;
    options.ifNoneMatch = (this->*part).etag;
    whenDone(this, m_backend.send(request, options), [this, part, thisAccount = m_latest](const auto &read) {
        if (thisAccount != m_latest)
            return;
        Part<T> &known = this->*part;
        if (!read) {
            known.failure = read.error();
        } else {
            known.failure.reset();
            if (read->notModified)
                return;
            known.value = valueOf(read->value);
            known.etag = read->etag;
            if (m_insights.value)
                m_leaks = leaksOf(*m_insights.value);
            if constexpr (std::is_same_v<T, Account>)
                askAlertRules(); // it says whose they are
        }
        emit changed();
    });
}

void UsageFacts::askAlertRules()
{
    if (m_account.value->logins.empty())
        return;
    auto rules = wholeListOf<ListAlertRules>(m_number);
    rules.owner = m_account.value->logins.front().email;
    ask(rules, &UsageFacts::m_rules);
}

void UsageFacts::refresh()
{
    if (m_number.isEmpty())
        return;
    if (m_account.value)
        askAlertRules();
    ask(GetAccount{{}, m_number}, &UsageFacts::m_account);
    ask(wholeListOf<ListInsights>(m_number), &UsageFacts::m_insights);
    ask(wholeListOf<ListBills>(m_number), &UsageFacts::m_bills);
    ask(wholeListOf<ListReconciliation>(m_number), &UsageFacts::m_checks);
    auto averages = wholeListOf<ListAverageDailyUse>(m_number);
    const QDate month(m_today.year(), m_today.month(), 1);
    averages.from = month.addMonths(1 - averageMonths).toString(u"yyyy-MM"_s);
    averages.to = month.toString(u"yyyy-MM"_s);
    ask(averages, &UsageFacts::m_averages);
    ask(wholeListOf<ListEfficiencyTips>(m_number), &UsageFacts::m_tips);
}

const Bill *UsageFacts::bill(const QString &number) const
{
    if (!m_bills.value)
        return nullptr;
    const auto found = std::find_if(m_bills.value->begin(), m_bills.value->end(),
                                    [&number](const Bill &each) { return each.billNumber == number; });
    return found == m_bills.value->end() ? nullptr : &*found;
}

const MonthlyAverage *UsageFacts::average(const QDate &month) const
{
    if (!m_averages.value)
        return nullptr;
    const QString wanted = month.toString(u"yyyy-MM"_s);
    const auto found = std::find_if(m_averages.value->begin(), m_averages.value->end(),
                                    [&wanted](const MonthlyAverage &each) { return each.month == wanted; });
    return found == m_averages.value->end() ? nullptr : &*found;
}

} // namespace Ventanilla
