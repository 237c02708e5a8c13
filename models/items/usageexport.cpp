#include "models/items/usageexport.h"

#include "models/items/desksession.h"
#include "models/platform/whendone.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace Ventanilla {

namespace {

/// What a file says of where to ask: the account's own centre, else the first of the utility.
QString contactOf(const UtilityProfile &profile, const std::optional<Account> &account)
{
    const auto &centers = profile.serviceCenters;
    auto found = std::find_if(centers.begin(), centers.end(), [&account](const ServiceCenter &center) {
        return account && center.name == account->serviceCenter;
    });
    if (found == centers.end())
        found = centers.begin();
    if (found == centers.end())
        return {};
    QStringList parts{found->name, found->phone, found->email};
    parts.removeAll(QString());
    return parts.join(u", "_s);
}

QString addressOf(const Account &account)
{
    QStringList parts{account.serviceAddress, (account.city + u' ' + account.postalCode).trimmed()};
    parts.removeAll(QString());
    return parts.join(u", "_s);
}

const BillCheck *checkOf(const UsageFacts &facts, const QString &billNumber)
{
    if (!facts.checks())
        return nullptr;
    for (const BillCheck &check : *facts.checks()) {
        if (check.billNumber == billNumber)
            return &check;
    }
    return nullptr;
}

/// The standing bills that touch [@p from, @p until).
std::vector<ExportedBill> billsOf(const UsageFacts &facts, const QDate &from, const QDate &until)
{
    std::vector<ExportedBill> bills;
    for (const Bill &bill : facts.bills().value_or(std::vector<Bill>())) {
        if (bill.cancelled || bill.periodStart >= until || bill.periodEnd <= from)
            continue;
        ExportedBill made{bill.billNumber, bill.periodStart, bill.periodEnd, bill.usage, {}, {}, bill.amountCents, bill.estimated};
        if (const BillCheck *check = checkOf(facts, bill.billNumber)) {
            made.measured = check->measured;
            made.differencePercent = check->differencePercent;
        }
        bills.push_back(std::move(made));
    }
    return bills;
}

/// The newest leak that touches [@p from, @p until).
std::optional<ExportedLeak> leakOf(const UsageFacts &facts, const QDateTime &from, const QDateTime &until)
{
    std::optional<ExportedLeak> newest;
    for (const UsageLeak &leak : facts.leaks()) {
        const bool isInView = leak.since < until && (!leak.until || *leak.until > from);
        if (isInView && (!newest || leak.since > newest->since))
            newest = ExportedLeak{leak.since, leak.until, leak.perHour};
    }
    return newest;
}

std::vector<Bill> billsByNumber(const std::vector<ExportedBill> &bills)
{
    std::vector<Bill> made;
    for (const ExportedBill &bill : bills) {
        Bill one;
        one.billNumber = bill.billNumber;
        one.periodStart = bill.periodStart;
        one.periodEnd = bill.periodEnd;
        made.push_back(one);
    }
    return made;
}

/// Up to today, and no more days than are given at once (api.md, usage).
GetUsage requestFor(const ExportedUsage &shown, UsageInterval interval)
{
    constexpr int mostDays = 731;
    GetUsage request;
    request.accountNumber = shown.accountNumber;
    request.to = std::min(shown.lastDay(), shown.local(shown.madeAt).date()).addDays(1);
    request.from = std::max(shown.firstDay(), request.to.addDays(-mostDays));
    request.interval = interval;
    return request;
}

/// How many bars have begun at @p now: the hours of today that are to come are no gaps.
int begunBars(const UsageSeries &series, const QDateTime &now)
{
    const auto later = std::find_if(series.bars.begin(), series.bars.end(),
                                    [at = now.toSecsSinceEpoch()](const UsageBar &bar) { return bar.begins >= at; });
    return static_cast<int>(later - series.bars.begin());
}

} // namespace

std::optional<ExportedUsage> exportedUsage(const UsageModel &usage, const DeskSession &session, const QString &customerName,
                                           Language language)
{
    if (usage.state() != UsageModel::State::Ready || usage.count() == 0)
        return std::nullopt;
    const std::optional<Account> &account = usage.facts().account();
    ExportedUsage made;
    made.utilityName = session.profile().name;
    made.serviceContact = contactOf(session.profile(), account);
    made.customerName = customerName;
    made.accountNumber = usage.accountNumber();
    made.serviceAddress = account ? addressOf(*account) : QString();
    made.zone = usage.series().zone;
    made.interval = usage.interval();
    made.unit = usage.unit();
    made.language = language;
    made.isDemo = session.isDemo();
    made.isBilledOnly = usage.isBilledOnly();
    made.madeAt = usage.now().toUTC();
    made.rows = exportedRows(usage.series(), usage.first(), usage.count());
    made.bills = billsOf(usage.facts(), made.firstDay(), made.lastDay().addDays(1));
    if (account && account->meter) {
        made.meter = ExportedMeter{account->meter->serial, account->meter->digits, volumeOfCf(account->meter->resolutionCf),
                                   account->meter->exchangePlanned.has_value()};
    }
    made.leak = leakOf(usage.facts(), made.rows.front().begins, made.rows.back().ends);
    return made;
}

std::vector<ExportedRow> exportedRows(const UsageSeries &series, int first, int count)
{
    std::vector<ExportedRow> rows;
    rows.reserve(static_cast<std::size_t>(count));
    for (int i = first; i < first + count; ++i) {
        const UsageBar &bar = series.at(i);
        rows.push_back({QDateTime::fromSecsSinceEpoch(bar.begins, Qt::UTC), QDateTime::fromSecsSinceEpoch(bar.ends, Qt::UTC),
                        bar.use, bar.isEstimated, bar.isPartial, bar.isRunning,
                        series.billNumbers.empty() ? QString() : series.billNumbers[static_cast<std::size_t>(i)]});
    }
    return rows;
}

void readExport(Backend &backend, QObject *context, const ExportedUsage &shown, UsageInterval interval,
                std::function<void(Result<ExportedUsage>)> then)
{
    if (shown.interval == interval || shown.isBilledOnly || shown.rows.empty()) {
        then(shown);
        return;
    }
    const GetUsage request = requestFor(shown, interval);
    const auto read = [shown, interval, then](const Result<Answer<AccountUsage>> &answer) {
        if (!answer) {
            then(Unexpected{answer.error()});
            return;
        }
        ExportedUsage made = shown;
        made.interval = interval;
        const UsageSeries series = readUsage(answer->value, shown.zone, billsByNumber(shown.bills));
        made.rows = exportedRows(series, 0, begunBars(series, shown.madeAt));
        then(std::move(made));
    };
    whenDone(context, backend.send(request), read);
}

} // namespace Ventanilla
