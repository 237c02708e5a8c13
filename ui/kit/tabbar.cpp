#include "ui/kit/tabbar.h"

#include "ui/kit/chip.h"
#include "ui/kit/paint.h"
#include "ui/kit/theme.h"

#include <QPainter>

using namespace Qt::Literals::StringLiterals;

namespace Ventanilla {

namespace {

constexpr int lineHeight = 3;
constexpr int tabHeight = 40;

ChipLook chipOf(const QString &count, Tone tone)
{
    return { {}, tone, {}, count };
}

} // namespace

TabBar::TabBar(QWidget *parent)
    : QTabBar(parent)
{
    setDrawBase(false);
    setExpanding(false);
    setElideMode(Qt::ElideRight);
    setUsesScrollButtons(true);
    setAttribute(Qt::WA_Hover);
    setMouseTracking(true);
}

void TabBar::setTabCount(int index, const QString &count, Tone tone)
{
    if (count.isEmpty())
        m_counts.remove(index);
    else
        m_counts.insert(index, { count, tone });
    setAccessibleTabName(index, count.isEmpty() ? shownText(index) : tr("%1, %2").arg(shownText(index), count));
    setTabText(index, tabText(index)); // lays the tabs out again
}

QString TabBar::shownText(int index) const
{
    return tabText(index).replace("&&"_L1, "&"_L1);
}

void TabBar::tabRemoved(int index)
{
    QHash<int, Count> kept;
    for (auto it = m_counts.cbegin(); it != m_counts.cend(); ++it) {
        if (it.key() != index)
            kept.insert(it.key() > index ? it.key() - 1 : it.key(), it.value());
    }
    m_counts = kept;
    QTabBar::tabRemoved(index);
}

QSize TabBar::tabSizeHint(int index) const
{
    // As wide as in semibold, so that choosing a tab moves nothing.
    int width = textWidth(shownText(index), TypeToken::BodyStrong) + 2 * Theme::space(3);
    if (const auto count = m_counts.find(index); count != m_counts.end())
        width += Theme::space(2) + chipSize(chipOf(count->text, count->tone)).width();
    return { width, qMax(tabHeight, Theme::lineHeight(TypeToken::Body) + 16) };
}

QSize TabBar::minimumTabSizeHint(int index) const
{
    return tabSizeHint(index);
}

void TabBar::paintTab(QPainter *painter, int index) const
{
    const QRect tab = tabRect(index);
    const bool present = index == currentIndex();
    const bool hovered = isTabEnabled(index) && tab.contains(mapFromGlobal(QCursor::pos())) && underMouse();
    const QRect inner = tab.adjusted(Theme::space(3), 0, -Theme::space(3), 0);
    const Token ink = !isTabEnabled(index) ? Token::Disabled : present || hovered ? Token::Ink1 : Token::Ink2;
    paintText(painter, inner, shownText(index), present ? TypeToken::BodyStrong : TypeToken::Body, ink);
    if (const auto count = m_counts.find(index); count != m_counts.end()) {
        const ChipLook chip = chipOf(count->text, count->tone);
        paintChip(painter,
                  QRect(inner.right() - chipSize(chip).width() + 1, inner.top(), chipSize(chip).width(),
                        inner.height()),
                  chip);
    }
    if (present)
        painter->fillRect(QRect(tab.left() + 8, tab.bottom() - lineHeight + 1, tab.width() - 16, lineHeight),
                          Theme::color(Token::AccentText));
}

void TabBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(QRect(0, height() - 1, width(), 1), Theme::color(Token::Line2));
    for (int index = 0; index < count(); ++index) {
        if (isTabVisible(index))
            paintTab(&painter, index);
    }
}

} // namespace Ventanilla
