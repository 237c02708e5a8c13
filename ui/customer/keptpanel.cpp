#include "ui/customer/keptpanel.h"

#include "models/items/accountform.h"
#include "models/items/caller.h"
#include "models/platform/whendone.h"
#include "ui/kit/button.h"
#include "ui/kit/card.h"
#include "ui/kit/icons.h"
#include "ui/kit/textstyle.h"
#include "ui/kit/theme.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QPainter>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace Ventanilla {

namespace {

// Read aloud, each in its own language whatever the interface speaks.
const QString spanishSpeech = u"«Se nos fue el sistema un momento. Lo que me dijo ya quedó apuntado.»"_s;
const QString englishSpeech = u"“Our system is down for a moment. What you told me is written down.”"_s;

/// Which forms can be shown without the line. A merge waits for it: its questions come from the server.
bool opens(const QString &form)
{
    return form == "note"_L1 || form == "login"_L1 || form == "link"_L1 || form.startsWith("label-"_L1)
        || form.startsWith("account-"_L1);
}

QString firstWords(const QString &text)
{
    constexpr int most = 60;
    const QString line = text.simplified();
    return line.size() <= most ? line : line.left(most - 1) + u'…';
}

} // namespace

KeptPanel::KeptPanel(DeskSession &session, Caller &caller, QWidget *parent)
    : QWidget(parent)
    , m_session(session)
    , m_caller(caller)
    , m_head(new SectionHeader({}))
    , m_rows(new QVBoxLayout)
    , m_sayLabel(makeLabel({}, TypeToken::Label, Token::Ink2))
    , m_largeLabel(makeParagraph({}, TypeToken::Speech))
    , m_smallLabel(makeParagraph({}, TypeToken::Note, Token::Ink2))
{
    auto *say = new QVBoxLayout;
    say->setContentsMargins(Theme::space(4), Theme::space(2), Theme::space(4), Theme::space(3));
    say->setSpacing(Theme::space(1));
    say->addWidget(m_sayLabel);
    say->addWidget(m_largeLabel);
    say->addWidget(m_smallLabel);
    m_rows->setSpacing(0);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_head);
    layout->addWidget(new Hairline);
    layout->addLayout(m_rows);
    layout->addStretch(1);
    layout->addWidget(new Hairline);
    layout->addLayout(say);
    connect(&m_session.notes(), &NoteOutbox::changed, this, &KeptPanel::refresh);
    retranslate();
}

void KeptPanel::refresh()
{
    if (isHidden())
        return;
    whenDone(this, m_session.drafts().drafts(m_session.user().username, m_caller.customer().number()),
             [this](const Result<std::vector<Draft>> &drafts) { show(drafts ? *drafts : std::vector<Draft>{}); });
}

void KeptPanel::show(const std::vector<Draft> &drafts)
{
    while (QLayoutItem *item = m_rows->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    int count = 0;
    for (const QueuedNote &note : m_session.notes().waiting()) {
        if (note.customer != m_caller.customer().number())
            continue;
        addRow(tr("Note for this call"), note.text, tr("Sent by itself when the line is back"), {});
        ++count;
    }
    QString lastForm;
    for (const Draft &draft : drafts) {
        const bool isText = draft.field != AccountForm::draftOpening;
        if (draft.place.form == lastForm || !isText || draft.text.trimmed().isEmpty())
            continue;
        lastForm = draft.place.form;
        const bool isNote = lastForm == "note"_L1;
        const bool isMerge = lastForm.startsWith("merge"_L1);
        const QString title = isNote                         ? tr("Note being written")
            : lastForm == "login"_L1                         ? tr("New login")
            : lastForm == "link"_L1                          ? tr("Link of an account")
            : lastForm.startsWith("alerts"_L1)               ? tr("Levels of alerts")
            : lastForm.startsWith("recipient"_L1)            ? tr("Recipient of alerts")
            : lastForm.startsWith("label-"_L1)               ? tr("Label of an account")
            : isMerge                                        ? tr("Merge of usernames")
                                                             : tr("Change of an account");
        addRow(title, draft.text, isNote ? tr("You send it yourself") : tr("You save it yourself, after a fresh look"),
               opens(lastForm) ? lastForm : QString());
        ++count;
    }
    m_head->setCount(count > 0 ? locale().toString(count) : QString());
    addAbilities();
}

void KeptPanel::addRow(const QString &title, const QString &text, const QString &what, const QString &form)
{
    auto *row = new QWidget;
    auto *layout = new QVBoxLayout(row);
    layout->setContentsMargins(Theme::space(4), Theme::space(3), Theme::space(4), Theme::space(3));
    layout->setSpacing(2);
    auto *head = new QHBoxLayout;
    head->addWidget(makeLabel(title, TypeToken::BodyStrong), 1);
    if (!form.isEmpty()) {
        auto *open = new Button(tr("Open"), Button::Kind::Quiet);
        open->setObjectName(u"open-"_s + form);
        open->setHeight(SizeToken::ControlSmall);
        open->setAccessibleName(tr("Open: %1").arg(title));
        connect(open, &Button::clicked, this, [this, form] { emit openRequested(form); });
        head->addWidget(open);
    }
    layout->addLayout(head);
    layout->addWidget(makeParagraph(firstWords(text), TypeToken::Note, Token::Ink2));
    layout->addWidget(makeParagraph(what, TypeToken::Note, Token::Ink2));
    m_rows->addWidget(row);
    m_rows->addWidget(new Hairline);
}

void KeptPanel::addAbility(bool works, const QString &text)
{
    auto *row = new QWidget;
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(Theme::space(4), 2, Theme::space(4), 2);
    layout->setSpacing(Theme::space(2));
    auto *glyph = new QLabel;
    glyph->setPixmap(iconPixmap(works ? Icon::Check : Icon::Close, works ? Token::Ok : Token::Bad, 16,
                                devicePixelRatioF()));
    glyph->setAccessibleName(works ? tr("Works") : tr("Does not work"));
    layout->addWidget(glyph, 0, Qt::AlignTop);
    layout->addWidget(makeParagraph(text, TypeToken::Note), 1);
    m_rows->addWidget(row);
}

void KeptPanel::addAbilities()
{
    auto *title = makeLabel(tr("While the line is down"), TypeToken::Label, Token::Ink2);
    title->setContentsMargins(Theme::space(4), Theme::space(3), Theme::space(4), Theme::space(1));
    m_rows->addWidget(title);
    addAbility(true, tr("Read everything already opened"));
    addAbility(true, tr("Write notes and fill in forms"));
    addAbility(false, tr("Verify, merge, save forms, search for others"));
}

void KeptPanel::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void KeptPanel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), Theme::color(Token::Surface));
}

void KeptPanel::retranslate()
{
    m_head->setTitle(tr("Kept on this computer"));
    m_sayLabel->setText(tr("Say to the caller"));
    const bool isEnglish = m_caller.guide().speaksEnglish();
    const QLocale spanish(QLocale::Spanish, QLocale::UnitedStates);
    const QLocale english(QLocale::English, QLocale::UnitedStates);
    m_largeLabel->setText(isEnglish ? englishSpeech : spanishSpeech);
    m_largeLabel->setLocale(isEnglish ? english : spanish);
    m_smallLabel->setText(isEnglish ? spanishSpeech : englishSpeech);
    m_smallLabel->setLocale(isEnglish ? spanish : english);
    refresh();
}

} // namespace Ventanilla
