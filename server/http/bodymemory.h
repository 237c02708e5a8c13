#pragma once

#include <QtGlobal>

#include <atomic>
#include <utility>

namespace Ventanilla {

/// How many bytes the bodies of all connections may hold together. Used by any thread.
class BodyMemory
{
public:
    explicit BodyMemory(qint64 limit) : m_limit(limit) { }

    [[nodiscard]] bool isExhausted() const { return m_used >= m_limit; }

    /// A share of it, given back when it ends.
    class Share
    {
    public:
        explicit Share(BodyMemory &memory) : m_memory(memory) { }
        Share(const Share &) = delete;
        Share &operator=(const Share &) = delete;
        ~Share() { release(); }

        /// Makes the share @p bytes large; false, and unchanged, where that much is not left.
        [[nodiscard]] bool grow(qint64 bytes)
        {
            if (m_memory.m_used + bytes - m_bytes > m_memory.m_limit)
                return false;
            take(bytes);
            return true;
        }
        /// The same for what exists already, such as a finished reply.
        void take(qint64 bytes) { m_memory.m_used += bytes - std::exchange(m_bytes, bytes); }
        void release() { take(0); }

    private:
        BodyMemory &m_memory;
        qint64 m_bytes = 0;
    };

private:
    const qint64 m_limit;
    std::atomic<qint64> m_used = 0;
};

} // namespace Ventanilla
