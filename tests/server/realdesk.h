#pragma once

#include "models/backend/rest/restbackend.h"
#include "models/contract/operations.h"
#include "tests/server/serverprocess.h"
#include "tests/support/exampleutility.h"
#include "tests/support/testdatabase.h"
#include "tests/support/waitfor.h"

namespace Ventanilla {

/// The real ventanilla-server over the example utility (exampleutility.h), with the staff
/// `representative` and `supervisor`, and clients that speak to it.
class RealDesk
{
public:
    explicit RealDesk(const TestDatabase &test, const QStringList &arguments = {});

    [[nodiscard]] ServerProcess &server() { return *m_server; }
    [[nodiscard]] RestSettings settings() const;
    void addRepresentative(const QString &username);
    /// A client that is signed in. It may speak through @p settings' address.
    [[nodiscard]] std::unique_ptr<RestBackend> signIn(const QString &username,
                                                      const RestSettings &settings) const;
    [[nodiscard]] std::unique_ptr<RestBackend> signIn(const QString &username) const
    {
        return signIn(username, settings());
    }

    /// The caller of Alder Schools (00000002) proves what a change of contact data needs.
    static void verifySchools(Backend &backend);

private:
    QString m_url;
    std::unique_ptr<ServerProcess> m_server;
};

} // namespace Ventanilla
