#include "tests/support/servicefixture.h"

#include "models/service/demo/profiles.h"

using namespace Qt::Literals::StringLiterals;

namespace Ventanilla {

namespace {

const QDateTime firstInstant(QDate(2026, 3, 9), QTime(17, 0), Qt::UTC);

} // namespace

ServiceFixture::ServiceFixture(const TestDatabase &test)
    : ServiceDesk(test, firstInstant)
{
    addUtility();
}

void ServiceFixture::addUtility()
{
    put(u"INSERT INTO utility (id, profile) VALUES (1, ?)"_s, {shippedProfile(u"cal_water"_s).value()});
    for (const auto &[username, role] : {std::pair(u"okafor"_s, u"representative"_s), {u"lind"_s, u"representative"_s},
                                         {u"marsh"_s, u"supervisor"_s}, {u"admin"_s, u"administrator"_s},
                                         {u"feed"_s, u"meter_feed"_s}}) {
        put(u"INSERT INTO staff (username, display_name, role, password_hash) VALUES (?, ?, ?, ?)"_s,
            {username, username.toUpper(), role, u"plain:correct horse"_s});
    }
    const QString customer = u"INSERT INTO customers (customer_number, kind, given_name, family_name, "
                             "preferred_language) VALUES (?, 'person', ?, ?, ?)"_s;
    put(customer, {u"00000001"_s, u"Ana"_s, u"Ruiz"_s, u"es"_s});
    put(customer, {u"00000002"_s, u"Bo"_s, u"Chen"_s, QVariant()});
    const QString contact
        = u"INSERT INTO contacts (customer_number, kind, value, sms_consent_on) VALUES (?, ?, ?, ?)"_s;
    put(contact, {u"00000001"_s, u"email"_s, u"ana.ruiz@example.com"_s, QVariant()});
    put(contact, {u"00000001"_s, u"phone"_s, u"831-555-0123"_s, u"2025-01-01"_s});
    put(contact, {u"00000002"_s, u"phone"_s, u"831-555-0124"_s, QVariant()});
    const QString account = u"INSERT INTO accounts (account_number, customer_number, status, service_address, city, "
                            "postal_code) VALUES (?, ?, 'active', ?, 'Salinas', ?)"_s;
    put(account, {u"0000001"_s, u"00000001"_s, u"418 Alder Creek Dr"_s, u"93901"_s});
    put(account, {u"0000002"_s, u"00000001"_s, u"77 Pine St"_s, u"93906"_s});
    put(account, {u"0000003"_s, u"00000002"_s, u"5 Oak Ave"_s, u"93901"_s});
    const QString bill = u"INSERT INTO bills (account_number, bill_number, sequence, period_start, period_end, "
                         "usage_milli_cf, amount_cents, cancelled) VALUES (?, ?, ?, ?, ?, 1000, ?, ?)"_s;
    put(bill, {u"0000001"_s, u"0000000101"_s, 1, u"2025-12-10"_s, u"2026-01-10"_s, 7000, 0});
    put(bill, {u"0000001"_s, u"0000000102"_s, 2, u"2026-01-10"_s, u"2026-02-10"_s, 8417, 0});
    put(bill, {u"0000001"_s, u"0000000103"_s, 3, u"2026-02-10"_s, u"2026-03-08"_s, 9999, 1});
}

} // namespace Ventanilla
