#pragma once

#include <QString>

#include <optional>
#include <tuple>
#include <type_traits>
#include <vector>

namespace Ventanilla {

/// Where a field of a request travels. Replies have body fields only.
enum class In { Body, Path, Query };

/// One field of a contract struct: its name in JSON, SQL-free and the same everywhere, and the member
/// that holds it. Every struct of the contract lists its fields once, in `static constexpr auto fields()`.
template <typename Owner, typename Value>
struct FieldOf
{
    const char *name;
    Value Owner::*member;
    In in = In::Body;
    bool needed = true;     ///< A request without it is refused (422 `required`).
    bool editable = true;   ///< Part of the ETag. False for what nobody edits, such as `verification`.
    bool omitEmpty = false; ///< Left out of the JSON where it is empty, instead of written as null.

    /// A request may leave it out: the member keeps its default.
    [[nodiscard]] constexpr FieldOf optional() const
    {
        FieldOf field = *this;
        field.needed = false;
        return field;
    }
    [[nodiscard]] constexpr FieldOf outsideEtag() const
    {
        FieldOf field = *this;
        field.editable = false;
        return field;
    }
    [[nodiscard]] constexpr FieldOf omittedWhenEmpty() const
    {
        FieldOf field = optional();
        field.omitEmpty = true;
        return field;
    }
};

template <typename Owner, typename Value>
constexpr FieldOf<Owner, Value> field(const char *name, Value Owner::*member)
{
    return {name, member};
}

template <typename Owner, typename Value>
constexpr FieldOf<Owner, Value> pathField(const char *name, Value Owner::*member)
{
    return {name, member, In::Path};
}

template <typename Owner, typename Value>
constexpr FieldOf<Owner, Value> queryField(const char *name, Value Owner::*member)
{
    return FieldOf<Owner, Value>{name, member, In::Query}.optional();
}

/// A query without it is refused (422 `required`).
template <typename Owner, typename Value>
constexpr FieldOf<Owner, Value> neededQueryField(const char *name, Value Owner::*member)
{
    return {name, member, In::Query};
}

template <typename T>
concept HasFields = requires { std::remove_cvref_t<T>::fields(); };

template <typename T>
inline constexpr bool isOptional = false;
template <typename T>
inline constexpr bool isOptional<std::optional<T>> = true;

template <typename T>
inline constexpr bool isVector = false;
template <typename T>
inline constexpr bool isVector<std::vector<T>> = true;

/// A field of a PATCH: left alone, set to null, or set to a value.
template <typename T>
struct Change
{
    bool given = false;
    std::optional<T> value;

    static Change to(std::optional<T> value) { return {true, std::move(value)}; }
    friend bool operator==(const Change &, const Change &) = default;
};

template <typename T>
inline constexpr bool isChange = false;
template <typename T>
inline constexpr bool isChange<Change<T>> = true;

/// The body of a reply that has none (204).
struct Nothing
{
    static constexpr auto fields() { return std::tuple{}; }
    friend bool operator==(const Nothing &, const Nothing &) = default;
};

/// Every list of the contract: its items, and where the next page begins (null at the end).
template <typename T>
struct ListOf
{
    std::vector<T> items;
    std::optional<QString> nextCursor;

    static constexpr auto fields()
    {
        return std::tuple{field("items", &ListOf::items), field("next_cursor", &ListOf::nextCursor)};
    }
    friend bool operator==(const ListOf &, const ListOf &) = default;
};

/// The part of a list's request that asks for a page. A limit outside 1–200 is 422.
struct PageRequest
{
    static constexpr int maximumLimit = 200;

    int limit = 50;
    QString cursor;

    static constexpr auto pageFields()
    {
        return std::tuple{queryField("limit", &PageRequest::limit), queryField("cursor", &PageRequest::cursor)};
    }
};

} // namespace Ventanilla
