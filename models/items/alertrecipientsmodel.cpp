#include "models/items/alertrecipientsmodel.h"

#include "models/backend/whendone.h"
#include "models/items/recipientmerge.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace Ventanilla {

namespace {

constexpr int mostTries = 3; ///< a change goes on by itself where others changed other fields

Failure offline()
{
    return Failure{Failure::Kind::Offline, {}, {}, {}, {}, {}};
}

std::vector<AlertType> ticked(std::vector<AlertType> types, AlertType type, bool isTicked)
{
    std::erase(types, type);
    if (isTicked)
        types.push_back(type);
    std::sort(types.begin(), types.end());
    return types;
}

bool gets(const AlertRecipient &recipient, AlertType type)
{
    return std::find(recipient.alertTypes.begin(), recipient.alertTypes.end(), type) != recipient.alertTypes.end();
}

} // namespace

AlertRecipientsModel::AlertRecipientsModel(Backend &backend, const AccountNumber &account, QObject *parent)
    : QAbstractTableModel(parent)
    , m_backend(backend)
    , m_account(account)
{
}

std::optional<AlertType> AlertRecipientsModel::alertOf(int column)
{
    switch (column) {
    case BillingCycleColumn:
        return AlertType::BillingCycle;
    case DailyColumn:
        return AlertType::Daily;
    case MultiDayColumn:
        return AlertType::MultiDay;
    case VacationColumn:
        return AlertType::Vacation;
    default:
        return std::nullopt;
    }
}

void AlertRecipientsModel::refresh()
{
    const int thisReading = ++m_latest;
    ListAlertRecipients request;
    request.accountNumber = m_account;
    request.limit = 200;
    whenDone(this, m_backend.send(request), [this, thisReading](const Result<Answer<ListOf<AlertRecipient>>> &read) {
        if (thisReading != m_latest)
            return;
        if (read) {
            m_failure.reset();
            m_state = State::Ready;
            if (read->value.items != m_recipients) {
                beginResetModel();
                m_recipients = read->value.items;
                endResetModel();
            }
        } else {
            m_failure = read.error();
            if (m_state == State::Loading)
                m_state = State::Failed;
        }
        emit changed();
    });
}

RecipientInput AlertRecipientsModel::inputOf(const AlertRecipient &recipient)
{
    return {recipient.name,
            recipient.email.value_or(QString()),
            recipient.mobile.value_or(QString()),
            recipient.smsConsentOn,
            recipient.language,
            recipient.alertTypes};
}

void AlertRecipientsModel::setBusy(bool isBusy)
{
    m_isBusy = isBusy;
    emit changed();
}

template <typename Op, typename Then>
void AlertRecipientsModel::await(const Op &request, const QString &etag, Then then,
                                 std::function<void(const Failure &)> otherwise)
{
    SendOptions options;
    options.ifMatch = etag;
    ++m_latest; // a reading under way is older than what this answers
    setBusy(true);
    whenDone(
        this, m_backend.send(request, options),
        [this, then, otherwise](const Result<Answer<typename Op::Reply>> &answer) {
            m_isBusy = false;
            if (answer)
                then(*answer);
            else
                otherwise(answer.error());
            emit changed();
        },
        [this, otherwise] {
            m_isBusy = false;
            otherwise(offline());
            emit changed();
        });
}

void AlertRecipientsModel::take(const AlertRecipient &recipient)
{
    const auto known = std::find_if(m_recipients.begin(), m_recipients.end(),
                                    [&recipient](const AlertRecipient &one) { return one.id == recipient.id; });
    if (known == m_recipients.end()) {
        const int row = rowCount();
        beginInsertRows({}, row, row);
        m_recipients.push_back(recipient);
        endInsertRows();
        return;
    }
    *known = recipient;
    const int row = static_cast<int>(known - m_recipients.begin());
    emit dataChanged(index(row, 0), index(row, ColumnCount - 1));
}

void AlertRecipientsModel::drop(const QString &id)
{
    const auto known = std::find_if(m_recipients.begin(), m_recipients.end(), [&id](const AlertRecipient &one) { return one.id == id; });
    if (known == m_recipients.end())
        return;
    const int row = static_cast<int>(known - m_recipients.begin());
    beginRemoveRows({}, row, row);
    m_recipients.erase(known);
    endRemoveRows();
}

void AlertRecipientsModel::settle(Change change, const AlertRecipient &before, const std::optional<AlertRecipient> &now)
{
    if (now)
        take(*now);
    else
        drop(before.id);
    m_inverse = Inverse{before, now};
    emit done(change, now ? now->name : before.name);
}

