#include "ui/merge/checktable.h"

#include "models/domain/cents.h"
#include "ui/kit/chip.h"
#include "ui/kit/paint.h"
#include "ui/kit/theme.h"
#include "ui/merge/rowpaint.h"

#include <QKeyEvent>
#include <QLocale>
#include <QMouseEvent>
#include <QPainter>

using namespace Qt::Literals::StringLiterals;

namespace Ventanilla {

namespace {

constexpr int mostRowsInHint = 8;
constexpr int leastRowsSeen = 5;
constexpr int tickWidth = 44;

class CheckDelegate : public RowDelegate
{
public:
    using RowDelegate::RowDelegate;

protected:
    void paintCell(QPainter *painter, const QRect &content, const QStyleOptionViewItem &, const QModelIndex &index) const override
    {
        const QString text = index.data().toString();
        const auto tone = static_cast<Tone>(index.data(CheckModel::ToneRole).toInt());
        switch (index.column()) {
        case CheckModel::TickColumn:
            paintTick(painter, content, index.data(Qt::CheckStateRole).toInt() == Qt::Checked, true);
            return;
        case CheckModel::AccountColumn:
            paintNamed(painter, content, text, index.data(CheckModel::NumberRole).toString(), Token::Ink1);
            return;
        case CheckModel::AutopayColumn:
            if (tone == Tone::Warn)
                paintChip(painter, content, {text, Tone::Warn, Icon::Autopay, {}});
            else
                paintPlain(painter, content, text, tone);
            return;
        default:
            paintText(painter, content, text, TypeToken::Body, tone == Tone::Quiet ? Token::Ink2 : toneInk(tone));
        }
    }

private:
    static Token toneInk(Tone tone)
    {
        return tone == Tone::Neutral ? Token::Ink1 : toneTokens(tone).ink;
    }

    static void paintPlain(QPainter *painter, QRect content, const QString &text, Tone tone)
    {
        if (tone == Tone::Ok) {
            paintIcon(painter, Icon::Check, QRect(content.left(), content.center().y() - 7, 16, 16), Token::Ok);
            content.setLeft(content.left() + 20);
        }
        paintText(painter, content, text, TypeToken::Body, tone == Tone::Ok ? Token::Ink1 : Token::Ink2);
    }
};

} // namespace

CheckModel::CheckModel(MergeModel &model, QObject *parent)
    : MergeRows(parent)
    , m_model(model)
{
    connect(&m_model, &MergeModel::changed, this, &CheckModel::follow);
    connect(&m_model, &MergeModel::checksChanged, this, [this] {
        if (rowCount() > 0)
            emit dataChanged(index(0, TickColumn), index(rowCount() - 1, TickColumn));
    });
    follow();
}

std::vector<CheckRow> CheckModel::makeRows() const
{
    const auto &merge = m_model.planner().merge();
    std::vector<CheckRow> rows;
    if (merge && m_model.step() == MergeModel::Step::CheckAccounts) {
        for (const MergeCheck &check : merge->checklist)
            rows.push_back(made(check));
    }
    return rows;
}

CheckRow CheckModel::made(const MergeCheck &check) const
{
    CheckRow row;
    row.account = check.accountNumber;
    const MergeAccountName name = m_model.choice().nameOf(check.accountNumber);
    const CustomerAccount *account = m_model.choice().account(check.accountNumber);
    row.number = name.name.isEmpty() ? QString() : name.number.text();
    row.cells[AccountColumn] = {MergeWords::name(name), Tone::Neutral};
    if (name.isClosed) {
        row.cells[AutopayColumn] = {tr("Closed"), Tone::Quiet};
        row.cells[MethodColumn] = {u"—"_s, Tone::Quiet};
        row.cells[DeliveryColumn] = {u"—"_s, Tone::Quiet};
    } else {
        const bool needsWork = check.autopay == AutopayStatus::NeedsReauthorization;
        const Tone tone = needsWork ? Tone::Warn : check.autopay == AutopayStatus::On ? Tone::Ok : Tone::Quiet;
        row.cells[AutopayColumn] = {MergeWords::autopay(check.autopay), tone};
        row.cells[MethodColumn] = {check.paymentMethod.value_or(tr("None", "payment method")),
                                   needsWork ? Tone::Warn : check.paymentMethod ? Tone::Neutral : Tone::Quiet};
        row.cells[DeliveryColumn] = delivery(check, account);
    }
    row.cells[SayColumn] = whatToSay(check, account);
    return row;
}

CheckModel::Cell CheckModel::delivery(const MergeCheck &check, const CustomerAccount *account) const
{
    const bool isWaiting = account && account->billDelivery && account->billDelivery->state == BillDeliveryState::AwaitingVerification;
    return {isWaiting ? tr("Paper, then e-mail") : MergeWords::delivery(check.billDelivery), Tone::Neutral};
}

CheckModel::Cell CheckModel::whatToSay(const MergeCheck &check, const CustomerAccount *account) const
{
    if (account && account->status == AccountStatus::Closed)
        return {tr("Can be viewed, not paid online"), Tone::Quiet};
    if (check.autopay == AutopayStatus::NeedsReauthorization)
        return {tr("Say that autopay has stopped: the card must be renewed"), Tone::Warn};
    if (account && account->pastDueCents)
        return {tr("%1 past due", "amount").arg(shownCents(*account->pastDueCents, QLocale())), Tone::Bad};
    if (account && account->billDelivery && account->billDelivery->state == BillDeliveryState::AwaitingVerification)
        return {tr("Ask the caller to confirm the bill e-mail"), Tone::Warn};
    return {tr("Nothing changes"), Tone::Quiet};
}

QVariant CheckModel::data(const QModelIndex &index, int role) const
{
    const CheckRow *found = rowAt(index);
    if (!found)
        return {};
    const CheckRow &row = *found;
    const Cell &cell = row.cells[index.column()];
    switch (role) {
    case Qt::DisplayRole:
    case Qt::ToolTipRole:
        return cell.text;
    case Qt::AccessibleTextRole:
        if (index.column() == TickColumn)
            return tr("%1, account %2: autopay %3, %4", "name, number, autopay, what to say")
                .arg(row.cells[AccountColumn].text, row.account.text(), row.cells[AutopayColumn].text, row.cells[SayColumn].text);
        return cell.text;
    case Qt::CheckStateRole:
        if (index.column() == TickColumn)
            return m_model.isChecked(row.account) ? Qt::Checked : Qt::Unchecked;
        return {};
    case NumberRole:
        return row.number;
    case ToneRole:
        return static_cast<int>(cell.tone);
    default:
        return {};
    }
}

bool CheckModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    const CheckRow *row = rowAt(index);
    if (!row || role != Qt::CheckStateRole || index.column() != TickColumn)
        return false;
    m_model.setChecked(row->account, value.toInt() == Qt::Checked);
    return true;
}

