#include "models/service/differencesentences.h"

#include "models/service/callerlocale.h"

using namespace Qt::Literals::StringLiterals;

namespace Ventanilla {

namespace {

/// The sentence where the part makes the hours more than the bill, and where it makes them less.
/// %1 is the amount, %2 how many hours it concerns.
struct DifferencePhrases
{
    DifferenceReason reason;
    Phrase more;
    Phrase less;
};

constexpr DifferencePhrases phrases[] = {
    {DifferenceReason::Rounding,
     {"Bills name whole units: the register counted %1 more than was billed.",
      "Las facturas llevan unidades enteras: el registro contó %1 más de lo facturado."},
     {"Bills name whole units: the register counted %1 less than was billed.",
      "Las facturas llevan unidades enteras: el registro contó %1 menos de lo facturado."}},
    {DifferenceReason::FirstDay,
     {"The portal counts the first day from midnight, the meter was read later that day: %1 were "
      "used before.",
      "El portal cuenta el primer día desde la medianoche y el medidor se leyó más tarde: antes se "
      "usaron %1."},
     {"The meter was read before the first day of the portal: %1 were used in between.",
      "El medidor se leyó antes del primer día del portal: entretanto se usaron %1."}},
    {DifferenceReason::LastDay,
     {"The meter was read before the last day of the portal was over: %1 were used after.",
      "El medidor se leyó antes de terminar el último día del portal: después se usaron %1."},
     {"The portal ends at midnight, the meter was read later on the day of the reading: %1 were "
      "used in between.",
      "El portal termina a la medianoche y el medidor se leyó más tarde el día de la lectura: "
      "entretanto se usaron %1."}},
    {DifferenceReason::MissingHours,
     {"%2 hours of the period are not known: %1.", "No se conocen %2 horas del período: %1."},
     {"%2 hours of the period are not known: the register counted %1 that the portal does not "
      "show.",
      "No se conocen %2 horas del período: el registro contó %1 que el portal no muestra."}},
    {DifferenceReason::EstimatedHours,
     {"%2 hours of the portal are estimated, %1 too high.",
      "%2 horas del portal están estimadas, %1 de más."},
     {"%2 hours of the portal are estimated, %1 too low.",
      "%2 horas del portal están estimadas, %1 de menos."}},
    {DifferenceReason::EstimatedBill,
     {"The bill was estimated, %1 too low.", "La factura fue estimada, %1 de menos."},
     {"The bill was estimated, %1 too high.", "La factura fue estimada, %1 de más."}},
    {DifferenceReason::Unexplained,
     {"The portal shows %1 more for which no reason is known.",
      "El portal muestra %1 más sin motivo conocido."},
     {"The portal shows %1 less for which no reason is known.",
      "El portal muestra %1 menos sin motivo conocido."}},
};

int hoursConcerned(DifferenceReason reason, const Reconciliation &whole)
{
    return reason == DifferenceReason::EstimatedHours ? whole.estimatedHours : whole.missingHours;
}

} // namespace

QString differenceSentence(const Call &call, const ExplainedPart &part, const Reconciliation &whole)
{
    for (const DifferencePhrases &known : phrases) {
        if (known.reason == part.reason)
            return call.say(part.amount < Volume() ? known.less : known.more,
                            {shownUse(call, part.amount),
                             localeOf(call).toString(hoursConcerned(part.reason, whole))});
    }
    return {};
}

} // namespace Ventanilla
