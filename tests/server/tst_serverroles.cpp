#include "models/contract/operations.h"
#include "tests/server/serverprocess.h"
#include "tests/support/testdatabase.h"

#include <QTest>

using namespace Ventanilla;
using namespace Qt::Literals::StringLiterals;

namespace {

QByteArray nameOf(Method method)
{
    switch (method) {
    case Method::Get:
        return "GET";
    case Method::Post:
        return "POST";
    case Method::Put:
        return "PUT";
    case Method::Patch:
        return "PATCH";
    case Method::Delete:
        return "DELETE";
    }
    return {};
}

bool isAdmitted(Audience audience, std::optional<StaffRole> role)
{
    switch (audience) {
    case Audience::Anyone:
        return true;
    case Audience::SignedIn:
        return role.has_value();
    case Audience::Desk:
        return role && *role != StaffRole::MeterFeed;
    case Audience::Supervisor:
        return role == StaffRole::Supervisor || role == StaffRole::Administrator;
    case Audience::MeterFeed:
        return role == StaffRole::MeterFeed;
    }
    return false;
}

} // namespace

/// Each operation of the contract by each role and by nobody: roles hold on the server.
class TestServerRoles : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        m_database = std::make_unique<TestDatabase>(Dialect::Sqlite);
        ServerProcess::importCustomer(m_database->url());
        ServerProcess::addStaff(m_database->url());
        m_server = std::make_unique<ServerProcess>(m_database->url());
        QVERIFY(m_server->isRunning());
    }

    void everyOperationByEveryRole_data()
    {
        QTest::addColumn<QByteArray>("method");
        QTest::addColumn<QByteArray>("path");
        QTest::addColumn<int>("audience");
        QTest::addColumn<int>("role"); // -1: nobody
        AllOperations::forEach([]<typename Op>() {
            QByteArray path = Op::path;
            for (const auto &[name, value] : {std::pair{"customer_number", "00000001"},
                                              {"account_number", "0000001"},
                                              {"email", "nobody@example.com"},
                                              {"id", "mrg_none"},
                                              {"type", "daily"},
                                              {"token", "none"}})
                path.replace('{' + QByteArray(name) + '}', value);
            // Representatives may not list everybody's.
            if (qstrcmp(Op::id, "listMerges") == 0)
                path += "?customer_number=00000001";
            for (int role = -1; role < int(std::size(WordTable<StaffRole>::words)); ++role) {
                const QByteArray who = role < 0
                    ? QByteArray("nobody")
                    : QByteArray(toText(static_cast<StaffRole>(role)).data());
                QTest::addRow("%s by %s", Op::id, who.constData())
                    << nameOf(Op::method) << path << int(Op::audience) << role;
            }
        });
    }
    void everyOperationByEveryRole()
    {
        QFETCH(const QByteArray, method);
        QFETCH(const QByteArray, path);
        QFETCH(const int, audience);
        QFETCH(const int, role);

        std::optional<StaffRole> staff;
        QByteArray headers = newKey() + "If-Match: \"none\"\r\n";
        if (role >= 0) {
            staff = static_cast<StaffRole>(role);
            headers += bearer(m_server->signIn(*staff));
        }
        const bool takesBody = method == "PUT" || method == "PATCH"
            || (method == "POST" && !path.contains("confirmations"));
        const ApiReply reply = m_server->call(method, path, headers, takesBody ? "{}" : "");
        QVERIFY2(reply.status != 0 && reply.status != 500, reply.body.constData());
        if (isAdmitted(static_cast<Audience>(audience), staff)) {
            QVERIFY2(reply.status != 401, reply.body.constData());
            QVERIFY2(reply.status != 403 || reply.type() == u"/problems/verification-needed",
                     reply.body.constData());
        } else {
            QVERIFY2(reply.status == (staff ? 403 : 401), reply.body.constData());
            // Whatever is wrong with the rest, who may not ask is told nothing of it.
            for (const auto &[target, more, content] :
                 {std::tuple{path, QByteArray(), QByteArray("{\"a\":")},
                  {path + "?unknown=1", QByteArray(), QByteArray("[]")},
                  {path, QByteArray("Content-Type: text/plain\r\n"), QByteArray("text")}}) {
                const ApiReply bad =
                    m_server->call(method, target, headers + more, takesBody ? content : "");
                QVERIFY2(bad.status == reply.status && bad.type() == reply.type(),
                         bad.body.constData());
            }
        }
    }

private:
    std::unique_ptr<TestDatabase> m_database;
    std::unique_ptr<ServerProcess> m_server;
};

QTEST_GUILESS_MAIN(TestServerRoles)
#include "tst_serverroles.moc"
