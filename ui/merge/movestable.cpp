#include "ui/merge/movestable.h"

#include "ui/kit/chip.h"
#include "ui/kit/paint.h"
#include "ui/kit/theme.h"
#include "ui/merge/rowpaint.h"

#include <QKeyEvent>
#include <QPainter>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace Ventanilla {

namespace {

constexpr int glyphSide = 16;
constexpr int mostRowsInHint = 12;

class MovesDelegate : public RowDelegate
{
public:
    using RowDelegate::RowDelegate;

protected:
    void paintCell(QPainter *painter, const QRect &content, const QStyleOptionViewItem &, const QModelIndex &index) const override
    {
        QRect cell = content;
        const Token ink = static_cast<Token>(index.data(MovesModel::InkRole).toInt());
        if (index.column() == MovesModel::AccountColumn) {
            if (index.data(MovesModel::MarkedRole).toBool()) {
                const QRect edge(content.left() - Theme::space(3), content.top(), 3, content.height());
                painter->fillRect(edge, Theme::color(Token::WarnSolid));
            }
            const QString number = index.data(MovesModel::AccountRole).toString();
            paintNamed(painter, cell, index.data().toString(), number, ink);
            return;
        }
        const QVariant glyph = index.data(MovesModel::GlyphRole);
        if (!glyph.isNull()) {
            const QRect picture(cell.left(), cell.center().y() - glyphSide / 2 + 1, glyphSide, glyphSide);
            paintIcon(painter, static_cast<Icon>(glyph.toInt()), picture, ink);
            cell.setLeft(cell.left() + glyphSide + Theme::space(1));
        }
        paintText(painter, cell, index.data().toString(), TypeToken::Body, ink);
    }
};

} // namespace

MovesModel::MovesModel(MergeModel &model, QObject *parent)
    : MergeRows(parent)
    , m_model(model)
{
    connect(&m_model.planner(), &MergePlanner::changed, this, &MovesModel::follow);
    follow();
}

std::vector<MoveRow> MovesModel::makeRows() const
{
    std::vector<MoveRow> rows;
    if (const auto &plan = m_model.planner().merge()) {
        for (const MergeMove &move : plan->moves)
            rows.push_back(made(move));
    }
    return rows;
}

MoveRow MovesModel::made(const MergeMove &move) const
{
    MoveRow row;
    row.move = move;
    const MergeAccountName name = m_model.choice().nameOf(move.accountNumber);
    row.cells[AccountColumn].text = MergeWords::name(name);
    row.number = name.name.isEmpty() ? QString() : name.number.text();
    QStringList from;
    for (const QString &username : move.fromUsernames)
        from.append(username);
    row.cells[FromColumn] = {from.join(u", "_s), {}, Token::Ink2};
    row.cells[LinkColumn] = link(move);
    row.cells[AfterColumn] = afterwards(move);
    row.isMarked = m_model.planner().isMarked(move);
    return row;
}

const MergeConflict *MovesModel::openQuestion(const AccountNumber &account, int *number) const
{
    int place = 0;
    for (const MergeConflict &conflict : m_model.planner().merge()->conflicts) {
        const bool isOpenKind = !conflict.defaultChoice;
        place += isOpenKind;
        if (!isOpenKind || conflict.accountNumber != account || !m_model.planner().answer(conflict).isEmpty())
            continue;
        *number = place;
        return &conflict;
    }
    return nullptr;
}

bool MovesModel::isSkipped(const MergeMove &move) const
{
    const auto &conflicts = m_model.planner().merge()->conflicts;
    return std::any_of(conflicts.begin(), conflicts.end(), [&](const MergeConflict &conflict) {
        return conflict.accountNumber == move.accountNumber && m_model.planner().answer(conflict) == "skip"_L1;
    });
}

