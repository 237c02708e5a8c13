#include "ui/usage/usagepage.h"

#include "models/items/caller.h"
#include "models/items/customerfigures.h"
#include "models/items/desksettings.h"
#include "models/items/reconciliationmodel.h"
#include "models/items/usagetext.h"
#include "ui/kit/announcer.h"
#include "ui/kit/banner.h"
#include "ui/kit/button.h"
#include "ui/kit/emptystate.h"
#include "ui/kit/progress.h"
#include "ui/kit/textstyle.h"
#include "ui/kit/theme.h"
#include "ui/printing/usageoutput.h"
#include "ui/usage/averagecard.h"
#include "ui/usage/billscard.h"
#include "ui/usage/findingscard.h"
#include "ui/usage/metercard.h"
#include "ui/usage/usagechart.h"
#include "ui/usage/usagehead.h"
#include "ui/usage/usagekeys.h"
#include "ui/usage/usagelegend.h"
#include "ui/usage/usagenotice.h"
#include "ui/usage/usagetiles.h"
#include "ui/usage/usageviews.h"

#include <QApplication>
#include <QEvent>
#include <QLabel>
#include <QResizeEvent>
#include <QScrollArea>
#include <QShortcut>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace Ventanilla {

namespace {
constexpr int laterMilliseconds = 40;
constexpr int findingsShare = 40; ///< of the width, in per cent
constexpr int twoColumns = 920;   ///< the width from which the lower cards stand side by side
}

UsagePage::UsagePage(DeskSession &session, DeskSettings &settings, Caller &caller, QWidget *parent)
    : Page(parent)
    , m_session(session)
    , m_settings(settings)
    , m_caller(caller)
    , m_usage(session, settings)
    , m_billsModel(new ReconciliationModel(m_usage.facts(), settings, this))
    , m_states(new QStackedWidget(this))
    , m_notice(new EmptyState(m_states))
    , m_scroll(new QScrollArea(m_states))
    , m_progress(new Progress(this))
    , m_head(new UsageHead(this))
    , m_output(new UsageOutput(session, settings, caller, m_usage, this))
    , m_outputBanner(new Banner(Tone::Ok, this))
    , m_tiles(new UsageTiles(m_usage, this))
    , m_noteLabel(makeParagraph({}, TypeToken::Note, Token::Ink2, this))
    , m_views(new UsageViews(m_usage, this))
    , m_lowerRow(new QBoxLayout(QBoxLayout::LeftToRight))
    , m_meterCard(new MeterCard(this))
    , m_averageCard(new AverageCard(this))
    , m_findings(new FindingsCard(m_usage, settings, this))
    , m_bills(new BillsCard(*m_billsModel, m_usage.facts(), this))
{
    setObjectName(u"usagePage"_s);
    m_billsModel->setToday(session.today());
    m_later.setSingleShot(true);
    m_later.setInterval(laterMilliseconds);
    build();
    connectParts();
    connectOutput();
    addLetterKeys();
    retranslate();
}

void UsagePage::build()
{
    auto *content = new QWidget;
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(Theme::space(4), Theme::space(2), Theme::space(4), Theme::space(3));
    column->setSpacing(Theme::space(2));
    column->addWidget(m_head);
    column->addWidget(m_outputBanner);
    column->addWidget(m_noteLabel);
    column->addWidget(m_tiles);
    column->addWidget(m_views, 1);
    column->addWidget(m_meterCard);
    column->addWidget(m_averageCard);
    m_lowerRow->setSpacing(Theme::space(2));
    m_lowerRow->addWidget(m_findings, findingsShare);
    m_lowerRow->addWidget(m_bills, 100 - findingsShare);
    column->addLayout(m_lowerRow);
    m_noteLabel->setObjectName(u"usageNoteLabel"_s);
    m_meterCard->hide();
    m_averageCard->hide();
    m_noteLabel->hide();

    m_scroll->setWidget(content);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->viewport()->setAutoFillBackground(false);
    content->setAutoFillBackground(false);
    m_notice->setObjectName(u"usageNotice"_s);
    m_states->addWidget(m_scroll);
    m_states->addWidget(m_notice);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_progress);
    layout->addWidget(m_states, 1);
}

