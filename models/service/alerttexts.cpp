#include "models/service/alerttexts.h"

#include "models/service/call.h"

#include <QLocale>

using namespace Qt::Literals::StringLiterals;

namespace Ventanilla {

namespace {

constexpr Phrase subjects[] = {
    {"%1: water use above %2 in this billing cycle",
     "%1: consumo de agua superior a %2 en este ciclo de facturación"},
    {"%1: water use above %2 in a day", "%1: consumo de agua superior a %2 en un día"},
    {"%1: water use above %2 in 7 days", "%1: consumo de agua superior a %2 en 7 días"},
    {"%1: water use above %2 during your vacation",
     "%1: consumo de agua superior a %2 durante sus vacaciones"},
};

/// %1 account, %2 use, %3 level, %4 first day, %5 last day.
constexpr Phrase findings[] = {
    {"Account %1 has used %2 in the billing cycle from %4 to %5. That is more than the %3 of its billing cycle alert.",
     "La cuenta %1 consumió %2 en el ciclo de facturación del %4 al %5. Supera los %3 de su alerta de ciclo."},
    {"Account %1 used %2 on %4. That is more than the %3 of its daily alert.",
     "La cuenta %1 consumió %2 el %4. Supera los %3 de su alerta diaria."},
    {"Account %1 used %2 in the 7 days from %4 to %5. That is more than the %3 of its seven-day alert.",
     "La cuenta %1 consumió %2 en los 7 días del %4 al %5. Supera los %3 de su alerta de siete días."},
    {"Account %1 has used %2 since the vacation began on %4. That is more than the %3 of its vacation alert.",
     "La cuenta %1 consumió %2 desde que empezaron las vacaciones el %4. Supera los %3 de su alerta de vacaciones."},
};

constexpr Phrase mail{"Hello,\n\n%1\nAddress: %2\nAs of: %3\n%4\nIf you do not expect this use, look for running "
                      "taps and toilets first.\n%5\n%6\n",
                      "Buen día:\n\n%1\nDirección: %2\nHasta: %3\n%4\nSi no esperaba este consumo, revise primero "
                      "llaves abiertas e inodoros.\n%5\n%6\n"};
constexpr Phrase begunInVacation{"It began during the vacation.\n",
                                 "Empezó durante las vacaciones.\n"};
constexpr Phrase cameLate{"Some of these readings came late.\n",
                          "Algunas de estas lecturas llegaron tarde.\n"};
constexpr Phrase isApproximate{"The dates of the billing cycle are approximate.\n",
                               "Las fechas del ciclo de facturación son aproximadas.\n"};
constexpr Phrase stopMail{"\nTo stop this alert: %1\n", "\nPara dejar de recibir esta alerta: %1\n"};
constexpr Phrase shortText{"%1: %2", "%1: %2"};
constexpr Phrase stopText{" Stop: %1", " Cancelar: %1"};

QLocale localeOf(Language language)
{
    return language == Language::Es ? QLocale(QLocale::Spanish, QLocale::UnitedStates)
                                    : QLocale(QLocale::English, QLocale::UnitedStates);
}

QString unitName(VolumeUnit unit, Language language)
{
    switch (unit) {
    case VolumeUnit::Gal:
        return u"gal"_s;
    case VolumeUnit::Ccf:
        return u"CCF"_s;
    case VolumeUnit::Cf:
        break;
    }
    return language == Language::Es ? u"pies³"_s : u"ft³"_s;
}

QString amount(Volume volume, VolumeUnit unit, Language language)
{
    return volume.shown(unit, localeOf(language)) + QChar(QChar::Nbsp) + unitName(unit, language);
}

/// The level as it was typed, not rounded.
QString level(const StoredAlertEvent &event, Language language)
{
    const QString typed = event.threshold.shortest(event.unit);
    const auto decimals = typed.contains(u'.') ? typed.size() - typed.indexOf(u'.') - 1 : 0;
    return localeOf(language).toString(event.threshold.toNumber(event.unit), 'f', int(decimals))
        + QChar(QChar::Nbsp) + unitName(event.unit, language);
}

QString shown(const QDate &date, Language language)
{
    return localeOf(language).toString(date, QLocale::LongFormat);
}

} // namespace

AlertMessageText alertMessage(const StoredAlertEvent &event, const AlertMessageFacts &facts,
                              Language language, MessageChannel channel)
{
    const auto type = static_cast<size_t>(event.type);
    const QString finding = filled(
        findings[type], language,
        {event.account.text(), amount(event.usage, event.unit, language), level(event, language),
         shown(event.windowStart, language), shown(event.windowEnd.addDays(-1), language)});
    const QString link = facts.stopLink.value_or(QString());
    if (channel == MessageChannel::Sms) {
        const QString stop =
            link.isEmpty() ? QString() : filled(stopText, language, {link});
        return {{}, filled(shortText, language, {facts.utility, finding}) + stop};
    }
    QString remarks;
    if (event.begunInVacation)
        remarks += filled(begunInVacation, language);
    if (event.late)
        remarks += filled(cameLate, language);
    if (event.approximate)
        remarks += filled(isApproximate, language);
    const QString stop = link.isEmpty() ? QString() : filled(stopMail, language, {link});
    const QString asOf = localeOf(language).toString(event.crossedAt.toTimeZone(facts.zone),
                                                     QLocale::LongFormat);
    return {filled(subjects[type], language, {facts.utility, level(event, language)}),
            filled(mail, language,
                   {finding, facts.serviceAddress, asOf, remarks, stop, facts.utility})};
}

} // namespace Ventanilla
