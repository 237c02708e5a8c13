#include "models/items/mergesourcemodel.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace Ventanilla {

namespace {

bool isBefore(const MergeSource &a, const MergeSource &b)
{
    if (a.section != b.section)
        return a.section < b.section;
    const int left = a.username.score.value_or(-1);
    const int right = b.username.score.value_or(-1);
    return left != right ? left > right : a.username.username < b.username.username;
}

bool isNamed(const std::vector<Username> &usernames, const QString &name)
{
    return std::any_of(usernames.begin(), usernames.end(), [&](const Username &one) { return one.username == name; });
}

} // namespace

void MergeSourceModel::setFound(const std::vector<Username> &found)
{
    m_found = found;
    arrange();
}

int MergeSourceModel::add(const Username &username)
{
    if (!isNamed(m_found, username.username) && !isNamed(m_added, username.username))
        m_added.push_back(username);
    m_wanted.removeAll(username.username);
    if (username.state == UsernameState::Open)
        m_decided.insert(username.username, true);
    arrange();
    const auto row = std::find_if(m_rows.begin(), m_rows.end(), [&](const Row &one) {
        return one.source >= 0 && m_sources[size_t(one.source)].username.username == username.username;
    });
    return static_cast<int>(row - m_rows.begin());
}

void MergeSourceModel::setAccountNames(const QHash<AccountNumber, MergeAccountName> &names)
{
    if (names == m_names)
        return;
    m_names = names;
    arrange();
}

MergeSource MergeSourceModel::made(const Username &username) const
{
    MergeSource source{username, MergeSource::Section::Possible, false, {}};
    if (username.state == UsernameState::Merged)
        source.section = MergeSource::Section::CannotBeMerged;
    else if (username.score.value_or(0) >= suggestedFrom)
        source.section = MergeSource::Section::Suggested;
    if (source.section != MergeSource::Section::CannotBeMerged)
        source.isTicked = m_decided.value(username.username, source.section == MergeSource::Section::Suggested);
    for (const AccountNumber &number : username.accounts)
        source.accounts.push_back(m_names.value(number, {number, {}, false}));
    return source;
}

void MergeSourceModel::arrange()
{
    beginResetModel();
    m_sources.clear();
    m_rows.clear();
    for (const Username &username : m_found)
        m_sources.push_back(made(username));
    for (const Username &username : m_added) {
        if (!isNamed(m_found, username.username))
            m_sources.push_back(made(username));
    }
    std::sort(m_sources.begin(), m_sources.end(), isBefore);
    for (size_t i = 0; i < m_sources.size(); ++i) {
        const MergeSource::Section section = m_sources[i].section;
        if (i == 0 || section != m_sources[i - 1].section)
            m_rows.push_back({section, -1});
        m_rows.push_back({section, static_cast<int>(i)});
    }
    endResetModel();
    emit ticksChanged();
}

bool MergeSourceModel::hasMergeable() const
{
    return std::any_of(m_sources.begin(), m_sources.end(), [](const MergeSource &source) {
        return source.section != MergeSource::Section::CannotBeMerged;
    });
}

QStringList MergeSourceModel::ticked() const
{
    QStringList names;
    for (const MergeSource &source : m_sources) {
        if (source.isTicked)
            names.append(source.username.username);
    }
    return names;
}

std::set<AccountNumber> MergeSourceModel::tickedAccounts() const
{
    std::set<AccountNumber> accounts;
    for (const MergeSource &source : m_sources) {
        if (source.isTicked)
            accounts.insert(source.username.accounts.begin(), source.username.accounts.end());
    }
    return accounts;
}

Qt::CheckState MergeSourceModel::tickedState() const
{
    const bool isAny = std::any_of(m_sources.begin(), m_sources.end(), [](const MergeSource &one) { return one.isTicked; });
    if (!isAny)
        return Qt::Unchecked;
    const bool isWhole = std::all_of(m_sources.begin(), m_sources.end(), [](const MergeSource &source) {
        return source.isTicked || source.section == MergeSource::Section::CannotBeMerged;
    });
    return isWhole ? Qt::Checked : Qt::PartiallyChecked;
}

