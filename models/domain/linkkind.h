#pragma once

#include "models/domain/word.h"

namespace Ventanilla {

/// What the link in a message does. StopAlert: its recipient hears one kind of alert no more.
enum class LinkKind { Invitation, BillEmail, StopAlert };

template <>
struct WordTable<LinkKind>
{
    static constexpr Word<LinkKind> words[] = {
        {LinkKind::Invitation, "invitation"},
        {LinkKind::BillEmail, "bill_email"},
        {LinkKind::StopAlert, "stop_alert"},
    };
};

} // namespace Ventanilla
