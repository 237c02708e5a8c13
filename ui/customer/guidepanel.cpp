#include "ui/customer/guidepanel.h"

#include "models/items/caller.h"
#include "models/items/desksettings.h"
#include "ui/customer/keptpanel.h"
#include "ui/customer/notebox.h"
#include "ui/kit/callguide.h"
#include "ui/kit/card.h"

#include <QEvent>
#include <QLocale>
#include <QStackedWidget>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace Ventanilla {

namespace {

/// What the button of a step asks of the page. A step about which the page can do nothing has no button.
struct StepAction
{
    const char16_t *word;
    Command command;
    QKeyCombination keys;
    Icon icon;
};

constexpr StepAction stepActions[] = {
    {u"verify", Command::Verify, Qt::CTRL | Qt::SHIFT | Qt::Key_V, Icon::ShieldCheck},
    {u"verify_change", Command::Verify, Qt::CTRL | Qt::SHIFT | Qt::Key_V, Icon::ShieldCheck},
    {u"open_alerts", Command::Tab4, Qt::CTRL | Qt::Key_4, Icon::Bell},
    {u"set_alert", Command::Tab4, Qt::CTRL | Qt::Key_4, Icon::Bell},
    {u"record_consent", Command::Tab4, Qt::CTRL | Qt::Key_4, Icon::Bell},
    {u"merge", Command::Merge, QKeyCombination(Qt::Key_F8), Icon::Merge},
    {u"create_login", Command::Tab2, Qt::CTRL | Qt::Key_2, Icon::Person},
    {u"open_logins", Command::Tab2, Qt::CTRL | Qt::Key_2, Icon::Person},
    {u"open_usage", Command::Tab3, Qt::CTRL | Qt::Key_3, Icon::Chart},
    {u"open_checklist", Command::Tab1, Qt::CTRL | Qt::Key_1, Icon::Card},
    {u"edit_bill_names", Command::Tab1, Qt::CTRL | Qt::Key_1, Icon::Pencil},
    {u"wrap_up", Command::WriteNote, QKeyCombination(Qt::Key_F7), Icon::Note},
};

const StepAction *actionFor(const QString &word)
{
    for (const StepAction &action : stepActions) {
        if (word == QStringView(action.word))
            return &action;
    }
    return nullptr;
}

} // namespace

GuidePanel::GuidePanel(DeskSession &session, DeskSettings &settings, Caller &caller, QWidget *parent)
    : QWidget(parent)
    , m_session(session)
    , m_settings(settings)
    , m_caller(caller)
    , m_stack(new QStackedWidget)
    , m_guide(new CallGuide)
    , m_kept(new KeptPanel(session, caller))
    , m_note(new NoteBox(session, caller))
{
    m_stack->addWidget(m_guide);
    m_stack->addWidget(m_kept);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_stack, 1);
    layout->addWidget(new Hairline);
    layout->addWidget(m_note);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Preferred);
    connectGuide();
    connect(m_kept, &KeptPanel::openRequested, this, [this](const QString &form) {
        if (form == "note"_L1)
            m_note->startWriting();
        else
            emit formRequested(form);
    });
    connect(&m_caller.guide(), &GuideModel::changed, this, &GuidePanel::showGuide);
    connect(&m_settings, &DeskSettings::guideLanguagesChanged, this, &GuidePanel::showGuide);
    connect(&m_settings, &DeskSettings::languageChanged, this, &GuidePanel::showGuide);
    connect(&m_session.backend(), &Backend::connectionStateChanged, this, &GuidePanel::showLine);
    showGuide();
    showLine();
}

void GuidePanel::connectGuide()
{
    connect(m_guide, &CallGuide::closeRequested, this, &GuidePanel::closeRequested);
    connect(m_guide, &CallGuide::topicChosen, &m_caller.guide(), &GuideModel::chooseTopic);
    connect(m_guide, &CallGuide::checkToggled, &m_caller.guide(), &GuideModel::tick);
    connect(m_guide, &CallGuide::speechChanged, this, [this](CallGuide::Speech speech) {
        if (!m_isShowing)
            m_settings.setGuideLanguages(static_cast<DeskSettings::GuideLanguages>(speech));
    });
    connect(m_guide, &CallGuide::currentChanged, this, &GuidePanel::goOn);
    connect(m_guide, &CallGuide::actionRequested, this, [this](int step) {
        const auto steps = m_caller.guide().steps();
        if (const StepAction *action = actionFor(steps[static_cast<std::size_t>(step)].action))
            emit commandRequested(action->command);
    });
}

