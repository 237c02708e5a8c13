#pragma once

#include "models/store/exchange/tableimport.h"

namespace Ventanilla {

/// Writes DIRECTORY/history/*.jsonl: alert events with whom they went to, audit, merges with their
/// journals, bulk jobs, corrections and notes. A line is a row:
/// `{"table": "notes", "row": {"id": …, …}}`, sorted by key; texts that hold JSON stay texts, so
/// that hashes still fit.
[[nodiscard]] Result<Done> exportHistory(Database &database, const QString &directory);

/// Loads those files, where they are there. Each line is a row of the tables that belong to its
/// file. A trail that comes with them takes the place of the one that is there.
[[nodiscard]] Result<Done> importHistory(ImportState &state);

/// Whether the files in @p directory have a trail.
[[nodiscard]] bool bringsTrail(const QString &directory);

/// Those of the audit trail, those that refer to others first.
[[nodiscard]] QByteArrayList trailTables();

/// Every table of the history, those that refer to others first: the order in which they are
/// emptied.
[[nodiscard]] QByteArrayList historyTables();

} // namespace Ventanilla
