#include "ui/customer/logincard.h"

#include "models/items/draftkeeper.h"
#include "ui/kit/button.h"
#include "ui/kit/chip.h"
#include "ui/kit/emptystate.h"
#include "ui/kit/failuretext.h"
#include "ui/kit/inlineeditrow.h"
#include "ui/kit/textstyle.h"
#include "ui/kit/theme.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QStringList>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace Ventanilla {

LoginCard::LoginCard(DraftStore &drafts, DraftPlace place, QWidget *parent)
    : Card(u" "_s, parent)
    , m_drafts(drafts)
    , m_place(std::move(place))
    , m_stateChip(new Chip)
    , m_linkButton(new Button({}, Button::Kind::Quiet))
    , m_empty(new EmptyState)
    , m_rowLayout(new QVBoxLayout)
    , m_mergedLabel(makeParagraph({}, TypeToken::Note, Token::Ink2))
{
    m_linkButton->setObjectName(u"linkAccountButton"_s);
    m_linkButton->setGlyph(Icon::Link);
    m_linkButton->setKeyHint(Qt::CTRL | Qt::Key_L);
    m_linkButton->setHeight(SizeToken::ControlSmall);
    header()->addTrailing(m_stateChip);
    header()->addTrailing(m_linkButton);
    m_rowLayout->setSpacing(0);
    m_mergedLabel->setContentsMargins(Theme::space(4), Theme::space(1), Theme::space(4), Theme::space(1));
    body()->setContentsMargins(0, Theme::space(1), 0, Theme::space(1));
    body()->setSpacing(0);
    body()->addWidget(m_empty);
    body()->addLayout(m_rowLayout);
    body()->addWidget(m_mergedLabel);
    connect(m_linkButton, &Button::clicked, this, [this] { emit linkRequested(m_login.email); });
    connect(m_empty, &EmptyState::actionTriggered, this, [this] { emit linkRequested(m_login.email); });
}

LoginCard::~LoginCard()
{
    m_rows.clear(); // the drafts read their rows once more
}

void LoginCard::show(const Login &login, bool mayChange)
{
    m_login = login;
    m_mayChange = mayChange;
    for (auto row = m_rows.begin(); row != m_rows.end();) {
        const bool stands = std::any_of(login.accounts.begin(), login.accounts.end(), [&row](const LinkedAccount &one) {
            return one.accountNumber.text() == row->first;
        });
        if (stands) {
            ++row;
            continue;
        }
        row->second.box->deleteLater();
        row->second.box->hide();
        row = m_rows.erase(row);
    }
    for (const LinkedAccount &account : login.accounts) {
        const auto known = m_rows.find(account.accountNumber.text());
        Row &row = known == m_rows.end() ? addRow(account.accountNumber) : known->second;
        const InlineEditRow::State state = row.edit->state();
        const bool isAtRest = state == InlineEditRow::State::Rest || state == InlineEditRow::State::Saved;
        if (isAtRest && row.edit->value() != account.label)
            row.edit->setValue(account.label);
    }
    retranslate();
}

LoginCard::Row &LoginCard::addRow(const AccountNumber &account)
{
    Row row;
    row.box = new QWidget;
    row.edit = new InlineEditRow(account.text());
    row.edit->setObjectName(u"link-"_s + account.text());
    row.unlink = new Button({}, Button::Kind::Quiet);
    row.unlink->setObjectName(u"unlink-"_s + account.text());
    row.unlink->setHeight(SizeToken::ControlSmall);
    auto *layout = new QHBoxLayout(row.box);
    layout->setContentsMargins(0, 0, Theme::space(3), 0);
    layout->addWidget(row.edit, 1);
    layout->addWidget(row.unlink);
    m_rowLayout->addWidget(row.box);
    InlineEditRow *edit = row.edit;
    connect(edit, &InlineEditRow::saveRequested, this,
            [this, account](const QString &label) { rename(account, label); });
    connect(edit, &InlineEditRow::textEdited, this, [this, account] { m_rows.at(account.text()).draft->touch(); });
    connect(edit, &InlineEditRow::refusalActionRequested, this, [this, account, edit] { rename(account, edit->typed()); });
    connect(edit, &InlineEditRow::editingCancelled, this, [this, account, edit] {
        edit->setValue(labelOf(account));
        m_rows.at(account.text()).draft->discard();
    });
    connect(edit, &InlineEditRow::undoRequested, this, &LoginCard::undoRequested);
    connect(row.unlink, &Button::clicked, this, [this, account] { emit unlinkRequested(m_login.email, account); });
    Row &made = m_rows.insert_or_assign(account.text(), std::move(row)).first->second;
    keepDraft(account, made);
    return made;
}

