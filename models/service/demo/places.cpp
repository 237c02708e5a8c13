#include "models/service/demo/places.h"

using namespace Qt::Literals::StringLiterals;

namespace Ventanilla::Demo {

static constexpr City calWaterCities[] = {
    {u"Salinas", {u"93901", u"93905", u"93906"}, u"Salinas Customer Center", u"831"},
    {u"Soledad", {u"93960", u"93960", u"93960"}, u"Salinas Customer Center", u"831"},
    {u"Stockton", {u"95202", u"95204", u"95207"}, u"Stockton Customer Center", u"209"},
    {u"Visalia", {u"93277", u"93291", u"93292"}, u"Visalia Customer Center", u"559"},
    {u"Selma", {u"93662", u"93662", u"93662"}, u"Visalia Customer Center", u"559"},
    {u"Bakersfield", {u"93301", u"93304", u"93306"}, u"Bakersfield Customer Center", u"661"},
    {u"Chico", {u"95926", u"95928", u"95973"}, u"Chico Customer Center", u"530"},
    {u"Oroville", {u"95965", u"95966", u"95966"}, u"Chico Customer Center", u"530"}};
static constexpr City medfordCities[] = {
    {u"Medford", {u"97501", u"97504", u"97504"}, u"Medford Water Customer Service", u"541"},
    {u"Central Point", {u"97502", u"97502", u"97502"}, u"Medford Water Customer Service", u"541"},
    {u"Phoenix", {u"97535", u"97535", u"97535"}, u"Medford Water Customer Service", u"541"},
    {u"White City", {u"97503", u"97503", u"97503"}, u"Medford Water Customer Service", u"541"}};
static constexpr City jolietCities[] = {
    {u"Joliet", {u"60431", u"60432", u"60435"}, u"City of Joliet Customer Service", u"815"},
    {u"Joliet", {u"60433", u"60436", u"60435"}, u"City of Joliet Customer Service", u"815"},
    {u"Shorewood", {u"60404", u"60404", u"60431"}, u"City of Joliet Customer Service", u"815"}};

Territory territoryOf(const QString &profile)
{
    if (profile == u"medford")
        return {medfordCities, -8};
    if (profile == u"joliet")
        return {jolietCities, -6};
    return {calWaterCities, -8};
}

static QDate sundayOnOrAfter(QDate date)
{
    return date.addDays((7 - date.dayOfWeek()) % 7);
}

qint64 Territory::firstHourOf(QDate date) const
{
    const QDate summerFrom = sundayOnOrAfter(QDate(date.year(), 3, 8));
    const QDate winterFrom = sundayOnOrAfter(QDate(date.year(), 11, 1));
    const int summer =
        date > summerFrom && date <= winterFrom ? 1 : 0; // the clock is changed at two in the night
    return QDate(1970, 1, 1).daysTo(date) * 24 - standardOffsetHours - summer;
}

QString makeServiceAddress(Random &random)
{
    static constexpr QStringView streets[] = {
        u"Alder Creek", u"Juniper",     u"Foothill", u"Sage",        u"Orchard",    u"Cedar Links",
        u"Highland",    u"Larkspur",    u"Maple",    u"Mission",     u"Main",       u"Oak",
        u"Walnut",      u"Valley View", u"Siskiyou", u"Crater Lake", u"Lozier",     u"Los Padres",
        u"El Dorado",   u"Via Del Sol", u"Vista",    u"Camino Real", u"Laurel",     u"Chestnut",
        u"Poplar",      u"Stewart",     u"Columbus", u"Barnett",     u"Sunrise",    u"Willow",
        u"Manzanita",   u"Madrone",     u"Pacific",  u"Cherry",      u"Peach Tree", u"Cottonwood",
        u"Rio Vista",   u"San Pablo",   u"Encinal",  u"Hawthorne"};
    static constexpr QStringView kinds[] = {u"St", u"Ave", u"Dr",   u"Rd", u"Ln",
                                            u"Ct", u"Way", u"Blvd", u"Pl", u"Ter"};
    static constexpr QStringView winds[] = {u"N", u"S", u"E", u"W"};
    QString address =
        QString::number(random.chance(800) ? random.between(100, 3999) : random.between(10, 99));
    if (random.chance(180))
        address += u' ' + random.pick(winds).toString();
    address +=
        u' ' + random.pick(streets).toString(); // a statement each: C++ leaves the order within one open
    address += u' ' + random.pick(kinds).toString();
    if (random.chance(140))
        address += u", Unit "_s + QChar(u'A' + random.below(8));
    else if (random.chance(60))
        address += u", Apt "_s + QString::number(random.between(1, 48));
    return address;
}

QString makePhone(Random &random, const City &city)
{
    return u"(%1) 555-01%2"_s.arg(city.areaCode).arg(random.below(100), 2, 10, QChar(u'0'));
}

} // namespace Ventanilla::Demo
