#include "models/service/demo/demodata.h"
#include "models/service/demo/profiles.h"
#include "server/cli/commands.h"

using namespace Qt::Literals::StringLiterals;

namespace Ventanilla {

namespace {

constexpr int mostCustomers = 10'000'000;

ExitStatus runDemoData(const Arguments &arguments)
{
    bool isCount = false;
    const int customers = arguments.value(u"customers"_s).toInt(&isCount);
    if (!isCount || customers < 1 || customers > mostCustomers)
        return misused(u"--customers is a number from 1 to %1"_s.arg(mostCustomers));
    bool isSeed = false;
    const quint64 seed = arguments.value(u"seed"_s).toULongLong(&isSeed);
    if (!isSeed)
        return misused(u"--seed is a whole number that is not negative"_s);
    const QString profile =
        arguments.has(u"profile"_s) ? arguments.value(u"profile"_s) : shippedProfiles().first();
    if (!shippedProfiles().contains(profile))
        return misused(u"--profile is one of: "_s + shippedProfiles().join(u", "_s));
    const QDate until = arguments.has(u"until"_s)
        ? QDate::fromString(arguments.value(u"until"_s), Qt::ISODate)
        : QDateTime::currentDateTimeUtc().date();
    if (!until.isValid())
        return misused(u"--until is a date such as 2026-03-08"_s);
    DemoOptions options = DemoOptions::of(customers, profile, until);
    options.seed = seed;
    const auto made = generateDemoData(options, arguments.positionals.first(),
                                       [](const DemoProgress &) { return true; });
    return made ? ExitStatus::Success : refused(made.error().detail);
}

} // namespace

Command demoDataCommand()
{
    return {{u"demo-data"_s},
            {{u"customers"_s, u"seed"_s}, {u"profile"_s, u"until"_s}, {}, 1},
            &runDemoData};
}

} // namespace Ventanilla
