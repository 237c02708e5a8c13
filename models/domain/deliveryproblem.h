#pragma once

#include "models/domain/word.h"

namespace Ventanilla {

/// Why a message is not with its recipient.
enum class DeliveryProblem {
    Refused, ///< for good: the mail server or the gateway takes no such message for this recipient
    BadAddress, ///< for good: this is nothing that can be sent to
    Postponed, ///< it said that this message may come later
    Unreachable, ///< nobody answers, or the line broke before the answer
    NotAdmitted, ///< it does not let us in: a wrong password, sender or address of the gateway
    NoWay ///< no mail server, or no gateway, is set up
};

/// Trying again changes nothing.
constexpr bool isFinal(DeliveryProblem problem)
{
    return problem == DeliveryProblem::Refused || problem == DeliveryProblem::BadAddress;
}

/// It meets every message of its kind, not this one: others need not be tried just now.
constexpr bool meetsAll(DeliveryProblem problem)
{
    return problem == DeliveryProblem::Unreachable || problem == DeliveryProblem::NotAdmitted;
}

template <>
struct WordTable<DeliveryProblem>
{
    static constexpr Word<DeliveryProblem> words[] = {
        {DeliveryProblem::Refused, "refused"},
        {DeliveryProblem::BadAddress, "bad_address"},
        {DeliveryProblem::Postponed, "postponed"},
        {DeliveryProblem::Unreachable, "unreachable"},
        {DeliveryProblem::NotAdmitted, "not_admitted"},
        {DeliveryProblem::NoWay, "no_way"},
    };
};

} // namespace Ventanilla
