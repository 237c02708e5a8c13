#pragma once

#include "models/domain/deliveryproblem.h"
#include "models/domain/words.h"

#include <QString>

namespace Ventanilla {

/// Why a message was not sent. Without personal data: it is kept with the message.
struct NotSent
{
    DeliveryProblem problem = DeliveryProblem::Unreachable;
    QString code = {}; ///< what the other side said, such as `550 5.1.1`; may be empty

    /// As the outbox keeps it: `refused 550 5.1.1`.
    [[nodiscard]] QString stored() const;
};

/// What a representative reads of the problem that NotSent::stored() kept.
/// @param isGivenUp whether the message is tried no more
[[nodiscard]] QString deliveryProblemSentence(const QString &stored, bool isGivenUp,
                                              Language language);

} // namespace Ventanilla
