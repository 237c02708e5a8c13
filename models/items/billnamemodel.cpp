#include "models/items/billnamemodel.h"

#include "models/backend/whendone.h"
#include "models/contract/codec.h"
#include "models/items/accountform.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace Ventanilla {

BillNameModel::BillNameModel(Backend &backend, QObject *parent)
    : QAbstractTableModel(parent)
    , m_backend(backend)
{
    m_draftTimer.setSingleShot(true);
    m_draftTimer.setInterval(std::chrono::milliseconds(500)); // ui.md 7.1: within a second
    connect(&m_draftTimer, &QTimer::timeout, this, &BillNameModel::saveDraft);
}

BillNameModel::~BillNameModel()
{
    saveDraft();
}

void BillNameModel::keepDrafts(DraftStore &drafts, const QString &username, const CustomerNumber &customer)
{
    m_drafts = &drafts;
    m_username = username;
    m_customer = customer;
}

DraftPlace BillNameModel::placeOf(const AccountNumber &account) const
{
    return {m_username, m_customer, AccountForm::draftForm(account, AccountForm::MailingAttention)};
}

void BillNameModel::typing(int row, const QString &text)
{
    m_unsavedDraft = Draft{placeOf(m_rows[size_t(row)].account), AccountForm::draftText, text, {}};
    if (m_draftTimer.isActive() || !m_drafts)
        return;
    m_draftTimer.start();
    const AccountForm::Opening opening{m_rows[size_t(row)].stored, m_rows[size_t(row)].typedOn};
    const Draft base{m_unsavedDraft->place, AccountForm::draftOpening, opening.forDraft(), {}};
    whenDone(this, m_drafts->saveDraft(base), [](const Result<Done> &) {});
}

void BillNameModel::saveDraft()
{
    m_draftTimer.stop();
    if (const auto draft = std::exchange(m_unsavedDraft, std::nullopt); draft && m_drafts)
        whenDone(this, m_drafts->saveDraft(*draft), [](const Result<Done> &) {});
}

void BillNameModel::discardDraft(const AccountNumber &account)
{
    m_draftTimer.stop();
    m_unsavedDraft.reset();
    if (m_drafts)
        whenDone(this, m_drafts->discardDraft(placeOf(account)), [](const Result<Done> &) {});
}

void BillNameModel::endEdit(int row)
{
    const Row &shut = m_rows[size_t(row)];
    if (shut.state == RowState::Rest || shut.state == RowState::Saved)
        discardDraft(shut.account);
    else
        saveDraft();
}

void BillNameModel::setAccounts(const std::vector<CustomerAccount> &accounts)
{
    const bool isSameList = accounts.size() == m_rows.size()
        && std::equal(accounts.begin(), accounts.end(), m_rows.begin(),
                      [](const CustomerAccount &account, const Row &row) { return account.accountNumber == row.account; });
    if (!isSameList) {
        beginResetModel();
        m_rows.clear();
        for (const CustomerAccount &account : accounts)
            m_rows.push_back({account.accountNumber, {}, {}, {}, {}, RowState::Rest, {}, 0});
        endResetModel();
    }
    for (size_t i = 0; i < accounts.size(); ++i) {
        Row &row = m_rows[i];
        if (row.state == RowState::Saving || row.state == RowState::Refused)
            continue;
        row.etag = accounts[i].etag;
        const QString stored = accounts[i].mailingAttention.value_or(QString());
        if (stored == row.stored && !row.typed.isNull())
            continue;
        row.stored = stored;
        row.typed = stored;
        tell(static_cast<int>(i));
    }
}

void BillNameModel::beginEdit(int row)
{
    m_rows[size_t(row)].typedOn = m_rows[size_t(row)].etag;
}

int BillNameModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int BillNameModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant BillNameModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= rowCount())
        return {};
    const Row &row = m_rows[size_t(index.row())];
    const bool isText = role == Qt::DisplayRole || role == Qt::EditRole;
    if (isText && index.column() == AccountColumn)
        return row.account.text();
    if (isText && index.column() == NameColumn)
        return row.typed;
    if (role == StateRole)
        return QVariant::fromValue(row.state);
    if (role == ServerNameRole)
        return row.stored;
    return {};
}

