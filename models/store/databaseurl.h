#pragma once

#include "models/domain/failure.h"
#include "models/store/database.h"

#include <QSqlDatabase>
#include <QStringList>

namespace Ventanilla {

/// Where a database is, read from its URL.
struct DatabaseUrl
{
    Dialect dialect = Dialect::Sqlite;
    QString name; ///< SQLite: path of the file. PostgreSQL: name of the database.
    QString host; ///< A name, an address, or the directory of a socket; empty for libpq's default.
    int port = -1;
    QString user;
    QString password;
    QString options; ///< libpq's further options, `;` between them.

    /// Fails with Invalid, and never repeats the URL: it may hold a password.
    static Result<DatabaseUrl> parse(const QString &url);

    /// A connection under @p connectionName, not open yet. A new SQLite file is made readable by
    /// its owner alone.
    [[nodiscard]] QSqlDatabase connection(const QString &connectionName) const;

    /// What every new connection runs first.
    [[nodiscard]] QStringList firstStatements() const;
};

} // namespace Ventanilla
