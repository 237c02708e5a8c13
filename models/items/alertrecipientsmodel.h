#pragma once

#include "models/backend/backend.h"
#include "models/contract/alertnotices.h"

#include <QAbstractTableModel>

#include <optional>
#include <vector>

namespace Ventanilla {

/// What a representative types about one recipient; texts may be empty.
struct RecipientInput
{
    QString name;
    QString email;
    QString mobile;
    std::optional<QDate> smsConsentOn; ///< for that number
    Language language = Language::En;
    std::vector<AlertType> alertTypes;

    friend bool operator==(const RecipientInput &, const RecipientInput &) = default;
};

/// Who is told of which alert of an account: a row a recipient, a column to tick for each kind. GUI thread.
///
/// A tick shows when the server has said yes (ui.md 7.5). What somebody else changed meanwhile is put together with it;
/// where both changed the same, collided() tells and nothing is overwritten. Every change can be taken back by undo().
class AlertRecipientsModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum class State { Loading, Ready, Failed };
    Q_ENUM(State)
    enum Column {
        NameColumn, EmailColumn, MobileColumn, LanguageColumn, BillingCycleColumn, DailyColumn, MultiDayColumn, VacationColumn,
        ColumnCount
    };
    enum Role {
        MobileStateRole = Qt::UserRole + 1, ///< a MobileState, as int
        PendingRole,                        ///< the tick is on its way
    };
    enum class MobileState { None, Agreed, NeedsConsent, OptedOut };
    enum class Change { Added, Saved, Ticked, Removed };
    Q_ENUM(Change)

    AlertRecipientsModel(Backend &backend, const AccountNumber &account, QObject *parent = nullptr);

    [[nodiscard]] State state() const { return m_state; }
    [[nodiscard]] const std::optional<Failure> &failure() const { return m_failure; }
    /// Whether ticks may be set; the caller proved enough and the line is up.
    void setOpen(bool isOpen) { m_isOpen = isOpen; }
    [[nodiscard]] bool isBusy() const { return m_isBusy; }

    void refresh();
    [[nodiscard]] const AlertRecipient &recipient(int row) const { return m_recipients[static_cast<std::size_t>(row)]; }
    [[nodiscard]] static RecipientInput inputOf(const AlertRecipient &recipient);

    void add(const RecipientInput &input);
    /// Sends what differs from @p base, which is what the form was opened on.
    void change(const AlertRecipient &base, const RecipientInput &input);
    void remove(int row);
    [[nodiscard]] bool canUndo() const { return m_inverse.has_value() && !m_isBusy; }
    void undo();

    /// The kind of alert that @p column ticks; empty for the others.
    [[nodiscard]] static std::optional<AlertType> alertOf(int column);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    void retranslate();

signals:
    /// state(), isBusy() or canUndo() is not what it was.
    void changed();
    void done(Ventanilla::AlertRecipientsModel::Change change, const QString &name);
    /// add() or change() was refused.
    void formFailed(const Ventanilla::Failure &failure);
    /// Somebody else changed the same fields of what the form holds. @param theirs what stands now: a change() on it
    /// replaces it.
    void collided(const Ventanilla::AlertRecipient &theirs, const QString &changedBy);
    /// A tick or a removal was refused.
    void failed(const Ventanilla::Failure &failure);
    void undone();
    void undoFailed(const Ventanilla::Failure &failure);

private:
    struct Inverse
    {
        AlertRecipient before; ///< what is to be again; without an id: what is now is to go
        std::optional<AlertRecipient> now; ///< what stands, with its ETag; empty where it was removed
    };

    template <typename Op, typename Then>
    void await(const Op &request, const QString &etag, Then then, std::function<void(const Failure &)> otherwise);
    void setBusy(bool isBusy);
    void take(const AlertRecipient &recipient);
    void drop(const QString &id);
    void settle(Change change, const AlertRecipient &before, const std::optional<AlertRecipient> &now);
    void sendTick(const AlertRecipient &base, AlertType type, bool isTicked, int tries);
    void sendChange(const AlertRecipient &base, const RecipientInput &input, int tries);
    void meetStale(const AlertRecipient &base, const RecipientInput &input, int tries, const Failure &stale);
    [[nodiscard]] QString text(const AlertRecipient &recipient, int column) const;
    [[nodiscard]] QString sentence(const AlertRecipient &recipient, int column) const;
    [[nodiscard]] static MobileState mobileState(const AlertRecipient &recipient);

    Backend &m_backend;
    AccountNumber m_account;
    State m_state = State::Loading;
    std::optional<Failure> m_failure;
    std::vector<AlertRecipient> m_recipients;
    std::optional<Inverse> m_inverse;
    std::optional<std::pair<QString, AlertType>> m_pending;
    bool m_isOpen = false;
    bool m_isBusy = false;
    int m_latest = 0;
};

} // namespace Ventanilla
