#include "models/store/exchange/import.h"

#include "models/store/exchange/history.h"
#include "models/store/exchange/readingsimport.h"
#include "models/store/exchange/tableimport.h"
#include "models/store/searchindex.h"

#include <QDir>
#include <QJsonDocument>

using namespace Qt::Literals::StringLiterals;

namespace Ventanilla {

namespace {

constexpr qint64 largestProfile = 1 << 20;
/// Making the search takes about this part of the whole import.
constexpr qint64 searchShare = 4;

Unexpected<Failure> refused(Failure::Kind kind, const QString &type, const QString &detail)
{
    Failure failure;
    failure.kind = kind;
    failure.type = type;
    failure.detail = detail;
    return Unexpected{failure};
}

/// Said by the transaction's work when the rows are no good, so that it is rolled back.
const QString notLoaded = u"/problems/import-not-loaded"_s;

Result<Done> runAll(Database &database, const QStringList &statements)
{
    for (const QString &statement : statements) {
        if (auto ran = database.run(statement); !ran)
            return Unexpected{ran.error()};
    }
    return done;
}

/// The tables that an import fills, those that refer to others first; staff apart.
QByteArrayList dataTables()
{
    QByteArrayList names{"utility"};
    for (const ExchangeTable &table : exchangeTables()) {
        if (table.name != "staff")
            names.prepend(table.name);
    }
    names.prepend("reading_months");
    return names;
}

Result<bool> hasData(Database &database)
{
    for (const QByteArray &table : dataTables()) {
        auto rows = database.run(QString::fromLatin1("SELECT 1 FROM " + table + " LIMIT 1"));
        if (!rows)
            return Unexpected{rows.error()};
        if (rows->next())
            return true;
    }
    return false;
}

/// Empties every table but staff's and the audit trail's: who replaces the data does not wipe out who did what.
Result<Done> empty(Database &database)
{
    QByteArrayList tables{"alert_states",
                          "messages",
                          "idempotency_keys",
                          "confirmation_tokens",
                          "verification_codes",
                          "verification_failures",
                          "verifications",
                          "sign_in_failures",
                          "sessions",
                          "audit_views",
                          "settings"};
    tables += historyTables() + dataTables();
    QStringList statements;
    for (const QByteArray &table : tables) {
        if (!trailTables().contains(table))
            statements.append(u"DELETE FROM "_s + QString::fromLatin1(table));
    }
    return runAll(database, statements);
}

int lineAt(const QByteArray &text, qsizetype offset)
{
    return static_cast<int>(text.first(qBound<qsizetype>(0, offset, text.size())).count('\n')) + 1;
}

Result<Done> importProfile(ImportState &state)
{
    const QString name = u"utility.json"_s;
    QFile file(state.directory + u'/' + name);
    if (!file.exists())
        return done;
    if (!file.open(QIODevice::ReadOnly))
        return refused(Failure::Kind::Invalid, u"/problems/unreadable"_s,
                       u"%1: %2"_s.arg(name, file.errorString()));
    const QByteArray profile = file.read(largestProfile + 1);
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(profile, &error);
    if (profile.size() > largestProfile || !document.isObject()) {
        const QString why =
            document.isNull() ? error.errorString() : u"is no JSON object of up to 1 MiB"_s;
        state.log.refuse({name, lineAt(profile, error.offset), u"profile"_s, why});
        return done;
    }
    if (const auto fault =
            state.options.checkProfile ? state.options.checkProfile(profile) : std::nullopt)
        state.log.refuse({name, 1, u"profile"_s, *fault});
    auto stored =
        state.database.run(u"INSERT INTO utility (id, profile) VALUES (1, ?)"_s, {profile});
    if (!stored)
        return Unexpected{stored.error()};
    state.finish(name, file.size());
    return done;
}

struct StaffRow
{
    QVariantList values; // username, display_name, role, password_hash, version
};

Result<std::vector<StaffRow>> takeStaff(Database &database)
{
    std::vector<StaffRow> staff;
    {
        auto rows = database.run(
            u"SELECT username, display_name, role, password_hash, version FROM staff ORDER BY username"_s);
        if (!rows)
            return Unexpected{rows.error()};
        while (rows->next())
            staff.push_back(
                {{rows->value(0), rows->value(1), rows->value(2), rows->value(3), rows->value(4)}});
    }
    if (auto emptied = runAll(database, {u"DELETE FROM sessions"_s, u"DELETE FROM staff"_s});
        !emptied)
        return Unexpected{emptied.error()};
    return staff;
}

/// Staff are no part of the utility's data: those who are there keep their passwords, and without
/// `replace` stay though the file does not name them.
Result<Done> importStaff(ImportState &state, const ExchangeTable &table)
{
    if (!QFile::exists(state.directory + u"/staff.csv"_s))
        return done;
    const auto before = takeStaff(state.database);
    if (!before)
        return Unexpected{before.error()};
    if (auto imported = TableImport(state, table).run(); !imported)
        return imported;
    for (const StaffRow &row : *before) {
        auto kept = state.database.run(
            u"UPDATE staff SET password_hash = ?, version = ? WHERE username = ?"_s,
            {row.values[3], row.values[4].toLongLong() + 1, row.values[0]});
        if (!kept)
            return Unexpected{kept.error()};
        if (kept->affected() > 0 || state.options.replace)
            continue;
        auto back = state.database.run(
            u"INSERT INTO staff (username, display_name, role, password_hash, version) "
            "VALUES (?, ?, ?, ?, ?)"_s,
            row.values);
        if (!back)
            return Unexpected{back.error()};
    }
    return done;
}

Result<Done> importFiles(ImportState &state)
{
    if (auto imported = importProfile(state); !imported)
        return imported;
    for (const ExchangeTable &table : exchangeTables()) {
        const bool isStaff = table.name == "staff";
        if (auto imported = isStaff ? importStaff(state, table) : TableImport(state, table).run();
            !imported)
            return imported;
    }
    if (auto imported = ReadingsImport(state).run(); !imported)
        return imported;
    return importHistory(state);
}

Result<Done> makeSearch(ImportState &state)
{
    if (!state.options.progress)
        return rebuildSearch(state.database);
    return rebuildSearch(state.database, [&](qint64 rows, qint64 total) {
        ImportProgress progress;
        progress.total = state.progress.total;
        progress.done =
            progress.total - progress.total / searchShare * (total - rows) / qMax<qint64>(total, 1);
        state.options.progress(progress);
    });
}

/// The work of the transaction. @p report is filled also where it fails for the rows' sake.
Result<Done> load(ImportState &state, ImportReport &report)
{
    const auto isFull = hasData(state.database);
    if (!isFull)
        return Unexpected{isFull.error()};
    if (*isFull && !state.options.replace)
        return refused(Failure::Kind::Conflict, u"/problems/has-data"_s,
                       u"The database holds data already"_s);
    report.hadData = *isFull;
    auto trail = state.database.run(u"SELECT COUNT(*) FROM audit"_s);
    if (!trail)
        return Unexpected{trail.error()};
    report.trailRows = trail->next() ? trail->integer(0) : 0;
    report.isTrailReplaced = report.trailRows > 0 && bringsTrail(state.directory);
    if (auto emptied = state.options.replace ? empty(state.database) : Result<Done>(done); !emptied)
        return emptied;
    if (auto imported = importFiles(state); !imported)
        return imported;
    report.rows = state.rows;
    report.badRows = state.log.badRows();
    report.faults = state.log.takeFaults();
    if (state.log.hasRefused() || (report.badRows > 0 && !state.options.skipBadRows))
        return refused(Failure::Kind::Invalid, notLoaded,
                       u"Some rows are not as the format wants them"_s);
    if (auto rebuilt = makeSearch(state); !rebuilt)
        return rebuilt;
    return state.log.writeRows(state.directory);
}

qint64 bytesOf(const QString &directory)
{
    qint64 bytes = 0;
    for (const QString &folder : {directory, directory + u"/history"_s}) {
        for (const QFileInfo &file : QDir(folder).entryInfoList(QDir::Files))
            bytes += file.size();
    }
    return bytes;
}

} // namespace

Result<ImportReport> importDirectory(Database &database, const QString &directory,
                                     const ImportOptions &options)
{
    if (!QDir(directory).exists())
        return refused(Failure::Kind::Invalid, u"/problems/unreadable"_s,
                       u"There is no such directory"_s);
    const bool isSqlite = database.dialect() == Dialect::Sqlite;
    if (isSqlite)
        static_cast<void>(database.run(u"PRAGMA cache_size = -262144"_s));
    ImportReport report;
    auto loaded = inTransaction(database, [&] {
        report = {};
        ImportState state(database, directory, options);
        state.progress.total = bytesOf(directory) * searchShare / (searchShare - 1);
        return load(state, report);
    });
    if (isSqlite)
        static_cast<void>(database.run(u"PRAGMA cache_size = -16384"_s));
    if (!loaded && loaded.error().type != notLoaded)
        return Unexpected{loaded.error()};
    report.isLoaded = loaded.has_value();
    if (!report.isLoaded)
        report.rows = 0;
    else if (auto analyzed = database.run(u"ANALYZE"_s); !analyzed)
        return Unexpected{analyzed.error()};
    return report;
}

} // namespace Ventanilla
