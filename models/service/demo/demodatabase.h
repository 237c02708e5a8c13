#pragma once

#include "models/service/demo/demooptions.h"

#include "models/domain/failure.h"

namespace Ventanilla {

/// Makes the SQLite database at @p path with the demo data of @p options: the client's first start.
///
/// The data go through the same import as a utility's own; readings alone, the most of them, are packed while
/// they are made. The file appears at @p path when all of it is there, so a start that was broken off begins
/// anew. Fails with Kind::Conflict where @p progress asked to stop, with Kind::Unavailable where there is no
/// room, else as generateDemoData() and importDirectory(). On any thread; keeps it busy for some seconds.
[[nodiscard]] Result<Done> makeDemoDatabase(const QString &path, const DemoOptions &options,
                                            const DemoProgressCall &progress);

} // namespace Ventanilla
