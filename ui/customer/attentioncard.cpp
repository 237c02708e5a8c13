#include "ui/customer/attentioncard.h"

#include "models/items/desksession.h"
#include "ui/customer/accountwords.h"
#include "ui/customer/attentionline.h"
#include "ui/customer/payways.h"
#include "ui/kit/button.h"
#include "ui/kit/textstyle.h"
#include "ui/kit/theme.h"

#include <QApplication>
#include <QEvent>
#include <QLabel>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace Ventanilla {

AttentionCard::AttentionCard(DeskSession &session, QWidget *parent)
    : Card({}, parent)
    , m_session(session)
    , m_hintLabel(makeLabel({}, TypeToken::Note, Token::Ink2, this))
{
    setObjectName(u"attentionCard"_s);
    header()->addTrailing(m_hintLabel);
    body()->setContentsMargins(0, 0, 0, 0);
    body()->setSpacing(0);
}

void AttentionCard::showCustomer(const Customer &customer, const AccountNumber &account)
{
    const QDate today = m_session.today();
    std::vector<Attention> lines = attentionOf(customer, account);
    const bool isSame = m_rows && lines == m_lines && account == m_account && today == m_today
        && customer.usernames == m_customer.usernames && customer.accounts == m_customer.accounts;
    m_customer = customer;
    m_account = account;
    m_lines = std::move(lines);
    m_today = today;
    if (!isSame)
        rebuild();
}

void AttentionCard::setKeysShown(bool areShown)
{
    if (areShown == m_areKeysShown)
        return;
    m_areKeysShown = areShown;
    rebuild();
}

void AttentionCard::setHint(const QString &hint)
{
    m_hint = hint;
    m_hintLabel->setText(m_lines.empty() ? QString() : hint);
}

void AttentionCard::setOnline(bool isOnline)
{
    if (isOnline == m_isOnline)
        return;
    m_isOnline = isOnline;
    rebuild();
}

AttentionCard::Remedy AttentionCard::remedyOf(const Attention &line) const
{
    switch (line.kind) {
    case AttentionKind::PastDue:
        return findAccount(m_customer, line.accountNumber.value_or(AccountNumber())) ? Remedy::PayWays : Remedy::None;
    case AttentionKind::UsernamesToMerge:
        return Remedy::Merge;
    case AttentionKind::EmailUnconfirmed:
        if (!line.accountNumber)
            return Remedy::OpenLogins;
        break;
    case AttentionKind::PossibleLeak:
    case AttentionKind::UnusualTrend:
        return line.accountNumber ? Remedy::ShowUsage : Remedy::None;
    case AttentionKind::AutopayStopped:
        break;
    }
    return line.accountNumber && *line.accountNumber != m_account ? Remedy::OpenAccount : Remedy::None;
}

QString AttentionCard::textOf(Remedy remedy) const
{
    switch (remedy) {
    case Remedy::PayWays:
        return tr("Ways to pay");
    case Remedy::OpenAccount:
        return tr("Open account");
    case Remedy::OpenLogins:
        return tr("Open logins");
    case Remedy::ShowUsage:
        return tr("Show usage");
    case Remedy::Merge:
        return tr("Merge");
    case Remedy::None:
        break;
    }
    return {};
}

AttentionLine *AttentionCard::makeLine(const Attention &line, int number)
{
    auto *row = new AttentionLine({AccountWords::icon(line.kind), AccountWords::tone(line.kind),
                                   AccountWords::attention(line, m_customer, m_today),
                                   AccountWords::concerns(line, m_customer), line.detail},
                                  m_rows);
    row->setObjectName(u"attentionLine%1"_s.arg(number));
    const Remedy remedy = remedyOf(line);
    if (remedy == Remedy::None)
        return row;
    Button *button = row->addAction(textOf(remedy));
    button->setObjectName(u"attentionButton%1"_s.arg(number));
    const bool isWaiting = remedy == Remedy::Merge && !m_isOnline;
    button->setEnabled(!isWaiting);
    if (isWaiting)
        button->setGlyph(Icon::Offline);
    if (m_areKeysShown && number <= mostKeys)
        button->setKeyHint(QKeySequence(Qt::Key_0 + number));
    connect(button, &Button::clicked, this, [this, number] { perform(static_cast<std::size_t>(number) - 1); });
    return row;
}

void AttentionCard::rebuild()
{
    const QWidget *focused = QApplication::focusWidget();
    const QString focusedName = m_rows && focused && m_rows->isAncestorOf(focused) ? focused->objectName() : QString();
    if (m_rows)
        m_rows->deleteLater();
    m_rows = new QWidget(this);
    auto *layout = new QVBoxLayout(m_rows);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    setTitle(tr("Needs attention"));
    header()->setCount(m_lines.empty() ? QString() : QLocale().toString(static_cast<int>(m_lines.size())), Tone::Bad);
    setHint(m_hint);
    int number = 0;
    for (const Attention &line : m_lines) {
        if (number > 0)
            layout->addWidget(new Hairline(Qt::Horizontal, m_rows));
        layout->addWidget(makeLine(line, ++number));
        if (line.kind != AttentionKind::PastDue || m_payAccount.isEmpty() || line.accountNumber != m_payAccount)
            continue;
        auto *ways = new PayWays(m_session, m_rows);
        ways->setAccount(*findAccount(m_customer, m_payAccount));
        connect(ways, &PayWays::closeRequested, this, &AttentionCard::closeWays);
        layout->addWidget(ways);
    }
    if (m_lines.empty())
        layout->addWidget(new AttentionLine({Icon::Check, Tone::Ok, tr("Nothing needs action"), {}, {}}, m_rows));
    body()->addWidget(m_rows);
    m_rows->show();
    if (auto *again = focusedName.isEmpty() ? nullptr : m_rows->findChild<Button *>(focusedName))
        again->setFocus();
}

void AttentionCard::perform(std::size_t index)
{
    const Attention line = m_lines[index];
    switch (remedyOf(line)) {
    case Remedy::PayWays: {
        const bool isOpen = m_payAccount == *line.accountNumber;
        m_payAccount = isOpen ? AccountNumber() : *line.accountNumber;
        // After the button, which goes with the old lines, has ended its click.
        QMetaObject::invokeMethod(this, &AttentionCard::rebuild, Qt::QueuedConnection);
        break;
    }
    case Remedy::OpenAccount:
        emit accountRequested(*line.accountNumber);
        break;
    case Remedy::OpenLogins:
        emit loginsRequested();
        break;
    case Remedy::ShowUsage:
        emit usageRequested(*line.accountNumber);
        break;
    case Remedy::Merge:
        emit mergeRequested();
        break;
    case Remedy::None:
        break;
    }
}

bool AttentionCard::act(int number)
{
    if (number < 1 || number > static_cast<int>(m_lines.size()))
        return false;
    const auto index = static_cast<std::size_t>(number) - 1;
    const Remedy remedy = remedyOf(m_lines[index]);
    if (remedy == Remedy::None || (remedy == Remedy::Merge && !m_isOnline))
        return false;
    perform(index);
    return true;
}

bool AttentionCard::closeWays()
{
    if (m_payAccount.isEmpty())
        return false;
    m_payAccount = {};
    QMetaObject::invokeMethod(this, &AttentionCard::rebuild, Qt::QueuedConnection);
    return true;
}

void AttentionCard::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange && m_rows)
        rebuild();
    Card::changeEvent(event);
}

} // namespace Ventanilla
