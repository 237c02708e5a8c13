#pragma once

#include "models/domain/emailaddress.h"
#include "models/domain/words.h"
#include "models/store/accountfilter.h"
#include "models/store/changemark.h"
#include "models/store/database.h"

#include <QDate>

#include <vector>

namespace Ventanilla {

struct LoginRow
{
    QString key; ///< EmailAddress::key()
    QString email;
    QString displayName;
    LoginState state = LoginState::Invited;
    QString language;
    std::optional<QDate> termsAcceptedOn;
};

/// An account that a login reaches.
struct LinkRow
{
    QString loginKey;
    QString email;
    AccountNumber account;
    CustomerNumber customer;
    QString label;
    LinkRole role = LinkRole::Owner;
    std::optional<QDateTime> since; ///< nothing where the link was imported
    std::optional<ChangeMark> change;
};

/// In the order of their keys.
[[nodiscard]] Result<std::vector<LoginRow>> loginRows(Database &database, const QStringList &keys);
[[nodiscard]] Result<std::optional<LoginRow>> loginRow(Database &database,
                                                       const EmailAddress &email);
[[nodiscard]] Result<Done> addLogin(Database &database, const LoginRow &login,
                                    const ChangeMark &mark);

/// In the order of account, time of linking (imported ones first) and login.
[[nodiscard]] Result<std::vector<LinkRow>> linksOfAccounts(Database &database,
                                                           const AccountFilter &filter);
/// In the order of login and account.
[[nodiscard]] Result<std::vector<LinkRow>> linksOfLogins(Database &database,
                                                         const QStringList &keys);
[[nodiscard]] Result<std::optional<LinkRow>> linkRow(Database &database, const EmailAddress &email,
                                                     const AccountNumber &account);

/// Adds a link; it stands since @p mark.
[[nodiscard]] Result<Done> addLink(Database &database, const LinkRow &link, const ChangeMark &mark);
/// Changes label and role.
[[nodiscard]] Result<Done> changeLink(Database &database, const LinkRow &link,
                                      const ChangeMark &mark);
[[nodiscard]] Result<Done> removeLink(Database &database, const LinkRow &link);
/// A link of it came, went or changed: the login's representation has another version.
[[nodiscard]] Result<Done> markLogin(Database &database, const QString &key,
                                     const ChangeMark &mark);

/// The usernames that were merged into these logins: key and username, in this order.
[[nodiscard]] Result<std::vector<std::pair<QString, QString>>>
mergedUsernames(Database &database, const QStringList &keys);

} // namespace Ventanilla
