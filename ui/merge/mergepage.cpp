#include "ui/merge/mergepage.h"

#include "models/items/caller.h"
#include "models/items/desksettings.h"
#include "models/items/mergemodel.h"
#include "ui/kit/announcer.h"
#include "ui/kit/banner.h"
#include "ui/kit/button.h"
#include "ui/kit/card.h"
#include "ui/kit/failuretext.h"
#include "ui/kit/stepheader.h"
#include "ui/kit/textstyle.h"
#include "ui/kit/theme.h"
#include "ui/merge/choosepane.h"
#include "ui/merge/donepane.h"
#include "ui/merge/mergefooter.h"
#include "ui/merge/mergewords.h"
#include "ui/merge/previewpane.h"

#include <QClipboard>
#include <QEvent>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLocale>
#include <QPainter>
#include <QShortcut>
#include <QStackedWidget>

using namespace Qt::Literals::StringLiterals;

namespace Ventanilla {

namespace {

using Step = MergeModel::Step;

/// The head's white ground.
class Head : public QWidget
{
public:
    using QWidget::QWidget;

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.fillRect(rect(), Theme::color(Token::Surface));
        painter.fillRect(QRect(0, height() - 1, width(), 1), Theme::color(Token::Line2));
    }
};

class Glyph : public QWidget
{
public:
    explicit Glyph(QWidget *parent) : QWidget(parent) { setFixedSize(20, 20); }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        paintIcon(&painter, Icon::Merge, rect(), Token::AccentText);
    }
};

} // namespace

MergePage::MergePage(DeskSession &session, DeskSettings &settings, Caller &caller, QWidget *parent)
    : Page(parent)
    , m_session(session)
    , m_settings(settings)
    , m_caller(caller)
    , m_model(std::make_unique<MergeModel>(session, caller))
    , m_backButton(new Button(Icon::ChevronLeft, {}, this))
    , m_titleLabel(makeLabel({}, TypeToken::Title, Token::Ink1, this))
    , m_steps(new StepHeader(this))
    , m_message(new Banner(Tone::Warn, this))
    , m_panes(new QStackedWidget(this))
    , m_choose(new ChoosePane(session, *m_model, this))
    , m_preview(new PreviewPane(settings, *m_model, this))
    , m_done(new DonePane(session, settings, caller, *m_model, this))
    , m_footer(new MergeFooter(this))
{
    m_backButton->setObjectName(u"mergeBackButton"_s);
    m_message->setObjectName(u"mergeBanner"_s);
    m_message->hide();
    m_footer->primary()->setObjectName(u"mergeMainButton"_s);
    m_footer->primary()->setKeyHint(Qt::CTRL | Qt::Key_Return);
    m_footer->secondary()->setObjectName(u"mergeSecondButton"_s);
    for (QWidget *pane : {static_cast<QWidget *>(m_choose), static_cast<QWidget *>(m_preview), static_cast<QWidget *>(m_done)})
        m_panes->addWidget(pane);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(makeHead());
    layout->addWidget(m_message);
    layout->addWidget(m_panes, 1);
    layout->addWidget(m_footer);

    auto *back = new QShortcut(Qt::ALT | Qt::Key_Left, this);
    back->setContext(Qt::WidgetWithChildrenShortcut);
    connect(back, &QShortcut::activated, this, &MergePage::stepBack);
    connect(m_backButton, &QPushButton::clicked, this, &MergePage::stepBack);
    connect(m_footer->primary(), &QPushButton::clicked, this, &MergePage::runMain);
    connect(m_footer->secondary(), &QPushButton::clicked, this, &MergePage::runSecondary);
    connect(m_done, &DonePane::undoRequested, this, [this] { undo(false); });
    connect(m_done, &DonePane::forcedUndoRequested, this, [this] { undo(true); });
    connectModel();
    retranslate();
}

MergePage::~MergePage()
{
    // The panes read the model to their end.
    delete m_panes;
}

QWidget *MergePage::makeHead()
{
    auto *head = new Head(this);
    auto *layout = new QHBoxLayout(head);
    layout->setContentsMargins(Theme::space(4), Theme::space(2), Theme::space(4), Theme::space(2));
    layout->setSpacing(Theme::space(2));
    layout->addWidget(m_backButton);
    layout->addSpacing(Theme::space(2));
    layout->addWidget(new Glyph(head));
    layout->addWidget(m_titleLabel);
    layout->addStretch(1);
    layout->addWidget(m_steps);
    return head;
}

void MergePage::connectModel()
{
    connect(m_model.get(), &MergeModel::stepChanged, this, &MergePage::showStep);
    connect(m_model.get(), &MergeModel::changed, this, &MergePage::follow);
    connect(m_message, &Banner::actionTriggered, this, [this] {
        if (m_model->needsVerification())
            emit verifyRequested();
        else if (m_model->step() == Step::Preview)
            m_model->planner().planAgain();
    });
    connect(&m_model->planner(), &MergePlanner::applied, this, [this] {
        Announcer::instance().say(this, tr("The usernames are merged"));
    });
    connect(&m_model->planner(), &MergePlanner::undone, this, [this] {
        Announcer::instance().say(this, tr("The merge is undone"));
        emit commandsChanged();
    });
    connect(&m_caller.customer(), &CustomerModel::changed, this, &Page::titleChanged);
}

