#pragma once

#include "models/service/service.h"
#include "models/service/sessions.h"
#include "models/store/searchindex.h"
#include "models/store/verificationstore.h"
#include "tests/support/testdatabase.h"

#include <QTest>

namespace Ventanilla {

/// A service over a small utility of fictional customers (frontdesk.cpp) and a clock that stands,
/// for the tests of use cases. Everybody has signed in: `rita` and `rob` are representatives, `sue`
/// is a supervisor.
class FrontDesk
{
public:
    /// @p database stays the caller's; its schema is the newest.
    explicit FrontDesk(Database &database);

    [[nodiscard]] Database &database() { return m_database; }
    [[nodiscard]] Service &service() { return m_service; }
    [[nodiscard]] QDateTime now() const { return m_now; }
    void wait(qint64 seconds) { m_now = m_now.addSecs(seconds); }

    /// The headers of a call of @p username's: an Idempotency-Key of its own, and what else is
    /// given.
    [[nodiscard]] CallContext as(const QString &username, const QString &ifMatch = {},
                                 const QString &ifNoneMatch = {});
    [[nodiscard]] CallContext inSpanish(const QString &username);

    /// The caller has proved @p level for @p customer to @p username's session.
    void verify(const QString &username, const QString &customer, VerificationLevel level);

    /// Runs one statement; the test fails where it fails.
    void sql(const QString &statement, const QVariantList &values = {});
    [[nodiscard]] QString value(const QString &statement, const QVariantList &values = {});

private:
    Database &m_database;
    QDateTime m_now;
    Service m_service;
    QHash<QString, QString> m_tokens;
};

[[nodiscard]] inline CustomerNumber customerNumber(const QString &text)
{
    return CustomerNumber::parse(text).value();
}

[[nodiscard]] inline AccountNumber accountNumber(const QString &text)
{
    return AccountNumber::parse(text).value();
}

} // namespace Ventanilla

/// Makes `FrontDesk NAME` over a database of the row's dialect, or skips the row.
#define FRONT_DESK(NAME)                                                                           \
    TEST_DATABASE(frontDeskDatabase);                                                              \
    const auto frontDeskConnection = frontDeskDatabase.connectMigrated();                          \
    QVERIFY(frontDeskConnection);                                                                  \
    FrontDesk NAME(*frontDeskConnection)
