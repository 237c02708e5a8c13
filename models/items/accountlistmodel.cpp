#include "models/items/accountlistmodel.h"

#include "models/domain/fold.h"

#include <QHash>

#include <algorithm>

namespace Ventanilla {

void AccountListModel::setCustomer(const Customer &customer, const QDate &today)
{
    m_customer = customer;
    m_today = today;
    rebuild();
}

void AccountListModel::setFilter(const QString &text)
{
    m_filter = text;
    m_filterTokens = foldedTokens(text);
    rebuild();
}

void AccountListModel::setClosedOpen(bool isOpen)
{
    m_isClosedOpen = isOpen;
    rebuild();
}

bool AccountListModel::passes(const CustomerAccount &account) const
{
    if (m_filterTokens.isEmpty())
        return true;
    const QString number = account.accountNumber.text();
    const QStringList words = foldedTokens(account.label + u' ' + account.serviceAddress + u' ' + account.city + u' '
                                           + account.mailingAttention.value_or(QString()));
    return std::all_of(m_filterTokens.begin(), m_filterTokens.end(), [&](const QString &token) {
        const auto begins = [&token](const QString &word) { return word.startsWith(token); };
        return number.contains(token) || std::any_of(words.begin(), words.end(), begins);
    });
}

std::vector<AccountEntry> AccountListModel::entries() const
{
    QHash<AccountNumber, std::vector<Attention>> attention;
    for (const Attention &line : m_customer.attention) {
        if (line.accountNumber)
            attention[*line.accountNumber].push_back(line);
    }
    std::vector<AccountEntry> active{{AccountEntry::Kind::All, {}, {}, figuresOf(m_customer.accounts, m_today),
                                      static_cast<int>(m_customer.attention.size())}};
    std::vector<AccountEntry> closed;
    for (const CustomerAccount &account : m_customer.accounts) {
        if (!passes(account))
            continue;
        auto &group = account.status == AccountStatus::Closed ? closed : active;
        group.push_back({AccountEntry::Kind::Account, account, attention.value(account.accountNumber), {}, 0});
    }
    if (closed.empty())
        return active;
    active.push_back({AccountEntry::Kind::ClosedHeader, {}, {}, {}, static_cast<int>(closed.size())});
    if (m_isClosedOpen)
        active.insert(active.end(), closed.begin(), closed.end());
    return active;
}

void AccountListModel::rebuild()
{
    std::vector<AccountEntry> next = entries();
    const bool areSameRows = std::equal(next.begin(), next.end(), m_entries.begin(), m_entries.end(),
                                        [](const AccountEntry &a, const AccountEntry &b) {
                                            return a.kind == b.kind && a.account.accountNumber == b.account.accountNumber;
                                        });
    if (!areSameRows) {
        beginResetModel();
        m_entries = std::move(next);
        endResetModel();
        return;
    }
    std::swap(m_entries, next);
    for (std::size_t row = 0; row < next.size(); ++row) {
        if (m_entries[row] == next[row])
            continue;
        const QModelIndex changed = index(static_cast<int>(row));
        emit dataChanged(changed, changed);
    }
}

int AccountListModel::shownCount() const
{
    return static_cast<int>(std::count_if(m_customer.accounts.begin(), m_customer.accounts.end(),
                                          [this](const CustomerAccount &account) { return passes(account); }));
}

int AccountListModel::rowOf(const AccountNumber &number) const
{
    const auto wanted = number.isEmpty() ? AccountEntry::Kind::All : AccountEntry::Kind::Account;
    const auto found = std::find_if(m_entries.begin(), m_entries.end(), [&](const AccountEntry &entry) {
        return entry.kind == wanted && entry.account.accountNumber == number;
    });
    return found == m_entries.end() ? -1 : static_cast<int>(found - m_entries.begin());
}

int AccountListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_entries.size());
}

QVariant AccountListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    if (role == EntryRole)
        return QVariant::fromValue(entry(index.row()));
    if (role == Qt::DisplayRole)
        return entry(index.row()).account.accountNumber.text();
    return {};
}

} // namespace Ventanilla
