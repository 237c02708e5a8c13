#pragma once

#include "models/domain/digitkey.h"
#include "models/store/database.h"

#include <QDateTime>

#include <vector>

namespace Ventanilla {

/// Where a line of a customer's history comes from, in the order in which they stand within one
/// second.
enum class HistorySource { Note, Trail, AlertEvent };

/// One line, as it is kept.
struct HistoryRow
{
    HistorySource source = HistorySource::Note;
    QString id; ///< the trail's with leading zeros, so that they sort as they count
    QString instant;
    QString actor;
    QString actorName; ///< as of today
    QString action; ///< the trail's word; the type of an alert event; empty for a note
    QString subject;
    QString text; ///< of a note
    std::optional<QString> beforeJson;
    std::optional<QString> afterJson;
    std::optional<QString> account;
};

/// The line a page ended with; all empty for the first page.
struct HistoryPosition
{
    QString instant;
    HistorySource source = HistorySource::Note;
    QString id;
};

/// The next up to @p limit lines, newest first: notes, what the trail says of this customer except
/// for `viewed` and for notes, and alert events of the customer's accounts.
[[nodiscard]] Result<std::vector<HistoryRow>> historyRows(Database &database,
                                                          const CustomerNumber &customer,
                                                          const HistoryPosition &before, int limit);

} // namespace Ventanilla
