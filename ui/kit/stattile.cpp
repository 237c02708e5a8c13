#include "ui/kit/stattile.h"

#include "ui/kit/paint.h"
#include "ui/kit/theme.h"

#include <QEvent>
#include <QPainter>

using namespace Qt::Literals::StringLiterals;

namespace Ventanilla {

StatTile::StatTile(const QString &title, QWidget *parent)
    : QFrame(parent)
    , m_title(title)
{
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    tellReaders();
}

void StatTile::setTitle(const QString &title)
{
    m_title = title;
    tellReaders();
}

void StatTile::showValue(const QString &value, const QString &note, const QString &unit, Tone tone)
{
    m_state = State::Value;
    m_value = value;
    m_note = note;
    m_unit = unit;
    m_tone = tone;
    tellReaders();
}

void StatTile::showLoading()
{
    m_state = State::Loading;
    tellReaders();
}

void StatTile::showNone(const QString &why)
{
    m_state = State::None;
    m_note = why;
    tellReaders();
}

QString StatTile::note() const
{
    return m_state == State::Loading ? tr("Loading…") : m_note;
}

void StatTile::tellReaders()
{
    setAccessibleName(m_title);
    QString value = m_value;
    if (!m_unit.isEmpty())
        value += u' ' + m_unit;
    setAccessibleDescription(m_state == State::Value && !note().isEmpty() ? tr("%1, %2").arg(value, note())
                                     : m_state == State::Value           ? value
                                                                         : note());
    updateGeometry();
    update();
}

QSize StatTile::sizeHint() const
{
    const int lines = Theme::lineHeight(TypeToken::Note) + Theme::lineHeight(TypeToken::Figure)
            + Theme::lineHeight(TypeToken::Caption);
    int figure = textWidth(m_value, TypeToken::Figure);
    if (!m_unit.isEmpty())
        figure += Theme::space(2) + textWidth(m_unit, TypeToken::Body);
    const int text =
        qMax(figure, qMax(textWidth(m_title, TypeToken::Note), textWidth(note(), TypeToken::Caption)));
    return { text + 2 * Theme::space(3) + 2, lines + 2 * Theme::space(2) };
}

void StatTile::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paintBox(&painter, rect(), Token::Surface, Token::Line, Theme::radius(RadiusToken::Card));
    QRect line = rect().adjusted(Theme::space(3), Theme::space(2), -Theme::space(3), 0);
    line.setHeight(Theme::lineHeight(TypeToken::Note));
    paintText(&painter, line, m_title, TypeToken::Note, Token::Ink2);
    line.translate(0, line.height());
    line.setHeight(Theme::lineHeight(TypeToken::Figure));
    if (m_state == State::Loading) {
        QRect block = line.adjusted(0, 7, 0, -7);
        block.setWidth(qMin(64, line.width()));
        paintBox(&painter, block, Token::NeutralTint, Token::NeutralTint, 3);
    } else {
        const QString value = m_state == State::None ? u"—"_s : m_value;
        paintText(&painter, line, value, TypeToken::Figure,
                  m_state == State::None ? Token::Ink3 : Token::Ink1);
        if (m_state == State::Value && !m_unit.isEmpty()) {
            const int left = textWidth(value, TypeToken::Figure) + Theme::space(2);
            paintText(&painter, line.adjusted(left, 5, 0, 0), m_unit, TypeToken::Body, Token::Ink2);
        }
    }
    line.translate(0, line.height());
    line.setHeight(Theme::lineHeight(TypeToken::Caption));
    const Token ink =
        m_tone == Tone::Neutral || m_state != State::Value ? Token::Ink2 : toneTokens(m_tone).ink;
    paintText(&painter, line, note(), TypeToken::Caption, ink);
}

void StatTile::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::FontChange)
        tellReaders();
    QFrame::changeEvent(event);
}

} // namespace Ventanilla
