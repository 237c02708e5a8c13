#pragma once

#include <list>
#include <unordered_map>

namespace Ventanilla {

class HttpConnection;

/// The connections that wait for their next request, the one that waits longest first: that one
/// gives way when there are too many. On the I/O thread.
class IdleConnections
{
public:
    void add(HttpConnection *connection)
    {
        remove(connection);
        m_places.emplace(connection, m_order.insert(m_order.end(), connection));
    }
    void remove(HttpConnection *connection)
    {
        const auto place = m_places.find(connection);
        if (place == m_places.end())
            return;
        m_order.erase(place->second);
        m_places.erase(place);
    }
    /// Null where none waits.
    [[nodiscard]] HttpConnection *oldest() const
    {
        return m_order.empty() ? nullptr : m_order.front();
    }

private:
    std::list<HttpConnection *> m_order;
    std::unordered_map<HttpConnection *, std::list<HttpConnection *>::iterator> m_places;
};

} // namespace Ventanilla
