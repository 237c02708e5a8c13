#pragma once

#include "server/cli/arguments.h"

#include <QString>

namespace Ventanilla {

/// How the program ends.
enum class ExitStatus { Success = 0, Refused = 1, Usage = 2 };

/// Runs the command that @p words name (without the program's own name).
[[nodiscard]] ExitStatus runCommand(const QStringList &words);

/// One command: its words, what it takes, and what it does.
struct Command
{
    QStringList words;
    ArgumentRules rules;
    ExitStatus (*run)(const Arguments &arguments);
};

[[nodiscard]] Command importCommand();
[[nodiscard]] Command exportCommand();
[[nodiscard]] Command backupCommand();
[[nodiscard]] Command addUserCommand();
[[nodiscard]] Command setPasswordCommand();
[[nodiscard]] Command demoDataCommand();
[[nodiscard]] Command serveCommand();

/// What `--audit-key` says, else where the key is by itself.
[[nodiscard]] QString auditKeyFileOf(const Arguments &arguments);
/// Says @p line on standard output, at once.
void say(const QString &line);
/// Says @p line on standard error.
void complain(const QString &line);
/// Says why, and gives Refused or Usage.
[[nodiscard]] ExitStatus refused(const QString &why);
[[nodiscard]] ExitStatus misused(const QString &why);

} // namespace Ventanilla