Qt::ItemFlags BillNameModel::flags(const QModelIndex &index) const
{
    if (!index.isValid())
        return Qt::NoItemFlags;
    const Qt::ItemFlags flags = Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren;
    const bool isBusy = m_rows[size_t(index.row())].state == RowState::Saving;
    return index.column() == NameColumn && !isBusy ? flags | Qt::ItemIsEditable : flags;
}

bool BillNameModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role != Qt::EditRole || index.column() != NameColumn)
        return false;
    Row &row = m_rows[size_t(index.row())];
    const QString typed = value.toString().trimmed();
    if (typed == row.typed && row.state != RowState::Refused)
        return false;
    row.typed = typed;
    if (row.typedOn.isEmpty())
        row.typedOn = row.etag;
    save(index.row());
    return true;
}

void BillNameModel::saveAnyway(int row)
{
    m_rows[size_t(row)].typedOn = m_rows[size_t(row)].etag;
    save(row);
}

void BillNameModel::takeTheirs(int row)
{
    Row &theirs = m_rows[size_t(row)];
    theirs.typed = theirs.stored;
    theirs.state = RowState::Rest;
    theirs.failure.reset();
    discardDraft(theirs.account);
    tell(row);
}

int BillNameModel::refusedRow() const
{
    const auto refused = std::find_if(m_rows.begin(), m_rows.end(), [](const Row &row) { return row.state == RowState::Refused; });
    return refused == m_rows.end() ? -1 : static_cast<int>(refused - m_rows.begin());
}

void BillNameModel::save(int index)
{
    Row &row = m_rows[size_t(index)];
    row.state = RowState::Saving;
    row.failure.reset();
    PatchAccount request;
    request.accountNumber = row.account;
    request.mailingAttention = Change<QString>::to(row.typed.isEmpty() ? std::nullopt : std::optional(row.typed));
    SendOptions options;
    options.ifMatch = row.typedOn;
    const int saving = ++row.latest;
    whenDone(this, m_backend.send(request, options),
             [this, account = row.account, saving](const Result<Answer<Account>> &answer) { take(account, saving, answer); });
    tell(index);
}

void BillNameModel::take(const AccountNumber &account, int saving, const Result<Answer<Account>> &answer)
{
    const int index = rowOf(account);
    if (index < 0 || m_rows[size_t(index)].latest != saving)
        return;
    Row &row = m_rows[size_t(index)];
    row.typedOn.clear();
    if (answer) {
        const QString before = row.stored;
        row.stored = answer->value.mailingAttention.value_or(QString());
        row.typed = row.stored;
        row.etag = answer->etag;
        row.state = RowState::Saved;
        tell(index);
        discardDraft(account);
        emit saved(index, before);
        return;
    }
    row.state = RowState::Refused;
    row.failure = answer.error();
    if (answer.error().kind == Failure::Kind::Stale)
        readAgain(account);
    tell(index);
    emit refused(index);
}

void BillNameModel::readAgain(const AccountNumber &account)
{
    whenDone(this, m_backend.send(GetAccount{{}, account}), [this, account](const Result<Answer<Account>> &answer) {
        const int index = rowOf(account);
        if (!answer || index < 0)
            return;
        m_rows[size_t(index)].stored = answer->value.mailingAttention.value_or(QString());
        m_rows[size_t(index)].etag = answer->etag;
        tell(index);
        emit refused(index);
    });
}

int BillNameModel::rowOf(const AccountNumber &account) const
{
    const auto found = std::find_if(m_rows.begin(), m_rows.end(), [&](const Row &row) { return row.account == account; });
    return found == m_rows.end() ? -1 : static_cast<int>(found - m_rows.begin());
}

void BillNameModel::tell(int row)
{
    emit dataChanged(index(row, 0), index(row, ColumnCount - 1));
}

} // namespace Ventanilla
