#include "models/store/searchindex.h"

#include "models/domain/customername.h"
#include "models/domain/fold.h"
#include "models/store/batchinsert.h"
#include "models/store/collect.h"
#include "models/store/searchkeys.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace Ventanilla {

namespace {

/// The words of one customer, as they are stored.
struct Document
{
    QString customer;
    QStringList names;
    QStringList addresses;
};

// PostgreSQL's own text of a tsvector; the words hold nothing but letters and digits. Weight A wins
// where a word is both.
QString wordVector(const Document &document)
{
    QString vector;
    for (const QString &word : document.names)
        vector += u'\'' + word + u"':1A "_s;
    for (const QString &word : document.addresses) {
        if (!document.names.contains(word))
            vector += u'\'' + word + u"':2B "_s;
    }
    return vector;
}

BatchInsert documentBatch(Database &database)
{
    QByteArrayList columns{"position", "customer_number", "name_words", "address_words"};
    if (database.dialect() == Dialect::Postgresql)
        columns.append("words"); // the server reads its text as a tsvector
    return BatchInsert(database, "search_documents", columns);
}

QVariantList documentRow(Dialect dialect, qint64 position, const Document &document)
{
    QVariantList row{position, document.customer, document.names.join(u' '),
                     document.addresses.join(u' ')};
    if (dialect == Dialect::Postgresql)
        row.append(wordVector(document));
    return row;
}

QStringList nameWords(const Rows &row, int column)
{
    QStringList words = foldedTokens(row.text(column + 2)) + foldedTokens(row.text(column))
        + foldedTokens(row.text(column + 1));
    words.removeDuplicates();
    return words;
}

/// The customers' numbers in the order of their folded names.
Result<std::vector<QString>> displayOrder(Database &database)
{
    auto rows = database.run(
        u"SELECT customer_number, given_name, family_name, organization_name FROM customers ORDER BY customer_number"_s);
    if (!rows)
        return Unexpected{rows.error()};
    std::vector<std::pair<QByteArray, QString>> named;
    while (rows->next()) {
        const CustomerName name{rows->optionalText(1), rows->optionalText(2),
                                rows->optionalText(3)};
        named.emplace_back(folded(name.shown()).toUtf8(), rows->text(0));
    }
    std::sort(named.begin(), named.end());
    std::vector<QString> order;
    order.reserve(named.size());
    for (auto &entry : named)
        order.push_back(std::move(entry.second));
    return order;
}

Result<Document> documentOf(Database &database, const QString &customer)
{
    Document document{customer, {}, {}};
    auto names = database.run(
        u"SELECT given_name, family_name, organization_name FROM customers WHERE customer_number = ?"_s,
        {customer});
    if (!names)
        return Unexpected{names.error()};
    if (names->next())
        document.names = nameWords(*names, 0);
    auto addresses =
        database.run(u"SELECT service_address, city FROM accounts WHERE customer_number = ?"
                     " ORDER BY account_number"_s,
                     {customer});
    if (!addresses)
        return Unexpected{addresses.error()};
    while (addresses->next())
        document.addresses += foldedTokens(addresses->text(0)) + foldedTokens(addresses->text(1));
    document.addresses.removeDuplicates();
    return document;
}

Result<Done> rebuildDocuments(Database &database, const std::function<void()> &counted)
{
    const auto order = displayOrder(database);
    if (!order)
        return Unexpected{order.error()};
    BatchInsert batch = documentBatch(database);
    qint64 position = 0;
    for (const QString &customer : *order) {
        const auto document = documentOf(database, customer);
        if (!document)
            return Unexpected{document.error()};
        if (auto added = batch.add(documentRow(database.dialect(), ++position, *document)); !added)
            return added;
        counted();
    }
    if (auto finished = batch.flush(); !finished || database.dialect() == Dialect::Postgresql)
        return finished;
    return apply(database, u"INSERT INTO search_words (search_words) VALUES ('rebuild')"_s, {});
}

Result<qint64> count(Database &database, const QString &table)
{
    auto rows = database.run(u"SELECT COUNT(*) FROM "_s + table);
    if (!rows)
        return Unexpected{rows.error()};
    return rows->next() ? rows->integer(0) : 0;
}

/// A stored document and where it stands; its texts are needed to take it out of FTS5 again.
struct StoredDocument
{
    qint64 position;
    QString names;
    QString addresses;
};

Result<Done> changeWords(Database &database, bool isAdded, const StoredDocument &stored)
{
    if (database.dialect() == Dialect::Postgresql)
        return done;
    const QString sql = isAdded
        ? u"INSERT INTO search_words (rowid, name_words, address_words) VALUES (?, ?, ?)"_s
        : u"INSERT INTO search_words (search_words, rowid, name_words, address_words) VALUES ('delete', ?, ?, ?)"_s;
    return apply(database, sql, {stored.position, stored.names, stored.addresses});
}

Result<Done> refreshDocument(Database &database, const QString &customer)
{
    const auto document = documentOf(database, customer);
    if (!document)
        return Unexpected{document.error()};
    const auto stored = collectFirst(
        database.run(
            u"SELECT position, name_words, address_words FROM search_documents WHERE customer_number = ?"_s,
            {customer}),
        [](const Rows &row) {
            return StoredDocument{row.integer(0), row.text(1), row.text(2)};
        });
    if (!stored)
        return Unexpected{stored.error()};
    StoredDocument fresh{0, document->names.join(u' '), document->addresses.join(u' ')};
    if (*stored) {
        if ((*stored)->names == fresh.names && (*stored)->addresses == fresh.addresses)
            return done;
        fresh.position = (*stored)->position;
        if (auto removed = changeWords(database, false, **stored); !removed)
            return removed;
        if (auto removed = apply(database, u"DELETE FROM search_documents WHERE position = ?"_s,
                                 {fresh.position});
            !removed)
            return removed;
    } else {
        auto last = database.run(u"SELECT COALESCE(MAX(position), 0) + 1 FROM search_documents"_s);
        if (!last)
            return Unexpected{last.error()};
        last->next();
        fresh.position = last->integer(0);
    }
    BatchInsert batch = documentBatch(database);
    if (auto added = batch.add(documentRow(database.dialect(), fresh.position, *document)); !added)
        return added;
    if (auto added = batch.flush(); !added)
        return added;
    return changeWords(database, true, fresh);
}

} // namespace

