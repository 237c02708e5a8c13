#include "ui/customer/accountdelegate.h"

#include "ui/customer/accountwords.h"
#include "ui/kit/paint.h"
#include "ui/kit/theme.h"

#include <QPainter>

namespace Ventanilla {

namespace {

constexpr int barWidth = 3;
constexpr int chevronSize = 14;
constexpr int chipLine = 24;
constexpr auto right = Qt::AlignRight | Qt::AlignVCenter;

int strongLine()
{
    return Theme::lineHeight(TypeToken::BodyStrong);
}

int noteLine()
{
    return Theme::lineHeight(TypeToken::Note);
}

/// The next line of that height, taken off the top of @p rect.
QRect takeLine(QRect &rect, int height)
{
    const QRect line(rect.left(), rect.top(), rect.width(), height);
    rect.setTop(rect.top() + height);
    return line;
}

/// A text at the left that ends before the one at the right.
void paintPair(QPainter *painter, const QRect &line, const QString &text, TypeToken type, Token ink, const QString &end,
               TypeToken endType, Token endInk)
{
    const int endWidth = end.isEmpty() ? 0 : textWidth(end, endType) + 1;
    paintText(painter, line, end, endType, endInk, right);
    paintText(painter, line.adjusted(0, 0, end.isEmpty() ? 0 : -endWidth - Theme::space(2), 0), text, type, ink);
}

} // namespace

bool AccountDelegate::hasChips(const AccountEntry &entry) const
{
    return !AccountWords::chips(entry, m_today).isEmpty();
}

bool AccountDelegate::hasNumberLine(const AccountEntry &entry) const
{
    return !m_isCompact && !AccountWords::place(entry.account).isEmpty(); // else the number stands in its place
}

QSize AccountDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const AccountEntry entry = index.data(AccountListModel::EntryRole).value<AccountEntry>();
    const int margins = 2 * Theme::space(2) + 1;
    int height = strongLine() + noteLine() + margins;
    if (entry.kind == AccountEntry::Kind::ClosedHeader)
        height = Theme::size(SizeToken::RowCompact);
    else if (entry.kind == AccountEntry::Kind::Account && entry.account.status == AccountStatus::Closed)
        height += noteLine();
    else if (entry.kind == AccountEntry::Kind::Account)
        height += (hasNumberLine(entry) ? noteLine() : 0) + (hasChips(entry) ? chipLine + Theme::space(1) : 0);
    return {option.rect.width(), height};
}

void AccountDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const AccountEntry entry = index.data(AccountListModel::EntryRole).value<AccountEntry>();
    const bool isHeader = entry.kind == AccountEntry::Kind::ClosedHeader;
    const bool isSelected = option.state.testFlag(QStyle::State_Selected);
    const bool isHovered = option.state.testFlag(QStyle::State_MouseOver);
    painter->save();
    const Token rest = isHeader ? Token::Sunken : Token::Surface;
    painter->fillRect(option.rect, Theme::color(isSelected ? Token::Selected : isHovered ? Token::Hover : rest));
    painter->fillRect(QRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1), Theme::color(Token::Line));
    if (isSelected)
        painter->fillRect(QRect(option.rect.topLeft(), QSize(barWidth, option.rect.height())), Theme::color(Token::Accent));
    const QRect inner = option.rect.adjusted(Theme::space(4), Theme::space(2), -Theme::space(3), -1);
    if (isHeader)
        paintClosedHeader(painter, option.rect.adjusted(Theme::space(4), 0, -Theme::space(3), -1), entry);
    else if (entry.kind == AccountEntry::Kind::All)
        paintAll(painter, inner, entry);
    else if (entry.account.status == AccountStatus::Closed)
        paintClosed(painter, inner, entry);
    else
        paintAccount(painter, inner, entry);
    if (option.state.testFlag(QStyle::State_HasFocus))
        paintOutline(painter, option.rect.adjusted(1, 1, -1, -2), Token::Focus, 3, 2);
    painter->restore();
}

