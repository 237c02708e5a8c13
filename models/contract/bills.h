#pragma once

#include "models/contract/operation.h"
#include "models/domain/digitkey.h"
#include "models/domain/usage/usagewords.h"
#include "models/domain/volume.h"

#include <QDate>

namespace Ventanilla {

/// One bill as it was imported. Bills are never changed here.
struct Bill
{
    QString billNumber; ///< 10 digits
    qint64 sequence = 0; ///< of its account; a later one replaces an earlier one
    QDate periodStart;
    QDate periodEnd; ///< exclusive
    int days = 0; ///< 0 for a period without a day
    Volume usage; ///< negative: a credit
    qint64 amountCents = 0;
    std::optional<QDate> dueOn;
    std::optional<QDate> paidOn;
    bool estimated = false;
    bool cancelled = false;
    QString etag = {};

    static constexpr auto fields()
    {
        return std::tuple{field("bill_number", &Bill::billNumber),
                          field("sequence", &Bill::sequence),
                          field("period_start", &Bill::periodStart),
                          field("period_end", &Bill::periodEnd),
                          field("days", &Bill::days),
                          field("usage_cf", &Bill::usage),
                          field("amount_cents", &Bill::amountCents),
                          field("due_on", &Bill::dueOn),
                          field("paid_on", &Bill::paidOn),
                          field("estimated", &Bill::estimated),
                          field("cancelled", &Bill::cancelled),
                          field("etag", &Bill::etag).outsideEtag()};
    }
    friend bool operator==(const Bill &, const Bill &) = default;
};

/// Newest first, cancelled ones too. Level `read`.
struct ListBills : ReadOperation, PageRequest
{
    static constexpr auto id = "listBills";
    static constexpr auto path = "/v1/accounts/{account_number}/bills";
    using Reply = ListOf<Bill>;

    AccountNumber accountNumber;

    static constexpr auto fields()
    {
        return std::tuple_cat(std::tuple{pathField("account_number", &ListBills::accountNumber)},
                              pageFields());
    }
};

/// A part of what a bill and the measured hours differ by.
struct DifferencePart
{
    DifferenceReason code = DifferenceReason::Unexplained;
    Volume amount; ///< with its sign
    QString detail; ///< one sentence in the caller's language

    static constexpr auto fields()
    {
        return std::tuple{field("code", &DifferencePart::code),
                          field("cf", &DifferencePart::amount),
                          field("detail", &DifferencePart::detail)};
    }
    friend bool operator==(const DifferencePart &, const DifferencePart &) = default;
};

/// A standing bill held against the hours measured in its period.
struct BillCheck
{
    QString billNumber;
    Volume billed;
    std::optional<Volume> measured; ///< null where nothing is measured, and so are the next two
    std::optional<double> differencePercent; ///< of the billed amount, with its sign; null for
                                             ///< billed 0
    std::optional<bool> withinTolerance; ///< 10 %, inclusive
    std::vector<DifferencePart> reasons; ///< they add up to measured − billed
    QString etag = {};

    static constexpr auto fields()
    {
        return std::tuple{field("bill_number", &BillCheck::billNumber),
                          field("billed_cf", &BillCheck::billed),
                          field("measured_cf", &BillCheck::measured),
                          field("difference_percent", &BillCheck::differencePercent),
                          field("within_tolerance", &BillCheck::withinTolerance),
                          field("reasons", &BillCheck::reasons),
                          field("etag", &BillCheck::etag).outsideEtag()};
    }
    friend bool operator==(const BillCheck &, const BillCheck &) = default;
};

/// Newest first, without cancelled bills. Level `read`.
struct ListReconciliation : ReadOperation, PageRequest
{
    static constexpr auto id = "listReconciliation";
    static constexpr auto path = "/v1/accounts/{account_number}/reconciliation";
    using Reply = ListOf<BillCheck>;

    AccountNumber accountNumber;

    static constexpr auto fields()
    {
        return std::tuple_cat(
            std::tuple{pathField("account_number", &ListReconciliation::accountNumber)},
            pageFields());
    }
};

} // namespace Ventanilla
