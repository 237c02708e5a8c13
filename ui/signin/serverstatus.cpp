#include "ui/signin/serverstatus.h"

#include "ui/kit/failuretext.h"
#include "ui/kit/textstyle.h"
#include "ui/kit/theme.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>

using namespace Qt::Literals::StringLiterals;

namespace Ventanilla {

namespace {
constexpr int dotSide = 8;
}

ServerStatus::ServerStatus(QWidget *parent)
    : QWidget(parent)
    , m_label(makeParagraph({}, TypeToken::Note, Token::Ink2, this))
{
    m_label->setObjectName(u"serverStatusLabel"_s);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(dotSide + Theme::space(2), 0, 0, 0);
    layout->addWidget(m_label, 1);
    setMinimumHeight(Theme::lineHeight(TypeToken::Note));
}

void ServerStatus::showNothing()
{
    show(State::Nothing);
}

void ServerStatus::showAsking()
{
    show(State::Asking);
}

void ServerStatus::showAnswer(std::chrono::milliseconds time, bool isEncrypted)
{
    m_time = time;
    m_isEncrypted = isEncrypted;
    show(State::Answered);
}

void ServerStatus::showFailure(const Failure &failure)
{
    m_failure = failure;
    show(State::Failed);
}

QString ServerStatus::text() const
{
    return m_label->text();
}

void ServerStatus::show(State state)
{
    m_state = state;
    m_label->setText(sentence());
    update();
}

QString ServerStatus::sentence() const
{
    switch (m_state) {
    case State::Nothing:
        return {};
    case State::Asking:
        return tr("Asking the server…");
    case State::Answered:
        return m_isEncrypted ? tr("Server answered in %1 ms, certificate valid").arg(m_time.count())
                             : tr("Server on this computer answered in %1 ms").arg(m_time.count());
    case State::Failed:
        return FailureText::of(*m_failure);
    }
    Q_UNREACHABLE();
}

void ServerStatus::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        show(m_state);
    QWidget::changeEvent(event);
}

void ServerStatus::paintEvent(QPaintEvent *)
{
    if (m_state == State::Nothing || m_state == State::Asking)
        return;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(Theme::color(m_state == State::Answered ? Token::OkSolid : Token::BadSolid));
    painter.drawEllipse(QRectF(0, (height() - dotSide) / 2.0, dotSide, dotSide));
}

} // namespace Ventanilla
