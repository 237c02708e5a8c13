#pragma once

#include "models/contract/merges.h"
#include "models/items/customermodel.h"
#include "models/items/desksession.h"

#include <QObject>

namespace Ventanilla {

/// The customer's e-mail logins, old usernames and past merges, and what a representative does with them. GUI thread.
///
/// Nothing is shown before the server has said yes (ui.md 7.5). Unlinking, linking and labels are undone by the inverse
/// request with the new ETag, merges by the server.
class LoginsModel : public QObject
{
    Q_OBJECT

public:
    /// @param customer must outlive the model, as must @p session.
    LoginsModel(DeskSession &session, CustomerModel &customer, QObject *parent = nullptr);

    /// Those of the customer, then those that were set up in this call and have no account yet.
    [[nodiscard]] const std::vector<Login> &logins() const { return m_logins; }
    /// Open ones first.
    [[nodiscard]] const std::vector<Username> &usernames() const { return m_usernames; }
    [[nodiscard]] int openUsernames() const;
    /// Newest first. Empty until readMerges() was answered.
    [[nodiscard]] const std::vector<Merge> &merges() const { return m_merges; }
    /// The customer's accounts that @p email is not linked to.
    [[nodiscard]] std::vector<CustomerAccount> accountsToLink(const QString &email) const;

    [[nodiscard]] bool isRead() const;   ///< logins and usernames are known
    [[nodiscard]] bool mayChange() const; ///< the caller proved enough to set up and link
    [[nodiscard]] bool mayMerge() const;  ///< or a supervisor asks
    [[nodiscard]] bool isBusy() const { return m_isBusy; }

    void readMerges();
    void create(const QString &email, const QString &displayName, Language language,
                const std::optional<QDate> &termsAcceptedOn);
    void link(const QString &email, const AccountNumber &account, const QString &label, LinkRole role);
    void unlink(const QString &email, const AccountNumber &account);
    /// @param base the label that the representative saw; where the server has another meanwhile, linkStale() tells.
    void rename(const QString &email, const AccountNumber &account, const QString &base, const QString &label);
    /// Takes the last change of a link back; undoFailed() where something changed it since.
    void undo();
    [[nodiscard]] bool canUndo() const { return m_inverse.has_value(); }
    void undoMerge(const QString &mergeId);

signals:
    /// Logins, usernames, rights or isBusy() are not what they were.
    void changed();
    void mergesChanged();
    void created(const QString &email);
    void createFailed(const Ventanilla::Failure &failure);
    void linked(const Ventanilla::Link &link);
    void linkFailed(const Ventanilla::Failure &failure);
    void unlinked(const Ventanilla::Link &link);
    void unlinkFailed(const Ventanilla::Failure &failure);
    void renamed(const Ventanilla::Link &link);
    void renameFailed(const QString &email, const Ventanilla::AccountNumber &account,
                      const Ventanilla::Failure &failure);
    /// @param current what it is now; @param changedBy who changed it, empty where that is not known.
    void linkStale(const Ventanilla::Link &current, const QString &changedBy);
    void undone();
    void undoFailed(const Ventanilla::Failure &failure);
    void mergeUndone(const QString &mergeId);
    void mergeUndoFailed(const QString &mergeId, const Ventanilla::Failure &failure);

private:
    /// The request that takes the last change back.
    struct Inverse
    {
        enum class Kind { Unlink, Relink, Relabel };
        Kind kind = Kind::Unlink;
        Link link;    ///< what is to be again; what is to go, for Unlink
        QString etag; ///< of what stands now; empty for Relink
    };

    void take();
    void settle(std::optional<Inverse> inverse);
    void setBusy(bool isBusy);
    void putLabel(const Link &now, const QString &etag, const QString &label);
    template <typename Reply, typename Then, typename Fail>
    void await(QFuture<Result<Answer<Reply>>> future, Then then, Fail fail);

    DeskSession &m_session;
    CustomerModel &m_customer;
    std::vector<Login> m_logins;
    std::vector<Username> m_usernames;
    std::vector<Merge> m_merges;
    std::vector<Login> m_created;
    std::optional<Inverse> m_inverse;
    bool m_isBusy = false;
};

} // namespace Ventanilla
