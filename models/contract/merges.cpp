#include "models/contract/merges.h"

#include "models/contract/codecimpl.h"

namespace Ventanilla {

VENTANILLA_REQUEST(CreateMerge)
VENTANILLA_REQUEST(ListMerges)
VENTANILLA_REQUEST(GetMerge)
VENTANILLA_REQUEST(UndoMerge)
VENTANILLA_REPLY(Merge)
VENTANILLA_REPLY(ListOf<Merge>)

QString CreateMerge::location(const Merge &merge)
{
    GetMerge read;
    read.mergeId = merge.id.value_or(QString());
    return encodeRequest(read).path;
}

} // namespace Ventanilla
