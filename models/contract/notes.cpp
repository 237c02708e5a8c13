#include "models/contract/notes.h"

#include "models/contract/codecimpl.h"

namespace Ventanilla {

VENTANILLA_REQUEST(ListNotes)
VENTANILLA_REQUEST(CreateNote)
VENTANILLA_REPLY(ListOf<Note>)
VENTANILLA_REPLY(Note)

} // namespace Ventanilla
