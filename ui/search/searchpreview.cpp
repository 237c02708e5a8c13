#include "ui/search/searchpreview.h"

#include "models/items/desksession.h"
#include "ui/kit/avatar.h"
#include "ui/kit/card.h"
#include "ui/kit/chip.h"
#include "ui/kit/textstyle.h"
#include "ui/kit/theme.h"
#include "ui/search/verifycard.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QScrollArea>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace Ventanilla {

namespace {
constexpr int readPauseMilliseconds = 250;
constexpr int avatarSide = 36;
constexpr std::size_t mostAccounts = 12;
} // namespace

SearchPreview::SearchPreview(DeskSession &session, QWidget *parent)
    : QWidget(parent)
    , m_session(session)
    , m_scroll(new QScrollArea(this))
    , m_content(new QWidget)
    , m_avatar(new Avatar(avatarSide, m_content))
    , m_nameLabel(makeLabel({}, TypeToken::Title, Token::Ink1, m_content))
    , m_factsLabel(makeLabel({}, TypeToken::Note, Token::Ink2, m_content))
    , m_languageChip(new Chip({}, m_content))
    , m_verifyCard(new VerifyCard(session, m_content))
    , m_accountsCard(new Card({}, m_content))
    , m_accountsLayout(new QVBoxLayout)
    , m_contactCard(new Card({}, m_content))
    , m_phonesLabel(makeParagraph({}, TypeToken::Note, Token::Ink1, m_content))
    , m_emailsLabel(makeParagraph({}, TypeToken::Note, Token::Ink1, m_content))
    , m_hintLabel(makeParagraph({}, TypeToken::Note, Token::Ink2, m_content))
{
    m_pause.setSingleShot(true);
    m_pause.setInterval(readPauseMilliseconds);
    connect(&m_pause, &QTimer::timeout, this, &SearchPreview::read);

    auto *names = new QVBoxLayout;
    names->setSpacing(0);
    names->addWidget(m_nameLabel);
    names->addWidget(m_factsLabel);
    auto *head = new QHBoxLayout;
    head->setSpacing(Theme::space(3));
    head->addWidget(m_avatar);
    head->addLayout(names, 1);
    head->addWidget(m_languageChip);

    m_accountsCard->body()->setContentsMargins(0, 0, 0, 0);
    m_accountsCard->body()->addLayout(m_accountsLayout);
    m_accountsLayout->setSpacing(0);
    m_contactCard->body()->addWidget(m_phonesLabel);
    m_contactCard->body()->addWidget(m_emailsLabel);

    auto *layout = new QVBoxLayout(m_content);
    layout->setContentsMargins(Theme::space(4), Theme::space(4), Theme::space(4), Theme::space(4));
    layout->setSpacing(Theme::space(4));
    layout->addLayout(head);
    layout->addWidget(m_verifyCard);
    layout->addWidget(m_accountsCard);
    layout->addWidget(m_contactCard);
    layout->addWidget(m_hintLabel);
    layout->addStretch();

    m_scroll->setWidget(m_content);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(m_scroll);

    connect(m_verifyCard, &VerifyCard::verified, this, [this] { emit verified(m_hit.customerNumber); });
    clear();
}

const QList<Factor> &SearchPreview::verifiedBy() const
{
    return m_verifyCard->verifiedBy();
}

void SearchPreview::setHit(const CustomerHit &hit)
{
    if (hit.customerNumber == m_hit.customerNumber && !m_scroll->isHidden())
        return;
    m_hit = hit;
    m_verifyCard->setCustomer(nullptr);
    m_customer.reset();
    m_scroll->show();
    m_pause.start();
    showCustomer();
}

void SearchPreview::clear()
{
    m_pause.stop();
    m_verifyCard->setCustomer(nullptr);
    m_customer.reset();
    m_hit = {};
    m_scroll->hide(); // and not what is in it alone: the bar would stay
}

void SearchPreview::focusVerification()
{
    if (m_pause.isActive()) {
        m_pause.stop();
        read();
    }
    m_verifyCard->takeFocus();
}

