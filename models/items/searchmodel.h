#pragma once

#include "models/backend/backend.h"
#include "models/contract/customers.h"
#include "models/items/pickedrows.h"

#include <QElapsedTimer>
#include <QTimer>

#include <optional>

namespace Ventanilla {

/// The customers that match what is typed, one to a row. GUI thread.
///
/// Asks 150 ms after the last key; a new key makes the answers still under way count for nothing, and
/// the old rows stay until new ones arrive (ui.md section 7.3). Counts are of rows loaded.
class SearchModel : public PickedRows<CustomerHit>
{
    Q_OBJECT

public:
    enum Role {
        HitRole = Qt::UserRole + 1, ///< CustomerHit
        CustomerNumberRole          ///< QString
    };
    enum class State { Idle, Searching, Ready, Failed };
    Q_ENUM(State)
    /// What the matches can be narrowed to.
    enum class Group { All, Names, Addresses, EmailsAndUsernames, Numbers };
    Q_ENUM(Group)

    explicit SearchModel(Backend &backend, QObject *parent = nullptr);

    /// What is typed, at each key. Under two characters nothing matches and nothing is asked.
    void setText(const QString &text);
    [[nodiscard]] const QString &text() const { return m_text; }
    /// Asks again at once, as when the line is back.
    void searchNow();

    void setGroup(Group group);
    [[nodiscard]] Group group() const { return m_group; }
    [[nodiscard]] int count(Group group) const;
    [[nodiscard]] bool hasMore() const { return m_nextCursor.has_value(); }

    [[nodiscard]] State state() const { return m_state; }
    [[nodiscard]] const std::optional<Failure> &failure() const { return m_failure; }
    /// How long the last answer took, from the question to the rows.
    [[nodiscard]] int elapsedMilliseconds() const { return m_elapsed; }
    [[nodiscard]] const CustomerHit &hit(int row) const { return shownRow(row); }

    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    bool canFetchMore(const QModelIndex &parent) const override;
    void fetchMore(const QModelIndex &parent) override;

    [[nodiscard]] static Group groupOf(MatchedField field);

signals:
    void stateChanged();

protected:
    [[nodiscard]] bool isPicked(const CustomerHit &hit) const override
    {
        return m_group == Group::All || groupOf(hit.matched.field) == m_group;
    }

private:
    void ask(const QString &cursor);
    void take(ListOf<CustomerHit> page, bool isFirst);
    void setState(State state, std::optional<Failure> failure = {});

    Backend &m_backend;
    QString m_text;
    QTimer m_pause;
    QElapsedTimer m_clock;
    std::optional<QString> m_nextCursor;
    Group m_group = Group::All;
    State m_state = State::Idle;
    std::optional<Failure> m_failure;
    int m_elapsed = 0;
    int m_latest = 0;
    bool m_isFetching = false;
};

} // namespace Ventanilla

Q_DECLARE_METATYPE(Ventanilla::CustomerHit)
