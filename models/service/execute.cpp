#include "models/service/executeimpl.h"

#include "models/service/admission.h"
#include "models/service/faults.h"
#include "models/service/tidy.h"
#include "models/store/auditstore.h"
#include "models/store/sessionstore.h"

#include <QCryptographicHash>
#include <QJsonDocument>
#include <QUuid>

using namespace Qt::Literals::StringLiterals;

namespace Ventanilla::Execution {

namespace {

constexpr int keptSeconds = 24 * 3600;

constexpr Phrase keyReused{"This Idempotency-Key was used for another request.",
                           "Esta Idempotency-Key ya se usó para otra solicitud."};
constexpr Phrase keyUnderWay{"The same request is still being worked on. Repeat it in a moment.",
                             "La misma solicitud todavía está en curso. Repítala en un momento."};

const QString keyReusedType = u"/problems/idempotency-key-reused"_s;

/// Marks the session as used, and puts on record what was looked at.
Result<Done> settle(Call &call, bool touches)
{
    if (touches) {
        if (auto touched = touchSession(call.database(), call.actor().sessionId, call.now()); !touched)
            return touched;
    }
    const QString hour = call.now().toString(u"yyyy-MM-ddTHH");
    for (const View &view : call.views()) {
        const auto isNew = noteView(call.database(), call.actor().sessionId, view.subject, hour);
        if (!isNew)
            return Unexpected{isNew.error()};
        if (!*isNew)
            continue;
        if (auto recorded = call.record({.action = u"viewed"_s, .subject = view.subject, .customers = view.customers});
            !recorded)
            return recorded;
    }
    return done;
}

struct KeptKind
{
    Failure::Kind kind;
    int status;
};

/// The failures that are kept for an Idempotency-Key (settled 1).
constexpr KeptKind keptKinds[] = {
    {Failure::Kind::Malformed, 400}, {Failure::Kind::NotFound, 404}, {Failure::Kind::Conflict, 409},
    {Failure::Kind::Stale, 412},     {Failure::Kind::Invalid, 422},
};

std::optional<KeptAnswer> keepable(const Failure &failure)
{
    if (storeFault(failure) != StoreFault::None || failure.type == keyReusedType)
        return std::nullopt;
    for (const KeptKind &kept : keptKinds) {
        if (kept.kind != failure.kind)
            continue;
        QJsonArray errors;
        for (const FieldFault &fault : failure.errors)
            errors.append(QJsonArray{fault.pointer, fault.code, fault.detail});
        const QJsonObject body{{u"type"_s, failure.type}, {u"detail"_s, failure.detail}, {u"errors"_s, errors},
                               {u"extra"_s, failure.extra}};
        return KeptAnswer{{}, kept.status, textOf(body), {}};
    }
    return std::nullopt;
}

Failure failureOf(const KeptAnswer &kept)
{
    const QJsonObject body = bodyOf(kept);
    Failure failure;
    for (const KeptKind &known : keptKinds) {
        if (known.status == kept.status)
            failure.kind = known.kind;
    }
    failure.type = body[u"type"].toString();
    failure.detail = body[u"detail"].toString();
    for (const QJsonValue &error : body[u"errors"].toArray())
        failure.errors.push_back({error[0].toString(), error[1].toString(), error[2].toString()});
    failure.extra = body[u"extra"].toObject();
    failure.replayed = true;
    return failure;
}

/// One call that changes something, on its way.
class Writer
{
public:
    Writer(Service &service, Database &database, const Rules &rules, const CallContext &context, const Work &work,
           Admission admission, QDateTime now)
        : m_service(service), m_database(database), m_rules(rules), m_context(context), m_work(work),
          m_admission(std::move(admission)), m_now(std::move(now)),
          m_key(QUuid::fromString(context.idempotencyKey).toString(QUuid::WithoutBraces)),
          m_isKeyed(m_admission.actor.isStaff() && rules.retry != Retry::NoKey && !context.idempotencyKey.isEmpty())
    {
    }

