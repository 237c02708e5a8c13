#include "models/store/searchtiers.h"

#include "models/domain/digitkey.h"
#include "models/store/collect.h"

#include <QHash>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace Ventanilla {

namespace {

// A shared number or e-mail has a few customers; more of one than this are a mistake in the data.
constexpr int mostWholeKeys = 1000;
constexpr int positionDigits = 12;

/// The first text after all that begin with @p key.
QString endOf(const QString &key)
{
    return key + QString::fromUcs4(U"\U0010FFFF", 1);
}

MatchedField fieldOf(const QString &word)
{
    return fromText<MatchedField>(word).value_or(MatchedField::Name);
}

/// `word:*A & …` of PostgreSQL, or `"word"* AND …` of FTS5.
QString allWords(Dialect dialect, const QStringList &words, WordMatch match, bool inName)
{
    const bool isPostgresql = dialect == Dialect::Postgresql;
    QStringList terms;
    for (const QString &word : words) {
        if (isPostgresql)
            terms.append(u'\'' + word + u"':"_s
                         + (match == WordMatch::Beginnings ? u"*"_s : QString())
                         + (inName ? u"A"_s : u"AB"_s));
        else
            terms.append(u'"' + word + u'"'
                         + (match == WordMatch::Beginnings ? u"*"_s : QString()));
    }
    const QString all = u'(' + terms.join(isPostgresql ? u" & "_s : u" AND "_s) + u')';
    return inName && !isPostgresql ? u"name_words : "_s + all : all;
}

QString expression(Dialect dialect, const QStringList &words, SearchTier tier, bool anyNameMatches)
{
    if (!anyNameMatches)
        return allWords(dialect, words, WordMatch::Beginnings, false);
    const QString nameWords = allWords(dialect, words, WordMatch::Whole, true);
    if (tier == SearchTier::NameWords)
        return nameWords;
    const QString nameBeginnings = allWords(dialect, words, WordMatch::Beginnings, true);
    const QString no = dialect == Dialect::Postgresql ? u" & !"_s : u" NOT "_s;
    const auto without = [&](const QString &some, const QString &others) {
        return u'(' + some + u')' + no + u'(' + others + u')';
    };
    if (tier == SearchTier::NameBeginnings)
        return without(nameBeginnings, nameWords);
    return without(allWords(dialect, words, WordMatch::Beginnings, false), nameBeginnings);
}

QString wordsSql(Dialect dialect)
{
    if (dialect == Dialect::Postgresql)
        return u"SELECT position, customer_number, name_words, address_words FROM search_documents"
               " WHERE words @@ CAST(? AS tsquery) AND position > ? ORDER BY position LIMIT ?"_s;
    return u"SELECT d.position, d.customer_number, d.name_words, d.address_words FROM search_words "
           u"w"
           " CROSS JOIN search_documents d ON d.position = w.rowid"
           " WHERE w.search_words MATCH ? AND w.rowid > ? ORDER BY w.rowid LIMIT ?"_s;
}

Result<std::vector<SearchCandidate>> byWords(Database &database, const SearchText &text,
                                             SearchTier tier, const SearchPosition &after,
                                             int limit, bool anyNameMatches)
{
    if (text.words.isEmpty() || (!anyNameMatches && tier != SearchTier::AnyBeginnings))
        return std::vector<SearchCandidate>();
    return collect(database.run(wordsSql(database.dialect()),
                                {expression(database.dialect(), text.words, tier, anyNameMatches),
                                 after.key.toLongLong(), limit}),
                   [&](const Rows &row) {
                       SearchCandidate candidate;
                       candidate.key =
                           QString::number(row.integer(0)).rightJustified(positionDigits, u'0');
                       candidate.customer = row.text(1);
                       candidate.field = tier == SearchTier::AnyBeginnings ? MatchedField::Address
                                                                           : MatchedField::Name;
                       candidate.names = row.text(2).split(u' ', Qt::SkipEmptyParts);
                       candidate.addresses = row.text(3).split(u' ', Qt::SkipEmptyParts);
                       return candidate;
                   });
}

SearchCandidate keyCandidate(const Rows &row)
{
    SearchCandidate candidate;
    candidate.key = row.text(0);
    candidate.customer = row.text(1);
    candidate.field = fieldOf(row.text(2));
    candidate.text = row.isNull(3) ? candidate.key : row.text(3);
    return candidate;
}

Result<std::vector<SearchCandidate>> byKey(Database &database, const SearchText &text,
                                           const SearchPosition &after, int limit)
{
    if (text.key.isEmpty())
        return std::vector<SearchCandidate>();
    return collect(database.run(u"SELECT key, customer_number, field, shown FROM search_keys"
                                " WHERE key >= ? AND key < ? AND (key, customer_number) > (?, ?)"
                                " ORDER BY key, customer_number, field LIMIT ?"_s,
                                {std::max(text.key, after.key), endOf(text.key), after.key,
                                 after.customer, limit}),
                   keyCandidate);
}

// Bills are many: their numbers are found in their own table, and as a whole only.
Result<std::vector<SearchCandidate>> byBill(Database &database, const SearchText &text)
{
    const auto bill = BillNumber::parse(text.typed);
    if (!bill)
        return std::vector<SearchCandidate>();
    return collect(database.run(u"SELECT a.customer_number FROM bills b"
                                " JOIN accounts a ON a.account_number = b.account_number"
                                " WHERE b.bill_number = ? ORDER BY 1"_s,
                                {bill->text()}),
                   [&](const Rows &row) {
                       SearchCandidate found;
                       found.customer = row.text(0);
                       found.field = MatchedField::BillKey;
                       found.text = bill->text();
                       return found;
                   });
}

QStringList customersOf(const std::vector<SearchCandidate> &candidates)
{
    QStringList customers;
    for (const SearchCandidate &each : candidates)
        customers.append(each.customer);
    return customers;
}

Result<Done> addNames(Database &database, std::vector<SearchCandidate> &candidates)
{
    const ValueList list(customersOf(candidates));
    auto rows = database.run(
        u"SELECT customer_number, name_words FROM search_documents WHERE customer_number IN "_s
            + list.marks + u" ORDER BY customer_number"_s,
        list.values);
    if (!rows)
        return Unexpected{rows.error()};
    QHash<QString, QStringList> names;
    while (rows->next())
        names.insert(rows->text(0), rows->text(1).split(u' ', Qt::SkipEmptyParts));
    for (SearchCandidate &each : candidates)
        each.names = names.value(each.customer);
    return done;
}

Result<Done> addFirstKeys(Database &database, const SearchText &text,
                          std::vector<SearchCandidate> &candidates)
{
    const ValueList list(customersOf(candidates));
    auto rows = database.run(
        u"SELECT customer_number, MIN(key) FROM search_keys WHERE customer_number IN "_s
            + list.marks
            + u" AND key >= ? AND key < ? GROUP BY customer_number ORDER BY customer_number"_s,
        list.values + QVariantList{text.key, endOf(text.key)});
    if (!rows)
        return Unexpected{rows.error()};
    QHash<QString, QString> keys;
    while (rows->next())
        keys.insert(rows->text(0), rows->text(1));
    for (SearchCandidate &each : candidates)
        each.firstKey = keys.value(each.customer);
    return done;
}

} // namespace

