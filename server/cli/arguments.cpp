#include "server/cli/arguments.h"

using namespace Qt::Literals::StringLiterals;

namespace Ventanilla {

namespace {

/// Takes the option @p words begins with off it; empty where all is well, else what is wrong.
QString takeOption(QStringList &words, const ArgumentRules &rules, Arguments &arguments)
{
    const QString word = words.takeFirst().mid(2);
    const qsizetype equals = word.indexOf(u'=');
    const QString name = equals < 0 ? word : word.left(equals);
    if (arguments.has(name))
        return u"--%1 is given twice"_s.arg(name);
    if (rules.switches.contains(name)) {
        arguments.options.insert(name, {});
        return equals < 0 ? QString() : u"--%1 takes no value"_s.arg(name);
    }
    if (!rules.needed.contains(name) && !rules.values.contains(name))
        return u"there is no option --%1"_s.arg(name);
    if (equals < 0 && words.isEmpty())
        return u"--%1 needs a value"_s.arg(name);
    const QString value = equals < 0 ? words.takeFirst() : word.mid(equals + 1);
    arguments.options.insert(name, value);
    return value.isEmpty() ? u"--%1 needs a value"_s.arg(name) : QString();
}

} // namespace

Expected<Arguments, QString> parseArguments(const QStringList &given, const ArgumentRules &rules)
{
    Arguments arguments;
    QStringList words = given;
    while (!words.isEmpty()) {
        if (words.first() == u"--") {
            arguments.positionals += words.mid(1);
            break;
        }
        if (!words.first().startsWith(u"--")) {
            arguments.positionals.append(words.takeFirst());
        } else if (const QString fault = takeOption(words, rules, arguments); !fault.isEmpty()) {
            return Unexpected{fault};
        }
    }
    for (const QString &name : rules.needed) {
        if (!arguments.has(name))
            return Unexpected{u"--%1 is missing"_s.arg(name)};
    }
    if (arguments.positionals.size() != rules.positionals) {
        return Unexpected{
            rules.positionals == 0
                ? u"there is a word too many"_s
                : u"%1 word(s) expected behind the options, %2 given"_s.arg(rules.positionals)
                      .arg(arguments.positionals.size())};
    }
    return arguments;
}

} // namespace Ventanilla
