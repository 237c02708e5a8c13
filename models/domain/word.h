#pragma once

#include <QLatin1StringView>
#include <QStringView>

#include <optional>

namespace Ventanilla {

/// One value of an enum and the word that stands for it in JSON, in CSV and in the database alike.
template <typename E>
struct Word
{
    template <size_t Size>
    constexpr Word(E of, const char (&word)[Size]) : value(of)
                                                   , text(word, Size - 1)
    {
    }

    E value;
    QLatin1StringView text;
};

/// The words of an enum, in the enum's order: `static constexpr Word<E> words[] = {…}`. An enum
/// that has one can be given to toText() and fromText(); an enum without a table does not compile
/// there.
template <typename E>
struct WordTable;

template <typename E>
concept Worded = requires
{
    WordTable<E>::words[0].text;
};

/// The word for @p value. Every value has one.
template <Worded E>
[[nodiscard]] constexpr QLatin1StringView toText(E value)
{
    for (const Word<E> &word : WordTable<E>::words) {
        if (word.value == value)
            return word.text;
    }
    return {};
}

/// The value for exactly @p text; empty for any other text, also for one in other case.
template <Worded E>
[[nodiscard]] constexpr std::optional<E> fromText(QStringView text)
{
    for (const Word<E> &word : WordTable<E>::words) {
        if (word.text == text)
            return word.value;
    }
    return std::nullopt;
}

} // namespace Ventanilla
