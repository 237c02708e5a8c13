#include "ui/shell/callerstrip.h"

#include "models/items/calldesk.h"
#include "ui/kit/avatar.h"
#include "ui/kit/button.h"
#include "ui/kit/chip.h"
#include "ui/kit/keytips.h"
#include "ui/kit/textstyle.h"
#include "ui/kit/theme.h"
#include "ui/kit/tone.h"
#include "ui/kit/verificationchip.h"
#include "ui/search/factorwords.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>

using namespace Qt::Literals::StringLiterals;

namespace Ventanilla {

namespace {

constexpr std::chrono::seconds wholeVerification{15 * 60};
constexpr int edgeWidth = 4;
constexpr int avatarSide = 36;

QVBoxLayout *twoLines(QLabel *first, QLabel *second)
{
    auto *lines = new QVBoxLayout;
    lines->setSpacing(0);
    lines->addStretch();
    lines->addWidget(first);
    lines->addWidget(second);
    lines->addStretch();
    return lines;
}

} // namespace

CallerStrip::CallerStrip(CallDesk &desk, QWidget *parent)
    : QWidget(parent)
    , m_desk(desk)
    , m_avatar(new Avatar(avatarSide, this))
    , m_nameLabel(makeLabel({}, TypeToken::Title, Token::Ink1, this))
    , m_factsLabel(makeLabel({}, TypeToken::Note, Token::Ink2, this))
    , m_verification(new VerificationChip(this))
    , m_languageChip(new Chip({}, this))
    , m_parkedLabel(makeLabel({}, TypeToken::Note, Token::Ink2, this))
    , m_parkedLayout(new QHBoxLayout)
    , m_noteButton(new Button({}, Button::Kind::Quiet, this))
    , m_parkButton(new Button({}, Button::Kind::Quiet, this))
    , m_wrapUpButton(new Button({}, Button::Kind::Default, this))
{
    m_nameLabel->setObjectName(u"callerNameLabel"_s);
    m_verification->setObjectName(u"verificationChip"_s);
    m_noteButton->setObjectName(u"noteButton"_s);
    m_parkButton->setObjectName(u"parkButton"_s);
    m_wrapUpButton->setObjectName(u"wrapUpButton"_s);
    m_noteButton->setGlyph(Icon::Note);
    m_noteButton->setKeyHint(Qt::Key_F7);
    m_parkButton->setGlyph(Icon::Park);
    KeyTipOverlay::setTip(m_verification, Qt::CTRL | Qt::SHIFT | Qt::Key_V);
    KeyTipOverlay::setTip(m_parkButton, Qt::CTRL | Qt::SHIFT | Qt::Key_P);
    m_wrapUpButton->setGlyph(Icon::Check);
    m_wrapUpButton->setKeyHint(Qt::Key_F12);

    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(edgeWidth + Theme::space(4), 0, Theme::space(4), 0);
    layout->setSpacing(Theme::space(4));
    layout->addWidget(m_avatar);
    layout->addLayout(twoLines(m_nameLabel, m_factsLabel));
    layout->addWidget(m_verification);
    layout->addWidget(m_languageChip);
    layout->addStretch();
    layout->addWidget(m_parkedLabel);
    m_parkedLayout->setSpacing(Theme::space(2));
    layout->addLayout(m_parkedLayout);
    layout->addWidget(m_noteButton);
    layout->addWidget(m_parkButton);
    layout->addWidget(m_wrapUpButton);

    connect(m_noteButton, &QPushButton::clicked, this, &CallerStrip::noteRequested);
    connect(m_parkButton, &QPushButton::clicked, this, &CallerStrip::parkRequested);
    connect(m_wrapUpButton, &QPushButton::clicked, this, &CallerStrip::wrapUpRequested);
    connect(m_verification, &VerificationChip::verificationEnded, this, [this] { update(); });
    connect(&m_desk, &CallDesk::changed, this, &CallerStrip::follow);
    retranslate();
    follow();
}

void CallerStrip::setVerifiedBy(const QList<Factor> &factors)
{
    m_verifiedBy = factors;
    showVerification();
}

void CallerStrip::follow()
{
    if (m_caller != m_desk.current()) {
        if (m_caller)
            disconnect(&m_caller->customer(), nullptr, this, nullptr);
        m_caller = m_desk.current();
        m_verifiedBy.clear();
        if (m_caller)
            connect(&m_caller->customer(), &CustomerModel::changed, this, &CallerStrip::showCaller);
    }
    showCaller();
    showParked();
}

void CallerStrip::showCaller()
{
    setFixedHeight(std::max(Theme::size(SizeToken::CallerStrip),
                            Theme::lineHeight(TypeToken::Title) + Theme::lineHeight(TypeToken::Note) + 16));
    const bool hasCaller = m_caller != nullptr;
    m_verification->setVisible(hasCaller);
    m_noteButton->setVisible(hasCaller);
    m_parkButton->setVisible(hasCaller);
    m_wrapUpButton->setVisible(hasCaller);
    if (!hasCaller) {
        m_avatar->setCustomer({}, AvatarKind::Nobody);
        m_nameLabel->setText(tr("No caller open"));
        m_factsLabel->setText(tr("Type anything the caller gives you. Nothing is changed by looking."));
        m_languageChip->hide();
        update();
        return;
    }
    const Customer &customer = m_caller->customer().customer();
    const bool isOrganization = customer.kind == CustomerKind::Organization;
    m_avatar->setCustomer(customer.displayName, isOrganization ? AvatarKind::Organization : AvatarKind::Person);
    m_nameLabel->setText(customer.displayName.isEmpty() ? tr("Opening…") : customer.displayName);
    const QString number = tr("Customer %1").arg(customer.customerNumber.text());
    m_factsLabel->setText(customer.phones.empty() ? number
                                                  : tr("%1 · %2", "number, phone").arg(number, customer.phones.front()));
    const bool isSpanish = customer.preferredLanguage == u"es";
    m_languageChip->setLook({isSpanish ? tr("Speaks Spanish") : tr("Speaks English"), Tone::Accent, Icon::Globe, {}});
    m_languageChip->setVisible(!customer.preferredLanguage.isEmpty());
    m_parkButton->setEnabled(m_desk.canPark());
    showVerification();
}

void CallerStrip::showVerification()
{
    if (!m_caller)
        return;
    const CustomerModel &customer = m_caller->customer();
    const auto &until = customer.verifiedUntil();
    if (customer.isLocked()) {
        m_verification->showLocked(tr("A supervisor can open it"));
    } else if (until && customer.level() != VerificationLevel::None) {
        const std::chrono::seconds left(QDateTime::currentDateTimeUtc().secsTo(*until));
        m_verification->showVerified(left, wholeVerification, FactorWords::verifiedBy(m_verifiedBy));
    } else if (m_verification->state() != VerificationChip::State::Ended) {
        m_verification->showNotVerified();
    }
    update();
}

void CallerStrip::showParked()
{
    while (QLayoutItem *item = m_parkedLayout->takeAt(0)) {
        item->widget()->deleteLater();
        delete item;
    }
    const auto &parked = m_desk.parked();
    m_parkedLabel->setVisible(!parked.empty());
    for (std::size_t i = 0; i < parked.size(); ++i) {
        const Customer &customer = parked[i]->customer().customer();
        auto *chip = new FilterChip(customer.displayName.isEmpty() ? customer.customerNumber.text() : customer.displayName,
                                    this);
        chip->setObjectName(u"parkedChip%1"_s.arg(i));
        chip->setGlyph(Icon::Park);
        chip->setAccessibleName(tr("Parked call: %1").arg(customer.displayName));
        chip->setToolTip(tr("Take this call back"));
        connect(chip, &QAbstractButton::clicked, this, [this, i] { emit resumeRequested(static_cast<int>(i)); });
        if (m_parkedLayout->count() == 0) // the keys bring back the one that has waited longest
            KeyTipOverlay::setTip(chip, Qt::CTRL | Qt::Key_J);
        m_parkedLayout->addWidget(chip);
    }
}

void CallerStrip::retranslate()
{
    setAccessibleName(tr("Caller"));
    m_parkedLabel->setText(tr("Parked"));
    m_noteButton->setText(tr("Note"));
    m_parkButton->setText(tr("Park"));
    m_wrapUpButton->setText(tr("Wrap up"));
}

void CallerStrip::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        follow();
    } else if (event->type() == QEvent::FontChange) {
        showCaller();
    }
    QWidget::changeEvent(event);
}

void CallerStrip::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), Theme::color(Token::Surface));
    painter.fillRect(0, height() - 1, width(), 1, Theme::color(Token::Line2));
    const Token edge = m_caller ? toneTokens(m_verification->tone()).solid : Token::Control;
    painter.fillRect(0, 0, edgeWidth, height() - 1, Theme::color(edge));
}

} // namespace Ventanilla
