#pragma once

#include "models/contract/codec.h"
#include "models/contract/operations.h"
#include "models/service/execute.h"
#include "models/service/service.h"
#include "tests/support/testdatabase.h"

namespace Ventanilla {

/// The utility of usagesample.h at noon in Chicago on 1 December 2025, imported; `sue` asks.
class SampleDesk
{
public:
    explicit SampleDesk(const TestDatabase &test);

    [[nodiscard]] CallContext as(const QString &username);

    template <typename Op>
    auto run(const Op &request, const QString &username = QStringLiteral("sue"))
    {
        return execute(m_service, *m_database, request, as(username));
    }
    template <typename Op>
    auto run(const Op &request, const CallContext &context)
    {
        return execute(m_service, *m_database, request, context);
    }

    /// How many rows of the trail say that @p subject was looked at.
    [[nodiscard]] int viewedRows(const QString &subject);

private:
    QDateTime m_now{QDate(2025, 12, 1), QTime(18, 0), Qt::UTC};
    Service m_service;
    std::unique_ptr<Database> m_database;
};

/// The sample's account of that number.
[[nodiscard]] AccountNumber sampleAccount(int number);

/// A question about it.
template <typename Op>
[[nodiscard]] Op about(int number)
{
    Op request;
    request.accountNumber = sampleAccount(number);
    return request;
}

} // namespace Ventanilla
