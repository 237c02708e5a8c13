#include "models/service/audit.h"

#include "models/service/cursor.h"
#include "models/service/executeimpl.h"
#include "models/store/auditstore.h"

#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::Literals::StringLiterals;

namespace Ventanilla {

namespace {

QJsonValue jsonOf(const std::optional<QString> &text)
{
    if (!text)
        return {};
    return QJsonDocument::fromJson('[' + text->toUtf8() + ']').array().at(0);
}

AuditRow rowOf(const AuditRecord &record)
{
    return {record.id,
            record.instant,
            record.actor,
            record.role,
            record.action,
            record.subject,
            jsonOf(record.beforeJson),
            jsonOf(record.afterJson),
            record.reason,
            record.requestId};
}

} // namespace

Result<ListOf<AuditRow>> handle(Call &call, const ListAudit &request)
{
    const auto cursor = readCursor(call, request.cursor, 1);
    if (!cursor)
        return Unexpected{cursor.error()};
    AuditFilter filter{request.subject, request.actor, request.from, request.to, std::nullopt, request.limit + 1};
    if (*cursor)
        filter.beforeId = (*cursor)->at(0).toLongLong();
    const auto rows = listAudit(call.database(), filter);
    if (!rows)
        return Unexpected{rows.error()};
    return pageOf<AuditRow>(*rows, request.limit, rowOf,
                            [](const AuditRecord &row) { return QStringList{QString::number(row.id)}; });
}

Result<AuditCheck> handle(Call &call, const VerifyAudit &)
{
    const auto verdict = verifyAudit(call.database(), call.service().ports().auditKey,
                                     call.service().rememberedTrail());
    if (!verdict)
        return Unexpected{verdict.error()};
    return AuditCheck{verdict->verified, verdict->rows, verdict->firstBadRow};
}

VENTANILLA_EXECUTE(ListAudit)
VENTANILLA_EXECUTE(VerifyAudit)

} // namespace Ventanilla
