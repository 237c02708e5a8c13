#include "ui/alerts/alertspane.h"

#include "models/items/caller.h"
#include "models/items/customerfigures.h"
#include "models/items/desksettings.h"
#include "ui/alerts/alertcomparepanel.h"
#include "ui/alerts/alertrulerow.h"
#include "ui/alerts/alertrulescard.h"
#include "ui/alerts/alertwords.h"
#include "ui/alerts/recipientscard.h"
#include "ui/kit/announcer.h"
#include "ui/kit/banner.h"
#include "ui/kit/emptystate.h"
#include "ui/kit/failuretext.h"
#include "ui/kit/textstyle.h"
#include "ui/kit/theme.h"
#include "ui/kit/toast.h"

#include <QApplication>
#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QScrollArea>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace Ventanilla {

AlertsPane::AlertsPane(DeskSession &session, DeskSettings &settings, Caller &caller, const AccountNumber &account,
                       const QString &owner, QWidget *parent)
    : Page(parent)
    , m_session(session)
    , m_caller(caller)
    , m_form(session.backend(), account, owner)
    , m_scroll(new QScrollArea)
    , m_problem(new EmptyState)
    , m_faultBanner(new Banner(Tone::Bad))
    , m_ownerRow(new QWidget)
    , m_ownerLabel(makeLabel({}, TypeToken::Label, Token::Ink2))
    , m_ownerCombo(new QComboBox)
    , m_rules(new AlertRulesCard(session, settings, m_form))
    , m_compare(new AlertComparePanel(session, m_form))
    , m_recipients(new RecipientsCard(session, caller.customer().number(), account))
{
    setObjectName(u"alertsPane"_s);
    m_form.setToday(session.today());
    build();
    connectForm();
    connectParts();
    keepDrafts();
    retranslate();
    refresh();
}

AlertsPane::~AlertsPane()
{
    m_drafts.reset(); // reads the form once more
    delete m_scroll;  // its parts refer to the form
}

void AlertsPane::build()
{
    m_problem->setObjectName(u"alertsProblem"_s);
    m_ownerCombo->setObjectName(u"alertOwnerCombo"_s);
    m_faultBanner->setObjectName(u"alertFaultBanner"_s);
    m_faultBanner->makeDismissible();
    auto *owner = new QHBoxLayout(m_ownerRow);
    owner->setContentsMargins(3, 0, 3, 0);
    owner->addWidget(m_ownerLabel);
    owner->addWidget(m_ownerCombo);
    owner->addStretch(1);
    auto *content = new QWidget;
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(Theme::space(4), Theme::space(3), Theme::space(4), Theme::space(4));
    column->setSpacing(Theme::space(3));
    for (QWidget *part : {static_cast<QWidget *>(m_faultBanner), m_ownerRow, static_cast<QWidget *>(m_problem),
                          static_cast<QWidget *>(m_rules), static_cast<QWidget *>(m_compare),
                          static_cast<QWidget *>(m_recipients)})
        column->addWidget(part);
    column->addStretch(1);
    m_faultBanner->hide();
    m_ownerRow->hide();
    m_compare->hide();
    content->setAutoFillBackground(false);
    m_scroll->setWidget(content);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->viewport()->setAutoFillBackground(false);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_scroll);
}

void AlertsPane::connectForm()
{
    connect(&m_form, &AlertForm::changed, this, &AlertsPane::showAll);
    connect(&m_form, &AlertForm::collided, this, [this] { showCompare(true); });
    connect(&m_form, &AlertForm::saved, this, [this](const std::vector<AlertType> &types) {
        if (m_form.changedRules().empty())
            m_drafts->discard();
        m_faultBanner->hide();
        m_caller.guide().noteWork(u"set_alert"_s);
        offerUndo(sentenceOf(types), [this] { m_form.undo(); });
    });
    connect(&m_form, &AlertForm::undone, this, [this] { Announcer::instance().say(this, tr("Undone")); });
    connect(&m_form, &AlertForm::undoFailed, this, [this](const Failure &failure) {
        m_faultBanner->setMessage(tr("The undo changed nothing."), FailureText::of(failure));
        m_faultBanner->show();
        m_form.refresh();
    });
}

