#pragma once

#include "models/domain/digitkey.h"
#include "models/domain/words.h"

#include <QStringList>

#include <map>
#include <optional>
#include <set>
#include <vector>

namespace Ventanilla {

/// How a utility weighs what a caller can name (rules.md, "Checking who calls"). A factor that is
/// absent counts nothing and need not be asked. The defaults are those of rules.md.
struct CallerPointsProfile
{
    std::map<Factor, int> points = {
        {Factor::AccountKey, 2}, {Factor::BillKey, 2},        {Factor::LastBillAmount, 2},
        {Factor::Code, 4},       {Factor::ServiceAddress, 1}, {Factor::Postal, 1},
        {Factor::FullName, 1},   {Factor::Phone, 1},          {Factor::Email, 1},
    };
    int neededToRead = 3;
    int neededToChangeContact = 5;
    int neededToMergeAndPay = 6;
    std::set<VerificationLevel> codeRequiredFor = {VerificationLevel::MergeAndPayment};

    friend bool operator==(const CallerPointsProfile &, const CallerPointsProfile &) = default;
};

/// What the caller said, as the representative typed it. What was not asked is empty.
struct StatedFactors
{
    std::optional<QString> accountNumber; ///< or the combined id as the bill prints it
    std::optional<QString> billNumber;
    std::optional<qint64> lastBillAmountCents;
    std::optional<QString> serviceAddress;
    std::optional<QString> postalCode;
    std::optional<QString> fullName;
    std::optional<QString> phone;
    std::optional<QString> email;
    bool codeConfirmed = false; ///< the code sent to the contact on file was read back in time
};

/// What is on record of the customer who is said to call, over all of the customer's accounts.
struct CallerRecord
{
    CustomerNumber customerNumber;
    std::vector<AccountNumber> accountNumbers;
    std::vector<BillNumber> billNumbers; ///< the recent ones, none of them cancelled
    std::vector<qint64>
        lastBillAmountsCents; ///< of each account's newest bill that is not cancelled
    QStringList serviceAddresses;
    QStringList postalCodes;
    QStringList names; ///< a person's given and family name, or the organisation's
    QStringList phones;
    QStringList emails;
};

/// What it comes to. Which factor failed is not in here on purpose: nobody may learn it from an
/// answer.
struct CallerCheck
{
    int points = 0;
    VerificationLevel level = VerificationLevel::None;

    friend bool operator==(const CallerCheck &, const CallerCheck &) = default;
};

/// Adds up the points of the factors that match and tells the level they reach. Texts are compared
/// folded; a wrong factor takes nothing away. A level needs its points, its code where the profile
/// asks for one, and what every lower level needs.
[[nodiscard]] CallerCheck checkCaller(const StatedFactors &stated, const CallerRecord &record,
                                      const CallerPointsProfile &profile);

} // namespace Ventanilla
