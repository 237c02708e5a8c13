#include "ui/alerts/alertadvicebar.h"

#include "ui/alerts/alertwords.h"
#include "ui/kit/button.h"
#include "ui/kit/textstyle.h"
#include "ui/kit/theme.h"

#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>

using namespace Qt::Literals::StringLiterals;

namespace Ventanilla {

namespace {
constexpr int oftens[] = {0, 1, 3, 6, 12}; ///< alerts a year
constexpr int usualOften = 2;              ///< of oftens
} // namespace

AlertAdviceBar::AlertAdviceBar(QWidget *parent)
    : QWidget(parent)
    , m_label(makeParagraph({}, TypeToken::Note, Token::Ink2, this))
    , m_oftenCombo(new QComboBox(this))
    , m_useButton(new Button({}, Button::Kind::Quiet, this))
{
    m_label->setObjectName(u"adviceLabel"_s);
    m_oftenCombo->setObjectName(u"adviceOftenCombo"_s);
    m_useButton->setObjectName(u"adviceUseButton"_s);
    m_useButton->setHeight(SizeToken::ControlSmall);
    for (const int often : oftens)
        m_oftenCombo->addItem({}, often);
    m_oftenCombo->setCurrentIndex(usualOften);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(Theme::space(4), Theme::space(1), Theme::space(3), Theme::space(1));
    layout->setSpacing(Theme::space(2));
    layout->addWidget(m_oftenCombo);
    layout->addWidget(m_label, 1);
    layout->addWidget(m_useButton);
    connect(m_oftenCombo, &QComboBox::activated, this, &AlertAdviceBar::mostAlertsChanged);
    connect(m_useButton, &Button::clicked, this, [this] {
        if (m_level && m_question)
            emit levelChosen(*m_level, m_question->unit);
    });
    retranslate();
}

int AlertAdviceBar::mostAlerts() const
{
    return m_oftenCombo->currentData().toInt();
}

void AlertAdviceBar::show(const QString &kind, const AlertAdviser &adviser)
{
    m_kind = kind;
    m_question = adviser.question();
    m_level = adviser.level();
    m_isSearching = adviser.isSearching();
    refresh();
}

void AlertAdviceBar::refresh()
{
    const QString level = m_level && m_question ? AlertWords::level({true, m_level, m_question->unit, {}, {}}) : QString();
    if (!level.isEmpty())
        m_label->setText(tr("%1: the lowest limit for that is %2.", "kind of alert, amount").arg(m_kind, level));
    else if (m_isSearching)
        m_label->setText(tr("%1: looking for the lowest limit for that…", "kind of alert").arg(m_kind));
    else
        m_label->setText(tr("%1: no limit can be advised without readings.", "kind of alert").arg(m_kind));
    m_useButton->setText(level.isEmpty() ? tr("Use it") : tr("Use %1", "amount of water").arg(level));
    m_useButton->setEnabled(!level.isEmpty());
}

void AlertAdviceBar::retranslate()
{
    m_oftenCombo->setAccessibleName(tr("How many alerts a year are welcome"));
    for (int i = 0; i < m_oftenCombo->count(); ++i) {
        const int often = m_oftenCombo->itemData(i).toInt();
        m_oftenCombo->setItemText(i, often == 0 ? tr("No alert in a year like the last") : tr("At most %n alert(s) a year", nullptr, often));
    }
    refresh();
}

void AlertAdviceBar::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void AlertAdviceBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), Theme::color(Token::Surface));
}

} // namespace Ventanilla
