#include "models/store/confirmationstore.h"

#include "models/store/collect.h"

using namespace Qt::Literals::StringLiterals;

namespace Ventanilla {

namespace {

/// Who changed a row that the customer changed by the link: nobody of the staff.
const QString byLink = u"system"_s;

/// The table's word for it: `invitation`, `billing_email`, `stop_alert`.
QString kindText(LinkKind kind)
{
    return kind == LinkKind::BillEmail ? u"billing_email"_s : QString(toText(kind));
}

LinkKind kindFrom(const QString &text)
{
    return text == u"billing_email" ? LinkKind::BillEmail
                                    : fromText<LinkKind>(text).value_or(LinkKind::Invitation);
}

std::optional<QString> alertText(const std::optional<AlertType> &type)
{
    return type ? std::optional(QString(toText(*type))) : std::nullopt;
}

QString firstText(const Rows &rows)
{
    return rows.text(0);
}

Result<QStringList> texts(Result<std::vector<QString>> found)
{
    if (!found)
        return Unexpected{found.error()};
    return QStringList(found->begin(), found->end());
}

Result<bool> any(Result<qint64> changed)
{
    if (!changed)
        return Unexpected{changed.error()};
    return *changed > 0;
}

} // namespace

Result<Done> addConfirmation(Database &database, const QString &tokenHash, const ConfirmationRecord &record)
{
    return apply(database, uR"(
        INSERT INTO confirmation_tokens (token_hash, kind, email_key, email, account_number, merge_id, created_at,
                                         expires_at, recipient_id, alert_type)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?))"_s,
                 {tokenHash, kindText(record.kind), record.emailKey, record.email,
                  nullable(record.accountNumber), nullable(record.mergeId), storedInstant(record.createdAt),
                  storedInstant(record.expiresAt), nullable(record.recipientId), nullable(alertText(record.alertType))});
}

Result<std::optional<ConfirmationRecord>> findConfirmation(Database &database, const QString &tokenHash)
{
    return collectFirst(database.run(uR"(
        SELECT kind, email_key, email, account_number, merge_id, created_at, expires_at, used_at, voided_at,
               recipient_id, alert_type
        FROM confirmation_tokens WHERE token_hash = ?)"_s,
                                     {tokenHash}),
                        [](const Rows &rows) {
                            return ConfirmationRecord{kindFrom(rows.text(0)),
                                                      rows.text(1),
                                                      rows.text(2),
                                                      rows.optionalText(3),
                                                      rows.optionalText(4),
                                                      instantFromStore(rows.text(5)),
                                                      instantFromStore(rows.text(6)),
                                                      !rows.isNull(7),
                                                      !rows.isNull(8),
                                                      rows.optionalText(9),
                                                      fromText<AlertType>(rows.text(10))};
                        });
}

Result<Done> useConfirmation(Database &database, const QString &tokenHash, const QDateTime &now)
{
    return apply(database, u"UPDATE confirmation_tokens SET used_at = ? WHERE token_hash = ?"_s,
                 {storedInstant(now), tokenHash});
}

Result<Done> voidInvitations(Database &database, const QString &emailKey, const QDateTime &now)
{
    return apply(database, uR"(
        UPDATE confirmation_tokens SET voided_at = ?
        WHERE email_key = ? AND kind = 'invitation' AND used_at IS NULL AND voided_at IS NULL)"_s,
                 {storedInstant(now), emailKey});
}

Result<Done> voidBillEmails(Database &database, const QString &accountNumber, const QDateTime &now)
{
    return apply(database, uR"(
        UPDATE confirmation_tokens SET voided_at = ?
        WHERE account_number = ? AND kind = 'billing_email' AND used_at IS NULL AND voided_at IS NULL)"_s,
                 {storedInstant(now), accountNumber});
}

Result<bool> activateLogin(Database &database, const QString &emailKey, const QDate &today, const QDateTime &now)
{
    return any(change(database, uR"(
        UPDATE logins SET state = 'active', terms_accepted_on = ?, version = version + 1, changed_by = ?, changed_at = ?
        WHERE email_key = ? AND state = 'invited')"_s,
                      {today.toString(Qt::ISODate), byLink, storedInstant(now), emailKey}));
}

Result<bool> activateBillEmail(Database &database, const QString &accountNumber, const QString &email,
                               const QDateTime &now)
{
    return any(change(database, uR"(
        UPDATE accounts SET billing_email_state = 'active', version = version + 1, changed_by = ?, changed_at = ?
        WHERE account_number = ? AND billing_email = ?)"_s,
                      {byLink, storedInstant(now), accountNumber, email}));
}

Result<std::optional<Language>> confirmationLanguage(Database &database, const ConfirmationRecord &record)
{
    auto rows = record.recipientId
        ? database.run(u"SELECT language FROM alert_recipients WHERE account_number = ? AND id = ?"_s,
                       {nullable(record.accountNumber), *record.recipientId})
        : record.accountNumber
        ? database.run(uR"(
            SELECT c.preferred_language FROM accounts a JOIN customers c ON c.customer_number = a.customer_number
            WHERE a.account_number = ?)"_s,
                       {*record.accountNumber})
        : database.run(u"SELECT language FROM logins WHERE email_key = ?"_s, {record.emailKey});
    if (!rows)
        return Unexpected{rows.error()};
    return rows->next() ? fromText<Language>(rows->text(0)) : std::nullopt;
}

Result<QStringList> customersOfLogin(Database &database, const QString &emailKey)
{
    return texts(collect(database.run(uR"(
        SELECT DISTINCT a.customer_number FROM login_accounts l JOIN accounts a ON a.account_number = l.account_number
        WHERE l.email_key = ? ORDER BY a.customer_number)"_s,
                                      {emailKey}),
                         firstText));
}

Result<QStringList> customersOfAccount(Database &database, const QString &accountNumber)
{
    return texts(collect(database.run(u"SELECT customer_number FROM accounts WHERE account_number = ?"_s,
                                      {accountNumber}),
                         firstText));
}

} // namespace Ventanilla
