#include "ui/usage/usageviews.h"

#include "models/items/usagemodel.h"
#include "models/items/usagetablemodel.h"
#include "ui/kit/announcer.h"
#include "ui/kit/datatable.h"
#include "ui/kit/paint.h"
#include "ui/kit/theme.h"
#include "ui/usage/metercard.h"
#include "ui/usage/usagechart.h"
#include "ui/usage/usagecontent.h"
#include "ui/usage/usagelegend.h"

#include <QApplication>
#include <QEvent>
#include <QHeaderView>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace Ventanilla {

namespace {
constexpr int numberWidth = 108; // of a column of numbers, at least
}

UsageViews::UsageViews(UsageModel &usage, QWidget *parent)
    : Card({}, parent)
    , m_usage(usage)
    , m_tableModel(new UsageTableModel(usage, this))
    , m_stack(new QStackedWidget(this))
    , m_chart(new UsageChart(m_stack))
    , m_table(new DataTable(m_stack))
    , m_legend(new UsageLegend(this))
{
    build();
    connectChart();
    connect(m_legend, &UsageLegend::yearBeforeToggled, this, [this](bool isOn) {
        m_showsYearBefore = isOn;
        m_chart->setContent(UsageContent::of(m_usage, m_showsYearBefore));
    });
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, [this](const QModelIndex &now) {
        if (now.isValid() && m_table->hasFocus())
            m_usage.setCursor(now.data(UsageTableModel::IndexRole).toInt());
    });
    retranslate();
}

void UsageViews::build()
{
    m_table->setObjectName(u"usageTable"_s);
    m_table->setModel(m_tableModel);
    m_table->setRowSize(SizeToken::RowCompact);
    m_table->setFrameShape(QFrame::NoFrame);
    for (int column = UsageTableModel::Use; column < UsageTableModel::Remark; ++column)
        m_table->alignColumn(column, Qt::AlignRight | Qt::AlignVCenter);
    m_table->horizontalHeader()->setSectionResizeMode(UsageTableModel::Period, QHeaderView::Stretch);
    m_table->horizontalHeader()->setStretchLastSection(true);
    m_stack->addWidget(m_chart);
    m_stack->addWidget(m_table);
    body()->setContentsMargins(Theme::space(3), Theme::space(3), Theme::space(3), Theme::space(2));
    body()->setSpacing(Theme::space(1));
    body()->addWidget(m_stack, 1);
    body()->addWidget(m_legend);
}

void UsageViews::connectChart()
{
    connect(m_chart, &UsageChart::moveRequested, this, [this](int bars) { m_usage.setView(m_usage.first() + bars, m_usage.count()); });
    connect(m_chart, &UsageChart::pageRequested, &m_usage, &UsageModel::page);
    connect(m_chart, &UsageChart::zoomRequested, this, [this](double factor, double anchor) {
        m_usage.zoom(factor, anchor >= m_usage.first() ? anchor : m_usage.first() + m_usage.count() / 2.0);
    });
    connect(m_chart, &UsageChart::cursorRequested, this, &UsageViews::chooseBar);
    connect(m_chart, &UsageChart::stepRequested, this, [this](int bars) {
        const int last = m_usage.first() + m_usage.count() - 1;
        chooseBar(m_usage.cursor() < 0 ? std::min(last, m_usage.series().lastKnown()) : std::max(0, m_usage.cursor() + bars));
    });
    connect(m_chart, &UsageChart::endRequested, this, [this](bool isLast) { chooseBar(isLast ? m_usage.series().lastKnown() : 0); });
}

void UsageViews::chooseBar(int bar)
{
    m_usage.setCursor(bar);
    if (m_usage.cursor() >= 0)
        Announcer::instance().say(m_chart, UsageContent::sentence(m_usage, m_usage.cursor()));
}

bool UsageViews::isTable() const
{
    return m_stack->currentWidget() == m_table;
}

QWidget *UsageViews::front() const
{
    return m_stack->currentWidget();
}

void UsageViews::showTable(bool isShown)
{
    m_stack->setCurrentWidget(isShown ? static_cast<QWidget *>(m_table) : m_chart);
    if (isShown && m_usage.cursor() >= 0)
        m_table->selectRow(m_tableModel->rowOf(m_usage.cursor()));
    front()->setFocus(Qt::ShortcutFocusReason);
}

void UsageViews::move()
{
    m_chart->setView(m_usage.first(), m_usage.count());
    m_chart->setCursorBar(m_usage.cursor());
}

void UsageViews::refresh(const QString &range)
{
    m_chart->setContent(UsageContent::of(m_usage, m_showsYearBefore));
    move();
    m_chart->setAccessibleName(tr("Usage, %1", "range of days").arg(range));
    m_table->setAccessibleName(m_chart->accessibleName());
    const auto &account = m_usage.facts().account();
    if (account && account->meter)
        m_legend->setMeter(MeterCard::summary(*account->meter), MeterCard::kind(*account->meter));
    else
        m_legend->setMeter({}, {});
    m_legend->setYearBeforePossible(m_usage.interval() != UsageInterval::BillingPeriod);
    showLegend();
    showColumns();
}

void UsageViews::toggleYearBefore()
{
    m_showsYearBefore = !m_showsYearBefore;
    m_legend->setYearBefore(m_showsYearBefore);
    m_chart->setContent(UsageContent::of(m_usage, m_showsYearBefore));
}

void UsageViews::showLegend()
{
    UsageLegend::Shown shown;
    shown.dense = m_chart->isDense();
    const int end = m_usage.first() + m_usage.count();
    for (int i = m_usage.first(); i < end && !shown.dense; ++i) {
        const UsageBar &bar = m_usage.series().at(i);
        shown.estimated |= bar.isEstimated && bar.use;
        shown.running |= bar.isRunning && bar.use;
        shown.partial |= bar.isPartial && !bar.isRunning && bar.use;
        shown.steady |= m_usage.series().steadyUse(i, m_usage.facts().leaks(), m_usage.now()) > Volume();
    }
    m_legend->show(shown);
}

void UsageViews::showColumns()
{
    const UsageInterval interval = m_usage.interval();
    const bool isByBills = interval == UsageInterval::Month || interval == UsageInterval::BillingPeriod;
    m_table->setColumnHidden(UsageTableModel::YearBefore, interval == UsageInterval::BillingPeriod);
    m_table->setColumnHidden(UsageTableModel::BilledPerDay, !isByBills);
    m_table->setColumnHidden(UsageTableModel::Steady, m_usage.facts().leaks().empty());
    for (int column = UsageTableModel::Use; column < UsageTableModel::Remark; ++column) {
        const QString name = m_tableModel->headerData(column, Qt::Horizontal).toString();
        m_table->horizontalHeader()->resizeSection(column, std::max(numberWidth, textWidth(name, TypeToken::Label) + 3 * Theme::space(3)));
    }
}

void UsageViews::retranslate()
{
    m_chart->setAccessibleDescription(tr("The arrow keys read it bar by bar, Page Up and Page Down move it, Up and Down zoom. "
                                         "Ctrl+T shows the same as a table."));
    m_tableModel->retranslate();
}

void UsageViews::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    Card::changeEvent(event);
}

} // namespace Ventanilla
