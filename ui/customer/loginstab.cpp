#include "ui/customer/loginstab.h"

#include "models/items/caller.h"
#include "ui/customer/linkform.h"
#include "ui/customer/logincard.h"
#include "ui/customer/loginform.h"
#include "ui/customer/mergescard.h"
#include "ui/customer/usernamescard.h"
#include "ui/kit/announcer.h"
#include "ui/kit/banner.h"
#include "ui/kit/button.h"
#include "ui/kit/emptystate.h"
#include "ui/kit/failuretext.h"
#include "ui/kit/inlineeditrow.h"
#include "ui/kit/textstyle.h"
#include "ui/kit/theme.h"
#include "ui/kit/toast.h"

#include <QApplication>
#include <QEvent>
#include <QLabel>
#include <QLocale>
#include <QScrollArea>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace Ventanilla {

LoginsTab::LoginsTab(DeskSession &session, Caller &caller, LoginsModel &model, QWidget *parent)
    : Page(parent)
    , m_session(session)
    , m_caller(caller)
    , m_model(model)
    , m_unread(new EmptyState)
    , m_lockBanner(new Banner(Tone::Accent))
    , m_mergeBanner(new Banner(Tone::Warn))
    , m_faultBanner(new Banner(Tone::Bad))
    , m_head(new SectionHeader({}))
    , m_newButton(new Button({}, Button::Kind::Default))
    , m_loginForm(new LoginForm(session, caller))
    , m_linkForm(new LinkForm(session, caller))
    , m_noneLabel(makeParagraph({}, TypeToken::Body, Token::Ink2))
    , m_cardLayout(new QVBoxLayout)
    , m_usernames(new UsernamesCard(session))
    , m_merges(new MergesCard(session))
{
    build();
    connectForms();
    connectModel();
    connectLinks();
    retranslate();
}

void LoginsTab::build()
{
    m_newButton->setObjectName(u"newLoginButton"_s);
    m_newButton->setGlyph(Icon::Plus);
    m_newButton->setHeight(SizeToken::ControlSmall);
    m_head->addTrailing(m_newButton);
    m_lockBanner->setGlyph(Icon::Lock);
    m_mergeBanner->setGlyph(Icon::Merge);
    m_faultBanner->makeDismissible();
    m_content = buildContent();
    auto *scroll = new QScrollArea;
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidget(m_content);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(scroll);
}

QWidget *LoginsTab::buildContent()
{
    auto *content = new QWidget;
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(Theme::space(4), Theme::space(3), Theme::space(4), Theme::space(4));
    column->setSpacing(Theme::space(3));
    m_cardLayout->setSpacing(Theme::space(3));
    for (QWidget *part : {static_cast<QWidget *>(m_unread), static_cast<QWidget *>(m_lockBanner),
                          static_cast<QWidget *>(m_faultBanner), static_cast<QWidget *>(m_mergeBanner),
                          static_cast<QWidget *>(m_head), static_cast<QWidget *>(m_loginForm),
                          static_cast<QWidget *>(m_linkForm), static_cast<QWidget *>(m_noneLabel)})
        column->addWidget(part);
    column->addLayout(m_cardLayout);
    column->addWidget(m_usernames);
    column->addWidget(m_merges);
    column->addStretch(1);
    m_loginForm->hide();
    m_linkForm->hide();
    m_faultBanner->hide();
    return content;
}

void LoginsTab::connectForms()
{
    connect(m_newButton, &Button::clicked, this, &LoginsTab::openLogin);
    connect(m_unread, &EmptyState::actionTriggered, this, &LoginsTab::verifyRequested);
    connect(m_lockBanner, &Banner::actionTriggered, this, &LoginsTab::verifyRequested);
    connect(m_mergeBanner, &Banner::actionTriggered, this, &LoginsTab::mergeRequested);
    connect(m_faultBanner, &Banner::dismissed, m_faultBanner, &QWidget::hide);
    connect(m_loginForm, &LoginForm::submitted, &m_model, &LoginsModel::create);
    connect(m_loginForm, &LoginForm::left, this, &LoginsTab::refresh);
    connect(m_linkForm, &LinkForm::submitted, &m_model, &LoginsModel::link);
    connect(m_linkForm, &LinkForm::left, this, &LoginsTab::refresh);
    connect(m_merges, &MergesCard::undoRequested, &m_model, &LoginsModel::undoMerge);
    connect(m_usernames, &UsernamesCard::mergesRequested, this, [this] {
        m_merges->setFocus(Qt::OtherFocusReason);
        if (auto *scroll = findChild<QScrollArea *>())
            scroll->ensureWidgetVisible(m_merges);
    });
}

