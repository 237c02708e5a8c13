#include "models/exporting/usagestatement.h"

#include "models/exporting/exportwords.h"
#include "models/exporting/statementwords.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace Ventanilla {

namespace {

/// Puts dates and amounts of one statement into words.
class Wording
{
public:
    explicit Wording(const ExportedUsage &usage)
        : m_usage(usage)
        , m_locale(exportLocale(usage.language))
        , words(statementWords(usage.language))
    {
    }

    [[nodiscard]] QString amount(Volume use, VolumeUnit unit) const
    {
        return use.shown(unit, m_locale) + u'\u00A0' + unitName(unit, m_usage.language);
    }
    [[nodiscard]] QString amount(Volume use) const { return amount(use, m_usage.unit); }
    /// Of a register, in cubic feet: "0.1 cf", "100 cf".
    [[nodiscard]] QString step(Volume use) const
    {
        return use.shortest(VolumeUnit::Cf) + u'\u00A0' + unitName(VolumeUnit::Cf, m_usage.language);
    }
    [[nodiscard]] QString number(Volume use) const { return use.shown(m_usage.unit, m_locale); }
    [[nodiscard]] QString count(int number) const { return m_locale.toString(number); }
    /// Spanish abbreviations come with a point in some versions of the locale data and without in others.
    [[nodiscard]] QString date(const QDate &day, const QString &format) const
    {
        return m_locale.toString(day, format).remove(u'.');
    }
    [[nodiscard]] QString days(const QDate &first, const QDate &last) const
    {
        if (first == last)
            return date(first, words.fullDay);
        const QString &begin = first.year() == last.year() ? words.shortDay : words.fullDay;
        return date(first, begin) + u" – "_s + date(last, words.fullDay);
    }
    [[nodiscard]] QString hour(const QDateTime &instant) const
    {
        const QDateTime local = m_usage.local(instant);
        return m_locale.toString(local, words.hour);
    }

private:
    const ExportedUsage &m_usage;
    QLocale m_locale;

public:
    const StatementWords &words;
};

QString rowLabel(const Wording &wording, UsageInterval interval, const QDate &first, const QDate &last)
{
    switch (interval) {
    case UsageInterval::Hour:
    case UsageInterval::Day:
        return wording.date(first, wording.words.weekday);
    case UsageInterval::Month:
        return wording.date(first, u"MMMM yyyy"_s);
    case UsageInterval::BillingPeriod:
        return wording.days(first, last);
    }
    Q_UNREACHABLE();
}

QString tickLabel(const Wording &wording, UsageInterval interval, const QDate &first, const QDate &last)
{
    if (interval == UsageInterval::Month)
        return wording.date(first, first.month() == 1 ? u"MMM yyyy"_s : u"MMM"_s);
    return wording.date(interval == UsageInterval::BillingPeriod ? last : first, wording.words.shortDay);
}

UsageStatement::Row rowOf(const Wording &wording, const ExportedUsage &usage, const ExportedRow &row)
{
    const QDate first = usage.local(row.begins).date();
    const QDate last = usage.local(row.ends.addSecs(-1)).date();
    UsageStatement::Row made;
    made.label = rowLabel(wording, usage.interval, first, last);
    made.tick = tickLabel(wording, usage.interval, first, last);
    made.value = row.use ? wording.number(*row.use) : u"—"_s;
    made.height = row.use ? row.use->toNumber(usage.unit) : 0;
    made.isEstimated = row.isEstimated;
    made.isRunning = row.isRunning;
    QStringList marks;
    if (row.isEstimated)
        marks += wording.words.marks[0];
    if (row.isPartial)
        marks += wording.words.marks[1];
    if (row.isRunning)
        marks += wording.words.marks[2];
    made.marks = marks.join(u' ');
    return made;
}

void addFacts(UsageStatement &statement, const Wording &wording, const ExportedUsage &usage)
{
    statement.facts = {{wording.words.account, usage.accountNumber.text()},
                       {wording.words.customer, usage.customerName},
                       {wording.words.serviceAddress, usage.serviceAddress}};
    if (!usage.rows.empty())
        statement.facts.push_back({wording.words.period, wording.days(usage.firstDay(), usage.lastDay())});
    if (usage.meter)
        statement.facts.push_back({wording.words.meter, usage.meter->serial});
    statement.facts.push_back({wording.words.madeOn, wording.date(usage.local(usage.madeAt).date(), wording.words.fullDay)});
}

void addFigures(UsageStatement &statement, const Wording &wording, const ExportedUsage &usage)
{
    const VolumeUnit other = usage.unit == VolumeUnit::Cf ? VolumeUnit::Gal : VolumeUnit::Cf;
    statement.figures.push_back({wording.words.total, wording.amount(usage.total()), wording.amount(usage.total(), other)});
    const auto average = usage.averagePerDay();
    if (average)
        statement.figures.push_back({wording.words.averagePerDay, wording.amount(*average), wording.amount(*average, other)});
    const auto highest = std::max_element(usage.rows.begin(), usage.rows.end(), [](const ExportedRow &a, const ExportedRow &b) {
        return a.use.value_or(Volume()) < b.use.value_or(Volume());
    });
    if (usage.rows.size() > 1 && highest->use) {
        const QString when = rowLabel(wording, usage.interval, usage.local(highest->begins).date(),
                                      usage.local(highest->ends.addSecs(-1)).date());
        statement.figures.push_back({wording.words.highest, wording.amount(*highest->use), when});
    }
    if (average && usage.interval == UsageInterval::Day) {
        statement.average = average->toNumber(usage.unit);
        statement.averageLabel = wording.words.average.arg(wording.amount(*average));
    }
}

void addRows(UsageStatement &statement, const Wording &wording, const ExportedUsage &usage)
{
    bool isMarked[3] = {false, false, false};
    for (const ExportedRow &row : usage.rows) {
        statement.rows.push_back(rowOf(wording, usage, row));
        isMarked[0] = isMarked[0] || row.isEstimated;
        isMarked[1] = isMarked[1] || row.isPartial;
        isMarked[2] = isMarked[2] || row.isRunning;
    }
    const QString texts[] = {wording.words.estimatedMark, wording.words.missingMark, wording.words.runningMark};
    for (int i = 0; i < 3; ++i) {
        if (isMarked[i])
            statement.legend += texts[i];
    }
    statement.useHeading = wording.words.use.arg(unitName(usage.unit, usage.language));
    statement.periodHeading = usage.interval == UsageInterval::Month ? wording.words.month
        : usage.interval == UsageInterval::BillingPeriod             ? wording.words.bill
                                                                     : wording.words.day;
}

void addLeak(UsageStatement &statement, const Wording &wording, const ExportedLeak &leak)
{
    const QString perHour = wording.amount(leak.perHour);
    const QString perDay = wording.amount(leak.perHour * 24);
    const QString since = wording.hour(leak.since);
    const QString found = leak.until ? wording.words.leakFrom.arg(since, wording.hour(*leak.until), perHour, perDay)
                                     : wording.words.leakSince.arg(since, perHour, perDay);
    statement.notices.push_back({wording.words.leak, found + u' ' + wording.words.leakChecks});
}

void addNotices(UsageStatement &statement, const Wording &wording, const ExportedUsage &usage)
{
    if (usage.leak)
        addLeak(statement, wording, *usage.leak);
    const WholeRows whole = usage.wholeRows();
    if (const auto average = usage.averagePerDay()) {
        const QString &sentence = usage.isBilledOnly ? wording.words.averageOfBills : wording.words.averageOfDays;
        statement.notices.push_back({wording.words.howAverage, sentence.arg(wording.amount(whole.sum), wording.count(whole.days),
                                                                            wording.amount(*average))});
    }
    if (!usage.meter)
        return;
    QStringList said{wording.words.meterSteps.arg(usage.meter->serial, wording.count(usage.meter->digits),
                                                  wording.step(usage.meter->resolution),
                                                  wording.amount(usage.meter->resolution, VolumeUnit::Gal))};
    if (usage.meter->resolution >= Volume::fromMilliCubicFeet(100'000))
        said += wording.words.meterIsCoarse;
    if (usage.meter->isExchangePlanned)
        said += wording.words.meterExchange;
    statement.notices.push_back({wording.words.meter, said.join(u' ')});
}

} // namespace

UsageInterval statementInterval(UsageInterval interval, qint64 days)
{
    if (interval == UsageInterval::Month || interval == UsageInterval::BillingPeriod)
        return interval;
    return days <= mostStatementRows ? UsageInterval::Day : UsageInterval::Month;
}

UsageStatement usageStatement(const ExportedUsage &usage)
{
    const Wording wording(usage);
    UsageStatement statement;
    statement.title = wording.words.title;
    statement.utility = usage.utilityName;
    if (usage.isDemo)
        statement.demoNote = exportWords(usage.language).demoData;
    addFacts(statement, wording, usage);
    addFigures(statement, wording, usage);
    addRows(statement, wording, usage);
    addNotices(statement, wording, usage);
    QStringList footer{wording.words.units, wording.words.noBill};
    if (!usage.serviceContact.isEmpty())
        footer += wording.words.questions.arg(usage.serviceContact);
    statement.footer = footer.join(u' ');
    return statement;
}

} // namespace Ventanilla
