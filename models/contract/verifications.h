#pragma once

#include "models/contract/operation.h"
#include "models/domain/digitkey.h"
#include "models/domain/words.h"

#include <QDateTime>

namespace Ventanilla {

/// What the caller said, as it was typed. Empty members were not asked.
struct CallerFactors
{
    std::optional<QString> accountNumber;
    std::optional<QString> billNumber;
    std::optional<qint64> lastBillAmountCents;
    std::optional<QString> code;
    std::optional<QString> serviceAddress;
    std::optional<QString> postalCode;
    std::optional<QString> fullName;
    std::optional<QString> phone;
    std::optional<QString> email;

    static constexpr auto fields()
    {
        return std::tuple{field("account_number", &CallerFactors::accountNumber).omittedWhenEmpty(),
                          field("bill_number", &CallerFactors::billNumber).omittedWhenEmpty(),
                          field("last_bill_amount_cents", &CallerFactors::lastBillAmountCents).omittedWhenEmpty(),
                          field("code", &CallerFactors::code).omittedWhenEmpty(),
                          field("service_address", &CallerFactors::serviceAddress).omittedWhenEmpty(),
                          field("postal_code", &CallerFactors::postalCode).omittedWhenEmpty(),
                          field("full_name", &CallerFactors::fullName).omittedWhenEmpty(),
                          field("phone", &CallerFactors::phone).omittedWhenEmpty(),
                          field("email", &CallerFactors::email).omittedWhenEmpty()};
    }
    friend bool operator==(const CallerFactors &, const CallerFactors &) = default;
};

struct Verification
{
    VerificationLevel level = VerificationLevel::Read;
    int points = 0;
    QDateTime verifiedUntil;

    static constexpr auto fields()
    {
        return std::tuple{field("level", &Verification::level), field("points", &Verification::points),
                          field("verified_until", &Verification::verifiedUntil)};
    }
    friend bool operator==(const Verification &, const Verification &) = default;
};

/// Who is calling (F2, F3). 422 `/problems/not-verified`, 423 `/problems/verification-locked`.
struct CreateVerification : PostOperation
{
    static constexpr auto id = "createVerification";
    static constexpr auto path = "/v1/customers/{customer_number}/verifications";
    using Reply = Verification;

    CustomerNumber customerNumber;
    CallerFactors factors;

    static constexpr auto fields()
    {
        return std::tuple{pathField("customer_number", &CreateVerification::customerNumber),
                          field("factors", &CreateVerification::factors)};
    }
};

struct SentCode
{
    QString sentTo; ///< masked
    QDateTime expiresAt;

    static constexpr auto fields()
    {
        return std::tuple{field("sent_to", &SentCode::sentTo), field("expires_at", &SentCode::expiresAt)};
    }
    friend bool operator==(const SentCode &, const SentCode &) = default;
};

/// Sends a code to the contact on file: 6 digits, 10 minutes, 3 tries, never to a contact changed in
/// the last 24 hours (409 where there is no such contact).
struct SendVerificationCode : PostOperation
{
    static constexpr auto id = "sendVerificationCode";
    static constexpr auto path = "/v1/customers/{customer_number}/verification-code";
    using Reply = SentCode;

    CustomerNumber customerNumber;

    static constexpr auto fields()
    {
        return std::tuple{pathField("customer_number", &SendVerificationCode::customerNumber)};
    }
};

/// A supervisor opens a locked case again.
struct DeleteVerificationLock : DeleteOperation
{
    static constexpr auto id = "deleteVerificationLock";
    static constexpr auto path = "/v1/customers/{customer_number}/verification-lock";
    static constexpr Audience audience = Audience::Supervisor;
    static constexpr Precondition precondition = Precondition::None;
    using Reply = Nothing;

    CustomerNumber customerNumber;

    static constexpr auto fields()
    {
        return std::tuple{pathField("customer_number", &DeleteVerificationLock::customerNumber)};
    }
};

} // namespace Ventanilla
