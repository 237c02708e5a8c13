#include "models/service/demo/names.h"

using namespace Qt::Literals::StringLiterals;

namespace Ventanilla::Demo {

// No Quintero and no Ibarra: those are the stories' own (stories.h).
static constexpr QStringView hispanicGiven[] = {
    u"María",        u"José",    u"Guadalupe",   u"Luis",        u"Ana",        u"Jesús",    u"Rosa",
    u"Miguel Ángel", u"Leticia", u"Ramón",       u"Verónica",    u"Sergio",     u"Mónica",   u"Héctor",
    u"Lucía",        u"Raúl",    u"Sofía",       u"Andrés",      u"Inés",       u"Tomás",    u"Yolanda",
    u"Adrián",       u"Belén",   u"Iván",        u"Graciela",    u"Rubén",      u"Ximena",   u"Félix",
    u"Noemí",        u"Arturo",  u"María Elena", u"Juan Carlos", u"Ana Sofía",  u"Begoña",   u"Nicolás",
    u"Esperanza",    u"Íñigo",   u"Rocío",       u"Gerardo",     u"Concepción", u"Julián",   u"Araceli",
    u"Martín",       u"Dolores", u"Efraín",      u"Maribel",     u"Ángel",      u"Consuelo", u"Emilio",
    u"Paloma"};
static constexpr QStringView hispanicFamily[] = {
    u"García",     u"Hernández", u"López",      u"Martínez",  u"González",  u"Rodríguez", u"Pérez",
    u"Sánchez",    u"Ramírez",   u"Flores",     u"Gómez",     u"Morales",   u"Vázquez",   u"Jiménez",
    u"Reyes",      u"Torres",    u"Díaz",       u"Gutiérrez", u"Ruiz",      u"Mendoza",   u"Aguilar",
    u"Ortiz",      u"Castillo",  u"Moreno",     u"Muñoz",     u"Núñez",     u"Peña",      u"Zúñiga",
    u"Ibáñez",     u"Yáñez",     u"Cárdenas",   u"Salazar",   u"Contreras", u"Guzmán",    u"Delgado",
    u"Chávez",     u"Vega",      u"Campos",     u"Cervantes", u"Espinoza",  u"Lara",      u"Márquez",
    u"Ochoa",      u"Acuña",     u"Nava",       u"Briseño",   u"Castañeda", u"Montaño",   u"Orozco",
    u"Villanueva", u"Treviño",   u"Bañuelos",   u"Carreño",   u"Escobedo",  u"Zamora",    u"Ávila",
    u"Rincón",     u"Solís",     u"De la Cruz", u"Del Río",   u"Valdés",    u"Rentería",  u"Urías",
    u"Oñate"};
static constexpr QStringView otherGiven[] = {
    u"James",   u"Mary",    u"Robert",  u"Patricia", u"Michael",  u"Linda",   u"David",  u"Susan",
    u"Karen",   u"Daniel",  u"Nancy",   u"Matthew",  u"Lisa",     u"Anthony", u"Sandra", u"Mark",
    u"Ashley",  u"Steven",  u"Emily",   u"Andrew",   u"Michelle", u"Kevin",   u"Amanda", u"Brian",
    u"Melissa", u"Timothy", u"Deborah", u"Hannah",   u"Jeffrey",  u"Rebecca", u"Ryan",   u"Laura",
    u"Priya",   u"Minh",    u"Xuân",    u"Wei",      u"Mei",      u"Arjun",   u"Dmitri", u"Siobhán",
    u"Zoë",     u"Renée",   u"Tyrone",  u"Latoya",   u"Kwame",    u"Amara",   u"Farid",  u"Leila",
    u"Haruto",  u"Ingrid"};
static constexpr QStringView otherFamily[] = {
    u"Smith",    u"Johnson",  u"Williams", u"Brown",    u"Miller",     u"Davis",   u"Wilson",  u"Anderson",
    u"Taylor",   u"Moore",    u"Jackson",  u"Thompson", u"White",      u"Harris",  u"Clark",   u"Lewis",
    u"Robinson", u"Walker",   u"Young",    u"Allen",    u"Wright",     u"Hill",    u"Green",   u"Adams",
    u"Baker",    u"Nelson",   u"Carter",   u"Mitchell", u"Turner",     u"Parker",  u"O'Brien", u"O'Connor",
    u"McDonald", u"Nguyễn",   u"Trần",     u"Chen",     u"Wong",       u"Patel",   u"Singh",   u"Kim",
    u"Park",     u"Yamamoto", u"Schröder", u"Müller",   u"Åkesson",    u"Dubois",  u"Rossi",   u"Kowalski",
    u"Petrov",   u"Haddad",   u"Okonkwo",  u"Mensah",   u"Washington", u"Freeman", u"Silva",   u"Costa",
    u"Van Dyke", u"St. James"};

PersonName makePersonName(Random &random)
{
    if (!random.chance(620))
        return {random.pick(otherGiven).toString(), random.pick(otherFamily).toString(), false};
    const QString given = random.pick(hispanicGiven).toString();
    const QString first = random.pick(hispanicFamily).toString();
    const QString second = random.pick(hispanicFamily).toString();
    const int kind = random.below(10);
    if (kind < 6 && second != first)
        return {given, first + u' ' + second, true};
    if (kind == 6 && second != first)
        return {given, first + u'-' + second, true};
    return {given, first, true};
}

QString makeOrganizationName(Random &random)
{
    static constexpr QStringView trades[] = {u"Panadería", u"Taquería", u"Lavandería", u"Carnicería",
                                             u"Frutería",  u"Clínica",  u"Peluquería", u"Mercado"};
    static constexpr QStringView places[] = {
        u"Juniper Ridge", u"Orchard Park",   u"Vista Verde",  u"Cedar Links",
        u"Las Palomas",   u"Mission Creek",  u"Oak Hollow",   u"Sierra Vista",
        u"Stone Bridge",  u"El Camino",      u"Quail Run",    u"River Bend",
        u"Loma Alta",     u"Sunset Terrace", u"Harvest Glen", u"Arroyo Seco"};
    static constexpr QStringView bodies[] = {u"HOA",
                                             u"Apartments",
                                             u"Mobile Home Park",
                                             u"Property Management",
                                             u"Townhomes",
                                             u"Senior Living",
                                             u"Unified School District",
                                             u"Business Park",
                                             u"Community Church",
                                             u"Growers Cooperative"};
    static constexpr QStringView firms[] = {
        u"Properties LLC", u"& Sons Landscaping", u"Farms Inc.",   u"Dental Group",
        u"Auto Repair",    u"Nurseries",          u"Realty Trust", u"Car Wash"};
    const QString family =
        random.chance(600) ? random.pick(hispanicFamily).toString() : random.pick(otherFamily).toString();
    switch (random.below(3)) {
    case 0:
        return random.pick(trades).toString() + u' ' + family;
    case 1: {
        const QString place = random.pick(places).toString();
        return place + u' ' + random.pick(bodies).toString();
    }
    default:
        return family + u' ' + random.pick(firms).toString();
    }
}

QString latinLetters(const QString &text)
{
    QString letters;
    for (const QChar character : text.toLower().normalized(QString::NormalizationForm_D)) {
        if (character >= u'a' && character <= u'z')
            letters += character;
    }
    return letters;
}

} // namespace Ventanilla::Demo
