#include "ui/search/searchpage.h"

#include "models/items/desksession.h"
#include "ui/kit/announcer.h"
#include "ui/kit/card.h"
#include "ui/kit/emptystate.h"
#include "ui/kit/failuretext.h"
#include "ui/kit/keyhint.h"
#include "ui/kit/searchfield.h"
#include "ui/kit/textstyle.h"
#include "ui/kit/theme.h"
#include "ui/search/searchdelegate.h"
#include "ui/search/searchfilters.h"
#include "ui/search/searchhead.h"
#include "ui/search/searchpreview.h"
#include "ui/search/searchwords.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QListView>
#include <QScrollBar>
#include <QSplitter>
#include <QStackedWidget>

#include <algorithm>
#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace Ventanilla {

namespace {
constexpr int quietMilliseconds = 700; // ui.md section 8
constexpr int previewWidth = 450;
} // namespace

SearchPage::SearchPage(DeskSession &session, SearchField &field, QWidget *parent)
    : Page(parent)
    , m_session(session)
    , m_field(field)
    , m_model(session.backend())
    , m_delegate(new SearchDelegate(this))
    , m_list(new QListView(this))
    , m_body(new QStackedWidget(this))
    , m_empty(new EmptyState(this))
    , m_preview(new SearchPreview(session, this))
    , m_endLabel(makeLabel({}, TypeToken::Note, Token::Ink2, this))
    , m_head(new SearchHead(this))
{
    m_quiet.setSingleShot(true);
    m_quiet.setInterval(quietMilliseconds);
    connect(&m_quiet, &QTimer::timeout, this, [this] { Announcer::instance().say(this, m_field.status()); });

    auto *left = new QWidget(this);
    auto *leftLayout = new QVBoxLayout(left);
    leftLayout->setContentsMargins(0, 0, 0, 0);
    leftLayout->setSpacing(0);
    leftLayout->addWidget(new SearchFilters(m_model, this));
    m_body->addWidget(makeList());
    m_body->addWidget(m_empty);
    leftLayout->addWidget(m_body, 1);
    leftLayout->addWidget(new Hairline(Qt::Horizontal, this));
    leftLayout->addWidget(makeKeys());

    auto *splitter = new QSplitter(this);
    splitter->setChildrenCollapsible(false);
    splitter->setHandleWidth(1);
    splitter->addWidget(left);
    splitter->addWidget(m_preview);
    splitter->setStretchFactor(0, 1);
    splitter->setSizes({10000, previewWidth});
    m_preview->setMinimumWidth(360);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(splitter);

    m_field.installEventFilter(this);
    connect(&m_field, &QLineEdit::textEdited, this, [this](const QString &text) {
        emit wanted();
        dropHeld();
        m_delegate->setSearchText(text.trimmed());
        m_model.setText(text);
    });
    connect(&m_field, &SearchField::cleared, this, [this] {
        dropHeld();
        m_model.setText({});
    });
    connect(&m_model, &SearchModel::stateChanged, this, &SearchPage::showState);
    connect(m_preview, &SearchPreview::verified, this,
            [this](const CustomerNumber &customer) { emit opened(customer, false); });
    connect(m_empty, &EmptyState::actionTriggered, this, [this] {
        if (m_model.state() == SearchModel::State::Failed)
            m_model.searchNow();
        else
            stepBack();
    });
    retranslate();
    showState();
}

QWidget *SearchPage::makeList()
{
    auto *page = new QWidget(this);
    m_list->setObjectName(u"resultList"_s);
    m_list->setModel(&m_model);
    m_list->setItemDelegate(m_delegate);
    m_list->setMouseTracking(true);
    m_list->setUniformItemSizes(true);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setSelectionMode(QAbstractItemView::SingleSelection);
    m_list->installEventFilter(this);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, [this](const QModelIndex &current) {
        if (current.isValid())
            m_preview->setHit(m_model.hit(current.row()));
    });
    connect(m_list, &QAbstractItemView::doubleClicked, this, [this] { open(Opening::Plain); });
    auto *layout = new QVBoxLayout(page);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_head);
    layout->addWidget(m_list, 1);
    m_endLabel->setAlignment(Qt::AlignCenter);
    m_endLabel->setContentsMargins(0, Theme::space(2), 0, Theme::space(2));
    layout->addWidget(m_endLabel);
    return page;
}

