#include "models/items/accountform.h"

#include "models/backend/whendone.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace Ventanilla {

namespace {

/// How often a save goes on by itself where others changed other fields; then the representative is told.
constexpr int mostTries = 3;

constexpr std::array<AccountForm::Field, AccountForm::FieldCount> allFields{AccountForm::MailingAttention,
                                                                             AccountForm::BillingEmail};

} // namespace

AccountForm::AccountForm(Backend &backend, const AccountNumber &number, QObject *parent)
    : QObject(parent)
    , m_backend(backend)
{
    m_account.accountNumber = number;
}

QString AccountForm::textOf(const Account &account, Field field)
{
    const auto &text = field == MailingAttention ? account.mailingAttention : account.billingEmail;
    return text.value_or(QString());
}

void AccountForm::put(PatchAccount &request, Field field, const QString &text)
{
    auto &change = field == MailingAttention ? request.mailingAttention : request.billingEmail;
    change = Change<QString>::to(text.isEmpty() ? std::nullopt : std::optional(text));
}

void AccountForm::refresh()
{
    const int thisReading = ++m_latest;
    SendOptions options;
    options.ifNoneMatch = m_etag;
    whenDone(this, m_backend.send(GetAccount{{}, number()}, options),
             [this, thisReading](const Result<Answer<Account>> &read) {
                 if (thisReading != m_latest)
                     return;
                 if (!read) {
                     m_failure = read.error();
                     if (m_state == State::Loading) // what was read once stays on the screen
                         m_state = State::Failed;
                     emit changed();
                     return;
                 }
                 m_failure.reset();
                 m_state = State::Ready;
                 if (!read->notModified) {
                     m_account = read->value;
                     m_etag = read->etag;
                 }
                 emit changed();
             });
}

void AccountForm::begin(Field field)
{
    const FieldState state = m_edits[field].state;
    if (state != FieldState::Rest && state != FieldState::Saved)
        return;
    if (!m_base) {
        m_base = Base{m_account, m_etag};
        m_openedAt = QDateTime::currentDateTimeUtc();
    }
    m_edits[field].state = FieldState::Editing;
    emit changed();
}

AccountForm::Opening AccountForm::Opening::fromDraft(const QString &kept)
{
    return {kept.section(u'\n', 1), kept.section(u'\n', 0, 0)};
}

QString AccountForm::draftForm(const AccountNumber &account, Field field)
{
    return u"account-"_s + account.text() + (field == MailingAttention ? u"/mailing_attention"_s : u"/billing_email"_s);
}

AccountForm::Opening AccountForm::opening(Field field) const
{
    return m_base ? Opening{textOf(m_base->account, field), m_base->etag} : Opening{textOf(m_account, field), m_etag};
}

void AccountForm::resume(Field field, const Opening &opening)
{
    begin(field);
    if (!m_base || opening.etag.isEmpty() || opening.etag == m_etag)
        return;
    // Saved with the old ETag it meets 412, and the three versions are laid side by side.
    auto &text = field == MailingAttention ? m_base->account.mailingAttention : m_base->account.billingEmail;
    text = opening.text.isEmpty() ? std::nullopt : std::optional(opening.text);
    m_base->etag = opening.etag;
}

void AccountForm::leave(Field field)
{
    if (m_edits[field].state == FieldState::Saving)
        return;
    m_edits[field].typed.clear();
    setFieldState(field, FieldState::Rest);
}

void AccountForm::setFieldState(Field field, FieldState state)
{
    m_edits[field].state = state;
    m_edits[field].failure.reset();
    dropBaseWhenIdle();
    emit changed();
}

void AccountForm::dropBaseWhenIdle()
{
    const bool isIdle = std::all_of(m_edits.begin(), m_edits.end(), [](const Edit &edit) {
        return edit.state == FieldState::Rest || edit.state == FieldState::Saved;
    });
    if (isIdle)
        m_base.reset();
}

void AccountForm::save(Field field, const QString &text)
{
    if (m_edits[field].state == FieldState::Saving)
        return;
    begin(field);
    const QString wanted = text.trimmed();
    if (wanted == textOf(m_base->account, field)) {
        leave(field);
        return;
    }
    m_edits[field].typed = wanted;
    send({field}, 1);
}

void AccountForm::send(const std::vector<Field> &fields, int tries)
{
    PatchAccount request;
    request.accountNumber = number();
    for (const Field field : fields) {
        put(request, field, m_edits[field].typed);
        m_edits[field].state = FieldState::Saving;
        m_edits[field].failure.reset();
    }
    SendOptions options;
    options.ifMatch = m_base->etag;
    ++m_latest; // a reading under way is older than what this answers
    whenDone(
        this, m_backend.send(request, options),
        [this, fields, tries](const Result<Answer<Account>> &answer) {
            if (answer)
                take(*answer, fields);
            else if (answer.error().kind == Failure::Kind::Stale)
                readTheirs(fields, tries, answer.error());
            else
                refuse(fields, answer.error());
        },
        [this, fields] { refuse(fields, Failure{Failure::Kind::Offline, {}, {}, {}, {}, {}}); });
    emit changed();
}

