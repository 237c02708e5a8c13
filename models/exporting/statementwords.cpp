#include "models/exporting/statementwords.h"

using namespace Qt::Literals::StringLiterals;

namespace Ventanilla {

namespace {

StatementWords english()
{
    return {
        .title = u"Water use statement"_s,
        .account = u"Account"_s,
        .customer = u"Customer"_s,
        .serviceAddress = u"Service address"_s,
        .period = u"Period"_s,
        .meter = u"Meter"_s,
        .madeOn = u"Made on"_s,
        .total = u"Total"_s,
        .averagePerDay = u"Average per day"_s,
        .highest = u"Highest"_s,
        .day = u"Day"_s,
        .month = u"Month"_s,
        .bill = u"Billing period"_s,
        .use = u"Use (%1)"_s,
        .average = u"Average %1"_s,
        .howAverage = u"How the average is made"_s,
        .averageOfDays = u"%1 in %2 days make %3 a day. Only days count that are over and have all their readings."_s,
        .averageOfBills = u"%1 billed for %2 days make %3 a day."_s,
        .leak = u"Possible leak"_s,
        .leakSince = u"The water has not stopped since %1: at least %2 in every hour, which is about %3 a day."_s,
        .leakFrom = u"From %1 to %2 the water did not stop: at least %3 in every hour, which is about %4 a day."_s,
        .leakChecks = u"First make sure that nothing is using water: the water softener, the ice maker, the humidifier and the "
                      u"irrigation system. Then have somebody look for where the water is used. Most often it is a toilet that "
                      u"keeps running. These are suggestions."_s,
        .meterSteps = u"Meter %1 has %2 digits and records in steps of %3 (%4)."_s,
        .meterIsCoarse = u"Smaller uses cannot be seen hour by hour, and neither can a leak."_s,
        .meterExchange = u"It is planned to be exchanged for one with 8 digits."_s,
        .estimatedMark = u"E: estimated"_s,
        .missingMark = u"M: some hours are missing, the known ones are added up"_s,
        .runningMark = u"N: not over yet"_s,
        .marks = {u"E"_s, u"M"_s, u"N"_s},
        .units = u"1 cubic foot (cf) is 7.48 gallons; 1 CCF is 100 cubic feet, or 748 gallons."_s,
        .noBill = u"This is not a bill. Hourly and daily values are calculated and may differ a little from the quantity billed; "
                  u"both should be within 10% of each other."_s,
        .questions = u"Questions: %1"_s,
        .shortDay = u"MMM d"_s,
        .fullDay = u"MMM d, yyyy"_s,
        .weekday = u"ddd, MMM d"_s,
        .hour = u"MMM d, h AP"_s,
    };
}

StatementWords spanish()
{
    return {
        .title = u"Estado de consumo de agua"_s,
        .account = u"Cuenta"_s,
        .customer = u"Cliente"_s,
        .serviceAddress = u"Dirección de servicio"_s,
        .period = u"Periodo"_s,
        .meter = u"Medidor"_s,
        .madeOn = u"Fecha de emisión"_s,
        .total = u"Total"_s,
        .averagePerDay = u"Promedio por día"_s,
        .highest = u"El más alto"_s,
        .day = u"Día"_s,
        .month = u"Mes"_s,
        .bill = u"Periodo de facturación"_s,
        .use = u"Consumo (%1)"_s,
        .average = u"Promedio %1"_s,
        .howAverage = u"Cómo se calcula el promedio"_s,
        .averageOfDays = u"%1 en %2 días dan %3 por día. Solo cuentan los días completos, con todas sus lecturas."_s,
        .averageOfBills = u"%1 facturados en %2 días dan %3 por día."_s,
        .leak = u"Posible fuga"_s,
        .leakSince = u"El agua no se detiene desde el %1: al menos %2 cada hora, unos %3 al día."_s,
        .leakFrom = u"Del %1 al %2 el agua no se detuvo: al menos %3 cada hora, unos %4 al día."_s,
        .leakChecks = u"Primero confirme que nada esté usando agua: el ablandador de agua, la máquina de hielo, el humidificador y el "
                      u"sistema de riego. Después pídale a alguien que busque dónde se usa el agua. Lo más común es un inodoro que "
                      u"sigue corriendo. Son sugerencias."_s,
        .meterSteps = u"El medidor %1 tiene %2 dígitos y registra de %3 en %3 (%4)."_s,
        .meterIsCoarse = u"Los consumos menores no se ven hora por hora, y una fuga tampoco."_s,
        .meterExchange = u"Está previsto cambiarlo por uno de 8 dígitos."_s,
        .estimatedMark = u"E: estimado"_s,
        .missingMark = u"F: faltan algunas horas, se suman las conocidas"_s,
        .runningMark = u"N: aún no termina"_s,
        .marks = {u"E"_s, u"F"_s, u"N"_s},
        .units = u"1 pie cúbico (pie³) son 7.48 galones; 1 CCF son 100 pies cúbicos, es decir, 748 galones."_s,
        .noBill = u"Esta no es una factura. Los valores por hora y por día se calculan y pueden diferir un poco de lo facturado; "
                  u"deben estar dentro del 10% uno del otro."_s,
        .questions = u"Preguntas: %1"_s,
        .shortDay = u"d MMM"_s,
        .fullDay = u"d MMM yyyy"_s,
        .weekday = u"ddd d MMM"_s,
        .hour = u"d MMM, h ap"_s,
    };
}

} // namespace

const StatementWords &statementWords(Language language)
{
    static const StatementWords inEnglish = english();
    static const StatementWords inSpanish = spanish();
    return language == Language::Es ? inSpanish : inEnglish;
}

} // namespace Ventanilla
