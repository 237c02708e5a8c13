#include "models/store/searchindex.h"
#include "models/store/searchstore.h"
#include "tests/support/testdatabase.h"

#include <QTest>

using namespace Ventanilla;
using namespace Qt::Literals::StringLiterals;

namespace {

struct Statement
{
    const char *sql;
    QVariantList values;
};

const Statement customers[] = {
    {"INSERT INTO customers (customer_number, kind, given_name, family_name) VALUES (?, 'person', "
     "?, ?)",
     {u"00000001"_s, u"José"_s, u"Núñez"_s}},
    {"INSERT INTO customers (customer_number, kind, given_name, family_name) VALUES (?, 'person', "
     "?, ?)",
     {u"00000002"_s, u"Ana"_s, u"Peña-Ortíz"_s}},
    {"INSERT INTO customers (customer_number, kind, given_name, family_name) VALUES (?, 'person', "
     "?, ?)",
     {u"00000003"_s, u"Mary"_s, u"O'Brien"_s}},
    {"INSERT INTO customers (customer_number, kind, organization_name) VALUES (?, 'organization', "
     "?)",
     {u"00000004"_s, u"Núñez & Sons Bakery"_s}},
    {"INSERT INTO customers (customer_number, kind, given_name, family_name) VALUES (?, 'person', "
     "?, ?)",
     {u"00000005"_s, u"Josefa"_s, u"Nunezcano"_s}},
};

const Statement others[] = {
    {"INSERT INTO accounts (account_number, customer_number, status, service_address, city, "
     "postal_code)"
     " VALUES (?, ?, 'active', ?, ?, '97501')",
     {u"0000011"_s, u"00000001"_s, u"1204 Oak St"_s, u"Medford"_s}},
    {"INSERT INTO accounts (account_number, customer_number, status, service_address, city, "
     "postal_code)"
     " VALUES (?, ?, 'active', ?, ?, '97501')",
     {u"0000012"_s, u"00000001"_s, u"77 Núñez Lane"_s, u"Medford"_s}},
    {"INSERT INTO accounts (account_number, customer_number, status, service_address, city, "
     "postal_code)"
     " VALUES (?, ?, 'closed', ?, ?, '97501')",
     {u"0000021"_s, u"00000002"_s, u"9 Oak Ct"_s, u"Talent"_s}},
    {"INSERT INTO contacts (customer_number, kind, value) VALUES (?, 'phone', ?)",
     {u"00000001"_s, u"(541) 555-0142"_s}},
    {"INSERT INTO contacts (customer_number, kind, value) VALUES (?, 'email', ?)",
     {u"00000002"_s, u"Ana.Pena@Example.com"_s}},
    {"INSERT INTO meters (account_number, meter_serial, digits, resolution_milli_cf) VALUES (?, ?, "
     "8, 100)",
     {u"0000011"_s, u"M-00A77"_s}},
    {"INSERT INTO bills (account_number, bill_number, sequence, period_start, period_end, "
     "usage_milli_cf, amount_cents)"
     " VALUES (?, ?, 1, '2026-01-01', '2026-02-01', 0, 0)",
     {u"0000021"_s, u"1234567890"_s}},
    {"INSERT INTO usernames (username, email, email_key) VALUES (?, ?, ?)",
     {u"ruiz_Rental"_s, u"old@example.net"_s, u"old@example.net"_s}},
    {"INSERT INTO username_accounts (account_number, username) VALUES (?, ?)",
     {u"0000021"_s, u"ruiz_Rental"_s}},
    {"INSERT INTO logins (email_key, email, state) VALUES (?, ?, 'active')",
     {u"portal@example.org"_s, u"Portal@example.org"_s}},
    {"INSERT INTO login_accounts (account_number, email_key) VALUES (?, ?)",
     {u"0000011"_s, u"portal@example.org"_s}},
};

bool fill(Database &database)
{
    for (const Statement &each : customers) {
        if (!database.run(QString::fromLatin1(each.sql), each.values))
            return false;
    }
    for (const Statement &each : others) {
        if (!database.run(QString::fromLatin1(each.sql), each.values))
            return false;
    }
    return true;
}

QString found(Database &database, const QString &text)
{
    const auto page = searchCustomers(database, SearchText::parse(text), 50, {});
    if (!page)
        return page.error().detail;
    QStringList hits;
    for (const FoundCustomer &each : page->customers)
        hits.append(each.number.text().last(1) + u' ' + toText(each.field));
    return hits.join(u", "_s);
}

} // namespace

