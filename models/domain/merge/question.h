#pragma once

#include "models/domain/merge/view.h"

namespace Ventanilla::Merging {

/// Builds one conflict: `Question(view, kind,
/// …).offer(a).offerSupervisor(b).standard(a).conflict()`.
class Question
{
public:
    /// @p about tells this question from others of its kind. It is hashed into the id: it may be
    /// personal.
    Question(const View &view, ConflictKind kind, const QString &about);
    Question(const View &view, ConflictKind kind, const AccountRow &account,
             const QStringList &usernames);

    Question &usernames(const QStringList &names);
    Question &side(const Owner &owner, const QString &value);
    Question &subject(const QString &text);
    Question &offer(Choice choice);
    Question &offerSupervisor(Choice choice);
    Question &needVerifying(Choice choice);
    Question &standard(Choice choice);

    /// The conflict; a choice that stands alone is its default.
    [[nodiscard]] Conflict conflict() const;

private:
    const View &m_view;
    Conflict m_conflict;
};

} // namespace Ventanilla::Merging
