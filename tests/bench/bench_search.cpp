// How long the search box takes per keystroke, per kind of key, beside FTS5 alone in the same run.
//
//   bench_search [CUSTOMERS [DATABASE-URL]]     20,000 in a temporary SQLite file unless said
//   otherwise
//
// The database is filled where it is empty and kept where a URL is given, so that a second run
// needs no filling.

#include "models/domain/fold.h"
#include "models/store/change.h"
#include "models/store/migrations.h"
#include "models/store/batchinsert.h"
#include "models/store/searchindex.h"
#include "models/store/searchstore.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTextStream>

#include <algorithm>

using namespace Ventanilla;
using namespace Qt::Literals::StringLiterals;

namespace {

const QStringList givenNames =
    u"Maria Jose Ana Luis Carmen Juan Rosa Pedro James Mary Robert Linda Michael Susan David"
    " Karen Elena Marisol Mateo Lucia Diego Sofia Camila Andres Olivia Noah Emma Liam"_s.split(
        u' ');
const QStringList familyNames =
    u"Garcia Martinez Rodriguez Lopez Hernandez Gonzalez Perez Smith Johnson Brown Miller Davis"
    " Wilson Nguyen Ramirez Torres Flores Rivera Gomez Diaz Ibarra Quintero Peña Ortíz Núñez"
    " Whitlock Oyelaran Castañeda Villarreal Zamora"_s.split(u' ');
const QStringList streets =
    u"Oak Main Larkspur Foothill Cedar Maple River Lake Hill Park Sunset Valley Spring Willow"_s
        .split(u' ');
const QStringList kinds = u"St Ave Rd Ln Ct Dr"_s.split(u' ');
const QStringList cities = u"Medford Talent Ashland Phoenix Joliet Stockton"_s.split(u' ');

/// Few names are most people's: the square of a number between 0 and 1 is mostly small.
QString pick(QRandomGenerator &random, const QStringList &from)
{
    const double part = random.generateDouble();
    return from.at(static_cast<qsizetype>(part * part * static_cast<double>(from.size())));
}

QString number(qint64 value, int digits)
{
    return QString::number(value).rightJustified(digits, u'0');
}

void check(const Result<Done> &result, const char *what)
{
    if (!result)
        qFatal("%s: %s", what, qPrintable(result.error().detail));
}

/// The rows of one table, held back until those are in that they refer to.
struct Table
{
    QByteArray name;
    QByteArrayList columns;
    std::vector<QVariantList> rows = {};

