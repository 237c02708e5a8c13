#include "ui/kit/backteststrip.h"

#include "ui/kit/announcer.h"
#include "ui/kit/paint.h"
#include "ui/kit/theme.h"

#include <QEvent>
#include <QKeyEvent>
#include <QLocale>
#include <QMouseEvent>
#include <QPainter>

#include <algorithm>
#include <cmath>

using namespace Qt::Literals::StringLiterals;

namespace Ventanilla {

namespace {

constexpr qreal trackHeight = 12;
constexpr qreal markHeight = 20;
constexpr qreal markWidth = 3;
constexpr qreal reach = 4;       ///< pixels beside a mark that still count as on it
constexpr int mostTold = 6;      ///< marks that readers are told at once; the arrow keys tell the others
constexpr int ringRoom = 3;

} // namespace

BackTestStrip::BackTestStrip(QWidget *parent)
    : QWidget(parent)
{
    setMouseTracking(true);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    tellReaders();
}

void BackTestStrip::setRange(const QDate &from, const QDate &to)
{
    m_from = from;
    m_to = to;
    update();
}

void BackTestStrip::setMarks(const QList<BackTestMark> &marks)
{
    m_isWaiting = false;
    if (marks != m_marks) {
        m_marks = marks;
        m_hovered = -1;
        m_current = std::min(m_current, static_cast<int>(marks.size()) - 1);
    }
    setFocusPolicy(m_marks.isEmpty() ? Qt::NoFocus : Qt::StrongFocus);
    tellReaders();
    update();
}

void BackTestStrip::setBand(const std::optional<std::pair<QDate, QDate>> &band)
{
    m_band = band;
    update();
}

void BackTestStrip::setWaiting(bool isWaiting)
{
    m_isWaiting = isWaiting;
    update();
}

void BackTestStrip::tellReaders()
{
    QStringList texts;
    for (const BackTestMark &mark : m_marks.mid(0, mostTold))
        texts.append(mark.text);
    if (m_marks.size() > mostTold)
        texts.append(tr("%n more", nullptr, static_cast<int>(m_marks.size()) - mostTold));
    setAccessibleDescription(texts.join(u". "_s));
}

QSize BackTestStrip::sizeHint() const
{
    return {360, static_cast<int>(markHeight) + 2 * ringRoom + Theme::lineHeight(TypeToken::Caption)};
}

QSize BackTestStrip::minimumSizeHint() const
{
    return {160, sizeHint().height()};
}

QRectF BackTestStrip::track() const
{
    return {ringRoom, ringRoom + (markHeight - trackHeight) / 2, width() - 2.0 * ringRoom, trackHeight};
}

qreal BackTestStrip::position(const QDate &day) const
{
    const qreal days = std::max<qreal>(1, static_cast<qreal>(m_from.daysTo(m_to)));
    const qreal share = std::clamp(static_cast<qreal>(m_from.daysTo(day)) / days, 0.0, 1.0);
    return track().left() + share * track().width();
}

QRectF BackTestStrip::box(const BackTestMark &mark) const
{
    const qreal left = position(mark.from);
    const qreal right = position(mark.until.addDays(1));
    const qreal wide = std::max(markWidth, right - left);
    const qreal start = std::clamp(left, track().left(), track().right() - wide);
    return {start, static_cast<qreal>(ringRoom), wide, markHeight};
}

int BackTestStrip::markAt(qreal x) const
{
    int nearest = -1;
    qreal least = reach;
    for (int i = 0; i < m_marks.size(); ++i) {
        const QRectF one = box(m_marks[i]);
        const qreal away = std::max({one.left() - x, x - one.right(), 0.0});
        if (away < least || (away == 0 && nearest < 0)) {
            least = away;
            nearest = i;
        }
    }
    return nearest;
}

int BackTestStrip::told() const
{
    return m_hovered >= 0 ? m_hovered : hasFocus() ? m_current : -1;
}

void BackTestStrip::setCurrent(int mark)
{
    m_current = mark;
    if (mark >= 0 && mark < m_marks.size())
        Announcer::instance().say(this, m_marks[mark].text);
    update();
}

void BackTestStrip::paintTrack(QPainter &painter) const
{
    paintBox(&painter, track(), Token::NeutralTint, Token::NeutralTint, 2);
    if (!m_from.isValid() || !m_to.isValid())
        return;
    for (QDate month(m_from.year(), m_from.month(), 1); month < m_to; month = month.addMonths(1)) {
        if (month > m_from)
            painter.fillRect(QRectF(std::round(position(month)), track().top(), 1, trackHeight), Theme::color(Token::Line2));
    }
    if (m_band) {
        const QRectF band(QPointF(position(m_band->first), track().top()),
                          QPointF(position(m_band->second.addDays(1)), track().bottom()));
        paintBox(&painter, band, Token::AccentTint, Token::Accent, 1);
    }
    for (int i = 0; i < m_marks.size(); ++i) {
        const QRectF one = box(m_marks[i]);
        paintBox(&painter, one, Token::BadSolid, Token::BadSolid, 1);
        if (i == told())
            paintOutline(&painter, one.adjusted(-2, -1, 2, 1), Token::Ink1, 2, 2);
    }
}

void BackTestStrip::paintMonths(QPainter &painter, const QRectF &line) const
{
    if (!m_from.isValid() || !m_to.isValid())
        return;
    const QLocale names;
    const QDate last = m_to.addDays(-1);
    const QDate middle = m_from.addDays(m_from.daysTo(m_to) / 2);
    const auto named = [&names](const QDate &day, const QString &format) { return names.toString(day, format); };
    paintText(&painter, line, named(m_from, u"MMM yyyy"_s), TypeToken::Caption, Token::Ink2, Qt::AlignLeft | Qt::AlignVCenter);
    paintText(&painter, line, named(middle, u"MMM"_s), TypeToken::Caption, Token::Ink2, Qt::AlignCenter);
    paintText(&painter, line, named(last, u"MMM yyyy"_s), TypeToken::Caption, Token::Ink2, Qt::AlignRight | Qt::AlignVCenter);
}

void BackTestStrip::paintTold(QPainter &painter, const QRectF &line) const
{
    const BackTestMark &mark = m_marks[told()];
    const qreal wide = std::min<qreal>(line.width(), textWidth(mark.text, TypeToken::Caption));
    const qreal left = std::clamp(box(mark).center().x() - wide / 2, line.left(), line.right() - wide);
    paintText(&painter, {left, line.top(), wide, line.height()}, mark.text, TypeToken::Caption, Token::Ink1);
}

void BackTestStrip::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    if (m_isWaiting)
        painter.setOpacity(0.5);
    paintTrack(painter);
    const QRectF line(track().left(), ringRoom + markHeight + 2, track().width(), Theme::lineHeight(TypeToken::Caption));
    if (told() >= 0)
        paintTold(painter, line);
    else
        paintMonths(painter, line);
}