Result<std::vector<SearchCandidate>> wholeKeys(Database &database, const SearchText &text)
{
    const ValueList list(text.exactKeys);
    auto found = collect(
        database.run(u"SELECT key, customer_number, field, shown FROM search_keys WHERE key IN "_s
                         + list.marks + u" ORDER BY key, customer_number, field LIMIT ?"_s,
                     list.values + QVariantList{mostWholeKeys}),
        keyCandidate);
    if (!found)
        return found;
    const auto bills = byBill(database, text);
    if (!bills)
        return bills;
    found->insert(found->end(), bills->begin(), bills->end());
    for (SearchCandidate &each : *found)
        each.key = QString(QChar(u'a' + static_cast<int>(each.field)));
    std::sort(found->begin(), found->end(), [](const SearchCandidate &a, const SearchCandidate &b) {
        return std::tie(a.customer, a.key) < std::tie(b.customer, b.key);
    });
    const auto last = std::unique(found->begin(), found->end(),
                                  [](const SearchCandidate &a, const SearchCandidate &b) {
                                      return a.customer == b.customer;
                                  });
    found->erase(last, found->end());
    std::sort(found->begin(), found->end(), [](const SearchCandidate &a, const SearchCandidate &b) {
        return std::tie(a.key, a.customer) < std::tie(b.key, b.customer);
    });
    return found;
}

Result<std::vector<SearchCandidate>> tierCandidates(Database &database, const SearchText &text,
                                                    SearchTier tier, const SearchPosition &after,
                                                    int limit, bool anyNameMatches)
{
    if (tier == SearchTier::KeyBeginning)
        return byKey(database, text, after, limit);
    return byWords(database, text, tier, after, limit, anyNameMatches);
}

Result<bool> anyNameMatches(Database &database, const SearchText &text)
{
    if (text.words.isEmpty())
        return false;
    auto rows = database.run(wordsSql(database.dialect()),
                             {allWords(database.dialect(), text.words, WordMatch::Beginnings, true),
                              0, 1});
    if (!rows)
        return Unexpected{rows.error()};
    return rows->next();
}

Result<Done> completeCandidates(Database &database, const SearchText &text, SearchTier tier,
                                std::vector<SearchCandidate> &candidates)
{
    if (candidates.empty())
        return done;
    const bool keysCameFirst = text.isNumber || tier == SearchTier::AnyBeginnings;
    if (tier == SearchTier::KeyBeginning && !text.isNumber) {
        if (auto added = addNames(database, candidates); !added)
            return added;
    }
    if (tier == SearchTier::KeyBeginning || keysCameFirst)
        return text.key.isEmpty() ? Result<Done>(done) : addFirstKeys(database, text, candidates);
    return done;
}

} // namespace Ventanilla
