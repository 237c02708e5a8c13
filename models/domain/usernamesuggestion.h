#pragma once

#include <QString>
#include <QStringList>

#include <vector>

namespace Ventanilla {

/// What is known of an old username beside the login that it may be merged into. The customers are
/// those of the login, of its address and of the caller.
struct SuggestionFacts
{
    bool isSameEmail = false; ///< its e-mail is the login's
    bool hasAccounts = false;
    bool hasCustomersAccount = false; ///< one of its accounts is one of the customers'
    bool hasOthersAccount = false; ///< one of its accounts is not
    bool sharesAccount = false; ///< the login reaches one of its accounts already
    bool hasKnownEmail = false; ///< another e-mail on file for the customers is its
    bool hasSamePhone =
        false; ///< somebody of its accounts has a telephone in common with the customers
    int namesInCommon = 0; ///< see namesInCommon()
};

/// How likely a username is the caller's, 0–100, and why. From 80 on it is suggested, below it is
/// possible (03a).
struct Suggestion
{
    int score = 0;
    std::vector<QString>
        reasons; ///< `same_email`, `same_customer`, `account_of_same_customer`, `shares_account`,
                 ///< `same_contact`, `same_phone`, `similar_name`; the weightiest first

    friend bool operator==(const Suggestion &, const Suggestion &) = default;
};

/// The points of the weightiest reason, and a few for each further one:
///
/// | reason                     | alone | beside another |
/// | same_email                 | 90; 70 where all its accounts are strangers', since households
/// share addresses | | same_customer              | 85    | + 8 | all its accounts are the
/// customers' | account_of_same_customer   | 83    | + 6 | some are | shares_account             |
/// 80    | + 2 | | same_contact               | 70    | + 6 | | same_phone                 | 60 | +
/// 6 | | similar_name               | 41, or 50 with two names in common | nothing: not even said |
///
/// No more than 100. Nothing known gives 0.
[[nodiscard]] Suggestion suggestionFor(const SuggestionFacts &facts);

/// How many of @p names, the folded words of a customer's name of four letters or more, are in @p
/// texts (a username, an e-mail's local part, a display name), whatever stands around them:
/// `ibarra` is in `m_ibarra77`.
[[nodiscard]] int namesInCommon(const QStringList &names, const QStringList &texts);

} // namespace Ventanilla
