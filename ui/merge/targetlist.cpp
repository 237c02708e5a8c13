#include "ui/merge/targetlist.h"

#include "models/items/guidesaying.h"
#include "models/items/mergemodel.h"
#include "ui/kit/card.h"
#include "ui/kit/field.h"
#include "ui/kit/paint.h"
#include "ui/kit/textstyle.h"
#include "ui/kit/theme.h"
#include "ui/merge/mergewords.h"

#include <QButtonGroup>
#include <QEvent>
#include <QFontMetrics>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPainter>
#include <QStyle>
#include <QStyleOptionButton>

using namespace Qt::Literals::StringLiterals;

namespace Ventanilla {

namespace {

constexpr int radioSide = 16;

} // namespace

TargetRow::TargetRow(QWidget *parent)
    : QAbstractButton(parent)
{
    setCheckable(true);
    setAttribute(Qt::WA_Hover);
    setFocusPolicy(Qt::StrongFocus);
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

void TargetRow::show(const QString &title, const QString &facts, const QList<ChipLook> &chips)
{
    setText(title);
    m_facts = facts;
    m_chips = chips;
    setAccessibleDescription(facts);
    updateGeometry();
    update();
}

QRect TargetRow::textRect(int width) const
{
    const int left = Theme::space(4) + radioSide + Theme::space(3);
    const int room = std::max(80, width - left - Theme::space(4));
    const QFontMetrics metrics(Theme::font(TypeToken::Note));
    const int height = metrics.boundingRect(QRect(0, 0, room, 1000), Qt::TextWordWrap, m_facts).height();
    return {left, Theme::space(3) + Theme::lineHeight(TypeToken::BodyStrong), room, height};
}

QSize TargetRow::sizeHint() const
{
    constexpr int usual = 300;
    return {usual, heightForWidth(usual)};
}

int TargetRow::heightForWidth(int width) const
{
    int height = textRect(width).bottom() + 1;
    if (!m_chips.isEmpty())
        height += Theme::space(1) + chipSize(m_chips.front()).height();
    return height + Theme::space(3);
}

bool TargetRow::event(QEvent *event)
{
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        updateGeometry();
    return QAbstractButton::event(event);
}

void TargetRow::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Token ground = isChecked() ? Token::Selected : underMouse() ? Token::Hover : Token::Surface;
    painter.fillRect(rect(), Theme::color(ground));
    if (!m_isLast)
        painter.fillRect(QRect(0, height() - 1, width(), 1), Theme::color(Token::Line));
    const QRect text = textRect(width());
    QStyleOptionButton radio;
    radio.initFrom(this);
    radio.state.setFlag(isChecked() ? QStyle::State_On : QStyle::State_Off);
    radio.rect = QRect(Theme::space(4), Theme::space(3) + 2, radioSide, radioSide);
    style()->drawPrimitive(QStyle::PE_IndicatorRadioButton, &radio, &painter, this);
    const int line = Theme::lineHeight(TypeToken::BodyStrong);
    paintText(&painter, QRect(text.left(), text.top() - line, text.width(), line), this->text(), TypeToken::BodyStrong, Token::Ink1);
    painter.setFont(Theme::font(TypeToken::Note));
    painter.setPen(Theme::color(Token::Ink2));
    painter.drawText(text, Qt::TextWordWrap, m_facts);
    QRect chips(text.left(), text.bottom() + Theme::space(1), text.width(), 0);
    for (const ChipLook &look : m_chips) {
        const QSize size = chipSize(look);
        chips.setHeight(size.height());
        paintChip(&painter, chips, look);
        chips.setLeft(chips.left() + size.width() + Theme::space(2));
    }
}

TargetList::TargetList(MergeModel &model, QWidget *parent)
    : QFrame(parent)
    , m_model(model)
    , m_group(new QButtonGroup(this))
    , m_rowLayout(new QVBoxLayout)
    , m_newRow(new TargetRow(this))
    , m_emailField(new Field({}, this))
    , m_titleLabel(makeLabel({}, TypeToken::BodyStrong, Token::Ink1, this))
    , m_hintLabel(makeLabel({}, TypeToken::Note, Token::Ink2, this))
    , m_askLabel(makeLabel({}, TypeToken::Label, Token::Ink2, this))
    , m_spanishLabel(makeParagraph({}, TypeToken::Body, Token::Ink1, this))
    , m_englishLabel(makeParagraph({}, TypeToken::Note, Token::Ink2, this))
{
    m_newRow->setLast();
    m_newRow->setObjectName(u"newLoginRow"_s);
    m_emailField->edit()->setObjectName(u"newEmailEdit"_s);
    m_spanishLabel->setLocale(QLocale(QLocale::Spanish, QLocale::UnitedStates));
    m_group->addButton(m_newRow);
    auto *head = new QHBoxLayout;
    head->setContentsMargins(Theme::space(4), 0, Theme::space(4), 0);
    head->addWidget(m_titleLabel);
    head->addStretch();
    head->addWidget(m_hintLabel);
    m_titleLabel->setMinimumHeight(Theme::size(SizeToken::AttentionRow));
    m_rowLayout->setSpacing(0);

    auto *field = new QHBoxLayout;
    field->setContentsMargins(Theme::space(4) + radioSide + Theme::space(3), Theme::space(1), Theme::space(4), Theme::space(4));
    field->addWidget(m_emailField);
    auto *ask = new QVBoxLayout;
    ask->setContentsMargins(Theme::space(4), Theme::space(3), Theme::space(4), Theme::space(3));
    ask->setSpacing(Theme::space(1));
    ask->addWidget(m_askLabel);
    ask->addWidget(m_spanishLabel);
    ask->addWidget(m_englishLabel);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 1, 0);
    layout->setSpacing(0);
    layout->addLayout(head);
    layout->addWidget(new Hairline(Qt::Horizontal, this));
    layout->addLayout(m_rowLayout);
    layout->addWidget(m_newRow);
    layout->addLayout(field);
    layout->addWidget(new Hairline(Qt::Horizontal, this));
    layout->addLayout(ask);
    layout->addStretch(1);

