#include "ui/customer/identitycard.h"

#include "ui/customer/accountwords.h"
#include "ui/kit/inlineeditrow.h"
#include "ui/kit/theme.h"

#include <QEvent>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace Ventanilla {

IdentityCard::IdentityCard(QWidget *parent)
    : Card({}, parent)
{
    setObjectName(u"identityCard"_s);
    body()->setContentsMargins(0, Theme::space(1), 0, Theme::space(1));
    body()->setSpacing(0);
    constexpr std::array names{"nameRow", "languageRow", "phonesRow", "emailsRow", "loginRow", "billsToRow"};
    for (std::size_t i = 0; i < m_rows.size(); ++i) {
        m_rows[i] = new InlineEditRow({}, this);
        m_rows[i]->setObjectName(QString::fromLatin1(names[i]));
        m_rows[i]->setEditable(false);
        body()->addWidget(m_rows[i]);
    }
    body()->addStretch();
}

void IdentityCard::showCustomer(const Customer &customer, bool isMasked)
{
    m_customer = customer;
    m_isMasked = isMasked;
    refresh();
}

void IdentityCard::showList(Row row, const std::vector<QString> &texts)
{
    QString shown = texts.empty() ? tr("None known") : texts.front();
    if (texts.size() > 1)
        shown = tr("%1 and %n more", nullptr, static_cast<int>(texts.size()) - 1).arg(texts.front());
    m_rows[row]->setValue(shown);
    m_rows[row]->setToolTip(texts.size() > 1 ? QStringList(texts.begin(), texts.end()).join(u'\n') : QString());
}

void IdentityCard::showLogin()
{
    m_rows[Login]->setVisible(!m_isMasked);
    m_rows[Login]->setNote({});
    std::vector<QString> emails;
    for (const auto &login : m_customer.logins)
        emails.push_back(login.email);
    showList(Login, emails);
    if (emails.empty()) {
        m_rows[Login]->setValue(tr("None yet"));
        return;
    }
    switch (m_customer.logins.front().state) {
    case LoginState::Invited:
        m_rows[Login]->setNote(tr("Invited"));
        break;
    case LoginState::Active:
        m_rows[Login]->setNote(tr("Active"));
        break;
    case LoginState::Locked:
        m_rows[Login]->setNote(tr("Locked"));
        break;
    }
}

void IdentityCard::showBills()
{
    m_rows[BillsTo]->setVisible(!m_isMasked);
    std::vector<QString> emails;
    int byEmail = 0;
    int active = 0;
    for (const CustomerAccount &account : m_customer.accounts) {
        if (account.status != AccountStatus::Active || !account.billDelivery)
            continue;
        ++active;
        if (account.billDelivery->effectiveMethod == BillDelivery::Paper)
            continue;
        ++byEmail;
        const QString email = account.billDelivery->email.value_or(QString());
        if (!email.isEmpty() && std::find(emails.begin(), emails.end(), email) == emails.end())
            emails.push_back(email);
    }
    showList(BillsTo, emails);
    if (emails.empty())
        m_rows[BillsTo]->setValue(tr("Paper"));
    m_rows[BillsTo]->setNote(
        byEmail > 0 ? tr("%1 of %2", "accounts by e-mail, all accounts").arg(QLocale().toString(byEmail), QLocale().toString(active))
                    : QString());
}

void IdentityCard::refresh()
{
    setTitle(tr("Identity and contact"));
    m_rows[Name]->setLabel(tr("Name"));
    m_rows[Language]->setLabel(tr("Language"));
    m_rows[Phones]->setLabel(tr("Phones"));
    m_rows[Emails]->setLabel(tr("E-mails"));
    m_rows[Login]->setLabel(tr("E-mail login"));
    m_rows[BillsTo]->setLabel(tr("Bills go to"));
    m_rows[Name]->setValue(m_customer.displayName);
    m_rows[Language]->setValue(m_customer.preferredLanguage == u"es" ? tr("Spanish") : tr("English"));
    showList(Phones, m_customer.phones);
    showList(Emails, m_customer.emails);
    const QString masked = m_isMasked ? tr("Masked") : QString();
    m_rows[Phones]->setNote(m_customer.phones.empty() ? QString() : masked);
    m_rows[Emails]->setNote(m_customer.emails.empty() ? QString() : masked);
    showLogin();
    showBills();
}

void IdentityCard::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        refresh();
    Card::changeEvent(event);
}

} // namespace Ventanilla
