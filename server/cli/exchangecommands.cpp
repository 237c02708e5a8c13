#include "models/service/exchange.h"
#include "models/service/opendatabase.h"
#include "server/cli/commands.h"
#include "server/secrets/trailmarkfile.h"

using namespace Qt::Literals::StringLiterals;

namespace Ventanilla {

namespace {

/// An import writes no row of the trail (settled 13), so what it does with the one that is there is said here.
void tellOfTrail(const ImportReport &report, const Arguments &arguments)
{
    if (report.trailRows == 0)
        return;
    if (!report.isTrailReplaced) {
        complain(u"the audit trail of %1 rows stays"_s.arg(report.trailRows));
        return;
    }
    complain(u"the audit trail of %1 rows was replaced by that of history/audit.jsonl"_s.arg(report.trailRows));
    TrailMarkFile::forget(auditKeyFileOf(arguments));
}

ExitStatus runImport(const Arguments &arguments)
{
    auto database = openDatabase(arguments.value(u"database"_s));
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
    if (report->hadData)
        complain(u"what the database held before was replaced"_s);
    tellOfTrail(*report, arguments);
    say(u"%1 rows imported"_s.arg(report->rows));
    return ExitStatus::Success;
}

ExitStatus runExport(const Arguments &arguments)
{
    auto database = openDatabase(arguments.value(u"database"_s));
    if (!database)
        return refused(database.error().detail);
    if (auto exported = exportData(**database, arguments.positionals.first()); !exported)
        return refused(exported.error().detail);
    return ExitStatus::Success;
}

ExitStatus runBackup(const Arguments &arguments)
{
    auto database = openDatabase(arguments.value(u"database"_s));
    if (!database)
        return refused(database.error().detail);
    if (auto saved = backUpData(**database, arguments.positionals.first()); !saved)
        return refused(saved.error().detail);
    return ExitStatus::Success;
}

} // namespace

Command importCommand()
{
    return {
        {u"import"_s}, {{u"database"_s}, {u"audit-key"_s}, {u"replace"_s, u"skip-bad-rows"_s}, 1}, &runImport};
}

Command backupCommand()
{
    return {{u"backup"_s}, {{u"database"_s}, {}, {}, 1}, &runBackup};
}

Command exportCommand()
{
    return {{u"export"_s}, {{u"database"_s}, {}, {}, 1}, &runExport};
}

} // namespace Ventanilla
