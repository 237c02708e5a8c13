#include "models/store/journal.h"

#include "models/store/collect.h"
#include "models/store/journaltables.h"

#include <QJsonDocument>

using namespace Qt::Literals::StringLiterals;

namespace Ventanilla {

namespace {

QVariant jsonText(const std::optional<QJsonObject> &row)
{
    return row ? QVariant(QString::fromUtf8(QJsonDocument(*row).toJson(QJsonDocument::Compact)))
               : QVariant();
}

std::optional<QJsonObject> jsonRow(const std::optional<QString> &text)
{
    return text ? std::optional(QJsonDocument::fromJson(text->toUtf8()).object()) : std::nullopt;
}

Failure missing(const QString &table, const QString &key)
{
    Failure failure;
    failure.detail = u"no row %2 in %1"_s.arg(table, key);
    return failure;
}

/// The rows that a row stands on: the login of a link, of a method, of a rule, of a merged
/// username.
std::set<Merging::RowRef> needsOf(const QString &table, const QJsonObject &row)
{
    QString login;
    if (table == u"login_accounts")
        login = row.value(u"email_key").toString();
    else if (table == u"usernames")
        login = row.value(u"merged_into").toString();
    else if (row.value(u"owner_kind").toString() == u"login")
        login = row.value(u"owner_key").toString();
    if (login.isEmpty())
        return {};
    return {Merging::RowRef{u"logins"_s, keyText({login})}};
}

/// Rows of all tables that stand on a login.
Result<std::set<Merging::RowRef>> rowsOfLogin(Database &database, const QString &emailKey)
{
    struct Query
    {
        QString table;
        QString sql;
    };
    const Query queries[] = {
        {u"login_accounts"_s,
         u"SELECT account_number, email_key FROM login_accounts WHERE email_key = ? ORDER BY account_number"_s},
        {u"usernames"_s,
         u"SELECT username FROM usernames WHERE merged_into = ? ORDER BY username"_s},
        {u"payment_methods"_s,
         u"SELECT id FROM payment_methods WHERE owner_kind = 'login' AND owner_key = ? ORDER BY id"_s},
        {u"alert_rules"_s,
         u"SELECT account_number, owner_kind, owner_key, type FROM alert_rules"
         " WHERE owner_kind = 'login' AND owner_key = ? ORDER BY account_number, type"_s},
    };
    std::set<Merging::RowRef> found;
    for (const Query &query : queries) {
        auto rows = database.run(query.sql, {emailKey});
        if (!rows)
            return Unexpected{rows.error()};
        while (rows->next()) {
            QJsonArray key;
            for (int i = 0; i < rows->columnCount(); ++i)
                key.append(rows->text(i));
            found.insert({query.table, keyText(key)});
        }
    }
    return found;
}

} // namespace

Journal::Journal(Database &database, JournalOwner owner)
    : m_database(database)
    , m_owner(std::move(owner))
{
}

Result<Done> Journal::add(const QString &table, const QJsonObject &row)
{
    const JournalTable &columns = *journalTable(table);
    QJsonObject added = row;
    added.insert(u"changed_by"_s, m_owner.by);
    added.insert(u"changed_at"_s, storedInstant(m_owner.at));
    if (auto inserted = insertRow(m_database, columns, added); !inserted)
        return inserted;
    const QJsonArray key = keyOf(columns, row);
    const auto after = readRow(m_database, columns, key);
    if (!after)
        return Unexpected{after.error()};
    return note(table, keyText(key), std::nullopt, *after);
}

Result<Done> Journal::change(const QString &table, const QJsonArray &key,
                             const QJsonObject &columns)
{
    const JournalTable &all = *journalTable(table);
    const auto before = readRow(m_database, all, key);
    if (!before)
        return Unexpected{before.error()};
    if (!*before)
        return Unexpected{missing(table, keyText(key))};
    bool differs = false;
    for (auto it = columns.begin(); it != columns.end(); ++it)
        differs = differs || (*before)->value(it.key()) != it.value();
    if (!differs)
        return done;
    if (auto changed =
            updateRow(m_database, all, key, columns, m_owner.by, storedInstant(m_owner.at));
        !changed)
        return changed;
    const auto after = readRow(m_database, all, key);
    if (!after)
        return Unexpected{after.error()};
    return note(table, keyText(key), *before, *after);
}

Result<Done> Journal::changeKey(const QString &table, const QJsonArray &key,
                                const QJsonObject &columns)
{
    const auto before = readRow(m_database, *journalTable(table), key);
    if (!before)
        return Unexpected{before.error()};
    if (!*before)
        return Unexpected{missing(table, keyText(key))};
    QJsonObject row = **before;
    for (auto it = columns.begin(); it != columns.end(); ++it)
        row.insert(it.key(), it.value());
    if (auto removed = remove(table, key); !removed)
        return removed;
    return add(table, row);
}

Result<Done> Journal::remove(const QString &table, const QJsonArray &key)
{
    const JournalTable &all = *journalTable(table);
    const auto before = readRow(m_database, all, key);
    if (!before)
        return Unexpected{before.error()};
    if (!*before)
        return Unexpected{missing(table, keyText(key))};
    if (auto removed = deleteRow(m_database, all, key); !removed)
        return removed;
    return note(table, keyText(key), *before, std::nullopt);
}

Result<Done> Journal::note(const QString &table, const QString &key,
                           const std::optional<QJsonObject> &before,
                           const std::optional<QJsonObject> &after)
{
    return apply(
        m_database,
        u"INSERT INTO journal (owner_kind, owner_id, step, table_name, key_json, before_json, "
        u"after_json)"
        " VALUES (?, ?, ?, ?, ?, ?, ?)"_s,
        {m_owner.kind, m_owner.id, ++m_step, table, key, jsonText(before), jsonText(after)});
}

Result<Merging::UndoInputs> readUndoInputs(Database &database, const QString &kind,
                                           const QString &id)
{
    Merging::UndoInputs inputs;
    auto steps =
        collect(database.run(u"SELECT table_name, key_json, before_json, after_json FROM journal"
                             " WHERE owner_kind = ? AND owner_id = ? ORDER BY step"_s,
                             {kind, id}),
                [](const Rows &row) {
                    return Merging::JournalStep{{row.text(0), row.text(1)},
                                                jsonRow(row.optionalText(2)),
                                                jsonRow(row.optionalText(3))};
                });
    if (!steps)
        return Unexpected{steps.error()};
    inputs.journal = *std::move(steps);
    std::set<Merging::RowRef> known;
    for (const Merging::JournalStep &step : inputs.journal) {
        if (!known.insert(step.row).second)
            continue;
        const auto now =
            readRow(database, *journalTable(step.row.table), keyFromText(step.row.key));
        if (!now)
            return Unexpected{now.error()};
        if (*now) {
            inputs.now[step.row] = **now;
            inputs.needs[step.row] = needsOf(step.row.table, **now);
        }
    }
    for (const Merging::RowRef &row : known) {
        if (row.table != u"logins")
            continue;
        const auto standing = rowsOfLogin(database, keyFromText(row.key).at(0).toString());
        if (!standing)
            return Unexpected{standing.error()};
        for (const Merging::RowRef &other : *standing) {
            if (!known.contains(other))
                inputs.inUse.insert(row);
        }
    }
    return inputs;
}

Result<Done> writeUndo(Database &database, const std::vector<Merging::UndoStep> &steps,
                       const QString &by, const QDateTime &at)
{
    using Kind = Merging::UndoStep::Kind;
    for (const Merging::UndoStep &step : steps) {
        const JournalTable &table = *journalTable(step.row.table);
        const QJsonArray key = keyFromText(step.row.key);
        const Result<Done> written = step.kind == Kind::Remove ? deleteRow(database, table, key)
            : step.kind == Kind::Add
            ? insertRow(database, table, step.columns)
            : updateRow(database, table, key, step.columns, by, storedInstant(at));
        if (!written)
            return written;
    }
    return done;
}

} // namespace Ventanilla
