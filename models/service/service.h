#pragma once

#include "models/contract/call.h"
#include "models/contract/utility.h"
#include "models/domain/failure.h"
#include "models/store/auditstore.h"
#include "models/store/database.h"

#include <QByteArray>
#include <QDateTime>

#include <functional>
#include <memory>

namespace Ventanilla {

/// Hashes and checks passwords of staff. The server's is Argon2id; the demo has none.
class PasswordHasher
{
public:
    virtual ~PasswordHasher() = default;
    [[nodiscard]] virtual QString hash(const QString &password) = 0;
    /// Takes as long for an unknown user (an empty @p hash) as for a known one.
    [[nodiscard]] virtual bool verify(const QString &hash, const QString &password) = 0;
};

/// Remembers a row of the audit trail where whoever writes the database cannot: beside the trail's key. Any thread, one
/// at a time.
class TrailMark
{
public:
    virtual ~TrailMark() = default;
    /// Nothing where none was kept yet. A mark that somebody has changed is a row that no trail has.
    [[nodiscard]] virtual std::optional<AuditPoint> read() = 0;
    virtual void write(const AuditPoint &point) = 0;
};

/// What the use cases need from outside.
struct Ports
{
    std::function<QDateTime()> now;           ///< UTC
    QByteArray auditKey;                      ///< of the HMAC over the trail's head (settled 24)
    PasswordHasher *passwords = nullptr;      ///< null: nobody signs in with a password
    /// What an invitation links to, and an alert for being stopped.
    std::function<QString(const QString &token)> confirmationUrl;
    TrailMark *trailMark = nullptr;           ///< null: the trail's own head has to do
};

/// The use cases, for any number of threads, each with a Database of its own.
class Service
{
public:
    explicit Service(Ports ports);
    ~Service();

    [[nodiscard]] const Ports &ports() const { return m_ports; }
    /// The clock's time in whole seconds, as tables and JSON keep it.
    [[nodiscard]] QDateTime now() const;
    /// The utility's profile; another one that is imported meanwhile counts from a second later on. One without name, in
    /// UTC and with no way to be verified, where no data were imported.
    [[nodiscard]] Result<std::shared_ptr<const UtilityProfile>> profile(Database &database);
    /// Holds @p key of @p username as long as the value lives; null while another call holds it.
    [[nodiscard]] std::shared_ptr<void> claimKey(const QString &username, const QString &key);
    /// Keeps the newest row of the trail in the mark, unless the trail has lost the row that is kept there. Does so once a
    /// second at most; to be called after what was recorded is committed.
    void rememberTrail(Database &database);
    /// What verifyAudit() has to find.
    [[nodiscard]] std::optional<AuditPoint> rememberedTrail();
    /// True once an hour: whoever is told so removes what has ended.
    [[nodiscard]] bool isTimeToTidy(const QDateTime &now);

private:
    struct Cache;
    Ports m_ports;
    std::unique_ptr<Cache> m_cache;
};

} // namespace Ventanilla
