#pragma once

#include <QtGlobal>

#include <iterator>

namespace Ventanilla::Demo {

/// xoshiro256** (Blackman and Vigna, 2018), seeded by splitmix64: the same numbers on every system,
/// which the standard library's distributions do not promise. Integers only, for the same reason.
class Random
{
public:
    /// Streams of one seed are independent of each other: a customer's data do not depend on who was made
    /// before.
    Random(quint64 seed, quint64 stream)
    {
        quint64 state = seed ^ (stream * 0xd1342543de82ef95U + 0x2545f4914f6cdd1dU);
        for (quint64 &word : m_state)
            word = splitmix(state);
    }

    quint64 next()
    {
        const quint64 result = rotated(m_state[1] * 5, 7) * 9;
        const quint64 shifted = m_state[1] << 17;
        m_state[2] ^= m_state[0];
        m_state[3] ^= m_state[1];
        m_state[1] ^= m_state[2];
        m_state[0] ^= m_state[3];
        m_state[2] ^= shifted;
        m_state[3] = rotated(m_state[3], 45);
        return result;
    }

    /// From 0 up to and without @p end, which is above 0.
    int below(int end) { return int(((next() >> 32) * quint64(end)) >> 32); }

    /// From @p first to @p last, both included.
    int between(int first, int last) { return first + below(last - first + 1); }

    /// True @p perMille times in a thousand.
    bool chance(int perMille) { return below(1000) < perMille; }

    /// One of the elements of @p values, which is not empty.
    template <typename Values>
    decltype(auto) pick(const Values &values)
    {
        return *std::next(std::begin(values), below(int(std::size(values))));
    }

private:
    static quint64 splitmix(quint64 &state)
    {
        state += 0x9e3779b97f4a7c15U;
        quint64 mixed = state;
        mixed = (mixed ^ (mixed >> 30)) * 0xbf58476d1ce4e5b9U;
        mixed = (mixed ^ (mixed >> 27)) * 0x94d049bb133111ebU;
        return mixed ^ (mixed >> 31);
    }
    static quint64 rotated(quint64 value, int by) { return (value << by) | (value >> (64 - by)); }

    quint64 m_state[4];
};

} // namespace Ventanilla::Demo