void UsagePage::connectParts()
{
    connect(&m_caller.customer(), &CustomerModel::changed, this, &UsagePage::follow);
    connect(&m_caller.customer(), &CustomerModel::verificationEnded, this, &UsagePage::follow);
    connect(&m_usage, &UsageModel::changed, this, &UsagePage::showState);
    connect(&m_usage, &UsageModel::viewChanged, this, &UsagePage::showView);
    connect(&m_usage, &UsageModel::unitChanged, this, &UsagePage::showState);
    connect(&m_later, &QTimer::timeout, this, &UsagePage::showFigures);
    connect(m_notice, &EmptyState::actionTriggered, this, &UsagePage::actOnNotice);
    connect(m_head, &UsageHead::intervalChosen, &m_usage, &UsageModel::setInterval);
    connect(m_head, &UsageHead::unitChosen, &m_usage, &UsageModel::setUnit);
    connect(m_head, &UsageHead::pageRequested, &m_usage, &UsageModel::page);
    connect(m_head, &UsageHead::daysChosen, &m_usage, &UsageModel::showDays);
    connect(m_head, &UsageHead::tableRequested, this, [this] { run(Command::ToggleTable); });
    connect(m_views->legend(), &UsageLegend::meterRequested, this, [this] { toggleCard(m_meterCard); });
    connect(m_views->legend(), &UsageLegend::averageRequested, this, [this] { toggleCard(m_averageCard); });
    connect(m_meterCard->closeButton(), &Button::clicked, this, [this] { toggleCard(m_meterCard); });
    connect(m_averageCard->closeButton(), &Button::clicked, this, [this] { toggleCard(m_averageCard); });
    connect(m_bills, &BillsCard::retryRequested, &m_usage, &UsageModel::refresh);
}

void UsagePage::connectOutput()
{
    m_outputBanner->setObjectName(u"outputBanner"_s);
    m_outputBanner->makeDismissible();
    m_outputBanner->hide();
    m_head->setExportMenu(m_output);
    m_output->setChart([this] { return QSizeF(chart()->size()); },
                       [this](QPainter *painter, const QRectF &area) { chart()->paintPicture(painter, area); });
    connect(m_output, &UsageOutput::done, this, [this](const QString &sentence) { tell(Tone::Ok, sentence); });
    connect(m_output, &UsageOutput::failed, this, [this](const QString &sentence) { tell(Tone::Bad, sentence); });
    connect(m_outputBanner, &Banner::dismissed, m_outputBanner, &QWidget::hide);
}

void UsagePage::tell(Tone tone, const QString &sentence)
{
    m_outputBanner->hide(); // a second one like the first is announced again
    m_outputBanner->setTone(tone);
    m_outputBanner->setMessage(sentence);
    m_outputBanner->show();
}

void UsagePage::addLetterKeys()
{
    const auto add = [this](Qt::Key key, const auto &act) {
        auto *shortcut = new QShortcut(QKeySequence(key), this);
        shortcut->setContext(Qt::WidgetWithChildrenShortcut);
        connect(shortcut, &QShortcut::activated, this, [this, act] {
            if (m_settings.usesLetterKeys()) // what they choose does not wait for a reading
                act();
        });
    };
    add(Qt::Key_U, [this] {
        const VolumeUnit unit = m_usage.unit();
        m_usage.setUnit(unit == VolumeUnit::Gal ? VolumeUnit::Cf : unit == VolumeUnit::Cf ? VolumeUnit::Ccf : VolumeUnit::Gal);
        Announcer::instance().say(this, UsageText::unit(m_usage.unit()));
    });
    add(Qt::Key_Y, [this] { m_views->toggleYearBefore(); });
}

bool UsagePage::mayRead() const
{
    return m_session.isSupervisor() || m_caller.customer().level() >= VerificationLevel::Read;
}

void UsagePage::setAccount(const AccountNumber &account)
{
    m_account = account;
    if (isVisible())
        showAccount();
}

void UsagePage::showDays(const QDate &from, const QDate &to)
{
    m_usage.showDays(from, to);
}

void UsagePage::showAccount()
{
    const bool isOther = m_account != m_usage.accountNumber();
    m_usage.setAccount(m_account, mayRead());
    if (isOther) {
        m_meterCard->hide();
        m_averageCard->hide();
    }
    m_findings->setCallerLanguage(m_caller.customer().customer().preferredLanguage);
}

void UsagePage::showEvent(QShowEvent *event)
{
    Page::showEvent(event);
    showAccount();
    const CustomerAccount *account = m_account.isEmpty() && mayRead() ? usageAccount(m_caller.customer().customer()) : nullptr;
    if (account) // usage is shown account by account
        emit accountRequested(account->accountNumber);
}

void UsagePage::follow()
{
    const CustomerModel &customer = m_caller.customer();
    if (!isVisible() || customer.state() != CustomerModel::State::Ready)
        return;
    showAccount();
    if (customer.readAt() == m_followed || !m_session.backend().connectionState().isOnline())
        return;
    m_followed = customer.readAt();
    m_usage.refresh();
}

void UsagePage::chooseInterval(int number)
{
    if (number >= 1 && number <= 4)
        m_usage.setInterval(static_cast<UsageInterval>(number - 1));
}

