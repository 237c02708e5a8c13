#include "models/service/service.h"

#include "models/contract/codec.h"
#include "models/store/utilitystore.h"

#include <QDeadlineTimer>
#include <QJsonDocument>
#include <QMutex>
#include <QSet>

#include <mutex>

using namespace Qt::Literals::StringLiterals;

namespace Ventanilla {

namespace {

constexpr int secondsBetweenTidying = 3600;
constexpr std::chrono::seconds betweenLooks(1); // at what another process may have changed

/// Keys are UUIDs: the first space ends them.
QString claimName(const QString &username, const QString &key)
{
    return key + u' ' + username;
}

} // namespace

struct Service::Cache
{
    QMutex mutex;
    std::shared_ptr<const UtilityProfile> profile;
    QByteArray profileText; ///< what `profile` was read from
    QDeadlineTimer profileIsFresh;
    QMutex markMutex;
    QDeadlineTimer markIsFresh;
    QSet<QString> keysUnderWay;
    QDateTime tidiedAt;
};

Service::Service(Ports ports) : m_ports(std::move(ports)), m_cache(std::make_unique<Cache>())
{
}

Service::~Service() = default;

QDateTime Service::now() const
{
    return QDateTime::fromSecsSinceEpoch(m_ports.now().toSecsSinceEpoch(), Qt::UTC);
}

Result<std::shared_ptr<const UtilityProfile>> Service::profile(Database &database)
{
    {
        const std::lock_guard lock(m_cache->mutex);
        if (m_cache->profile && !m_cache->profileIsFresh.hasExpired())
            return m_cache->profile;
    }
    const auto found = findUtility(database);
    if (!found)
        return Unexpected{found.error()};
    if (!*found) {
        UtilityProfile none;
        none.timeZone = u"UTC"_s;
        return std::make_shared<const UtilityProfile>(none);
    }
    {
        const std::lock_guard lock(m_cache->mutex);
        m_cache->profileIsFresh.setRemainingTime(betweenLooks);
        if (m_cache->profile && m_cache->profileText == **found)
            return m_cache->profile;
    }
    auto read = readProfile(UtilityDocument{QJsonDocument::fromJson(**found).object()});
    if (!read)
        return Unexpected{read.error()};
    const std::lock_guard lock(m_cache->mutex);
    m_cache->profile = std::make_shared<const UtilityProfile>(*std::move(read));
    m_cache->profileText = **found;
    return m_cache->profile;
}

std::shared_ptr<void> Service::claimKey(const QString &username, const QString &key)
{
    const QString name = claimName(username, key);
    const std::lock_guard lock(m_cache->mutex);
    if (m_cache->keysUnderWay.contains(name))
        return nullptr;
    m_cache->keysUnderWay.insert(name);
    return std::shared_ptr<void>(m_cache.get(), [this, name](void *) {
        const std::lock_guard unclaim(m_cache->mutex);
        m_cache->keysUnderWay.remove(name);
    });
}

void Service::rememberTrail(Database &database)
{
    TrailMark *mark = m_ports.trailMark;
    const std::unique_lock lock(m_cache->markMutex, std::try_to_lock);
    if (!mark || !lock || !m_cache->markIsFresh.hasExpired())
        return;
    m_cache->markIsFresh.setRemainingTime(betweenLooks);
    const auto kept = mark->read();
    const auto holds = kept ? holdsPoint(database, *kept) : Result<bool>(true);
    if (!holds || !*holds)
        return;
    const auto newest = newestPoint(database);
    if (newest && *newest && *newest != kept)
        mark->write(**newest);
}

std::optional<AuditPoint> Service::rememberedTrail()
{
    const std::lock_guard lock(m_cache->markMutex);
    return m_ports.trailMark ? m_ports.trailMark->read() : std::nullopt;
}

bool Service::isTimeToTidy(const QDateTime &now)
{
    const std::lock_guard lock(m_cache->mutex);
    if (m_cache->tidiedAt.isValid() && m_cache->tidiedAt.secsTo(now) < secondsBetweenTidying)
        return false;
    m_cache->tidiedAt = now;
    return true;
}

} // namespace Ventanilla
