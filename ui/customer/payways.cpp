#include "ui/customer/payways.h"

#include "models/items/desksession.h"
#include "ui/kit/button.h"
#include "ui/kit/textstyle.h"
#include "ui/kit/theme.h"

#include <QClipboard>
#include <QDesktopServices>
#include <QEvent>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QUrl>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace Ventanilla {

QString serviceCenterFacts(const DeskSession &session, const QString &name)
{
    const auto &centers = session.profile().serviceCenters;
    const auto found = std::find_if(centers.begin(), centers.end(),
                                    [&name](const ServiceCenter &center) { return center.name == name; });
    QStringList facts{name};
    if (found != centers.end())
        facts += {found->phone, found->hours};
    facts.removeAll(QString());
    return facts.join(u", "_s);
}

PayWays::PayWays(DeskSession &session, QWidget *parent)
    : QWidget(parent)
    , m_session(session)
    , m_onlineLabel(makeParagraph({}, TypeToken::Body, Token::Ink1, this))
    , m_centerLabel(makeParagraph({}, TypeToken::Body, Token::Ink1, this))
    , m_openButton(new Button({}, Button::Kind::Default, this))
    , m_copyButton(new Button({}, Button::Kind::Quiet, this))
    , m_closeButton(new Button({}, Button::Kind::Default, this))
{
    setObjectName(u"payWays"_s);
    m_onlineLabel->setObjectName(u"payOnlineLabel"_s);
    m_centerLabel->setObjectName(u"payCenterLabel"_s);
    m_openButton->setGlyph(Icon::OpenOutside);
    m_copyButton->setGlyph(Icon::Copy);
    m_closeButton->setKeyHint(Qt::Key_Escape);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(Theme::space(2));
    for (Button *button : {m_openButton, m_copyButton, m_closeButton}) {
        button->setHeight(SizeToken::ControlSmall);
        buttons->addWidget(button);
    }
    buttons->addStretch();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(Theme::space(4) + 28, Theme::space(2), Theme::space(4), Theme::space(3));
    layout->setSpacing(Theme::space(2));
    layout->addWidget(m_onlineLabel);
    layout->addWidget(m_centerLabel);
    layout->addLayout(buttons);
    connect(m_closeButton, &Button::clicked, this, &PayWays::closeRequested);
    connect(m_copyButton, &Button::clicked, this, [this] {
        QGuiApplication::clipboard()->setText(m_session.profile().capabilities.billPayUrl.value_or(QString()));
    });
    connect(m_openButton, &Button::clicked, this, [this] {
        QDesktopServices::openUrl(QUrl(m_session.profile().capabilities.billPayUrl.value_or(QString())));
    });
}

void PayWays::setAccount(const CustomerAccount &account)
{
    m_account = account;
    showWays();
}

QString PayWays::onlineSentence() const
{
    const Capabilities &capabilities = m_session.profile().capabilities;
    if (m_account.status == AccountStatus::Closed)
        return tr("A closed account cannot be paid online.");
    if (capabilities.billPayUrl)
        return tr("Online at %1, not in the portal.").arg(*capabilities.billPayUrl);
    if (capabilities.payInPortal)
        return tr("Online in the portal, signed in with the e-mail login: account %1, then Pay.")
            .arg(m_account.accountNumber.text());
    return tr("This utility takes no payments online.");
}

QString PayWays::centerSentence() const
{
    if (m_account.serviceCenter.isEmpty())
        return {};
    return tr("In person or by phone: %1").arg(serviceCenterFacts(m_session, m_account.serviceCenter));
}

void PayWays::showWays()
{
    const bool hasSite =
        m_session.profile().capabilities.billPayUrl && m_account.status == AccountStatus::Active;
    m_onlineLabel->setText(onlineSentence());
    m_centerLabel->setText(centerSentence());
    m_centerLabel->setVisible(!m_centerLabel->text().isEmpty());
    m_openButton->setText(tr("Open the payment site"));
    m_copyButton->setText(tr("Copy address"));
    m_closeButton->setText(tr("Close"));
    m_openButton->setVisible(hasSite);
    m_copyButton->setVisible(hasSite);
}

void PayWays::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        showWays();
    QWidget::changeEvent(event);
}

} // namespace Ventanilla
