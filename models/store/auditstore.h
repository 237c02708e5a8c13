#pragma once

#include "models/store/database.h"

#include <QDateTime>
#include <QStringList>

namespace Ventanilla {

/// One row of the trail as it is kept.
struct AuditRecord
{
    qint64 id = 0; ///< given by appendAudit()
    QDateTime instant;
    QString actor;
    QString role;
    QString action;
    QString subject;
    std::optional<QString> beforeJson;
    std::optional<QString> afterJson;
    std::optional<QString> reason;
    QString requestId;

    friend bool operator==(const AuditRecord &, const AuditRecord &) = default;
};

/// Which rows; what is empty asks for all. `to` and `beforeId` are exclusive.
struct AuditFilter
{
    QString subject;
    QString actor;
    std::optional<QDateTime> from;
    std::optional<QDateTime> to;
    std::optional<qint64> beforeId;
    int limit = 50;
};

/// What verifyAudit() found. The first bad row is the first that is not what was written, or is missing.
struct AuditVerdict
{
    bool verified = false;
    qint64 rows = 0;
    std::optional<qint64> firstBadRow;

    friend bool operator==(const AuditVerdict &, const AuditVerdict &) = default;
};

/// A row that the trail has had, kept apart from the database: a trail without it is not the one that was.
struct AuditPoint
{
    qint64 row = 0; ///< 1 and up
    QString hash;

    friend bool operator==(const AuditPoint &, const AuditPoint &) = default;
};

/// Lets one transaction at a time write, as SQLite does: on PostgreSQL all of them would end at the trail's head and
/// undo each other's work. The first statement of its transaction.
[[nodiscard]] Result<Done> lockTrail(Database &database);

/// Puts @p row behind the newest one and seals the head with @p key; gives its id. The hash of a row covers the row and
/// the hash before it. A trail whose head is not what was sealed stays broken: appending never mends it. Only where all
/// rows and the head are gone does a new trail begin.
[[nodiscard]] Result<qint64> appendAudit(Database &database, const AuditRecord &row, const QByteArray &key);

/// Puts row @p id into the histories of @p customers.
[[nodiscard]] Result<Done> addAuditCustomers(Database &database, qint64 id, const QStringList &customers);

/// Newest first.
[[nodiscard]] Result<std::vector<AuditRecord>> listAudit(Database &database, const AuditFilter &filter);

/// Whether no row was changed, removed, swapped or cut off at the end (settled 24), and @p known is still in it: the rows
/// and the head together can be removed by whoever writes the database, what is kept elsewhere cannot.
[[nodiscard]] Result<AuditVerdict> verifyAudit(Database &database, const QByteArray &key,
                                               const std::optional<AuditPoint> &known = {});

/// The newest row as the head has it; nothing while there is no trail.
[[nodiscard]] Result<std::optional<AuditPoint>> newestPoint(Database &database);
/// Whether the row is there with that hash.
[[nodiscard]] Result<bool> holdsPoint(Database &database, const AuditPoint &point);

[[nodiscard]] Result<bool> hasView(Database &database, const QString &sessionId, const QString &subject,
                                   const QString &hour);
/// False where it was noted already.
[[nodiscard]] Result<bool> noteView(Database &database, const QString &sessionId, const QString &subject,
                                    const QString &hour);
[[nodiscard]] Result<Done> removeViews(Database &database, const QString &beforeHour);

} // namespace Ventanilla
