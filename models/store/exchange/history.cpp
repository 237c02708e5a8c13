#include "models/store/exchange/history.h"

#include "models/platform/savedfile.h"

#include <QDir>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSaveFile>
#include <QSet>

using namespace Qt::Literals::StringLiterals;

namespace Ventanilla {

namespace {

struct HistoryTable
{
    QByteArray name;
    int keyColumns;
    QByteArrayList columns;
    QByteArray reference = {}; ///< The column that names a row of `target`, if any.
    QByteArray target = {}; ///< A table of the same file, `customers` or `accounts`.
};

struct HistoryFile
{
    QString name;
    std::vector<HistoryTable> tables;
};

const std::vector<HistoryFile> &historyFiles()
{
    static const std::vector<HistoryFile> files{
        {u"alerts.jsonl"_s,
         {{"alert_events",
           1,
           {"id", "account_number", "type", "owner_kind", "owner_key", "window_start", "window_end",
            "crossed_at", "usage_milli_cf", "threshold_value", "threshold_unit",
            "begun_in_vacation", "late", "approximate", "created_at"},
           "account_number",
           "accounts"},
          {"alert_deliveries",
           4,
           {"account_number", "event_id", "recipient_id", "channel", "name", "sent_to", "language",
            "message_id", "state", "sent_at"},
           "event_id",
           "alert_events"},
          {"alert_opt_outs",
           2,
           {"account_number", "mobile_key", "opted_out_on"},
           "account_number",
           "accounts"}}},
        {u"audit.jsonl"_s,
         {{"audit",
           1,
           {"id", "instant", "actor", "role", "action", "subject", "before_json", "after_json",
            "reason", "request_id", "previous_hash", "hash"}},
          {"audit_customers", 2, {"customer_number", "audit_id"}, "audit_id", "audit"},
          {"audit_head", 1, {"id", "row_count", "last_hash", "seal"}}}},
        {u"merges.jsonl"_s,
         {{"merges",
           1,
           {"id", "sequence", "state", "login_key", "login_email", "login_created", "request_json",
            "plan_json", "reason", "applied_by", "applied_at", "undone_by", "undone_at",
            "undo_mode", "undo_reason", "kept_json", "version", "changed_by", "changed_at"}},
          {"merge_touches", 3, {"merge_id", "kind", "touched_key"}, "merge_id", "merges"},
          {"journal",
           3,
           {"owner_kind", "owner_id", "step", "table_name", "key_json", "before_json",
            "after_json"}}}},
        {u"bulk-jobs.jsonl"_s,
         {{"bulk_jobs",
           1,
           {"id", "state", "create_logins", "created_by", "created_at", "undone_by", "undone_at",
            "kept_json", "version", "changed_by", "changed_at"}},
          {"bulk_rows",
           2,
           {"job_id", "row_number", "request_json", "outcome", "code", "detail"},
           "job_id",
           "bulk_jobs"}}},
        {u"corrections.jsonl"_s,
         {{"name_corrections",
           1,
           {"id", "customer_number", "state", "reason", "evidence", "before_json", "after_json",
            "requested_by", "requested_at", "decided_by", "decided_at", "version", "changed_by",
            "changed_at"},
           "customer_number",
           "customers"}}},
        {u"notes.jsonl"_s,
         {{"notes",
           1,
           {"id", "customer_number", "text", "author", "created_at"},
           "customer_number",
           "customers"}}},
    };
    return files;
}

Unexpected<Failure> unwritable(const QString &what)
{
    Failure failure;
    failure.kind = Failure::Kind::Invalid;
    failure.type = u"/problems/unwritable"_s;
    failure.detail = what;
    return Unexpected{failure};
}

QString selectAll(const HistoryTable &table)
{
    QByteArrayList order;
    for (int i = 0; i < table.keyColumns; ++i)
        order.append(table.columns[i]);
    return QString::fromLatin1("SELECT " + table.columns.join(", ") + " FROM " + table.name
                               + " ORDER BY " + order.join(", "));
}

Result<Done> exportTable(Database &database, const HistoryTable &table, QIODevice &file)
{
    auto rows = database.stream(selectAll(table));
    if (!rows)
        return Unexpected{rows.error()};
    while (rows->next()) {
        QJsonObject row;
        for (int i = 0; i < table.columns.size(); ++i)
            row.insert(QString::fromLatin1(table.columns[i]),
                       QJsonValue::fromVariant(rows->value(i)));
        const QJsonObject line{{u"row"_s, row}, {u"table"_s, QString::fromLatin1(table.name)}};
        if (file.write(QJsonDocument(line).toJson(QJsonDocument::Compact) + '\n') < 0)
            return unwritable(file.errorString());
    }
    return done;
}

/// Reads one file of the history line by line.
class HistoryImport
{
public:
    HistoryImport(ImportState &state, const HistoryFile &description)
        : m_state(state)
        , m_description(description)
        , m_name(u"history/"_s + description.name)
    {
        for (const HistoryTable &table : description.tables) {
            m_inserts.push_back(std::make_unique<BatchInsert>(
                state.database, table.name, table.columns, "DO NOTHING",
                [this](const QVariantList &, const BatchInsert::Origin &origin) {
                    m_state.log.rejectRow({m_name, origin.line, u"row"_s, u"is there already"_s},
                                          origin.raw);
                    return Result<Done>(done);
                }));
        }
    }

