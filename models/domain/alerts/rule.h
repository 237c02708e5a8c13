#pragma once

#include "models/domain/volume.h"
#include "models/domain/words.h"

#include <QDate>

#include <optional>
#include <vector>

namespace Ventanilla::Alerts {

/// The level of an alert, exactly as it was typed: every number that the unit can hold (3 decimals
/// in gal and cf, 5 in CCF) is a whole number of Volume's steps, so volume.shortest(unit) gives it
/// back.
struct Level
{
    Volume volume;
    VolumeUnit unit = VolumeUnit::Gal;

    /// Fails where api.md says 422: too many decimals, 10⁹ or more, below 0.
    static Expected<Level, Fault> fromNumber(double value, VolumeUnit unit);

    friend bool operator==(const Level &, const Level &) = default;
};

/// The local dates of a vacation, both inclusive.
struct Dates
{
    QDate first;
    QDate last;

    [[nodiscard]] bool contains(QDate date) const { return date >= first && date <= last; }

    friend bool operator==(const Dates &, const Dates &) = default;
};

/// One alert of one owner (a login's e-mail or a username) on one account.
struct Rule
{
    QString owner;
    AlertType type = AlertType::Daily;
    bool enabled = true;
    Level level;
    std::optional<Dates> dates; ///< of a vacation alone

    friend bool operator==(const Rule &, const Rule &) = default;
};

/// Why a rule cannot be kept.
enum class RuleFault {
    NegativeLevel,
    ZeroLevel, ///< only a vacation may be told of any use at all; elsewhere 0 would fire every time
    DatesMissing, ///< of a vacation that is on
    DatesReversed,
    DatesNotAllowed ///< they belong to a vacation alone
};

[[nodiscard]] std::vector<RuleFault> faultsOf(const Rule &rule);

/// One firing of a rule (api.md, back-test and alert-events).
struct Event
{
    QString owner;
    AlertType type = AlertType::Daily;
    QDate windowStart; ///< local
    QDate windowEnd; ///< local, exclusive
    /// The end of the hour that exceeded, in hours since 1970-01-01T00Z; of a 7-day total, and on
    /// the first day after a vacation, the end of the day. startOfHour() makes an instant of it.
    qint64 crossedAt = 0;
    Volume usage; ///< the known sum then
    Volume threshold;
    bool begunInVacation = false;
    bool late = false;
    bool approximate = false; ///< by a cycle whose dates no schedule gives

    friend bool operator==(const Event &, const Event &) = default;
};

} // namespace Ventanilla::Alerts
