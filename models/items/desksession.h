#pragma once

#include "models/backend/backend.h"
#include "models/backend/demodesk.h"
#include "models/backend/noteoutbox.h"
#include "models/contract/session.h"
#include "models/contract/utility.h"
#include "models/platform/drafts.h"

#include <QObject>

#include <memory>

namespace Ventanilla {

/// Who sits at the desk and where: the backend, the utility's profile and the signed-in member of staff.
/// GUI thread. Exists from sign-in to sign-out.
class DeskSession : public QObject
{
    Q_OBJECT

public:
    /// @param backend somebody has signed in there.
    /// @param profile as read at sign-in.
    /// @param drafts and @param notes keep what was typed; they must outlive the session.
    DeskSession(std::shared_ptr<Backend> backend, UtilityProfile profile, DraftStore &drafts, NoteQueue &notes,
                QObject *parent = nullptr);
    ~DeskSession() override;

    [[nodiscard]] Backend &backend() const { return *m_backend; }
    /// For who ends the session: it may outlive this object.
    [[nodiscard]] std::shared_ptr<Backend> sharedBackend() const { return m_backend; }
    [[nodiscard]] const UtilityProfile &profile() const { return m_profile; }
    [[nodiscard]] DraftStore &drafts() const { return m_drafts; }
    /// Sends notes by itself, also those that waited for the line.
    [[nodiscard]] NoteOutbox &notes() { return m_notes; }
    [[nodiscard]] StaffUser user() const;
    [[nodiscard]] bool isDemo() const;
    [[nodiscard]] bool isSupervisor() const;

    /// Today where the utility is; decides "past due" and the like on the screen.
    [[nodiscard]] QDate today() const;
    /// An instant in the utility's time zone, as the desk shows times.
    [[nodiscard]] QDateTime local(const QDateTime &instant) const;

private:
    std::shared_ptr<Backend> m_backend;
    UtilityProfile m_profile;
    DraftStore &m_drafts;
    NoteOutbox m_notes; // goes before the backend
};

} // namespace Ventanilla
