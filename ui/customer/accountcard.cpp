#include "ui/customer/accountcard.h"

#include "models/items/desksession.h"
#include "ui/customer/accountfactrows.h"
#include "ui/customer/payways.h"
#include "ui/kit/failuretext.h"
#include "ui/kit/inlineeditrow.h"
#include "ui/kit/textstyle.h"
#include "ui/kit/theme.h"

#include <QEvent>
#include <QLabel>
#include <QLineEdit>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace Ventanilla {

namespace {

constexpr std::array fields{AccountForm::MailingAttention, AccountForm::BillingEmail};
constexpr int longestText = 200; // the contract's bound of both fields

} // namespace

AccountCard::AccountCard(DeskSession &session, const CustomerNumber &customer, const AccountNumber &account, QWidget *parent)
    : Card({}, parent)
    , m_session(session)
    , m_form(session.backend(), account)
    , m_messageLabel(makeParagraph({}, TypeToken::Body, Token::Ink2, this))
    , m_facts(new AccountFactRows(session, this))
{
    setObjectName(u"accountCard"_s);
    build();
    for (const Field field : fields) {
        connectRow(field);
        keepDraft(field, customer);
    }
    connect(&m_form, &AccountForm::changed, this, &AccountCard::showAll);
    connect(&m_form, &AccountForm::saved, this, [this](Field field) {
        m_drafts[field]->discard();
        emit saved();
    });
    connect(&m_form, &AccountForm::theirsTaken, this, [this](Field field) { m_drafts[field]->discard(); });
    connect(&m_form, &AccountForm::collided, this, &AccountCard::compareRequested);
    showAll();
    m_form.refresh();
}

AccountCard::~AccountCard()
{
    for (auto &draft : m_drafts)
        draft.reset(); // reads its row once more
}

void AccountCard::build()
{
    body()->setContentsMargins(0, Theme::space(1), 0, Theme::space(1));
    body()->setSpacing(0);
    m_messageLabel->setContentsMargins(Theme::space(4), Theme::space(2), Theme::space(4), Theme::space(2));
    m_messageLabel->setObjectName(u"accountMessageLabel"_s);
    body()->addWidget(m_messageLabel);
    constexpr std::array names{"mailingAttentionRow", "billingEmailRow"};
    for (const Field field : fields) {
        m_rows[field] = new InlineEditRow({}, this);
        m_rows[field]->setObjectName(QString::fromLatin1(names[field]));
        m_rows[field]->edit()->setMaxLength(longestText);
        body()->addWidget(m_rows[field]);
    }
    body()->addWidget(m_facts);
    body()->addStretch();
}

void AccountCard::connectRow(Field field)
{
    InlineEditRow *row = m_rows[field];
    row->edit()->installEventFilter(this);
    connect(row, &InlineEditRow::textEdited, this, [this, field] {
        m_drafts[field]->touch();
        emit stateChanged();
    });
    connect(row, &InlineEditRow::saveRequested, this, [this, field](const QString &text) { requestSave(field, text); });
    connect(row, &InlineEditRow::editingCancelled, this, [this, field] {
        m_form.leave(field);
        m_drafts[field]->discard();
    });
    connect(row, &InlineEditRow::undoRequested, this, [this, field] { m_form.undo(field); });
    connect(row, &InlineEditRow::refusalActionRequested, this, [this, field] { actOnRefusal(field); });
}

void AccountCard::keepDraft(Field field, const CustomerNumber &customer)
{
    InlineEditRow *row = m_rows[field];
    const auto isOpen = [row] {
        return row->state() != InlineEditRow::State::Rest && row->state() != InlineEditRow::State::Saved;
    };
    const auto typed = [row, isOpen] { return isOpen() ? row->typed() : QString(); };
    const auto opening = [this, field, isOpen] { return isOpen() ? m_form.opening(field).forDraft() : QString(); };
    const auto resume = [this, field, row](const QString &kept) {
        if (!kept.isEmpty() && row->state() == InlineEditRow::State::Rest)
            m_form.resume(field, AccountForm::Opening::fromDraft(kept));
    };
    const auto put = [this, field, row](const QString &text) {
        if (text.isEmpty() || row->state() != InlineEditRow::State::Rest)
            return;
        row->edit()->setText(text);
        row->showRefused(tr("Kept from before, not saved"), {});
        m_form.begin(field);
    };
    const DraftPlace place{m_session.user().username, customer, AccountForm::draftForm(m_form.number(), field)};
    m_drafts[field] = std::make_unique<DraftKeeper>(m_session.drafts(), place);
    m_drafts[field]->watch(AccountForm::draftOpening, opening, resume); // before the text, which opens the row
    m_drafts[field]->watch(AccountForm::draftText, typed, put);
}