Result<Done> rebuildSearch(Database &database, const SearchProgress &progress)
{
    qint64 total = 0;
    for (const QString &table :
         {u"customers"_s, u"customers"_s, u"accounts"_s, u"accounts"_s, u"meters"_s, u"contacts"_s,
          u"username_accounts"_s, u"username_accounts"_s, u"login_accounts"_s}) {
        const auto rows = count(database, table);
        if (!rows)
            return Unexpected{rows.error()};
        total += *rows;
    }
    qint64 rows = 0;
    const auto counted = [&] {
        constexpr qint64 step = 4096;
        if (++rows % step == 0 && progress)
            progress(std::min(rows, total), total);
    };
    if (database.dialect() == Dialect::Sqlite) {
        if (auto emptied = apply(
                database, u"INSERT INTO search_words (search_words) VALUES ('delete-all')"_s, {});
            !emptied)
            return emptied;
    }
    for (const QString &table : {u"search_documents"_s, u"search_keys"_s}) {
        if (auto emptied = apply(database, u"DELETE FROM "_s + table, {}); !emptied)
            return emptied;
    }
    if (auto documents = rebuildDocuments(database, counted); !documents)
        return documents;
    if (auto keys = rebuildSearchKeys(database, counted); !keys)
        return keys;
    if (progress)
        progress(total, total);
    return done;
}

Result<Done> refreshSearch(Database &database, const std::vector<CustomerNumber> &customers)
{
    for (const CustomerNumber &customer : customers) {
        if (auto refreshed = refreshDocument(database, customer.text()); !refreshed)
            return refreshed;
        if (auto refreshed = refreshSearchKeys(database, customer.text()); !refreshed)
            return refreshed;
    }
    return done;
}

} // namespace Ventanilla
