#include "models/service/callerlocale.h"

#include <QTimeZone>

using namespace Qt::Literals::StringLiterals;

namespace Ventanilla {

namespace {

constexpr Phrase bothUnits{"%1 gal (%2 cf)", "%1 gal (%2 pies cúbicos)"};

} // namespace

QLocale localeOf(const Call &call)
{
    return QLocale(call.language() == Language::Es ? QLocale::Spanish : QLocale::English,
                   QLocale::UnitedStates);
}

QString shownDate(const Call &call, const QDate &date)
{
    return localeOf(call).toString(
        date, call.language() == Language::Es ? u"d 'de' MMMM 'de' yyyy"_s : u"MMMM d, yyyy"_s);
}

QString shownInstant(const Call &call, const QDateTime &instant)
{
    const QTimeZone zone(call.profile().timeZone.toLatin1());
    const QDateTime local = zone.isValid() ? instant.toTimeZone(zone) : instant.toUTC();
    return shownDate(call, local.date()) + u", "_s
        + localeOf(call).toString(local.time(), u"h:mm AP"_s);
}

QString shownUse(const Call &call, Volume use)
{
    const Volume size = use < Volume() ? -use : use;
    return call.say(
        bothUnits,
        {size.shown(VolumeUnit::Gal, localeOf(call)), size.shown(VolumeUnit::Cf, localeOf(call))});
}

} // namespace Ventanilla
