#include "models/store/searchstore.h"

#include "models/store/searchdetails.h"
#include "models/store/searchtiers.h"

#include <QSet>

#include <optional>
#include <tuple>

namespace Ventanilla {

namespace {

/// The ways to match, in the order in which they rank for @p text.
std::vector<SearchTier> tiersFor(const SearchText &text)
{
    if (text.isNumber)
        return {SearchTier::WholeKey, SearchTier::KeyBeginning, SearchTier::NameWords,
                SearchTier::NameBeginnings, SearchTier::AnyBeginnings};
    return {SearchTier::WholeKey, SearchTier::NameWords, SearchTier::NameBeginnings,
            SearchTier::KeyBeginning, SearchTier::AnyBeginnings};
}

/// Goes through the tiers and keeps of each the customers whom no earlier tier has found.
class Search
{
public:
    Search(Database &database, const SearchText &text)
        : m_database(database)
        , m_text(text)
        , m_tiers(tiersFor(text))
    {
    }

    Result<std::vector<SearchCandidate>> run(int limit, SearchPosition after)
    {
        const auto whole = wholeKeys(m_database, m_text);
        if (!whole)
            return Unexpected{whole.error()};
        for (const SearchCandidate &candidate : *whole)
            m_wholeKeys.insert(candidate.customer);
        for (; after.tier < static_cast<int>(m_tiers.size()) && !isFull(limit);
             after = {after.tier + 1, {}, {}}) {
            m_tier = after.tier;
            auto read = m_tier == 0 ? takeWhole(*whole, after) : readTier(limit, after);
            if (!read)
                return Unexpected{read.error()};
        }
        return std::move(m_found);
    }

private:
    bool isFull(int limit) const { return static_cast<int>(m_found.size()) >= limit; }

    Result<Done> takeWhole(const std::vector<SearchCandidate> &whole, const SearchPosition &after)
    {
        for (const SearchCandidate &candidate : whole) {
            if (after.key.isEmpty()
                || std::tie(candidate.key, candidate.customer)
                    > std::tie(after.key, after.customer))
                keep(candidate);
        }
        return done;
    }

    Result<Done> readTier(int limit, SearchPosition after)
    {
        const bool isOfWords = m_tiers[m_tier] != SearchTier::KeyBeginning;
        if (isOfWords && !m_anyNameMatches) {
            const auto matches = anyNameMatches(m_database, m_text);
            if (!matches)
                return Unexpected{matches.error()};
            m_anyNameMatches = *matches;
        }
        while (!isFull(limit)) {
            const int wanted = limit - static_cast<int>(m_found.size());
            auto chunk = tierCandidates(m_database, m_text, m_tiers[m_tier], after, wanted,
                                        m_anyNameMatches.value_or(true));
            if (!chunk)
                return Unexpected{chunk.error()};
            if (chunk->empty())
                return done;
            after.key = chunk->back().key;
            after.customer = chunk->back().customer;
            const bool isLast = static_cast<int>(chunk->size()) < wanted;
            if (auto added = addNew(*std::move(chunk)); !added || isLast)
                return added;
        }
        return done;
    }

    Result<Done> addNew(std::vector<SearchCandidate> chunk)
    {
        std::erase_if(chunk, [&](const SearchCandidate &each) {
            return m_wholeKeys.contains(each.customer) || m_seen.contains(each.customer);
        });
        if (auto completed = completeCandidates(m_database, m_text, m_tiers[m_tier], chunk);
            !completed)
            return completed;
        for (const SearchCandidate &candidate : chunk) {
            if (!m_seen.contains(candidate.customer) && !isFoundEarlier(candidate))
                keep(candidate);
        }
        return done;
    }

    bool isFoundEarlier(const SearchCandidate &candidate) const
    {
        const SearchTier tier = m_tiers[m_tier];
        if (tier == SearchTier::KeyBeginning)
            return candidate.key != candidate.firstKey
                || (!m_text.isNumber
                    && matchWords(m_text.words, candidate.names) != WordMatch::None);
        const bool keysCameFirst = m_text.isNumber || tier == SearchTier::AnyBeginnings;
        return keysCameFirst && !candidate.firstKey.isEmpty();
    }

    void keep(SearchCandidate candidate)
    {
        m_seen.insert(candidate.customer);
        candidate.tier = m_tier;
        m_found.push_back(std::move(candidate));
    }

    Database &m_database;
    const SearchText &m_text;
    const std::vector<SearchTier> m_tiers;
    int m_tier = 0;
    std::optional<bool> m_anyNameMatches; ///< asked once, when a tier of words is reached
    QSet<QString> m_wholeKeys;
    QSet<QString> m_seen;
    std::vector<SearchCandidate> m_found;
};

} // namespace

Result<FoundPage> searchCustomers(Database &database, const SearchText &text, int limit,
                                   const SearchPosition &after)
{
    FoundPage page;
    if (text.isTooShort())
        return page;
    auto found = Search(database, text).run(limit + 1, after);
    if (!found)
        return Unexpected{found.error()};
    if (static_cast<int>(found->size()) > limit) {
        found->resize(static_cast<size_t>(limit));
        const SearchCandidate &last = found->back();
        page.next = SearchPosition{last.tier, last.key, last.customer};
    }
    auto customers = foundCustomers(database, text, *found);
    if (!customers)
        return Unexpected{customers.error()};
    page.customers = *std::move(customers);
    return page;
}

} // namespace Ventanilla
