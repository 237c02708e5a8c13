#pragma once

#include "models/store/change.h"
#include "models/store/database.h"
#include "models/store/instant.h"

#include <QDate>
#include <QDateTime>
#include <QStringList>

#include <vector>

namespace Ventanilla {

/// Reads every row with @p read into a vector.
template <typename F>
auto collect(Result<Rows> rows, F read)
    -> Result<std::vector<std::invoke_result_t<F &, const Rows &>>>
{
    if (!rows)
        return Unexpected{rows.error()};
    std::vector<std::invoke_result_t<F &, const Rows &>> values;
    while (rows->next())
        values.push_back(read(*rows));
    return values;
}

/// Reads the first row with @p read, where there is one.
template <typename F>
auto collectFirst(Result<Rows> rows, F read)
    -> Result<std::optional<std::invoke_result_t<F &, const Rows &>>>
{
    using Value = std::optional<std::invoke_result_t<F &, const Rows &>>;
    if (!rows)
        return Unexpected{rows.error()};
    return rows->next() ? Value(read(*rows)) : Value();
}

/// The right side of `key IN …` for @p values. There are few sizes of it, so that few statements
/// are prepared: the last value is repeated up to the next size. Without values it matches nothing.
struct ValueList
{
    explicit ValueList(const QStringList &values);

    QString marks; ///< `(?, ?, …)`
    QVariantList values;
};

/// Keys that are looked up one by one, as a table `wanted (key)` before a SELECT: `… FROM wanted w CROSS JOIN accounts a
/// ON a.account_number = w.key`. SQLite takes CROSS JOIN at its word. Where its statistics are older than the rows, it reads
/// the whole table for `IN`.
struct WantedKeys
{
    explicit WantedKeys(const QStringList &keys);

    QString with; ///< `WITH wanted (key) AS (VALUES (?), …) `, of few sizes
    QVariantList values; ///< filled up with NULL, which nothing equals
};

/// A date as the tables keep it; empty where there is none.
[[nodiscard]] inline std::optional<QDate> dateOf(const QString &text)
{
    const QDate date = QDate::fromString(text, Qt::ISODate);
    return date.isValid() ? std::optional(date) : std::nullopt;
}

/// An instant as the tables keep it; empty where there is none.
[[nodiscard]] inline std::optional<QDateTime> instantOf(const QString &text)
{
    const QDateTime instant = instantFromStore(text);
    return instant.isValid() ? std::optional(instant) : std::nullopt;
}

} // namespace Ventanilla