void AccountDelegate::paintAll(QPainter *painter, QRect rect, const AccountEntry &entry) const
{
    const auto &balance = entry.figures.balanceCents;
    paintPair(painter, takeLine(rect, strongLine()), AccountWords::tr("All accounts"), TypeToken::BodyStrong, Token::Ink1,
              balance ? AccountWords::money(*balance) : QString(), TypeToken::BodyStrong, Token::Ink1);
    const QString need = !balance ? AccountWords::tr("Amounts after verification")
        : entry.count == 0        ? AccountWords::tr("Nothing needs action")
                                  : AccountWords::tr("%n need(s) attention", nullptr, entry.count);
    paintText(painter, takeLine(rect, noteLine()), need, TypeToken::Note, Token::Ink2);
}

void AccountDelegate::paintClosedHeader(QPainter *painter, const QRect &rect, const AccountEntry &entry) const
{
    const QRect chevron(rect.left(), rect.center().y() - chevronSize / 2, chevronSize, chevronSize);
    paintIcon(painter, m_isClosedOpen ? Icon::ChevronDown : Icon::ChevronRight, chevron, Token::Ink2);
    const QString title = AccountWords::tr("Closed", "group of accounts");
    const QRect text = rect.adjusted(chevronSize + Theme::space(2), 0, 0, 0);
    paintText(painter, text, title, TypeToken::Label, Token::Ink2);
    const int end = textWidth(title, TypeToken::Label) + Theme::space(2);
    paintText(painter, text.adjusted(end, 0, 0, 0), QLocale().toString(entry.count), TypeToken::Note, Token::Ink2);
}

void AccountDelegate::paintAccount(QPainter *painter, QRect rect, const AccountEntry &entry) const
{
    const CustomerAccount &account = entry.account;
    const bool isLate = account.pastDueCents.value_or(0) > 0;
    const QString balance = account.balanceCents ? AccountWords::money(*account.balanceCents) : QString();
    paintPair(painter, takeLine(rect, strongLine()), AccountWords::name(account), TypeToken::BodyStrong, Token::Ink1, balance,
              TypeToken::BodyStrong, isLate ? Token::Bad : Token::Ink1);
    const QString due = account.dueOn ? AccountWords::tr("due %1").arg(AccountWords::date(*account.dueOn, m_today)) : QString();
    const QString place = AccountWords::place(account);
    const QString number = account.accountNumber.text();
    paintPair(painter, takeLine(rect, noteLine()), place.isEmpty() ? number : place, TypeToken::Note, Token::Ink2, due,
              TypeToken::Note, Token::Ink2);
    if (hasNumberLine(entry))
        paintText(painter, takeLine(rect, noteLine()), number, TypeToken::Note, Token::Ink2);
    rect.setTop(rect.top() + Theme::space(1));
    paintChips(painter, takeLine(rect, chipLine), entry);
}

void AccountDelegate::paintChips(QPainter *painter, const QRect &line, const AccountEntry &entry) const
{
    int left = line.left();
    for (const ChipLook &look : AccountWords::chips(entry, m_today)) {
        const QSize size = chipSize(look);
        if (left > line.left() && left + size.width() > line.right() + Theme::space(2))
            return; // the card of the account tells the rest
        paintChip(painter, QRect(left, line.top(), size.width(), line.height()), look);
        left += size.width() + Theme::space(2);
    }
}

void AccountDelegate::paintClosed(QPainter *painter, QRect rect, const AccountEntry &entry) const
{
    const CustomerAccount &account = entry.account;
    const QString balance = account.balanceCents ? AccountWords::money(*account.balanceCents) : QString();
    const QString number = account.accountNumber.text();
    const QString place = AccountWords::place(account);
    paintPair(painter, takeLine(rect, strongLine()), AccountWords::name(account), TypeToken::Body, Token::Ink2, balance,
              TypeToken::Body, Token::Ink2);
    paintPair(painter, takeLine(rect, noteLine()), place.isEmpty() ? number : place, TypeToken::Note, Token::Ink2,
              place.isEmpty() ? QString() : number, TypeToken::Note, Token::Ink2);
    paintText(painter, takeLine(rect, noteLine()), AccountWords::tr("View only: pay at the service center"), TypeToken::Note,
              Token::Ink2);
}

} // namespace Ventanilla
