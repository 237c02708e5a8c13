#include "ui/kit/searchfield.h"

#include "ui/kit/button.h"
#include "ui/kit/keyhint.h"
#include "ui/kit/paint.h"
#include "ui/kit/theme.h"

#include <QEvent>
#include <QPainter>

using namespace Qt::Literals::StringLiterals;

namespace Ventanilla {

namespace {

constexpr int iconSize = 16;
constexpr int inset = 12;

} // namespace

SearchField::SearchField(const QString &name, const QKeySequence &keys, QWidget *parent)
    : QLineEdit(parent)
    , m_keys(keys)
    , m_clearButton(new Button(Icon::Close, {}, this))
{
    setAccessibleName(name);
    setProperty("kitSize", u"search"_s);
    m_clearButton->setObjectName(u"clearButton"_s);
    m_clearButton->setHeight(SizeToken::ControlSmall);
    m_clearButton->setFocusPolicy(Qt::NoFocus); // Esc clears by keyboard
    m_clearButton->setCursor(Qt::ArrowCursor);
    connect(m_clearButton, &Button::clicked, this, [this] {
        clear();
        setFocus();
        emit cleared();
    });
    connect(this, &QLineEdit::textChanged, this, &SearchField::arrange);
    retranslate();
    arrange();
}

void SearchField::setStatus(const QString &status)
{
    m_status = status;
    setAccessibleDescription(status);
    arrange();
}

void SearchField::arrange()
{
    const bool typed = !text().isEmpty();
    m_clearButton->setVisible(typed);
    const QSize clear = m_clearButton->sizeHint();
    m_clearButton->setGeometry(width() - clear.width() - 4, (height() - clear.height()) / 2, clear.width(),
                               clear.height());
    int right = typed ? clear.width() + 4 : keyHintSize(m_keys).width() + inset;
    if (typed && !m_status.isEmpty())
        right += textWidth(m_status, TypeToken::Note) + Theme::space(2);
    setTextMargins(inset + iconSize, 0, right, 0);
    update();
}

void SearchField::paintEvent(QPaintEvent *event)
{
    QLineEdit::paintEvent(event);
    QPainter painter(this);
    paintIcon(&painter, Icon::Search, QRect(inset, 0, iconSize, height()), Token::Ink2);
    if (text().isEmpty()) {
        const int width = keyHintSize(m_keys).width();
        paintKeyHint(&painter, QRect(this->width() - inset - width, 0, width, height()), m_keys,
                     KeyGround::Surface);
        return;
    }
    const QRect status = rect().adjusted(0, 0, -(m_clearButton->width() + 4 + Theme::space(1)), 0);
    paintText(&painter, status, m_status, TypeToken::Note, Token::Ink2, Qt::AlignRight | Qt::AlignVCenter);
}

void SearchField::resizeEvent(QResizeEvent *event)
{
    QLineEdit::resizeEvent(event);
    arrange();
}

void SearchField::retranslate()
{
    m_clearButton->setAccessibleName(tr("Clear the search"));
    m_clearButton->setToolTip(tr("Clear the search"));
}

void SearchField::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    if (event->type() == QEvent::FontChange)
        arrange();
    QLineEdit::changeEvent(event);
}

} // namespace Ventanilla