void AccountCard::setName(const QString &name)
{
    setTitle(name);
}

void AccountCard::setAccess(Access access)
{
    if (access == m_access)
        return;
    m_access = access;
    for (const Field field : fields) {
        showLock(field);
        // A save that waited for the verification or the line can be made now.
        const bool waited = m_rows[field]->state() == InlineEditRow::State::Refused
            && m_form.fieldState(field) == AccountForm::FieldState::Editing;
        if (waited && access == Access::Open)
            m_rows[field]->showRefused(tr("Not saved yet"), tr("Save"));
    }
    emit stateChanged();
}

QString AccountCard::pointer(Field field)
{
    return field == AccountForm::MailingAttention ? u"/mailing_attention"_s : u"/billing_email"_s;
}

void AccountCard::requestSave(Field field, const QString &text)
{
    InlineEditRow *row = m_rows[field];
    m_drafts[field]->saveNow();
    switch (m_access) {
    case Access::Open:
        m_form.save(field, text);
        break;
    case Access::Ended:
    case Access::Locked:
        row->showRefused(tr("Verify again, then save"), tr("Verify"));
        break;
    case Access::Offline:
        row->showRefused(tr("No connection. Your typing is kept"), {});
        break;
    }
    emit stateChanged();
}

void AccountCard::actOnRefusal(Field field)
{
    if (m_access == Access::Ended || m_access == Access::Locked) {
        emit verifyRequested();
        return;
    }
    switch (m_form.fieldState(field)) {
    case AccountForm::FieldState::Collision:
        emit compareRequested();
        break;
    case AccountForm::FieldState::Refused:
        if (m_form.fieldFailure(field)->kind == Failure::Kind::Forbidden) {
            emit verifyRequested();
            break;
        }
        [[fallthrough]];
    default:
        requestSave(field, m_rows[field]->typed());
        break;
    }
}

void AccountCard::showRefusal(Field field)
{
    const auto &failure = m_form.fieldFailure(field);
    if (!failure)
        return;
    const QString ofField = FailureText::ofField(*failure, pointer(field));
    QString action;
    if (failure->kind == Failure::Kind::Forbidden)
        action = tr("Verify");
    else if (failure->kind == Failure::Kind::Offline || failure->kind == Failure::Kind::Unavailable)
        action = tr("Try again");
    m_rows[field]->showRefused(ofField.isEmpty() ? FailureText::of(*failure) : ofField, action);
}

void AccountCard::refresh(Field field)
{
    InlineEditRow *row = m_rows[field];
    const auto state = m_form.fieldState(field);
    const bool isNew = state != m_shown[field];
    m_shown[field] = state;
    switch (state) {
    case AccountForm::FieldState::Rest: {
        const bool isOpen = row->state() == InlineEditRow::State::Editing || row->state() == InlineEditRow::State::Refused;
        if ((!isOpen || isNew) && (row->state() != InlineEditRow::State::Rest || row->value() != m_form.text(field)))
            row->setValue(m_form.text(field));
        break;
    }
    case AccountForm::FieldState::Editing:
        break;
    case AccountForm::FieldState::Saving:
        row->showSaving();
        break;
    case AccountForm::FieldState::Saved:
        if (isNew) {
            row->edit()->setText(m_form.text(field)); // as it was stored
            row->showSaved();
        } else if (row->state() == InlineEditRow::State::Saved && row->value() != m_form.text(field)) {
            row->setValue(m_form.text(field));
        }
        break;
    case AccountForm::FieldState::Refused:
        if (isNew)
            showRefusal(field);
        break;
    case AccountForm::FieldState::Collision:
        if (isNew)
            row->showRefused(m_form.changedBy().isEmpty() ? tr("Changed meanwhile") : tr("%1 changed it").arg(m_form.changedBy()),
                             tr("Compare"));
        break;
    }
    showLock(field);
}

