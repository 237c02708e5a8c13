#pragma once

#include "models/domain/searchtext.h"
#include "models/domain/words.h"
#include "models/store/searchstore.h"

namespace Ventanilla {

/// The ways in which a customer can be found; their order is searchCustomers()'s.
enum class SearchTier {
    WholeKey, ///< a whole number, e-mail, phone, username, serial, bill or combined id
    NameWords, ///< every word typed is a word of the name
    NameBeginnings, ///< every word typed begins a word of the name
    KeyBeginning, ///< a number, e-mail, phone, username or serial begins with what was typed
    AnyBeginnings ///< every word typed begins a word of the name or of an address
};

/// Somebody found by one tier. The order within a tier is that of key and customer.
struct SearchCandidate
{
    QString key; ///< the key found; for words the place in the display order, with leading zeros
    QString customer;
    MatchedField field = MatchedField::Name;
    QString
        text; ///< what was found as typed; empty for words: completed from the name or the address
    QStringList names;
    QStringList addresses;
    QString firstKey; ///< the customer's first key that begins so; where it was asked for
    int tier = 0; ///< place in the order of tiers
};

/// All of tier WholeKey, in its order: customer number, account, combined id, bill, serial,
/// username, e-mail, phone.
[[nodiscard]] Result<std::vector<SearchCandidate>> wholeKeys(Database &database,
                                                             const SearchText &text);

/// Whether anybody's name has words that begin with all of those typed. Where nobody's has, as with most addresses, the
/// tiers of names are empty and AnyBeginnings has nobody to leave out; each of these would go through the common words
/// of a million customers once more.
[[nodiscard]] Result<bool> anyNameMatches(Database &database, const SearchText &text);

/// The next up to @p limit of another tier, after @p after. A customer may come more than once in
/// KeyBeginning, and among those of words there is nobody whom a better tier of words finds.
/// @param anyNameMatches from the function of that name.
[[nodiscard]] Result<std::vector<SearchCandidate>>
tierCandidates(Database &database, const SearchText &text, SearchTier tier,
               const SearchPosition &after, int limit, bool anyNameMatches);

/// Adds what tells whether a tier before @p tier finds them too: `names` and `firstKey`.
[[nodiscard]] Result<Done> completeCandidates(Database &database, const SearchText &text,
                                              SearchTier tier,
                                              std::vector<SearchCandidate> &candidates);

} // namespace Ventanilla
