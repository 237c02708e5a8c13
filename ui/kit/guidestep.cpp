#include "ui/kit/guidestep.h"

#include "ui/kit/button.h"
#include "ui/kit/card.h"
#include "ui/kit/flowlayout.h"
#include "ui/kit/paint.h"
#include "ui/kit/stepheader.h"
#include "ui/kit/textstyle.h"
#include "ui/kit/theme.h"

#include <QCheckBox>
#include <QResizeEvent>
#include <QEvent>
#include <QVBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QSignalBlocker>
#include <QStyleOptionButton>
#include <QStylePainter>

using namespace Qt::Literals::StringLiterals;

namespace Ventanilla {

namespace {

constexpr int discSize = 20;
constexpr int headHeight = 38;

/// A check box whose text takes as many lines as it needs; Qt's own would widen the panel.
class LongCheckBox : public QCheckBox
{
public:
    LongCheckBox()
    {
        QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Fixed);
        policy.setHeightForWidth(true);
        setSizePolicy(policy);
    }

    QSize sizeHint() const override { return { 120, heightForWidth(260) }; }
    QSize minimumSizeHint() const override { return { 80, Theme::lineHeight(TypeToken::Body) }; }

    int heightForWidth(int width) const override
    {
        const QRect room(0, 0, width - textLeft(), 10'000);
        const QFontMetrics metrics(Theme::font(TypeToken::Body));
        return qMax(metrics.boundingRect(room, Qt::TextWordWrap, text()).height(),
                    Theme::lineHeight(TypeToken::Body));
    }

protected:
    bool hitButton(const QPoint &position) const override { return rect().contains(position); }

    void resizeEvent(QResizeEvent *event) override
    {
        QCheckBox::resizeEvent(event);
        if (event->oldSize().width() != width())
            updateGeometry(); // a scroll bar that comes makes the panel narrower without asking for heights again
    }

    void paintEvent(QPaintEvent *) override
    {
        QStylePainter painter(this);
        QStyleOptionButton option;
        initStyleOption(&option);
        option.rect = QRect(0, 0, style()->pixelMetric(QStyle::PM_IndicatorWidth),
                            Theme::lineHeight(TypeToken::Body));
        painter.drawPrimitive(QStyle::PE_IndicatorCheckBox, option);
        painter.setFont(Theme::font(TypeToken::Body));
        painter.setPen(Theme::color(isChecked() ? Token::Ink2 : Token::Ink1));
        painter.drawText(rect().adjusted(textLeft(), 0, 0, 0), Qt::TextWordWrap | Qt::AlignVCenter, text());
    }

private:
    int textLeft() const { return style()->pixelMetric(QStyle::PM_IndicatorWidth) + Theme::space(2); }
};

} // namespace

GuideStepHead::GuideStepHead(QWidget *parent)
    : QAbstractButton(parent)
{
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setProperty("noRing", true); // it fills the panel from edge to edge and draws its own inside
}

void GuideStepHead::show(int number, const GuideStep &step, bool isOpen)
{
    m_number = number;
    m_note = step.note;
    m_isDone = step.isDone;
    m_isOpen = isOpen;
    setText(step.title);
    setAccessibleName(step.isDone ? tr("Step %1, done: %2").arg(number).arg(step.title)
                                  : tr("Step %1: %2").arg(number).arg(step.title));
    setAccessibleDescription(isOpen ? tr("Open") : tr("Shut"));
    update();
}

QSize GuideStepHead::sizeHint() const
{
    return { 200, qMax(headHeight, Theme::lineHeight(TypeToken::BodyStrong) + 12) };
}

void GuideStepHead::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    if (underMouse() && !m_isOpen)
        painter.fillRect(rect(), Theme::color(Token::Hover));
    const int margin = Theme::space(4);
    const QRect disc(margin, (height() - discSize) / 2, discSize, discSize);
    paintStep(&painter, disc, m_number,
              m_isDone ? StepState::Past : m_isOpen ? StepState::Current : StepState::Open);
    const int noteWidth = textWidth(m_note, TypeToken::Note);
    const QRect text = rect().adjusted(margin + discSize + Theme::space(2), 0, -margin - noteWidth, 0);
    paintText(&painter, text, this->text(), TypeToken::BodyStrong, Token::Ink1);
    paintText(&painter, rect().adjusted(0, 0, -margin, 0), m_note, TypeToken::Note, Token::Ink2,
              Qt::AlignRight | Qt::AlignVCenter);
    if (hasFocus())
        paintOutline(&painter, rect(), Token::Focus, Theme::radius(RadiusToken::Control), 2);
}