void BackTestStrip::mouseMoveEvent(QMouseEvent *event)
{
    const int under = event->position().y() <= ringRoom + markHeight + reach ? markAt(event->position().x()) : -1;
    if (under == m_hovered)
        return;
    m_hovered = under;
    setCursor(under >= 0 ? Qt::PointingHandCursor : Qt::ArrowCursor);
    update();
}

void BackTestStrip::mouseReleaseEvent(QMouseEvent *event)
{
    const int under = markAt(event->position().x());
    if (event->button() == Qt::LeftButton && under >= 0)
        emit markActivated(under);
}

void BackTestStrip::leaveEvent(QEvent *event)
{
    m_hovered = -1;
    update();
    QWidget::leaveEvent(event);
}

void BackTestStrip::keyPressEvent(QKeyEvent *event)
{
    const int last = static_cast<int>(m_marks.size()) - 1;
    if (last < 0) {
        QWidget::keyPressEvent(event);
        return;
    }
    switch (event->key()) {
    case Qt::Key_Left:
        return setCurrent(std::max(0, m_current - 1));
    case Qt::Key_Right:
        return setCurrent(std::min(last, m_current + 1));
    case Qt::Key_Home:
        return setCurrent(0);
    case Qt::Key_End:
        return setCurrent(last);
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Space:
        if (m_current >= 0)
            emit markActivated(m_current);
        return;
    default:
        QWidget::keyPressEvent(event);
    }
}

void BackTestStrip::focusInEvent(QFocusEvent *event)
{
    if (m_current < 0 && !m_marks.isEmpty())
        setCurrent(static_cast<int>(m_marks.size()) - 1); // the newest is asked about first
    QWidget::focusInEvent(event);
    update();
}

void BackTestStrip::focusOutEvent(QFocusEvent *event)
{
    QWidget::focusOutEvent(event);
    update();
}

void BackTestStrip::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        tellReaders();
    else if (event->type() == QEvent::FontChange)
        updateGeometry();
    QWidget::changeEvent(event);
}

} // namespace Ventanilla
