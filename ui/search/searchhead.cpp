#include "ui/search/searchhead.h"

#include "ui/kit/paint.h"
#include "ui/kit/theme.h"
#include "ui/search/searchdelegate.h"

#include <QEvent>
#include <QPainter>

namespace Ventanilla {

SearchHead::SearchHead(QWidget *parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

QSize SearchHead::sizeHint() const
{
    return {0, std::max(Theme::size(SizeToken::RowCompact), Theme::lineHeight(TypeToken::Note) + Theme::space(2))};
}

void SearchHead::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::FontChange) {
        updateGeometry();
        update();
    }
    QWidget::changeEvent(event);
}

void SearchHead::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), Theme::color(Token::Surface));
    painter.fillRect(0, 0, width(), 1, Theme::color(Token::Line2));
    painter.fillRect(0, height() - 1, width(), 1, Theme::color(Token::Line));
    const SearchDelegate::Columns cells = SearchDelegate::columns(rect());
    constexpr auto right = Qt::AlignRight | Qt::AlignVCenter;
    paintText(&painter, cells.who, tr("Customer"), TypeToken::Note, Token::Ink2);
    paintText(&painter, cells.where, tr("Service address"), TypeToken::Note, Token::Ink2);
    paintText(&painter, cells.number, tr("Number"), TypeToken::Note, Token::Ink2, right);
    paintText(&painter, cells.accounts, tr("Accounts"), TypeToken::Note, Token::Ink2, right);
}

} // namespace Ventanilla
