#pragma once

#include <QString>
#include <QStringList>

namespace Ventanilla {

/// @p text as the index of numbers, e-mails, phones, usernames and serials keeps it: without case,
/// accents, spaces and hyphens. What is nothing but digits and a phone number's punctuation becomes
/// its digits, without a `+1` at the front.
///
/// The same function folds what is stored and what is typed, so both sides always agree.
[[nodiscard]] QString searchKey(const QString &text);

/// What somebody typed into the search box, taken apart.
struct SearchText
{
    /// The most words of a text that are looked at; what is longer is no caller's name or address.
    static constexpr qsizetype mostWords = 8;

    QString typed;
    QStringList words; ///< foldedTokens(), each once
    QString key; ///< searchKey(); its continuations match
    QStringList
        exactKeys; ///< the key and, where the text is an e-mail address or a phone number, theirs
    bool isNumber = false; ///< the key is all digits

    static SearchText parse(const QString &typed);

    /// Under two characters nothing matches (api.md, `GET /v1/customers?q=`).
    [[nodiscard]] bool isTooShort() const;
    /// Whether every word of @p text was typed, to its end.
    [[nodiscard]] bool names(const QString &text) const;
    /// Whether the address @p email was typed.
    [[nodiscard]] bool isEmail(const QString &email) const;
};

/// How well the words typed match a text.
enum class WordMatch { None, Beginnings, Whole };

/// Whether each of @p typed is a word of @p words, or at least the beginning of one. Both are
/// folded.
[[nodiscard]] WordMatch matchWords(const QStringList &typed, const QStringList &words);

/// How many of @p typed begin one of @p words.
[[nodiscard]] int countMatches(const QStringList &typed, const QStringList &words);

} // namespace Ventanilla
