#include "models/service/demo/stories.h"

#include "models/service/demo/storyteller.h"

using namespace Qt::Literals::StringLiterals;

namespace Ventanilla::Demo {

static void addMarisolsAccounts(StoryTeller &marisol)
{
    const QDate today = marisol.until();
    AccountPlan home = marisol.plan(u"3104582"_s, u"418 Alder Creek Dr"_s);
    home.consumption.winterDayTenths = 327;
    home.account.billDelivery = u"email"_s;
    home.account.mailingAttention = u"Home"_s;
    home.hourly = Events{{{today.addDays(-8), today, 6}}, {}};
    marisol.account(home, 8417, 13);
    AccountPlan rentalA = marisol.plan(u"3104597"_s, u"1120 W Juniper St, Unit A"_s);
    marisol.account(rentalA, 6190, 7);
    AccountPlan rentalB = marisol.plan(u"3104598"_s, u"1120 W Juniper St, Unit B"_s);
    rentalB.account.billDelivery = u"email"_s;
    rentalB.account.mailingAttention = u"Rental B"_s;
    marisol.account(rentalB, 5441, 7);
    AccountPlan bakery = marisol.plan(u"3127740"_s, u"77 Mercado Plaza"_s);
    bakery.consumption = {
        .winterDayTenths = 900, .summerPerMille = 200, .irrigates = false, .isBusiness = true};
    bakery.account.mailingAttention = u"Panadería Quintero"_s;
    bakery.account.billingEmail = u"contabilidad@panaderiaq.example.com"_s;
    bakery.hourly = Events{};
    marisol.account(bakery, 21240, -12);
    AccountPlan larkspur = marisol.plan(u"3089316"_s, u"2260 Larkspur Ct"_s);
    marisol.closed(larkspur, 140);
    marisol.account(larkspur, 1862, -110);
}

/// The caller of the interface's pictures. Merging mibarra62, ibarra_rentals and panaderia.q into her login
/// asks one question, who shall see the bakery, and settles the rest by default.
static Household marisolIbarra(Workshop &workshop)
{
    const QString own = u"marisol.ibarra@example.com"_s;
    const QString bakery = u"contabilidad@panaderiaq.example.com"_s;
    StoryTeller marisol(workshop, u"20418837"_s, u"es"_s);
    marisol.person(u"Marisol"_s, u"Ibarra Quintero"_s);
    marisol.phone(u"(541) 555-0142"_s);
    marisol.household().customer.contacts.back().smsConsentOn = marisol.until().addDays(-500);
    marisol.phone(u"(541) 555-0177"_s);
    marisol.email(own);
    marisol.email(bakery);
    addMarisolsAccounts(marisol);
    marisol.login(own);
    marisol.linkLogin(own, u"3104582"_s, u"Home"_s);
    marisol.linkLogin(own, u"3104598"_s, u"Rental B"_s);
    marisol.login(bakery);
    marisol.linkLogin(bakery, u"3127740"_s, u"Panadería"_s);
    marisol.username(u"mibarra62"_s, own, 37);
    marisol.linkUsername(u"mibarra62"_s, u"3104582"_s, u"Home"_s, u"owner"_s);
    marisol.linkUsername(u"mibarra62"_s, u"3089316"_s, u"Larkspur"_s, u"owner"_s);
    marisol.username(u"ibarra_rentals"_s, own, 113);
    marisol.linkUsername(u"ibarra_rentals"_s, u"3104597"_s, u"Rental A"_s, u"owner"_s);
    marisol.linkUsername(u"ibarra_rentals"_s, u"3104598"_s, u"Juniper B"_s, u"owner"_s);
    marisol.username(u"panaderia.q"_s, own, 61);
    marisol.linkUsername(u"panaderia.q"_s, u"3127740"_s, u"Panadería"_s, u"owner"_s);
    marisol.username(u"miquintero"_s, own, 210);
    UsernameRow &merged = marisol.household().usernames.back();
    merged.state = u"merged"_s;
    merged.mergedInto = own;
    merged.mergeId = workshop.numbers.merge();
    const QString checking = workshop.numbers.fingerprint();
    marisol.bankAccount(own, u"9023"_s, checking);
    const QString paying = marisol.bankAccount(u"mibarra62"_s, u"9023"_s, checking);
    marisol.autopay(u"3104582"_s, paying, u"active"_s);
    const QString expired = marisol.card(u"ibarra_rentals"_s, u"4411"_s, workshop.numbers.fingerprint(), -1);
    marisol.autopay(u"3104597"_s, expired, u"suspended"_s);
    marisol.dailyAlert(own, u"3104582"_s, 400);
    marisol.dailyAlert(u"mibarra62"_s, u"3104582"_s, 350);
    marisol.note(u"rep"_s, 24, u"Wants one login for home, rentals and bakery. Will call again."_s);
    marisol.note(u"supervisor"_s, 7, u"Asked why the bill does not match the portal."_s);
    return marisol.household();
}

static Household bakeryCompany(Workshop &workshop)
{
    StoryTeller bakery(workshop, u"20551902"_s, u"es"_s);
    bakery.organization(u"Panadería Quintero LLC"_s);
    bakery.phone(u"(541) 555-0177"_s);
    bakery.email(u"caja@panaderiaq.example.com"_s);
    bakery.account(bakery.plan(u"3127741"_s, u"79 Mercado Plaza"_s), 9874, 9);
    bakery.account(bakery.plan(u"3127742"_s, u"81 Mercado Plaza"_s), 0, 9);
    bakery.login(u"caja@panaderiaq.example.com"_s);
    bakery.linkLogin(u"caja@panaderiaq.example.com"_s, u"3127741"_s, u"Tienda"_s);
    return bakery.household();
}

static Household marcusOyelaran(Workshop &workshop)
{
    StoryTeller marcus(workshop, u"20433308"_s, u"en"_s);
    marcus.person(u"Marcus"_s, u"Oyelaran"_s);
    marcus.phone(u"(541) 555-0109"_s);
    marcus.email(u"marcus.oyelaran@example.com"_s);
    marcus.account(marcus.plan(u"3140077"_s, u"734 Highland Dr"_s), 5320, 4);
    marcus.username(u"mquintero88"_s, u"marcus.oyelaran@example.com"_s, 300);
    marcus.linkUsername(u"mquintero88"_s, u"3140077"_s, u"Home"_s, u"owner"_s);
    return marcus.household();
}

/// A person with one account, the e-mail address @p email and, where @p username is empty, a login by it.
static Household neighbor(Workshop &workshop, const QStringList &words, const QString &username)
{
    StoryTeller teller(workshop, words[0], words[1]);
    teller.person(words[2], words[3]);
    teller.phone(u"(541) 555-01%1"_s.arg(words[0].last(2)));
    teller.email(words[6]);
    teller.account(teller.plan(words[4], words[5]), 4718, 11);
    if (username.isEmpty()) {
        teller.login(words[6]);
        teller.linkLogin(words[6], words[4], {});
    } else {
        teller.username(username, words[6], 640);
        teller.linkUsername(username, words[4], {}, u"owner"_s);
    }
    return teller.household();
}

static Household joaquinQuintero(Workshop &workshop)
{
    StoryTeller joaquin(workshop, u"20390115"_s, u"es"_s);
    joaquin.person(u"Joaquín"_s, u"Quintero Salas"_s);
    joaquin.phone(u"(541) 555-0115"_s);
    joaquin.account(joaquin.plan(u"3098120"_s, u"2204 Foothill Rd"_s), 3955, 15);
    return joaquin.household();
}

static Household lourdesQuintero(Workshop &workshop)
{
    StoryTeller lourdes(workshop, u"20467220"_s, u"es"_s);
    lourdes.person(u"Lourdes"_s, u"Quintero"_s);
    lourdes.phone(u"(541) 555-0120"_s);
    lourdes.email(u"lourdes.q@example.net"_s);
    AccountPlan sage = lourdes.plan(u"3091145"_s, u"918 Sage Ave"_s);
    lourdes.closed(sage, 260);
    lourdes.account(sage, 2280, -230);
    lourdes.login(u"lourdes.q@example.net"_s);
    lourdes.linkLogin(u"lourdes.q@example.net"_s, u"3091145"_s, {});
    return lourdes.household();
}

static Household desertRose(Workshop &workshop)
{
    const QString board = u"board@desertrose.example.com"_s;
    StoryTeller homes(workshop, u"20118452"_s, u"en"_s);
    homes.organization(u"Desert Rose HOA"_s);
    homes.phone(u"(541) 555-0152"_s);
    homes.email(board);
    homes.login(board);
    for (int i = 0; i < 12; ++i) {
        const QString number = QString::number(3150010 + i);
        homes.account(homes.plan(number, u"%1 Quintero Way"_s.arg(310 + 2 * i)), 5200 + 137 * i, 6);
        homes.household().accounts.back().mailingAttention = u"Desert Rose HOA – Building %1"_s.arg(i + 1);
        homes.linkLogin(board, number, u"Building %1"_s.arg(i + 1));
    }
    return homes.household();
}

static Household oscarVillasenor(Workshop &workshop)
{
    const QString email = u"oscar.quintero@example.org"_s;
    StoryTeller oscar(workshop, u"20480031"_s, u"es"_s);
    oscar.person(u"Óscar"_s, u"Villaseñor"_s);
    oscar.phone(u"(541) 555-0131"_s);
    oscar.email(email);
    oscar.account(oscar.plan(u"3101220"_s, u"60 Orchard Ln"_s), 6105, 10);
    oscar.account(oscar.plan(u"3101221"_s, u"62 Orchard Ln"_s), 0, 10);
    oscar.login(email);
    oscar.linkLogin(email, u"3101220"_s, {});
    return oscar.household();
}

static void addJorgesAccounts(StoryTeller &jorge)
{
    jorge.account(jorge.plan(u"3160001"_s, u"1408 Stewart Ave"_s), 6120, 12);
    jorge.account(jorge.plan(u"3160002"_s, u"22 Poplar St"_s), 4815, 12);
    AccountPlan third = jorge.plan(u"3160003"_s, u"24 Poplar St"_s);
    third.account.billDelivery = u"email"_s;
    jorge.account(third, 0, 12);
    AccountPlan fourth = jorge.plan(u"3160004"_s, u"306 Peach Tree Ln"_s);
    jorge.closed(fourth, 95);
    jorge.account(fourth, 3742, -70);
}

/// The worked example of a merge (rules.md, "Merging"): accounts A to D are 3160001 to 3160004.
static Household jorgeGarcia(Workshop &workshop)
{
    const QString own = u"jorge.garcia@example.com"_s;
    StoryTeller jorge(workshop, u"20555501"_s, u"es"_s);
    jorge.person(u"Jorge"_s, u"García"_s);
    jorge.phone(u"(541) 555-0163"_s);
    jorge.email(own);
    addJorgesAccounts(jorge);
    jorge.login(own);
    jorge.linkLogin(own, u"3160001"_s, u"Casa"_s);
    jorge.username(u"jgarcia1"_s, own, 45);
    jorge.linkUsername(u"jgarcia1"_s, u"3160001"_s, u"Casa"_s, u"viewer"_s);
    jorge.linkUsername(u"jgarcia1"_s, u"3160002"_s, u"Poplar 22"_s, u"owner"_s);
    jorge.username(u"garcia_rentals"_s, u"rentas.garcia@example.net"_s, 80);
    jorge.linkUsername(u"garcia_rentals"_s, u"3160002"_s, u"Poplar 22"_s, u"viewer"_s);
    jorge.linkUsername(u"garcia_rentals"_s, u"3160003"_s, u"Poplar 24"_s, u"owner"_s);
    jorge.linkUsername(u"garcia_rentals"_s, u"3160004"_s, u"Peach Tree"_s, u"owner"_s);
    const QString fingerprint = workshop.numbers.fingerprint();
    const QString card = jorge.card(u"jgarcia1"_s, u"4242"_s, fingerprint, 26);
    jorge.autopay(u"3160002"_s, card, u"active"_s);
    const QString bank = jorge.bankAccount(u"garcia_rentals"_s, u"6789"_s, workshop.numbers.fingerprint());
    jorge.autopay(u"3160003"_s, bank, u"active"_s);
    const QString sameCard = jorge.card(u"garcia_rentals"_s, u"4242"_s, fingerprint, 26);
    jorge.autopay(u"3160002"_s, sameCard, u"active"_s);
    const QString text = u"daily"_s;
    jorge.household().alertRecipients.push_back({workshop.numbers.recipient(),
                                                 u"3160003"_s,
                                                 u"Jorge García"_s,
                                                 {},
                                                 u"(541) 555-0163"_s,
                                                 jorge.until().addDays(-600),
                                                 jorge.until().addDays(-75),
                                                 u"es"_s,
                                                 text});
    return jorge.household();
}

std::vector<Household> makeStories(Workshop &workshop)
{
    return {marisolIbarra(workshop),
            jorgeGarcia(workshop),
            bakeryCompany(workshop),
            joaquinQuintero(workshop),
            lourdesQuintero(workshop),
            neighbor(workshop,
                     {u"20300846"_s, u"en"_s, u"Beth"_s, u"Hallström"_s, u"3077302"_s, u"305 Quintero Way"_s,
                      u"beth.hallstrom@example.com"_s},
                     {}),
            desertRose(workshop),
            oscarVillasenor(workshop),
            neighbor(workshop,
                     {u"20277914"_s, u"en"_s, u"Renata"_s, u"Bell"_s, u"3066018"_s, u"1511 Cedar Links Dr"_s,
                      u"renata.bell@example.com"_s},
                     u"quintero_r"_s),
            marcusOyelaran(workshop),
            neighbor(workshop,
                     {u"20466218"_s, u"es"_s, u"Marta"_s, u"Ibarra Solís"_s, u"3112077"_s,
                      u"2114 Foothill Rd"_s, u"m.ibarra77@example.org"_s},
                     u"m_ibarra77"_s)};
}

} // namespace Ventanilla::Demo
