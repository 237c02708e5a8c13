#include "ui/kit/stepheader.h"

#include "ui/kit/icons.h"
#include "ui/kit/paint.h"
#include "ui/kit/theme.h"

#include <QEvent>
#include <QPainter>

namespace Ventanilla {

namespace {

constexpr int discSize = 22;
constexpr int lineWidth = 32;

StepState stateOf(qsizetype step, int current)
{
    return step < current ? StepState::Past : step == current ? StepState::Current : StepState::Open;
}

int stepWidth(const QString &step)
{
    return discSize + Theme::space(2) + textWidth(step, TypeToken::BodyStrong);
}

} // namespace

void paintStep(QPainter *painter, const QRect &square, int number, StepState state)
{
    const qreal radius = square.width() / 2.0;
    if (state == StepState::Past) {
        paintBox(painter, square, Token::OkTint, Token::OkTint, radius);
        paintIcon(painter, Icon::Check, square.adjusted(4, 4, -4, -4), Token::Ok);
        return;
    }
    if (state == StepState::Current)
        paintBox(painter, square, Token::Accent, Token::Accent, radius);
    else
        paintOutline(painter, square, Token::Control, radius);
    paintText(painter, square, QString::number(number), TypeToken::Label,
              state == StepState::Current ? Token::OnAccent : Token::Ink2, Qt::AlignCenter);
}

StepHeader::StepHeader(QWidget *parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void StepHeader::setSteps(const QStringList &steps)
{
    m_steps = steps;
    tellReaders();
}

void StepHeader::setCurrent(int step)
{
    m_current = step;
    tellReaders();
}

void StepHeader::tellReaders()
{
    if (m_current < m_steps.size())
        setAccessibleName(
            tr("Step %1 of %2: %3").arg(m_current + 1).arg(m_steps.size()).arg(m_steps[m_current]));
    else
        setAccessibleName(tr("All steps are done"));
    updateGeometry();
    update();
}

QSize StepHeader::sizeHint() const
{
    int width = 0;
    for (const QString &step : m_steps)
        width += stepWidth(step);
    const int gaps = int(qMax(qsizetype(0), m_steps.size() - 1));
    return { width + gaps * (lineWidth + 2 * Theme::space(3)),
             qMax(discSize, Theme::lineHeight(TypeToken::BodyStrong)) };
}

void StepHeader::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    int left = 0;
    for (qsizetype i = 0; i < m_steps.size(); ++i) {
        const StepState state = stateOf(i, m_current);
        paintStep(&painter, QRect(left, (height() - discSize) / 2, discSize, discSize), int(i) + 1, state);
        const int textLeft = left + discSize + Theme::space(2);
        const bool isCurrent = state == StepState::Current;
        paintText(&painter, QRect(textLeft, 0, textWidth(m_steps[i], TypeToken::BodyStrong), height()),
                  m_steps[i], isCurrent ? TypeToken::BodyStrong : TypeToken::Body,
                  isCurrent ? Token::Ink1 : Token::Ink2);
        left += stepWidth(m_steps[i]) + Theme::space(3);
        if (i + 1 < m_steps.size())
            painter.fillRect(QRect(left, height() / 2, lineWidth, 1), Theme::color(Token::Line2));
        left += lineWidth + Theme::space(3);
    }
}

void StepHeader::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::FontChange)
        tellReaders();
    QWidget::changeEvent(event);
}

} // namespace Ventanilla