    connect(m_newRow, &QAbstractButton::clicked, this, [this] {
        m_model.choice().chooseNewLogin();
        m_emailField->edit()->setFocus();
    });
    connect(m_emailField, &Field::textEdited, this, [this](const QString &text) { m_model.choice().setNewEmail(text); });
    connect(m_emailField, &Field::left, this, [this] {
        if (!m_emailField->text().trimmed().isEmpty() && !m_model.choice().isNewEmailGood())
            m_emailField->setError(tr("Enter an address such as ana@example.com"));
        m_model.saveDraft();
    });
    connect(&m_model.choice(), &MergeChoice::changed, this, &TargetList::follow);
    retranslate();
}

void TargetList::showRows()
{
    QStringList emails;
    for (const Login &login : m_model.choice().logins())
        emails.append(login.email);
    if (emails != m_emails) {
        qDeleteAll(m_rows);
        m_rows.clear();
        m_emails = emails;
        for (const QString &email : emails) {
            auto *row = new TargetRow(this);
            row->setObjectName(u"targetRow"_s);
            m_rowLayout->addWidget(row);
            m_group->addButton(row);
            m_rows.push_back(row);
            connect(row, &QAbstractButton::clicked, this, [this, email] { m_model.choice().chooseLogin(email); });
        }
        QWidget *before = m_rows.empty() ? nullptr : m_rows.front();
        for (TargetRow *row : m_rows) {
            if (row != before)
                setTabOrder(before, row);
            before = row;
        }
        if (before)
            setTabOrder(before, m_newRow);
        setTabOrder(m_newRow, m_emailField->edit());
    }
}

void TargetList::follow()
{
    showRows();
    const auto &logins = m_model.choice().logins();
    for (size_t i = 0; i < m_rows.size(); ++i) {
        const Login &login = logins[i];
        std::vector<MergeAccountName> accounts;
        for (const LinkedAccount &linked : login.accounts) {
            MergeAccountName name = m_model.choice().nameOf(linked.accountNumber);
            if (!linked.label.isEmpty())
                name.name = linked.label;
            accounts.push_back(name);
        }
        const QString facts = accounts.empty()
            ? tr("No accounts yet")
            : tr("%n account(s): %1", "login, names of accounts", static_cast<int>(accounts.size())).arg(MergeWords::names(accounts));
        const Tone tone = login.state == LoginState::Locked ? Tone::Warn : Tone::Neutral;
        const auto glyph = login.state == LoginState::Active ? std::optional(Icon::Check) : std::nullopt;
        m_rows[i]->show(login.email, facts,
                        {{MergeWords::state(login.state), tone, glyph, {}}, {MergeWords::language(login.language), Tone::Outline, {}, {}}});
    }
    const Login *chosen = m_model.choice().login();
    for (size_t i = 0; i < m_rows.size(); ++i)
        m_rows[i]->setChecked(chosen && logins[i].email == chosen->email);
    m_newRow->setChecked(!chosen);
    if (m_emailField->text() != m_model.choice().newEmail())
        m_emailField->setText(m_model.choice().newEmail());
}

void TargetList::takeFocus()
{
    if (QAbstractButton *chosen = m_group->checkedButton())
        chosen->setFocus(Qt::OtherFocusReason);
}

bool TargetList::checkEmail()
{
    if (!m_model.choice().targetEmail().isEmpty())
        return true;
    m_emailField->setError(m_emailField->text().trimmed().isEmpty() ? tr("Enter the e-mail address of the new login")
                                                                     : tr("Enter an address such as ana@example.com"));
    m_emailField->edit()->setFocus();
    return false;
}

void TargetList::retranslate()
{
    m_titleLabel->setText(tr("Merge into"));
    m_hintLabel->setText(tr("one e-mail login"));
    m_newRow->show(tr("New login"), tr("The customer sets the password from an invitation; you never see it"), {});
    m_emailField->setLabel(tr("E-mail address"));
    m_askLabel->setText(tr("Ask the caller"));
    // What is read aloud stands in both languages, whatever the desk's own is.
    if (const auto saying = guideSaying(u"set_up_login"_s, u"ask_email"_s, {})) {
        m_spanishLabel->setText(u"«%1»"_s.arg(saying->spanish));
        m_englishLabel->setText(u"“%1”"_s.arg(saying->english));
    }
    follow();
}

void TargetList::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QFrame::changeEvent(event);
}

void TargetList::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), Theme::color(Token::Surface));
    painter.fillRect(QRect(width() - 1, 0, 1, height()), Theme::color(Token::Line2));
}

} // namespace Ventanilla
