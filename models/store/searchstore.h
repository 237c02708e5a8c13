#pragma once

#include "models/domain/customername.h"
#include "models/domain/digitkey.h"
#include "models/domain/searchtext.h"
#include "models/domain/words.h"
#include "models/store/database.h"

#include <vector>

namespace Ventanilla {

/// Where a page of a search ended. It stays valid while customers are added or removed.
struct SearchPosition
{
    int tier = 0; ///< see SearchTier in searchstore.cpp: whole keys first, then by rank
    QString key; ///< in that tier
    QString customer; ///< among equal keys

    friend bool operator==(const SearchPosition &, const SearchPosition &) = default;
};

struct FoundAccountRow
{
    AccountNumber number;
    AccountStatus status = AccountStatus::Active;
    QString address;
    QString city;
    bool isMatch = false; ///< the address that was found
    bool isTypedInFull = false; ///< every word of the address was typed
};

/// A customer who was found, with all that is on file: hiding what the caller has not proved is the
/// service's.
struct FoundCustomer
{
    CustomerNumber number;
    CustomerKind kind = CustomerKind::Person;
    CustomerName name;
    QString language;
    MatchedField field = MatchedField::Name;
    QString text; ///< what was found, as it was typed once
    bool isTypedInFull = false; ///< the whole of it was searched for
    std::vector<FoundAccountRow> accounts;
    std::optional<QString> loginEmail; ///< of the login that was linked first
    bool isLoginTypedInFull = false;
};

struct FoundPage
{
    std::vector<FoundCustomer> customers;
    std::optional<SearchPosition> next;
};

/// The customers that @p text finds, at most @p limit, from @p after on: first those of whom it is
/// a whole number, e-mail, phone, username or serial, then those whose name has all of its words,
/// then those whose name or address has words that begin so. Beginnings of numbers come before
/// names where the text is a number, else after them. Each customer comes once, by the first of
/// these; within each in the order of the names as of the last import, or of the keys.
[[nodiscard]] Result<FoundPage> searchCustomers(Database &database, const SearchText &text,
                                                 int limit, const SearchPosition &after);

} // namespace Ventanilla
