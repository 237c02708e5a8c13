#include "ui/customer/historytab.h"

#include "models/items/caller.h"
#include "models/items/historymodel.h"
#include "ui/customer/historydelegate.h"
#include "ui/kit/announcer.h"
#include "ui/kit/chip.h"
#include "ui/kit/emptystate.h"
#include "ui/kit/failuretext.h"
#include "ui/kit/flowlayout.h"
#include "ui/kit/theme.h"

#include <QButtonGroup>
#include <QEvent>
#include <QListView>
#include <QLocale>
#include <QStackedWidget>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace Ventanilla {

namespace {

/// The kinds of the chips; the first stands for all.
constexpr std::optional<HistoryKind> chipKinds[] = {std::nullopt, HistoryKind::Note, HistoryKind::Change,
                                                    HistoryKind::Merge, HistoryKind::AlertEvent};

} // namespace

HistoryTab::HistoryTab(DeskSession &session, DeskSettings &, Caller &caller, QWidget *parent)
    : Page(parent)
    , m_session(session)
    , m_caller(caller)
    , m_model(new HistoryModel(session.backend(), caller.customer().number(), this))
    , m_group(new QButtonGroup(this))
    , m_stack(new QStackedWidget)
    , m_list(new QListView)
    , m_notice(new EmptyState)
{
    build();
    connect(m_group, &QButtonGroup::idClicked, this, [this](int id) { m_model->setKind(chipKinds[id]); });
    connect(m_model, &HistoryModel::stateChanged, this, &HistoryTab::showState);
    connect(m_notice, &EmptyState::actionTriggered, this, &HistoryTab::act);
    connect(&m_caller.customer(), &CustomerModel::changed, this, &HistoryTab::follow);
    connect(&m_session.backend(), &Backend::languageChanged, m_model, &HistoryModel::refresh);
    retranslate();
    follow();
}

void HistoryTab::build()
{
    auto *chips = new FlowLayout;
    for (int i = 0; i < static_cast<int>(std::size(chipKinds)); ++i) {
        auto *chip = new FilterChip({});
        chip->setCheckable(true);
        m_group->addButton(chip, i);
        chips->addWidget(chip);
    }
    m_group->setExclusive(true);
    m_group->button(0)->setChecked(true);
    m_list->setObjectName(u"historyList"_s);
    m_list->setModel(m_model);
    auto *delegate = new HistoryDelegate(m_session, m_list);
    m_list->setItemDelegate(delegate);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, [this, delegate](const QModelIndex &now) {
        if (now.isValid() && m_list->hasFocus())
            Announcer::instance().say(this, delegate->sentence(m_model->entry(now.row())));
    });
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setResizeMode(QListView::Adjust);
    m_list->setMouseTracking(true);
    m_stack->addWidget(m_list);
    m_stack->addWidget(m_notice);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(Theme::space(4), Theme::space(3), Theme::space(4), Theme::space(4));
    layout->setSpacing(Theme::space(3));
    layout->addLayout(chips);
    layout->addWidget(m_stack, 1);
}

void HistoryTab::follow()
{
    const CustomerModel &customer = m_caller.customer();
    if (customer.state() != CustomerModel::State::Ready || !m_session.backend().connectionState().isOnline())
        return;
    // Told of every poll: a reading that is not newer is no reason to ask.
    const bool isForbidden = !mayRead();
    if (isForbidden || m_isForbidden)
        showState();
    if (isForbidden || customer.readAt() == m_followed)
        return;
    m_followed = customer.readAt();
    m_model->refresh();
}

bool HistoryTab::mayRead() const
{
    return m_session.isSupervisor() || m_caller.customer().level() >= VerificationLevel::Read;
}

void HistoryTab::showState()
{
    const bool isFailed = m_model->state() == HistoryModel::State::Failed;
    const bool isEmpty = m_model->rowCount() == 0 && m_model->state() == HistoryModel::State::Ready && !m_model->hasMore();
    m_isForbidden = !mayRead()
        || (isFailed && m_model->failure() && m_model->failure()->kind == Failure::Kind::Forbidden);
    m_stack->setCurrentWidget(m_isForbidden || isFailed || isEmpty ? static_cast<QWidget *>(m_notice) : m_list);
    if (m_isForbidden) {
        m_notice->setMessage(Icon::Lock, tr("History is not shown yet"), tr("Verify the caller to see what was done before."));
        m_notice->setAction(tr("Verify caller"), Qt::CTRL | Qt::SHIFT | Qt::Key_V);
    } else if (isFailed) {
        m_notice->setMessage(Icon::Offline, tr("The history could not be read"), FailureText::of(*m_model->failure()));
        m_notice->setAction(tr("Try again"), Qt::Key_F5);
    } else if (isEmpty) {
        m_notice->setMessage(Icon::Clock, tr("Nothing here yet"), tr("Notes, changes, merges and alerts show here by themselves."));
        m_notice->setAction({});
    }
    for (int i = 0; i < static_cast<int>(std::size(chipKinds)); ++i)
        static_cast<FilterChip *>(m_group->button(i))->setCount(countText(i));
    emit commandsChanged();
}

QString HistoryTab::countText(int chip) const
{
    const QString loaded = locale().toString(m_model->count(chipKinds[chip]));
    return m_model->hasMore() ? tr("%1+", "at least so many").arg(loaded) : loaded;
}

void HistoryTab::act()
{
    if (m_isForbidden)
        emit verifyRequested();
    else
        m_model->refresh();
}

QSet<Command> HistoryTab::commands() const
{
    return {Command::Reload, Command::FilterRows};
}

void HistoryTab::run(Command command)
{
    if (command == Command::Reload && mayRead())
        m_model->refresh();
    else if (command == Command::FilterRows)
        m_group->checkedButton()->setFocus(Qt::ShortcutFocusReason);
}

void HistoryTab::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    Page::changeEvent(event);
}

void HistoryTab::retranslate()
{
    const QString names[] = {tr("All"), tr("Notes"), tr("Changes"), tr("Merges"), tr("Alerts")};
    for (int i = 0; i < static_cast<int>(std::size(chipKinds)); ++i)
        m_group->button(i)->setText(names[i]);
    m_list->setAccessibleName(tr("History"));
    showState();
}

} // namespace Ventanilla
