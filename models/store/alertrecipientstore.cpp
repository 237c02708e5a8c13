#include "models/store/alertrecipientstore.h"

#include "models/domain/phonenumber.h"
#include "models/store/collect.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace Ventanilla {

namespace {

const QString selectRecipients =
    u"SELECT account_number, id, name, email, mobile, sms_consent_on, sms_opted_out_on, language,"
    " alert_types, changed_by, changed_at FROM alert_recipients WHERE "_s;

std::vector<AlertType> typesFrom(const QString &text)
{
    std::vector<AlertType> types;
    for (const QString &word : text.split(u';', Qt::SkipEmptyParts)) {
        if (const auto type = fromText<AlertType>(word))
            types.push_back(*type);
    }
    std::sort(types.begin(), types.end());
    return types;
}

QVariant stored(const std::vector<AlertType> &types)
{
    QStringList words;
    for (const AlertType type : types)
        words.append(toText(type));
    return words.isEmpty() ? QVariant() : QVariant(words.join(u';'));
}

QVariant stored(const std::optional<QDate> &date)
{
    return date ? QVariant(date->toString(Qt::ISODate)) : QVariant();
}

StoredRecipient readRecipient(const Rows &row)
{
    StoredRecipient recipient;
    recipient.account = AccountNumber::parse(row.text(0)).value();
    recipient.id = row.text(1);
    recipient.name = row.text(2);
    recipient.email = row.optionalText(3);
    recipient.mobile = row.optionalText(4);
    recipient.smsConsentOn = dateOf(row.text(5));
    recipient.smsOptedOutOn = dateOf(row.text(6));
    recipient.language = fromText<Language>(row.text(7)).value_or(Language::En);
    recipient.alertTypes = typesFrom(row.text(8));
    if (const auto at = instantOf(row.text(10)))
        recipient.change = ChangeMark{row.text(9), *at};
    return recipient;
}

} // namespace

Result<std::vector<StoredRecipient>> recipientsOf(Database &database, const QStringList &accounts)
{
    const ValueList list(accounts);
    return collect(database.run(selectRecipients + u"account_number IN "_s + list.marks
                                    + u" ORDER BY account_number, id"_s,
                                list.values),
                   readRecipient);
}

Result<std::vector<StoredRecipient>> recipientPage(Database &database, const AccountNumber &account,
                                                   const QString &after, int limit)
{
    return collect(
        database.run(selectRecipients + u"account_number = ? AND id > ? ORDER BY id LIMIT ?"_s,
                     {account.text(), after, limit}),
        readRecipient);
}

Result<std::optional<StoredRecipient>>
recipientRow(Database &database, const AccountNumber &account, const QString &id)
{
    return collectFirst(
        database.run(selectRecipients + u"account_number = ? AND id = ? ORDER BY id"_s,
                     {account.text(), id}),
        readRecipient);
}

Result<Done> addRecipient(Database &database, const StoredRecipient &recipient,
                          const ChangeMark &mark)
{
    return apply(database, uR"(
        INSERT INTO alert_recipients (account_number, id, name, email, mobile, sms_consent_on, sms_opted_out_on,
                                      language, alert_types, changed_by, changed_at)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?))"_s,
                 {recipient.account.text(), recipient.id, recipient.name, nullable(recipient.email),
                  nullable(recipient.mobile), stored(recipient.smsConsentOn),
                  stored(recipient.smsOptedOutOn), QString(toText(recipient.language)),
                  stored(recipient.alertTypes), mark.by, storedInstant(mark.at)});
}

Result<Done> changeRecipient(Database &database, const StoredRecipient &recipient,
                             const ChangeMark &mark)
{
    return apply(database, uR"(
        UPDATE alert_recipients SET name = ?, email = ?, mobile = ?, sms_consent_on = ?, sms_opted_out_on = ?,
            language = ?, alert_types = ?, version = version + 1, changed_by = ?, changed_at = ?
        WHERE account_number = ? AND id = ?)"_s,
                 {recipient.name, nullable(recipient.email), nullable(recipient.mobile),
                  stored(recipient.smsConsentOn), stored(recipient.smsOptedOutOn),
                  QString(toText(recipient.language)), stored(recipient.alertTypes), mark.by,
                  storedInstant(mark.at), recipient.account.text(), recipient.id});
}

Result<Done> removeRecipient(Database &database, const StoredRecipient &recipient)
{
    return apply(database, u"DELETE FROM alert_recipients WHERE account_number = ? AND id = ?"_s,
                 {recipient.account.text(), recipient.id});
}

Result<std::optional<QDate>> optedOutOn(Database &database, const AccountNumber &account,
                                        const QString &mobileKey)
{
    const auto kept = collectFirst(
        database.run(
            u"SELECT opted_out_on FROM alert_opt_outs WHERE account_number = ? AND mobile_key = ?"
            " ORDER BY opted_out_on"_s,
            {account.text(), mobileKey}),
        [](const Rows &row) { return dateOf(row.text(0)); });
    if (!kept)
        return Unexpected{kept.error()};
    if (*kept && **kept)
        return **kept;
    const auto standing = recipientsOf(database, {account.text()});
    if (!standing)
        return Unexpected{standing.error()};
    for (const StoredRecipient &recipient : *standing) {
        const auto phone = PhoneNumber::parse(recipient.mobile.value_or(QString()));
        if (recipient.smsOptedOutOn && phone && phone->key() == mobileKey)
            return recipient.smsOptedOutOn;
    }
    return std::optional<QDate>();
}

Result<Done> keepOptOut(Database &database, const AccountNumber &account, const QString &mobileKey,
                        const QDate &optedOutOn)
{
    return apply(database, uR"(
        INSERT INTO alert_opt_outs (account_number, mobile_key, opted_out_on) VALUES (?, ?, ?)
        ON CONFLICT (account_number, mobile_key) DO NOTHING)"_s,
                 {account.text(), mobileKey, optedOutOn.toString(Qt::ISODate)});
}

} // namespace Ventanilla
