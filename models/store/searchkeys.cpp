#include "models/store/searchkeys.h"

#include "models/domain/emailaddress.h"
#include "models/domain/phonenumber.h"
#include "models/domain/searchtext.h"
#include "models/domain/words.h"
#include "models/store/batchinsert.h"
#include "models/store/collect.h"

using namespace Qt::Literals::StringLiterals;

namespace Ventanilla {

namespace {

/// A source of keys whose texts are folded here: its rows are key, text as typed, customer.
struct KeySource
{
    MatchedField field;
    const char *select; ///< without its end
    const char *where; ///< the condition on one customer
    QString (*key)(const QString &text);
};

QString emailKey(const QString &text)
{
    const auto email = EmailAddress::parse(text);
    return searchKey(email ? email->key() : text);
}

QString phoneKey(const QString &text)
{
    const auto phone = PhoneNumber::parse(text);
    return searchKey(phone ? phone->key() : text);
}

const KeySource keySources[] = {
    {MatchedField::CustomerKey,
     "SELECT customer_number, customer_number FROM customers WHERE 1 = 1", "customer_number = ?",
     searchKey},
    {MatchedField::AccountKey, "SELECT account_number, customer_number FROM accounts WHERE 1 = 1",
     "customer_number = ?", searchKey},
    {MatchedField::CombinedKey,
     "SELECT customer_number || '-' || account_number, customer_number FROM accounts WHERE 1 = 1",
     "customer_number = ?", searchKey},
    {MatchedField::MeterSerial,
     "SELECT m.meter_serial, a.customer_number FROM accounts a JOIN meters m ON m.account_number = "
     "a.account_number"
     " WHERE 1 = 1",
     "a.customer_number = ?", searchKey},
    {MatchedField::Username,
     "SELECT u.username, a.customer_number FROM accounts a"
     " JOIN username_accounts u ON u.account_number = a.account_number WHERE 1 = 1",
     "a.customer_number = ?", searchKey},
    {MatchedField::Email, "SELECT value, customer_number FROM contacts WHERE kind = 'email'",
     "customer_number = ?", emailKey},
    {MatchedField::Email,
     "SELECT billing_email, customer_number FROM accounts WHERE billing_email IS NOT NULL",
     "customer_number = ?", emailKey},
    {MatchedField::Email,
     "SELECT l.email, a.customer_number FROM accounts a JOIN login_accounts k ON k.account_number "
     "= a.account_number"
     " JOIN logins l ON l.email_key = k.email_key WHERE 1 = 1",
     "a.customer_number = ?", emailKey},
    {MatchedField::Email,
     "SELECT u.email, a.customer_number FROM accounts a JOIN username_accounts k ON "
     "k.account_number = a.account_number"
     " JOIN usernames u ON u.username = k.username WHERE 1 = 1",
     "a.customer_number = ?", emailKey},
    {MatchedField::Phone, "SELECT value, customer_number FROM contacts WHERE kind = 'phone'",
     "customer_number = ?", phoneKey},
};

BatchInsert keyBatch(Database &database)
{
    return BatchInsert(database, "search_keys", {"key", "customer_number", "field", "shown"}, "DO NOTHING");
}

Result<Done> addKeys(const KeySource &source, Result<Rows> rows, BatchInsert &batch,
                     const std::function<void()> &counted)
{
    if (!rows)
        return Unexpected{rows.error()};
    const QString field = toText(source.field);
    while (rows->next()) {
        const QString text = rows->text(0);
        const QString key = source.key(text);
        const QVariant shown = key == text ? QVariant() : QVariant(text);
        if (auto added = batch.add({key, rows->text(1), field, shown}); !added)
            return added;
        counted();
    }
    return done;
}

} // namespace

Result<Done> rebuildSearchKeys(Database &database, const std::function<void()> &counted)
{
    BatchInsert batch = keyBatch(database);
    for (const KeySource &source : keySources) {
        // The planner reads the accounts in order of their customer: see the index on it.
        auto rows = database.run(QString::fromLatin1(source.select) + u" ORDER BY 2, 1"_s);
        if (auto added = addKeys(source, std::move(rows), batch, counted); !added)
            return added;
    }
    return batch.flush();
}

Result<Done> refreshSearchKeys(Database &database, const QString &customer)
{
    if (auto removed =
            apply(database, u"DELETE FROM search_keys WHERE customer_number = ?"_s, {customer});
        !removed)
        return removed;
    BatchInsert batch = keyBatch(database);
    for (const KeySource &source : keySources) {
        const QString sql = QString::fromLatin1(source.select) + u" AND "_s
            + QString::fromLatin1(source.where) + u" ORDER BY 1"_s;
        if (auto added = addKeys(source, database.run(sql, {customer}), batch, [] {}); !added)
            return added;
    }
    return batch.flush();
}

} // namespace Ventanilla
