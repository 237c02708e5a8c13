#pragma once

#include "models/store/database.h"

#include <QByteArray>
#include <QMap>

namespace Ventanilla {

/// Who is in staff.csv, if it is written.
enum class ExampleStaff { None, RepresentativeAndSupervisor };

/// Writes a small fictional utility as import files:
///   customer 00000001 Jo Garcia: the example of rules.md, "Merging" (accounts A to D = 0000001 to
///   0000004, the login
///             garcia@example.com, the usernames `jgarcia1` and `garcia_rentals`)
///   customer 00000002 Alder Schools (accounts 0000005 to 0000008), customer 00000003 José Núñez
///   (account 0000009)
/// The staff are named `representative` and `supervisor`, without passwords.
void writeExampleUtility(const QString &directory, ExampleStaff staff = ExampleStaff::None);

/// Imports it with the newest schema.
[[nodiscard]] Result<Done> importExampleUtility(const QString &databaseUrl, ExampleStaff staff);

/// The bytes of each exported file but those of `history/`; what differs from one merge to the next
/// by its nature, its id and the instants of @p day, is made the same.
[[nodiscard]] QMap<QString, QByteArray> exportedFiles(Database &database, QDate day = {});

/// The first line in which two exports differ; empty where they do not. For the message of a failed
/// test.
[[nodiscard]] QByteArray differenceOf(const QMap<QString, QByteArray> &one,
                                      const QMap<QString, QByteArray> &other);

} // namespace Ventanilla
