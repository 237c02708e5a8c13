#pragma once

#include "models/contract/codec.h"
#include "models/contract/operations.h"

#include <cstddef>
#include <cstdlib>

namespace Ventanilla {

/// Calls `visit.template operator()<Op>()` for the operation that @p choice falls on.
template <typename Visit>
void visitOperation(std::size_t choice, Visit visit)
{
    std::size_t count = 0;
    AllOperations::forEach([&]<typename Op>() { ++count; });
    std::size_t place = 0;
    AllOperations::forEach([&]<typename Op>() {
        if (place++ == choice % count)
            visit.template operator()<Op>();
    });
}

/// A finding: libFuzzer keeps the input.
inline void demand(bool isSo)
{
    if (!isSo)
        std::abort();
}

} // namespace Ventanilla
