#pragma once

#include "models/contract/operation.h"
#include "models/domain/digitkey.h"
#include "models/domain/usage/usagewords.h"
#include "models/domain/volume.h"

namespace Ventanilla {

/// One finding in the readings of the past twelve months, with its evidence.
struct Insight
{
    InsightKind kind = InsightKind::Leak;
    /// Of a leak the instant at which its first hour starts (`2026-03-08T10:00:00Z`), of a trend
    /// its first local day (`2026-03-08`); null for a register that is too coarse.
    std::optional<QString> since;
    std::optional<QString> until; ///< the instant at which a leak ended; null while it lasts
    std::optional<Volume> rate; ///< of a leak, an hour: the smallest of its first 24
    std::optional<Volume> daily; ///< of a trend: the median of the last 14 days
    std::optional<Volume> usualDaily; ///< of a trend: the same days a year ago
    QString detail; ///< one sentence in the caller's language, with its figures
    std::vector<QString> suggestions; ///< in the order in which to try them
    QString etag = {};

    static constexpr auto fields()
    {
        return std::tuple{field("kind", &Insight::kind),
                          field("since", &Insight::since),
                          field("until", &Insight::until),
                          field("rate_cf_per_hour", &Insight::rate),
                          field("daily_cf", &Insight::daily),
                          field("usual_daily_cf", &Insight::usualDaily),
                          field("detail", &Insight::detail),
                          field("suggestions", &Insight::suggestions),
                          field("etag", &Insight::etag).outsideEtag()};
    }
    friend bool operator==(const Insight &, const Insight &) = default;
};

/// Leaks first, the newest of them first. Level `read`.
struct ListInsights : ReadOperation, PageRequest
{
    static constexpr auto id = "listInsights";
    static constexpr auto path = "/v1/accounts/{account_number}/insights";
    using Reply = ListOf<Insight>;

    AccountNumber accountNumber;

    static constexpr auto fields()
    {
        return std::tuple_cat(std::tuple{pathField("account_number", &ListInsights::accountNumber)},
                              pageFields());
    }
};

/// Something that a customer may do to use less, or leave.
struct EfficiencyTip
{
    QString code; ///< stable, such as `toilet`; more may come
    QString title; ///< a few words in the caller's language
    QString detail; ///< one or two sentences in the caller's language
    bool optional = true;
    QString etag = {};

    static constexpr auto fields()
    {
        return std::tuple{
            field("code", &EfficiencyTip::code), field("title", &EfficiencyTip::title),
            field("detail", &EfficiencyTip::detail), field("optional", &EfficiencyTip::optional),
            field("etag", &EfficiencyTip::etag).outsideEtag()};
    }
    friend bool operator==(const EfficiencyTip &, const EfficiencyTip &) = default;
};

/// From the account's own readings, the most useful first. Level `read`.
struct ListEfficiencyTips : ReadOperation, PageRequest
{
    static constexpr auto id = "listEfficiencyTips";
    static constexpr auto path = "/v1/efficiency-tips";
    using Reply = ListOf<EfficiencyTip>;

    AccountNumber accountNumber;

    static constexpr auto fields()
    {
        return std::tuple_cat(
            std::tuple{neededQueryField("account_number", &ListEfficiencyTips::accountNumber)},
            pageFields());
    }
};

} // namespace Ventanilla