QWidget *SearchPage::makeKeys()
{
    auto *bar = new QWidget(this);
    bar->setObjectName(u"searchKeys"_s);
    auto *layout = new QHBoxLayout(bar);
    layout->setContentsMargins(Theme::space(4), Theme::space(2), Theme::space(4), Theme::space(2));
    layout->setSpacing(Theme::space(4));
    const QList<QKeySequence> keys{Qt::Key_Down, Qt::Key_Return, Qt::CTRL | Qt::Key_Return, Qt::CTRL | Qt::Key_C, Qt::Key_Escape};
    for (const QKeySequence &key : keys)
        layout->addWidget(new KeyHint(key, {}, bar));
    layout->addStretch();
    return bar;
}

void SearchPage::retranslate()
{
    setAccessibleName(tr("Search"));
    m_list->setAccessibleName(tr("Matches"));
    const QStringList words{tr("choose"), tr("open"), tr("open and verify"), tr("copy number"), tr("clear")};
    const auto hints = findChild<QWidget *>(u"searchKeys"_s)->findChildren<KeyHint *>();
    for (qsizetype i = 0; i < hints.size(); ++i)
        hints[i]->setWord(words.value(i));
}

void SearchPage::showStatus()
{
    switch (m_model.state()) {
    case SearchModel::State::Idle:
        m_field.setStatus({});
        break;
    case SearchModel::State::Searching:
        m_field.setStatus(tr("Searching…"));
        break;
    case SearchModel::State::Failed:
        m_field.setStatus(tr("Not searched"));
        break;
    case SearchModel::State::Ready: {
        const int count = m_model.count(SearchModel::Group::All);
        const QString matches = m_model.hasMore() ? tr("%1+ matches").arg(count) : tr("%n match(es)", nullptr, count);
        m_field.setStatus(tr("%1 · %2 ms", "matches, time").arg(matches).arg(m_model.elapsedMilliseconds()));
        m_quiet.start();
        break;
    }
    }
}

void SearchPage::showEmpty()
{
    if (m_model.state() == SearchModel::State::Failed) {
        m_empty->setMessage(Icon::Offline, tr("The search did not go through"), FailureText::of(*m_model.failure()));
        m_empty->setAction(tr("Try again"), Qt::Key_F5);
    } else if (m_model.state() == SearchModel::State::Ready) {
        m_empty->setMessage(Icon::Search, tr("Nobody matches “%1”").arg(m_model.text()),
                            tr("Check the spelling, or ask for the number at the top right of the bill."));
        m_empty->setAction(tr("Clear and try again"), Qt::Key_Escape);
    } else {
        m_empty->setMessage(Icon::Headset, tr("Who is calling?"),
                            tr("Type a name, a phone number, an address, an e-mail, a username or any number of the bill."));
        m_empty->setAction({});
    }
}

void SearchPage::showState()
{
    showStatus();
    const bool hasRows = m_model.rowCount() > 0;
    const bool isFailed = m_model.state() == SearchModel::State::Failed;
    if (m_model.state() != SearchModel::State::Searching) {
        showEmpty();
        m_body->setCurrentIndex(hasRows && !isFailed ? 0 : 1);
    }
    m_endLabel->setText(tr("End of matches. Old portal usernames and closed accounts are included."));
    m_endLabel->setVisible(hasRows && !m_model.hasMore());
    if (m_model.state() == SearchModel::State::Ready && hasRows) {
        if (!m_list->currentIndex().isValid())
            choose(0);
    } else if (!hasRows) {
        m_preview->clear();
    }
    emit commandsChanged();
    if (m_held && m_model.state() != SearchModel::State::Searching)
        openHeld();
}

void SearchPage::choose(int row)
{
    if (m_model.rowCount() == 0)
        return;
    row = std::clamp(row, 0, m_model.rowCount() - 1);
    if (row == m_model.rowCount() - 1 && m_model.canFetchMore({}))
        m_model.fetchMore({});
    m_list->setCurrentIndex(m_model.index(row));
    m_list->scrollTo(m_model.index(row));
    Announcer::instance().say(this, SearchWords::sentence(m_model.hit(row)));
}

void SearchPage::open(Opening how)
{
    const QModelIndex current = m_list->currentIndex();
    if (current.isValid())
        emit opened(m_model.hit(current.row()).customerNumber, how == Opening::Verifying);
}

