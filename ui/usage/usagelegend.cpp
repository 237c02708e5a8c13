#include "ui/usage/usagelegend.h"

#include "ui/kit/button.h"
#include "ui/kit/chip.h"
#include "ui/kit/paint.h"
#include "ui/kit/theme.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QPainter>

using namespace Qt::Literals::StringLiterals;

namespace Ventanilla {

namespace {

constexpr int swatch = 10;
constexpr int wide = 880; // pixels from which all words find room

void paintSwatch(QPainter *painter, const QRectF &rect, const QBrush &fill, bool isOutlined)
{
    painter->fillRect(rect, fill);
    if (!isOutlined)
        return;
    painter->setPen(Theme::color(Token::Bar));
    painter->setBrush(Qt::NoBrush);
    painter->drawRect(rect.adjusted(0.5, 0.5, -0.5, -0.5));
}

} // namespace

UsageLegend::UsageLegend(QWidget *parent)
    : QWidget(parent)
    , m_yearBefore(new FilterChip({}, this))
    , m_averageButton(new Button({}, Button::Kind::Quiet, this))
    , m_meterButton(new Button({}, Button::Kind::Quiet, this))
{
    m_yearBefore->setObjectName(u"yearBeforeChip"_s);
    m_averageButton->setObjectName(u"explainAverageButton"_s);
    m_meterButton->setObjectName(u"meterButton"_s);
    m_yearBefore->setCheckable(true);
    for (Button *button : {m_averageButton, m_meterButton})
        button->setHeight(SizeToken::ControlSmall);
    m_meterButton->hide();
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(Theme::space(1));
    layout->addStretch(1);
    layout->addWidget(m_yearBefore);
    layout->addWidget(m_averageButton);
    layout->addWidget(m_meterButton);
    connect(m_yearBefore, &FilterChip::toggled, this, &UsageLegend::yearBeforeToggled);
    connect(m_averageButton, &Button::clicked, this, &UsageLegend::averageRequested);
    connect(m_meterButton, &Button::clicked, this, &UsageLegend::meterRequested);
    retranslate();
}

QSize UsageLegend::sizeHint() const
{
    return {QWidget::sizeHint().width(), std::max(QWidget::sizeHint().height(), Theme::size(SizeToken::ControlSmall))};
}

void UsageLegend::show(const Shown &shown)
{
    m_shown = shown;
    update();
}

void UsageLegend::setMeter(const QString &text, const QString &shortText)
{
    m_meter = text;
    m_shortMeter = shortText;
    m_meterButton->setVisible(!text.isEmpty());
    fit();
}

void UsageLegend::fit()
{
    const bool isWide = width() >= wide * Theme::instance().textPercent() / 100;
    m_meterButton->setText(isWide ? m_meter : m_shortMeter);
    m_meterButton->setAccessibleName(m_meter);
    m_averageButton->setText(isWide ? tr("Explain the average") : tr("Average"));
    m_averageButton->setAccessibleName(tr("Explain the average"));
}

void UsageLegend::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fit();
}

void UsageLegend::setYearBefore(bool isOn)
{
    const QSignalBlocker quiet(m_yearBefore);
    m_yearBefore->setChecked(isOn);
}

void UsageLegend::setYearBeforePossible(bool isPossible)
{
    m_yearBefore->setEnabled(isPossible);
}

void UsageLegend::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    double x = 0;
    const int end = m_yearBefore->x() - Theme::space(2);
    const auto entry = [&](const QBrush &fill, bool isOutlined, const QString &word) {
        const int width = textWidth(word, TypeToken::Note);
        if (x + swatch + Theme::space(2) + width > end)
            return; // what finds no room is told by the tooltip and the table
        paintSwatch(&painter, {x, (height() - swatch) / 2.0, swatch, swatch}, fill, isOutlined);
        x += swatch + Theme::space(2) - 2;
        paintText(&painter, {x, 0, width + 1.0, double(height())}, word, TypeToken::Note, Token::Ink2);
        x += width + Theme::space(4);
    };
    entry(Theme::color(Token::Bar), false, m_shown.dense ? tr("Least in the column") : tr("Use"));
    if (m_shown.dense)
        entry(Theme::color(Token::BarDim), false, tr("Most in the column"));
    if (m_shown.steady && !m_shown.dense)
        entry(Theme::color(Token::Leak), false, tr("Never stopping"));
    if (m_shown.estimated && !m_shown.dense)
        entry(QBrush(Theme::color(Token::Bar), Qt::BDiagPattern), true, tr("Estimated"));
    if (m_shown.running && !m_shown.dense)
        entry(Theme::color(Token::BarDim), false, tr("Not over yet"));
    if (m_shown.partial && !m_shown.dense)
        entry(Theme::color(Token::BarDim), true, tr("Not all known"));
}

void UsageLegend::retranslate()
{
    m_yearBefore->setText(tr("Year before"));
    fit();
    setAccessibleName(tr("What the colors mean"));
}

void UsageLegend::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace Ventanilla
