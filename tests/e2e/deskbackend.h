#pragma once

#include "models/backend/backend.h"

#include <QObject>
#include <QTemporaryDir>

#include <memory>

namespace Ventanilla {

class ContractProxy;
class DeskDriver;
class ServerProcess;
class TestDatabase;

/// What stands behind the window in a job's test: the demo, or the real server on either database with the same customers,
/// perhaps with the contract's proxy between them. Somebody has signed in once open() is done.
class DeskBackend
{
    Q_GADGET

public:
    enum class Place { Demo, Sqlite, Postgresql, Proxied };
    Q_ENUM(Place)

    /// Adds the column `place` and the rows of the demo and of both databases to a _data() function.
    static void addRows();
    /// Adds the row of a server on SQLite behind the contract's proxy; after addRows().
    static void addProxiedRow();

    explicit DeskBackend(Place place);
    ~DeskBackend();

    /// Why this place cannot be had here, for QSKIP; empty where it can.
    [[nodiscard]] QString whyMissing() const;
    /// Makes the data, starts what is needed and signs a representative in. Says what went wrong; empty is good.
    [[nodiscard]] QString open();

    [[nodiscard]] bool isDemo() const { return m_place == Place::Demo; }
    /// The six digits that were sent last; empty where none came within 20 s.
    [[nodiscard]] QString newestCode() const;

    [[nodiscard]] const std::shared_ptr<Backend> &backend() const { return m_backend; }
    /// Null where nothing stands between.
    [[nodiscard]] ContractProxy *proxy() const { return m_proxy.get(); }

private:
    [[nodiscard]] QString openDemo();
    [[nodiscard]] QString openServer();

    Place m_place;
    QTemporaryDir m_directory;
    std::unique_ptr<TestDatabase> m_database;
    std::unique_ptr<ServerProcess> m_server;
    std::unique_ptr<ContractProxy> m_proxy;
    std::shared_ptr<Backend> m_backend;
};

/// Finds the caller of picture 01, Marisol Ibarra Quintero, by her combined id, and verifies her by account number and
/// code, by keys alone. Fails the test that is running where that does not go.
void openVerifiedCaller(DeskDriver &desk, const DeskBackend &behind);

} // namespace Ventanilla

/// Makes `m_behind` of the row's place and signs in, or skips the row with the reason. It has to be a
/// std::unique_ptr<DeskBackend>, which cleanup() resets.
#define OPEN_DESK_BACKEND()                                                                                            \
    QFETCH(const Ventanilla::DeskBackend::Place, place);                                                               \
    m_behind = std::make_unique<Ventanilla::DeskBackend>(place);                                                       \
    if (const QString why = m_behind->whyMissing(); !why.isEmpty())                                                    \
        QSKIP(qPrintable(why));                                                                                        \
    const QString fault = m_behind->open();                                                                            \
    QVERIFY2(fault.isEmpty(), qPrintable(fault))
