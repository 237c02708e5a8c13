#pragma once

#include "models/domain/usage/hourlyseries.h"
#include "models/domain/volume.h"

namespace Ventanilla {

/// A meter's register (rules.md, "Registers"): how many digits it has and what the last one counts.
struct Register
{
    int digits = 8; ///< 1 to 9
    Volume tick = Volume::fromMilliCubicFeet(100);

    friend bool operator==(const Register &, const Register &) = default;
};

/// What ran through between two values of a register, that may have rolled over once in between:
/// (end − start) mod 10^digits × tick. 4-digit 9998 → 0003 = 500 ft³.
///
/// A value that the register cannot show (negative, too large, between two ticks) is out of range.
/// More than one whole turn between two readings cannot be told and is not looked for.
[[nodiscard]] Expected<Volume, Fault> registerUse(Volume start, Volume end, const Register &meter);

/// What a rounded reading can say about "the use exceeds a level".
enum class Certainty { No, Inconclusive, Certain };

/// Whether the true use exceeds @p level where the register shows @p difference and the truth lies
/// less than @p doubt away from it: certain when difference − doubt ≥ level, no when difference +
/// doubt ≤ level. Without doubt the difference itself is compared, strictly.
[[nodiscard]] Certainty exceeds(Volume difference, Volume doubt, Volume level);

/// The finest register for whose readings alerts compare the difference itself; coarser ones count
/// with their doubt.
inline constexpr qint64 fineTickMilliCubicFeet = 100;

/// The doubt of the sum over [first, end): the tick of each run of consecutive readings of one
/// register, once, where the tick is coarser than @p fineTick. Estimated hours belong to a run;
/// what sums measured hours alone has a run on either side of them and passes @p WithoutEstimates.
enum class EstimatesInSum { WithEstimates, WithoutEstimates };
[[nodiscard]] Volume doubtOfSum(const HourlySeries &series, qint64 first, qint64 end,
                                EstimatesInSum estimates = EstimatesInSum::WithEstimates,
                                qint64 fineTick = fineTickMilliCubicFeet);

} // namespace Ventanilla
