#pragma once

#include "models/backend/backend.h"
#include "models/contract/usage.h"

#include <map>
#include <optional>

namespace Ventanilla {

/// Which two years of one account's usage are read, and what was read of them, interval by interval. As many are given at
/// once (api.md, usage); older ones are reached by asking for others, and what was there before is kept until these have
/// come. A value of UsageModel.
class UsageYears
{
public:
    static constexpr int longestDays = 731; ///< two years and a day (api.md)

    struct Read
    {
        AccountUsage usage;
        QString etag;
    };

    /// Forgets everything; the newest years are read next.
    void clear();
    /// Forgets what was read, the years stay.
    void forget() { m_read.clear(); }

    /// Null where nothing was read of that interval.
    [[nodiscard]] const Read *find(UsageInterval interval) const;
    void keep(UsageInterval interval, const Answer<AccountUsage> &answer);

    /// What to ask for. Months are whole, but for the one that is running.
    /// @param newestEnd the day after the last one of which there may be readings.
    [[nodiscard]] GetUsage request(const AccountNumber &account, UsageInterval interval, const QDate &newestEnd) const;
    [[nodiscard]] bool areNewest() const { return !m_until.isValid(); }
    /// Another number after each change of the years: answers to an older one are of no use.
    [[nodiscard]] int number() const { return m_number; }

    /// Goes to two years that have these days in their middle, @p to exclusive. False where they are those of now.
    bool reach(const QDate &from, const QDate &to, const QDate &newestEnd);
    /// Whether the others that were reached for have not come yet.
    [[nodiscard]] bool isReaching() const { return m_kept.has_value(); }
    /// They have come.
    void arrive() { m_kept.reset(); }
    /// They have nothing, or are not wanted any more.
    void goBack();

private:
    using Reads = std::map<UsageInterval, Read>;
    struct Kept
    {
        QDate until;
        Reads read;
    };

    QDate m_until; ///< the day after those that are read; invalid for the newest
    Reads m_read;
    std::optional<Kept> m_kept;
    int m_number = 0;
};

} // namespace Ventanilla