    Result<Done> run()
    {
        QFile file(m_state.directory + u'/' + m_name);
        if (!file.exists())
            return done;
        if (!file.open(QIODevice::ReadOnly))
            return unwritable(m_name + u": "_s + file.errorString());
        while (!file.atEnd()) {
            ++m_line;
            const QByteArray line = file.readLine().trimmed();
            if (auto read = line.isEmpty() ? Result<Done>(done) : readLine(line); !read)
                return read;
        }
        for (const auto &insert : m_inserts) {
            if (auto flushed = insert->flush(); !flushed)
                return flushed;
        }
        m_state.finish(m_name, file.size());
        return done;
    }

private:
    Result<Done> readLine(const QByteArray &line)
    {
        const QJsonObject object = QJsonDocument::fromJson(line).object();
        const QJsonObject row = object.value(u"row").toObject();
        const QByteArray name = object.value(u"table").toString().toLatin1();
        for (size_t i = 0; i < m_inserts.size(); ++i) {
            const HistoryTable &table = m_description.tables[i];
            if (table.name != name)
                continue;
            QVariantList values;
            if (!readRow(table, row, values))
                return reject(u"row"_s, u"has not the columns of its table"_s, line);
            if (!refers(table, row)) {
                const QString unknown = u"names an unknown row of "_s;
                return reject(QString::fromLatin1(table.reference),
                              unknown + QString::fromLatin1(table.target), line);
            }
            m_known.insert(
                keyOf(table.name, row.value(QString::fromLatin1(table.columns.first()))));
            // A table may refer to the one before it in the same file, so that one goes first.
            for (size_t before = 0; before < i; ++before) {
                if (auto flushed = m_inserts[before]->flush(); !flushed)
                    return flushed;
            }
            return m_inserts[i]->add(values,
                                     {m_line, m_state.log.keepsRows() ? line : QByteArray()});
        }
        return reject(u"table"_s, u"is no line of this file"_s, line);
    }

    static bool readRow(const HistoryTable &table, const QJsonObject &row, QVariantList &values)
    {
        for (const QByteArray &column : table.columns) {
            const QJsonValue value = row.value(QString::fromLatin1(column));
            if (value.isUndefined() || value.isObject() || value.isArray())
                return false;
            values.append(value.isNull()         ? QVariant()
                              : value.isDouble() ? QVariant(value.toInteger())
                                                 : QVariant(value.toString()));
        }
        return row.size() == table.columns.size();
    }

    /// How a row is known to the rows that refer to it.
    static QString keyOf(const QByteArray &table, const QJsonValue &key)
    {
        return QString::fromLatin1(table) + u' ' + key.toVariant().toString();
    }

    [[nodiscard]] bool refers(const HistoryTable &table, const QJsonObject &row) const
    {
        const QJsonValue key = row.value(QString::fromLatin1(table.reference));
        if (table.target == "customers")
            return m_state.known.has(Entity::Customer, key.toString().toUtf8());
        if (table.target == "accounts")
            return m_state.known.has(Entity::Account, key.toString().toUtf8());
        return table.target.isEmpty() || m_known.contains(keyOf(table.target, key));
    }

    Result<Done> reject(const QString &column, const QString &reason, const QByteArray &line)
    {
        m_state.log.rejectRow({m_name, m_line, column, reason}, line);
        return done;
    }

    ImportState &m_state;
    const HistoryFile &m_description;
    QString m_name;
    std::vector<std::unique_ptr<BatchInsert>> m_inserts;
    QSet<QString> m_known;
    qint64 m_line = 0;
};

/// A trail is one chain: one that is brought takes the place of the one that is there.
Result<Done> clearTrail(ImportState &state)
{
    if (!bringsTrail(state.directory))
        return done;
    for (const QByteArray &table : trailTables()) {
        auto cleared = state.database.run(u"DELETE FROM "_s + QString::fromLatin1(table));
        if (!cleared)
            return Unexpected{cleared.error()};
    }
    return done;
}

} // namespace

Result<Done> exportHistory(Database &database, const QString &directory)
{
    const QDir folder(directory + u"/history"_s);
    if (!folder.mkpath(u"."_s))
        return unwritable(u"The directory history cannot be made"_s);
    for (const HistoryFile &description : historyFiles()) {
        QSaveFile file(folder.filePath(description.name));
        if (!file.open(QIODevice::WriteOnly))
            return unwritable(file.errorString());
        for (const HistoryTable &table : description.tables) {
            if (auto exported = exportTable(database, table, file); !exported)
                return exported;
        }
        if (!commitWhole(file))
            return unwritable(file.errorString());
    }
    return done;
}

Result<Done> importHistory(ImportState &state)
{
    if (auto cleared = clearTrail(state); !cleared)
        return cleared;
    for (const HistoryFile &description : historyFiles()) {
        if (auto imported = HistoryImport(state, description).run(); !imported)
            return imported;
    }
    return done;
}

bool bringsTrail(const QString &directory)
{
    return QFileInfo(directory + u"/history/audit.jsonl"_s).size() > 0;
}

QByteArrayList trailTables()
{
    return {"audit_customers", "audit", "audit_head"};
}

QByteArrayList historyTables()
{
    QByteArrayList names;
    for (const HistoryFile &file : historyFiles()) {
        for (const HistoryTable &table : file.tables)
            names.prepend(table.name);
    }
    return names;
}

} // namespace Ventanilla