namespace {

/// What an answer gave, with the ETag that belongs to it.
AlertRecipient withEtag(const Answer<AlertRecipient> &answer)
{
    AlertRecipient recipient = answer.value;
    recipient.etag = answer.etag;
    return recipient;
}

} // namespace

void AlertRecipientsModel::add(const RecipientInput &input)
{
    CreateAlertRecipient request;
    request.accountNumber = m_account;
    request.name = input.name.trimmed();
    if (!input.email.trimmed().isEmpty())
        request.email = input.email.trimmed();
    if (!input.mobile.trimmed().isEmpty()) {
        request.mobile = input.mobile.trimmed();
        request.smsConsentOn = input.smsConsentOn;
    }
    request.language = input.language;
    request.alertTypes = input.alertTypes;
    await(
        request, {}, [this](const Answer<AlertRecipient> &answer) { settle(Change::Added, {}, withEtag(answer)); },
        [this](const Failure &failure) { emit formFailed(failure); });
}

void AlertRecipientsModel::change(const AlertRecipient &base, const RecipientInput &input)
{
    sendChange(base, input, 1);
}

void AlertRecipientsModel::sendChange(const AlertRecipient &base, const RecipientInput &input, int tries)
{
    await(
        patchOf(m_account, base, input), base.etag,
        [this, base](const Answer<AlertRecipient> &answer) { settle(Change::Saved, base, withEtag(answer)); },
        [this, base, input, tries](const Failure &failure) {
            if (failure.kind == Failure::Kind::Stale)
                meetStale(base, input, tries, failure);
            else
                emit formFailed(failure);
        });
}

void AlertRecipientsModel::meetStale(const AlertRecipient &base, const RecipientInput &input, int tries, const Failure &stale)
{
    await(
        GetAlertRecipient{{}, m_account, base.id}, {},
        [this, base, input, tries, stale](const Answer<AlertRecipient> &answer) {
            const AlertRecipient theirs = withEtag(answer);
            take(theirs);
            if (collide(base, theirs, input) || tries >= mostTries)
                emit collided(theirs, stale.extra.value("changed_by"_L1).toString());
            else
                sendChange(theirs, mergedInput(base, theirs, input), tries + 1);
        },
        [this](const Failure &failure) { emit formFailed(failure); });
}

void AlertRecipientsModel::sendTick(const AlertRecipient &base, AlertType type, bool isTicked, int tries)
{
    PatchAlertRecipient request;
    request.accountNumber = m_account;
    request.recipientId = base.id;
    request.alertTypes = Ventanilla::Change<std::vector<AlertType>>::to(ticked(base.alertTypes, type, isTicked));
    m_pending = std::pair(base.id, type);
    await(
        request, base.etag,
        [this, base](const Answer<AlertRecipient> &answer) {
            m_pending.reset();
            settle(Change::Ticked, base, withEtag(answer));
        },
        [this, base, type, isTicked, tries](const Failure &failure) {
            m_pending.reset();
            if (failure.kind != Failure::Kind::Stale || tries >= mostTries) {
                take(base);
                emit failed(failure);
                return;
            }
            await(
                GetAlertRecipient{{}, m_account, base.id}, {},
                [this, type, isTicked, tries](const Answer<AlertRecipient> &answer) {
                    sendTick(withEtag(answer), type, isTicked, tries + 1);
                },
                [this](const Failure &unread) { emit failed(unread); });
        });
    take(base); // shows that it is on its way
}

void AlertRecipientsModel::remove(int row)
{
    const AlertRecipient gone = recipient(row);
    await(
        DeleteAlertRecipient{{}, m_account, gone.id}, gone.etag,
        [this, gone](const Answer<Nothing> &) { settle(Change::Removed, gone, std::nullopt); },
        [this](const Failure &failure) {
            refresh();
            emit failed(failure);
        });
}

void AlertRecipientsModel::undo()
{
    if (!canUndo())
        return;
    const Inverse inverse = *std::exchange(m_inverse, std::nullopt);
    const auto failedUndo = [this](const Failure &failure) {
        refresh();
        emit undoFailed(failure);
    };
    const auto taken = [this](const Answer<AlertRecipient> &answer) {
        take(withEtag(answer));
        emit undone();
    };
    if (!inverse.now) {
        CreateAlertRecipient request;
        request.accountNumber = m_account;
        request.name = inverse.before.name;
        request.email = inverse.before.email;
        request.mobile = inverse.before.mobile;
        request.smsConsentOn = inverse.before.smsConsentOn;
        request.language = inverse.before.language;
        request.alertTypes = inverse.before.alertTypes;
        await(request, {}, taken, failedUndo);
        return;
    }
    const AlertRecipient now = *inverse.now;
    if (inverse.before.id.isEmpty()) {
        await(
            DeleteAlertRecipient{{}, m_account, now.id}, now.etag,
            [this, now](const Answer<Nothing> &) {
                drop(now.id);
                emit undone();
            },
            failedUndo);
        return;
    }
    await(patchOf(m_account, now, inputOf(inverse.before)), now.etag, taken, failedUndo);
}

int AlertRecipientsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_recipients.size());
}

int AlertRecipientsModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

AlertRecipientsModel::MobileState AlertRecipientsModel::mobileState(const AlertRecipient &recipient)
{
    if (!recipient.mobile)
        return MobileState::None;
    if (recipient.smsOptedOutOn)
        return MobileState::OptedOut;
    return recipient.smsConsentOn ? MobileState::Agreed : MobileState::NeedsConsent;
}

QString AlertRecipientsModel::text(const AlertRecipient &recipient, int column) const
{
    switch (column) {
    case NameColumn:
        return recipient.name;
    case EmailColumn:
        return recipient.email.value_or(tr("None", "no address or number"));
    case MobileColumn:
        switch (mobileState(recipient)) {
        case MobileState::None:
            return tr("None", "no address or number");
        case MobileState::Agreed:
            return *recipient.mobile;
        case MobileState::NeedsConsent:
            return tr("No consent yet");
        case MobileState::OptedOut:
            return tr("Opted out of texts");
        }
        Q_UNREACHABLE();
    case LanguageColumn:
        return recipient.language == Language::Es ? tr("Spanish") : tr("English");
    default:
        return {};
    }
}

QString AlertRecipientsModel::sentence(const AlertRecipient &recipient, int column) const
{
    if (const auto type = alertOf(column)) {
        const QString kind = headerData(column, Qt::Horizontal, Qt::DisplayRole).toString();
        return gets(recipient, *type) ? tr("%1 gets it: %2", "name, kind of alert").arg(recipient.name, kind)
                                      : tr("%1 does not get it: %2", "name, kind of alert").arg(recipient.name, kind);
    }
    if (column == MobileColumn && mobileState(recipient) != MobileState::None)
        return tr("%1, text message to %2: %3", "name, number, consent")
            .arg(recipient.name, *recipient.mobile,
                 mobileState(recipient) == MobileState::Agreed ? tr("agreed") : text(recipient, column));
    return column == NameColumn ? recipient.name : tr("%1, %2", "name, value").arg(recipient.name, text(recipient, column));
}

QVariant AlertRecipientsModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const AlertRecipient &one = recipient(index.row());
    const auto type = alertOf(index.column());
    switch (role) {
    case Qt::DisplayRole:
    case Qt::ToolTipRole:
        return text(one, index.column());
    case Qt::CheckStateRole:
        return type ? QVariant(gets(one, *type) ? Qt::Checked : Qt::Unchecked) : QVariant();
    case Qt::AccessibleTextRole:
        return sentence(one, index.column());
    case MobileStateRole:
        return static_cast<int>(mobileState(one));
    case PendingRole:
        return type && m_pending == std::pair(one.id, *type);
    default:
        return {};
    }
}

bool AlertRecipientsModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    const auto type = alertOf(index.column());
    if (!checkIndex(index, CheckIndexOption::IndexIsValid) || role != Qt::CheckStateRole || !type || !m_isOpen || m_isBusy)
        return false;
    const bool isTicked = value.toInt() == Qt::Checked;
    if (isTicked == gets(recipient(index.row()), *type))
        return false;
    sendTick(recipient(index.row()), *type, isTicked, 1);
    return true;
}

Qt::ItemFlags AlertRecipientsModel::flags(const QModelIndex &index) const
{
    Qt::ItemFlags flags = QAbstractTableModel::flags(index);
    if (index.isValid() && alertOf(index.column()))
        flags |= Qt::ItemIsUserCheckable;
    return flags;
}

QVariant AlertRecipientsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case NameColumn:
        return tr("Name");
    case EmailColumn:
        return tr("E-mail");
    case MobileColumn:
        return tr("Text message");
    case LanguageColumn:
        return tr("Language");
    case BillingCycleColumn:
        return tr("Billing cycle");
    case DailyColumn:
        return tr("Daily");
    case MultiDayColumn:
        return tr("Seven days");
    case VacationColumn:
        return tr("Vacation");
    default:
        return {};
    }
}

void AlertRecipientsModel::retranslate()
{
    emit headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
    if (rowCount() > 0)
        emit dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
}

} // namespace Ventanilla