void SearchPreview::read()
{
    m_customer = std::make_unique<CustomerModel>(m_session.backend(), m_hit.customerNumber);
    connect(m_customer.get(), &CustomerModel::changed, this, &SearchPreview::showCustomer);
    m_verifyCard->setCustomer(m_customer.get());
    m_customer->refresh();
}

QString SearchPreview::joined(const std::vector<QString> &texts)
{
    return QStringList(texts.begin(), texts.end()).join(u", "_s);
}

void SearchPreview::showCustomer()
{
    const bool isRead = m_customer && m_customer->state() == CustomerModel::State::Ready;
    const Customer customer = isRead ? m_customer->customer() : Customer{};
    const bool isOrganization = m_hit.kind == CustomerKind::Organization;
    m_avatar->setCustomer(m_hit.displayName, isOrganization ? AvatarKind::Organization : AvatarKind::Person);
    m_nameLabel->setText(m_hit.displayName);
    m_factsLabel->setText(tr("Customer %1 · %2", "number, kind")
                              .arg(m_hit.customerNumber.text(), isOrganization ? tr("organization") : tr("person")));
    const bool isSpanish = m_hit.preferredLanguage == u"es";
    m_languageChip->setLook({isSpanish ? tr("Speaks Spanish") : tr("Speaks English"), Tone::Accent, Icon::Globe, {}});
    m_languageChip->setVisible(!m_hit.preferredLanguage.isEmpty());
    m_verifyCard->setVisible(!isRead || m_customer->level() == VerificationLevel::None);

    while (QLayoutItem *item = m_accountsLayout->takeAt(0)) {
        item->widget()->deleteLater();
        delete item;
    }
    m_accountsCard->setTitle(tr("Accounts"));
    m_accountsCard->header()->setCount(QLocale().toString(static_cast<int>(m_hit.accounts.size())));
    for (std::size_t i = 0; i < std::min(customer.accounts.size(), mostAccounts); ++i)
        addAccount(customer.accounts[i], customer);
    m_accountsCard->setVisible(isRead && !customer.accounts.empty());
    m_contactCard->setVisible(isRead);
    m_phonesLabel->setText(tr("Phones: %1").arg(customer.phones.empty() ? tr("none") : joined(customer.phones)));
    m_emailsLabel->setText(tr("E-mails: %1").arg(customer.emails.empty() ? tr("none") : joined(customer.emails)));
    m_hintLabel->setText(tr("Until the caller is verified you see in clear only what the caller gave you."));
    m_hintLabel->setVisible(!isRead || m_customer->level() == VerificationLevel::None);
}

void SearchPreview::addAccount(const CustomerAccount &account, const Customer &customer)
{
    auto *row = new QWidget(m_accountsCard);
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(Theme::space(4), Theme::space(2), Theme::space(4), Theme::space(2));
    layout->setSpacing(Theme::space(3));
    const QString place = account.serviceAddress.isEmpty() ? account.city : account.serviceAddress;
    layout->addWidget(makeLabel(account.accountNumber.text(), TypeToken::Body, Token::Ink1, row));
    layout->addWidget(makeLabel(place, TypeToken::Note, Token::Ink2, row), 1);
    const auto urgent = std::find_if(customer.attention.begin(), customer.attention.end(), [&account](const Attention &line) {
        return line.accountNumber == account.accountNumber;
    });
    if (account.status == AccountStatus::Closed)
        layout->addWidget(makeLabel(tr("Closed"), TypeToken::Note, Token::Ink3, row));
    else if (urgent != customer.attention.end())
        layout->addWidget(makeLabel(urgent->detail, TypeToken::Note, Token::Warn, row));
    if (m_accountsLayout->count() > 0)
        m_accountsLayout->addWidget(new Hairline(Qt::Horizontal, m_accountsCard));
    m_accountsLayout->addWidget(row);
}

void SearchPreview::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange && !m_scroll->isHidden())
        showCustomer();
    QWidget::changeEvent(event);
}

} // namespace Ventanilla