GuideStepPanel::GuideStepPanel(int index, QWidget *parent)
    : QWidget(parent)
    , m_index(index)
    , m_head(new GuideStepHead(this))
    , m_body(new QWidget(this))
    , m_largeLabel(makeParagraph({}, TypeToken::Speech, Token::Ink1))
    , m_smallLabel(makeParagraph({}, TypeToken::Note, Token::Ink2))
    , m_checkLayout(new QVBoxLayout)
    , m_actionButton(new Button({}, Button::Kind::Primary))
    , m_nextButton(new Button({}, Button::Kind::Default))
{
    m_head->setObjectName(u"stepHead"_s);
    m_actionButton->setObjectName(u"stepActionButton"_s);
    m_nextButton->setObjectName(u"nextStepButton"_s);
    m_nextButton->setKeyHint(Qt::Key_F9);
    m_actionButton->setHeight(SizeToken::ControlSmall);
    m_nextButton->setHeight(SizeToken::ControlSmall);
    auto *buttons = new FlowLayout;
    buttons->addWidget(m_actionButton);
    buttons->addWidget(m_nextButton);
    m_checkLayout->setSpacing(Theme::space(1));
    auto *body = new QVBoxLayout(m_body);
    body->setContentsMargins(Theme::space(4) + discSize + Theme::space(2), 0, Theme::space(4),
                             Theme::space(3));
    body->setSpacing(Theme::space(1));
    body->addWidget(m_largeLabel);
    body->addWidget(m_smallLabel);
    body->addSpacing(Theme::space(1));
    body->addLayout(m_checkLayout);
    body->addSpacing(Theme::space(2));
    // As wide as the panel: both stand in one line then, in English at least.
    auto *buttonBox = new QVBoxLayout;
    buttonBox->setContentsMargins(-discSize - Theme::space(2), 0, 0, 0);
    buttonBox->addLayout(buttons);
    body->addLayout(buttonBox);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_head);
    layout->addWidget(m_body);
    layout->addWidget(new Hairline);
    connect(m_head, &QAbstractButton::clicked, this, &GuideStepPanel::toggled);
    connect(m_nextButton, &Button::clicked, this, &GuideStepPanel::nextRequested);
    connect(m_actionButton, &Button::clicked, this, &GuideStepPanel::actionRequested);
}

void GuideStepPanel::show(const GuideStep &step, bool isOpen, CallGuide::Speech speech)
{
    m_isOpen = isOpen;
    m_head->show(m_index + 1, step, isOpen);
    m_body->setVisible(isOpen);
    showSpeech(step, speech);
    showChecks(step.checks);
    m_actionButton->setText(step.action);
    m_actionButton->setKeyHint(step.actionKeys);
    m_actionButton->setGlyph(step.actionIcon);
    m_actionButton->setVisible(!step.action.isEmpty());
    m_nextButton->setText(tr("Next"));
    update();
}

void GuideStepPanel::showSpeech(const GuideStep &step, CallGuide::Speech speech)
{
    const QLocale spanish(QLocale::Spanish, QLocale::UnitedStates);
    const QLocale english(QLocale::English, QLocale::UnitedStates);
    const bool isBoth = speech == CallGuide::Speech::Both;
    const bool wantsSpanish = isBoth ? !step.isEnglishFirst : speech == CallGuide::Speech::Spanish;
    const bool spanishLarge = wantsSpanish && !step.spanish.isEmpty();
    m_largeLabel->setText(spanishLarge ? step.spanish : step.english);
    m_largeLabel->setLocale(spanishLarge ? spanish : english);
    m_largeLabel->setVisible(!m_largeLabel->text().isEmpty());
    m_smallLabel->setText(spanishLarge ? step.english : step.spanish);
    m_smallLabel->setLocale(spanishLarge ? english : spanish);
    m_smallLabel->setVisible(isBoth && !m_smallLabel->text().isEmpty());
}

void GuideStepPanel::showChecks(const QList<GuideCheck> &checks)
{
    while (m_checks.size() > checks.size())
        delete m_checks.takeLast();
    while (m_checks.size() < checks.size()) {
        QCheckBox *box = new LongCheckBox;
        const int check = int(m_checks.size());
        m_checks << box;
        m_checkLayout->addWidget(box);
        connect(box, &QCheckBox::toggled, this, [this, check](bool on) { emit checkToggled(check, on); });
    }
    for (qsizetype i = 0; i < checks.size(); ++i) {
        const QSignalBlocker quiet(m_checks[i]);
        m_checks[i]->setText(checks[i].text);
        m_checks[i]->setChecked(checks[i].isTicked);
    }
}

void GuideStepPanel::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        m_nextButton->setText(tr("Next"));
    QWidget::changeEvent(event);
}

void GuideStepPanel::paintEvent(QPaintEvent *)
{
    if (!m_isOpen)
        return;
    QPainter painter(this);
    painter.fillRect(rect(), Theme::color(Token::Sunken));
}

} // namespace Ventanilla
