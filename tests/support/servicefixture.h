#pragma once

#include "tests/support/servicedesk.h"

namespace Ventanilla {

/// A service on an empty database with a clock that stands, and a small utility:
///   customers 00000001 Ana Ruiz (accounts 0000001, 0000002; e-mail and a phone that may be texted) and
///             00000002 Bo Chen (account 0000003; a phone that may not)
///   staff     okafor and lind (representatives), marsh (supervisor), admin (administrator), feed (meter feed);
///             all with the password `correct horse`
class ServiceFixture : public ServiceDesk
{
public:
    explicit ServiceFixture(const TestDatabase &test);

    [[nodiscard]] static CallContext as(const QString &token) { return withToken(token); }

    /// Runs @p request as that session, with a new Idempotency-Key.
    template <typename Op>
    auto run(const Op &request, const QString &token = {})
    {
        return execute(service(), database(), request, as(token));
    }

private:
    void addUtility();
};

} // namespace Ventanilla
