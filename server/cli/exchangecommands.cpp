#include "models/service/exchange.h"
#include "server/cli/commands.h"

using namespace Qt::Literals::StringLiterals;

namespace Ventanilla {

namespace {

ExitStatus runImport(const Arguments &arguments)
{
    auto database = openMigrated(arguments.value(u"database"_s));
    if (!database)
        return refused(database.error().detail);
    ImportOptions options;
    options.replace = arguments.has(u"replace"_s);
    options.skipBadRows = arguments.has(u"skip-bad-rows"_s);
    const auto report = importData(**database, arguments.positionals.first(), options);
    if (!report)
        return refused(report.error().detail);
    for (const ImportFault &fault : report->faults)
        complain(fault.text());
    if (report->badRows > qint64(report->faults.size()))
        complain(u"… and %1 more"_s.arg(report->badRows - qint64(report->faults.size())));
    if (!report->isLoaded)
        return refused(u"nothing was imported"_s);
    say(u"%1 rows imported"_s.arg(report->rows));
    return ExitStatus::Success;
}

ExitStatus runExport(const Arguments &arguments)
{
    auto database = openMigrated(arguments.value(u"database"_s));
    if (!database)
        return refused(database.error().detail);
    if (auto exported = exportData(**database, arguments.positionals.first()); !exported)
        return refused(exported.error().detail);
    return ExitStatus::Success;
}

} // namespace

Command importCommand()
{
    return {
        {u"import"_s}, {{u"database"_s}, {}, {u"replace"_s, u"skip-bad-rows"_s}, 1}, &runImport};
}

Command exportCommand()
{
    return {{u"export"_s}, {{u"database"_s}, {}, {}, 1}, &runExport};
}

} // namespace Ventanilla
