#include "ui/search/searchdelegate.h"

#include "ui/kit/avatar.h"
#include "ui/kit/paint.h"
#include "ui/kit/theme.h"
#include "ui/search/searchwords.h"

#include <QPainter>

namespace Ventanilla {

namespace {

constexpr int avatarSide = 28;
constexpr int numberWidth = 96;
constexpr int accountsWidth = 88;
constexpr int barWidth = 3;

QRect upperLine(const QRect &cell)
{
    const int upper = Theme::lineHeight(TypeToken::BodyStrong);
    const int both = upper + Theme::lineHeight(TypeToken::Note);
    return {cell.left(), cell.center().y() - both / 2, cell.width(), upper};
}

QRect lowerLine(const QRect &cell)
{
    const QRect upper = upperLine(cell);
    return {cell.left(), upper.bottom() + 1, cell.width(), Theme::lineHeight(TypeToken::Note)};
}

} // namespace

SearchDelegate::Columns SearchDelegate::columns(const QRect &row)
{
    const int gap = Theme::space(4);
    const QRect inner = row.adjusted(gap, 0, -gap, 0);
    Columns columns;
    columns.accounts = QRect(inner.right() - accountsWidth + 1, inner.top(), accountsWidth, inner.height());
    columns.number = QRect(columns.accounts.left() - gap - numberWidth, inner.top(), numberWidth, inner.height());
    const int left = inner.left() + avatarSide + Theme::space(3);
    const int rest = columns.number.left() - gap - left;
    const int whoWidth = rest * 54 / 100;
    columns.who = QRect(left, inner.top(), whoWidth - gap, inner.height());
    columns.where = QRect(left + whoWidth, inner.top(), rest - whoWidth, inner.height());
    return columns;
}

QSize SearchDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const
{
    const int text = Theme::lineHeight(TypeToken::BodyStrong) + Theme::lineHeight(TypeToken::Note) + Theme::space(4);
    return {option.rect.width(), std::max(Theme::size(SizeToken::RowTwoLine), text)};
}

void SearchDelegate::paintMarked(QPainter *painter, const QRect &rect, const QString &text, bool isMatch,
                                 bool isStrong) const
{
    const TypeToken type = isStrong ? TypeToken::BodyStrong : TypeToken::Note;
    const Token ink = isStrong ? Token::Ink1 : Token::Ink2;
    const auto [begin, length] = isMatch ? SearchWords::matchedPart(text, m_text) : std::pair<qsizetype, qsizetype>{0, 0};
    if (length > 0) {
        const int left = rect.left() + textWidth(text.first(begin), type);
        const int width = std::min(textWidth(text.sliced(begin, length), type), rect.right() - left);
        if (width > 0) {
            const QRectF mark(left - 1, rect.top() + 1, width + 2, rect.height() - 2);
            paintBox(painter, mark, Token::Mark, Token::Mark, 2);
        }
    }
    paintText(painter, rect, text, type, length > 0 && !isStrong ? Token::Ink1 : ink);
}

void SearchDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const CustomerHit hit = index.data(SearchModel::HitRole).value<CustomerHit>();
    const bool isSelected = option.state.testFlag(QStyle::State_Selected);
    const bool isHovered = option.state.testFlag(QStyle::State_MouseOver);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const Token ground = isSelected ? Token::Selected : isHovered ? Token::Hover : Token::Surface;
    painter->fillRect(option.rect, Theme::color(ground));
    painter->fillRect(QRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1), Theme::color(Token::Line));
    if (isSelected)
        painter->fillRect(QRect(option.rect.topLeft(), QSize(barWidth, option.rect.height())), Theme::color(Token::Accent));

    const Columns cells = columns(option.rect);
    const bool isOrganization = hit.kind == CustomerKind::Organization;
    const QRect picture(option.rect.left() + Theme::space(4), option.rect.center().y() - avatarSide / 2, avatarSide,
                        avatarSide);
    paintAvatar(painter, picture, hit.displayName, isOrganization ? AvatarKind::Organization : AvatarKind::Person);

    const SearchModel::Group group = SearchModel::groupOf(hit.matched.field);
    paintMarked(painter, upperLine(cells.who), hit.displayName, group == SearchModel::Group::Names, true);
    paintMarked(painter, lowerLine(cells.who), SearchWords::underName(hit),
                group == SearchModel::Group::EmailsAndUsernames || group == SearchModel::Group::Numbers, false);
    const QString more = SearchWords::moreAddresses(hit);
    const QRect address = more.isEmpty() ? cells.where : upperLine(cells.where);
    paintMarked(painter, more.isEmpty() ? QRect(address.left(), address.center().y() - 10, address.width(), 20) : address,
                SearchWords::firstAddress(hit), group == SearchModel::Group::Addresses, false);
    paintText(painter, lowerLine(cells.where), more, TypeToken::Note, Token::Ink3);

    constexpr auto right = Qt::AlignRight | Qt::AlignVCenter;
    paintText(painter, cells.number, hit.customerNumber.text(), TypeToken::Body, Token::Ink1, right);
    const QString active = SearchWords::activeAccounts(hit);
    const QString closed = SearchWords::closedAccounts(hit);
    const bool hasBoth = !active.isEmpty() && !closed.isEmpty();
    paintText(painter, hasBoth ? upperLine(cells.accounts) : cells.accounts, active.isEmpty() ? closed : active,
              TypeToken::Note, Token::Ink2, right);
    if (hasBoth)
        paintText(painter, lowerLine(cells.accounts), closed, TypeToken::Note, Token::Ink2, right);
    painter->restore();
}

} // namespace Ventanilla
