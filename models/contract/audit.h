#pragma once

#include "models/contract/operation.h"
#include "models/domain/words.h"

#include <QDateTime>
#include <QJsonValue>

namespace Ventanilla {

/// One row of the audit trail.
struct AuditRow
{
    qint64 id = 0; ///< ascending from 1 without gaps
    QDateTime instant;
    QString actor;
    QString role;
    QString action;
    QString subject; ///< such as `account/0001234`
    QJsonValue before;
    QJsonValue after;
    std::optional<QString> reason;
    QString requestId;
    QString etag = {}; ///< as list item only

    static constexpr auto fields()
    {
        return std::tuple{field("id", &AuditRow::id), field("instant", &AuditRow::instant),
                          field("actor", &AuditRow::actor), field("role", &AuditRow::role),
                          field("action", &AuditRow::action), field("subject", &AuditRow::subject),
                          field("before", &AuditRow::before), field("after", &AuditRow::after),
                          field("reason", &AuditRow::reason), field("request_id", &AuditRow::requestId),
                          field("etag", &AuditRow::etag).omittedWhenEmpty().outsideEtag()};
    }
    friend bool operator==(const AuditRow &, const AuditRow &) = default;
};

/// Newest first. `from` and `to` are instants, `to` exclusive.
struct ListAudit : ReadOperation, PageRequest
{
    static constexpr auto id = "listAudit";
    static constexpr auto path = "/v1/audit";
    static constexpr Audience audience = Audience::Supervisor;
    using Reply = ListOf<AuditRow>;

    QString subject;
    QString actor;
    std::optional<QDateTime> from;
    std::optional<QDateTime> to;

    static constexpr auto fields()
    {
        return std::tuple_cat(std::tuple{queryField("subject", &ListAudit::subject),
                                         queryField("actor", &ListAudit::actor),
                                         queryField("from", &ListAudit::from), queryField("to", &ListAudit::to)},
                              pageFields());
    }
};

struct AuditCheck
{
    bool verified = false;
    qint64 rows = 0;
    std::optional<qint64> firstBadRow;

    static constexpr auto fields()
    {
        return std::tuple{field("verified", &AuditCheck::verified), field("rows", &AuditCheck::rows),
                          field("first_bad_row", &AuditCheck::firstBadRow)};
    }
    friend bool operator==(const AuditCheck &, const AuditCheck &) = default;
};

/// Whether no row was changed, removed, swapped or cut off at the end.
struct VerifyAudit : ReadOperation
{
    static constexpr auto id = "verifyAudit";
    static constexpr auto path = "/v1/audit/verify";
    static constexpr Audience audience = Audience::Supervisor;
    using Reply = AuditCheck;

    static constexpr auto fields() { return std::tuple{}; }
};

} // namespace Ventanilla
