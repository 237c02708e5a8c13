#include "models/store/sqlfailure.h"

#include <QSqlError>

using namespace Qt::Literals::StringLiterals;

namespace Ventanilla {

namespace {

struct FaultEntry
{
    StoreFault fault;
    Failure::Kind kind;
    const char16_t *type;
    const char16_t *detail;
    int retryAfterSeconds;
};

constexpr FaultEntry faultTable[] = {
    {StoreFault::Duplicate, Failure::Kind::Conflict, u"/problems/store-duplicate",
     u"The key is taken", 0},
    {StoreFault::Reference, Failure::Kind::Conflict, u"/problems/store-reference",
     u"A related row is missing", 0},
    {StoreFault::Serialization, Failure::Kind::Unavailable, u"/problems/store-serialization",
     u"Other changes came first", 1},
    {StoreFault::Busy, Failure::Kind::Unavailable, u"/problems/store-busy", u"The database is busy",
     1},
    {StoreFault::Full, Failure::Kind::Unavailable, u"/problems/store-full", u"The disk is full",
     30},
    {StoreFault::Disk, Failure::Kind::Unavailable, u"/problems/store-disk", u"The disk failed", 30},
    {StoreFault::Disconnected, Failure::Kind::Unavailable, u"/problems/store-disconnected",
     u"The database does not answer", 5},
    {StoreFault::Damaged, Failure::Kind::Internal, u"/problems/store-damaged",
     u"The database is damaged", 0},
    {StoreFault::Other, Failure::Kind::Internal, u"/problems/store-error",
     u"The database refused a statement", 0},
};

StoreFault sqliteFault(int code)
{
    switch (code) {
    case 1555: // SQLITE_CONSTRAINT_PRIMARYKEY
    case 2067: // SQLITE_CONSTRAINT_UNIQUE
        return StoreFault::Duplicate;
    case 787: // SQLITE_CONSTRAINT_FOREIGNKEY
        return StoreFault::Reference;
    case 517: // SQLITE_BUSY_SNAPSHOT
        return StoreFault::Serialization;
    default:
        break;
    }
    switch (code & 0xff) {
    case 5: // SQLITE_BUSY
    case 6: // SQLITE_LOCKED
        return StoreFault::Busy;
    case 10: // SQLITE_IOERR: what was written before stands
        return StoreFault::Disk;
    case 13: // SQLITE_FULL
        return StoreFault::Full;
    case 11: // SQLITE_CORRUPT
    case 26: // SQLITE_NOTADB
        return StoreFault::Damaged;
    case 14: // SQLITE_CANTOPEN
        return StoreFault::Disconnected;
    default:
        return StoreFault::Other;
    }
}

StoreFault postgresqlFault(const QSqlError &error, const QString &state)
{
    if (state == u"23505")
        return StoreFault::Duplicate;
    if (state == u"23503")
        return StoreFault::Reference;
    if (state == u"40001" || state == u"40P01")
        return StoreFault::Serialization;
    if (state == u"55P03" || state == u"57014" || state == u"53300")
        return StoreFault::Busy;
    if (state == u"53100")
        return StoreFault::Full;
    if (state.startsWith(u"58"))
        return StoreFault::Disk;
    if (state.startsWith(u"08") || state.startsWith(u"57P")
        || error.type() == QSqlError::ConnectionError)
        return StoreFault::Disconnected;
    if (state.startsWith(u"XX"))
        return StoreFault::Damaged;
    // A dead connection gives no state at all.
    return state.isEmpty() ? StoreFault::Disconnected : StoreFault::Other;
}

} // namespace

StoreFault storeFault(Dialect dialect, const QSqlError &error)
{
    const QString code = error.nativeErrorCode();
    if (dialect == Dialect::Sqlite)
        return sqliteFault(code.toInt());
    return postgresqlFault(error, code);
}

Failure storeFailure(StoreFault fault, const QString &code)
{
    Failure failure;
    for (const FaultEntry &entry : faultTable) {
        if (entry.fault != fault)
            continue;
        failure.kind = entry.kind;
        failure.type = QString::fromUtf16(entry.type);
        failure.detail = u"%1 (%2)."_s.arg(QString::fromUtf16(entry.detail), code);
        if (entry.retryAfterSeconds > 0)
            failure.retryAfterSeconds = entry.retryAfterSeconds;
    }
    return failure;
}

StoreFault storeFault(const Failure &failure)
{
    for (const FaultEntry &entry : faultTable) {
        if (failure.type == QStringView(entry.type))
            return entry.fault;
    }
    return StoreFault::None;
}

} // namespace Ventanilla
