#include "ui/kit/inlineeditrow.h"

#include "ui/kit/announcer.h"
#include "ui/kit/button.h"
#include "ui/kit/elidedlabel.h"
#include "ui/kit/keyhint.h"
#include "ui/kit/paint.h"
#include "ui/kit/textstyle.h"
#include "ui/kit/theme.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QMouseEvent>
#include <QPainter>
#include <QStackedLayout>

using namespace Qt::Literals::StringLiterals;

namespace Ventanilla {

namespace {

constexpr int labelWidth = 96;
constexpr int pencilSize = 14;

} // namespace

InlineEditRow::InlineEditRow(const QString &label, QWidget *parent)
    : QWidget(parent)
    , m_label(makeLabel(label, TypeToken::Body, Token::Ink2, this))
    , m_valueLabel(new ElidedLabel)
    , m_edit(new QLineEdit)
    , m_stack(new QStackedLayout)
    , m_noteLabel(makeLabel({}, TypeToken::Note, Token::Ink3, this))
    , m_actionButton(new Button({}, Button::Kind::Quiet, this))
    , m_editHint(new KeyHint(Qt::Key_F2, {}, this))
    , m_enterHint(new KeyHint(Qt::Key_Enter, {}, this))
    , m_escapeHint(new KeyHint(Qt::Key_Escape, {}, this))
{
    build();
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    setProperty("noRing", true); // the row draws its own
    m_edit->installEventFilter(this);
    connect(m_edit, &QLineEdit::textEdited, this, &InlineEditRow::textEdited);
    connect(m_actionButton, &Button::clicked, this, [this] {
        if (m_state == State::Saved)
            emit undoRequested();
        else
            emit refusalActionRequested();
    });
    refresh();
}

void InlineEditRow::build()
{
    m_valueLabel->setObjectName(u"valueLabel"_s);
    m_edit->setObjectName(u"valueEdit"_s);
    m_edit->setProperty("kitSize", u"small"_s);
    m_noteLabel->setObjectName(u"noteLabel"_s);
    m_actionButton->setObjectName(u"actionButton"_s);
    m_actionButton->setHeight(SizeToken::InlineRow);
    m_label->setFixedWidth(labelWidth);
    setTextStyle(m_valueLabel, TypeToken::Body, Token::Ink1);
    m_valueLabel->setMinimumWidth(40);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(Theme::space(4), 1, Theme::space(2), 1);
    layout->setSpacing(Theme::space(2));
    layout->addWidget(m_label);
    layout->addLayout(m_stack, 1); // before it shows its first widget, which would be a window of its own
    m_stack->addWidget(m_valueLabel);
    m_stack->addWidget(m_edit);
    m_stack->setContentsMargins(3, 3, 3, 3);
    for (QWidget *widget : { static_cast<QWidget *>(m_noteLabel), static_cast<QWidget *>(m_actionButton),
                             static_cast<QWidget *>(m_editHint), static_cast<QWidget *>(m_enterHint),
                             static_cast<QWidget *>(m_escapeHint) })
        layout->addWidget(widget);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

void InlineEditRow::setLabel(const QString &label)
{
    m_label->setText(label);
    refresh();
}

void InlineEditRow::setValue(const QString &value)
{
    m_value = value;
    enter(State::Rest);
}

QString InlineEditRow::typed() const
{
    return m_edit->text();
}

void InlineEditRow::setNote(const QString &note)
{
    m_note = note;
    refresh();
}

void InlineEditRow::setEditable(bool editable)
{
    m_isEditable = editable;
    setFocusPolicy(editable ? Qt::StrongFocus : Qt::NoFocus);
    refresh();
}

void InlineEditRow::startEditing()
{
    if (!m_isEditable || m_state == State::Editing || m_state == State::Saving)
        return;
    // After a refusal the typed text is still there and is what the user goes on with.
    if (m_state != State::Refused)
        m_edit->setText(m_value);
    enter(State::Editing);
    m_edit->setFocus(Qt::OtherFocusReason);
    m_edit->selectAll();
}

void InlineEditRow::showSaving()
{
    enter(State::Saving);
}

void InlineEditRow::showSaved()
{
    m_value = m_edit->text();
    enter(State::Saved);
    Announcer::instance().say(this, tr("%1 saved").arg(m_label->text()));
}

void InlineEditRow::showRefused(const QString &why, const QString &action)
{
    m_refusal = why;
    m_refusalAction = action;
    enter(State::Refused);
    Announcer::instance().say(this, tr("%1: %2").arg(m_label->text(), why), Announcer::Urgency::Assertive);
}

void InlineEditRow::enter(State state)
{
    const bool hadFocus = m_edit->hasFocus();
    m_state = state;
    m_stack->setCurrentWidget(state == State::Editing ? static_cast<QWidget *>(m_edit) : m_valueLabel);
    if (hadFocus && state != State::Editing)
        setFocus(Qt::OtherFocusReason);
    refresh();
}

void InlineEditRow::refresh()
{
    const bool pending = m_state == State::Saving || m_state == State::Refused;
    m_valueLabel->setText(pending ? m_edit->text() : m_value);
    const bool atRest = m_state == State::Rest;
    const QString note = atRest ? m_note : m_state == State::Saving ? tr("Saving…")
            : m_state == State::Refused                            ? m_refusal
                                                                   : QString();
    m_noteLabel->setText(note);
    m_noteLabel->setVisible(!note.isEmpty());
    setTextStyle(m_noteLabel, TypeToken::Note, m_state == State::Refused ? Token::Bad : Token::Ink3);
    const QString action = m_state == State::Saved ? tr("Undo")
            : m_state == State::Refused            ? m_refusalAction
                                                   : QString();
    m_actionButton->setText(action);
    m_actionButton->setGlyph(m_state == State::Saved ? std::optional(Icon::Check) : std::nullopt);
    m_actionButton->setVisible(!action.isEmpty());
    m_editHint->setVisible(atRest && m_isEditable && hasFocus());
    m_enterHint->setVisible(m_state == State::Editing);
    m_escapeHint->setVisible(m_state == State::Editing);
    setAccessibleName(tr("%1: %2").arg(m_label->text(), m_valueLabel->text()));
    setAccessibleDescription(note);
    m_edit->setAccessibleName(m_label->text());
    update();
}

bool InlineEditRow::event(QEvent *event)
{
    if (event->type() == QEvent::HoverEnter || event->type() == QEvent::HoverLeave)
        update();
    return QWidget::event(event);
}

bool InlineEditRow::eventFilter(QObject *watched, QEvent *event)
{
    // Esc and Enter belong to the open field before any shortcut of the window gets them.
    const bool isKey = event->type() == QEvent::KeyPress || event->type() == QEvent::ShortcutOverride;
    if (watched != m_edit || !isKey)
        return QWidget::eventFilter(watched, event);
    const int key = static_cast<QKeyEvent *>(event)->key();
    if (key != Qt::Key_Escape && key != Qt::Key_Return && key != Qt::Key_Enter)
        return QWidget::eventFilter(watched, event);
    event->accept();
    if (event->type() == QEvent::ShortcutOverride)
        return true;
    if (key != Qt::Key_Escape) {
        emit saveRequested(m_edit->text());
    } else {
        enter(State::Rest);
        emit editingCancelled();
    }
    return true;
}

void InlineEditRow::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_F2 || event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        startEditing();
    else
        QWidget::keyPressEvent(event);
}

void InlineEditRow::mouseReleaseEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton && rect().contains(event->position().toPoint()))
        startEditing();
}

void InlineEditRow::focusInEvent(QFocusEvent *event)
{
    QWidget::focusInEvent(event);
    refresh();
}

void InlineEditRow::focusOutEvent(QFocusEvent *event)
{
    QWidget::focusOutEvent(event);
    refresh();
}

void InlineEditRow::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        refresh();
    QWidget::changeEvent(event);
}

void InlineEditRow::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const bool hovered = underMouse() && m_isEditable && m_state != State::Editing;
    if (m_state == State::Refused)
        painter.fillRect(rect(), Theme::color(Token::BadTint));
    else if (hovered)
        painter.fillRect(rect(), Theme::color(Token::Hover));
    if (hasFocus())
        paintOutline(&painter, rect(), Token::Focus, 3, 2);
    else if (hovered && m_state == State::Rest && m_note.isEmpty())
        paintIcon(&painter, Icon::Pencil,
                  QRect(width() - Theme::space(3) - pencilSize, 0, pencilSize, height()), Token::Ink2);
}

} // namespace Ventanilla
