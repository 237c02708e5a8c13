#include "models/items/usagetext.h"

#include <QLocale>
#include <QStringList>

#include <cstdlib>

using namespace Qt::Literals::StringLiterals;

namespace Ventanilla {

namespace {

constexpr int hoursADay = 24;

QString capitalized(QString text)
{
    if (!text.isEmpty())
        text[0] = text[0].toUpper();
    return text;
}

/// Whether the clock shows the hour of @p local twice that day.
bool isRepeated(const QDateTime &local)
{
    const QDateTime before = local.addSecs(-3600);
    const QDateTime after = local.addSecs(3600);
    return before.time() == local.time() || after.time() == local.time();
}

} // namespace

QString UsageText::unit(VolumeUnit unit)
{
    switch (unit) {
    case VolumeUnit::Cf:
        return tr("cf", "cubic feet");
    case VolumeUnit::Gal:
        return tr("gal", "US gallons");
    case VolumeUnit::Ccf:
        return tr("CCF", "hundred cubic feet");
    }
    Q_UNREACHABLE();
}

QString UsageText::number(Volume volume, VolumeUnit unit)
{
    return volume.shown(unit, QLocale());
}

QString UsageText::amount(Volume volume, VolumeUnit unit)
{
    return tr("%1 %2", "number, unit").arg(number(volume, unit), UsageText::unit(unit));
}

QString UsageText::exact(Volume volume, VolumeUnit unit)
{
    const int decimals = unit == VolumeUnit::Ccf ? 4 : 2;
    const QString digits = QLocale().toString(volume.rounded(unit, decimals).toDouble(), 'f', decimals);
    return tr("%1 %2", "number, unit").arg(digits, UsageText::unit(unit));
}

QString UsageText::percent(int percent)
{
    const QString size = QLocale().toString(std::abs(percent));
    return percent < 0 ? tr("−%1%").arg(size) : percent > 0 ? tr("+%1%").arg(size) : tr("%1%").arg(size);
}

QString UsageText::day(const QDate &day, const QDate &today)
{
    const QString format = day.year() == today.year() ? tr("MMM d", "format of a date, as QLocale reads it")
                                                      : tr("MMM d, yyyy", "format of a date, as QLocale reads it");
    return QLocale().toString(day, format);
}

QString UsageText::instant(const QDateTime &local, const QDate &today)
{
    const QString time = QLocale().toString(local.time(), local.time().minute() == 0
                                                ? tr("h AP", "format of a full hour, as QLocale reads it")
                                                : tr("h:mm AP", "format of a time, as QLocale reads it"));
    return tr("%1, %2", "date, time").arg(day(local.date(), today), time);
}

QString UsageText::days(const QDate &first, const QDate &last)
{
    const QString end = QLocale().toString(last, tr("MMM d, yyyy", "format of a date, as QLocale reads it"));
    if (first == last)
        return end;
    return tr("%1 – %2", "first day, last day").arg(day(first, last), end);
}

QString UsageText::bar(const UsageSeries &series, int index)
{
    const QDateTime begins = series.begin(index);
    const QLocale locale;
    switch (series.interval) {
    case UsageInterval::Hour: {
        const QString date = locale.toString(begins.date(), tr("dddd, MMMM d", "format of a date, as QLocale reads it"));
        QString time = locale.toString(begins.time(), tr("h AP", "format of a full hour, as QLocale reads it"));
        if (isRepeated(begins))
            time = tr("%1 %2", "time, name of the time zone").arg(time, begins.timeZoneAbbreviation());
        return capitalized(tr("%1, %2", "date, time").arg(date, time));
    }
    case UsageInterval::Day:
        return capitalized(locale.toString(begins.date(), tr("dddd, MMMM d", "format of a date, as QLocale reads it")));
    case UsageInterval::Month:
        return capitalized(locale.toString(begins.date(), tr("MMMM yyyy", "format of a month, as QLocale reads it")));
    case UsageInterval::BillingPeriod:
        return days(begins.date(), series.lastDay(index).addDays(1)); // from read date to read date, as bills print it
    }
    Q_UNREACHABLE();
}

QString UsageText::tick(const UsageSeries &series, int index)
{
    const QDateTime begins = series.begin(index);
    const QLocale locale;
    switch (series.interval) {
    case UsageInterval::Hour:
        return begins.time().hour() == 0
            ? locale.toString(begins.date(), tr("MMM d", "format of a date, as QLocale reads it"))
            : locale.toString(begins.time(), tr("h AP", "format of a full hour, as QLocale reads it"));
    case UsageInterval::Day:
        return series.at(index).isRunning ? tr("today")
                                          : locale.toString(begins.date(), tr("MMM d", "format of a date, as QLocale reads it"));
    case UsageInterval::Month:
        return begins.date().month() == 1
            ? locale.toString(begins.date(), tr("MMM yyyy", "format of a month, as QLocale reads it"))
            : locale.toString(begins.date(), u"MMM"_s);
    case UsageInterval::BillingPeriod:
        return locale.toString(begins.date(), tr("MMM d", "format of a date, as QLocale reads it"));
    }
    Q_UNREACHABLE();
}

QString UsageText::range(const UsageSeries &series, int first, int count)
{
    if (count <= 0)
        return {};
    const int last = first + count - 1;
    if (series.interval == UsageInterval::Month) {
        const auto month = [&series](int index) {
            return QLocale().toString(series.firstDay(index), tr("MMM yyyy", "format of a month, as QLocale reads it"));
        };
        return first == last ? month(first) : tr("%1 – %2", "first day, last day").arg(month(first), month(last));
    }
    const int open = series.interval == UsageInterval::BillingPeriod ? 1 : 0;
    return days(series.firstDay(first), series.lastDay(last).addDays(open));
}

QString UsageText::duration(UsageInterval interval, int count)
{
    switch (interval) {
    case UsageInterval::Hour:
        return tr("%n hour(s)", nullptr, count);
    case UsageInterval::Day:
        return tr("%n day(s)", nullptr, count);
    case UsageInterval::Month:
        return tr("%n month(s)", nullptr, count);
    case UsageInterval::BillingPeriod:
        return tr("%n bill(s)", nullptr, count);
    }
    Q_UNREACHABLE();
}

QString UsageText::remark(const UsageSeries &series, int index)
{
    const UsageBar &bar = series.at(index);
    QStringList parts;
    if (!bar.use)
        parts.append(tr("no readings"));
    else if (bar.isPartial && series.interval != UsageInterval::Hour && !bar.isRunning)
        parts.append(tr("not all of it is known"));
    if (bar.isEstimated)
        parts.append(series.interval == UsageInterval::Hour ? tr("estimated") : tr("partly estimated"));
    if (bar.isRunning)
        parts.append(tr("so far"));
    if (series.interval == UsageInterval::Day && bar.hours() != hoursADay)
        parts.append(tr("%n hour(s), clock change", nullptr, bar.hours()));
    return parts.join(u", "_s);
}

} // namespace Ventanilla