void LoginCard::keepDraft(const AccountNumber &account, Row &row)
{
    DraftPlace place = m_place;
    place.form = u"label-"_s + m_login.email + u'/' + account.text();
    row.draft = std::make_unique<DraftKeeper>(m_drafts, place);
    InlineEditRow *edit = row.edit;
    const auto isOpen = [edit] {
        return edit->state() != InlineEditRow::State::Rest && edit->state() != InlineEditRow::State::Saved;
    };
    row.draft->watch(
        u"base"_s,
        [&row, edit, isOpen] { return !isOpen() ? QString() : edit->state() == InlineEditRow::State::Editing ? edit->value() : row.base; },
        [&row](const QString &base) { row.base = base; });
    row.draft->watch(u"text"_s, [edit, isOpen] { return isOpen() ? edit->typed() : QString(); },
                     [edit](const QString &text) {
                         if (text.isEmpty() || edit->state() != InlineEditRow::State::Rest)
                             return;
                         edit->edit()->setText(text);
                         edit->showRefused(tr("Kept from before, not saved"), tr("Save"));
                     });
    row.draft->restore();
}

void LoginCard::rename(const AccountNumber &account, const QString &label)
{
    Row &row = m_rows.at(account.text());
    if (row.edit->state() != InlineEditRow::State::Refused)
        row.base = row.edit->value();
    row.draft->saveNow();
    row.edit->showSaving();
    emit renameRequested(m_login.email, account, row.base, label);
}

QString LoginCard::labelOf(const AccountNumber &account) const
{
    for (const LinkedAccount &linked : m_login.accounts) {
        if (linked.accountNumber == account)
            return linked.label;
    }
    return {};
}

void LoginCard::showRenamed(const Link &link)
{
    const auto row = m_rows.find(link.accountNumber.text());
    if (row != m_rows.end() && row->second.edit->state() == InlineEditRow::State::Saving)
        row->second.edit->showSaved();
    if (row != m_rows.end())
        row->second.draft->discard();
}

void LoginCard::showRenameFailed(const AccountNumber &account, const Failure &failure)
{
    const auto row = m_rows.find(account.text());
    if (row != m_rows.end())
        row->second.edit->showRefused(FailureText::of(failure), tr("Try again"));
}

void LoginCard::showStale(const Link &current, const QString &changedBy)
{
    const auto row = m_rows.find(current.accountNumber.text());
    if (row == m_rows.end())
        return;
    row->second.base = current.label;
    row->second.edit->showRefused(changedBy.isEmpty() ? tr("It was changed to “%1”").arg(current.label)
                                                      : tr("%1 changed it to “%2”").arg(changedBy, current.label),
                                  tr("Keep mine"));
}

void LoginCard::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    Card::changeEvent(event);
}

void LoginCard::retranslate()
{
    const QString roles[] = {tr("Owner"), tr("Manager"), tr("Viewer")};
    const ChipLook states[] = {{tr("Invited"), Tone::Warn, Icon::Mail, {}},
                               {tr("Active"), Tone::Ok, Icon::Check, {}},
                               {tr("Locked"), Tone::Bad, Icon::Lock, {}}};
    setTitle(m_login.email);
    m_stateChip->setLook(states[static_cast<int>(m_login.state)]);
    m_linkButton->setText(tr("Link account"));
    m_linkButton->setVisible(m_mayChange && !m_login.accounts.empty());
    m_empty->setVisible(m_login.accounts.empty());
    m_empty->setMessage(Icon::Person, tr("No accounts linked yet"), tr("Link the first account by its number."));
    m_empty->setAction(m_mayChange ? tr("Link account") : QString(), Qt::CTRL | Qt::Key_L);
    for (const LinkedAccount &account : m_login.accounts) {
        const Row &row = m_rows.at(account.accountNumber.text());
        row.edit->setNote(roles[static_cast<int>(account.role)]);
        row.edit->setEditable(m_mayChange);
        row.unlink->setText(tr("Unlink"));
        row.unlink->setAccessibleName(tr("Unlink account %1").arg(account.accountNumber.text()));
        row.unlink->setVisible(m_mayChange);
    }
    const QStringList merged(m_login.usernames.begin(), m_login.usernames.end());
    m_mergedLabel->setText(tr("Old usernames in it: %1").arg(merged.join(u", "_s)));
    m_mergedLabel->setVisible(!merged.isEmpty());
}

} // namespace Ventanilla
