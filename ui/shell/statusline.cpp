#include "ui/shell/statusline.h"

#include "models/items/desksession.h"
#include "ui/kit/card.h"
#include "ui/kit/paint.h"
#include "ui/kit/textstyle.h"
#include "ui/kit/theme.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QPainter>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace Ventanilla {

/// Hints beside each other, as many as find room.
class StatusLine::KeyHints : public QWidget
{
public:
    explicit KeyHints(QWidget *parent)
        : QWidget(parent)
    {
        setObjectName(u"keyHints"_s);
        setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    }

    void setHints(const QStringList &hints)
    {
        if (hints == m_hints)
            return;
        m_hints = hints;
        setAccessibleName(hints.join(u", "_s));
        update();
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        double x = 0;
        for (const QString &hint : m_hints) {
            const int wanted = textWidth(hint, TypeToken::Caption) + 1;
            if (x > 0 && x + wanted > width())
                return;
            paintText(&painter, {x, 0, std::min<double>(wanted, width() - x), double(height())}, hint, TypeToken::Caption, Token::Ink2);
            x += wanted + Theme::space(5);
        }
    }

private:
    QStringList m_hints;
};

StatusLine::StatusLine(DeskSession &session, QWidget *parent)
    : QWidget(parent)
    , m_session(session)
    , m_keyHints(new KeyHints(this))
    , m_utilityLabel(makeLabel({}, TypeToken::Caption, Token::Ink2, this))
    , m_userLabel(makeLabel({}, TypeToken::Caption, Token::Ink2, this))
    , m_timeLabel(makeLabel({}, TypeToken::Caption, Token::Ink2, this))
{
    m_timeLabel->setObjectName(u"timeLabel"_s);
    m_userLabel->setObjectName(u"userLabel"_s);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(Theme::space(3), 0, Theme::space(3), 0);
    layout->setSpacing(Theme::space(3));
    layout->addWidget(m_keyHints, 1);
    layout->addWidget(m_utilityLabel);
    layout->addWidget(new Hairline(Qt::Vertical, this));
    layout->addWidget(m_userLabel);
    layout->addWidget(new Hairline(Qt::Vertical, this));
    layout->addWidget(m_timeLabel);

    m_minute.setInterval(1000);
    connect(&m_minute, &QTimer::timeout, this, &StatusLine::showNow);
    connect(&m_session.backend(), &Backend::userChanged, this, &StatusLine::showNow);
    m_minute.start();
    showNow();
}

void StatusLine::showNow()
{
    setFixedHeight(std::max(Theme::size(SizeToken::StatusBar), Theme::lineHeight(TypeToken::Caption) + 8));
    const StaffUser user = m_session.user();
    const QString role = m_session.isSupervisor() ? tr("Supervisor") : tr("Representative");
    showKeys();
    m_utilityLabel->setText(m_session.profile().name);
    m_userLabel->setText(tr("%1 · %2", "member of staff, role").arg(user.displayName, role));
    const QDateTime now = m_session.local(QDateTime::currentDateTimeUtc());
    const QString time = QLocale().toString(now.time(), QLocale::ShortFormat);
    m_timeLabel->setText(tr("%1, %2", "date, time").arg(QLocale().toString(now.date(), tr("ddd, MMM d, yyyy")), time));
}

void StatusLine::setKeyHints(const QStringList &hints)
{
    m_hints = hints;
    showKeys();
}

void StatusLine::showKeys()
{
    m_keyHints->setHints(m_hints.isEmpty() ? QStringList(tr("Hold Alt to see every shortcut on this page")) : m_hints);
}

void StatusLine::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::FontChange)
        showNow();
    QWidget::changeEvent(event);
}

void StatusLine::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), Theme::color(Token::Chrome));
    painter.fillRect(0, 0, width(), 1, Theme::color(Token::Line2));
}

} // namespace Ventanilla
