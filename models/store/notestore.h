#pragma once

#include "models/store/database.h"

#include <QDateTime>

namespace Ventanilla {

struct NoteRecord
{
    QString id;
    QString customer;
    QString text;
    QString author;
    QString authorName; ///< read from the staff; the username where that is gone
    QDateTime createdAt;
};

/// Which notes; what is empty asks for all. Those behind the note `after` of a list.
struct NoteFilter
{
    std::optional<QString> customer;
    std::optional<NoteRecord> after; ///< its createdAt and id
    int limit = 50;
};

[[nodiscard]] Result<Done> addNote(Database &database, const NoteRecord &note);
/// Newest first.
[[nodiscard]] Result<std::vector<NoteRecord>> listNotes(Database &database, const NoteFilter &filter);

} // namespace Ventanilla
