#pragma once

#include "models/store/database.h"

#include <QString>

class QTemporaryDir;

namespace Ventanilla {

/// An empty database for one test, gone with the object.
///
/// PostgreSQL runs in a cluster that the test program starts for itself with its first such
/// database, on a socket in a temporary directory and, where the tests run as root, under the
/// system user `postgres`. Where VENTANILLA_TEST_POSTGRESQL holds a URL such as
/// `postgresql:///postgres?host=/run/pg&user=tester`, that server is used.
class TestDatabase
{
public:
    explicit TestDatabase(Dialect dialect);
    TestDatabase(const TestDatabase &) = delete;
    TestDatabase &operator=(const TestDatabase &) = delete;
    ~TestDatabase();

    /// Adds the column `dialect` and the rows "SQLite" and "PostgreSQL" to a _data() function.
    static void addRows();

    /// Why there is none; empty where there is. For QSKIP.
    [[nodiscard]] QString whyMissing() const { return m_whyMissing; }

    [[nodiscard]] QString url() const { return m_url; }

    /// A new connection; the schema as it is.
    [[nodiscard]] std::unique_ptr<Database> connect() const;

    /// A new connection with the newest schema.
    [[nodiscard]] std::unique_ptr<Database> connectMigrated() const;

private:
    std::unique_ptr<QTemporaryDir> m_directory;
    QString m_url;
    QString m_name;
    QString m_whyMissing;
};

} // namespace Ventanilla

Q_DECLARE_METATYPE(Ventanilla::Dialect)

/// Makes `TestDatabase NAME` of the row's dialect, or skips the row with the reason.
#define TEST_DATABASE(NAME)                                                                        \
    QFETCH(const Ventanilla::Dialect, dialect);                                                    \
    const Ventanilla::TestDatabase NAME(dialect);                                                  \
    if (!NAME.whyMissing().isEmpty())                                                              \
    QSKIP(qPrintable(NAME.whyMissing()))