void LoginsTab::connectModel()
{
    connect(&m_model, &LoginsModel::changed, this, &LoginsTab::refresh);
    connect(&m_model, &LoginsModel::mergesChanged, this, &LoginsTab::refresh);
    connect(&m_session.backend(), &Backend::connectionStateChanged, this, &LoginsTab::refresh);
    connect(&m_model, &LoginsModel::created, this, [this](const QString &email) {
        m_loginForm->finish();
        Announcer::instance().say(this, tr("Invitation sent to %1").arg(email));
        openLink(email);
    });
    connect(&m_model, &LoginsModel::createFailed, m_loginForm, &LoginForm::showFailure);
    connect(&m_model, &LoginsModel::mergeUndone, this,
            [this] { Announcer::instance().say(this, tr("The merge was undone")); });
    connect(&m_model, &LoginsModel::mergeUndoFailed, m_merges, &MergesCard::showFailure);
    connect(&m_model, &LoginsModel::undone, this, [this] { Announcer::instance().say(this, tr("Undone")); });
    connect(&m_model, &LoginsModel::undoFailed, this, &LoginsTab::fail);
}

void LoginsTab::connectLinks()
{
    connect(&m_model, &LoginsModel::linked, this, [this](const Link &link) {
        m_linkForm->finish();
        offerUndo(tr("Account %1 linked to %2").arg(link.accountNumber.text(), link.email));
    });
    connect(&m_model, &LoginsModel::linkFailed, m_linkForm, &LinkForm::showFailure);
    connect(&m_model, &LoginsModel::unlinked, this, [this](const Link &link) {
        offerUndo(tr("Account %1 unlinked from %2").arg(link.accountNumber.text(), link.email));
    });
    connect(&m_model, &LoginsModel::unlinkFailed, this, &LoginsTab::fail);
    connect(&m_model, &LoginsModel::renamed, this, [this](const Link &link) {
        if (LoginCard *changed = card(link.email))
            changed->showRenamed(link);
    });
    connect(&m_model, &LoginsModel::renameFailed, this,
            [this](const QString &email, const AccountNumber &account, const Failure &failure) {
                if (LoginCard *refused = card(email))
                    refused->showRenameFailed(account, failure);
            });
    connect(&m_model, &LoginsModel::linkStale, this, [this](const Link &current, const QString &changedBy) {
        if (LoginCard *stale = card(current.email))
            stale->showStale(current, changedBy);
        m_caller.customer().refresh();
    });
}

LoginCard *LoginsTab::card(const QString &email) const
{
    const auto found = std::find_if(m_cards.begin(), m_cards.end(),
                                    [&email](const LoginCard *one) { return one->email() == email; });
    return found == m_cards.end() ? nullptr : *found;
}

LoginCard *LoginsTab::addCard()
{
    auto *made = new LoginCard(m_session.drafts(), {m_session.user().username, m_caller.customer().number(), {}});
    m_cardLayout->addWidget(made);
    connect(made, &LoginCard::linkRequested, this, &LoginsTab::openLink);
    connect(made, &LoginCard::unlinkRequested, &m_model, &LoginsModel::unlink);
    connect(made, &LoginCard::renameRequested, &m_model, &LoginsModel::rename);
    connect(made, &LoginCard::undoRequested, &m_model, &LoginsModel::undo);
    return made;
}

void LoginsTab::showCards()
{
    const bool mayChange = m_model.mayChange() && m_session.backend().connectionState().isOnline();
    std::vector<LoginCard *> kept;
    for (const Login &login : m_model.logins()) {
        LoginCard *known = card(login.email);
        kept.push_back(known ? known : addCard());
        kept.back()->show(login, mayChange);
    }
    for (LoginCard *old : m_cards) {
        if (std::find(kept.begin(), kept.end(), old) == kept.end())
            old->deleteLater();
    }
    m_cards = std::move(kept);
    m_noneLabel->setVisible(m_cards.empty() && m_loginForm->isHidden());
    m_newButton->setEnabled(mayChange);
}

void LoginsTab::showBanners()
{
    const bool isOnline = m_session.backend().connectionState().isOnline();
    const int open = m_model.openUsernames();
    m_lockBanner->setMessage(tr("Changes are locked."),
                             tr("Setting up logins and linking accounts needs a caller verified for contact changes."));
    m_lockBanner->setAction(tr("Verify caller"), Qt::CTRL | Qt::SHIFT | Qt::Key_V);
    m_lockBanner->setVisible(!m_model.mayChange() && isOnline);
    m_mergeBanner->setMessage(tr("%n old username(s) can become one login.", nullptr, open),
                              m_model.mayMerge() ? QString() : tr("Merging needs a caller verified for merges."));
    m_mergeBanner->setAction(tr("Merge usernames"), Qt::Key_F8);
    m_mergeBanner->setVisible(open > 0);
}

