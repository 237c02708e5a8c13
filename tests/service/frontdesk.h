#pragma once

#include "models/service/sessions.h"
#include "models/store/searchindex.h"
#include "models/store/verificationstore.h"
#include "tests/support/servicedesk.h"

#include <QTest>

namespace Ventanilla {

/// A service over a small utility of fictional customers (frontdesk.cpp), for the tests of use cases. Everybody has signed
/// in: `rita` and `rob` are representatives, `sue` is a supervisor.
class FrontDesk : public ServiceDesk
{
public:
    explicit FrontDesk(const TestDatabase &test);

    /// The headers of a call of @p username's: an Idempotency-Key of its own, and what else is
    /// given.
    [[nodiscard]] CallContext as(const QString &username, const QString &ifMatch = {},
                                 const QString &ifNoneMatch = {});
    [[nodiscard]] CallContext inSpanish(const QString &username);

    /// The caller has proved @p level for @p customer to @p username's session.
    void verify(const QString &username, const QString &customer, VerificationLevel level);

private:
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
    FrontDesk NAME(frontDeskDatabase)
