#pragma once

#include "models/service/call.h"

#include <QStringList>

#include <algorithm>

namespace Ventanilla {

/// Where the next page of a list begins, as an opaque text: the key of the row before it, not its place, so that the
/// cursor stays valid while rows come and go. execute() seals it on its way out and opens it on its way in, so use cases
/// see cursors of their own list alone.
[[nodiscard]] QString cursorOf(const QStringList &key);

/// @p cursor of @p list (the operation's id) as it leaves the service: nobody can make one up, or use it for another list.
[[nodiscard]] QString sealedCursor(const Call &call, QByteArrayView list, const QString &cursor);
/// What sealedCursor() was given; empty for no cursor. Malformed at `/cursor` for one that did not come from @p list.
[[nodiscard]] Result<QString> openedCursor(const Call &call, QByteArrayView list, const QString &sealed);

/// The key in @p cursor, of @p parts texts; nothing for no cursor. Malformed at `/cursor` where it is none of ours.
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

/// A page of a short list that is made anew for each request: what follows the item of @p cursor.
/// From the beginning where that item is gone.
template <typename Item, typename ToKey>
[[nodiscard]] ListOf<Item> pageAfter(std::vector<Item> items, const std::optional<QStringList> &cursor, int limit,
                                     ToKey toKey)
{
    if (cursor) {
        const auto last = std::find_if(items.begin(), items.end(), [&](const Item &item) { return toKey(item) == *cursor; });
        if (last != items.end())
            items.erase(items.begin(), last + 1);
    }
    return pageOf<Item>(items, limit, [](const Item &item) { return item; }, toKey);
}

} // namespace Ventanilla
