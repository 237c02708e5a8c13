#include "models/service/insights.h"

#include "models/domain/usage/leak.h"
#include "models/service/callerlocale.h"
#include "models/service/cursor.h"
#include "models/service/executeimpl.h"
#include "models/service/possibleleaks.h"
#include "models/service/unusualtrends.h"
#include "models/service/usageaccess.h"
#include "models/service/usageseries.h"
#include "models/store/instant.h"

using namespace Qt::Literals::StringLiterals;

namespace Ventanilla {

namespace {

/// A leak of the past year may have begun before it, and a trend looks a year further back.
constexpr int yearsRead = 2;

constexpr Phrase tooCoarse{
    "Meter %1 counts in steps of %2: no leak shows hour by hour.",
    "El medidor %1 cuenta en pasos de %2: ninguna fuga se ve hora por hora."};

/// In the source's order (rules.md, "Leak").
constexpr Phrase checks[] = {
    {"Ask about a water softener: it may be regenerating, or stuck.",
     "Pregunte por un ablandador de agua: puede estar regenerándose o atascado."},
    {"Ask about an ice maker.", "Pregunte por una máquina de hielo."},
    {"Ask about a humidifier.", "Pregunte por un humidificador."},
    {"Ask about irrigation: a timer, a valve, a hose.",
     "Pregunte por el riego: un temporizador, una válvula, una manguera."},
    {"If none of these runs, somebody should look at the place.",
     "Si nada de eso está en marcha, alguien debería revisar el lugar."},
    {"Most often it is a toilet that keeps running.",
     "Lo más frecuente es un inodoro que no deja de correr."},
};
constexpr Phrase readTwice{
    "Ask for two readings of the register some hours apart, with no water used in between.",
    "Pida dos lecturas del registro con unas horas de diferencia, sin usar agua entretanto."};

std::vector<QString> suggestedChecks(const Call &call)
{
    std::vector<QString> sentences;
    for (const Phrase &check : checks)
        sentences.push_back(call.say(check));
    return sentences;
}

Insight leakInsight(const Call &call, const Leak &leak)
{
    Insight insight;
    insight.kind = InsightKind::Leak;
    insight.since = storedInstant(startOfHour(leak.sinceHour));
    if (leak.endHour)
        insight.until = storedInstant(startOfHour(*leak.endHour));
    insight.rate = leak.rate;
    insight.detail = leakSentence(call, leak);
    insight.suggestions = suggestedChecks(call);
    return insight;
}

Insight trendInsight(const Call &call, const UnusualTrend &trend)
{
    Insight insight;
    insight.kind = InsightKind::UnusualTrend;
    if (trend.since)
        insight.since = trend.since->toString(Qt::ISODate);
    insight.daily = trend.daily;
    insight.usualDaily = trend.usualDaily;
    insight.detail = trendSentence(call, trend);
    insight.suggestions = suggestedChecks(call);
    return insight;
}

Insight coarseInsight(const Call &call, const StoredMeter &meter)
{
    Insight insight;
    insight.kind = InsightKind::ResolutionTooCoarse;
    insight.detail = call.say(
        tooCoarse,
        {meter.serial, shownUse(call, Volume::fromMilliCubicFeet(meter.resolutionMilliCf))});
    insight.suggestions = {call.say(readTwice)};
    return insight;
}

Result<std::vector<Insight>> insightsOf(Call &call, const AccountNumber &number)
{
    const LocalCalendar calendar = calendarOf(call);
    const QDate today = call.today();
    const auto account =
        accountHours(call, number, calendar.firstHourOf(today.addYears(-yearsRead)),
                     calendar.firstHourOf(today.addDays(2)));
    if (!account)
        return Unexpected{account.error()};
    std::vector<Insight> insights;
    const std::vector<Leak> leaks = findLeaks(account->hours);
    const qint64 yearAgo = calendar.firstHourOf(today.addYears(-1));
    for (auto leak = leaks.rbegin(); leak != leaks.rend(); ++leak) {
        if (!leak->endHour || *leak->endHour > yearAgo)
            insights.push_back(leakInsight(call, *leak));
    }
    const auto vacations = vacationsOf(call, AccountFilter::of(number));
    if (!vacations)
        return Unexpected{vacations.error()};
    if (const auto trend =
            trendUpToNow(call, account->hours, today.addYears(-1), vacations->value(number)))
        insights.push_back(trendInsight(call, *trend));
    for (const StoredMeter &meter : account->meters) {
        const bool stands = !meter.removedOn || *meter.removedOn > today;
        if (stands && isTooCoarseForLeaks(Volume::fromMilliCubicFeet(meter.resolutionMilliCf)))
            insights.push_back(coarseInsight(call, meter));
    }
    return insights;
}

/// What a cursor keeps: what tells a finding from the others of an account.
QStringList keyOf(const Insight &insight)
{
    return {toText(insight.kind), insight.since.value_or(insight.detail)};
}

} // namespace

Result<ListOf<Insight>> handle(Call &call, const ListInsights &request)
{
    const auto cursor = readCursor(call, request.cursor, 2);
    if (!cursor)
        return Unexpected{cursor.error()};
    if (auto viewed = viewUsage(call, request.accountNumber); !viewed)
        return Unexpected{viewed.error()};
    auto insights = insightsOf(call, request.accountNumber);
    if (!insights)
        return Unexpected{insights.error()};
    return pageAfter(*std::move(insights), *cursor, request.limit, keyOf);
}

VENTANILLA_EXECUTE(ListInsights)

} // namespace Ventanilla
