#pragma once

#include "models/store/database.h"

#include <functional>
#include <optional>
#include <vector>

namespace Ventanilla {

/// Where an import stands: how much of the whole is done.
struct ImportProgress
{
    QString file; ///< The one that is being read; empty while the search is made.
    qint64 done = 0;
    qint64 total = 0;
};

struct ImportOptions
{
    /// Everything there goes first, but for the audit trail; staff keep their passwords. Without it
    /// an import into data is refused.
    bool replace = false;
    /// Loads the good rows all the same and writes the bad ones to DIRECTORY/rejected/, under their
    /// own headers.
    bool skipBadRows = false;
    /// Called on the importing thread about every MiB.
    std::function<void(const ImportProgress &)> progress = {};
    /// Says what is wrong with the bytes of utility.json, beyond their being a JSON object.
    std::function<std::optional<QString>(const QByteArray &)> checkProfile = {};
};

/// One row or file that is not as data-format.md wants it.
struct ImportFault
{
    QString file;
    qint64 line = 1; ///< The physical line where the row starts; the header is 1.
    QString column; ///< `row` where it is the row as a whole.
    QString reason;

    /// `FILE:LINE: COLUMN: reason`.
    [[nodiscard]] QString text() const;
};

struct ImportReport
{
    bool isLoaded = false; ///< False: the database is as it was before.
    qint64 rows = 0;
    qint64 badRows = 0;
    bool hadData = false; ///< What was there was replaced.
    qint64 trailRows = 0; ///< Of the audit trail that was there before.
    bool isTrailReplaced = false; ///< history/audit.jsonl brought another trail; else it stays.
    std::vector<ImportFault> faults; ///< The first 1,000.
};

/// Loads the files of @p directory (data-format.md) in one transaction: all of them, or with a
/// fault none, unless bad rows are to be skipped. A row that refers to a skipped one is bad too.
/// The search is made anew with it.
/// @p database has the newest schema.
///
/// Fails with Conflict (`/problems/has-data`) where there are data, with Invalid
/// (`/problems/unreadable`) where the directory or a file cannot be read, else as Database::run().
[[nodiscard]] Result<ImportReport> importDirectory(Database &database, const QString &directory,
                                                   const ImportOptions &options = {});

} // namespace Ventanilla
