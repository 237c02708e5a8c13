#pragma once

#include "models/contract/call.h"
#include "models/contract/codec.h"
#include "models/contract/utility.h"
#include "models/domain/digitkey.h"
#include "models/domain/failure.h"
#include "models/store/database.h"

#include <QDate>
#include <QDateTime>
#include <QJsonValue>
#include <QStringList>

#include <memory>

namespace Ventanilla {

class Service;

/// The member of staff whose session makes a call.
struct Actor
{
    QString username;
    QString displayName;
    StaffRole role = StaffRole::Representative;
    QString sessionId; ///< never the token

    /// False where nobody signed in: the customer's own link.
    [[nodiscard]] bool isStaff() const { return !username.isEmpty(); }
    [[nodiscard]] bool isSupervisor() const
    {
        return isStaff() && (role == StaffRole::Supervisor || role == StaffRole::Administrator);
    }
};

/// One sentence in both languages, with %1, %2 … for its parts. The service's own, never tr().
struct Phrase
{
    const char *en;
    const char *es;
};

/// One change, as the audit trail and the customer's history show it.
struct AuditEntry
{
    QString action;  ///< such as `account_changed`
    QString subject; ///< such as `account/0001234`, `login/ana.ruiz@example.com`, `merge/mrg_…`
    QJsonValue before = QJsonValue();
    QJsonValue after = QJsonValue();
    std::optional<QString> reason = {};
    std::vector<CustomerNumber> customers = {}; ///< in whose history it stands
};

/// Something that was looked at, see Call::recordView().
struct View
{
    QString subject;
    std::vector<CustomerNumber> customers;
};

/// Who last changed what a 412 is about.
struct LastChange
{
    QString by;
    QDateTime at;
};

/// What a use case has at hand for one call, inside of its transaction. Lives as long as the call.
class Call
{
public:
    /// @p profile is Service::profile().
    Call(Service &service, Database &database, Actor actor, const CallContext &context, QDateTime now,
         std::shared_ptr<const UtilityProfile> profile);

    [[nodiscard]] Service &service() const { return *m_service; }
    [[nodiscard]] Database &database() const { return *m_database; }
    [[nodiscard]] const Actor &actor() const { return m_actor; }
    [[nodiscard]] const CallContext &context() const { return *m_context; }
    [[nodiscard]] Language language() const { return m_context->language; }
    [[nodiscard]] QDateTime now() const { return m_now; } ///< UTC, the same through the whole call
    [[nodiscard]] QDate today() const;                    ///< in the utility's time zone
    [[nodiscard]] const UtilityProfile &profile() const;

    /// What the caller has proved about @p customer to this session, now. Supervisors have at least `read`.
    [[nodiscard]] Result<VerificationLevel> level(const CustomerNumber &customer);
    /// Forbidden `/problems/verification-needed` with `level` below @p needed. Supervisors are held to it
    /// like everybody else, except for `read`.
    [[nodiscard]] Result<Done> requireLevel(const CustomerNumber &customer, VerificationLevel needed);

    /// Stale with `current`, `changed_by` and `changed_at` unless If-Match names @p current's ETag.
    template <HasFields T>
    [[nodiscard]] Result<Done> requireMatch(const T &current, const std::optional<LastChange> &change)
    {
        if (etagMatches(etagOf(current)))
            return done;
        return Unexpected{stale(toJson(current), change)};
    }
    /// Whether the request means to create (`If-None-Match: *`).
    [[nodiscard]] bool createsNew() const { return m_context->ifNoneMatch == u"*"; }

    /// Puts a row into the audit trail and the histories, in this transaction.
    [[nodiscard]] Result<Done> record(const AuditEntry &entry);
    /// A row `viewed`, once a session, subject and hour. It is written when the call is done: readers write nothing.
    [[nodiscard]] Result<Done> recordView(const QString &subject, const std::vector<CustomerNumber> &customers);
    [[nodiscard]] const std::vector<View> &views() const { return m_views; }

    /// What was written so far stands though the call fails: a failure that is counted.
    void keepChanges() { m_keepsChanges = true; }
    [[nodiscard]] bool keepsChanges() const { return m_keepsChanges; }

    /// @p phrase in the caller's language, its %1 … filled.
    [[nodiscard]] QString say(const Phrase &phrase, const QStringList &parts = {}) const;
    [[nodiscard]] Failure problem(Failure::Kind kind, const QString &type, const Phrase &phrase,
                                  const QStringList &parts = {}) const;
    /// Invalid with one fault at @p pointer.
    [[nodiscard]] Failure invalidField(const QString &pointer, const QString &code, const Phrase &phrase,
                                       const QStringList &parts = {}) const;
    [[nodiscard]] Failure notFound(const Phrase &phrase, const QStringList &parts = {}) const;

private:
    [[nodiscard]] bool etagMatches(const QString &etag) const;
    [[nodiscard]] Failure stale(const QJsonObject &current, const std::optional<LastChange> &change) const;

    Service *m_service;
    Database *m_database;
    Actor m_actor;
    const CallContext *m_context;
    QDateTime m_now;
    std::shared_ptr<const UtilityProfile> m_profile;
    std::vector<View> m_views;
    bool m_keepsChanges = false;
};

/// @p text with %1, %2 … filled once: what is filled in is never searched again.
[[nodiscard]] QString filled(const Phrase &phrase, Language language, const QStringList &parts = {});

/// @p value as the trail keeps it: compact JSON, nothing for null.
[[nodiscard]] std::optional<QString> jsonText(const QJsonValue &value);

} // namespace Ventanilla