    void write(Database &database)
    {
        BatchInsert batch(database, name, columns);
        for (const QVariantList &row : rows)
            check(batch.add(row), name);
        check(batch.flush(), name);
        rows.clear();
    }
};

/// The tables that the search is made of, in the order of their foreign keys.
struct Tables
{
    Table customers{"customers", {"customer_number", "kind", "given_name", "family_name"}};
    Table contacts{"contacts", {"customer_number", "kind", "value"}};
    Table accounts{"accounts",
                   {"account_number", "customer_number", "status", "service_address", "city", "postal_code"}};
    Table usernames{"usernames", {"username", "email", "email_key"}};
    Table links{"username_accounts", {"account_number", "username"}};
};

void addCustomer(Tables &tables, QRandomGenerator &random, int i)
{
    const QString customer = number(10'000'000 + i, 8);
    const QString given = pick(random, givenNames);
    const QString family =
        pick(random, familyNames) + (i % 3 == 0 ? u' ' + pick(random, familyNames) : QString());
    const QString email = folded(given + family.section(u' ', 0, 0)).remove(u' ')
        + QString::number(i) + u"@example.com"_s;
    tables.customers.rows.push_back({customer, u"person"_s, given, family});
    tables.contacts.rows.push_back({customer, u"phone"_s, u"541-"_s + number(2'000'000 + i, 7)});
    tables.contacts.rows.push_back({customer, u"email"_s, email});
    for (int each = 0; each < 1 + i % 2; ++each) {
        const QString account = number(qint64(i) * 2 + each, 7);
        const QString street = QString::number(1 + random.bounded(9999)) + u' '
            + pick(random, streets) + u' ' + pick(random, kinds);
        tables.accounts.rows.push_back({account, customer, u"active"_s, street, pick(random, cities), u"97501"_s});
    }
    for (int each = 0; each < 2; ++each) {
        const QString username =
            folded(family).section(u' ', 0, 0) + QString::number(qint64(i) * 2 + each);
        tables.usernames.rows.push_back({username, email, email});
        tables.links.rows.push_back({number(qint64(i) * 2, 7), username});
    }
}

void fill(Database &database, int customers)
{
    QElapsedTimer clock;
    clock.start();
    constexpr int customersAtOnce = 10'000;
    QRandomGenerator random(1);
    for (int first = 0; first < customers; first += customersAtOnce) {
        check(inTransaction(
                  database,
                  [&]() -> Result<Done> {
                      Tables tables;
                      for (int i = first; i < std::min(customers, first + customersAtOnce); ++i)
                          addCustomer(tables, random, i);
                      for (Table *table : {&tables.customers, &tables.contacts, &tables.accounts,
                                           &tables.usernames, &tables.links})
                          table->write(database);
                      return done;
                  }),
              "fill");
    }
    QTextStream(stdout) << "filled in " << clock.restart() << " ms\n" << Qt::flush;
    check(inTransaction(database, [&] { return rebuildSearch(database); }), "search");
    if (database.dialect() == Dialect::Postgresql)
        check(apply(database, u"ANALYZE"_s), "analyze");
    QTextStream(stdout) << "search made in " << clock.elapsed() << " ms\n" << Qt::flush;
}

struct Times
{
    std::vector<qint64> nanoseconds;

