#pragma once

#include "models/platform/drafts.h"
#include "models/store/database.h"
#include "models/store/desk/seal.h"

namespace Ventanilla {

/// The file behind DeskStore, on the thread that opened it. What was typed is sealed; whose it is, about whom, where and
/// when is not. What was sealed with a key that is missing now stays, unseen, until the key is back.
class DeskDatabase
{
public:
    static Result<std::unique_ptr<DeskDatabase>> open(const QString &path, SealKeys keys);

    [[nodiscard]] Result<Done> save(const Draft &draft);
    [[nodiscard]] Result<std::vector<Draft>> drafts(const QString &username, const std::optional<CustomerNumber> &customer);
    [[nodiscard]] Result<Done> discard(const DraftPlace &place);
    [[nodiscard]] Result<std::vector<CustomerNumber>> customers(const QString &username);

    [[nodiscard]] Result<Done> put(const QueuedNote &note);
    [[nodiscard]] Result<std::vector<QueuedNote>> notes(const QString &username);
    [[nodiscard]] Result<Done> removeNote(const QString &key);

private:
    DeskDatabase(std::unique_ptr<Database> database, SealKeys keys);

    std::unique_ptr<Database> m_database;
    SealKeys m_keys;
};

} // namespace Ventanilla
