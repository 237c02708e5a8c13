#include "ui/customer/overviewtab.h"

#include "models/items/caller.h"
#include "models/items/desksettings.h"
#include "models/items/usagetext.h"
#include "ui/customer/accountwords.h"
#include "ui/customer/attentioncard.h"
#include "ui/customer/identitycard.h"
#include "ui/customer/monthscard.h"
#include "ui/customer/recentcard.h"
#include "ui/kit/stattile.h"
#include "ui/kit/textstyle.h"
#include "ui/kit/theme.h"
#include "ui/search/verifycard.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QResizeEvent>
#include <QScrollArea>

using namespace Qt::Literals::StringLiterals;

namespace Ventanilla {

namespace {
constexpr int twoColumns = 640; ///< the width from which the cards stand side by side
constexpr int leftShare = 56;    ///< of the width, in per cent
}

OverviewTab::OverviewTab(DeskSession &session, DeskSettings &settings, Caller &caller, QWidget *parent)
    : QWidget(parent)
    , m_session(session)
    , m_settings(settings)
    , m_caller(caller)
    , m_customer(caller.customer())
    , m_contacts(session.backend(), caller.customer().number())
    , m_usage(session)
    , m_scroll(new QScrollArea(this))
    , m_verifyCard(new VerifyCard(session, this))
    , m_maskedLabel(makeParagraph({}, TypeToken::Body, Token::Ink2, this))
    , m_attentionCard(new AttentionCard(session, this))
    , m_tiles(new QWidget(this))
    , m_balanceTile(new StatTile({}, m_tiles))
    , m_dueTile(new StatTile({}, m_tiles))
    , m_usageTile(new StatTile({}, m_tiles))
    , m_contactsTile(new StatTile({}, m_tiles))
    , m_columns(new QBoxLayout(QBoxLayout::LeftToRight))
    , m_leftColumn(new QVBoxLayout)
    , m_rightColumn(new QVBoxLayout)
    , m_identityCard(new IdentityCard(this))
    , m_monthsCard(new MonthsCard(m_usage, this))
    , m_recentCard(new RecentCard(session, m_contacts, this))
{
    setObjectName(u"overviewTab"_s);
    build();
    m_verifyCard->setCustomer(&m_customer);
    connectParts();
    showCustomer();
}

OverviewTab::~OverviewTab()
{
    qDeleteAll(m_accountCards); // they keep their drafts while everything stands
}

void OverviewTab::build()
{
    m_balanceTile->setObjectName(u"balanceTile"_s);
    m_dueTile->setObjectName(u"dueTile"_s);
    m_usageTile->setObjectName(u"usageTile"_s);
    m_contactsTile->setObjectName(u"contactsTile"_s);
    m_maskedLabel->setObjectName(u"maskedLabel"_s);
    auto *tiles = new QHBoxLayout(m_tiles);
    tiles->setContentsMargins(0, 0, 0, 0);
    tiles->setSpacing(Theme::space(3));
    for (StatTile *tile : {m_balanceTile, m_dueTile, m_usageTile, m_contactsTile})
        tiles->addWidget(tile, 1);
    m_leftColumn->setSpacing(Theme::space(3));
    m_leftColumn->addWidget(m_identityCard, 1);
    m_rightColumn->setSpacing(Theme::space(3));
    m_rightColumn->addWidget(m_monthsCard);
    m_rightColumn->addWidget(m_recentCard);
    m_rightColumn->addStretch();
    m_columns->setSpacing(Theme::space(3));
    m_columns->addLayout(m_leftColumn, leftShare);
    m_columns->addLayout(m_rightColumn, 100 - leftShare);

    auto *content = new QWidget;
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(Theme::space(4), Theme::space(3), Theme::space(4), Theme::space(4));
    column->setSpacing(Theme::space(3));
    column->addWidget(m_verifyCard);
    column->addWidget(m_maskedLabel);
    column->addWidget(m_attentionCard);
    column->addWidget(m_tiles);
    column->addLayout(m_columns);
    column->addStretch();
    m_scroll->setWidget(content);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->viewport()->setAutoFillBackground(false);
    content->setAutoFillBackground(false);
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(m_scroll);
}

void OverviewTab::connectParts()
{
    connect(&m_customer, &CustomerModel::changed, this, &OverviewTab::showCustomer);
    connect(&m_customer, &CustomerModel::verificationEnded, this, &OverviewTab::showCustomer);
    connect(&m_session.backend(), &Backend::connectionStateChanged, this, &OverviewTab::showCustomer);
    connect(&m_caller, &Caller::noteChanged, this, [this] {
        if (m_caller.noteState() == Caller::NoteState::Sent)
            reload();
    });
    connect(&m_usage, &UsageGlance::changed, this, &OverviewTab::showUsage);
    connect(&m_settings, &DeskSettings::volumeUnitChanged, this, &OverviewTab::showUsage);
    connect(&m_contacts, &RecentContacts::changed, this, &OverviewTab::showContacts);
    connect(m_verifyCard, &VerifyCard::verified, this, [this] {
        m_isAskedToVerify = false;
        emit verified(m_verifyCard->verifiedBy());
        showCustomer();
        reload();
    });
    connect(m_attentionCard, &AttentionCard::mergeRequested, this, &OverviewTab::mergeRequested);
    connect(m_attentionCard, &AttentionCard::loginsRequested, this, &OverviewTab::loginsRequested);
    connect(m_attentionCard, &AttentionCard::usageRequested, this, &OverviewTab::usageRequested);
    connect(m_attentionCard, &AttentionCard::accountRequested, this, &OverviewTab::accountRequested);
    connect(m_recentCard, &RecentCard::historyRequested, this, &OverviewTab::historyRequested);
}

bool OverviewTab::mayRead() const
{
    return m_customer.level() >= VerificationLevel::Read;
}

void OverviewTab::setAccount(const AccountNumber &account)
{
    m_account = account;
    m_attentionCard->closeWays();
    m_scroll->ensureVisible(0, 0);
    showCustomer();
    readUsage();
}

void OverviewTab::setKeysShown(bool areShown)
{
    m_attentionCard->setKeysShown(areShown);
}

void OverviewTab::reload()
{
    m_contacts.read(mayRead());
    readUsage();
    if (m_accountCard && mayRead())
        m_accountCard->refresh();
}

void OverviewTab::openVerification()
{
    m_isAskedToVerify = true;
    showCustomer();
    m_scroll->ensureVisible(0, 0);
    m_verifyCard->takeFocus();
}

bool OverviewTab::isVerificationOpen() const
{
    return !m_verifyCard->isHidden();
}

bool OverviewTab::stepBack()
{
    if (m_attentionCard->closeWays())
        return true;
    if (!m_isAskedToVerify || !mayRead())
        return false;
    m_isAskedToVerify = false;
    showCustomer();
    return true;
}

AccountCard::Access OverviewTab::access() const
{
    if (!m_session.backend().connectionState().isOnline())
        return AccountCard::Access::Offline;
    if (m_customer.level() >= VerificationLevel::ChangeContact)
        return AccountCard::Access::Open;
    return m_wasVerified ? AccountCard::Access::Ended : AccountCard::Access::Locked;
}

CustomerFigures OverviewTab::figures() const
{
    const Customer &customer = m_customer.customer();
    const CustomerAccount *account = findAccount(customer, m_account);
    return figuresOf(account ? std::vector{*account} : customer.accounts, m_session.today());
}

void OverviewTab::showCustomer()
{
    const bool isReadable = mayRead();
    if (m_customer.level() >= VerificationLevel::ChangeContact)
        m_wasVerified = true;
    const bool isNewReading = m_customer.state() == CustomerModel::State::Ready && m_customer.readAt() != m_shownReading;
    m_verifyCard->setVisible(!isReadable || m_isAskedToVerify);
    m_maskedLabel->setText(tr("Until the caller is verified you see in clear only what the caller gave you. Notes can be "
                              "written all the same."));
    const bool isKnown = m_customer.state() == CustomerModel::State::Ready;
    m_maskedLabel->setVisible(isKnown && !isReadable);
    m_identityCard->setVisible(isKnown);
    m_attentionCard->setVisible(isReadable);
    m_tiles->setVisible(isReadable);
    m_recentCard->setVisible(isReadable);
    m_monthsCard->setVisible(isReadable && m_usage.perDay());
    m_columns->setStretch(1, isReadable ? 100 - leftShare : 0);
    m_attentionCard->setOnline(m_session.backend().connectionState().isOnline());
    m_attentionCard->showCustomer(m_customer.customer(), m_account);
    m_identityCard->showCustomer(m_customer.customer(), !isReadable);
    showHint();
    showTiles();
    showContacts();
    showUsage();
    showAccountCard();
    if (isNewReading) {
        m_shownReading = m_customer.readAt();
        reload();
    }
    emit stateChanged();
}

void OverviewTab::showHint()
{
    const bool isOnline = m_session.backend().connectionState().isOnline();
    const QString time = QLocale().toString(m_session.local(m_customer.readAt()).time(), QLocale::ShortFormat);
    m_attentionCard->setHint(isOnline ? tr("Most urgent first") : tr("As of %1").arg(time));
}

void OverviewTab::showTiles()
{
    const CustomerFigures shown = figures();
    const QDate today = m_session.today();
    m_balanceTile->setTitle(m_account.isEmpty() ? tr("Balance, %n account(s)", nullptr, shown.accounts) : tr("Balance"));
    if (!shown.balanceCents)
        m_balanceTile->showNone(tr("Not known"));
    else if (shown.pastDueCents > 0)
        m_balanceTile->showValue(AccountWords::money(*shown.balanceCents),
                                 tr("%1 past due").arg(AccountWords::money(shown.pastDueCents)), {}, Tone::Bad);
    else
        m_balanceTile->showValue(AccountWords::money(*shown.balanceCents), tr("Nothing past due"));
    m_dueTile->setTitle(tr("Next due"));
    if (!shown.nextDue)
        m_dueTile->showNone(tr("No bill falls due"));
    else
        m_dueTile->showValue(AccountWords::date(*shown.nextDue, today),
                             tr("%1 on %n account(s)", nullptr, shown.nextDueAccounts).arg(AccountWords::money(shown.nextDueCents)));
}

void OverviewTab::showContacts()
{
    m_contactsTile->setTitle(tr("Contacts, 30 days"));
    const auto &notes = m_contacts.notes();
    if (!notes) {
        m_contactsTile->showLoading();
        return;
    }
    const QLocale locale;
    const QString count = locale.toString(static_cast<int>(notes->size()));
    QString last = tr("No notes");
    if (!notes->empty()) {
        const Note &note = notes->front();
        last = tr("Last: %1, %2", "date, who").arg(
            AccountWords::date(m_session.local(note.createdAt).date(), m_session.today()),
            note.authorName.isEmpty() ? note.author : note.authorName);
    }
    m_contactsTile->showValue(m_contacts.hasMore() ? tr("%1+", "at least so many").arg(count) : count, last);
}

const CustomerAccount *OverviewTab::usageShown() const
{
    const Customer &customer = m_customer.customer();
    return m_account.isEmpty() ? usageAccount(customer) : findAccount(customer, m_account);
}

void OverviewTab::readUsage()
{
    const CustomerAccount *account = mayRead() ? usageShown() : nullptr;
    std::optional<QDate> leakSince;
    for (const Attention &line : m_customer.customer().attention) {
        if (account && line.kind == AttentionKind::PossibleLeak && line.accountNumber == account->accountNumber)
            leakSince = line.since;
    }
    m_usage.setAccount(account ? account->accountNumber : AccountNumber(), leakSince);
}

void OverviewTab::showUsage()
{
    const CustomerAccount *account = usageShown();
    const QString name = account ? AccountWords::name(*account) : QString();
    const VolumeUnit unit = m_settings.volumeUnit();
    m_monthsCard->setVisible(mayRead() && m_usage.perDay());
    m_monthsCard->refresh(name, unit);
    m_usageTile->setTitle(m_account.isEmpty() ? tr("%1, per day", "account").arg(name) : tr("Usage per day"));
    if (!m_usage.isRead())
        return m_usageTile->showLoading();
    if (!m_usage.perDay())
        return m_usageTile->showNone(tr("No usage known"));
    QString note = tr("Average a day, 30 days");
    const bool isUp = m_usage.percentMore().value_or(0) > 0;
    if (isUp)
        note = tr("Up %1% since %2", "per cent, date").arg(QLocale().toString(*m_usage.percentMore()),
                                                           AccountWords::date(*m_usage.leakSince(), m_session.today()));
    m_usageTile->showValue(UsageText::number(*m_usage.perDay(), unit), note, UsageText::unit(unit), isUp ? Tone::Bad : Tone::Neutral);
}

AccountCard *OverviewTab::makeAccountCard()
{
    auto *card = new AccountCard(m_session, m_customer.number(), m_account, this);
    connect(card, &AccountCard::stateChanged, this, &OverviewTab::stateChanged);
    connect(card, &AccountCard::saved, &m_customer, &CustomerModel::refresh);
    connect(card, &AccountCard::verifyRequested, this, &OverviewTab::openVerification);
    connect(card, &AccountCard::compareRequested, this, [this, card] {
        if (card == m_accountCard)
            emit compareRequested();
    });
    m_leftColumn->insertWidget(0, card);
    return card;
}

void OverviewTab::showAccountCard()
{
    const CustomerAccount *account = findAccount(m_customer.customer(), m_account);
    // A card begins with a verified caller; what is typed there stays in sight when the verification ends.
    AccountCard *shown = account ? m_accountCards.value(m_account) : nullptr;
    if (account && !shown && mayRead()) {
        shown = makeAccountCard();
        m_accountCards.insert(m_account, shown);
    }
    m_accountCard = shown;
    for (AccountCard *card : std::as_const(m_accountCards)) {
        card->setAccess(access());
        card->setVisible(card == m_accountCard && (mayRead() || card->canSave()));
    }
    if (m_accountCard && account)
        m_accountCard->setName(AccountWords::name(*account));
    // Two cards alone are equally high; beside an account the history ends where it ends.
    m_rightColumn->setStretch(1, m_accountCard ? 0 : 1);
    m_rightColumn->setStretch(2, m_accountCard ? 1 : 0);
}

void OverviewTab::resizeEvent(QResizeEvent *event)
{
    const bool isWide = event->size().width() >= twoColumns;
    m_columns->setDirection(isWide ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    QWidget::resizeEvent(event);
}

void OverviewTab::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        showCustomer();
    QWidget::changeEvent(event);
}

} // namespace Ventanilla