QString MergePage::title() const
{
    const Customer &customer = m_caller.customer().customer();
    return tr("Merge usernames: %1 (%2)", "name, customer number").arg(customer.displayName, customer.customerNumber.text());
}

QSet<Command> MergePage::commands() const
{
    QSet<Command> can{Command::MainAction, Command::NextPane, Command::PreviousPane, Command::Verify};
    switch (m_model->step()) {
    case Step::Choose:
        can.unite({Command::Reload, Command::FilterRows});
        break;
    case Step::Preview:
        can.insert(Command::Reload);
        break;
    case Step::CheckAccounts:
        can.insert(Command::GuideLanguage);
        if (m_model->planner().state() != MergePlanner::State::Undone)
            can.unite({Command::Undo, Command::Edit});
        break;
    }
    return can;
}

void MergePage::run(Command command)
{
    switch (command) {
    case Command::MainAction:
        runMain();
        break;
    case Command::Reload:
        m_model->step() == Step::Choose ? m_model->choice().load() : m_model->planner().planAgain();
        break;
    case Command::FilterRows:
        m_choose->focusAdd();
        break;
    case Command::Verify:
        emit verifyRequested();
        break;
    case Command::Undo:
        undo(false);
        break;
    case Command::Edit:
        m_done->editBillName();
        break;
    case Command::GuideLanguage:
        m_settings.setGuideLanguages(static_cast<DeskSettings::GuideLanguages>((static_cast<int>(m_settings.guideLanguages()) + 1) % 3));
        break;
    case Command::NextPane:
    case Command::PreviousPane:
        nextPane(command == Command::NextPane);
        break;
    default:
        break;
    }
}

void MergePage::nextPane(bool forward)
{
    if (m_model->step() == Step::Choose)
        m_choose->nextPane(forward);
    else if (m_model->step() == Step::Preview)
        m_preview->nextPane();
    else
        m_done->nextPane(forward);
}

void MergePage::runMain()
{
    switch (m_model->step()) {
    case Step::Choose:
        if (m_choose->checkComplete())
            m_model->preview();
        break;
    case Step::Preview:
        m_model->planner().apply(MergeWords::reasonText(m_model->reason(), m_model->note()));
        break;
    case Step::CheckAccounts:
        emit left();
        break;
    }
}

void MergePage::runSecondary()
{
    if (m_model->step() == Step::CheckAccounts)
        QGuiApplication::clipboard()->setText(m_done->summary());
    else
        stepBack();
}

void MergePage::undo(bool isForced)
{
    m_model->planner().undo(isForced ? UndoMode::Force : UndoMode::Exact, tr("Undone at the desk"));
}

bool MergePage::stepBack()
{
    if (m_model->step() == Step::Preview)
        m_model->backToChoice();
    else
        emit left();
    return true;
}

void MergePage::takeFocus()
{
    if (m_model->step() == Step::Choose)
        m_choose->takeFocus();
    else if (m_model->step() == Step::Preview)
        m_preview->takeFocus();
    else
        m_done->takeFocus();
}

void MergePage::keyPressEvent(QKeyEvent *event)
{
    const bool isPlain = event->modifiers() == Qt::NoModifier || event->modifiers() == Qt::KeypadModifier;
    const bool isLetter = event->key() >= Qt::Key_0 && event->key() <= Qt::Key_Z;
    if (m_model->step() == Step::Preview && isPlain && isLetter && m_settings.usesLetterKeys()
        && m_preview->answerByKey(event->key()))
        return;
    Page::keyPressEvent(event);
}

void MergePage::showStep()
{
    const int step = static_cast<int>(m_model->step());
    m_steps->setCurrent(step);
    m_panes->setCurrentIndex(step);
    follow();
    takeFocus();
    emit commandsChanged();
}

void MergePage::follow()
{
    showMessage();
    showFooter();
}

void MergePage::showMessage()
{
    if (m_model->step() == Step::CheckAccounts || (!m_model->needsVerification() && !showRefusal())) {
        m_message->hide();
        return;
    }
    if (m_model->needsVerification()) {
        m_message->setTone(Tone::Warn);
        const auto &failure = m_model->planner().failure();
        const QString rest = failure ? FailureText::of(*failure) : tr("You can choose and answer; the server merges only then.");
        m_message->setMessage(tr("The caller is not verified for a merge."), rest);
        m_message->setAction(tr("Verify the caller"), Qt::CTRL | Qt::SHIFT | Qt::Key_V);
    }
    m_message->show();
}

