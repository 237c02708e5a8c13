#include "models/exporting/exportwords.h"

using namespace Qt::Literals::StringLiterals;

namespace Ventanilla {

namespace {

ExportWords english()
{
    ExportWords words;
    words.account = u"Account"_s;
    words.customer = u"Customer"_s;
    words.serviceAddress = u"Service address"_s;
    words.utility = u"Utility"_s;
    words.demoData = u"Demo data"_s;
    words.begins = u"Start"_s;
    words.ends = u"End"_s;
    words.zone = u"UTC offset at start"_s;
    words.endZone = u"UTC offset at end"_s;
    words.hours = u"Hours"_s;
    words.use = u"Use (%1)"_s;
    words.quality = u"Quality"_s;
    words.measured = u"measured"_s;
    words.estimated = u"estimated"_s;
    words.partial = u"some hours missing"_s;
    words.missing = u"no readings"_s;
    words.running = u"not over yet"_s;
    words.billed = u"from bills"_s;
    words.billNumber = u"Bill number"_s;
    words.usageSheet = u"Usage"_s;
    words.billsSheet = u"Bill against meter"_s;
    words.aboutSheet = u"About"_s;
    words.firstDay = u"First day"_s;
    words.lastDay = u"Last day"_s;
    words.billedUse = u"Billed (%1)"_s;
    words.measuredUse = u"Measured (%1)"_s;
    words.difference = u"Difference"_s;
    words.amount = u"Amount (USD)"_s;
    words.yes = u"yes"_s;
    words.meter = u"Meter"_s;
    words.meterStep = u"Step of the meter (%1)"_s;
    words.total = u"Total (%1)"_s;
    words.averagePerDay = u"Average per day (%1)"_s;
    words.timeZone = u"Time zone"_s;
    words.madeAt = u"Made on"_s;
    words.unitNames[0] = u"cf"_s;
    words.unitNames[1] = u"gal"_s;
    words.unitNames[2] = u"CCF"_s;
    return words;
}

ExportWords spanish()
{
    ExportWords words;
    words.account = u"Cuenta"_s;
    words.customer = u"Cliente"_s;
    words.serviceAddress = u"Dirección de servicio"_s;
    words.utility = u"Compañía"_s;
    words.demoData = u"Datos de demostración"_s;
    words.begins = u"Inicio"_s;
    words.ends = u"Fin"_s;
    words.zone = u"Diferencia con UTC al inicio"_s;
    words.endZone = u"Diferencia con UTC al final"_s;
    words.hours = u"Horas"_s;
    words.use = u"Consumo (%1)"_s;
    words.quality = u"Calidad"_s;
    words.measured = u"medido"_s;
    words.estimated = u"estimado"_s;
    words.partial = u"faltan algunas horas"_s;
    words.missing = u"sin lecturas"_s;
    words.running = u"aún no termina"_s;
    words.billed = u"según las facturas"_s;
    words.billNumber = u"Número de factura"_s;
    words.usageSheet = u"Consumo"_s;
    words.billsSheet = u"Factura y medidor"_s;
    words.aboutSheet = u"Acerca de"_s;
    words.firstDay = u"Primer día"_s;
    words.lastDay = u"Último día"_s;
    words.billedUse = u"Facturado (%1)"_s;
    words.measuredUse = u"Medido (%1)"_s;
    words.difference = u"Diferencia"_s;
    words.amount = u"Importe (USD)"_s;
    words.yes = u"sí"_s;
    words.meter = u"Medidor"_s;
    words.meterStep = u"Paso del medidor (%1)"_s;
    words.total = u"Total (%1)"_s;
    words.averagePerDay = u"Promedio por día (%1)"_s;
    words.timeZone = u"Zona horaria"_s;
    words.madeAt = u"Fecha de emisión"_s;
    words.unitNames[0] = u"pies³"_s;
    words.unitNames[1] = u"gal"_s;
    words.unitNames[2] = u"CCF"_s;
    return words;
}

} // namespace

const ExportWords &exportWords(Language language)
{
    static const ExportWords inEnglish = english();
    static const ExportWords inSpanish = spanish();
    return language == Language::Es ? inSpanish : inEnglish;
}

QString unitName(VolumeUnit unit, Language language)
{
    return exportWords(language).unitNames[static_cast<int>(unit)];
}

QLocale exportLocale(Language language)
{
    return language == Language::Es ? QLocale(QLocale::Spanish, QLocale::UnitedStates)
                                    : QLocale(QLocale::English, QLocale::UnitedStates);
}

} // namespace Ventanilla