void UsagePage::showState()
{
    using State = UsageModel::State;
    const State state = m_usage.state();
    const bool isContent = state == State::Ready || state == State::Loading;
    const bool isReading = state == State::Loading || m_usage.isReachingBeyond();
    isReading ? m_progress->start(tr("Reading the usage")) : m_progress->finish();
    m_states->setCurrentWidget(isContent ? static_cast<QWidget *>(m_scroll) : m_notice);
    if (!isContent)
        UsageNotice::show(*m_notice, m_usage);
    m_head->setInterval(m_usage.interval());
    m_head->setUnit(m_usage.unit());
    m_head->setFineIntervalsEnabled(!m_usage.isBilledOnly());
    m_head->setActive(state == State::Ready);
    const QString note = UsageNotice::note(m_usage);
    m_noteLabel->setText(note);
    m_noteLabel->setVisible(!note.isEmpty());
    showFigures();
    m_findings->refresh();
    m_bills->showState();
    emit commandsChanged();
}

void UsagePage::actOnNotice()
{
    if (m_usage.state() == UsageModel::State::Forbidden)
        emit verifyRequested();
    else
        m_usage.refresh();
}

void UsagePage::showView()
{
    m_views->move();
    if (!m_later.isActive())
        m_later.start();
}

void UsagePage::showFigures()
{
    m_later.stop();
    const UsageSeries &series = m_usage.series();
    const int first = m_usage.first();
    const int count = m_usage.state() == UsageModel::State::Ready ? m_usage.count() : 0;
    m_tiles->refresh();
    const QString range = UsageText::range(series, first, count);
    m_views->refresh(range);
    if (count != std::exchange(m_hintedCount, count))
        emit commandsChanged();
    if (count > 0)
        m_head->setRange(range, series.firstDay(first), series.lastDay(first + count - 1));
    if (!m_averageCard->isHidden())
        m_averageCard->showFor(m_usage);
    if (const auto &account = m_usage.facts().account(); account && account->meter)
        m_meterCard->showMeter(*account->meter, m_usage.unit(), m_usage.today());
}

void UsagePage::toggleCard(Card *card)
{
    const bool opens = card->isHidden();
    const bool hadFocus = card->isAncestorOf(QApplication::focusWidget());
    card->setVisible(opens);
    if (card == m_averageCard && opens)
        m_averageCard->showFor(m_usage);
    Button *opener = card == m_averageCard ? m_views->legend()->averageButton() : m_views->legend()->meterButton();
    if (hadFocus && !opens)
        opener->setFocus(Qt::OtherFocusReason);
    if (opens)
        QTimer::singleShot(0, card, [this, card] { m_scroll->ensureWidgetVisible(card); });
}

void UsagePage::showTable(bool isShown)
{
    m_views->showTable(isShown);
    m_head->setTableShown(isShown);
    emit commandsChanged();
}

QStringList UsagePage::keyHints() const
{
    const bool isChart = m_usage.state() == UsageModel::State::Ready && !m_views->isTable();
    return isChart ? UsageKeys::hints(m_usage.interval(), m_usage.count(), m_settings.usesLetterKeys()) : QStringList();
}

QSet<Command> UsagePage::commands() const
{
    if (m_usage.state() == UsageModel::State::Ready)
        return {Command::Reload, Command::ToggleTable, Command::ExportCsv, Command::CopyTable, Command::Print};
    return {Command::Reload};
}

void UsagePage::run(Command command)
{
    if (command == Command::Reload)
        m_usage.refresh();
    else if (command == Command::ToggleTable)
        showTable(!m_views->isTable());
    else if (command == Command::ExportCsv)
        m_output->run(UsageOutput::Kind::SeenCsv);
    else if (command == Command::CopyTable)
        m_output->run(UsageOutput::Kind::Table);
    else if (command == Command::Print)
        m_output->run(UsageOutput::Kind::Print);
}

bool UsagePage::stepBack()
{
    if (m_head->closeDates())
        return true;
    for (Card *card : {static_cast<Card *>(m_averageCard), static_cast<Card *>(m_meterCard)}) {
        if (!card->isHidden()) {
            toggleCard(card);
            return true;
        }
    }
    if (!m_views->isTable())
        return false;
    showTable(false);
    return true;
}

void UsagePage::takeFocus()
{
    // No focus proxy: with one the Tab key would come to the page, and so to the chart, before all that is above it.
    m_views->front()->setFocus(Qt::ShortcutFocusReason);
}

UsageChart *UsagePage::chart() const
{
    return m_views->chart();
}

void UsagePage::retranslate()
{
    m_billsModel->retranslate();
    showState();
}

void UsagePage::resizeEvent(QResizeEvent *event)
{
    const bool isWide = event->size().width() >= twoColumns * Theme::instance().textPercent() / 100;
    m_head->setRoom(event->size().width() - 2 * Theme::space(4));
    m_lowerRow->setDirection(isWide ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    Page::resizeEvent(event);
}

void UsagePage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    Page::changeEvent(event);
}

} // namespace Ventanilla