void MergeSourceModel::tickSuggested()
{
    const auto isSuggested = [](const MergeSource &one) { return one.section == MergeSource::Section::Suggested; };
    const bool areAllTicked = std::all_of(m_sources.begin(), m_sources.end(), [&](const MergeSource &source) {
        return !isSuggested(source) || source.isTicked;
    });
    for (MergeSource &source : m_sources) {
        if (isSuggested(source))
            decide(source, !areAllTicked);
    }
    tellTicks();
}

void MergeSourceModel::decide(MergeSource &source, bool isTicked)
{
    source.isTicked = isTicked;
    m_decided.insert(source.username.username, isTicked);
}

void MergeSourceModel::tellTicks()
{
    if (!m_rows.empty())
        emit dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
    emit ticksChanged();
}

QString MergeSourceModel::decisions() const
{
    QStringList lines;
    for (const Username &username : m_added)
        lines.append(u'*' + username.username);
    for (const QString &name : m_wanted)
        lines.append(u'*' + name);
    QStringList decided = m_decided.keys();
    decided.sort();
    for (const QString &name : decided)
        lines.append((m_decided.value(name) ? u'+' : u'-') + name);
    return lines.join(u'\n');
}

void MergeSourceModel::restoreDecisions(const QString &decisions)
{
    for (const QString &line : decisions.split(u'\n', Qt::SkipEmptyParts)) {
        const QString name = line.sliced(1);
        if (line.front() == u'*')
            m_wanted.append(name);
        else
            m_decided.insert(name, line.front() == u'+');
    }
    arrange();
}

QStringList MergeSourceModel::missing() const
{
    QStringList names;
    for (const QString &name : m_wanted) {
        if (!isNamed(m_found, name) && !isNamed(m_added, name))
            names.append(name);
    }
    return names;
}

int MergeSourceModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int MergeSourceModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

const MergeSource *MergeSourceModel::sourceAt(const QModelIndex &index) const
{
    if (!index.isValid() || index.row() >= rowCount())
        return nullptr;
    const int source = m_rows[size_t(index.row())].source;
    return source < 0 ? nullptr : &m_sources[size_t(source)];
}

QVariant MergeSourceModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const MergeSource *source = sourceAt(index);
    if (!source) {
        const bool isAsked = role == SectionRole;
        return isAsked ? QVariant(static_cast<int>(m_rows[size_t(index.row())].section)) : QVariant();
    }
    if (role == SourceRole)
        return QVariant::fromValue(*source);
    if (role == Qt::DisplayRole && index.column() == NameColumn)
        return source->username.username;
    if (role == Qt::CheckStateRole && index.column() == TickColumn)
        return source->isTicked ? Qt::Checked : Qt::Unchecked;
    return {};
}

bool MergeSourceModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    const MergeSource *source = sourceAt(index);
    const bool canTick = source && source->section != MergeSource::Section::CannotBeMerged;
    if (role != Qt::CheckStateRole || index.column() != TickColumn || !canTick)
        return false;
    decide(m_sources[size_t(m_rows[size_t(index.row())].source)], value.toInt() == Qt::Checked);
    emit dataChanged(index.siblingAtColumn(0), index.siblingAtColumn(ColumnCount - 1));
    emit ticksChanged();
    return true;
}

Qt::ItemFlags MergeSourceModel::flags(const QModelIndex &index) const
{
    const MergeSource *source = sourceAt(index);
    if (!source)
        return Qt::NoItemFlags;
    const Qt::ItemFlags flags = Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren;
    const bool canTick = source->section != MergeSource::Section::CannotBeMerged && index.column() == TickColumn;
    return canTick ? flags | Qt::ItemIsUserCheckable : flags;
}

} // namespace Ventanilla
