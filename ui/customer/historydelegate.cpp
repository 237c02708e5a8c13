#include "ui/customer/historydelegate.h"

#include "models/items/desksession.h"
#include "models/items/historymodel.h"
#include "ui/customer/accountwords.h"
#include "ui/kit/icons.h"
#include "ui/kit/paint.h"
#include "ui/kit/theme.h"

#include <QPainter>

namespace Ventanilla {

namespace {

constexpr int glyphSize = 16;

Icon glyphOf(HistoryKind kind)
{
    switch (kind) {
    case HistoryKind::Note:
        return Icon::Note;
    case HistoryKind::Merge:
        return Icon::Merge;
    case HistoryKind::AlertEvent:
        return Icon::Bell;
    case HistoryKind::Change:
        break;
    }
    return Icon::Pencil;
}

QRect textRect(const QRect &row)
{
    const int left = Theme::space(4) + glyphSize + Theme::space(3);
    return row.adjusted(left, Theme::space(2), -Theme::space(4), -Theme::space(2));
}

} // namespace

HistoryDelegate::HistoryDelegate(DeskSession &session, QObject *parent)
    : QStyledItemDelegate(parent)
    , m_session(session)
{
}

QString HistoryDelegate::facts(const HistoryEntry &entry) const
{
    const QString when = AccountWords::moment(m_session.local(entry.instant), m_session.today());
    const QString who = entry.actorName.isEmpty() ? tr("the system") : entry.actorName;
    if (entry.accountNumber)
        return tr("%1, %2, account %3", "when, who, account number").arg(when, who, entry.accountNumber->text());
    return tr("%1, %2", "when, who").arg(when, who);
}

QString HistoryDelegate::sentence(const HistoryEntry &entry) const
{
    const QString words[] = {tr("Note"), tr("Change"), tr("Merge"), tr("Alert")};
    return tr("%1: %2 %3", "kind, sentence, when and who")
        .arg(words[static_cast<int>(entry.kind)], entry.summary, facts(entry));
}

void HistoryDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const auto entry = index.data(HistoryModel::EntryRole).value<HistoryEntry>();
    const bool isSelected = option.state.testFlag(QStyle::State_Selected);
    const bool isHovered = option.state.testFlag(QStyle::State_MouseOver);
    painter->save();
    painter->fillRect(option.rect, Theme::color(isSelected ? Token::Selected : isHovered ? Token::Hover : Token::Surface));
    painter->fillRect(QRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1), Theme::color(Token::Line));
    const QRect text = textRect(option.rect);
    paintIcon(painter, glyphOf(entry.kind),
              QRect(option.rect.left() + Theme::space(4), text.top() + 2, glyphSize, glyphSize), Token::Ink2);
    const int foot = Theme::lineHeight(TypeToken::Note);
    painter->setFont(Theme::font(TypeToken::Body));
    painter->setPen(Theme::color(Token::Ink1));
    painter->drawText(text.adjusted(0, 0, 0, -foot), Qt::TextWordWrap, entry.summary);
    paintText(painter, QRect(text.left(), text.bottom() - foot + 1, text.width(), foot), facts(entry),
              TypeToken::Note, Token::Ink2);
    if (isSelected && option.state.testFlag(QStyle::State_HasFocus))
        paintOutline(painter, option.rect, Token::Focus, Theme::radius(RadiusToken::Control), 2);
    painter->restore();
}

QSize HistoryDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const auto entry = index.data(HistoryModel::EntryRole).value<HistoryEntry>();
    const QRect text = textRect(QRect(0, 0, std::max(option.rect.width(), 200), 10'000));
    const QFontMetrics metrics(Theme::font(TypeToken::Body));
    const int summary = metrics.boundingRect(QRect(0, 0, text.width(), 10'000), Qt::TextWordWrap, entry.summary).height();
    return {200, 2 * Theme::space(2) + std::max(summary, Theme::lineHeight(TypeToken::Body))
                + Theme::lineHeight(TypeToken::Note)};
}

} // namespace Ventanilla
