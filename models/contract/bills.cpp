#include "models/contract/bills.h"

#include "models/contract/codecimpl.h"

namespace Ventanilla {

VENTANILLA_REQUEST(ListBills)
VENTANILLA_REQUEST(ListReconciliation)
VENTANILLA_REPLY(ListOf<Bill>)
VENTANILLA_REPLY(Bill)
VENTANILLA_REPLY(ListOf<BillCheck>)
VENTANILLA_REPLY(BillCheck)

} // namespace Ventanilla
