#include "ui/kit/toast.h"

#include "ui/kit/announcer.h"
#include "ui/kit/icons.h"
#include "ui/kit/paint.h"
#include "ui/kit/textstyle.h"
#include "ui/kit/theme.h"

#include <QAbstractButton>
#include <QEvent>
#include <QHBoxLayout>
#include <QKeySequence>
#include <QLabel>
#include <QPainter>

using namespace Qt::Literals::StringLiterals;

namespace Ventanilla {

namespace {

constexpr int lifetime = 10'000;
constexpr int iconSize = 16;

} // namespace

/// A button on the toast's dark ground (light ground in the dark theme).
class Toast::InverseButton : public QAbstractButton
{
public:
    explicit InverseButton(QWidget *parent)
        : QAbstractButton(parent)
    {
        setFocusPolicy(Qt::TabFocus);
        setAttribute(Qt::WA_Hover);
        setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    }

    QSize sizeHint() const override
    {
        const int side = Theme::size(SizeToken::ControlSmall);
        if (text().isEmpty())
            return { side, side };
        return { textWidth(text(), TypeToken::BodyStrong) + 2 * Theme::space(2), side };
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        if (underMouse() || !text().isEmpty()) {
            painter.setOpacity(underMouse() ? 0.28 : 0.18);
            paintBox(&painter, rect(), Token::Surface, Token::Surface, Theme::radius(RadiusToken::Control));
            painter.setOpacity(1);
        }
        if (text().isEmpty())
            paintIcon(&painter, Icon::Close, QRect(0, 0, width(), height()).adjusted(7, 7, -7, -7),
                      Token::Surface);
        else
            paintText(&painter, rect(), text(), TypeToken::BodyStrong, Token::Surface, Qt::AlignCenter);
        if (hasFocus())
            paintOutline(&painter, rect(), Token::Surface, Theme::radius(RadiusToken::Control), 2);
    }
};

Toast *Toast::showIn(QWidget *window, const QString &message, int clearance)
{
    for (Toast *old : window->findChildren<Toast *>(Qt::FindDirectChildrenOnly))
        old->finish();
    auto *toast = new Toast(window, message, clearance);
    toast->place();
    toast->show();
    toast->raise();
    Announcer::instance().say(toast, message);
    return toast;
}

Toast::Toast(QWidget *window, const QString &message, int clearance)
    : QFrame(window)
    , m_clearance(clearance)
    , m_messageLabel(makeLabel(message, TypeToken::Body, Token::Surface, this))
    , m_undoButton(new InverseButton(this))
    , m_closeButton(new InverseButton(this))
{
    setObjectName(u"toastFrame"_s);
    setAccessibleName(message);
    m_undoButton->setObjectName(u"undoButton"_s);
    m_closeButton->setObjectName(u"closeButton"_s);
    // The buttons paint their own focus: the ring's colour is made for the page, not for this ground.
    m_undoButton->setProperty("noRing", true);
    m_closeButton->setProperty("noRing", true);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(Theme::space(3) + iconSize + Theme::space(3), 5, Theme::space(2), 5);
    layout->setSpacing(Theme::space(3));
    layout->addWidget(m_messageLabel);
    layout->addWidget(m_undoButton);
    layout->addWidget(m_closeButton);
    retranslate();

    for (QWidget *watched :
         { static_cast<QWidget *>(m_undoButton), static_cast<QWidget *>(m_closeButton), window })
        watched->installEventFilter(this);
    connect(m_undoButton, &QAbstractButton::clicked, this, [this] {
        emit undoRequested();
        finish();
    });
    connect(m_closeButton, &QAbstractButton::clicked, this, &Toast::finish);
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &Toast::finish);
    setLifetime(lifetime);
}

void Toast::setLifetime(int milliseconds)
{
    m_timer.start(milliseconds);
}

void Toast::retranslate()
{
    const QString keys = QKeySequence(Qt::CTRL | Qt::Key_Z).toString(QKeySequence::NativeText);
    m_undoButton->setText(tr("Undo  %1").arg(keys));
    m_undoButton->setAccessibleName(tr("Undo"));
    m_closeButton->setAccessibleName(tr("Close this message"));
}

void Toast::place()
{
    adjustSize();
    move((parentWidget()->width() - width()) / 2,
         parentWidget()->height() - m_clearance - height() - Theme::space(4));
}

void Toast::pauseOrGoOn()
{
    const bool attended = underMouse() || m_undoButton->hasFocus() || m_closeButton->hasFocus();
    if (attended)
        m_timer.stop();
    else if (!m_timer.isActive())
        m_timer.start();
}

void Toast::finish()
{
    m_timer.stop();
    hide();
    emit closed();
    deleteLater();
}

bool Toast::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == parentWidget() && event->type() == QEvent::Resize)
        place();
    else if (event->type() == QEvent::FocusIn || event->type() == QEvent::FocusOut)
        QMetaObject::invokeMethod(this, &Toast::pauseOrGoOn, Qt::QueuedConnection);
    return QFrame::eventFilter(watched, event);
}

void Toast::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        place();
    }
    QFrame::changeEvent(event);
}

void Toast::enterEvent(QEnterEvent *event)
{
    QFrame::enterEvent(event);
    pauseOrGoOn();
}

void Toast::leaveEvent(QEvent *event)
{
    QFrame::leaveEvent(event);
    pauseOrGoOn();
}

void Toast::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paintBox(&painter, rect(), Token::Ink1, Token::Ink1, Theme::radius(RadiusToken::Card));
    paintIcon(&painter, Icon::Undo, QRect(Theme::space(3), 0, iconSize, height()), Token::Surface);
}

} // namespace Ventanilla
