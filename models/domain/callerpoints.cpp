#include "models/domain/callerpoints.h"

#include "models/domain/combinedid.h"
#include "models/domain/emailaddress.h"
#include "models/domain/fold.h"
#include "models/domain/phonenumber.h"
#include "models/domain/postalcode.h"

#include <algorithm>

namespace Ventanilla {

namespace {

template <typename T>
bool contains(const std::vector<T> &values, const T &value)
{
    return std::find(values.begin(), values.end(), value) != values.end();
}

/// Whether @p stated and one of @p onRecord are the same value of type T.
template <typename T>
bool matchesParsed(const QString &stated, const QStringList &onRecord)
{
    const auto value = T::parse(stated);
    return value && std::any_of(onRecord.begin(), onRecord.end(), [&](const QString &text) {
               const auto other = T::parse(text);
               return other && *other == *value;
           });
}

/// The same words, in whatever order: "Ruiz, Ana" is Ana Ruiz.
bool matchesFolded(const QString &stated, const QStringList &onRecord)
{
    const auto words = [](const QString &text) {
        QStringList tokens = foldedTokens(text);
        tokens.sort();
        return tokens;
    };
    const QStringList wanted = words(stated);
    return !wanted.isEmpty()
        && std::any_of(onRecord.begin(), onRecord.end(),
                       [&](const QString &text) { return words(text) == wanted; });
}

bool matchesAccount(const QString &stated, const CallerRecord &record)
{
    if (const auto combined = CombinedId::parse(stated))
        return combined->customer == record.customerNumber
            && contains(record.accountNumbers, combined->account);
    const auto number = AccountNumber::parse(stated);
    return number && contains(record.accountNumbers, *number);
}

bool matchesBill(const QString &stated, const CallerRecord &record)
{
    const auto number = BillNumber::parse(stated);
    return number && contains(record.billNumbers, *number);
}

bool matches(Factor factor, const StatedFactors &stated, const CallerRecord &record)
{
    switch (factor) {
    case Factor::AccountKey:
        return stated.accountNumber && matchesAccount(*stated.accountNumber, record);
    case Factor::BillKey:
        return stated.billNumber && matchesBill(*stated.billNumber, record);
    case Factor::LastBillAmount:
        return stated.lastBillAmountCents
            && contains(record.lastBillAmountsCents, *stated.lastBillAmountCents);
    case Factor::Code:
        return stated.codeConfirmed;
    case Factor::ServiceAddress:
        return stated.serviceAddress
            && matchesFolded(*stated.serviceAddress, record.serviceAddresses);
    case Factor::Postal:
        return stated.postalCode
            && matchesParsed<PostalCode>(*stated.postalCode, record.postalCodes);
    case Factor::FullName:
        return stated.fullName && matchesFolded(*stated.fullName, record.names);
    case Factor::Phone:
        return stated.phone && matchesParsed<PhoneNumber>(*stated.phone, record.phones);
    case Factor::Email:
        return stated.email && matchesParsed<EmailAddress>(*stated.email, record.emails);
    }
    Q_UNREACHABLE();
}

} // namespace

CallerCheck checkCaller(const StatedFactors &stated, const CallerRecord &record,
                        const CallerPointsProfile &profile)
{
    CallerCheck check;
    for (const auto &[factor, points] : profile.points) {
        if (matches(factor, stated, record))
            check.points += points;
    }
    const std::pair<VerificationLevel, int> levels[] = {
        {VerificationLevel::Read, profile.neededToRead},
        {VerificationLevel::ChangeContact, profile.neededToChangeContact},
        {VerificationLevel::MergeAndPayment, profile.neededToMergeAndPay},
    };
    for (const auto &[level, needed] : levels) {
        const bool lacksCode = profile.codeRequiredFor.contains(level) && !stated.codeConfirmed;
        if (check.points < needed || lacksCode)
            break;
        check.level = level;
    }
    return check;
}

} // namespace Ventanilla
