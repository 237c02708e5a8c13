#include "models/items/desksession.h"

#include <QTimeZone>

namespace Ventanilla {

DeskSession::DeskSession(std::shared_ptr<Backend> backend, UtilityProfile profile, DraftStore &drafts,
                         NoteQueue &notes, QObject *parent)
    : QObject(parent)
    , m_backend(std::move(backend))
    , m_profile(std::move(profile))
    , m_drafts(drafts)
    , m_notes(*m_backend, notes)
{
}

DeskSession::~DeskSession() = default;

StaffUser DeskSession::user() const
{
    return m_backend->user().value_or(StaffUser{});
}

bool DeskSession::isDemo() const
{
    return m_backend->demo() != nullptr;
}

bool DeskSession::isSupervisor() const
{
    const StaffRole role = user().role;
    return role == StaffRole::Supervisor || role == StaffRole::Administrator;
}

QDate DeskSession::today() const
{
    return local(QDateTime::currentDateTimeUtc()).date();
}

QDateTime DeskSession::local(const QDateTime &instant) const
{
    const QTimeZone zone(m_profile.timeZone.toUtf8());
    return zone.isValid() ? instant.toTimeZone(zone) : instant.toUTC();
}

} // namespace Ventanilla
