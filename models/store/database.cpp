#include "models/store/database.h"

#include "models/store/databaseurl.h"
#include "models/store/sqlfailure.h"

#include <QLoggingCategory>
#include <QRandomGenerator>
#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QThread>
#include <QUuid>

using namespace Qt::Literals::StringLiterals;

namespace Ventanilla {

namespace {

Q_LOGGING_CATEGORY(lcStore, "ventanilla.store")

constexpr int mostPrepared = 512;
constexpr int mostAttempts = 12;

QVariant bindable(const QVariant &value)
{
    if (value.typeId() == QMetaType::Bool)
        return value.toBool() ? 1 : 0;
    if (value.typeId() == QMetaType::QString && value.toString().isNull())
        return u""_s;
    if (value.typeId() == QMetaType::QByteArray && value.toByteArray().isNull())
        return QByteArray("");
    return value;
}

bool isPreparable(const QString &sql)
{
    const QStringView start = QStringView(sql).trimmed().left(6);
    return start.startsWith(u"WITH") || start == u"SELECT" || start == u"INSERT"
        || start == u"UPDATE" || start == u"DELETE";
}

} // namespace

struct Database::Target
{
    DatabaseUrl url;
};

Result<std::unique_ptr<Database>> Database::open(const QString &url)
{
    auto parsed = DatabaseUrl::parse(url);
    if (!parsed)
        return Unexpected{parsed.error()};
    std::unique_ptr<Database> database(new Database(Target{*std::move(parsed)}));
    if (auto connected = database->connect(); !connected)
        return Unexpected{connected.error()};
    return database;
}

Database::Database(Target target)
    : m_target(std::make_unique<Target>(std::move(target)))
    , m_connectionName(QUuid::createUuid().toString(QUuid::WithoutBraces))
    , m_dialect(m_target->url.dialect)
{
}

Database::~Database()
{
    if (m_isInTransaction)
        rollBack();
    disconnect();
}

Result<Done> Database::connect()
{
    bool isOpen = false;
    QSqlError error;
    {
        QSqlDatabase connection = m_target->url.connection(m_connectionName);
        isOpen = connection.open();
        error = connection.lastError();
    }
    if (!isOpen)
        return Unexpected{failed(error)};
    m_isLost = false;
    for (const QString &statement : m_target->url.firstStatements()) {
        if (auto executed = execute(statement); !executed)
            return executed;
    }
    return done;
}

void Database::disconnect()
{
    m_prepared.clear();
    QSqlDatabase::removeDatabase(m_connectionName);
}

Result<Done> Database::execute(const QString &sql)
{
    QSqlQuery query(QSqlDatabase::database(m_connectionName, false));
    if (!query.exec(sql))
        return Unexpected{failed(query.lastError())};
    return done;
}

Result<Rows> Database::run(const QString &sql, const QVariantList &values)
{
    observe();
    if (isPreparable(sql))
        return runPrepared(sql, values, m_dialect == Dialect::Sqlite);
    auto query = std::make_shared<QSqlQuery>(QSqlDatabase::database(m_connectionName, false));
    query->setForwardOnly(m_dialect == Dialect::Sqlite);
    if (!query->exec(sql))
        return Unexpected{failed(query->lastError())};
    return Rows(*this, std::move(query));
}

Result<Rows> Database::stream(const QString &sql, const QVariantList &values)
{
    observe();
    return runPrepared(sql, values, true);
}

Result<Rows> Database::runPrepared(const QString &sql, const QVariantList &values, bool streaming)
{
    auto query = prepared(sql, streaming);
    if (!query)
        return Unexpected{query.error()};
    for (qsizetype i = 0; i < values.size(); ++i)
        (*query)->bindValue(static_cast<int>(i), bindable(values[i]));
    if (!(*query)->exec()) {
        const Failure failure = failed((*query)->lastError());
        (*query)->finish();
        return Unexpected{failure};
    }
    return Rows(*this, *std::move(query));
}

Result<std::shared_ptr<QSqlQuery>> Database::prepared(const QString &sql, bool streaming)
{
    const QString key = streaming ? sql : sql + u"\n--"_s;
    if (const auto kept = m_prepared.constFind(key);
        kept != m_prepared.cend() && kept->use_count() == 1)
        return *kept;
    auto query = std::make_shared<QSqlQuery>(QSqlDatabase::database(m_connectionName, false));
    query->setForwardOnly(streaming);
    if (!query->prepare(sql))
        return Unexpected{failed(query->lastError())};
    // One that is being read is not run again: who reads it keeps it, the new one takes its place.
    if (m_prepared.size() >= mostPrepared)
        m_prepared.clear();
    m_prepared.insert(key, query);
    return query;
}

Result<Done> Database::begin(Access access)
{
    Q_ASSERT(!m_isInTransaction);
    m_failure.reset();
    if (m_isLost) {
        disconnect();
        if (auto connected = connect(); !connected)
            return connected;
    }
    observe();
    const bool isWriter = access == Access::Write;
    const QString statement = m_dialect == Dialect::Sqlite
        ? (isWriter ? u"BEGIN IMMEDIATE"_s : u"BEGIN"_s)
        : u"BEGIN ISOLATION LEVEL REPEATABLE READ "_s
            + (isWriter ? u"READ WRITE"_s : u"READ ONLY"_s);
    auto begun = execute(statement);
    m_isInTransaction = begun.has_value();
    return begun;
}

Result<Done> Database::commit()
{
    Q_ASSERT(m_isInTransaction);
    if (m_failure) {
        rollBack();
        return Unexpected{*m_failure};
    }
    observe();
    auto committed = execute(u"COMMIT"_s);
    if (committed)
        m_isInTransaction = false;
    else
        rollBack();
    return committed;
}

void Database::rollBack()
{
    m_isInTransaction = false;
    QSqlQuery query(QSqlDatabase::database(m_connectionName, false));
    // It fails where SQLite has rolled back by itself (disk full) or the connection is gone: then
    // it is done.
    if (!query.exec(u"ROLLBACK"_s))
        qCDebug(lcStore) << "nothing to roll back";
}

bool Database::mayTryAgain(int attempt)
{
    if (attempt >= mostAttempts || !m_failure
        || storeFault(*m_failure) != StoreFault::Serialization)
        return false;
    QThread::msleep(QRandomGenerator::global()->bounded(1, 4 + 4 * attempt));
    return true;
}

void Database::setStatementObserver(std::function<void(int)> observer)
{
    m_observer = std::move(observer);
    m_statements = 0;
}

void Database::observe()
{
    if (m_observer)
        m_observer(++m_statements);
}

void Database::noteFailure(const Failure &failure)
{
    if (!m_failure)
        m_failure = failure;
}

Failure Database::failed(const QSqlError &error)
{
    const StoreFault fault = storeFault(m_dialect, error);
    const Failure failure = storeFailure(fault, error.nativeErrorCode());
    if (fault == StoreFault::Disconnected && m_dialect == Dialect::Postgresql)
        m_isLost = true;
    // The database's own words may repeat a customer's data: they are for whoever debugs, never for
    // the log.
    qCDebug(lcStore).noquote() << error.text();
    noteFailure(failure);
    return failure;
}

} // namespace Ventanilla
