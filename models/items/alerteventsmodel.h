#pragma once

#include "models/backend/backend.h"
#include "models/contract/alertnotices.h"

#include <QAbstractTableModel>
#include <QTimeZone>

#include <optional>
#include <vector>

namespace Ventanilla {

/// What fired on an account and who was told of it, newest first: a row a message, and one for an event that nobody
/// wanted. GUI thread. Older pages are read as the table is scrolled.
class AlertEventsModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum class State { Loading, Ready, Failed };
    Q_ENUM(State)
    enum Column { FiredColumn, AlertColumn, ToldColumn, StateColumn, ColumnCount };
    enum Role { DeliveryRole = Qt::UserRole + 1 }; ///< a DeliveryState as int; empty where nobody was told

    /// @param zone the utility's, in which times are told.
    AlertEventsModel(Backend &backend, const AccountNumber &account, const QTimeZone &zone, QObject *parent = nullptr);

    [[nodiscard]] State state() const { return m_state; }
    [[nodiscard]] const std::optional<Failure> &failure() const { return m_failure; }
    void refresh();
    /// Messages that went out in the month of @p day, of those that were read.
    [[nodiscard]] int sentInMonth(const QDate &day) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    bool canFetchMore(const QModelIndex &parent) const override;
    void fetchMore(const QModelIndex &parent) override;
    void retranslate();

signals:
    void changed();

private:
    struct Row
    {
        std::size_t event = 0;
        std::optional<std::size_t> delivery;
    };

    void ask(const QString &cursor);
    void take(const ListOf<AlertEvent> &page, bool isFirst);
    [[nodiscard]] const AlertDelivery *delivery(const Row &row) const;
    [[nodiscard]] QString text(const Row &row, int column) const;
    [[nodiscard]] QString instant(const QDateTime &when) const;
    [[nodiscard]] QString whatFired(const AlertEvent &event) const;
    [[nodiscard]] QString whatBecame(const AlertDelivery &delivery) const;
    [[nodiscard]] QString stateText(const AlertDelivery &delivery) const;

    Backend &m_backend;
    AccountNumber m_account;
    QTimeZone m_zone;
    State m_state = State::Loading;
    std::optional<Failure> m_failure;
    std::vector<AlertEvent> m_events;
    std::vector<Row> m_rows;
    std::optional<QString> m_nextCursor;
    bool m_isFetching = false;
    int m_latest = 0;
};

} // namespace Ventanilla