    Result<Outcome> run()
    {
        const auto claim = m_isKeyed ? m_service.claimKey(m_admission.actor.username, m_key) : nullptr;
        if (m_isKeyed && !claim) {
            return Unexpected{problem(Failure::Kind::Conflict, u"/problems/idempotency-in-progress"_s, keyUnderWay,
                                      m_context)};
        }
        auto tried = inTransaction(m_database, [this] { return attempt(); });
        if (!tried) {
            if (m_isKeyed)
                return keepFailure(tried.error());
            return Unexpected{tried.error()};
        }
        if (tried->failure)
            return Unexpected{*tried->failure};
        return tried->outcome;
    }

private:
    /// What is committed: an answer, or a failure that changed something (Call::keepChanges) or was kept before.
    struct Attempt
    {
        Outcome outcome;
        std::optional<Failure> failure;
    };

    Result<Attempt> attempt()
    {
        if (auto locked = lockTrail(m_database); !locked)
            return Unexpected{locked.error()};
        if (m_isKeyed) {
            auto kept = findKept();
            if (!kept)
                return Unexpected{kept.error()};
            if (*kept)
                return again(**kept);
        }
        if (auto checked = checkPrecondition(m_rules, m_context); !checked)
            return Unexpected{checked.error()};
        auto profile = m_service.profile(m_database);
        if (!profile)
            return Unexpected{profile.error()};
        Call call(m_service, m_database, m_admission.actor, m_context, m_now, *profile);
        return worked(call);
    }

    Result<Attempt> worked(Call &call)
    {
        Attempt attempt;
        if (auto handled = m_work.handle(call); !handled) {
            if (!call.keepsChanges())
                return Unexpected{handled.error()};
            attempt.failure = handled.error();
        }
        if (auto settled = settle(call, m_admission.touches); !settled)
            return Unexpected{settled.error()};
        const auto answer = attempt.failure ? keepable(*attempt.failure) : m_work.answer();
        if (m_isKeyed && answer) {
            if (auto kept = keep(*answer); !kept)
                return Unexpected{kept.error()};
        }
        return attempt;
    }

    Result<std::optional<KeptAnswer>> findKept()
    {
        auto kept = findKeptAnswer(m_database, m_admission.actor.username, m_key, m_now.addSecs(-keptSeconds));
        if (kept && *kept && (*kept)->fingerprint != m_rules.fingerprint)
            return Unexpected{problem(Failure::Kind::Invalid, keyReusedType, keyReused, m_context)};
        return kept;
    }

    static Attempt again(const KeptAnswer &kept)
    {
        if (kept.status >= 400)
            return {{}, failureOf(kept)};
        return {{kept}, {}};
    }

    Result<Done> keep(KeptAnswer answer)
    {
        answer.fingerprint = m_rules.fingerprint;
        return keepAnswer(m_database, m_admission.actor.username, m_key, answer, m_now);
    }

    /// The failed work was rolled back; its answer is kept in a transaction of its own. Where another server has
    /// kept one meanwhile, that one is the first.
    Result<Outcome> keepFailure(const Failure &failure)
    {
        const auto answer = keepable(failure);
        if (!answer)
            return Unexpected{failure};
        auto kept = inTransaction(m_database, [&]() -> Result<Attempt> {
            if (auto locked = lockTrail(m_database); !locked)
                return Unexpected{locked.error()};
            auto before = findKept();
            if (!before)
                return Unexpected{before.error()};
            if (*before)
                return again(**before);
            if (auto saved = keep(*answer); !saved)
                return Unexpected{saved.error()};
            return Attempt{{}, failure};
        });
        if (!kept)
            return Unexpected{kept.error()};
        if (kept->failure)
            return Unexpected{*kept->failure};
        return kept->outcome;
    }