    [[nodiscard]] double milliseconds(double part) const
    {
        std::vector<qint64> sorted = nanoseconds;
        std::sort(sorted.begin(), sorted.end());
        return static_cast<double>(
                   sorted.at(static_cast<size_t>(part * static_cast<double>(sorted.size() - 1))))
            / 1e6;
    }
};

template <typename F>
Times measure(const QStringList &texts, F query)
{
    Times times;
    for (int round = 0; round < 2; ++round) { // the first one warms up
        times.nanoseconds.clear();
        for (const QString &text : texts) {
            QElapsedTimer clock;
            clock.start();
            query(text);
            times.nanoseconds.push_back(clock.nsecsElapsed());
        }
    }
    return times;
}

/// FTS5 without our layers: the first fifty by its own rank, with their names.
void rawSearch(Database &database, const QString &text)
{
    QStringList terms;
    for (const QString &word : foldedTokens(text))
        terms.append(u'"' + word + u"\"*"_s);
    auto rows =
        database.run(u"SELECT d.customer_number, c.given_name, c.family_name FROM search_words w"
                     " JOIN search_documents d ON d.position = w.rowid"
                     " JOIN customers c ON c.customer_number = d.customer_number"
                     " WHERE w.search_words MATCH ? ORDER BY rank LIMIT 50"_s,
                     {terms.join(u' ')});
    if (!rows)
        qFatal("raw: %s", qPrintable(rows.error().detail));
    QStringList names;
    while (rows->next())
        names.append(rows->text(0) + rows->text(1) + rows->text(2));
}

/// What somebody types, key by key.
QStringList keystrokes(const QStringList &texts)
{
    QStringList typed;
    for (const QString &text : texts) {
        for (qsizetype length = 2; length <= text.size(); ++length)
            typed.append(text.first(length));
    }
    return typed;
}

void report(Database &database, const QString &kind, const QStringList &texts)
{
    const Times ours = measure(texts, [&](const QString &text) {
        if (auto page = searchCustomers(database, SearchText::parse(text), 50, {}); !page)
            qFatal("search: %s", qPrintable(page.error().detail));
    });
    QTextStream out(stdout);
    out << kind.leftJustified(28) << QString::number(texts.size()).rightJustified(6);
    for (const double part : {0.5, 0.99, 1.0})
        out << QString::number(ours.milliseconds(part), 'f', 3).rightJustified(10);
    if (database.dialect() == Dialect::Sqlite) {
        const Times raw = measure(texts, [&](const QString &text) { rawSearch(database, text); });
        for (const double part : {0.5, 0.99})
            out << QString::number(raw.milliseconds(part), 'f', 3).rightJustified(10);
        out << QString::number(ours.milliseconds(0.5) / raw.milliseconds(0.5), 'f', 2)
                   .rightJustified(8);
    }
    out << '\n' << Qt::flush;
}

QStringList column(Database &database, const QString &sql)
{
    auto rows = database.run(sql);
    if (!rows)
        qFatal("%s", qPrintable(rows.error().detail));
    QStringList texts;
    while (rows->next())
        texts.append(rows->text(0));
    return texts;
}

void reportAll(Database &database)
{
    QTextStream(stdout) << QString(u"what is typed"_s).leftJustified(28)
                        << " count  p50 ms    p99 ms    max ms    raw p50   raw p99   ratio\n";
    report(database, u"names, key by key"_s,
           keystrokes({u"maria garcia"_s, u"josé núñez"_s, u"castaneda"_s,
                       u"marisol ibarra quintero"_s, u"smith"_s, u"oyelaran"_s,
                       u"villarreal zamora"_s}));
    report(
        database, u"addresses, key by key"_s,
        keystrokes({u"2114 foothill rd"_s, u"77 oak st"_s, u"larkspur"_s, u"main st medford"_s}));
    report(database, u"two common words"_s,
           {u"maria garcia"_s, u"maria oak"_s, u"garcia medford"_s, u"st medford"_s, u"oak st"_s,
            u"garcia martinez"_s});
    const QString every = u" WHERE customer_number LIKE '%37' ORDER BY 1 LIMIT 500"_s;
    report(database, u"customer numbers"_s,
           column(database, u"SELECT customer_number FROM customers"_s + every));
    report(database, u"account numbers"_s,
           column(database, u"SELECT account_number FROM accounts"_s + every));
    report(database, u"combined ids"_s,
           column(database,
                  u"SELECT customer_number || '-' || account_number FROM accounts"_s + every));
    report(database, u"phones"_s,
           column(database,
                  u"SELECT value FROM contacts WHERE kind = 'phone' AND customer_number"
                  " LIKE '%37' ORDER BY 1 LIMIT 500"_s));
    report(database, u"e-mails"_s,
           column(database,
                  u"SELECT value FROM contacts WHERE kind = 'email' AND customer_number"
                  " LIKE '%37' ORDER BY 1 LIMIT 500"_s));
    report(
        database, u"usernames"_s,
        column(database,
               u"SELECT username FROM usernames WHERE username LIKE '%37' ORDER BY 1 LIMIT 500"_s));
    report(database, u"numbers, key by key"_s,
           keystrokes({u"10004237"_s, u"0000123"_s, u"541-2004237"_s}));
}

} // namespace

int main(int argc, char *argv[])
{
    const QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    const int customers = arguments.size() > 1 ? arguments.at(1).toInt() : 20'000;
    const QTemporaryDir directory;
    const QString url =
        arguments.size() > 2 ? arguments.at(2) : u"sqlite:"_s + directory.filePath(u"search.db"_s);
    auto database = Database::open(url);
    if (!database)
        qFatal("%s", qPrintable(database.error().detail));
    if (auto version = migrate(**database); !version)
        qFatal("%s", qPrintable(version.error().detail));
    if (column(**database, u"SELECT customer_number FROM customers ORDER BY 1 LIMIT 1"_s).isEmpty())
        fill(**database, customers);
    reportAll(**database);
    return 0;
}
