#pragma once

#include "models/domain/failure.h"

#include <QDateTime>
#include <QString>

#include <functional>

namespace Ventanilla {

/// Tells how far the making of the demo's data has come, in percent; false stops it. Called on any thread.
using LocalProgress = std::function<bool(int percent)>;

/// Makes the database at @p path, all of it or none. Runs on a worker thread.
using MakeLocalDatabase = std::function<Result<Done>(const QString &path, const LocalProgress &progress)>;

struct LocalSettings
{
    QString databasePath;           ///< of the SQLite file; its directory exists
    MakeLocalDatabase makeDatabase; ///< is called where there is no such file
    std::function<QDateTime()> now = [] { return QDateTime::currentDateTimeUtc(); };
};

} // namespace Ventanilla
