#include "models/store/databaseurl.h"

#include "models/store/checkurl.h"

#include <QFile>
#include <QUrl>
#include <QUrlQuery>

using namespace Qt::Literals::StringLiterals;

namespace Ventanilla {

namespace {

Unexpected<Failure> unusable(const QString &why)
{
    return Unexpected{Failure{.kind = Failure::Kind::Invalid,
                              .type = {},
                              .detail = u"Database URL: "_s + why,
                              .errors = {},
                              .extra = {},
                              .retryAfterSeconds = {}}};
}

QString libpqOption(const QString &name, QString value)
{
    value.replace(u'\\', u"\\\\"_s).replace(u'\'', u"\\'"_s);
    return u"%1='%2'"_s.arg(name, value);
}

Result<DatabaseUrl> parsePostgresql(const QUrl &url)
{
    if (!url.isValid() || url.path().size() < 2)
        return unusable(u"expected postgresql://USER@HOST:PORT/DATABASE"_s);
    DatabaseUrl parsed;
    parsed.dialect = Dialect::Postgresql;
    parsed.name = url.path(QUrl::FullyDecoded).mid(1);
    parsed.host = url.host(QUrl::FullyDecoded);
    parsed.port = url.port();
    parsed.user = url.userName(QUrl::FullyDecoded);
    parsed.password = url.password(QUrl::FullyDecoded);
    QStringList options{u"connect_timeout='5'"_s, u"application_name='ventanilla'"_s};
    const auto items = QUrlQuery(url).queryItems(QUrl::FullyDecoded);
    for (const auto &[name, value] : items) {
        if (name == u"host")
            parsed.host = value;
        else if (name == u"port")
            parsed.port = value.toInt();
        else if (value.contains(u';') || name.contains(u' '))
            return unusable(u"an option holds a semicolon"_s);
        else
            options.append(libpqOption(name, value));
    }
    parsed.options = options.join(u';');
    return parsed;
}

} // namespace

Result<DatabaseUrl> DatabaseUrl::parse(const QString &url)
{
    if (url.startsWith(u"sqlite:")) {
        DatabaseUrl parsed;
        parsed.name = url.mid(7);
        if (parsed.name.isEmpty())
            return unusable(u"expected sqlite:PATH"_s);
        return parsed;
    }
    if (url.startsWith(u"postgresql://") || url.startsWith(u"postgres://"))
        return parsePostgresql(QUrl(url, QUrl::StrictMode));
    return unusable(u"expected sqlite:PATH or postgresql://…"_s);
}

QSqlDatabase DatabaseUrl::connection(const QString &connectionName) const
{
    QSqlDatabase database = QSqlDatabase::addDatabase(
        dialect == Dialect::Sqlite ? u"QSQLITE"_s : u"QPSQL"_s, connectionName);
    database.setDatabaseName(name);
    if (dialect == Dialect::Sqlite) {
        // It holds people's data: nobody else on the machine reads it, nor the files that SQLite
        // lays beside it.
        if (QFile file(name);
            !file.exists() && name != u":memory:" && file.open(QIODevice::NewOnly))
            file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
        database.setConnectOptions(u"QSQLITE_BUSY_TIMEOUT=5000"_s);
        return database;
    }
    database.setHostName(host);
    database.setPort(port);
    database.setUserName(user);
    database.setPassword(password);
    database.setConnectOptions(options);
    return database;
}

QStringList DatabaseUrl::firstStatements() const
{
    if (dialect == Dialect::Postgresql)
        return {u"SET lock_timeout = '5s'"_s, u"SET client_min_messages = warning"_s};
    return {u"PRAGMA journal_mode = WAL"_s,   u"PRAGMA synchronous = FULL"_s,
            u"PRAGMA foreign_keys = ON"_s,    u"PRAGMA trusted_schema = OFF"_s,
            u"PRAGMA cell_size_check = ON"_s, u"PRAGMA temp_store = MEMORY"_s,
            u"PRAGMA cache_size = -16384"_s};
}

Result<Done> checkUrl(const QString &url)
{
    const auto parsed = DatabaseUrl::parse(url);
    return parsed ? Result<Done>(done) : Unexpected{parsed.error()};
}

} // namespace Ventanilla
