#include "models/service/call.h"

#include "models/service/service.h"
#include "models/store/auditstore.h"
#include "models/store/verificationstore.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTimeZone>

using namespace Qt::Literals::StringLiterals;

namespace Ventanilla {

namespace {

constexpr Phrase verificationNeeded{
    "This needs a caller who is verified further. Ask for more facts, or send a code.",
    "Para esto hay que verificar mejor la identidad de quien llama. Pida más datos o envíe un código."};
constexpr Phrase changedMeanwhile{"%1 changed this in the meantime. Look at it again before you save.",
                                  "%1 cambió esto mientras tanto. Revíselo antes de guardar."};
constexpr Phrase changedBySomebody{"This has changed in the meantime. Look at it again before you save.",
                                   "Esto cambió mientras tanto. Revíselo antes de guardar."};

} // namespace

Call::Call(Service &service, Database &database, Actor actor, const CallContext &context, QDateTime now,
           std::shared_ptr<const UtilityProfile> profile)
    : m_service(&service), m_database(&database), m_actor(std::move(actor)), m_context(&context),
      m_now(std::move(now)), m_profile(std::move(profile))
{
}

QDate Call::today() const
{
    const QTimeZone zone(m_profile->timeZone.toLatin1());
    return zone.isValid() ? m_now.toTimeZone(zone).date() : m_now.date();
}

const UtilityProfile &Call::profile() const
{
    return *m_profile;
}

Result<VerificationLevel> Call::level(const CustomerNumber &customer)
{
    auto level = m_actor.isSupervisor() ? VerificationLevel::Read : VerificationLevel::None;
    const auto found = findVerification(*m_database, m_actor.sessionId, customer.text(), m_now);
    if (!found)
        return Unexpected{found.error()};
    if (*found && (*found)->level > level)
        level = (*found)->level;
    return level;
}

Result<Done> Call::requireLevel(const CustomerNumber &customer, VerificationLevel needed)
{
    const auto proved = level(customer);
    if (!proved)
        return Unexpected{proved.error()};
    if (*proved >= needed)
        return done;
    Failure failure = problem(Failure::Kind::Forbidden, u"/problems/verification-needed"_s, verificationNeeded);
    failure.extra.insert(u"level"_s, QString(toText(needed)));
    return Unexpected{failure};
}

Result<Done> Call::record(const AuditEntry &entry)
{
    AuditRecord row;
    row.instant = m_now;
    row.actor = m_actor.isStaff() ? m_actor.username : u"system"_s;
    row.role = m_actor.isStaff() ? QString(toText(m_actor.role)) : u"system"_s;
    row.action = entry.action;
    row.subject = entry.subject;
    row.beforeJson = jsonText(entry.before);
    row.afterJson = jsonText(entry.after);
    row.reason = entry.reason;
    row.requestId = m_context->requestId;
    const auto id = appendAudit(*m_database, row, m_service->ports().auditKey);
    if (!id)
        return Unexpected{id.error()};
    QStringList customers;
    for (const CustomerNumber &customer : entry.customers)
        customers.append(customer.text());
    return addAuditCustomers(*m_database, *id, customers);
}

Result<Done> Call::recordView(const QString &subject, const std::vector<CustomerNumber> &customers)
{
    const auto seen = hasView(*m_database, m_actor.sessionId, subject, m_now.toString(u"yyyy-MM-ddTHH"));
    if (!seen)
        return Unexpected{seen.error()};
    if (!*seen)
        m_views.push_back({subject, customers});
    return done;
}

QString Call::say(const Phrase &phrase, const QStringList &parts) const
{
    return filled(phrase, language(), parts);
}

Failure Call::problem(Failure::Kind kind, const QString &type, const Phrase &phrase, const QStringList &parts) const
{
    Failure failure;
    failure.kind = kind;
    failure.type = type;
    failure.detail = say(phrase, parts);
    return failure;
}

Failure Call::invalidField(const QString &pointer, const QString &code, const Phrase &phrase,
                           const QStringList &parts) const
{
    Failure failure = problem(Failure::Kind::Invalid, u"/problems/invalid"_s, phrase, parts);
    failure.errors.push_back({pointer, code, failure.detail});
    return failure;
}

Failure Call::notFound(const Phrase &phrase, const QStringList &parts) const
{
    return problem(Failure::Kind::NotFound, u"/problems/not-found"_s, phrase, parts);
}

bool Call::etagMatches(const QString &etag) const
{
    for (const QString &part : m_context->ifMatch.split(u',')) {
        const QString named = part.trimmed();
        if (named == etag || named == u"*")
            return true;
    }
    return false;
}

Failure Call::stale(const QJsonObject &current, const std::optional<LastChange> &change) const
{
    const bool isKnown = change && !change->by.isEmpty();
    Failure failure = problem(Failure::Kind::Stale, u"/problems/changed-meanwhile"_s,
                              isKnown ? changedMeanwhile : changedBySomebody,
                              isKnown ? QStringList{change->by} : QStringList());
    failure.extra.insert(u"current"_s, current);
    failure.extra.insert(u"changed_by"_s, isKnown ? QJsonValue(change->by) : QJsonValue());
    failure.extra.insert(u"changed_at"_s,
                         change ? QJsonValue(change->at.toUTC().toString(Qt::ISODate)) : QJsonValue());
    return failure;
}

QString filled(const Phrase &phrase, Language language, const QStringList &parts)
{
    const QString text = QString::fromUtf8(language == Language::Es ? phrase.es : phrase.en);
    QString result;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const int number = text[i] == u'%' && i + 1 < text.size() ? text[i + 1].digitValue() : -1;
        if (number < 1 || number > parts.size()) {
            result += text[i];
            continue;
        }
        result += parts[number - 1];
        ++i;
    }
    return result;
}

std::optional<QString> jsonText(const QJsonValue &value)
{
    if (value.isNull() || value.isUndefined())
        return std::nullopt;
    const QByteArray array = QJsonDocument(QJsonArray{value}).toJson(QJsonDocument::Compact);
    return QString::fromUtf8(array.sliced(1, array.size() - 2));
}

} // namespace Ventanilla