void LoginsTab::refresh()
{
    const bool isRead = m_model.isRead();
    m_unread->setVisible(!isRead);
    for (QWidget *part : {static_cast<QWidget *>(m_head), static_cast<QWidget *>(m_usernames)})
        part->setVisible(isRead);
    showCards();
    m_usernames->show(m_model.usernames(), !m_model.merges().empty());
    m_merges->show(m_model.merges(), m_model.mayMerge());
    showBanners();
    if (!isRead) {
        for (QWidget *part : {static_cast<QWidget *>(m_lockBanner), static_cast<QWidget *>(m_mergeBanner),
                              static_cast<QWidget *>(m_noneLabel)})
            part->hide();
    }
    m_merges->setVisible(isRead && !m_model.merges().empty());
    m_loginForm->setBusy(m_model.isBusy());
    m_linkForm->setBusy(m_model.isBusy());
    QStringList usernames{isRead ? u"read"_s : QString()};
    for (const Username &username : m_model.usernames())
        usernames.append(username.username + QString(toText(username.state)));
    if (isRead && usernames.join(u'\n') != m_mergesOf)
        m_model.readMerges();
    m_mergesOf = usernames.join(u'\n');
    emit commandsChanged();
}

void LoginsTab::openLogin()
{
    if (!m_newButton->isEnabled())
        return;
    m_loginForm->open();
    refresh();
}

void LoginsTab::openLink(const QString &email)
{
    m_linkForm->open(email, m_model.accountsToLink(email));
    emit commandsChanged();
}

void LoginsTab::fail(const Failure &failure)
{
    m_faultBanner->setMessage(tr("Nothing was changed."), FailureText::of(failure));
    m_faultBanner->show();
}

void LoginsTab::offerUndo(const QString &message)
{
    m_faultBanner->hide();
    Toast *toast = Toast::showIn(window(), message);
    connect(toast, &Toast::undoRequested, &m_model, &LoginsModel::undo);
}

QSet<Command> LoginsTab::commands() const
{
    QSet<Command> now{Command::Reload};
    if (!m_loginForm->isHidden() || !m_linkForm->isHidden())
        now += {Command::Save, Command::MainAction};
    if (!m_cards.empty() && m_model.mayChange() && m_session.backend().connectionState().isOnline())
        now += {Command::LinkAccount, Command::Edit};
    if (m_model.openUsernames() > 0)
        now += Command::Merge;
    if (m_model.canUndo())
        now += Command::Undo;
    return now;
}

void LoginsTab::run(Command command)
{
    switch (command) {
    case Command::Reload:
        m_caller.customer().refresh();
        m_model.readMerges();
        break;
    case Command::Save:
    case Command::MainAction:
        if (!m_linkForm->isHidden())
            m_linkForm->submit();
        else if (!m_loginForm->isHidden())
            m_loginForm->submit();
        break;
    case Command::LinkAccount:
        if (!m_cards.empty())
            openLink(m_cards.back()->email());
        break;
    case Command::Edit: {
        auto *row = qobject_cast<InlineEditRow *>(QApplication::focusWidget());
        if (!row || !isAncestorOf(row))
            row = findChild<InlineEditRow *>();
        if (row)
            row->startEditing();
        break;
    }
    case Command::Merge:
        emit mergeRequested();
        break;
    case Command::Undo:
        m_model.undo();
        break;
    default:
        break;
    }
}

bool LoginsTab::stepBack()
{
    QWidget *open = !m_linkForm->isHidden()  ? static_cast<QWidget *>(m_linkForm)
        : !m_loginForm->isHidden()           ? static_cast<QWidget *>(m_loginForm)
                                             : nullptr;
    if (!open)
        return false;
    open->hide(); // what is typed stays in it, and as a draft
    m_newButton->setFocus(Qt::OtherFocusReason);
    refresh();
    return true;
}

void LoginsTab::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    Page::changeEvent(event);
}

void LoginsTab::retranslate()
{
    m_head->setTitle(tr("E-mail logins"));
    m_newButton->setText(tr("Set up a login"));
    m_noneLabel->setText(tr("This customer has no e-mail login yet. Set one up, or merge the old usernames into one."));
    m_unread->setMessage(Icon::Lock, tr("Logins are not shown yet"),
                         tr("Verify the caller to see logins and old usernames."));
    m_unread->setAction(tr("Verify caller"), Qt::CTRL | Qt::SHIFT | Qt::Key_V);
    refresh();
}

} // namespace Ventanilla