void AccountCard::showLock(Field field)
{
    InlineEditRow *row = m_rows[field];
    const bool isAtRest = row->state() == InlineEditRow::State::Rest;
    const bool isOpen = m_form.state() == AccountForm::State::Ready && m_form.account().status == AccountStatus::Active
        && m_access == Access::Open;
    if (isAtRest || isOpen)
        row->setEditable(isOpen || m_access == Access::Offline);
    QString note;
    if (m_access == Access::Locked || m_access == Access::Ended)
        note = tr("Verify further to change");
    else if (row->value().isEmpty())
        note = field == AccountForm::BillingEmail ? tr("The login's e-mail is used") : tr("The holder's name is printed");
    row->setNote(note);
}

void AccountCard::showMessage()
{
    const bool isRead = m_form.state() == AccountForm::State::Ready;
    const Account &account = m_form.account();
    QString message;
    if (!isRead)
        message = m_form.failure() ? FailureText::of(*m_form.failure()) : tr("Loading…");
    else if (account.status == AccountStatus::Closed && account.serviceCenter.isEmpty())
        message = tr("This account is closed: view only. It cannot be paid online.");
    else if (account.status == AccountStatus::Closed)
        message = tr("This account is closed: view only. It cannot be paid online, only at the service center: %1.")
                      .arg(serviceCenterFacts(m_session, account.serviceCenter));
    m_messageLabel->setText(message);
    m_messageLabel->setVisible(!message.isEmpty());
}

void AccountCard::showAll()
{
    const bool isRead = m_form.state() == AccountForm::State::Ready;
    showMessage();
    m_rows[AccountForm::MailingAttention]->setLabel(tr("Bill names"));
    m_rows[AccountForm::BillingEmail]->setLabel(tr("Billing e-mail"));
    for (const Field field : fields) {
        m_rows[field]->setVisible(isRead);
        refresh(field);
    }
    m_facts->setVisible(isRead);
    m_facts->showAccount(m_form.account());
    if (isRead && !std::exchange(m_wasRead, true)) {
        for (auto &draft : m_drafts)
            draft->restore();
    }
    emit stateChanged();
}

bool AccountCard::canEdit() const
{
    return std::any_of(m_rows.begin(), m_rows.end(), [](const InlineEditRow *row) {
        return row->isEditable() && row->isVisibleTo(row->parentWidget()) && row->state() != InlineEditRow::State::Saving;
    });
}

void AccountCard::startEditing()
{
    for (InlineEditRow *row : m_rows) {
        if (row->hasFocus()) {
            row->startEditing();
            return;
        }
    }
    m_rows.front()->startEditing();
}

bool AccountCard::canSave() const
{
    return std::any_of(m_rows.begin(), m_rows.end(), [](const InlineEditRow *row) {
        return row->state() == InlineEditRow::State::Editing || row->state() == InlineEditRow::State::Refused;
    });
}

void AccountCard::save()
{
    for (const Field field : fields) {
        const auto state = m_rows[field]->state();
        if (m_form.fieldState(field) == AccountForm::FieldState::Collision)
            emit compareRequested();
        else if (state == InlineEditRow::State::Editing || state == InlineEditRow::State::Refused)
            requestSave(field, m_rows[field]->typed());
    }
}

bool AccountCard::canUndo() const
{
    return m_access == Access::Open && std::any_of(fields.begin(), fields.end(), [this](Field field) {
        return m_form.canUndo(field) && m_form.fieldState(field) == AccountForm::FieldState::Saved;
    });
}

void AccountCard::undo()
{
    for (const Field field : fields) {
        if (m_form.canUndo(field) && m_form.fieldState(field) == AccountForm::FieldState::Saved) {
            m_form.undo(field);
            return;
        }
    }
}

bool AccountCard::eventFilter(QObject *watched, QEvent *event)
{
    for (const Field field : fields) {
        if (watched != m_rows[field]->edit())
            continue;
        if (event->type() == QEvent::FocusOut)
            m_drafts[field]->saveNow();
        else if (event->type() == QEvent::FocusIn)
            m_form.begin(field);
    }
    return Card::eventFilter(watched, event);
}

void AccountCard::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        showAll();
    Card::changeEvent(event);
}

} // namespace Ventanilla
