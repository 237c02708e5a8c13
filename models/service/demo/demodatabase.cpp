#include "models/service/demo/demodatabase.h"

#include "models/domain/words.h"
#include "models/service/demo/demodata.h"
#include "models/service/demo/packingsink.h"
#include "models/store/change.h"
#include "models/store/exchange/import.h"
#include "models/store/migrations.h"

#include <QFile>
#include <QTemporaryDir>

using namespace Qt::Literals::StringLiterals;

namespace Ventanilla {

namespace {

Unexpected<Failure> failed(Failure::Kind kind, const QString &detail)
{
    Failure failure;
    failure.kind = kind;
    failure.detail = detail;
    return Unexpected{failure};
}

/// Loads what stands in @p directory, and the readings beside it.
Result<Done> load(Database &database, const QString &directory, const std::vector<StoredReadings> &readings,
                  const DemoProgressCall &progress)
{
    ImportOptions options;
    options.progress = [&progress](const ImportProgress &import) {
        if (progress)
            progress({DemoStep::Import, import.done, import.total});
    };
    const auto report = importDirectory(database, directory, options);
    if (!report)
        return Unexpected{report.error()};
    if (!report->isLoaded)
        return failed(Failure::Kind::Internal, report->faults.empty() ? QString() : report->faults.front().text());
    if (progress && !progress({DemoStep::Readings, 0, qint64(readings.size())}))
        return failed(Failure::Kind::Conflict, u"Stopped."_s);
    return inTransaction(database, [&] { return storeReadings(database, readings); });
}

/// What the import format cannot carry: the caller of the pictures has not confirmed yet where the
/// bills of one account go.
Result<Done> leaveOneUnconfirmed(Database &database)
{
    return apply(database,
                 u"UPDATE accounts SET billing_email_state = ? WHERE account_number = ?"_s,
                 {QString(toText(BillDeliveryState::AwaitingVerification)), u"3104598"_s});
}

void removeDatabase(const QString &path)
{
    for (const QString &end : {u""_s, u"-wal"_s, u"-shm"_s})
        QFile::remove(path + end);
}

} // namespace

Result<Done> makeDemoDatabase(const QString &path, const DemoOptions &options,
                              const DemoProgressCall &progress)
{
    QTemporaryDir directory;
    if (!directory.isValid())
        return failed(Failure::Kind::Unavailable, directory.errorString());
    PackingSink sink(directory.path());
    if (auto opened = sink.open(); !opened)
        return opened;
    if (auto made = generateDemoData(options, sink, progress); !made)
        return made;
    if (auto finished = sink.finish(); !finished)
        return finished;
    const QString unfinished = path + u".part"_s;
    removeDatabase(unfinished);
    {
        auto database = Database::open(u"sqlite:"_s + unfinished);
        if (!database)
            return Unexpected{database.error()};
        if (auto migrated = migrate(**database); !migrated)
            return Unexpected{migrated.error()};
        if (auto loaded = load(**database, directory.path(), sink.readings(), progress); !loaded)
            return loaded;
        if (auto left = leaveOneUnconfirmed(**database); !left)
            return left;
    }
    removeDatabase(path);
    if (!QFile::rename(unfinished, path))
        return failed(Failure::Kind::Unavailable, u"The demo data cannot be put in their place: "_s + path);
    return done;
}

} // namespace Ventanilla
