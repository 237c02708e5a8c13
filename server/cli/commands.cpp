#include "server/cli/commands.h"

#include "models/service/exchange.h"
#include "server/secrets/auditkey.h"

#include <cstdio>

using namespace Qt::Literals::StringLiterals;

namespace Ventanilla {

namespace {

constexpr char usage[] = R"(usage:
  ventanilla-server import   --database URL [--replace] [--skip-bad-rows] [--audit-key FILE] DIRECTORY
  ventanilla-server export   --database URL DIRECTORY
  ventanilla-server backup   --database sqlite:PATH FILE
  ventanilla-server user add --database URL --role ROLE --display-name NAME [--audit-key FILE] USERNAME
  ventanilla-server user set-password --database URL [--audit-key FILE] USERNAME
  ventanilla-server demo-data --customers N --seed S [--profile cal_water|medford|joliet] [--until DATE] DIRECTORY
  ventanilla-server serve    --database URL --listen HOST:PORT [--tls-certificate FILE --tls-key FILE]
                             [--smtp-url URL [--smtp-ca FILE] | --mail-directory DIRECTORY] [--mail-from ADDRESS]
                             [--sms-gateway URL]
                             [--public-url URL] [--audit-key FILE] [--requests-per-second N] [--clock INSTANT]

URL is sqlite:PATH or postgresql://... ; ROLE is representative, supervisor, administrator or meter_feed.
Passwords are read as one line from standard input. Exit status: 0 done, 1 refused, 2 usage.
)";

void write(std::FILE *stream, const QString &line)
{
    const QByteArray text = line.toUtf8() + '\n';
    std::fwrite(text.constData(), 1, size_t(text.size()), stream);
    std::fflush(stream);
}

} // namespace

void say(const QString &line)
{
    write(stdout, line);
}

QString auditKeyFileOf(const Arguments &arguments)
{
    return arguments.has(u"audit-key"_s) ? arguments.value(u"audit-key"_s)
                                         : defaultAuditKeyFile(arguments.value(u"database"_s));
}

void complain(const QString &line)
{
    write(stderr, line);
}

ExitStatus refused(const QString &why)
{
    complain(u"ventanilla-server: "_s + why);
    return ExitStatus::Refused;
}

ExitStatus misused(const QString &why)
{
    complain(u"ventanilla-server: "_s + why);
    complain(u"ventanilla-server --help tells what it takes"_s);
    return ExitStatus::Usage;
}

ExitStatus runCommand(const QStringList &words)
{
    if (words == QStringList{u"--version"_s}) {
        say(u"ventanilla-server "_s + QStringLiteral(VENTANILLA_VERSION));
        return ExitStatus::Success;
    }
    if (words == QStringList{u"--help"_s}) {
        say(QString::fromLatin1(usage).trimmed());
        return ExitStatus::Success;
    }
    for (const Command &command : {importCommand(), exportCommand(), backupCommand(), addUserCommand(),
                                   setPasswordCommand(), demoDataCommand(), serveCommand()}) {
        if (words.first(qMin(words.size(), command.words.size())) != command.words)
            continue;
        const auto arguments = parseArguments(words.mid(command.words.size()), command.rules);
        if (!arguments)
            return misused(arguments.error());
        if (arguments->has(u"database"_s)) {
            if (auto url = checkDatabaseUrl(arguments->value(u"database"_s)); !url)
                return misused(url.error().detail);
        }
        return command.run(*arguments);
    }
    complain(QString::fromLatin1(usage).trimmed());
    return ExitStatus::Usage;
}

} // namespace Ventanilla
