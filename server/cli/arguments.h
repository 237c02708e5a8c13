#pragma once

#include "models/domain/expected.h"

#include <QHash>
#include <QStringList>

namespace Ventanilla {

/// What a command was given.
struct Arguments
{
    QHash<QString, QString> options; ///< by name without dashes; a switch has an empty value
    QStringList positionals;

    [[nodiscard]] bool has(const QString &name) const { return options.contains(name); }
    [[nodiscard]] QString value(const QString &name) const { return options.value(name); }
};

/// What a command takes.
struct ArgumentRules
{
    QStringList needed; ///< options with a value that have to be there
    QStringList values; ///< further options with a value
    QStringList switches;
    qsizetype positionals = 0;
};

/// @p words by @p rules: `--name VALUE`, `--name=VALUE`, switches and positionals in any order;
/// behind `--` positionals alone. Fails with what is wrong.
[[nodiscard]] Expected<Arguments, QString> parseArguments(const QStringList &words,
                                                          const ArgumentRules &rules);

} // namespace Ventanilla
