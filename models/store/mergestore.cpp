#include "models/store/mergestore.h"

#include "models/store/collect.h"

#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::Literals::StringLiterals;

namespace Ventanilla {

namespace {

template <typename Json>
QString jsonText(const Json &json)
{
    return QString::fromUtf8(QJsonDocument(json).toJson(QJsonDocument::Compact));
}

MergeRow readMerge(const Rows &row)
{
    MergeRow merge;
    merge.id = row.text(0);
    merge.sequence = row.integer(1);
    merge.state = fromText<MergeState>(row.text(2)).value_or(MergeState::Applied);
    merge.loginKey = row.text(3);
    merge.loginEmail = row.text(4);
    merge.isLoginNew = row.isSet(5);
    merge.request = QJsonDocument::fromJson(row.text(6).toUtf8()).object();
    merge.reply = QJsonDocument::fromJson(row.text(7).toUtf8()).object();
    merge.reason = row.optionalText(8);
    merge.appliedBy = row.text(9);
    merge.appliedAt = instantFromStore(row.text(10));
    return merge;
}

QString selectMerges()
{
    return u"SELECT m.id, m.sequence, m.state, m.login_key, m.login_email, m.login_created, "
           u"m.request_json,"
           " m.plan_json, m.reason, m.applied_by, m.applied_at FROM merges m WHERE "_s;
}

Result<std::vector<CustomerNumber>> customers(Result<Rows> rows)
{
    return collect(std::move(rows),
                   [](const Rows &row) { return CustomerNumber::parse(row.text(0)).value(); });
}

Result<Done> addTouch(Database &database, const QString &mergeId, const QString &kind,
                      const QString &key)
{
    return apply(database,
                 u"INSERT INTO merge_touches (merge_id, kind, touched_key) VALUES (?, ?, ?)"_s,
                 {mergeId, kind, key});
}

Result<Done> addTouches(Database &database, const QString &mergeId, const Merging::Touches &touches)
{
    for (const AccountNumber &account : touches.accounts) {
        if (auto added = addTouch(database, mergeId, u"account"_s, account.text()); !added)
            return added;
    }
    for (const QString &username : touches.usernames) {
        if (auto added = addTouch(database, mergeId, u"username"_s, username); !added)
            return added;
    }
    for (const QString &login : touches.logins) {
        if (auto added = addTouch(database, mergeId, u"login"_s, login); !added)
            return added;
    }
    return done;
}

} // namespace

Result<Done> addMerge(Database &database, const MergeRow &merge, const Merging::Touches &touches)
{
    auto added = apply(
        database,
        u"INSERT INTO merges (id, sequence, state, login_key, login_email, login_created, "
        u"request_json,"
        " plan_json, reason, applied_by, applied_at)"
        " VALUES (?, (SELECT COALESCE(MAX(sequence), 0) + 1 FROM merges), ?, ?, ?, ?, ?, ?, ?, ?, ?)"_s,
        {merge.id, QString(toText(merge.state)), merge.loginKey, merge.loginEmail, merge.isLoginNew,
         jsonText(merge.request), jsonText(merge.reply), nullable(merge.reason), merge.appliedBy,
         storedInstant(merge.appliedAt)});
    if (!added)
        return added;
    return addTouches(database, merge.id, touches);
}

Result<std::optional<MergeRow>> mergeRow(Database &database, const QString &id)
{
    return collectFirst(database.run(selectMerges() + u"m.id = ? ORDER BY m.sequence"_s, {id}),
                        readMerge);
}

Result<bool> isMergeOfUsername(Database &database, const QString &id)
{
    auto rows = database.run(u"SELECT 1 FROM usernames WHERE merge_id = ? ORDER BY username LIMIT 1"_s, {id});
    if (!rows)
        return Unexpected{rows.error()};
    return rows->next();
}

Result<std::vector<MergeRow>> mergeRows(Database &database, const MergeFilter &filter)
{
    QString sql = selectMerges() + u"m.sequence < ?"_s;
    QVariantList values = {filter.beforeSequence.value_or(std::numeric_limits<qint64>::max())};
    const auto touching = [&](const QString &kind, const QString &key) {
        sql += u" AND EXISTS (SELECT 1 FROM merge_touches t WHERE t.merge_id = m.id AND t.kind = ?"
               " AND t.touched_key = ?)"_s;
        values += QVariantList{kind, key};
    };
    if (filter.account)
        touching(u"account"_s, filter.account->text());
    if (!filter.loginKey.isEmpty())
        touching(u"login"_s, filter.loginKey);
    if (!filter.username.isEmpty())
        touching(u"username"_s, filter.username);
    if (filter.customer) {
        sql += u" AND EXISTS (SELECT 1 FROM merge_touches t JOIN accounts a ON a.account_number = "
               u"t.touched_key"
               " WHERE t.merge_id = m.id AND t.kind = 'account' AND a.customer_number = ?)"_s;
        values += filter.customer->text();
    }
    values += filter.limit;
    return collect(database.run(sql + u" ORDER BY m.sequence DESC LIMIT ?"_s, values), readMerge);
}

Result<std::vector<CustomerNumber>> mergeHolders(Database &database, const QString &id)
{
    return customers(
        database.run(u"SELECT DISTINCT a.customer_number FROM merge_touches t"
                     " JOIN accounts a ON a.account_number = t.touched_key"
                     " WHERE t.merge_id = ? AND t.kind = 'account' ORDER BY a.customer_number"_s,
                     {id}));
}

Result<std::optional<QString>> laterMerge(Database &database, const MergeRow &merge)
{
    return collectFirst(
        database.run(u"SELECT m.id FROM merge_touches mine"
                     " JOIN merge_touches other ON other.kind = mine.kind"
                     " AND other.touched_key = mine.touched_key AND other.merge_id <> mine.merge_id"
                     " JOIN merges m ON m.id = other.merge_id"
                     " WHERE mine.merge_id = ? AND m.state = 'applied' AND m.sequence > ?"
                     " ORDER BY m.sequence DESC LIMIT 1"_s,
                     {merge.id, merge.sequence}),
        [](const Rows &row) { return row.text(0); });
}

Result<Done> saveMergeUndo(Database &database, const MergeUndo &undo)
{
    const QString at = storedInstant(undo.at);
    return apply(
        database,
        u"UPDATE merges SET state = 'undone', plan_json = ?, undone_by = ?, undone_at = ?,"
        " undo_mode = ?, undo_reason = ?, kept_json = ?, version = version + 1, changed_by = ?,"
        " changed_at = ? WHERE id = ?"_s,
        {jsonText(undo.reply), undo.by, at, QString(toText(undo.mode)), nullable(undo.reason),
         jsonText(undo.kept), undo.by, at, undo.id});
}

Result<std::vector<CustomerNumber>> loginHolders(Database &database, const QString &loginKey)
{
    return customers(database.run(u"SELECT DISTINCT a.customer_number FROM login_accounts l"
                                  " JOIN accounts a ON a.account_number = l.account_number"
                                  " WHERE l.email_key = ? ORDER BY a.customer_number"_s,
                                  {loginKey}));
}

Result<std::vector<CustomerNumber>> usernameHolders(Database &database, const QString &username)
{
    return customers(database.run(u"SELECT DISTINCT a.customer_number FROM username_accounts u"
                                  " JOIN accounts a ON a.account_number = u.account_number"
                                  " WHERE u.username = ? ORDER BY a.customer_number"_s,
                                  {username}));
}

Result<std::optional<CustomerNumber>> accountHolder(Database &database,
                                                    const AccountNumber &account)
{
    return collectFirst(
        database.run(u"SELECT customer_number FROM accounts WHERE account_number = ?"
                     " ORDER BY account_number"_s,
                     {account.text()}),
        [](const Rows &row) { return CustomerNumber::parse(row.text(0)).value(); });
}

} // namespace Ventanilla
