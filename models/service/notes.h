#pragma once

#include "models/contract/notes.h"
#include "models/service/call.h"

namespace Ventanilla {

[[nodiscard]] Result<ListOf<Note>> handle(Call &call, const ListNotes &request);

/// NotFound for an unknown customer, Invalid for a text that is empty, too long, or has control characters other than
/// line breaks and tabs.
[[nodiscard]] Result<Note> handle(Call &call, const CreateNote &request);

} // namespace Ventanilla
