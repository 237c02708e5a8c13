#pragma once

#include "models/contract/operation.h"

#include <QByteArray>
#include <QHash>
#include <QStringList>

#include <vector>

namespace Ventanilla {

/// Finds the operation of a method and a path. Paths are templates: `/v1/logins/{email}`.
class Router
{
public:
    struct Match
    {
        int route = -1; ///< what add() was given; -1 where there is none
        QHash<QString, QString> values; ///< of the template's names, decoded
        QByteArray allowed; ///< what the path has, for `Allow`; empty where there is no such path
    };

    void add(Method method, const QString &path, int route);

    /// @p path percent-encoded, without its query. HEAD finds GET. A value that is no UTF-8, or
    /// that holds a control character, is in no path.
    [[nodiscard]] Match match(const QByteArray &method, const QByteArray &path) const;

private:
    struct Route
    {
        QByteArray method;
        QStringList parts;
        int id;
    };
    std::vector<Route> m_routes;
};

} // namespace Ventanilla
