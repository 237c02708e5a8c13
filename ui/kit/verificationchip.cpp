#include "ui/kit/verificationchip.h"

#include "ui/kit/announcer.h"
#include "ui/kit/paint.h"
#include "ui/kit/theme.h"

#include <QEvent>
#include <QPainter>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace Ventanilla {

namespace {

constexpr int shortSeconds = 120;
constexpr int lastWarning = 30;
constexpr int textLeft = 34;

QString clockText(int seconds)
{
    return u"%1:%2"_s.arg(seconds / 60).arg(seconds % 60, 2, 10, QChar(u'0'));
}

} // namespace

VerificationChip::VerificationChip(QWidget *parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    m_timer.setInterval(1s);
    m_timer.setTimerType(Qt::PreciseTimer);
    connect(&m_timer, &QTimer::timeout, this, &VerificationChip::tick);
    refresh();
}

void VerificationChip::show(State state, std::chrono::seconds left)
{
    m_state = state;
    m_deadline.setRemainingTime(left);
    m_lastSeconds = int(left.count());
    if (left > 0s)
        m_timer.start();
    else
        m_timer.stop();
    refresh();
}

void VerificationChip::showNobody()
{
    show(State::Nobody, 0s);
}

void VerificationChip::showNotVerified()
{
    show(State::NotVerified, 0s);
}

void VerificationChip::showVerified(std::chrono::seconds left, std::chrono::seconds whole, const QString &by)
{
    m_whole = whole;
    m_detail = by;
    show(State::Verified, left);
    if (left <= 0s)
        tick();
}

void VerificationChip::showLocked(const QString &what)
{
    m_detail = what;
    show(State::Locked, 0s);
}

int VerificationChip::secondsLeft() const
{
    // Rounded up: the first second shows the whole time and 0:00 is never seen.
    return int((m_deadline.remainingTime() + 999) / 1000);
}

bool VerificationChip::isShort() const
{
    return m_state == State::Verified && secondsLeft() < shortSeconds;
}

void VerificationChip::tick()
{
    const int seconds = secondsLeft();
    if (seconds > 0) {
        if (m_state == State::Verified)
            announce(seconds);
        m_lastSeconds = seconds;
        refresh();
        return;
    }
    m_timer.stop();
    m_state = State::Ended;
    refresh();
    Announcer::instance().say(this, headline(), Announcer::Urgency::Assertive);
    emit verificationEnded();
}

void VerificationChip::announce(int seconds)
{
    for (const int mark : { shortSeconds, lastWarning }) {
        if (m_lastSeconds > mark && seconds <= mark)
            Announcer::instance().say(this, headline());
    }
}

void VerificationChip::refresh()
{
    setAccessibleName(headline());
    setAccessibleDescription(detail());
    updateGeometry();
    update();
}

QString VerificationChip::headline() const
{
    switch (m_state) {
    case State::Nobody:
        return tr("Nobody on the line");
    case State::NotVerified:
        return tr("Not verified");
    case State::Verified:
        return tr("Verified · %1 left").arg(clockText(secondsLeft()));
    case State::Ended:
        return tr("Verification ended");
    case State::Locked:
        return tr("Verification locked");
    }
    return {};
}

QString VerificationChip::detail() const
{
    switch (m_state) {
    case State::Nobody:
        return tr("Open a customer first");
    case State::NotVerified:
        return tr("Changes are locked");
    case State::Verified:
        if (isShort())
            return tr("%1: verify again")
                    .arg(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_V).toString(QKeySequence::NativeText));
        return m_detail;
    case State::Ended:
        return tr("What you typed is kept");
    case State::Locked:
        return m_detail;
    }
    return {};
}

Tone VerificationChip::tone() const
{
    switch (m_state) {
    case State::Nobody:
        return Tone::Neutral;
    case State::Verified:
        return isShort() ? Tone::Warn : Tone::Ok;
    case State::Locked:
        return Tone::Bad;
    case State::NotVerified:
    case State::Ended:
        break;
    }
    return Tone::Warn;
}

Icon VerificationChip::glyph() const
{
    if (m_state == State::Locked)
        return Icon::Lock;
    return m_state == State::Verified ? Icon::ShieldCheck : Icon::Shield;
}

QSize VerificationChip::sizeHint() const
{
    const int text =
        qMax(textWidth(headline(), TypeToken::BodyStrong), textWidth(detail(), TypeToken::Caption));
    const int lines = Theme::lineHeight(TypeToken::BodyStrong) + Theme::lineHeight(TypeToken::Caption);
    return { qMax(196, textLeft + text + Theme::space(4)), lines + 6 };
}

void VerificationChip::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const ToneTokens tokens = toneTokens(tone());
    paintBox(&painter, rect(), tokens.tint, tokens.tint, Theme::radius(RadiusToken::Card));
    const int first = Theme::lineHeight(TypeToken::BodyStrong);
    paintIcon(&painter, glyph(), QRect(12, 1, 16, first), tokens.ink);
    const QRect head(textLeft, 1, width() - textLeft - 8, first);
    paintText(&painter, head, headline(), TypeToken::BodyStrong, tokens.ink);
    paintText(&painter, head.translated(0, first - 1), detail(), TypeToken::Caption, tokens.ink);
    if (m_state != State::Verified || m_whole <= 0s)
        return;
    const QRectF track(6, height() - 4, width() - 12, 2.5);
    paintBox(&painter, track, tokens.line, tokens.line, 1);
    QRectF rest = track;
    rest.setWidth(track.width() * qMin(1.0, secondsLeft() / double(m_whole.count())));
    paintBox(&painter, rest, tokens.solid, tokens.solid, 1);
}

void VerificationChip::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::FontChange)
        refresh();
    QWidget::changeEvent(event);
}

} // namespace Ventanilla
