#pragma once

#include "models/store/database.h"

namespace Ventanilla {

/// Runs an INSERT, UPDATE or DELETE; gives how many rows it changed. Fails as Database::run().
[[nodiscard]] Result<qint64> change(Database &database, const QString &sql, const QVariantList &values = {});

/// change() where the number of rows does not matter.
[[nodiscard]] Result<Done> apply(Database &database, const QString &sql, const QVariantList &values = {});

} // namespace Ventanilla
