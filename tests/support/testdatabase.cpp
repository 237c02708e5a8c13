#include "tests/support/testdatabase.h"

#include "models/store/migrations.h"

#include <QProcess>
#include <QTemporaryDir>
#include <QTest>
#include <QUrl>
#include <QUuid>

using namespace Qt::Literals::StringLiterals;

namespace Ventanilla {

namespace {

/// The cluster of this test program.
class Cluster
{
public:
    static Cluster &shared()
    {
        static Cluster cluster;
        return cluster;
    }

    [[nodiscard]] const QString &whyMissing() const { return m_whyMissing; }
    [[nodiscard]] QString url(const QString &database) const { return m_url.arg(database); }
    [[nodiscard]] Result<Done> run(const QString &statement) const
    {
        auto database = Database::open(url(u"postgres"_s));
        if (!database)
            return Unexpected{database.error()};
        auto ran = (*database)->run(statement);
        if (!ran)
            return Unexpected{ran.error()};
        return done;
    }

private:
    Cluster()
    {
        QUrl given(qEnvironmentVariable("VENTANILLA_TEST_POSTGRESQL"));
        if (!given.isEmpty()) {
            given.setPath(u"/"_s);
            m_url = given.toString().replace(u"///"_s, u"///%1"_s);
            return;
        }
        m_script.start(QStringLiteral(VENTANILLA_POSTGRESQL_CLUSTER), {});
        if (!m_script.waitForStarted() || !m_script.waitForReadyRead(60'000)) {
            m_whyMissing = u"The script that starts PostgreSQL does not run"_s;
            return;
        }
        const QString answer = QString::fromUtf8(m_script.readLine()).trimmed();
        if (answer.startsWith(u"ready "))
            m_url = u"postgresql:///%1?user=ventanilla&host="_s + answer.mid(6);
        else
            m_whyMissing = answer.mid(8);
    }
    ~Cluster()
    {
        m_script.closeWriteChannel();
        m_script.waitForFinished();
    }

    QProcess m_script;
    QString m_url;
    QString m_whyMissing;
};

} // namespace

TestDatabase::TestDatabase(Dialect dialect)
{
    if (dialect == Dialect::Sqlite) {
        m_directory = std::make_unique<QTemporaryDir>();
        m_url = u"sqlite:"_s + m_directory->filePath(u"test.db"_s);
        return;
    }
    const Cluster &cluster = Cluster::shared();
    m_whyMissing = cluster.whyMissing();
    if (!m_whyMissing.isEmpty())
        return;
    m_name = u"test_"_s + QUuid::createUuid().toString(QUuid::Id128);
    m_url = cluster.url(m_name);
    if (auto created = cluster.run(u"CREATE DATABASE "_s + m_name + u" TEMPLATE template0"_s);
        !created)
        m_whyMissing = created.error().detail;
}

TestDatabase::~TestDatabase()
{
    if (m_name.isEmpty() || !m_whyMissing.isEmpty())
        return;
    if (auto dropped = Cluster::shared().run(u"DROP DATABASE "_s + m_name + u" WITH (FORCE)"_s);
        !dropped)
        qWarning("The test's database is left behind");
}

void TestDatabase::addRows()
{
    QTest::addColumn<Dialect>("dialect");
    QTest::newRow("SQLite") << Dialect::Sqlite;
    QTest::newRow("PostgreSQL") << Dialect::Postgresql;
}

std::unique_ptr<Database> TestDatabase::connect() const
{
    auto database = Database::open(m_url);
    if (!database) {
        qWarning().noquote() << "no connection:" << database.error().detail;
        return nullptr;
    }
    return *std::move(database);
}

std::unique_ptr<Database> TestDatabase::connectMigrated() const
{
    auto database = connect();
    if (!database)
        return nullptr;
    if (auto version = migrate(*database); !version) {
        qWarning().noquote() << "no schema:" << version.error().detail;
        return nullptr;
    }
    // No test pulls the plug: waiting for the disk would be most of their time.
    if (database->dialect() == Dialect::Sqlite && !database->run(u"PRAGMA synchronous = OFF"_s))
        return nullptr;
    return database;
}

} // namespace Ventanilla
