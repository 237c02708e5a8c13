#include "models/contract/customers.h"

#include "models/contract/codecimpl.h"

namespace Ventanilla {

VENTANILLA_REQUEST(SearchCustomers)
VENTANILLA_REQUEST(GetCustomer)
VENTANILLA_REQUEST(GetCustomerHistory)
VENTANILLA_REPLY(CustomerHit)
VENTANILLA_REPLY(ListOf<CustomerHit>)
VENTANILLA_REPLY(Customer)
VENTANILLA_REPLY(ListOf<HistoryEntry>)
VENTANILLA_REPLY(HistoryEntry)

} // namespace Ventanilla