MovesModel::Cell MovesModel::link(const MergeMove &move) const
{
    int number = 0;
    if (openQuestion(move.accountNumber, &number))
        return {tr("Needs your answer"), Icon::Info, Token::Bad};
    if (move.alreadyLinked)
        return {tr("Already linked"), Icon::Check, Token::Ink2};
    if (isSkipped(move))
        return {tr("Left out"), {}, Token::Ink2};
    return {tr("Will be linked"), Icon::Plus, Token::Ink1};
}

MovesModel::Cell MovesModel::afterwards(const MergeMove &move) const
{
    int number = 0;
    if (openQuestion(move.accountNumber, &number))
        return {tr("Depends on question %1").arg(number), {}, Token::Ink2};
    if (isSkipped(move))
        return {tr("Stays as it is"), {}, Token::Ink2};
    if (move.status == AccountStatus::Closed)
        return {tr("View only, closed"), {}, Token::Ink2};
    const auto &checklist = m_model.planner().merge()->checklist;
    const auto check = std::find_if(checklist.begin(), checklist.end(), [&](const MergeCheck &one) {
        return one.accountNumber == move.accountNumber;
    });
    if (check == checklist.end())
        return {};
    if (check->autopay == AutopayStatus::NeedsReauthorization)
        return {tr("Autopay must be renewed"), {}, Token::Warn};
    const CustomerAccount *account = m_model.choice().account(move.accountNumber);
    const bool isWaiting = account && account->billDelivery && account->billDelivery->state == BillDeliveryState::AwaitingVerification;
    if (isWaiting)
        return {tr("E-mail still to be confirmed"), {}, Token::Warn};
    const bool isAutopay = check->autopay == AutopayStatus::On;
    const bool isByMail = check->billDelivery != "paper"_L1;
    if (isAutopay)
        return {isByMail ? tr("Autopay and e-bill go on") : tr("Autopay goes on, bills on paper"), {}, Token::Ink1};
    return {isByMail ? tr("E-bill goes on, no autopay") : tr("Bills on paper, no autopay"), {}, Token::Ink1};
}

QVariant MovesModel::data(const QModelIndex &index, int role) const
{
    const MoveRow *found = rowAt(index);
    if (!found)
        return {};
    const MoveRow &row = *found;
    const Cell &cell = row.cells[index.column()];
    switch (role) {
    case Qt::DisplayRole:
    case Qt::ToolTipRole:
        return cell.text;
    case Qt::AccessibleTextRole:
        if (index.column() == AccountColumn)
            return tr("%1, account %2: %3, %4", "name, number, link, afterwards")
                .arg(cell.text, row.move.accountNumber.text(), row.cells[LinkColumn].text, row.cells[AfterColumn].text);
        return cell.text;
    case AccountRole:
        return row.number;
    case GlyphRole:
        return cell.glyph ? QVariant(static_cast<int>(*cell.glyph)) : QVariant();
    case InkRole:
        return static_cast<int>(cell.ink);
    case MarkedRole:
        return row.isMarked;
    default:
        return {};
    }
}

QString MovesModel::columnTitle(int column) const
{
    switch (column) {
    case AccountColumn:
        return tr("Account");
    case FromColumn:
        return tr("From");
    case LinkColumn:
        return tr("Link");
    case AfterColumn:
        return tr("Afterwards");
    default:
        return {};
    }
}

MovesTable::MovesTable(MergeModel &merge, QWidget *parent)
    : MergeTable(new MovesModel(merge), new MovesDelegate, {480, mostRowsInHint, 0, {27, 18, 25}}, parent)
{
    setObjectName(u"movesTable"_s);
    setAccessibleName(name());
}

QString MovesTable::name() const
{
    return tr("What moves");
}

void MovesTable::keyPressEvent(QKeyEvent *event)
{
    // Letters and digits answer the questions of the page; here they would search the rows.
    if (event->key() >= Qt::Key_0 && event->key() <= Qt::Key_Z)
        event->ignore();
    else
        MergeTable::keyPressEvent(event);
}

} // namespace Ventanilla