void SearchPage::openWhenFound(Opening how)
{
    if (m_model.state() != SearchModel::State::Searching)
        return open(how);
    // The rows still answer what was typed before: theirs is not the customer that is meant.
    m_held = how;
    if (how == Opening::Verifying)
        m_typeAhead.start();
}

void SearchPage::openHeld()
{
    const Opening how = *std::exchange(m_held, {});
    const bool isOne = m_model.count(SearchModel::Group::All) == 1 && !m_model.hasMore();
    if (m_model.state() == SearchModel::State::Ready && isOne)
        open(how);
    m_typeAhead.release(); // into the check of the caller, or on in the search
}

void SearchPage::dropHeld()
{
    if (!m_held)
        return; // what is held is on its way to where it belongs
    m_held.reset();
    m_typeAhead.drop();
}

const QList<Factor> &SearchPage::verifiedBy() const
{
    return m_preview->verifiedBy();
}

QSet<Command> SearchPage::commands() const
{
    QSet<Command> possible{Command::Reload, Command::NextPane, Command::PreviousPane};
    if (m_model.rowCount() > 0)
        possible |= QSet<Command>{Command::Verify, Command::CopyNumber};
    return possible;
}

void SearchPage::run(Command command)
{
    if (command == Command::Reload) {
        m_model.searchNow();
    } else if (command == Command::Verify) {
        m_preview->focusVerification();
    } else if (command == Command::CopyNumber) {
        if (const QModelIndex current = m_list->currentIndex(); current.isValid())
            QGuiApplication::clipboard()->setText(current.data(SearchModel::CustomerNumberRole).toString());
    } else if (command == Command::NextPane || command == Command::PreviousPane) {
        m_preview->isAncestorOf(focusWidget()) || m_preview == focusWidget() ? m_field.setFocus()
                                                                              : m_preview->focusVerification();
    }
}

bool SearchPage::stepBack()
{
    if (m_field.hasFocus() || m_field.text().isEmpty()) {
        if (m_field.text().isEmpty())
            return false;
        dropHeld();
        m_field.clear();
        m_model.setText({});
        return true;
    }
    takeFocus();
    return true;
}

QString SearchPage::title() const
{
    return tr("Search");
}

void SearchPage::takeFocus()
{
    m_field.setFocus();
}

std::optional<int> SearchPage::rowAt(int key) const
{
    const int row = m_list->currentIndex().row();
    const int rowsAPage = std::max(1, m_list->viewport()->height() / std::max(1, m_list->sizeHintForRow(0)));
    switch (key) {
    case Qt::Key_Down:
        return row + 1;
    case Qt::Key_Up:
        return row - 1;
    case Qt::Key_PageDown:
        return row + rowsAPage;
    case Qt::Key_PageUp:
        return row - rowsAPage;
    default:
        return {};
    }
}

bool SearchPage::handleKey(int key, Qt::KeyboardModifiers modifiers)
{
    if (const auto row = rowAt(key)) {
        dropHeld();
        choose(*row);
        return true;
    }
    switch (key) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
        openWhenFound(modifiers.testFlag(Qt::ControlModifier) ? Opening::Verifying : Opening::Plain);
        return true;
    case Qt::Key_C:
        if (modifiers != Qt::ControlModifier || m_field.hasSelectedText())
            return false;
        run(Command::CopyNumber);
        return true;
    default:
        return false;
    }
}

bool SearchPage::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == &m_field && event->type() == QEvent::FocusOut
        && static_cast<QFocusEvent *>(event)->reason() != Qt::ActiveWindowFocusReason)
        dropHeld(); // whoever goes elsewhere does not want to be fetched back
    const bool isOurs = watched == m_list || (watched == &m_field && isVisible());
    if (isOurs && (event->type() == QEvent::KeyPress || event->type() == QEvent::ShortcutOverride)) {
        const auto *key = static_cast<QKeyEvent *>(event);
        if (event->type() == QEvent::ShortcutOverride) {
            const bool opens = key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter;
            const bool isAsking = m_model.state() == SearchModel::State::Searching;
            if (opens && (isAsking || m_list->currentIndex().isValid()))
                event->accept();
            return false;
        }
        return m_typeAhead.take(*key) || handleKey(key->key(), key->modifiers() & ~Qt::KeypadModifier);
    }
    return Page::eventFilter(watched, event);
}

void SearchPage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        showState();
    }
    Page::changeEvent(event);
}

} // namespace Ventanilla