void AlertsPane::connectParts()
{
    connect(m_problem, &EmptyState::actionTriggered, this, [this] {
        if (m_form.failure() && m_form.failure()->type == u"/problems/no-login")
            emit loginsRequested();
        else
            refresh();
    });
    connect(m_faultBanner, &Banner::dismissed, m_faultBanner, &QWidget::hide);
    connect(m_ownerCombo, &QComboBox::activated, this, [this] { emit ownerRequested(m_ownerCombo->currentData().toString()); });
    connect(m_rules, &AlertRulesCard::edited, this, [this] {
        m_drafts->touch();
        emit commandsChanged();
    });
    connect(m_rules, &AlertRulesCard::left, this, [this] { m_drafts->saveNow(); });
    connect(m_rules, &AlertRulesCard::discardRequested, this, &AlertsPane::discard);
    connect(m_rules, &AlertRulesCard::verifyRequested, this, &AlertsPane::verifyRequested);
    connect(m_rules, &AlertRulesCard::compareRequested, this, [this] { showCompare(true); });
    connect(m_rules, &AlertRulesCard::daysRequested, this,
            [this](const QDate &from, const QDate &until) { emit daysRequested(m_form.account(), from, until); });
    connect(m_compare, &AlertComparePanel::left, this, [this] { showCompare(false); });
    connect(m_compare, &AlertComparePanel::stateChanged, this, &AlertsPane::commandsChanged);
    connect(m_recipients, &RecipientsCard::changed, this, &AlertsPane::commandsChanged);
    connect(m_recipients, &RecipientsCard::opened, this, [this](QWidget *part) {
        // Once it has its place.
        QMetaObject::invokeMethod(this, [this, part] { m_scroll->ensureWidgetVisible(part); }, Qt::QueuedConnection);
    });
    connect(m_recipients, &RecipientsCard::done, this,
            [this](const QString &sentence) { offerUndo(sentence, [this] { m_recipients->model().undo(); }); });
    connect(m_recipients, &RecipientsCard::consentRecorded, this, [this] { m_caller.guide().noteWork(u"record_consent"_s); });
    connect(&m_caller.customer(), &CustomerModel::changed, this, &AlertsPane::showAccess);
    connect(&m_caller.customer(), &CustomerModel::verificationEnded, this, &AlertsPane::showAccess);
    connect(&m_session.backend(), &Backend::connectionStateChanged, this, &AlertsPane::showAccess);
}

void AlertsPane::keepDrafts()
{
    const QString form = m_form.owner().isEmpty() ? u"alerts-"_s + m_form.account().text()
                                                  : u"alerts-%1-%2"_s.arg(m_form.account().text(), m_form.owner());
    const DraftPlace place{m_session.user().username, m_caller.customer().number(), form};
    m_drafts = std::make_unique<DraftKeeper>(m_session.drafts(), place);
    for (const AlertType type : alertTypes) {
        const auto typed = [this, type] {
            const bool isOpen = m_form.state() == AlertForm::State::Ready && m_form.isChanged(type);
            return isOpen ? toDraft(m_form.input(type)) : QString();
        };
        const auto put = [this, type](const QString &text) {
            if (const auto input = alertInputFromDraft(text))
                m_form.setInput(type, *input);
        };
        m_drafts->watch(QString(toText(type)), typed, put);
    }
}

bool AlertsPane::mayChange() const
{
    return m_session.isSupervisor() || m_caller.customer().level() >= VerificationLevel::ChangeContact;
}

bool AlertsPane::isComparing() const
{
    return !m_compare->isHidden();
}

void AlertsPane::refresh()
{
    m_form.setToday(m_session.today());
    m_form.refresh();
    m_rules->refresh();
    m_recipients->refresh();
}

void AlertsPane::setName(const QString &name)
{
    m_rules->setName(name);
}

void AlertsPane::setOwners(const QStringList &owners)
{
    m_ownerCombo->clear();
    for (const QString &owner : owners)
        m_ownerCombo->addItem(owner, owner);
    m_ownerCombo->setCurrentIndex(m_ownerCombo->findData(m_form.owner()));
    m_ownerRow->setVisible(owners.size() > 1);
}

void AlertsPane::showAll()
{
    const bool isReady = m_form.state() == AlertForm::State::Ready;
    showProblem();
    m_rules->setVisible(isReady && !isComparing());
    if (isComparing() && m_form.collisions().empty() && !m_form.isSaving())
        showCompare(false);
    if (isReady && !std::exchange(m_wasRead, true))
        m_drafts->restore();
    showAccess();
    if (m_form.state() != AlertForm::State::Loading && isVisible() && std::exchange(m_wantsFocus, false))
        takeFocus();
}

void AlertsPane::showProblem()
{
    const bool isFailed = m_form.state() == AlertForm::State::Failed;
    m_problem->setVisible(isFailed);
    if (!isFailed)
        return;
    const Failure failure = m_form.failure().value_or(Failure());
    if (failure.type == u"/problems/no-login") {
        m_problem->setMessage(Icon::Person, tr("Alerts need a login"), FailureText::of(failure));
        m_problem->setAction(tr("Set up a login"), Qt::CTRL | Qt::Key_2);
    } else {
        m_problem->setMessage(Icon::Offline, tr("The alerts could not be read"), FailureText::of(failure));
        m_problem->setAction(tr("Try again"), Qt::Key_F5);
    }
}

