#pragma once

#include "models/domain/alerts/livealerts.h"

namespace Ventanilla::Alerts {

/// What happened to a local day in an arrival.
struct DayNews
{
    bool touched = false; ///< an hour of it changed and is evaluated, or it came to its end
    bool late = false; ///< one that changed was older than the newest before

    friend bool operator==(const DayNews &, const DayNews &) = default;
};

/// What all rules of an account are evaluated on; one for both the whole series and an arrival.
struct Evaluation
{
    const Account &account;
    const HoursReader &hours;
    State &state; ///< its days are those of now; what is fired is added to told
    std::vector<DayNews> news; ///< for each of the state's days
    std::optional<qint64> newestBefore;

    /// Whether an hour after the last one of @p date is known, or that one itself.
    [[nodiscard]] bool isOver(QDate date) const;
    /// The end of @p date, as an hour.
    [[nodiscard]] qint64 endOf(QDate date) const;
    [[nodiscard]] bool isLate(qint64 crossedAt, QDate from, QDate last) const;
    [[nodiscard]] bool isTold(const Rule &rule, QDate windowStart) const;
    void tell(const Event &event);
};

/// The dates on which @p rule sends nothing: of its owner's enabled vacation.
[[nodiscard]] std::optional<Dates> silenceOf(const Rule &rule, const std::vector<Rule> &rules,
                                             VacationScope scope);

void evaluateDaily(const Rule &rule, const std::optional<Dates> &silence, Evaluation &evaluation,
                   News &news);
/// `billing_cycle` and `vacation`.
void evaluateTotals(const Rule &rule, const std::optional<Dates> &silence, Evaluation &evaluation,
                    News &news);
void evaluateSevenDays(const Rule &rule, const std::optional<Dates> &silence,
                       Evaluation &evaluation, News &news);

/// The episode that stands before the first 7-day total that ends on @p first or later, where the
/// days begin earlier.
[[nodiscard]] Episode episodeBefore(QDate first, const Rule &rule,
                                    const std::optional<Dates> &silence,
                                    const Evaluation &evaluation);

/// The sum from @p start up to the first of the days that are kept; kept from now on.
[[nodiscard]] KnownUse sumBefore(QDate start, Evaluation &evaluation);

/// Forgets the days that no late hour can change any more.
void forgetOldDays(const std::vector<Rule> &rules, Evaluation &evaluation);

/// All rules, by their kinds.
[[nodiscard]] News evaluate(const std::vector<Rule> &rules, Evaluation &evaluation);

inline constexpr int daysOfMultiDay = 7;

} // namespace Ventanilla::Alerts
