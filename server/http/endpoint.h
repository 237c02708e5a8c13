#pragma once

#include "models/domain/failure.h"

namespace Ventanilla {

/// Where a server listens, and with which certificate.
struct Endpoint
{
    QString host; ///< a name or an address, IPv6 without brackets
    quint16 port = 0; ///< 0 for any that is free
    QString certificate; ///< PEM file with the chain; empty for plain HTTP
    QString key; ///< PEM file

    [[nodiscard]] bool isSecure() const { return !certificate.isEmpty(); }

    /// `HOST:PORT`, such as `127.0.0.1:8080` or `[::1]:8080`. Fails with Invalid.
    static Result<Endpoint> parse(const QString &text);
};

} // namespace Ventanilla
