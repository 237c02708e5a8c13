#include "ui/kit/markedlabel.h"

#include "ui/kit/paint.h"
#include "ui/kit/theme.h"

#include <QEvent>
#include <QPainter>
#include <QTextLayout>

using namespace Qt::Literals::StringLiterals;

namespace Ventanilla {

/// The sentence broken into lines of a width, each of the type's height.
class MarkedLabel::Lines
{
public:
    Lines(const MarkedLabel &label, int width)
        : m_layout(label.text(), Theme::font(TypeToken::Note))
    {
        QTextCharFormat marked;
        marked.setFont(Theme::font(TypeToken::Label));
        marked.setForeground(Theme::color(label.m_ink));
        m_layout.setFormats({{static_cast<int>(label.m_before.size()), static_cast<int>(label.m_marked.size()), marked}});
        m_layout.beginLayout();
        for (QTextLine line = m_layout.createLine(); line.isValid(); line = m_layout.createLine()) {
            line.setLineWidth(width);
            line.setPosition(QPointF(0, m_height));
            m_height += Theme::lineHeight(TypeToken::Note);
        }
        m_layout.endLayout();
    }

    [[nodiscard]] int height() const { return m_height; }
    void draw(QPainter &painter) const { m_layout.draw(&painter, {}); }

private:
    QTextLayout m_layout;
    int m_height = 0;
};

MarkedLabel::MarkedLabel(QWidget *parent)
    : QWidget(parent)
{
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

void MarkedLabel::setText(const QString &text, Token marked)
{
    const QStringList parts = text.split(u'*');
    m_before = parts.value(0);
    m_marked = parts.value(1);
    m_after = parts.mid(2).join(u'*');
    m_ink = marked;
    setAccessibleName(this->text());
    updateGeometry();
    update();
}

QString MarkedLabel::text() const
{
    return m_before + m_marked + m_after;
}

int MarkedLabel::heightForWidth(int width) const
{
    return std::max(Lines(*this, width).height(), Theme::lineHeight(TypeToken::Note));
}

QSize MarkedLabel::sizeHint() const
{
    const int wide = textWidth(m_before, TypeToken::Note) + textWidth(m_marked, TypeToken::Label) + textWidth(m_after, TypeToken::Note);
    return {wide, Theme::lineHeight(TypeToken::Note)};
}

QSize MarkedLabel::minimumSizeHint() const
{
    return {80, Theme::lineHeight(TypeToken::Note)};
}

void MarkedLabel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setPen(Theme::color(Token::Ink2));
    Lines(*this, width()).draw(painter);
}

void MarkedLabel::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::FontChange)
        updateGeometry();
    QWidget::changeEvent(event);
}

} // namespace Ventanilla
