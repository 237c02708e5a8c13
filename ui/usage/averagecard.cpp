#include "ui/usage/averagecard.h"

#include "models/items/usagetext.h"
#include "ui/kit/button.h"
#include "ui/kit/textstyle.h"
#include "ui/kit/theme.h"

#include <QGridLayout>
#include <QLabel>
#include <QStringList>

using namespace Qt::Literals::StringLiterals;

namespace Ventanilla {

namespace {

/// The month that is explained: of the chosen bar, else the last in view that a bill covers.
std::optional<AverageExplanation> explained(const UsageModel &usage)
{
    const UsageSeries &series = usage.series();
    if (usage.cursor() >= 0)
        return explainAverage(usage.facts(), series.firstDay(usage.cursor()));
    for (int i = usage.first() + usage.count() - 1; i >= usage.first(); --i) {
        const auto found = explainAverage(usage.facts(), series.firstDay(i));
        if (found && found->average)
            return found;
    }
    return std::nullopt;
}

} // namespace

AverageCard::AverageCard(QWidget *parent)
    : Card({}, parent)
    , m_closeButton(new Button(Icon::Close, tr("Close"), this))
    , m_noteLabel(makeParagraph({}, TypeToken::Body, Token::Ink2, this))
{
    setObjectName(u"averageCard"_s);
    m_closeButton->setObjectName(u"closeAverageButton"_s);
    m_noteLabel->setObjectName(u"averageNoteLabel"_s);
    header()->addTrailing(m_closeButton);
    body()->addWidget(m_noteLabel);
}

void AverageCard::clear()
{
    delete m_rows;
    m_rows = new QWidget(this);
    m_rows->setObjectName(u"averageRows"_s);
    m_grid = new QGridLayout(m_rows);
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setHorizontalSpacing(Theme::space(5));
    m_grid->setVerticalSpacing(Theme::space(1));
    body()->insertWidget(0, m_rows);
}

void AverageCard::addRow(const QStringList &cells, bool isStrong)
{
    const int row = m_grid->rowCount();
    for (int column = 0; column < cells.size(); ++column) {
        QLabel *label = makeLabel(cells[column], isStrong ? TypeToken::BodyStrong : TypeToken::Body, Token::Ink1, m_rows);
        m_grid->addWidget(label, row, column, column == 0 ? Qt::AlignLeft : Qt::AlignRight);
    }
    m_grid->setColumnStretch(static_cast<int>(cells.size()), 1);
}

void AverageCard::showFor(const UsageModel &usage)
{
    clear();
    m_closeButton->setToolTip(tr("Close"));
    m_closeButton->setAccessibleName(tr("Close"));
    const bool isByBills = usage.interval() == UsageInterval::Month || usage.interval() == UsageInterval::BillingPeriod;
    const auto month = isByBills ? explained(usage) : std::nullopt;
    if (month && month->average)
        showMonth(*month, usage.unit(), usage.today());
    else
        showMean(usage);
    m_rows->show();
}

void AverageCard::showMean(const UsageModel &usage)
{
    const UsageFigures figures = usage.figures();
    const VolumeUnit unit = usage.unit();
    setTitle(tr("How the average comes about"));
    if (figures.whole.count == 0) {
        m_noteLabel->setText(tr("Nothing in view is known as a whole, so there is no average."));
        return;
    }
    addRow({tr("Everything whole in view"), UsageText::amount(figures.whole.sum, unit)});
    addRow({tr("Divided by"), UsageText::duration(usage.interval(), figures.whole.count)});
    addRow({tr("Average"), UsageText::amount(figures.whole.value(), unit)}, true);
    QStringList notes;
    if (figures.known > figures.whole.count)
        notes.append(tr("What is not over yet, or not known as a whole, is left out."));
    if (figures.includesEstimated)
        notes.append(tr("Some of it is estimated."));
    notes.append(tr("The sum is exact; only what is shown is rounded."));
    m_noteLabel->setText(notes.join(u' '));
}

void AverageCard::showMonth(const AverageExplanation &month, VolumeUnit unit, const QDate &today)
{
    setTitle(tr("Average daily use in %1, by the bills", "month").arg(
        QLocale().toString(month.month, tr("MMMM yyyy", "format of a month, as QLocale reads it"))));
    for (const AverageExplanation::Part &part : month.parts) {
        QString bill = tr("Bill %1").arg(part.billNumber);
        if (part.periodStart && part.periodEnd)
            bill = tr("Bill of %1 – %2", "first day, last day").arg(UsageText::day(*part.periodStart, today), UsageText::day(*part.periodEnd, today));
        const QString quotient = part.periodUse
            ? tr("%1 in %n day(s) = %2 a day", nullptr, part.periodDays).arg(UsageText::amount(*part.periodUse, unit), UsageText::exact(part.perDay, unit))
            : tr("%1 a day").arg(UsageText::exact(part.perDay, unit));
        addRow({bill, quotient, tr("× %n day(s)", nullptr, part.days), UsageText::exact(part.together, unit)});
    }
    addRow({tr("Sum"), {}, tr("%n day(s)", nullptr, month.daysCovered), UsageText::exact(month.sum, unit)}, true);
    addRow({tr("Divided by its days"), {}, {}, tr("%1 a day").arg(UsageText::exact(*month.average, unit))}, true);
    QStringList notes{tr("The day of the first reading counts, the day of the last one does not.")};
    if (month.daysCovered < month.daysInMonth)
        notes.append(tr("Bills cover %1 of the month's %n day(s).", nullptr, month.daysInMonth).arg(month.daysCovered));
    if (month.overlapDays > 0)
        notes.append(tr("%n day(s) stand on two bills; the later bill counts.", nullptr, month.overlapDays));
    if (month.estimatedDays > 0)
        notes.append(tr("%n day(s) are of an estimated bill.", nullptr, month.estimatedDays));
    if (month.unallocated != Volume())
        notes.append(tr("%1 stand on a bill without a day and are left out.").arg(UsageText::amount(month.unallocated, unit)));
    m_noteLabel->setText(notes.join(u' '));
}

} // namespace Ventanilla
