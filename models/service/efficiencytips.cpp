#include "models/service/efficiencytips.h"

#include "models/domain/usage/efficiencytips.h"
#include "models/service/callerlocale.h"
#include "models/service/cursor.h"
#include "models/service/executeimpl.h"
#include "models/service/usageaccess.h"
#include "models/service/usageseries.h"

using namespace Qt::Literals::StringLiterals;

namespace Ventanilla {

namespace {

constexpr int yearsRead = 2;

/// %1 and %2 are the figures of the reason, %3 what it comes to, a day.
struct TipPhrases
{
    TipCode code;
    Phrase title;
    Phrase detail;
};

constexpr TipPhrases ownTips[] = {
    {TipCode::Leak,
     {"Stop what keeps running", "Detener lo que sigue corriendo"},
     {"At least %1 an hour never stops; finding it would save about %3 a day.",
      "Al menos %1 por hora no paran nunca; encontrarlo ahorraría unos %3 por día."}},
    {TipCode::NightFlow,
     {"Look for what runs at night", "Buscar lo que corre de noche"},
     {"Between 1 and 5 in the morning %1 an hour is usual, when hardly anybody uses water: about "
      "%3 a day.",
      "Entre la 1 y las 5 de la madrugada lo normal son %1 por hora, cuando casi nadie usa agua: "
      "unos %3 por día."}},
    {TipCode::GardenSeason,
     {"Water the garden less", "Regar menos el jardín"},
     {"In the months with most use a usual day takes %1, in those with least %2. Watering early in "
      "the day, less often and by the weather saves most of it.",
      "En los meses de más consumo un día normal usa %1; en los de menos, %2. Regar temprano, con "
      "menos frecuencia y según el tiempo ahorra la mayor parte."}},
    {TipCode::Weekend,
     {"Look at the weekends", "Revisar los fines de semana"},
     {"A usual day of a weekend takes %1, another day %2. Full loads of laundry and dishes, and a "
      "broom instead of a hose, save most of it.",
      "Un día normal de fin de semana usa %1; los demás días, %2. Cargas completas de ropa y "
      "platos, y una escoba en lugar de la manguera, ahorran la mayor parte."}},
    {TipCode::MoreThanLastYear,
     {"Find out what has changed", "Averiguar qué cambió"},
     {"The last 365 days took %1 a day, the 365 before %2. A new appliance, more people or a slow "
      "leak may be behind it.",
      "Los últimos 365 días usaron %1 por día; los 365 anteriores, %2. Puede deberse a un aparato "
      "nuevo, a más personas o a una fuga lenta."}},
};

struct CommonTip
{
    const char16_t *code;
    Phrase title;
    Phrase detail;
};

constexpr CommonTip commonTips[] = {
    {u"toilets",
     {"Test the toilets", "Probar los inodoros"},
     {"Food colouring in the tank that shows in the bowl without flushing tells of a valve that "
      "leaks.",
      "Si el colorante de cocina echado en el tanque aparece en la taza sin descargar, la válvula "
      "pierde agua."}},
    {u"full_loads",
     {"Wash full loads", "Lavar con carga completa"},
     {"A washing machine or dishwasher uses nearly as much water half full as full.",
      "Una lavadora o un lavaplatos usa casi tanta agua a media carga como lleno."}},
    {u"fixtures",
     {"Fit aerators and a saving shower head", "Instalar aireadores y una regadera ahorradora"},
     {"They give the same comfort with about a third less water.",
      "Dan la misma comodidad con cerca de un tercio menos de agua."}},
};

EfficiencyTip tipFrom(const Call &call, const TipReason &reason)
{
    EfficiencyTip tip;
    tip.code = toText(reason.code);
    for (const TipPhrases &known : ownTips) {
        if (known.code != reason.code)
            continue;
        tip.title = call.say(known.title);
        tip.detail = call.say(known.detail,
                              {shownUse(call, reason.figure), shownUse(call, reason.against),
                               shownUse(call, reason.dailyDifference)});
    }
    return tip;
}

Result<std::vector<EfficiencyTip>> tipsFor(Call &call, const AccountNumber &number)
{
    const LocalCalendar calendar = calendarOf(call);
    const QDate today = call.today();
    const auto account =
        accountHours(call, number, calendar.firstHourOf(today.addYears(-yearsRead).addDays(-1)),
                     calendar.firstHourOf(today.addDays(2)));
    if (!account)
        return Unexpected{account.error()};
    std::vector<EfficiencyTip> tips;
    if (const auto complete = lastCompleteDay(account->hours, calendar)) {
        const QDate lastDay = std::min(*complete, today.addDays(-1));
        for (const TipReason &reason : efficiencyTips(account->hours, calendar, lastDay))
            tips.push_back(tipFrom(call, reason));
    }
    for (const CommonTip &common : commonTips)
        tips.push_back(
            {QString::fromUtf16(common.code), call.say(common.title), call.say(common.detail)});
    return tips;
}

} // namespace

Result<ListOf<EfficiencyTip>> handle(Call &call, const ListEfficiencyTips &request)
{
    const auto cursor = readCursor(call, request.cursor, 1);
    if (!cursor)
        return Unexpected{cursor.error()};
    if (auto viewed = viewUsage(call, request.accountNumber); !viewed)
        return Unexpected{viewed.error()};
    auto tips = tipsFor(call, request.accountNumber);
    if (!tips)
        return Unexpected{tips.error()};
    return pageAfter(*std::move(tips), *cursor, request.limit,
                     [](const EfficiencyTip &tip) { return QStringList{tip.code}; });
}

VENTANILLA_EXECUTE(ListEfficiencyTips)

} // namespace Ventanilla
