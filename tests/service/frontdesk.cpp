#include "tests/service/frontdesk.h"

using namespace Qt::Literals::StringLiterals;

namespace Ventanilla {

namespace {

const char *const rows[] = {
    "INSERT INTO utility (id, profile) VALUES (1, '{\"profile\":\"cal_water\",\"name\":\"Alder "
    "Valley Water\","
    "\"time_zone\":\"America/Los_Angeles\"}')",
    "INSERT INTO staff (username, display_name, role) VALUES ('rita', 'Rita Vale', "
    "'representative')",
    "INSERT INTO staff (username, display_name, role) VALUES ('rob', 'Rob Dunn', 'representative')",
    "INSERT INTO staff (username, display_name, role) VALUES ('sue', 'Sue Marsh', 'supervisor')",

    "INSERT INTO customers (customer_number, kind, given_name, family_name, preferred_language)"
    " VALUES ('20418837', 'person', 'Marisol', 'Ibarra Quintero', 'es')",
    "INSERT INTO customers (customer_number, kind, given_name, family_name, preferred_language)"
    " VALUES ('20418838', 'person', 'Mateo', 'Ibarra', 'en')",
    "INSERT INTO customers (customer_number, kind, organization_name) VALUES ('30000001', "
    "'organization', 'Oak Schools')",
    "INSERT INTO contacts (customer_number, kind, value) VALUES ('20418837', 'phone', '(541) "
    "555-0142')",
    "INSERT INTO contacts (customer_number, kind, value) VALUES ('20418837', 'email', "
    "'marisol.ibarra@example.com')",
    "INSERT INTO contacts (customer_number, kind, value) VALUES ('20418838', 'phone', "
    "'541-555-0142')",

    "INSERT INTO accounts (account_number, customer_number, status, service_address, city, "
    "postal_code, service_center,"
    " balance_cents, bill_delivery, opened_on)"
    " VALUES ('1000001', '20418837', 'active', '12 Larkspur Ln', 'Medford', '97501', 'Medford', "
    "6120, 'email',"
    " '2020-01-15')",
    "INSERT INTO accounts (account_number, customer_number, status, service_address, city, "
    "postal_code, balance_cents)"
    " VALUES ('1000002', '20418837', 'active', '9 Rental Row', 'Talent', '97540', 4815)",
    "INSERT INTO accounts (account_number, customer_number, status, service_address, city, "
    "postal_code, closed_on)"
    " VALUES ('1000003', '20418837', 'closed', '3 Former St', 'Medford', '97501', '2025-06-30')",
    "INSERT INTO accounts (account_number, customer_number, status, service_address, city, "
    "postal_code)"
    " VALUES ('2000001', '20418838', 'active', '2114 Foothill Rd', 'Medford', '97501')",
    "INSERT INTO meters (account_number, meter_serial, digits, resolution_milli_cf, installed_on, "
    "removed_on)"
    " VALUES ('1000001', 'MTR-OLD', 4, 100000, '2001-01-01', '2024-01-01')",
    "INSERT INTO meters (account_number, meter_serial, digits, resolution_milli_cf, installed_on, "
    "exchange_planned_on)"
    " VALUES ('1000001', 'MTR-NEW', 8, 100, '2024-01-01', '2030-05-01')",
    "INSERT INTO bills (account_number, bill_number, sequence, period_start, period_end, "
    "usage_milli_cf, amount_cents,"
    " due_on) VALUES ('1000001', '9000000001', 1, '2026-01-01', '2026-02-01', 1000, 6120, "
    "'2026-02-20')",
    "INSERT INTO bills (account_number, bill_number, sequence, period_start, period_end, "
    "usage_milli_cf, amount_cents,"
    " due_on) VALUES ('1000002', '9000000002', 1, '2026-02-01', '2026-03-01', 1000, 4815, "
    "'2026-03-25')",

    "INSERT INTO logins (email_key, email, display_name, state, language)"
    " VALUES ('marisol.ibarra@example.com', 'Marisol.Ibarra@example.com', 'Marisol', 'active', "
    "'es')",
    "INSERT INTO login_accounts (account_number, email_key, label)"
    " VALUES ('1000001', 'marisol.ibarra@example.com', 'Home')",
    "INSERT INTO usernames (username, email, email_key, display_name, last_sign_in) VALUES "
    "('mibarra62',"
    " 'marisol.ibarra@example.com', 'marisol.ibarra@example.com', 'Marisol Ibarra', "
    "'2026-02-02T09:00:00Z')",
    "INSERT INTO usernames (username, email, email_key) VALUES ('ibarra_rentals', "
    "'m.ibarra@example.net',"
    " 'm.ibarra@example.net')",
    "INSERT INTO usernames (username, email, email_key) VALUES ('m_ibarra77', "
    "'m.ibarra77@example.org',"
    " 'm.ibarra77@example.org')",
    "INSERT INTO usernames (username, email, email_key, state, merged_into, merge_id) VALUES "
    "('miquintero',"
    " 'marisol.ibarra@example.com', 'marisol.ibarra@example.com', 'merged', "
    "'marisol.ibarra@example.com', 'mrg_1')",
    "INSERT INTO usernames (username, email, email_key) VALUES ('zz_stranger', 'zz@example.org', "
    "'zz@example.org')",
    "INSERT INTO username_accounts (account_number, username) VALUES ('1000001', 'mibarra62')",
    "INSERT INTO username_accounts (account_number, username) VALUES ('1000003', 'mibarra62')",
    "INSERT INTO username_accounts (account_number, username) VALUES ('1000002', 'ibarra_rentals')",
    "INSERT INTO username_accounts (account_number, username) VALUES ('2000001', 'm_ibarra77')",
    "INSERT INTO payment_methods (id, owner_kind, owner_key, kind, brand, last4, expires, "
    "fingerprint)"
    " VALUES ('pm_1', 'username', 'mibarra62', 'card', 'Visa', '4411', '2028-04', 'f1')",
    "INSERT INTO payment_methods (id, owner_kind, owner_key, kind, brand, last4, expires, "
    "fingerprint)"
    " VALUES ('pm_2', 'username', 'ibarra_rentals', 'card', 'Visa', '4242', '2026-02', 'f2')",
    "INSERT INTO autopays (account_number, id, payment_method_id, state) VALUES ('1000001', "
    "'ap_1', 'pm_1', 'active')",
    "INSERT INTO autopays (account_number, id, payment_method_id, state) VALUES ('1000002', "
    "'ap_2', 'pm_2', 'active')",
};

} // namespace

FrontDesk::FrontDesk(const TestDatabase &test)
    : ServiceDesk(test, QDateTime(QDate(2026, 3, 11), QTime(16, 21), Qt::UTC))
{
    for (const char *row : rows)
        put(QString::fromLatin1(row));
    if (!rebuildSearch(database()))
        qFatal("no search");
    for (const QString &username : {u"rita"_s, u"rob"_s, u"sue"_s})
        m_tokens.insert(username, signIn(username));
}

CallContext FrontDesk::as(const QString &username, const QString &ifMatch,
                          const QString &ifNoneMatch)
{
    CallContext context = withToken(m_tokens.value(username));
    context.ifMatch = ifMatch;
    context.ifNoneMatch = ifNoneMatch;
    return context;
}

CallContext FrontDesk::inSpanish(const QString &username)
{
    CallContext context = as(username);
    context.language = Language::Es;
    return context;
}

void FrontDesk::verify(const QString &username, const QString &customer, VerificationLevel level)
{
    if (!saveVerification(database(), hashedToken(m_tokens.value(username)), customer,
                          {level, 6, now().addSecs(15 * 60)}))
        qFatal("not verified");
}

} // namespace Ventanilla
