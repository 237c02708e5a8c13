#pragma once

#include "models/domain/word.h"

namespace Ventanilla {

/// How an alert reaches a recipient.
enum class MessageChannel { Email, Sms };

/// What became of one message. Voided: taken back before it went out.
enum class DeliveryState { Waiting, Sent, Failed, Voided };

template <>
struct WordTable<MessageChannel>
{
    static constexpr Word<MessageChannel> words[] = {
        {MessageChannel::Email, "email"}, {MessageChannel::Sms, "sms"},
    };
};

template <>
struct WordTable<DeliveryState>
{
    static constexpr Word<DeliveryState> words[] = {
        {DeliveryState::Waiting, "waiting"}, {DeliveryState::Sent, "sent"},
        {DeliveryState::Failed, "failed"}, {DeliveryState::Voided, "voided"},
    };
};

} // namespace Ventanilla
