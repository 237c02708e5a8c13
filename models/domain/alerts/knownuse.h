#pragma once

#include "models/domain/volume.h"

namespace Ventanilla::Alerts {

/// What is known of the use over some hours in a row, and how much of it is certain.
///
/// Hours are added in the order of time; two spans in a row add up to one, exactly: so days can be
/// kept instead of hours. A coarse register is in doubt by its tick once for each run of
/// consecutive readings (rules.md, "Registers"); a run goes on from one span into the next. Where
/// several coarse meters overlap, their runs are one stretch, in doubt by all their ticks. Amounts
/// are in 0.001 cf.
class KnownUse
{
public:
    /// An hour that does not count: missing, or estimated where only measured ones count.
    void addGap() { endTail(); }
    /// An hour of registers that alerts take at their word.
    void addFine(qint64 use);
    /// @param ticks of the coarse meters that are read in this hour
    /// @param startingTicks of those among them that have no reading of the hour before
    void addCoarse(qint64 use, qint64 ticks, qint64 startingTicks);

    /// Adds the hours right after these.
    void append(const KnownUse &later);

    [[nodiscard]] qint64 known() const { return m_known; }
    [[nodiscard]] Volume volume() const { return Volume::fromMilliCubicFeet(m_known); }

    /// Whether the true use is above @p level for certain; for fine registers: whether the known
    /// one is.
    [[nodiscard]] bool exceeds(Volume level) const;
    /// Whether the true use of the hours added cannot be above @p level.
    [[nodiscard]] bool staysWithin(Volume level) const;

    friend bool operator==(const KnownUse &, const KnownUse &) = default;

private:
    friend class StateBytes;

    struct Stretch
    {
        qint64 use = 0;
        qint64 doubt = 0; ///< 0: there is none

        [[nodiscard]] qint64 certain() const { return use > doubt ? use - doubt : 0; }
        [[nodiscard]] bool isAbove() const { return doubt > 0 && use >= doubt; }

        friend bool operator==(const Stretch &, const Stretch &) = default;
    };

    void endTail();
    void close(const Stretch &stretch);

    qint64 m_known = 0;
    qint64 m_certain = 0; // without the stretches at the ends
    qint64 m_doubt = 0; // of the closed stretches
    bool m_above = false; // the truth is above m_certain, not only at it
    bool m_empty = true;
    bool m_whole = false; // one stretch is all there is: m_head
    qint64 m_continuing = 0; // ticks of m_head that were read in the hour before as well
    Stretch m_head; // begins with the first hour
    Stretch m_tail; // ends with the last hour
};

} // namespace Ventanilla::Alerts