void GuidePanel::goOn(int step)
{
    if (m_isShowing)
        return;
    const int before = m_openStep;
    m_openStep = step;
    m_caller.guide().setOpenStep(step);
    const bool wasLast = step == -1 && before + 1 == static_cast<int>(m_caller.guide().steps().size());
    if (before >= 0 && (step == before + 1 || wasLast))
        m_caller.guide().pass(before);
    showGuide();
}

GuideStep GuidePanel::shown(const GuideModel::Step &step, bool isOpen) const
{
    const Language language = m_settings.language();
    GuideStep made;
    made.title = step.title.in(language);
    made.spanish = u'«' + step.say.spanish + u'»';
    made.english = u'“' + step.say.english + u'”';
    made.isEnglishFirst = m_caller.guide().speaksEnglish();
    made.isDone = step.doneAt.isValid();
    if (made.isDone)
        made.note = locale().toString(m_session.local(step.doneAt).time(), QLocale::ShortFormat);
    else if (isOpen)
        made.note = tr("now", "the step of the guide that the call has come to");
    for (const GuideModel::Check &check : step.checks)
        made.checks.append({check.text.in(language), check.isTicked});
    if (const StepAction *action = made.isDone ? nullptr : actionFor(step.action)) {
        made.action = actionText(action->command);
        made.actionKeys = QKeySequence(action->keys);
        made.actionIcon = action->icon;
    }
    return made;
}

QString GuidePanel::actionText(Command command) const
{
    switch (command) {
    case Command::Verify:
        return tr("Verify caller");
    case Command::Merge:
        return tr("Merge usernames");
    case Command::Tab2:
        return tr("Show logins");
    case Command::Tab4:
        return tr("Show alerts");
    case Command::WriteNote:
        return tr("Write note");
    default:
        return tr("Show accounts");
    }
}

void GuidePanel::showGuide()
{
    GuideModel &model = m_caller.guide();
    m_isShowing = true;
    QStringList titles;
    for (const GuideFile &topic : model.topics())
        titles.append(topic.title.in(m_settings.language()));
    m_guide->setTopics(titles, model.topic());
    m_guide->setSpeech(static_cast<CallGuide::Speech>(m_settings.guideLanguages()));
    m_openStep = model.openStep();
    QList<GuideStep> steps;
    for (const GuideModel::Step &step : model.steps())
        steps.append(shown(step, static_cast<int>(steps.size()) == m_openStep));
    m_guide->setSteps(steps);
    m_guide->setCurrent(m_openStep);
    m_isShowing = false;
}

void GuidePanel::showLine()
{
    const bool isOnline = m_session.backend().connectionState().isOnline();
    m_stack->setCurrentWidget(isOnline ? static_cast<QWidget *>(m_guide) : m_kept);
    if (!isOnline)
        m_kept->refresh();
    emit commandsChanged();
}

QSize GuidePanel::sizeHint() const
{
    return m_guide->sizeHint();
}

QSet<Command> GuidePanel::commands() const
{
    QSet<Command> now{Command::WriteNote};
    if (m_stack->currentWidget() == m_guide && m_caller.guide().topic() >= 0)
        now += {Command::NextGuideStep, Command::GuideLanguage};
    return now;
}

void GuidePanel::run(Command command)
{
    if (command == Command::WriteNote)
        m_note->startWriting();
    else if (command == Command::NextGuideStep)
        m_guide->nextStep();
    else if (command == Command::GuideLanguage)
        m_guide->nextSpeech();
}

void GuidePanel::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        showGuide();
    QWidget::changeEvent(event);
}

} // namespace Ventanilla
