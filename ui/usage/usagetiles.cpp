#include "ui/usage/usagetiles.h"

#include "models/items/usagemodel.h"
#include "models/items/usagetext.h"
#include "ui/kit/stattile.h"
#include "ui/kit/theme.h"

#include <QHBoxLayout>

#include <cstdlib>

using namespace Qt::Literals::StringLiterals;

namespace Ventanilla {

namespace {
constexpr int muchMore = 25; // per cent above the year before that is worth a word of warning
}

UsageTiles::UsageTiles(UsageModel &usage, QWidget *parent)
    : QWidget(parent)
    , m_usage(usage)
    , m_total(new StatTile({}, this))
    , m_average(new StatTile({}, this))
    , m_change(new StatTile({}, this))
    , m_highest(new StatTile({}, this))
{
    m_total->setObjectName(u"totalTile"_s);
    m_average->setObjectName(u"averageTile"_s);
    m_change->setObjectName(u"changeTile"_s);
    m_highest->setObjectName(u"highestTile"_s);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(Theme::space(3));
    for (StatTile *tile : {m_total, m_average, m_change, m_highest}) {
        tile->setMinimumWidth(80);
        layout->addWidget(tile, 1);
    }
    refresh();
}

void UsageTiles::refresh()
{
    const bool isReady = m_usage.state() == UsageModel::State::Ready;
    const UsageFigures figures = isReady ? m_usage.figures() : UsageFigures();
    showTotal(figures);
    showAverage(figures);
    showChange(figures);
    showHighest(figures);
    if (isReady)
        return;
    for (StatTile *tile : {m_total, m_average, m_change, m_highest})
        tile->showLoading();
}

QString UsageTiles::wholeBars(int count) const
{
    switch (m_usage.interval()) {
    case UsageInterval::Hour:
        return tr("%n whole hour(s)", nullptr, count);
    case UsageInterval::Day:
        return tr("%n whole day(s)", nullptr, count);
    case UsageInterval::Month:
        return tr("%n whole month(s)", nullptr, count);
    case UsageInterval::BillingPeriod:
        return tr("%n bill(s)", nullptr, count);
    }
    Q_UNREACHABLE();
}

void UsageTiles::showTotal(const UsageFigures &figures)
{
    const VolumeUnit unit = m_usage.unit();
    m_total->setTitle(UsageText::duration(m_usage.interval(), m_usage.count()));
    if (figures.known == 0)
        return m_total->showNone(tr("No readings"));
    const QString other = UsageText::amount(figures.total, unit == VolumeUnit::Cf ? VolumeUnit::Gal : VolumeUnit::Cf);
    m_total->showValue(UsageText::number(figures.total, unit),
                       !figures.includesRunning                          ? other
                           : m_usage.interval() == UsageInterval::Day ? tr("%1, today so far included", "amount of water").arg(other)
                                                                      : tr("%1, so far", "amount of water").arg(other),
                       UsageText::unit(unit));
}

void UsageTiles::showAverage(const UsageFigures &figures)
{
    switch (m_usage.interval()) {
    case UsageInterval::Hour:
        m_average->setTitle(tr("Average per hour"));
        break;
    case UsageInterval::Day:
        m_average->setTitle(tr("Average per day"));
        break;
    case UsageInterval::Month:
        m_average->setTitle(tr("Average per month"));
        break;
    case UsageInterval::BillingPeriod:
        m_average->setTitle(tr("Average per bill"));
        break;
    }
    if (figures.whole.count == 0)
        return m_average->showNone(tr("Nothing whole is known"));
    m_average->showValue(UsageText::number(figures.whole.value(), m_usage.unit()), wholeBars(figures.whole.count),
                         UsageText::unit(m_usage.unit()));
}

void UsageTiles::showChange(const UsageFigures &figures)
{
    const bool isLeaking = figures.leakFrom && figures.sinceLeak.count > 0 && m_usage.interval() == UsageInterval::Day;
    if (!isLeaking)
        return showYearBefore(figures);
    const Volume now = figures.sinceLeak.value();
    m_change->setTitle(tr("Since %1", "date").arg(UsageText::day(m_usage.series().firstDay(*figures.leakFrom), m_usage.today())));
    const auto more = percentMore(now, figures.beforeLeak.value());
    const int before = figures.beforeLeak.count;
    QString note = wholeBars(figures.sinceLeak.count);
    if (more && *more > 0)
        note = tr("%1% above the %n day(s) before", nullptr, before).arg(QLocale().toString(*more));
    else if (more && *more < 0)
        note = tr("%1% below the %n day(s) before", nullptr, before).arg(QLocale().toString(-*more));
    m_change->showValue(UsageText::number(now, m_usage.unit()), note, UsageText::unit(m_usage.unit()),
                        more.value_or(0) > 0 ? Tone::Bad : Tone::Neutral);
}

void UsageTiles::showYearBefore(const UsageFigures &figures)
{
    m_change->setTitle(tr("The same a year before"));
    if (figures.yearBefore.count == 0)
        return m_change->showNone(m_usage.interval() == UsageInterval::Hour ? tr("Shown by days and months") : tr("Not known"));
    const int more = percentMore(figures.now.sum, figures.yearBefore.sum).value_or(0);
    const QString percent = QLocale().toString(std::abs(more));
    const QString note = more > 0 ? tr("%1% more now").arg(percent) : more < 0 ? tr("%1% less now").arg(percent) : tr("As much as now");
    m_change->showValue(UsageText::number(figures.yearBefore.sum, m_usage.unit()), note, UsageText::unit(m_usage.unit()),
                        more >= muchMore ? Tone::Bad : Tone::Neutral);
}

void UsageTiles::showHighest(const UsageFigures &figures)
{
    switch (m_usage.interval()) {
    case UsageInterval::Hour:
        m_highest->setTitle(tr("Highest hour"));
        break;
    case UsageInterval::Day:
        m_highest->setTitle(tr("Highest day"));
        break;
    case UsageInterval::Month:
        m_highest->setTitle(tr("Highest month"));
        break;
    case UsageInterval::BillingPeriod:
        m_highest->setTitle(tr("Highest bill"));
        break;
    }
    if (!figures.highest)
        return m_highest->showNone(tr("Nothing whole is known"));
    const UsageSeries &series = m_usage.series();
    m_highest->showValue(UsageText::number(*series.at(*figures.highest).use, m_usage.unit()), UsageText::bar(series, *figures.highest),
                         UsageText::unit(m_usage.unit()));
}

} // namespace Ventanilla
