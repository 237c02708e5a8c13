#include "ui/customer/notebox.h"

#include "models/items/caller.h"
#include "models/items/draftkeeper.h"
#include "ui/kit/announcer.h"
#include "ui/kit/button.h"
#include "ui/kit/failuretext.h"
#include "ui/kit/textstyle.h"
#include "ui/kit/theme.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLocale>
#include <QPainter>
#include <QPlainTextEdit>

using namespace Qt::Literals::StringLiterals;

namespace Ventanilla {

namespace {
constexpr int linesShown = 3;
}

NoteBox::NoteBox(DeskSession &session, Caller &caller, QWidget *parent)
    : QWidget(parent)
    , m_session(session)
    , m_caller(caller)
    , m_titleLabel(makeLabel({}, TypeToken::Label, Token::Ink2))
    , m_stateLabel(makeLabel({}, TypeToken::Note, Token::Ink2))
    , m_edit(new QPlainTextEdit)
    , m_sendButton(new Button({}, Button::Kind::Default))
    , m_keeper(new DraftKeeper(session.drafts(),
                               {session.user().username, caller.customer().number(), u"note"_s}, this))
{
    build();
    m_edit->setPlainText(m_caller.noteText());
    keepDraft();
    connect(&m_caller, &Caller::noteChanged, this, &NoteBox::showNote);
    connect(&m_caller, &Caller::noteTaken, m_keeper, &DraftKeeper::discard);
    connect(&m_session.backend(), &Backend::connectionStateChanged, this, &NoteBox::showNote);
    connect(m_sendButton, &Button::clicked, this, &NoteBox::send);
    retranslate();
}

NoteBox::~NoteBox()
{
    delete m_keeper; // it reads the edit a last time
}

void NoteBox::build()
{
    m_edit->setObjectName(u"noteEdit"_s);
    m_sendButton->setObjectName(u"sendNoteButton"_s);
    m_stateLabel->setObjectName(u"noteStateLabel"_s);
    m_sendButton->setHeight(SizeToken::ControlSmall);
    m_sendButton->setKeyHint(Qt::CTRL | Qt::Key_Return);
    m_edit->setTabChangesFocus(true);
    m_edit->setFixedHeight(linesShown * Theme::lineHeight(TypeToken::Body) + Theme::space(3));
    m_edit->installEventFilter(this);
    auto *glyph = new QLabel;
    const auto paintGlyph = [this, glyph] {
        glyph->setPixmap(iconPixmap(Icon::Note, Token::Ink2, 16, devicePixelRatioF()));
    };
    paintGlyph();
    connect(&Theme::instance(), &Theme::changed, glyph, paintGlyph);
    auto *head = new QHBoxLayout;
    head->setSpacing(Theme::space(2));
    head->addWidget(glyph);
    head->addWidget(m_titleLabel, 1);
    auto *foot = new QHBoxLayout;
    foot->addWidget(m_stateLabel, 1);
    foot->addWidget(m_sendButton);
    m_stateLabel->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_stateLabel->setWordWrap(true);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(Theme::space(4), Theme::space(2), Theme::space(4), Theme::space(3));
    layout->setSpacing(Theme::space(2));
    layout->addLayout(head);
    layout->addWidget(m_edit);
    layout->addLayout(foot);
}

void NoteBox::keepDraft()
{
    m_keeper->watch(u"text"_s, [this] { return m_edit->toPlainText(); },
                    [this](const QString &text) { m_edit->setPlainText(text); });
    connect(m_edit, &QPlainTextEdit::textChanged, this, [this] {
        m_caller.setNoteText(m_edit->toPlainText());
        m_keeper->touch();
    });
    connect(m_keeper, &DraftKeeper::kept, this, [this] {
        m_keptAt = QDateTime::currentDateTimeUtc();
        m_keptFault.clear();
        showNote();
    });
    connect(m_keeper, &DraftKeeper::notKept, this, [this](const Failure &failure) {
        m_keptFault = FailureText::of(failure);
        showNote();
    });
    m_keeper->restore();
}

void NoteBox::startWriting()
{
    m_edit->setFocus(Qt::ShortcutFocusReason);
    m_edit->moveCursor(QTextCursor::End);
}

void NoteBox::send()
{
    m_keeper->saveNow();
    m_caller.sendNote();
}

void NoteBox::showNote()
{
    // What was sent leaves the field; what was typed meanwhile stays.
    if (m_caller.noteText().isEmpty() && !m_edit->toPlainText().isEmpty()) {
        const QSignalBlocker quiet(m_edit);
        m_edit->clear();
    }
    const bool isRefused = m_caller.noteState() == Caller::NoteState::Refused || !m_keptFault.isEmpty();
    const QString told = stateText();
    setTextStyle(m_stateLabel, TypeToken::Note, isRefused ? Token::Bad : Token::Ink2);
    if (told == m_stateLabel->text())
        return;
    m_stateLabel->setText(told);
    if (m_caller.noteState() != Caller::NoteState::Draft)
        Announcer::instance().say(this, told, isRefused ? Announcer::Urgency::Assertive : Announcer::Urgency::Polite);
}

QString NoteBox::stateText() const
{
    switch (m_caller.noteState()) {
    case Caller::NoteState::Waiting:
        return m_session.backend().connectionState().isOnline() ? tr("Sending…")
                                                                : tr("Sent by itself when the line is back");
    case Caller::NoteState::Sent:
        return tr("Sent");
    case Caller::NoteState::Refused:
        return m_caller.noteFailure() ? FailureText::of(*m_caller.noteFailure()) : tr("Not sent");
    case Caller::NoteState::Draft:
        break;
    }
    if (!m_keptFault.isEmpty())
        return m_keptFault;
    if (m_caller.noteText().isEmpty() || !m_keptAt.isValid())
        return {};
    return tr("Draft kept %1", "time of day")
        .arg(locale().toString(m_session.local(m_keptAt).time(), QLocale::ShortFormat));
}

bool NoteBox::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::FocusOut)
        m_keeper->saveNow();
    const bool isKey = event->type() == QEvent::KeyPress || event->type() == QEvent::ShortcutOverride;
    if (watched != m_edit || !isKey)
        return QWidget::eventFilter(watched, event);
    const auto *key = static_cast<QKeyEvent *>(event);
    const bool isEnter = key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter;
    if (!isEnter || !key->modifiers().testFlag(Qt::ControlModifier))
        return QWidget::eventFilter(watched, event);
    event->accept(); // before the page's main action takes it
    if (event->type() == QEvent::KeyPress)
        send();
    return true;
}

void NoteBox::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void NoteBox::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), Theme::color(Token::Sunken));
}

void NoteBox::retranslate()
{
    m_titleLabel->setText(tr("Note for this call"));
    m_edit->setAccessibleName(m_titleLabel->text());
    m_sendButton->setText(tr("Send note"));
    showNote();
}

} // namespace Ventanilla
