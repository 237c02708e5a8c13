#include "ui/shell/rail.h"

#include "ui/kit/keytips.h"
#include "ui/kit/paint.h"
#include "ui/kit/theme.h"

#include <QButtonGroup>
#include <QEvent>
#include <QPainter>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace Ventanilla {

namespace {
constexpr int iconSide = 20;
constexpr int inset = 4; // between the button's ground and the rail's edge
} // namespace

RailButton::RailButton(Icon icon, QWidget *parent)
    : QAbstractButton(parent)
    , m_icon(icon)
{
    setCheckable(true);
    setAttribute(Qt::WA_Hover);
    setFocusPolicy(Qt::TabFocus);
}

QSize RailButton::sizeHint() const
{
    const int width = Theme::size(SizeToken::Rail);
    return {width, iconSide + Theme::lineHeight(TypeToken::Caption) + Theme::space(5)};
}

bool RailButton::event(QEvent *event)
{
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        updateGeometry();
    return QAbstractButton::event(event);
}

void RailButton::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRect ground = rect().adjusted(inset, 2, -inset, -2);
    if (isChecked() || underMouse()) {
        const Token fill = isChecked() ? Token::Selected : Token::Hover;
        paintBox(&painter, ground, fill, fill, Theme::radius(RadiusToken::Card));
    }
    if (isChecked()) {
        const QRect bar(0, ground.top() + Theme::space(3), 3, ground.height() - 2 * Theme::space(3));
        painter.fillRect(bar, Theme::color(Token::Accent));
    }
    const Token ink = isChecked() ? Token::AccentText : Token::Ink2;
    const int textHeight = Theme::lineHeight(TypeToken::Caption);
    const int top = (height() - iconSide - textHeight - inset) / 2;
    paintIcon(&painter, m_icon, QRect((width() - iconSide) / 2, top, iconSide, iconSide), ink);
    const QRect textRect(0, top + iconSide + inset, width(), textHeight);
    paintText(&painter, textRect, text(), TypeToken::Caption, ink, Qt::AlignCenter);
}

Rail::Rail(QWidget *parent)
    : QWidget(parent)
    , m_group(new QButtonGroup(this))
    , m_callerButton(new RailButton(Icon::Headset, this))
    , m_settingsButton(new RailButton(Icon::Gear, this))
{
    m_callerButton->setObjectName(u"callerRailButton"_s);
    m_settingsButton->setObjectName(u"settingsRailButton"_s);
#ifdef Q_OS_MACOS
    KeyTipOverlay::setTip(m_callerButton, Qt::META | Qt::Key_1);
#else
    KeyTipOverlay::setTip(m_callerButton, Qt::ALT | Qt::Key_1);
#endif
    KeyTipOverlay::setTip(m_settingsButton, Qt::CTRL | Qt::Key_Comma);
    m_group->addButton(m_callerButton, CallerPlace);
    m_group->addButton(m_settingsButton, SettingsPlace);
    m_callerButton->setChecked(true);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, Theme::space(2), 0, Theme::space(3));
    layout->setSpacing(Theme::space(1));
    layout->addWidget(m_callerButton);
    layout->addStretch();
    layout->addWidget(m_settingsButton);
    setFixedWidth(Theme::size(SizeToken::Rail));

    connect(m_group, &QButtonGroup::idClicked, this, [this](int id) { emit chosen(static_cast<Place>(id)); });
    retranslate();
}

void Rail::setCurrent(Place place)
{
    m_group->button(place)->setChecked(true);
}

void Rail::retranslate()
{
    setAccessibleName(tr("Places"));
    m_callerButton->setText(tr("Caller"));
    m_settingsButton->setText(tr("Settings"));
}

void Rail::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void Rail::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), Theme::color(Token::Window));
    painter.fillRect(width() - 1, 0, 1, height(), Theme::color(Token::Line2));
}

} // namespace Ventanilla
