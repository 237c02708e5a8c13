#include "models/service/alertaccount.h"

namespace Ventanilla {

Alerts::Account alertAccount(const Call &call, const LocalCalendar &calendar,
                             const StoredCycles &cycles)
{
    const bool isDailyAlone = call.profile().capabilities.vacationScope == u"daily";
    return {calendar,
            Alerts::BillingCycles(cycles.readDates, cycles.lastBillEnd, cycles.openedOn),
            isDailyAlone ? Alerts::VacationScope::Daily : Alerts::VacationScope::All,
            cycles.closedOn};
}

} // namespace Ventanilla
