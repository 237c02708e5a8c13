#pragma once

#include "models/domain/failure.h"

#include <QByteArray>
#include <QHash>
#include <QString>
#include <QVariantList>

#include <functional>
#include <memory>
#include <optional>
#include <type_traits>

class QSqlError;
class QSqlQuery;

namespace Ventanilla {

class Database;

enum class Dialect { Sqlite, Postgresql };

/// What a transaction is for. On SQLite a writer takes its lock at once (BEGIN IMMEDIATE), so that
/// it never fails half-way; PostgreSQL refuses writes in a reader.
enum class Access { Read, Write };

/// Why the database refused a statement. It is carried by Failure::type, see storeFault().
enum class StoreFault {
    None, ///< the failure did not come from the database
    Duplicate, ///< a unique key is there already; kind Conflict
    Reference, ///< a row that is referred to is missing, or one that others refer to would go; kind
               ///< Conflict
    Serialization, ///< another transaction was first; inTransaction() has tried again in vain; kind
                   ///< Unavailable
    Busy, ///< a lock was not to be had in time; kind Unavailable
    Full, ///< no room on the disk; kind Unavailable
    Disk, ///< the disk failed; kind Unavailable
    Disconnected, ///< the server went away; the next transaction connects again; kind Unavailable
    Damaged, ///< the file is no database, or is damaged; kind Internal
    Other ///< a mistake in the statement or the like; kind Internal
};

[[nodiscard]] StoreFault storeFault(const Failure &failure);

/// @p value, or NULL where there is none.
template <typename T>
[[nodiscard]] QVariant nullable(const std::optional<T> &value)
{
    return value ? QVariant::fromValue(*value) : QVariant();
}

/// What a statement gave: rows to step through, or how many rows it changed. Ends before its
/// Database does. A row that cannot be read ends the rows and makes the transaction fail: nobody
/// takes half of them for all.
class Rows
{
public:
    Rows(Database &database, std::shared_ptr<QSqlQuery> query);
    Rows(Rows &&) noexcept;
    Rows &operator=(Rows &&) noexcept;
    Rows(const Rows &) = delete;
    Rows &operator=(const Rows &) = delete;
    ~Rows();

    /// Steps to the next row; to the first one when called first.
    bool next();

    /// Invalid where the column is NULL.
    [[nodiscard]] QVariant value(int column) const;
    [[nodiscard]] bool isNull(int column) const;
    /// Empty where the column is NULL; so are the next two.
    [[nodiscard]] QString text(int column) const;
    [[nodiscard]] QByteArray bytes(int column) const;
    [[nodiscard]] qint64 integer(int column) const;
    [[nodiscard]] bool isSet(int column) const { return integer(column) != 0; }
    [[nodiscard]] std::optional<QString> optionalText(int column) const;
    [[nodiscard]] std::optional<qint64> optionalInteger(int column) const;
    [[nodiscard]] int columnCount() const;
    [[nodiscard]] QString columnName(int column) const;
    /// How many rows an INSERT, UPDATE or DELETE changed.
    [[nodiscard]] qint64 affected() const;

private:
    Database *m_database;
    std::shared_ptr<QSqlQuery> m_query;
};

/// One connection to SQLite or PostgreSQL. Used and destroyed on the thread that opened it.
class Database
{
public:
    /// @param url `sqlite:PATH` (made where it is absent, readable by its owner alone) or
    /// `postgresql://…` with user, password, host, port, database and libpq's options in the query
    /// (`?host=/run/postgresql&sslmode=require`). Fails with Invalid for another URL, else as
    /// run().
    static Result<std::unique_ptr<Database>> open(const QString &url);

    Database(const Database &) = delete;
    Database &operator=(const Database &) = delete;
    ~Database();

    [[nodiscard]] Dialect dialect() const { return m_dialect; }

    /// Runs one statement with its positional `?` values. It is prepared once and kept, so @p sql
    /// is one of a limited number of texts; statements that define tables have no values and are
    /// not kept.
    ///
    /// An invalid QVariant is NULL; a null QString is the empty text; a bool is 0 or 1. See
    /// StoreFault for how it fails. After a failure inside of a transaction that transaction can
    /// only be rolled back, on both systems: where a duplicate is expected, say ON CONFLICT.
    Result<Rows> run(const QString &sql, const QVariantList &values = {});

    /// As run(), but does not hold all rows in memory. Until the last row is read no other
    /// statement may run.
    Result<Rows> stream(const QString &sql, const QVariantList &values = {});

    /// The building blocks of inTransaction(); nothing else calls them.
    Result<Done> begin(Access access);
    Result<Done> commit();
    void rollBack();
    /// Whether the transaction that has just failed may be tried again; waits a little before it
    /// says yes.
    bool mayTryAgain(int attempt);

    /// Called before each statement with its number, counted from 1 since the observer was set: a
    /// test ends the process there.
    void setStatementObserver(std::function<void(int)> observer);

    /// @p failure was met while rows were read; the transaction will not be committed.
    void noteFailure(const Failure &failure);

private:
    struct Target;
    explicit Database(Target target);
    Result<Done> connect();
    void disconnect();
    Result<Done> execute(const QString &sql);
    Result<std::shared_ptr<QSqlQuery>> prepared(const QString &sql, bool streaming);
    Result<Rows> runPrepared(const QString &sql, const QVariantList &values, bool streaming);
    Failure failed(const QSqlError &error);
    void observe();

    std::unique_ptr<Target> m_target;
    QString m_connectionName;
    Dialect m_dialect;
    QHash<QString, std::shared_ptr<QSqlQuery>> m_prepared;
    std::optional<Failure> m_failure;
    bool m_isInTransaction = false;
    bool m_isLost = false;
    std::function<void(int)> m_observer;
    int m_statements = 0;
};

/// Runs @p work in one transaction: committed when it returns a value, rolled back when it returns
/// a failure. Where PostgreSQL could not order it among others (REPEATABLE READ), it is run again
/// from the start, a bounded number of times; so @p work changes nothing but the database. Not to
/// be nested.
template <typename F>
auto inTransaction(Database &database, Access access, F work) -> std::invoke_result_t<F &>
{
    for (int attempt = 1;; ++attempt) {
        if (auto begun = database.begin(access); !begun)
            return Unexpected{begun.error()};
        std::invoke_result_t<F &> result = work();
        if (!result) {
            database.rollBack();
        } else {
            auto committed = database.commit();
            if (committed)
                return result;
            result = Unexpected{committed.error()};
        }
        if (!database.mayTryAgain(attempt))
            return result;
    }
}

template <typename F>
auto inTransaction(Database &database, F work)
{
    return inTransaction(database, Access::Write, std::move(work));
}

} // namespace Ventanilla