void AccountForm::take(const Answer<Account> &answer, const std::vector<Field> &fields)
{
    for (const Field field : fields) {
        m_edits[field].before = textOf(m_base->account, field);
        m_edits[field].state = FieldState::Saved;
    }
    m_account = answer.value;
    m_etag = answer.etag;
    m_base = Base{m_account, m_etag};
    dropBaseWhenIdle();
    emit changed();
    for (const Field field : fields) {
        m_edits[field].typed.clear();
        emit saved(field);
    }
}

void AccountForm::refuse(const std::vector<Field> &fields, const Failure &failure)
{
    for (const Field field : fields) {
        m_edits[field].state = FieldState::Refused;
        m_edits[field].failure = failure;
    }
    emit changed();
}

void AccountForm::readTheirs(const std::vector<Field> &fields, int tries, const Failure &stale)
{
    m_changedBy = stale.extra.value(u"changed_by"_s).toString();
    m_changedAt = QDateTime::fromString(stale.extra.value(u"changed_at"_s).toString(), Qt::ISODateWithMs);
    // Read anew, for the ETag that belongs to it.
    whenDone(
        this, m_backend.send(GetAccount{{}, number()}),
        [this, fields, tries](const Result<Answer<Account>> &read) {
            if (!read) {
                refuse(fields, read.error());
                return;
            }
            m_account = read->value;
            m_etag = read->etag;
            compare(fields, tries);
        },
        [this, fields, stale] { refuse(fields, stale); });
}

void AccountForm::compare(const std::vector<Field> &fields, int tries)
{
    std::vector<Field> open;
    bool collides = false;
    for (const Field field : fields) {
        const Versions each{field, textOf(m_base->account, field), text(field), m_edits[field].typed};
        collides = collides || each.isCollision();
        if (each.theirs != each.mine)
            open.push_back(field);
    }
    if (!collides && tries < mostTries) {
        m_base = Base{m_account, m_etag};
        for (const Field field : fields) {
            if (std::find(open.begin(), open.end(), field) != open.end())
                continue;
            m_edits[field].typed.clear(); // they saved the same
            setFieldState(field, FieldState::Rest);
        }
        if (!open.empty())
            send(open, tries + 1);
        return;
    }
    for (const Field field : fields)
        m_edits[field].state = FieldState::Collision;
    emit changed();
    emit collided();
}

bool AccountForm::hasCollision() const
{
    return std::any_of(m_edits.begin(), m_edits.end(),
                       [](const Edit &edit) { return edit.state == FieldState::Collision; });
}

std::vector<AccountForm::Versions> AccountForm::versions() const
{
    if (!hasCollision())
        return {};
    std::vector<Versions> all;
    for (const Field field : allFields) {
        const QString opened = textOf(m_base->account, field);
        const bool isMine = m_edits[field].state == FieldState::Collision;
        all.push_back({field, opened, text(field), isMine ? m_edits[field].typed : opened});
    }
    return all;
}

void AccountForm::settle(const std::array<QString, FieldCount> &texts)
{
    if (!hasCollision())
        return;
    m_base = Base{m_account, m_etag};
    m_openedAt = QDateTime::currentDateTimeUtc();
    std::vector<Field> open;
    for (const Field field : allFields) {
        if (m_edits[field].state != FieldState::Collision)
            continue;
        m_edits[field].typed = texts[field];
        if (texts[field] == text(field)) {
            leave(field);
            emit theirsTaken(field);
        } else {
            open.push_back(field);
        }
    }
    if (!open.empty())
        send(open, 1);
}

void AccountForm::undo(Field field)
{
    if (!canUndo(field) || m_edits[field].state == FieldState::Saving)
        return;
    PatchAccount request;
    request.accountNumber = number();
    put(request, field, *m_edits[field].before);
    SendOptions options;
    options.ifMatch = m_etag;
    m_edits[field].typed = *std::exchange(m_edits[field].before, std::nullopt);
    m_edits[field].state = FieldState::Saving;
    ++m_latest;
    whenDone(
        this, m_backend.send(request, options),
        [this, field](const Result<Answer<Account>> &answer) {
            if (!answer) {
                refuse({field}, answer.error());
                return;
            }
            m_account = answer->value;
            m_etag = answer->etag;
            m_edits[field].typed.clear();
            setFieldState(field, FieldState::Rest);
            emit saved(field);
        },
        [this, field] { refuse({field}, Failure{Failure::Kind::Offline, {}, {}, {}, {}, {}}); });
    emit changed();
}

} // namespace Ventanilla
