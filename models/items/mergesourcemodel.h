#pragma once

#include "models/contract/usernames.h"

#include <QAbstractTableModel>
#include <QHash>
#include <QStringList>

#include <set>
#include <vector>

namespace Ventanilla {

/// What an account is called on the desk.
struct MergeAccountName
{
    AccountNumber number;
    QString name; ///< its label, else its street; empty where it is not the caller's
    bool isClosed = false;

    friend bool operator==(const MergeAccountName &, const MergeAccountName &) = default;
};

/// An old username as the merge lists it.
struct MergeSource
{
    enum class Section { Suggested, Possible, CannotBeMerged };

    Username username;
    Section section = Section::Possible;
    bool isTicked = false;
    std::vector<MergeAccountName> accounts;

    friend bool operator==(const MergeSource &, const MergeSource &) = default;
};

/// The old usernames that can go into the merge, in three sections, each under a row of its own. GUI thread.
///
/// A score of 80 and above is a suggestion and ticked, unless the representative has said otherwise; what was ticked
/// or unticked by hand stays so when the list is read again.
class MergeSourceModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { TickColumn, NameColumn, AccountsColumn, AutopayColumn, SignInColumn, MatchColumn, WhyColumn, ColumnCount };
    enum Role {
        SourceRole = Qt::UserRole + 1, ///< MergeSource; invalid for the row of a section
        SectionRole                    ///< int, a MergeSource::Section; invalid for a username
    };
    static constexpr int suggestedFrom = 80;

    using QAbstractTableModel::QAbstractTableModel;

    /// Puts what was read in the place of what was read before. Those added by hand stay.
    void setFound(const std::vector<Username> &found);
    /// Adds one by hand and ticks it, unless it cannot be merged. Gives its row.
    int add(const Username &username);
    void setAccountNames(const QHash<AccountNumber, MergeAccountName> &names);

    [[nodiscard]] bool isEmpty() const { return m_sources.empty(); }
    /// Whether something is left that can be merged.
    [[nodiscard]] bool hasMergeable() const;
    [[nodiscard]] QStringList ticked() const;
    /// The accounts of the ticked ones, each once.
    [[nodiscard]] std::set<AccountNumber> tickedAccounts() const;
    /// Ticks every suggestion; unticks them where all are ticked already.
    void tickSuggested();
    /// Of what can be merged: all, some or none.
    [[nodiscard]] Qt::CheckState tickedState() const;

    /// What was said by hand, to be kept as a draft: `+name` and `-name`, one a line, those added first as `*name`.
    [[nodiscard]] QString decisions() const;
    void restoreDecisions(const QString &decisions);
    /// Names that a draft says were added by hand and that are not listed yet.
    [[nodiscard]] QStringList missing() const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role = Qt::EditRole) override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;

signals:
    void ticksChanged();

private:
    struct Row
    {
        MergeSource::Section section;
        int source = -1; ///< -1: the section's own row
    };

    [[nodiscard]] const MergeSource *sourceAt(const QModelIndex &index) const;
    [[nodiscard]] MergeSource made(const Username &username) const;
    void arrange();
    void decide(MergeSource &source, bool isTicked);
    void tellTicks();

    std::vector<Username> m_found;
    std::vector<Username> m_added;
    QStringList m_wanted; ///< added in a draft, not found yet
    QHash<QString, bool> m_decided;
    QHash<AccountNumber, MergeAccountName> m_names;
    std::vector<MergeSource> m_sources;
    std::vector<Row> m_rows;
};

} // namespace Ventanilla

Q_DECLARE_METATYPE(Ventanilla::MergeSource)