void AlertsPane::showAccess()
{
    const bool isOnline = m_session.backend().connectionState().isOnline();
    const Customer &customer = m_caller.customer().customer();
    QDate leakSince;
    for (const Attention &line : attentionOf(customer, m_form.account())) {
        if (line.kind == AttentionKind::PossibleLeak && line.since)
            leakSince = *line.since;
    }
    m_rules->setLeakSince(leakSince);
    m_rules->setAccess(mayChange(), isOnline);
    m_recipients->setAccess(mayChange(), isOnline);
    m_recipients->setSpeech(customer.preferredLanguage == u"es");
    RecipientInput caller;
    caller.name = customer.displayName;
    caller.email = customer.emails.empty() ? QString() : customer.emails.front();
    caller.language = customer.preferredLanguage == u"es" ? Language::Es : Language::En;
    caller.alertTypes.assign(alertTypes.begin(), alertTypes.end());
    m_recipients->setSuggestion(caller);
    emit commandsChanged();
}

QString AlertsPane::sentenceOf(const std::vector<AlertType> &types) const
{
    if (types.size() == 1)
        return tr("%1 alert saved", "kind of alert").arg(AlertWords::kind(types.front()));
    return tr("%n alert(s) saved", nullptr, static_cast<int>(types.size()));
}

void AlertsPane::offerUndo(const QString &sentence, std::function<void()> undo)
{
    m_undo = std::move(undo);
    Toast *toast = Toast::showIn(window(), sentence);
    connect(toast, &Toast::undoRequested, this, [this] {
        if (m_undo)
            std::exchange(m_undo, nullptr)();
        emit commandsChanged();
    });
    emit commandsChanged();
}

void AlertsPane::discard()
{
    std::vector<std::pair<AlertType, AlertInput>> typed;
    for (const AlertType type : m_form.changedRules())
        typed.emplace_back(type, m_form.input(type));
    if (typed.empty())
        return;
    m_form.discard();
    m_drafts->discard();
    offerUndo(tr("What you typed was thrown away"), [this, typed] {
        for (const auto &[type, input] : typed) {
            m_form.setInput(type, input);
            m_rules->row(type)->setInput(input);
        }
        m_drafts->touch();
    });
}

void AlertsPane::showCompare(bool isShown)
{
    if (isShown && m_form.collisions().empty())
        return;
    const bool hadFocus = m_compare->isAncestorOf(QApplication::focusWidget());
    if (isShown)
        m_compare->showForm();
    m_compare->setVisible(isShown);
    m_rules->setVisible(!isShown && m_form.state() == AlertForm::State::Ready);
    if (isShown)
        m_compare->takeFocus();
    else if (hadFocus)
        m_rules->takeFocus();
    emit commandsChanged();
}

QSet<Command> AlertsPane::commands() const
{
    QSet<Command> now{Command::Reload};
    const bool isForm = m_recipients->isFormOpen() && mayChange() && m_session.backend().connectionState().isOnline();
    if (isComparing() ? m_compare->canSave() : isForm || m_rules->canSave())
        now += {Command::Save, Command::MainAction};
    if (m_form.state() == AlertForm::State::Ready)
        now += Command::Edit;
    if (m_undo)
        now += Command::Undo;
    return now;
}

void AlertsPane::run(Command command)
{
    const bool isInRules = m_rules->isAncestorOf(QApplication::focusWidget());
    switch (command) {
    case Command::Reload:
        refresh();
        break;
    case Command::Save:
    case Command::MainAction:
        if (isComparing())
            m_compare->save();
        else if (m_recipients->isFormOpen() && !(isInRules && m_rules->canSave()))
            m_recipients->submitForm();
        else
            m_rules->save();
        break;
    case Command::Edit:
        if (m_recipients->canEdit())
            m_recipients->edit();
        else
            m_rules->takeFocus();
        break;
    case Command::Undo:
        if (m_undo)
            std::exchange(m_undo, nullptr)();
        emit commandsChanged();
        break;
    default:
        break;
    }
}

bool AlertsPane::stepBack()
{
    if (isComparing()) {
        showCompare(false);
        return true;
    }
    const bool isInRules = m_rules->isAncestorOf(QApplication::focusWidget());
    if (isInRules && !m_form.changedRules().empty() && !m_form.isSaving()) {
        discard();
        return true;
    }
    return m_recipients->stepBack();
}

void AlertsPane::takeFocus()
{
    m_wantsFocus = m_form.state() == AlertForm::State::Loading;
    if (m_form.state() == AlertForm::State::Failed)
        m_problem->findChild<QWidget *>(u"actionButton"_s)->setFocus(Qt::OtherFocusReason);
    else if (isComparing())
        m_compare->takeFocus();
    else
        m_rules->takeFocus();
}

void AlertsPane::retranslate()
{
    m_ownerLabel->setText(tr("Rules of the login"));
    m_ownerCombo->setAccessibleName(tr("Rules of the login"));
    showAll();
}

void AlertsPane::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        m_form.setLocale(QLocale());
        retranslate();
    }
    Page::changeEvent(event);
}

} // namespace Ventanilla