bool MergePage::showRefusal()
{
    const MergePlanner &planner = m_model->planner();
    const auto &failure = planner.failure();
    if (m_model->step() != Step::Preview || !failure)
        return false;
    m_message->setTone(Tone::Warn);
    m_message->setAction(tr("Read the plan again"), Qt::Key_F5);
    if (planner.isOutcomeUnknown())
        m_message->setMessage(tr("No answer to the merge."), tr("It may have been done. Merge again: it is done only once."));
    else if (failure->kind == Failure::Kind::Offline)
        m_message->setMessage(tr("Nothing has been changed."), tr("The server does not answer. What you chose and answered is kept."));
    else if (planner.hasMarks())
        m_message->setMessage(tr("The plan is new; nothing has been changed."),
                              tr("Your answers stay where they are still asked. What is different is marked."));
    else
        m_message->setMessage(tr("Nothing has been changed."), FailureText::of(*failure));
    return true;
}

void MergePage::showFooter()
{
    m_footer->primary()->setReady();
    m_footer->primary()->setGlyph(std::nullopt);
    m_footer->primary()->setEnabled(true);
    m_footer->secondary()->setGlyph(std::nullopt);
    switch (m_model->step()) {
    case Step::Choose:
        showChooseFooter();
        break;
    case Step::Preview:
        showPreviewFooter();
        break;
    case Step::CheckAccounts:
        showDoneFooter();
        break;
    }
}

void MergePage::showChooseFooter()
{
    MergeChoice &choice = m_model->choice();
    const int usernames = static_cast<int>(choice.sources().ticked().size());
    const int accounts = static_cast<int>(choice.sources().tickedAccounts().size());
    const QString target = choice.targetEmail();
    if (usernames == 0)
        m_footer->setSentence({}, tr("Tick the usernames that go into one login."));
    else if (target.isEmpty())
        m_footer->setSentence(tr("%n username(s)", nullptr, usernames), tr("The new login needs an e-mail address."));
    else
        m_footer->setSentence(tr("%n username(s)", nullptr, usernames),
                              tr("with %n account(s), into %1", "after the number of usernames that are merged", accounts).arg(target));
    m_footer->secondary()->setText(tr("Cancel"));
    m_footer->secondary()->setKeyHint(Qt::Key_Escape);
    m_footer->primary()->setText(tr("Preview, changes nothing"));
    m_footer->primary()->setGlyph(Icon::ArrowRight);
}

void MergePage::showPreviewFooter()
{
    const MergePlanner &planner = m_model->planner();
    const int left = planner.questionsLeft();
    const QString time = QLocale().toString(m_session.local(planner.readAt()).time(), tr("h:mm:ss AP", "format of a time"));
    if (planner.state() == MergePlanner::State::Planning)
        m_footer->setSentence({}, tr("Reading what would change…"));
    else if (!planner.merge())
        m_footer->setSentence({}, tr("There is no plan yet. Nothing has been changed."));
    else if (left > 0)
        m_footer->setSentence(tr("%n question(s) left", nullptr, left), tr("Nothing has been changed yet. Plan read %1.").arg(time), Tone::Bad);
    else if (planner.leavesAllAsIs())
        m_footer->setSentence(tr("Nothing to merge"), whatIsMissing());
    else
        m_footer->setSentence(tr("No questions left"), tr("Nothing has been changed yet. Plan read %1.").arg(time), Tone::Ok);
    m_footer->secondary()->setText(tr("Back"));
    m_footer->secondary()->setGlyph(Icon::ChevronLeft);
    m_footer->secondary()->setKeyHint(Qt::ALT | Qt::Key_Left);
    Button *merge = m_footer->primary();
    const int ending = planner.merge() ? static_cast<int>(planner.ending().size()) : 0;
    merge->setText(ending > 0 ? tr("Merge %n username(s)", nullptr, ending) : tr("Merge usernames"));
    merge->setGlyph(Icon::Merge);
    merge->setEnabled(planner.canApply() || planner.state() == MergePlanner::State::Applying);
    merge->setToolTip(whatIsMissing());
    if (planner.state() == MergePlanner::State::Applying)
        merge->setBusy(tr("Merging…"));
}

QString MergePage::whatIsMissing() const
{
    const MergePlanner &planner = m_model->planner();
    if (planner.state() == MergePlanner::State::Planning)
        return tr("Reading what would change…");
    if (!planner.merge())
        return tr("There is no plan yet. Nothing has been changed.");
    if (planner.questionsLeft() > 0)
        return tr("Answer the open questions first");
    return planner.leavesAllAsIs() ? tr("Every username is left out. Answer otherwise for one of them.") : QString();
}

void MergePage::showDoneFooter()
{
    m_footer->setSentence({}, tr("The ticks go into the note for this call."));
    m_footer->secondary()->setText(tr("Copy summary"));
    m_footer->secondary()->setGlyph(Icon::Copy);
    m_footer->secondary()->setKeyHint({});
    m_footer->primary()->setText(tr("Back to the customer"));
}

void MergePage::retranslate()
{
    m_titleLabel->setText(tr("Merge usernames"));
    m_steps->setSteps({tr("Choose"), tr("Preview"), tr("Done")});
    m_backButton->setAccessibleName(tr("Back"));
    m_backButton->setToolTip(tr("Back"));
    follow();
}

void MergePage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    Page::changeEvent(event);
}

} // namespace Ventanilla
