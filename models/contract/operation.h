#pragma once

#include "models/contract/field.h"

namespace Ventanilla {

enum class Method { Get, Post, Put, Patch, Delete };

/// Who may call an operation at all. What a caller's verification allows is the service's to check.
enum class Audience {
    Anyone,     ///< no session needed
    SignedIn,   ///< every role, the meter feed too
    Desk,       ///< representatives, supervisors, administrators
    Supervisor, ///< supervisors and administrators
    MeterFeed   ///< the meter feed alone
};

/// Whether a call carries an Idempotency-Key (api.md, "retries").
enum class Retry { NoKey, KeyOptional, KeyNeeded };

/// Whether a change names the state that it was made on (api.md, "lost updates").
enum class Precondition { None, IfMatch, IfMatchOrNew };

/// What an operation is unless it says otherwise: a GET of the desk. Operations derive from one of
/// these, and hide what differs.
struct ReadOperation
{
    static constexpr Method method = Method::Get;
    static constexpr Audience audience = Audience::Desk;
    static constexpr Retry retry = Retry::NoKey;
    static constexpr Precondition precondition = Precondition::None;
};

struct PostOperation : ReadOperation
{
    static constexpr Method method = Method::Post;
    static constexpr Retry retry = Retry::KeyNeeded;
};

struct PutOperation : ReadOperation
{
    static constexpr Method method = Method::Put;
    static constexpr Retry retry = Retry::KeyOptional;
    static constexpr Precondition precondition = Precondition::IfMatchOrNew;
};

struct PatchOperation : PutOperation
{
    static constexpr Method method = Method::Patch;
    static constexpr Precondition precondition = Precondition::IfMatch;
};

struct DeleteOperation : PatchOperation
{
    static constexpr Method method = Method::Delete;
};

/// A struct that declares a call of the contract: `id`, `path`, `Reply`, the constants above, and its fields.
template <typename T>
concept Operation = HasFields<T> && HasFields<typename T::Reply> && requires {
    { T::method } -> std::convertible_to<Method>;
    { T::path } -> std::convertible_to<const char *>;
    { T::id } -> std::convertible_to<const char *>;
};

} // namespace Ventanilla
