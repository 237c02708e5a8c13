#pragma once

#include "models/items/customermodel.h"
#include "models/items/pickedrows.h"

namespace Ventanilla {

/// What was done for a customer, newest first, read page by page. GUI thread.
class HistoryModel : public PickedRows<HistoryEntry>
{
    Q_OBJECT

public:
    enum Role { EntryRole = Qt::UserRole + 1 }; ///< HistoryEntry
    enum class State { Idle, Loading, Ready, Failed };
    Q_ENUM(State)

    HistoryModel(Backend &backend, const CustomerNumber &customer, QObject *parent = nullptr);

    /// Reads from the newest again; the rows stay until the answer is here.
    void refresh();
    /// Shows one kind only; all where it is empty. Where what is loaded has none of it, more is read.
    void setKind(std::optional<HistoryKind> kind);
    [[nodiscard]] std::optional<HistoryKind> kind() const { return m_kind; }

    [[nodiscard]] State state() const { return m_state; }
    [[nodiscard]] const std::optional<Failure> &failure() const { return m_failure; }
    /// How many of @p kind are loaded.
    [[nodiscard]] int count(std::optional<HistoryKind> kind) const;
    [[nodiscard]] bool hasMore() const { return m_nextCursor.has_value(); }
    [[nodiscard]] const HistoryEntry &entry(int row) const { return shownRow(row); }

    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    bool canFetchMore(const QModelIndex &parent) const override;
    void fetchMore(const QModelIndex &parent) override;

signals:
    void stateChanged();

protected:
    [[nodiscard]] bool isPicked(const HistoryEntry &entry) const override { return !m_kind || entry.kind == *m_kind; }

private:
    void ask(const QString &cursor);
    void takeFirst(ListOf<HistoryEntry> page);
    void setState(State state, std::optional<Failure> failure = {});

    Backend &m_backend;
    CustomerNumber m_customer;
    std::optional<QString> m_nextCursor;
    std::optional<HistoryKind> m_kind;
    State m_state = State::Idle;
    std::optional<Failure> m_failure;
    int m_latest = 0;
    bool m_isFetching = false;
};

} // namespace Ventanilla
