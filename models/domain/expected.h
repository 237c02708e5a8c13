#pragma once

#include <QtGlobal>

#include <utility>
#include <variant>

namespace Ventanilla {

/// The wrapper that makes an Expected hold an error: `return Unexpected{error};`
template <typename E>
struct Unexpected
{
    E error;

    friend bool operator==(const Unexpected &, const Unexpected &) = default;
};

template <typename E>
Unexpected(E) -> Unexpected<E>;

/// A value, or the reason why there is none.
///
/// The part of C++23's std::expected that this project uses, under the same names, so that the
/// standard class can take its place one day. Reading the side that is not there is a broken invariant.
template <typename T, typename E>
class [[nodiscard]] Expected
{
public:
    using value_type = T;
    using error_type = E;

    Expected(T value) : m_state(std::in_place_index<0>, std::move(value)) { }
    template <typename G>
    Expected(Unexpected<G> failure)
        : m_state(std::in_place_index<1>, Unexpected<E>{std::move(failure.error)})
    {
    }

    [[nodiscard]] bool has_value() const { return m_state.index() == 0; }
    explicit operator bool() const { return has_value(); }

    [[nodiscard]] const T &value() const &
    {
        Q_ASSERT(has_value());
        return *std::get_if<0>(&m_state);
    }
    [[nodiscard]] T &value() &
    {
        Q_ASSERT(has_value());
        return *std::get_if<0>(&m_state);
    }
    [[nodiscard]] T &&value() &&
    {
        Q_ASSERT(has_value());
        return std::move(*std::get_if<0>(&m_state));
    }
    [[nodiscard]] const E &error() const
    {
        Q_ASSERT(!has_value());
        return std::get_if<1>(&m_state)->error;
    }

    const T &operator*() const & { return value(); }
    T &operator*() & { return value(); }
    T &&operator*() && { return std::move(*this).value(); }
    const T *operator->() const { return &value(); }
    T *operator->() { return &value(); }

    friend bool operator==(const Expected &, const Expected &) = default;

private:
    std::variant<T, Unexpected<E>> m_state;
};

/// What a call without a value gives: `return done;`
using Done = std::monostate;
inline constexpr Done done{};

} // namespace Ventanilla
