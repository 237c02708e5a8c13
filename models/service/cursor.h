#pragma once

#include "models/service/call.h"

#include <QStringList>

namespace Ventanilla {

/// Where the next page of a list begins, as an opaque text: the key of the row before it, not its place, so that the
/// cursor stays valid while rows come and go.
[[nodiscard]] QString cursorOf(const QStringList &key);

/// The key in @p cursor, of @p parts texts; nothing for no cursor. Invalid at `/cursor` where it is none of ours.
[[nodiscard]] Result<std::optional<QStringList>> readCursor(const Call &call, const QString &cursor, qsizetype parts);

/// The reply of a page: @p rows were asked for with one more than @p limit, which tells whether more follow.
template <typename Item, typename Row, typename ToItem, typename ToKey>
[[nodiscard]] ListOf<Item> pageOf(const std::vector<Row> &rows, int limit, ToItem toItem, ToKey toKey)
{
    ListOf<Item> page;
    for (const Row &row : rows) {
        if (page.items.size() == static_cast<size_t>(limit)) {
            page.nextCursor = cursorOf(toKey(rows[page.items.size() - 1]));
            break;
        }
        page.items.push_back(toItem(row));
    }
    return page;
}

} // namespace Ventanilla
