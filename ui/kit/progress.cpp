#include "ui/kit/progress.h"

#include "ui/kit/button.h"
#include "ui/kit/paint.h"
#include "ui/kit/textstyle.h"
#include "ui/kit/theme.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QProgressBar>

#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace Ventanilla {

namespace {

constexpr int lineAfter = 300;
constexpr int wordsAfter = 2000;
constexpr int stepInterval = 40;

} // namespace

/// A QProgressBar, so that readers know what it is, painted to the tokens.
class Progress::Bar : public QProgressBar
{
public:
    explicit Bar(QWidget *parent)
        : QProgressBar(parent)
    {
        setTextVisible(false);
        setMinimumWidth(64);
        setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    }

    QSize sizeHint() const override { return { 200, minimumHeight() }; }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        const qreal radius = qMin(4.0, height() / 2.0);
        paintBox(&painter, rect(), Token::Line, Token::Line, radius);
        QRectF done = rect();
        if (maximum() > 0) {
            done.setWidth(qMax(double(height()), width() * double(value()) / maximum()));
        } else {
            done.setWidth(width() * 0.35);
            if (Theme::allowsMotion())
                done.moveLeft((width() - done.width()) * m_phase);
        }
        paintBox(&painter, done, Token::AccentText, Token::AccentText, radius);
    }

    void showEvent(QShowEvent *event) override
    {
        QProgressBar::showEvent(event);
        if (Theme::allowsMotion())
            m_timer = startTimer(stepInterval);
    }

    void hideEvent(QHideEvent *event) override
    {
        QProgressBar::hideEvent(event);
        if (m_timer)
            killTimer(std::exchange(m_timer, 0));
    }

    void timerEvent(QTimerEvent *) override
    {
        if (maximum() > 0)
            return;
        m_phase += m_step;
        if (m_phase >= 1 || m_phase <= 0)
            m_step = -m_step;
        update();
    }

private:
    int m_timer = 0;
    double m_phase = 0.02;
    double m_step = 0.02;
};

Progress::Progress(QWidget *parent)
    : QWidget(parent)
    , m_bar(new Bar(this))
    , m_label(makeLabel({}, TypeToken::Body, Token::Ink2, this))
    , m_cancelButton(new Button({}, Button::Kind::Default, this))
{
    m_bar->setObjectName(u"progressBar"_s);
    m_label->setObjectName(u"progressLabel"_s);
    m_cancelButton->setObjectName(u"cancelButton"_s);
    m_cancelButton->setHeight(SizeToken::ControlSmall);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(Theme::space(3));
    layout->addWidget(m_bar, 1);
    layout->addWidget(m_label);
    layout->addWidget(m_cancelButton);
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this,
            [this] { enter(m_stage == Stage::Waiting ? Stage::Line : Stage::Counted); });
    connect(m_cancelButton, &Button::clicked, this, &Progress::cancelRequested);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    retranslate();
    enter(Stage::Idle);
}

void Progress::start(const QString &what)
{
    m_what = what;
    m_done = 0;
    m_total = 0;
    enter(Stage::Waiting);
}

void Progress::setCount(qint64 done, qint64 total)
{
    m_done = done;
    m_total = total;
    showCount();
}

void Progress::finish()
{
    enter(Stage::Idle);
}

void Progress::setCancellable(bool cancellable)
{
    m_isCancellable = cancellable;
    m_cancelButton->setVisible(cancellable && m_stage == Stage::Counted);
}

void Progress::enter(Stage stage)
{
    m_stage = stage;
    m_timer.stop();
    if (stage == Stage::Waiting)
        m_timer.start(lineAfter);
    else if (stage == Stage::Line)
        m_timer.start(wordsAfter - lineAfter);
    const bool counted = stage == Stage::Counted;
    m_bar->setFixedHeight(counted ? 6 : 2);
    m_bar->setVisible(counted || stage == Stage::Line);
    m_label->setVisible(counted);
    m_cancelButton->setVisible(counted && m_isCancellable);
    showCount();
}

void Progress::showCount()
{
    // The bar counts in int; a thousandth is finer than a pixel.
    m_bar->setRange(0, m_total > 0 ? 1000 : 0);
    m_bar->setValue(m_total > 0 ? int(m_done * 1000 / m_total) : 0);
    const QString count = tr("%1 of %2").arg(locale().toString(m_done), locale().toString(m_total));
    const QString what = m_what.isEmpty() ? tr("Still working…") : m_what;
    m_label->setText(m_total > 0 ? count : what);
    m_bar->setAccessibleName(m_what.isEmpty() ? tr("Progress") : m_what);
    m_bar->setAccessibleDescription(m_label->text());
}

void Progress::retranslate()
{
    m_cancelButton->setText(tr("Cancel"));
    showCount();
}

void Progress::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace Ventanilla
