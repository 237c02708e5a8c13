#pragma once

#include "models/backend/backend.h"
#include "models/contract/accounts.h"

#include <QObject>

#include <array>
#include <optional>
#include <vector>

namespace Ventanilla {

/// What can be edited of one account, while others may edit it too (ui.md 7.7). GUI thread.
///
/// Knows three versions of each field: as it stood when editing began, as it stands on the other side, and as it is
/// typed. A field that only one side changed is settled by itself; where both did, the field waits in Collision for
/// settle(). Nothing typed is ever dropped: it stays in typed() until it is saved or left.
class AccountForm : public QObject
{
    Q_OBJECT

public:
    enum class State { Loading, Ready, Failed };
    Q_ENUM(State)
    enum Field { MailingAttention, BillingEmail, FieldCount };
    enum class FieldState { Rest, Editing, Saving, Saved, Refused, Collision };
    Q_ENUM(FieldState)

    /// One field in its three versions.
    struct Versions
    {
        Field field = MailingAttention;
        QString opened;
        QString theirs;
        QString mine;

        [[nodiscard]] bool isCollision() const { return theirs != opened && mine != opened && theirs != mine; }
        friend bool operator==(const Versions &, const Versions &) = default;
    };

    /// A field as it stood when its editing began. Kept with the draft, so that what is typed is compared with what it
    /// was typed on, however much later.
    struct Opening
    {
        QString text;
        QString etag;

        [[nodiscard]] QString forDraft() const { return etag + QLatin1Char('\n') + text; }
        [[nodiscard]] static Opening fromDraft(const QString &kept);
    };
    /// The form and the fields of a draft of @p field, in whatever place of the window it is typed.
    [[nodiscard]] static QString draftForm(const AccountNumber &account, Field field);
    inline static const QString draftText = QStringLiteral("text");
    inline static const QString draftOpening = QStringLiteral("base");

    /// @param backend must outlive the form.
    AccountForm(Backend &backend, const AccountNumber &number, QObject *parent = nullptr);

    [[nodiscard]] State state() const { return m_state; }
    [[nodiscard]] const std::optional<Failure> &failure() const { return m_failure; }
    [[nodiscard]] const AccountNumber &number() const { return m_account.accountNumber; }
    /// Default-constructed but for its number until state() is Ready for the first time.
    [[nodiscard]] const Account &account() const { return m_account; }
    /// The field as it stands on the other side; empty where it is not set.
    [[nodiscard]] QString text(Field field) const { return textOf(m_account, field); }

    [[nodiscard]] FieldState fieldState(Field field) const { return m_edits[field].state; }
    /// What was typed, until it is saved or left.
    [[nodiscard]] const QString &typed(Field field) const { return m_edits[field].typed; }
    /// Why the field is Refused.
    [[nodiscard]] const std::optional<Failure> &fieldFailure(Field field) const { return m_edits[field].failure; }
    [[nodiscard]] bool canUndo(Field field) const { return m_edits[field].before.has_value(); }

    /// Reads again now. What is being edited keeps its base.
    void refresh();
    /// Editing of @p field begins: what stands now is what it will be compared with.
    void begin(Field field);
    /// Editing goes on that began before a restart.
    void resume(Field field, const Opening &opening);
    /// What begin() or resume() took; what stands now where the field is not being edited.
    [[nodiscard]] Opening opening(Field field) const;
    /// Editing ends without a save; what was typed is given up.
    void leave(Field field);
    /// Saves @p text, empty for "not set"; changes nothing where it is what stood when editing began.
    void save(Field field, const QString &text);
    /// Puts back what stood before the last save. Refused, and nothing changed, where somebody has changed the account since.
    void undo(Field field);

    /// Every field in its three versions, while one of them is in Collision.
    [[nodiscard]] std::vector<Versions> versions() const;
    [[nodiscard]] bool hasCollision() const;
    /// Who saved meanwhile; empty where that is not known.
    [[nodiscard]] const QString &changedBy() const { return m_changedBy; }
    [[nodiscard]] const QDateTime &changedAt() const { return m_changedAt; }
    /// When the editing began that met the collision.
    [[nodiscard]] const QDateTime &openedAt() const { return m_openedAt; }
    /// Saves @p texts in place of the versions, on what stands there now; checked again like any save.
    void settle(const std::array<QString, FieldCount> &texts);

signals:
    /// account(), state() or a field is not what it was.
    void changed();
    void saved(Ventanilla::AccountForm::Field field);
    /// Two people changed the same field.
    void collided();
    /// Such a field was settled as the other one has it: what was typed in it is wanted no more.
    void theirsTaken(Ventanilla::AccountForm::Field field);

private:
    struct Edit
    {
        FieldState state = FieldState::Rest;
        QString typed;
        std::optional<Failure> failure;
        std::optional<QString> before; ///< the last save, for undo()
    };
    /// What stood when editing began.
    struct Base
    {
        Account account;
        QString etag;
    };

    [[nodiscard]] static QString textOf(const Account &account, Field field);
    static void put(PatchAccount &request, Field field, const QString &text);
    void send(const std::vector<Field> &fields, int tries);
    void take(const Answer<Account> &answer, const std::vector<Field> &fields);
    void refuse(const std::vector<Field> &fields, const Failure &failure);
    void readTheirs(const std::vector<Field> &fields, int tries, const Failure &stale);
    void compare(const std::vector<Field> &fields, int tries);
    void setFieldState(Field field, FieldState state);
    void dropBaseWhenIdle();

    Backend &m_backend;
    Account m_account;
    QString m_etag;
    std::optional<Base> m_base;
    std::array<Edit, FieldCount> m_edits;
    State m_state = State::Loading;
    std::optional<Failure> m_failure;
    QString m_changedBy;
    QDateTime m_changedAt;
    QDateTime m_openedAt;
    int m_latest = 0;
};

} // namespace Ventanilla
