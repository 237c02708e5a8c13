#include "ui/kit/callguide.h"

#include "ui/kit/button.h"
#include "ui/kit/card.h"
#include "ui/kit/guidestep.h"
#include "ui/kit/keytips.h"
#include "ui/kit/segmentedcontrol.h"
#include "ui/kit/textstyle.h"
#include "ui/kit/theme.h"

#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QPainter>
#include <QScrollArea>
#include <QSignalBlocker>

using namespace Qt::Literals::StringLiterals;

namespace Ventanilla {

CallGuide::CallGuide(QWidget *parent)
    : QWidget(parent)
    , m_titleLabel(makeLabel({}, TypeToken::BodyStrong))
    , m_speechControl(new SegmentedControl({}))
    , m_closeButton(new Button(Icon::Close, {}))
    , m_topicBox(new QWidget)
    , m_topicCombo(new QComboBox)
    , m_topicRule(new Hairline)
    , m_stepLayout(new QVBoxLayout)
    , m_footerLayout(new QVBoxLayout)
{
    m_topicCombo->setObjectName(u"topicCombo"_s);
    m_topicRule->hide();
    m_topicBox->hide();
    auto *topics = new QHBoxLayout(m_topicBox);
    topics->setContentsMargins(Theme::space(4), Theme::space(2), Theme::space(4), Theme::space(2));
    topics->addWidget(m_topicCombo);
    // Long topics are cut rather than making the panel wider.
    m_topicCombo->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);

    auto *steps = new QWidget;
    steps->setAutoFillBackground(false);
    m_stepLayout->setContentsMargins(0, 0, 0, 0);
    m_stepLayout->setSpacing(0);
    auto *stepBox = new QVBoxLayout(steps);
    stepBox->setContentsMargins(0, 0, 0, 0);
    stepBox->addLayout(m_stepLayout);
    stepBox->addStretch(1);
    auto *scroll = new QScrollArea;
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidget(steps);
    scroll->viewport()->setAutoFillBackground(false);
    steps->setAutoFillBackground(false);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(buildHead());
    layout->addWidget(new Hairline);
    layout->addWidget(m_topicBox);
    layout->addWidget(m_topicRule);
    layout->addWidget(scroll, 1);
    layout->addLayout(m_footerLayout);
    connect(m_topicCombo, &QComboBox::activated, this, &CallGuide::topicChosen);
    retranslate();
}

QWidget *CallGuide::buildHead()
{
    auto *head = new QWidget;
    head->setFixedHeight(40);
    auto *glyph = new QLabel;
    glyph->setPixmap(iconPixmap(Icon::Guide, Token::Ink1, 16, devicePixelRatioF()));
    connect(&Theme::instance(), &Theme::changed, glyph, [this, glyph] {
        glyph->setPixmap(iconPixmap(Icon::Guide, Token::Ink1, 16, devicePixelRatioF()));
    });
    m_speechControl->setObjectName(u"speechControl"_s);
    KeyTipOverlay::setTip(m_speechControl, Qt::CTRL | Qt::SHIFT | Qt::Key_L);
    m_speechControl->setChoices({ u"ES + EN"_s, u"ES"_s, u"EN"_s });
    m_closeButton->setObjectName(u"closeButton"_s);
    m_closeButton->setHeight(SizeToken::ControlSmall);
    auto *layout = new QHBoxLayout(head);
    layout->setContentsMargins(Theme::space(4), 0, Theme::space(2), 0);
    layout->setSpacing(Theme::space(2));
    layout->addWidget(glyph);
    // In a narrow panel the title gives way to the choice of language.
    m_titleLabel->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    layout->addWidget(m_titleLabel, 1);
    layout->addWidget(m_speechControl);
    layout->addWidget(m_closeButton);
    connect(m_speechControl, &SegmentedControl::currentChanged, this,
            [this](int index) { setSpeech(Speech(index)); });
    connect(m_closeButton, &Button::clicked, this, &CallGuide::closeRequested);
    return head;
}

void CallGuide::setTopics(const QStringList &topics, int current)
{
    const QSignalBlocker quiet(m_topicCombo);
    m_topicCombo->clear();
    m_topicCombo->addItems(topics);
    m_topicCombo->setCurrentIndex(current);
    m_topicBox->setVisible(topics.size() > 1);
    m_topicRule->setVisible(topics.size() > 1);
}

void CallGuide::setSteps(const QList<GuideStep> &steps)
{
    const bool isNew = steps.size() != m_steps.size();
    m_steps = steps;
    if (isNew) {
        rebuild();
        m_current = -1;
        for (qsizetype i = steps.size() - 1; i >= 0; --i) {
            if (!steps[i].isDone)
                m_current = int(i);
        }
        emit currentChanged(m_current);
    }
    refresh();
}

void CallGuide::rebuild()
{
    qDeleteAll(m_panels);
    m_panels.clear();
    for (int i = 0; i < m_steps.size(); ++i) {
        auto *panel = new GuideStepPanel(i);
        m_panels << panel;
        m_stepLayout->addWidget(panel);
        connect(panel, &GuideStepPanel::toggled, this, [this, i] { setCurrent(i == m_current ? -1 : i); });
        connect(panel, &GuideStepPanel::nextRequested, this, &CallGuide::nextStep);
        connect(panel, &GuideStepPanel::actionRequested, this, [this, i] { emit actionRequested(i); });
        connect(panel, &GuideStepPanel::checkToggled, this, [this, i](int check, bool ticked) {
            m_steps[i].checks[check].isTicked = ticked;
            emit checkToggled(i, check, ticked);
        });
    }
}

void CallGuide::refresh()
{
    for (int i = 0; i < m_panels.size(); ++i)
        m_panels[i]->show(m_steps[i], i == m_current, m_speech);
}

void CallGuide::setCurrent(int step)
{
    if (step == m_current || step < -1 || step >= m_steps.size())
        return;
    m_current = step;
    refresh();
    emit currentChanged(step);
}

void CallGuide::nextStep()
{
    if (m_steps.isEmpty())
        return;
    setCurrent(m_current + 1 < m_steps.size() ? m_current + 1 : -1);
}

void CallGuide::setSpeech(Speech speech)
{
    if (speech == m_speech)
        return;
    m_speech = speech;
    m_speechControl->setCurrent(int(speech));
    refresh();
    emit speechChanged(speech);
}

void CallGuide::nextSpeech()
{
    setSpeech(Speech((int(m_speech) + 1) % 3));
}

void CallGuide::setFooter(QWidget *footer)
{
    m_footerLayout->addWidget(new Hairline);
    m_footerLayout->addWidget(footer);
}

QSize CallGuide::sizeHint() const
{
    return { Theme::size(SizeToken::Guide) * Theme::instance().textPercent() / 100, 600 };
}

void CallGuide::retranslate()
{
    m_titleLabel->setText(tr("Call guide"));
    setAccessibleName(tr("Call guide"));
    m_speechControl->setName(tr("Language of the guide"));
    m_topicCombo->setAccessibleName(tr("What the call is about"));
    m_closeButton->setAccessibleName(tr("Close the guide"));
    m_closeButton->setToolTip(tr("Close the guide"));
}

void CallGuide::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    else if (event->type() == QEvent::FontChange)
        updateGeometry();
    QWidget::changeEvent(event);
}

void CallGuide::keyPressEvent(QKeyEvent *event)
{
    // The window's menu has F9 too; this serves a guide that stands alone.
    if (event->key() == Qt::Key_F9)
        nextStep();
    else
        QWidget::keyPressEvent(event);
}

void CallGuide::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), Theme::color(Token::Surface));
}

} // namespace Ventanilla