Qt::ItemFlags CheckModel::flags(const QModelIndex &index) const
{
    if (!index.isValid())
        return Qt::NoItemFlags;
    const Qt::ItemFlags flags = QAbstractTableModel::flags(index) | Qt::ItemNeverHasChildren;
    return index.column() == TickColumn ? flags | Qt::ItemIsUserCheckable : flags;
}

QString CheckModel::columnTitle(int column) const
{
    switch (column) {
    case AccountColumn:
        return tr("Account");
    case AutopayColumn:
        return tr("Autopay");
    case MethodColumn:
        return tr("Payment method");
    case DeliveryColumn:
        return tr("Bill goes by");
    case SayColumn:
        return tr("What to say");
    default:
        return {};
    }
}

CheckTable::CheckTable(MergeModel &merge, QWidget *parent)
    : MergeTable(new CheckModel(merge), new CheckDelegate, {600, mostRowsInHint, tickWidth, {20, 19, 17, 14}}, parent)
{
    setObjectName(u"checksTable"_s);
    setAccessibleName(name());
    connect(model(), &QAbstractItemModel::modelReset, this, [this] {
        if (model()->rowCount() > 0)
            setCurrentIndex(model()->index(0, 0));
    });
}

QString CheckTable::name() const
{
    return tr("Check with the caller");
}

QSize CheckTable::minimumSizeHint() const
{
    return {400, heightOf(leastRowsSeen)};
}

void CheckTable::toggle(int row)
{
    const QModelIndex tick = model()->index(row, CheckModel::TickColumn);
    const bool isTicked = tick.data(Qt::CheckStateRole).toInt() == Qt::Checked;
    model()->setData(tick, isTicked ? Qt::Unchecked : Qt::Checked, Qt::CheckStateRole);
}

void CheckTable::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Space && currentIndex().isValid()) {
        toggle(currentIndex().row());
        return;
    }
    MergeTable::keyPressEvent(event);
}

void CheckTable::mouseReleaseEvent(QMouseEvent *event)
{
    const QModelIndex under = indexAt(event->position().toPoint());
    MergeTable::mouseReleaseEvent(event);
    if (under.isValid() && under.column() == CheckModel::TickColumn && event->button() == Qt::LeftButton)
        toggle(under.row());
}

} // namespace Ventanilla
