#include "models/store/migrations.h"

#include "models/store/dialect.h"

#include <QDir>
#include <QFile>
#include <QRegularExpression>

using namespace Qt::Literals::StringLiterals;

// A static library's resources are only there once something names them; the macro wants to stand
// outside of namespaces.
static void useMigrations()
{
    Q_INIT_RESOURCE(migrations);
}

namespace Ventanilla {

namespace {

const QString folder = u":/ventanilla/migrations"_s;

Unexpected<Failure> broken(Failure::Kind kind, const QString &what)
{
    Failure failure;
    failure.kind = kind;
    failure.detail = u"Schema: "_s + what;
    return Unexpected{failure};
}

bool isFor(Dialect dialect, const QString &file)
{
    if (file.endsWith(u".sqlite.sql"))
        return dialect == Dialect::Sqlite;
    return !file.endsWith(u".postgresql.sql") || dialect == Dialect::Postgresql;
}

Result<int> schemaVersion(Database &database)
{
    return inTransaction(database, [&]() -> Result<int> {
        auto table = database.run(
            u"CREATE TABLE IF NOT EXISTS schema_version (version INTEGER NOT NULL PRIMARY KEY)"_s);
        if (!table)
            return Unexpected{table.error()};
        auto rows = database.run(u"SELECT COALESCE(MAX(version), 0) FROM schema_version"_s);
        if (!rows)
            return Unexpected{rows.error()};
        rows->next();
        return static_cast<int>(rows->integer(0));
    });
}

Result<QStringList> statements(const QString &file)
{
    QFile script(folder + u'/' + file);
    if (!script.open(QIODevice::ReadOnly))
        return broken(Failure::Kind::Internal, u"cannot read "_s + file);
    static const QRegularExpression end(u";[ \t]*\n+(?![ \t\n]|END\\b|\\z)"_s);
    return QString::fromUtf8(script.readAll()).split(end, Qt::SkipEmptyParts);
}

Result<int> apply(Database &database, const QString &file, int version)
{
    const auto script = statements(file);
    if (!script)
        return Unexpected{script.error()};
    return inTransaction(database, [&]() -> Result<int> {
        for (const QString &statement : *script) {
            auto applied = database.run(inDialect(statement, database.dialect()));
            if (!applied)
                return Unexpected{applied.error()};
        }
        auto marked = database.run(u"INSERT INTO schema_version (version) VALUES (?)"_s, {version});
        if (!marked)
            return Unexpected{marked.error()};
        return version;
    });
}

} // namespace

Result<int> migrate(Database &database)
{
    useMigrations();
    auto current = schemaVersion(database);
    int newest = 0;
    const QStringList files = QDir(folder).entryList({u"*.sql"_s}, QDir::Files, QDir::Name);
    for (const QString &file : files) {
        if (!current)
            return current;
        const int version = file.section(u'_', 0, 0).toInt();
        newest = version;
        if (version > *current && isFor(database.dialect(), file))
            current = apply(database, file, version);
    }
    if (current && *current > newest)
        return broken(Failure::Kind::Conflict, u"the database was made by a newer version"_s);
    return current;
}

} // namespace Ventanilla
