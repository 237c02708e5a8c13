#include "ui/usage/billscard.h"

#include "models/items/reconciliationmodel.h"
#include "ui/kit/datatable.h"
#include "ui/kit/failuretext.h"
#include "ui/kit/paint.h"
#include "ui/kit/textstyle.h"
#include "ui/kit/theme.h"

#include <QEvent>
#include <QHeaderView>
#include <QLabel>
#include <QPainter>
#include <QStringList>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace Ventanilla {

namespace {

/// What is beyond the tolerance in red, why it is within it in grey.
class BillDelegate : public RowDelegate
{
public:
    using RowDelegate::RowDelegate;

protected:
    void paintCell(QPainter *painter, const QRect &content, const QStyleOptionViewItem &, const QModelIndex &index) const override
    {
        const bool isOff = index.data(ReconciliationModel::IsOffRole).toBool();
        const int column = index.column();
        Token ink = Token::Ink1;
        if (isOff && column >= ReconciliationModel::Difference)
            ink = Token::Bad;
        else if (column == ReconciliationModel::Why)
            ink = Token::Ink2;
        const auto alignment = Qt::Alignment(index.data(Qt::TextAlignmentRole).toInt());
        paintText(painter, content, index.data().toString(), TypeToken::Body, ink, alignment);
    }
};

constexpr int shownRows = 4;
constexpr int widestWhy = 190;

} // namespace

BillsCard::BillsCard(ReconciliationModel &model, const UsageFacts &facts, QWidget *parent)
    : Card({}, parent)
    , m_model(model)
    , m_facts(facts)
    , m_table(new DataTable(this))
    , m_reasonsLabel(makeParagraph({}, TypeToken::Note, Token::Ink2, this))
{
    setObjectName(u"billsCard"_s);
    m_table->setObjectName(u"billsTable"_s);
    m_reasonsLabel->setObjectName(u"reasonsLabel"_s);
    m_table->setModel(&model);
    m_table->setItemDelegate(new BillDelegate(m_table));
    m_table->setRowSize(SizeToken::RowCompact);
    m_table->setFrameShape(QFrame::NoFrame);
    m_table->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    for (const int column : {ReconciliationModel::Billed, ReconciliationModel::Measured, ReconciliationModel::Difference})
        m_table->alignColumn(column, Qt::AlignRight | Qt::AlignVCenter);
    m_reasonsLabel->setContentsMargins(Theme::space(3), Theme::space(2), Theme::space(3), Theme::space(2));
    m_reasonsLabel->hide();
    body()->setContentsMargins(1, 1, 1, 1);
    body()->setSpacing(0);
    body()->addWidget(m_table, 1);
    body()->addWidget(m_reasonsLabel);
    body()->addStretch();
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &BillsCard::showReasons);
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this, &BillsCard::showReasons);
    connect(&model, &QAbstractItemModel::modelReset, this, &BillsCard::showState);
    connect(&model, &QAbstractItemModel::dataChanged, this, &BillsCard::showReasons);
    connect(&model, &QAbstractItemModel::headerDataChanged, this, &BillsCard::fitColumns);
    connect(m_table, &DataTable::retryRequested, this, &BillsCard::retryRequested);
    showState();
}

void BillsCard::showState()
{
    m_table->setAccessibleName(tr("Bills against the meter"));
    m_table->setEmptyMessage(Icon::Paper, tr("No bills yet"), tr("The first bill shows here beside what the meter measured."));
    if (const auto &failure = m_facts.checksFailure(); failure && !m_model.isRead()) {
        m_table->setFailedMessage(tr("The bills could not be read"), FailureText::of(*failure));
        m_table->setState(DataTable::State::Failed);
    } else if (!m_model.isRead()) {
        m_table->setState(DataTable::State::Loading);
    } else {
        m_table->setState(m_model.rowCount() == 0 ? DataTable::State::Empty : DataTable::State::Ready);
    }
    m_table->setMinimumHeight((shownRows + 1) * m_table->verticalHeader()->defaultSectionSize() + Theme::space(3));
    fitColumns();
    showReasons();
}

void BillsCard::showReasons()
{
    const QModelIndexList chosen = m_table->selectionModel()->selectedRows();
    QStringList lines;
    if (!chosen.isEmpty()) {
        const int row = chosen.first().row();
        if (const QString difference = m_model.difference(row); !difference.isEmpty())
            lines.append(tr("Meter less bill: %1", "amount").arg(difference));
        for (const ReconciliationModel::Reason &reason : m_model.reasons(row))
            lines.append(tr("%1   %2", "amount, what it comes from").arg(reason.amount, reason.detail));
    }
    m_reasonsLabel->setText(lines.join(u'\n'));
    m_reasonsLabel->setVisible(!lines.isEmpty());
    fitRows();
}

void BillsCard::fitColumns()
{
    QHeaderView *header = m_table->horizontalHeader();
    const int room = m_table->viewport()->width();
    const int why = std::min(widestWhy, room * 25 / 100);
    header->setStretchLastSection(true);
    int rest = room - why;
    for (const int column : {ReconciliationModel::Billed, ReconciliationModel::Measured, ReconciliationModel::Difference}) {
        const QString name = m_model.headerData(column, Qt::Horizontal).toString();
        const int width = std::max(room * 15 / 100, textWidth(name, TypeToken::Label) + 2 * Theme::space(3) + 2);
        header->resizeSection(column, width);
        rest -= width;
    }
    header->resizeSection(ReconciliationModel::Period, rest);
}

/// The table ends with a whole row, whatever height the card has.
void BillsCard::fitRows()
{
    const int row = m_table->verticalHeader()->defaultSectionSize();
    const int reasons = m_reasonsLabel->isHidden() ? 0 : m_reasonsLabel->sizeHint().height();
    const int head = m_table->horizontalHeader()->height();
    const int rows = std::max(shownRows, (height() - 2 - reasons - head) / std::max(row, 1));
    m_table->setMaximumHeight(std::max(m_table->minimumHeight(), head + rows * row));
}

void BillsCard::resizeEvent(QResizeEvent *event)
{
    Card::resizeEvent(event);
    fitColumns();
    QMetaObject::invokeMethod(this, &BillsCard::fitRows, Qt::QueuedConnection); // once its header is laid out
}

void BillsCard::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        showState();
    Card::changeEvent(event);
}

} // namespace Ventanilla