    Service &m_service;
    Database &m_database;
    const Rules &m_rules;
    const CallContext &m_context;
    const Work &m_work;
    Admission m_admission;
    QDateTime m_now;
    QString m_key;
    bool m_isKeyed;
};

Result<Outcome> inWords(Result<Outcome> outcome, const CallContext &context)
{
    if (outcome)
        return outcome;
    return Unexpected{inWords(outcome.error(), context.language)};
}

} // namespace

CallContext completed(const CallContext &context)
{
    CallContext completed = context;
    if (completed.requestId.isEmpty())
        completed.requestId = QUuid::createUuid().toString(QUuid::WithoutBraces);
    return completed;
}

QString fingerprintOf(const char *id, const WireRequest &request)
{
    const QByteArray content = QByteArray(id) + '\n' + request.path.toUtf8() + '\n'
        + request.query.toString(QUrl::FullyEncoded).toUtf8() + '\n' + textOf(request.body);
    return QString::fromLatin1(QCryptographicHash::hash(content, QCryptographicHash::Sha256).toHex());
}

bool isNamed(const QString &etag, const QString &ifNoneMatch)
{
    for (const QString &part : ifNoneMatch.split(u',')) {
        QString named = part.trimmed();
        if (named.startsWith(u"W/"))
            named.remove(0, 2);
        if (!named.isEmpty() && (named == etag || named == u"*"))
            return true;
    }
    return false;
}

QJsonObject bodyOf(const KeptAnswer &kept)
{
    return QJsonDocument::fromJson(kept.body).object();
}

QByteArray textOf(const QJsonObject &body)
{
    return QJsonDocument(body).toJson(QJsonDocument::Compact);
}

Result<Outcome> runReader(Service &service, Database &database, const Rules &rules, const CallContext &context,
                          const Work &work)
{
    const QDateTime now = service.now();
    struct Looked
    {
        Call call;
        bool touches;
    };
    auto looked = inTransaction(database, Access::Read, [&]() -> Result<Looked> {
        auto admission = admit(database, context, rules.audience, now);
        if (!admission)
            return Unexpected{admission.error()};
        if (auto checked = checkRequest(rules, context); !checked)
            return Unexpected{checked.error()};
        auto profile = service.profile(database);
        if (!profile)
            return Unexpected{profile.error()};
        Call call(service, database, admission->actor, context, now, *profile);
        if (auto handled = work.handle(call); !handled)
            return Unexpected{handled.error()};
        return Looked{std::move(call), admission->touches};
    });
    if (!looked)
        return Unexpected{inWords(looked.error(), context.language)};
    if (!looked->touches && looked->call.views().empty())
        return Outcome{};
    auto settled = inTransaction(database, [&]() -> Result<Done> {
        if (auto locked = lockTrail(database); !locked)
            return locked;
        return settle(looked->call, looked->touches);
    });
    if (!settled)
        return Unexpected{inWords(settled.error(), context.language)};
    return Outcome{};
}

Result<Outcome> runWriter(Service &service, Database &database, const Rules &rules, const CallContext &context,
                          const Work &work)
{
    const QDateTime now = service.now();
    auto admission = inTransaction(database, Access::Read,
                                   [&] { return admit(database, context, rules.audience, now); });
    if (!admission)
        return Unexpected{inWords(admission.error(), context.language)};
    if (auto checked = checkRequest(rules, context); !checked)
        return Unexpected{checked.error()};
    auto outcome = inWords(Writer(service, database, rules, context, work, *admission, now).run(), context);
    if (outcome) {
        service.rememberTrail(database);
        tidyWhenTime(service, database, now);
    }
    return outcome;
}

Result<Outcome> runAlone(Service &service, Database &database, const CallContext &context, const Work &work)
{
    auto profile = service.profile(database);
    if (!profile)
        return Unexpected{inWords(profile.error(), context.language)};
    Call call(service, database, Actor{}, context, service.now(), *profile);
    if (auto handled = work.handle(call); !handled)
        return Unexpected{inWords(handled.error(), context.language)};
    return Outcome{};
}

} // namespace Ventanilla::Execution
