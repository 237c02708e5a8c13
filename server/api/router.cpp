#include "server/api/router.h"

#include <QStringDecoder>
#include <QUrl>

#include <optional>

using namespace Qt::Literals::StringLiterals;

namespace Ventanilla {

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

std::optional<QString> decoded(const QByteArray &part)
{
    QStringDecoder utf8(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
    const QString text = utf8(QByteArray::fromPercentEncoding(part));
    if (utf8.hasError())
        return std::nullopt;
    for (const QChar c : text) {
        if (c.category() == QChar::Other_Control)
            return std::nullopt;
    }
    return text;
}

bool fits(const QStringList &parts, const QStringList &given, QHash<QString, QString> &values)
{
    if (parts.size() != given.size())
        return false;
    values.clear();
    for (qsizetype i = 0; i < parts.size(); ++i) {
        if (!parts[i].startsWith(u'{')) {
            if (parts[i] != given[i])
                return false;
        } else if (given[i].isEmpty()) {
            return false;
        } else {
            values.insert(parts[i].mid(1, parts[i].size() - 2), given[i]);
        }
    }
    return true;
}

} // namespace

void Router::add(Method method, const QString &path, int route)
{
    m_routes.push_back({nameOf(method), path.split(u'/'), route});
}

Router::Match Router::match(const QByteArray &method, const QByteArray &path) const
{
    QStringList given;
    for (const QByteArray &part : path.split('/')) {
        const auto text = decoded(part);
        if (!text)
            return {};
        given.append(*text);
    }
    Match found;
    QByteArrayList allowed;
    for (const Route &route : m_routes) {
        QHash<QString, QString> values;
        if (!fits(route.parts, given, values))
            continue;
        allowed.append(route.method);
        if (route.method == "GET")
            allowed.append("HEAD");
        if (route.method == method || (route.method == "GET" && method == "HEAD")) {
            found.route = route.id;
            found.values = values;
        }
    }
    found.allowed = allowed.join(", ");
    return found;
}

} // namespace Ventanilla
