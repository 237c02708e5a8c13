#include "ui/kit/field.h"

#include "ui/kit/announcer.h"
#include "ui/kit/icons.h"
#include "ui/kit/textstyle.h"
#include "ui/kit/theme.h"

#include <QAction>
#include <QEvent>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace Ventanilla {

Field::Field(const QString &label, QWidget *parent)
    : QWidget(parent)
    , m_layout(new QVBoxLayout(this))
    , m_label(makeLabel(label, TypeToken::Label, Token::Ink2, this))
    , m_edit(new QLineEdit(this))
    , m_messageLabel(makeParagraph({}, TypeToken::Label, Token::Ink3, this))
{
    m_layout->setContentsMargins(3, 0, 3, 0); // room for the focus ring
    m_layout->setSpacing(Theme::space(1));
    m_layout->addWidget(m_label);
    m_layout->addWidget(m_edit);
    m_layout->addWidget(m_messageLabel);
    m_label->setBuddy(m_edit);
    m_messageLabel->setObjectName(u"messageLabel"_s);
    m_messageLabel->hide();
    setFocusProxy(m_edit);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    setLabel(label);
    connect(m_edit, &QLineEdit::editingFinished, this, &Field::left);
    connect(m_edit, &QLineEdit::textEdited, this, [this](const QString &text) {
        setError({});
        emit textEdited(text);
    });
}

Field::~Field()
{
    // The edit goes after this part, and tells that the focus has left it when it does.
    disconnect(m_edit, nullptr, this, nullptr);
}

void Field::setLabel(const QString &label)
{
    m_label->setText(label);
    QString plain = label;
    m_edit->setAccessibleName(plain.remove(u'&'));
}

QString Field::text() const
{
    return m_edit->text();
}

void Field::setText(const QString &text)
{
    m_edit->setText(text);
}

void Field::setHelp(const QString &help)
{
    m_help = help;
    showMessage();
}

void Field::setError(const QString &error)
{
    if (error == m_error)
        return;
    m_error = error;
    m_edit->setProperty("hasError", hasError());
    refreshStyle(m_edit);
    showMessage();
    if (hasError())
        Announcer::instance().say(this, tr("%1: %2").arg(m_edit->accessibleName(), error));
}

void Field::showMessage()
{
    const QString &message = hasError() ? m_error : m_help;
    setTextStyle(m_messageLabel, TypeToken::Caption, hasError() ? Token::Bad : Token::Ink3);
    m_messageLabel->setText(message);
    m_messageLabel->setVisible(!message.isEmpty());
    m_edit->setAccessibleDescription(message);
}

void Field::setReadOnly(bool readOnly)
{
    m_edit->setReadOnly(readOnly);
    refreshStyle(m_edit);
}

PasswordField::PasswordField(const QString &label, QWidget *parent)
    : Field(label, parent)
    , m_showAction(new QAction(this))
    , m_capsLabel(makeLabel({}, TypeToken::Caption, Token::Warn, this))
{
    m_capsLabel->setObjectName(u"capsLabel"_s);
    m_capsLabel->hide();
    column()->addWidget(m_capsLabel);
    m_showAction->setCheckable(true);
    m_showAction->setIcon(icon(Icon::Eye));
    edit()->addAction(m_showAction, QLineEdit::TrailingPosition);
    edit()->installEventFilter(this);
    connect(m_showAction, &QAction::toggled, this, &PasswordField::setShown);
    setShown(false);
}

void PasswordField::setShown(bool shown)
{
    edit()->setEchoMode(shown ? QLineEdit::Normal : QLineEdit::Password);
    retranslate();
}

void PasswordField::retranslate()
{
    m_showAction->setText(m_showAction->isChecked() ? tr("Hide password") : tr("Show password"));
    m_capsLabel->setText(tr("Caps Lock is on"));
}

bool PasswordField::showsCapsLock() const
{
    return m_capsLabel->isVisibleTo(this);
}

bool PasswordField::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == edit() && event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        const QString text = key->text();
        if (key->key() == Qt::Key_CapsLock) {
            m_capsLabel->setVisible(!showsCapsLock());
        } else if (text.size() == 1 && text[0].isLetter() && text[0].toLower() != text[0].toUpper()) {
            const bool shift = key->modifiers() & Qt::ShiftModifier;
            const bool isOn = text[0].isUpper() != shift;
            if (isOn && !showsCapsLock())
                Announcer::instance().say(this, m_capsLabel->text());
            m_capsLabel->setVisible(isOn);
        }
    }
    return Field::eventFilter(watched, event);
}

void PasswordField::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    Field::changeEvent(event);
}

} // namespace Ventanilla
