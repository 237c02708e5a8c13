#include "models/store/auditstore.h"

#include "models/store/change.h"
#include "models/store/instant.h"

#include <QCryptographicHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QMessageAuthenticationCode>

using namespace Qt::Literals::StringLiterals;

namespace Ventanilla {

namespace {

/// The trail's head: how many rows there are, and the newest one's hash.
struct Head
{
    qint64 rows = 0;
    QString lastHash;
    QString seal;
};

const QString rowColumns = u"id, instant, actor, role, action, subject, before_json, after_json, reason, request_id"_s;

/// What a head is sealed with that was not what it should be when the trail went on.
const QString brokenSeal = u"broken"_s;

QString hashOf(const AuditRecord &row, const QString &previousHash)
{
    const auto optional = [](const std::optional<QString> &text) { return text ? QJsonValue(*text) : QJsonValue(); };
    const QJsonArray content{QString::number(row.id), storedInstant(row.instant), row.actor, row.role, row.action,
                             row.subject, optional(row.beforeJson), optional(row.afterJson), optional(row.reason),
                             row.requestId, previousHash};
    const QByteArray text = QJsonDocument(content).toJson(QJsonDocument::Compact);
    return QString::fromLatin1(QCryptographicHash::hash(text, QCryptographicHash::Sha256).toHex());
}

QString sealOf(const Head &head, const QByteArray &key)
{
    const QByteArray content = QByteArray::number(head.rows) + ':' + head.lastHash.toUtf8();
    return QString::fromLatin1(
        QMessageAuthenticationCode::hash(content, key, QCryptographicHash::Sha256).toHex());
}

AuditRecord recordOf(const Rows &rows)
{
    return {rows.integer(0), instantFromStore(rows.text(1)), rows.text(2), rows.text(3), rows.text(4), rows.text(5),
            rows.optionalText(6), rows.optionalText(7), rows.optionalText(8), rows.text(9)};
}

Result<std::optional<Head>> findHead(Database &database)
{
    auto rows = database.run(u"SELECT row_count, last_hash, seal FROM audit_head WHERE id = 1"_s);
    if (!rows)
        return Unexpected{rows.error()};
    if (!rows->next())
        return std::optional<Head>();
    return std::optional(Head{rows->integer(0), rows->text(1), rows->text(2)});
}

Result<qint64> newestId(Database &database)
{
    auto rows = database.run(u"SELECT COALESCE(MAX(id), 0) FROM audit"_s);
    if (!rows)
        return Unexpected{rows.error()};
    return rows->next() ? rows->integer(0) : 0;
}

Result<Done> insertRow(Database &database, const AuditRecord &row, const QString &previousHash, const QString &hash)
{
    return apply(database, u"INSERT INTO audit ("_s + rowColumns + u", previous_hash, hash) "_s
                     + u"VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"_s,
                 {row.id, storedInstant(row.instant), row.actor, row.role, row.action, row.subject,
                  nullable(row.beforeJson), nullable(row.afterJson), nullable(row.reason), row.requestId, previousHash,
                  hash});
}

/// What the rows themselves say, before the head is asked.
struct Walk
{
    qint64 rows = 0;
    QString lastHash;
    std::optional<qint64> firstBadRow;
};

Result<Walk> walk(Database &database, const std::optional<AuditPoint> &known)
{
    Walk walked;
    auto rows = database.stream(u"SELECT "_s + rowColumns + u", previous_hash, hash FROM audit ORDER BY id"_s);
    if (!rows)
        return Unexpected{rows.error()};
    while (rows->next()) {
        const AuditRecord row = recordOf(*rows);
        const qint64 expected = ++walked.rows;
        const QString hash = rows->text(11);
        const bool isKnown = !known || known->row != expected || known->hash == hash;
        const bool isGood = isKnown && row.id == expected && rows->text(10) == walked.lastHash
            && storedInstant(row.instant) == rows->text(1) && hashOf(row, walked.lastHash) == hash;
        if (!isGood && !walked.firstBadRow)
            walked.firstBadRow = qMin(expected, row.id);
        walked.lastHash = hash;
    }
    return walked;
}

/// The first row that is missing where the trail is shorter than it has been.
std::optional<qint64> missingOf(const Walk &walked, const std::optional<AuditPoint> &known)
{
    return known && known->row > walked.rows ? std::optional(walked.rows + 1) : std::nullopt;
}

/// The first row that the head does not vouch for, where the rows are good by themselves.
std::optional<qint64> badByHead(const Walk &walked, const std::optional<Head> &head, const QByteArray &key)
{
    if (!head)
        return 1;
    if (sealOf(*head, key) != head->seal)
        return qMax<qint64>(walked.rows, 1);
    if (head->rows != walked.rows)
        return qMin(head->rows, walked.rows) + 1;
    if (head->lastHash != walked.lastHash)
        return qMax<qint64>(walked.rows, 1);
    return std::nullopt;
}

} // namespace

Result<Done> lockTrail(Database &database)
{
    if (database.dialect() == Dialect::Sqlite)
        return done; // BEGIN IMMEDIATE has done it
    return apply(database, u"LOCK TABLE audit_head IN EXCLUSIVE MODE"_s);
}

Result<qint64> appendAudit(Database &database, const AuditRecord &row, const QByteArray &key)
{
    const auto found = findHead(database);
    if (!found)
        return Unexpected{found.error()};
    const auto newest = newestId(database);
    if (!newest)
        return newest;
    Head head = found->value_or(Head{});
    const bool isWhole = *found ? sealOf(head, key) == head.seal : *newest == 0;
    AuditRecord added = row;
    added.id = qMax(head.rows, *newest) + 1;
    const QString hash = hashOf(added, head.lastHash);
    if (auto inserted = insertRow(database, added, head.lastHash, hash); !inserted)
        return Unexpected{inserted.error()};
    head.rows = added.id;
    head.lastHash = hash;
    head.seal = isWhole ? sealOf(head, key) : brokenSeal;
    auto sealed = apply(database, uR"(
        INSERT INTO audit_head (id, row_count, last_hash, seal) VALUES (1, ?, ?, ?)
        ON CONFLICT (id) DO UPDATE SET row_count = excluded.row_count, last_hash = excluded.last_hash,
            seal = excluded.seal)"_s,
                        {head.rows, head.lastHash, head.seal});
    if (!sealed)
        return Unexpected{sealed.error()};
    return added.id;
}

