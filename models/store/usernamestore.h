#pragma once

#include "models/domain/words.h"
#include "models/store/accountfilter.h"
#include "models/store/database.h"

#include <QDateTime>

#include <vector>

namespace Ventanilla {

/// An account of a username.
struct UsernameAccountRow
{
    AccountNumber account;
    CustomerNumber customer;
    bool hasAutopay = false; ///< an active one draws on a method of this username
};

/// A username of the old portal.
struct UsernameRow
{
    QString username;
    QString email;
    QString emailKey;
    QString displayName;
    std::optional<QDateTime> lastSignIn;
    UsernameState state = UsernameState::Open;
    std::optional<QString> mergedInto; ///< the login's e-mail as it was typed
    std::optional<QString> mergeId;
    std::vector<UsernameAccountRow> accounts; ///< in the order of their numbers
};

/// Whole rows in the order of the usernames.
[[nodiscard]] Result<std::vector<UsernameRow>> usernameRows(Database &database,
                                                            const QStringList &usernames);

/// Usernames that reach one of these accounts, without repetition and in order, as in the next
/// ones.
[[nodiscard]] Result<QStringList> usernamesOfAccounts(Database &database,
                                                      const AccountFilter &filter);
[[nodiscard]] Result<QStringList> usernamesOfEmail(Database &database, const QString &emailKey);
[[nodiscard]] Result<QStringList> usernamesMergedInto(Database &database, const QString &loginKey);
/// Customers beside @p customers who have a telephone number with one of them in common.
[[nodiscard]] Result<QStringList> customersWithSamePhone(Database &database,
                                                         const QStringList &customers, int limit);
/// Customers with @p email on file: as a contact, a billing e-mail, a login's or a username's.
[[nodiscard]] Result<QStringList> customersWithContact(Database &database, const QString &email);
/// Usernames with accounts whose searchKey() begins with @p key.
[[nodiscard]] Result<QStringList> usernamesLike(Database &database, const QString &key, int limit);

} // namespace Ventanilla
