#pragma once

#include "models/store/alerteventstore.h"

#include <QTimeZone>

namespace Ventanilla {

/// What an alert's message says beside the event itself.
struct AlertMessageFacts
{
    QString utility;
    QString serviceAddress;
    QTimeZone zone; ///< of the utility: in which times are told
    std::optional<QString> stopLink; ///< lets the recipient stop this alert; none where no page does
};

struct AlertMessageText
{
    QString subject; ///< empty for a text message
    QString body;
};

/// What one recipient is told of @p event, in @p language: what, when, and how much in the unit in
/// which the level was typed. A text message is one sentence and the link.
[[nodiscard]] AlertMessageText alertMessage(const StoredAlertEvent &event,
                                            const AlertMessageFacts &facts, Language language,
                                            MessageChannel channel);

} // namespace Ventanilla