Result<Done> addAuditCustomers(Database &database, qint64 id, const QStringList &customers)
{
    for (const QString &customer : customers) {
        auto added = apply(database, uR"(
            INSERT INTO audit_customers (customer_number, audit_id) VALUES (?, ?)
            ON CONFLICT (customer_number, audit_id) DO NOTHING)"_s,
                           {customer, id});
        if (!added)
            return added;
    }
    return done;
}

Result<std::vector<AuditRecord>> listAudit(Database &database, const AuditFilter &filter)
{
    QStringList conditions;
    QVariantList values;
    const auto require = [&](bool isAsked, const QString &condition, const QVariant &value) {
        if (!isAsked)
            return;
        conditions.append(condition);
        values.append(value);
    };
    require(!filter.subject.isEmpty(), u"subject = ?"_s, filter.subject);
    require(!filter.actor.isEmpty(), u"actor = ?"_s, filter.actor);
    require(filter.from.has_value(), u"instant >= ?"_s, storedInstant(filter.from.value_or(QDateTime())));
    require(filter.to.has_value(), u"instant < ?"_s, storedInstant(filter.to.value_or(QDateTime())));
    require(filter.beforeId.has_value(), u"id < ?"_s, filter.beforeId.value_or(0));
    const QString where = conditions.isEmpty() ? QString() : u" WHERE "_s + conditions.join(u" AND ");
    values.append(filter.limit);
    auto rows = database.run(u"SELECT "_s + rowColumns + u" FROM audit"_s + where + u" ORDER BY id DESC LIMIT ?"_s,
                             values);
    if (!rows)
        return Unexpected{rows.error()};
    std::vector<AuditRecord> found;
    while (rows->next())
        found.push_back(recordOf(*rows));
    return found;
}

Result<std::optional<AuditPoint>> newestPoint(Database &database)
{
    const auto head = findHead(database);
    if (!head)
        return Unexpected{head.error()};
    if (!*head || (*head)->rows == 0)
        return std::optional<AuditPoint>();
    return std::optional(AuditPoint{(*head)->rows, (*head)->lastHash});
}

Result<bool> holdsPoint(Database &database, const AuditPoint &point)
{
    auto rows = database.run(u"SELECT hash FROM audit WHERE id = ?"_s, {point.row});
    if (!rows)
        return Unexpected{rows.error()};
    return rows->next() && rows->text(0) == point.hash;
}

Result<AuditVerdict> verifyAudit(Database &database, const QByteArray &key, const std::optional<AuditPoint> &known)
{
    const auto head = findHead(database);
    if (!head)
        return Unexpected{head.error()};
    const auto walked = walk(database, known);
    if (!walked)
        return Unexpected{walked.error()};
    AuditVerdict verdict;
    verdict.rows = walked->rows;
    verdict.firstBadRow = walked->firstBadRow;
    if (!verdict.firstBadRow)
        verdict.firstBadRow = missingOf(*walked, known);
    if (!verdict.firstBadRow)
        verdict.firstBadRow = badByHead(*walked, *head, key);
    verdict.verified = !verdict.firstBadRow;
    return verdict;
}

Result<bool> hasView(Database &database, const QString &sessionId, const QString &subject, const QString &hour)
{
    auto rows = database.run(
        u"SELECT 1 FROM audit_views WHERE session_hash = ? AND subject = ? AND hour = ? ORDER BY 1"_s,
        {sessionId, subject, hour});
    if (!rows)
        return Unexpected{rows.error()};
    return rows->next();
}

Result<bool> noteView(Database &database, const QString &sessionId, const QString &subject, const QString &hour)
{
    const auto added = change(database, uR"(
        INSERT INTO audit_views (session_hash, subject, hour) VALUES (?, ?, ?)
        ON CONFLICT (session_hash, subject, hour) DO NOTHING)"_s,
                              {sessionId, subject, hour});
    if (!added)
        return Unexpected{added.error()};
    return *added > 0;
}

Result<Done> removeViews(Database &database, const QString &beforeHour)
{
    return apply(database, u"DELETE FROM audit_views WHERE hour < ?"_s, {beforeHour});
}

} // namespace Ventanilla
