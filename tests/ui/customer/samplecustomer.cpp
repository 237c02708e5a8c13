#include "tests/ui/customer/samplecustomer.h"

using namespace Qt::Literals::StringLiterals;

namespace Ventanilla {

namespace {

CustomerAccount account(const char *number, const QString &label, const QString &address, qint64 cents, const QDate &due)
{
    CustomerAccount made;
    made.accountNumber = accountNumber(number);
    made.label = label;
    made.serviceAddress = address;
    made.city = u"Salinas"_s;
    made.postalCode = u"93901"_s;
    made.serviceCenter = u"Salinas Customer Center"_s;
    made.balanceCents = cents;
    made.dueOn = due;
    made.autopay = AutopayFacts{};
    made.billDelivery = BillDeliveryFacts{};
    return made;
}

void addAccounts(Customer &customer, const QDate &today)
{
    CustomerAccount home = account("3104582", u"Home"_s, u"418 Alder Creek Dr"_s, 8417, today.addDays(13));
    home.autopay = AutopayFacts{AutopayStatus::On, u"pm_1"_s, u"Mastercard •••• 8830"_s, u"2029-04"_s};
    home.billDelivery = BillDeliveryFacts{BillDelivery::Email, u"marisol.ibarra@example.com"_s, BillDeliveryState::Active,
                                          BillDelivery::Email};
    CustomerAccount rentalA = account("3104597", u"Rental A"_s, u"1120 W Juniper St, Unit A"_s, 6190, today.addDays(7));
    rentalA.autopay = AutopayFacts{AutopayStatus::NeedsReauthorization, u"pm_2"_s, u"Visa •••• 4411"_s, u"2020-02"_s};
    rentalA.mailingAttention = u"Ibarra Rentals"_s;
    CustomerAccount rentalB = account("3104598", u"Rental B"_s, u"1120 W Juniper St, Unit B"_s, 5441, today.addDays(7));
    rentalB.billDelivery = BillDeliveryFacts{BillDelivery::Email, u"marisol.ibarra@example.com"_s,
                                             BillDeliveryState::AwaitingVerification, BillDelivery::Paper};
    CustomerAccount bakery = account("3127740", u"Panadería"_s, u"77 Mercado Plaza"_s, 21240, today.addDays(-12));
    bakery.pastDueCents = 21240;
    CustomerAccount closed = account("3089316", u"Larkspur"_s, u"2260 Larkspur Ct"_s, 1862, today.addDays(-200));
    closed.status = AccountStatus::Closed;
    closed.dueOn.reset();
    customer.accounts = {home, rentalA, rentalB, bakery, closed};
}

void addLogins(Customer &customer)
{
    Login login;
    login.email = u"marisol.ibarra@example.com"_s;
    login.displayName = customer.displayName;
    login.state = LoginState::Active;
    customer.logins = {login};
    for (const char *name : {"mibarra62", "ibarra_rentals", "panaderia.q"}) {
        Username username;
        username.username = QString::fromLatin1(name);
        customer.usernames.push_back(username);
    }
}

void addAttention(Customer &customer, const QDate &today)
{
    customer.attention = {
        {AttentionKind::PastDue, accountNumber("3127740"), u"$212.40 has been due for 12 days."_s, today.addDays(-12), 21240, {}},
        {AttentionKind::AutopayStopped, accountNumber("3104597"), u"Autopay has stopped: Visa •••• 4411 expired."_s, {}, {}, {}},
        {AttentionKind::EmailUnconfirmed, accountNumber("3104598"), u"Bills go by paper until the customer confirms."_s,
         today.addDays(-6), {}, {}},
        {AttentionKind::UsernamesToMerge, {}, u"3 usernames can be merged into one e-mail login."_s, {}, {}, 3},
    };
}

Answer<ListOf<HistoryEntry>> sampleHistory()
{
    const QDateTime now = QDateTime::currentDateTimeUtc();
    const auto entry = [&now](int daysAgo, const QString &actor, const QString &summary) {
        HistoryEntry made;
        made.id = QString::number(daysAgo);
        made.kind = HistoryKind::Note;
        made.instant = now.addDays(-daysAgo);
        made.actor = actor;
        made.actorName = actor;
        made.summary = summary;
        return made;
    };
    Answer<ListOf<HistoryEntry>> answer;
    answer.value.items = {entry(2, u"T. Okafor"_s, u"Asked why the bill does not match the portal"_s),
                          entry(6, u"system"_s, u"Autopay failed: card expired"_s),
                          entry(9, u"M. López"_s, u"Sent the bill of February again by mail, to the rentals' address"_s),
                          entry(21, u"T. Okafor"_s, u"Explained the paper bill of Rental B"_s)};
    return answer;
}

Answer<ListOf<Note>> sampleNotes()
{
    Answer<ListOf<Note>> answer;
    for (const int daysAgo : {2, 9, 21, 70}) {
        Note note;
        note.id = QString::number(daysAgo);
        note.author = u"tokafor"_s;
        note.authorName = u"T. Okafor"_s;
        note.createdAt = QDateTime::currentDateTimeUtc().addDays(-daysAgo);
        answer.value.items.push_back(note);
    }
    return answer;
}

} // namespace

AccountNumber accountNumber(const char *digits)
{
    return *AccountNumber::parse(QString::fromLatin1(digits));
}

Customer sampleCustomer(const QDate &today, VerificationLevel level)
{
    Customer customer;
    customer.customerNumber = *CustomerNumber::parse(u"20418837"_s);
    customer.givenName = u"Marisol"_s;
    customer.familyName = u"Ibarra Quintero"_s;
    customer.displayName = u"Marisol Ibarra Quintero"_s;
    customer.preferredLanguage = u"es"_s;
    customer.phones = {u"(541) 555-0142"_s, u"(541) 555-0187"_s};
    customer.emails = {u"marisol.ibarra@example.com"_s};
    addAccounts(customer, today);
    addLogins(customer);
    addAttention(customer, today);
    customer.verification = {level, QDateTime::currentDateTimeUtc().addSecs(12 * 60 + 41), false};
    return customer;
}

Customer maskedCustomer(const QDate &today)
{
    Customer customer = sampleCustomer(today, VerificationLevel::None);
    customer.verification = {};
    customer.phones = {u"…0142"_s, u"…0187"_s};
    customer.emails = {u"m…@e….com"_s};
    customer.logins.clear();
    customer.usernames.clear();
    customer.attention.clear();
    for (CustomerAccount &each : customer.accounts) {
        CustomerAccount masked;
        masked.accountNumber = each.accountNumber;
        masked.status = each.status;
        masked.city = each.city;
        each = masked;
    }
    return customer;
}

Customer largeCustomer(const QDate &today, int count)
{
    Customer customer = sampleCustomer(today);
    customer.displayName = u"Alder Property Management"_s;
    customer.kind = CustomerKind::Organization;
    customer.accounts.clear();
    for (int i = 0; i < count; ++i) {
        const QString number = QString::number(4000000 + i);
        customer.accounts.push_back(account(number.toLatin1().constData(), u"Unit %1"_s.arg(i + 1),
                                            u"%1 Larkspur Ct"_s.arg(100 + i), 4000 + i, today.addDays(i % 28)));
    }
    customer.attention.clear();
    return customer;
}

Account sampleAccount(const CustomerAccount &from, const QDate &today)
{
    Account made;
    made.accountNumber = from.accountNumber;
    made.customerNumber = *CustomerNumber::parse(u"20418837"_s);
    made.status = from.status;
    made.serviceAddress = from.serviceAddress;
    made.city = from.city;
    made.postalCode = from.postalCode;
    made.serviceCenter = from.serviceCenter;
    made.mailingAttention = from.mailingAttention;
    made.billingEmail = from.billingEmail;
    made.balanceCents = from.balanceCents.value_or(0);
    made.openedOn = today.addYears(-6);
    made.meter = MeterFacts{u"J8830217"_s, 8, 0.1, {}};
    made.autopay = from.autopay.value_or(AutopayFacts());
    made.billDelivery = from.billDelivery.value_or(BillDeliveryFacts());
    made.logins = {{u"marisol.ibarra@example.com"_s, from.label}};
    return made;
}

UtilityProfile sampleProfile()
{
    UtilityProfile profile;
    profile.profile = u"cal_water"_s;
    profile.name = u"Alder Valley Water"_s;
    profile.timeZone = u"America/Los_Angeles"_s;
    profile.capabilities.payInPortal = true;
    profile.serviceCenters = {{u"Salinas Customer Center"_s, u"831-555-0110"_s, u"salinas@example.com"_s,
                               u"8:00 a.m.–4:30 p.m."_s, u"Salinas"_s}};
    profile.verification.factors = QJsonObject{{u"account_number"_s, 2}, {u"postal_code"_s, 1}, {u"bill_number"_s, 2},
                                               {u"full_name"_s, 1}, {u"code"_s, 4}};
    return profile;
}

void answerReads(FakeBackend &backend, const Customer &customer, const QDate &today)
{
    backend.answerAll<GetCustomer>([customer](const GetCustomer &) -> Result<Answer<Customer>> {
        return Answer<Customer>{customer, 200, u"\"c1\""_s, false, false};
    });
    backend.answerAll<GetAccount>([customer, today](const GetAccount &request) -> Result<Answer<Account>> {
        for (const CustomerAccount &each : customer.accounts) {
            if (each.accountNumber == request.accountNumber)
                return Answer<Account>{sampleAccount(each, today), 200, u"\"a1\""_s, false, false};
        }
        return Unexpected{Failure{Failure::Kind::NotFound, {}, {}, {}, {}, {}}};
    });
    backend.answerAll<GetCustomerHistory>(
        [](const GetCustomerHistory &) -> Result<Answer<ListOf<HistoryEntry>>> { return sampleHistory(); });
    backend.answerAll<ListNotes>([](const ListNotes &) -> Result<Answer<ListOf<Note>>> { return sampleNotes(); });
}

} // namespace Ventanilla