class TestSearch : public QObject
{
    Q_OBJECT

private slots:
    void finds_data() { TestDatabase::addRows(); }
    void finds()
    {
        TEST_DATABASE(test);
        auto database = test.connectMigrated();
        QVERIFY(database && fill(*database));
        QVERIFY(rebuildSearch(*database));

        const struct
        {
            const char *what;
            QString text;
            QString hits;
        } rows[] = {
            {"one character", u"j"_s, u""_s},
            {"nothing but punctuation", u"--"_s, u""_s},
            {"case and accents", u"JOSE NUNEZ"_s, u"1 name, 5 name"_s},
            {"accents typed", u"josé núñez"_s, u"1 name, 5 name"_s},
            {"a hyphen typed as a space", u"pena ortiz"_s, u"2 name"_s},
            {"a hyphen typed", u"Peña-Ort"_s, u"2 name"_s},
            {"an apostrophe left out", u"obrien"_s, u"3 name"_s},
            {"the second half of a name", u"ortiz"_s, u"2 name"_s},
            {"whole words before beginnings, names before addresses", u"nunez"_s,
             u"1 name, 4 organization, 5 name"_s},
            {"an organisation", u"sons bak"_s, u"4 organization"_s},
            {"an address", u"1204 oak"_s, u"1 address"_s},
            {"name and street together", u"jose oak"_s, u"1 address"_s},
            {"a street of two customers", u"oak"_s, u"2 address, 1 address"_s},
            {"a customer number", u"00000001"_s, u"1 customer_number"_s},
            {"a customer number with a space", u"0000 0001"_s, u"1 customer_number"_s},
            {"an account number", u"0000021"_s, u"2 account_number"_s},
            {"a combined id", u" 00000001 – 0000012 "_s, u"1 combined_id"_s},
            {"halves of two customers", u"00000001-0000021"_s, u""_s},
            {"the beginning of a combined id", u"00000001-00000"_s, u"1 combined_id"_s},
            {"a bill", u"1234567890"_s, u"2 bill_number"_s},
            {"a phone", u"541 555 0142"_s, u"1 phone"_s},
            {"a phone with its country", u"+1 (541) 555-0142"_s, u"1 phone"_s},
            {"the beginning of a phone", u"(541) 55"_s, u"1 phone"_s},
            {"an e-mail", u"ana.pena@EXAMPLE.com"_s, u"2 email"_s},
            {"the beginning of an e-mail", u"ana.pena@ex"_s, u"2 email"_s},
            {"a login's e-mail", u"portal@example.org"_s, u"1 email"_s},
            {"a username's e-mail", u"old@ex"_s, u"2 email"_s},
            {"a username", u"RUIZ_rental"_s, u"2 username"_s},
            {"the beginning of a username", u"ruiz_r"_s, u"2 username"_s},
            {"a meter", u"m00a77"_s, u"1 meter_serial"_s},
            {"no query language", u"jose\" OR \"ana"_s, u""_s},
            {"no wildcard", u"o%"_s, u""_s},
        };
        for (const auto &row : rows)
            QVERIFY2(
                found(*database, row.text) == row.hits,
                qPrintable(QString::fromLatin1(row.what) + u": "_s + found(*database, row.text)));
    }

    void pagesWithoutGapsOrRepetition_data() { TestDatabase::addRows(); }
    void pagesWithoutGapsOrRepetition()
    {
        TEST_DATABASE(test);
        auto database = test.connectMigrated();
        QVERIFY(database && fill(*database));
        for (int i = 100; i < 160; ++i) {
            const QString number = QString::number(i).rightJustified(8, u'0');
            QVERIFY(database->run(
                u"INSERT INTO customers (customer_number, kind, given_name, family_name)"
                " VALUES (?, 'person', ?, ?)"_s,
                {number, i % 2 ? u"Rosa"_s : u"Rosalia"_s, QString::number(i)}));
            QVERIFY(database->run(
                u"INSERT INTO contacts (customer_number, kind, value) VALUES (?, 'email', ?)"_s,
                {number, u"ros%1@example.com"_s.arg(i)}));
        }
        QVERIFY(rebuildSearch(*database));
        for (const QString &text : {u"rosa"_s, u"ros"_s, u"00000"_s}) {
            const auto whole = searchCustomers(*database, SearchText::parse(text), 200, {});
            QVERIFY(whole && !whole->next);
            std::vector<CustomerNumber> expected;
            for (const FoundCustomer &each : whole->customers)
                expected.push_back(each.number);
            QVERIFY(expected.size() >= 60);
            std::vector<CustomerNumber> paged;
            SearchPosition after;
            for (bool isMore = true; isMore;) {
                const auto page = searchCustomers(*database, SearchText::parse(text), 7, after);
                QVERIFY(page);
                QVERIFY(page->customers.size() <= 7);
                for (const FoundCustomer &each : page->customers)
                    paged.push_back(each.number);
                isMore = page->next.has_value();
                after = page->next.value_or(SearchPosition());
            }
            QCOMPARE(paged, expected);
        }
    }

    void followsChanges_data() { TestDatabase::addRows(); }
    void followsChanges()
    {
        TEST_DATABASE(test);
        auto database = test.connectMigrated();
        QVERIFY(database && fill(*database));
        QVERIFY(rebuildSearch(*database));
        const auto ana = CustomerNumber::parse(u"00000002"_s).value();
        QVERIFY(database->run(
            u"UPDATE customers SET family_name = 'Quiroga' WHERE customer_number = '00000002'"_s));
        QVERIFY(database->run(u"DELETE FROM contacts WHERE customer_number = '00000002'"_s));
        QVERIFY(database->run(u"INSERT INTO login_accounts (account_number, email_key)"
                              " VALUES ('0000021', 'portal@example.org')"_s));
        QVERIFY(refreshSearch(*database, {ana}));
        QCOMPARE(found(*database, u"ortiz"_s), QString());
        QCOMPARE(found(*database, u"quiroga"_s), u"2 name"_s);
        QCOMPARE(found(*database, u"ana.pena@ex"_s), QString());
        QCOMPARE(found(*database, u"portal@example.org"_s), u"1 email, 2 email"_s);
        QVERIFY(refreshSearch(*database, {ana}));
        QVERIFY(rebuildSearch(*database));
        QCOMPARE(found(*database, u"quiroga"_s), u"2 name"_s);
    }
};

QTEST_GUILESS_MAIN(TestSearch)
#include "tst_search.moc"
