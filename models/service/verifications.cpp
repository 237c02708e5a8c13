#include "models/service/verifications.h"

#include "models/service/executeimpl.h"
#include "models/service/verificationcode.h"
#include "models/store/callerstore.h"
#include "models/store/verificationstore.h"

using namespace Qt::Literals::StringLiterals;

namespace Ventanilla {

namespace {

constexpr int levelSeconds = 15 * 60;
constexpr int failuresAllowed = 3;

constexpr Phrase noCustomer{"There is no customer %1.", "No existe el cliente %1."};
constexpr Phrase nothingStated{"Enter at least one fact that the caller names.",
                               "Escriba al menos un dato que dé quien llama."};
constexpr Phrase notVerified{"This is not enough to verify the caller. Check what was typed and ask for more.",
                             "Esto no basta para verificar la identidad. Revise lo escrito y pida más datos."};
constexpr Phrase notVerifiedLast{
    "This is not enough to verify the caller. After three failures only a supervisor can open the case.",
    "Esto no basta para verificar la identidad. Después de tres intentos solo un supervisor puede abrir el caso."};
constexpr Phrase caseLocked{"Verifying this customer failed three times. A supervisor has to open the case.",
                            "La verificación de este cliente falló tres veces. Un supervisor debe abrir el caso."};

CallerPointsProfile pointsOf(const UtilityProfile &profile)
{
    CallerPointsProfile points;
    points.points.clear();
    for (const auto &word : WordTable<Factor>::words) {
        if (const int worth = profile.verification.factors[word.text].toInt(); worth > 0)
            points.points.emplace(word.value, worth);
    }
    points.neededToRead = profile.verification.needed.read;
    points.neededToChangeContact = profile.verification.needed.changeContact;
    points.neededToMergeAndPay = profile.verification.needed.mergeAndPayment;
    points.codeRequiredFor.clear();
    for (const QString &level : profile.verification.codeRequiredFor) {
        if (const auto known = fromText<VerificationLevel>(level))
            points.codeRequiredFor.insert(*known);
    }
    return points;
}

StatedFactors statedIn(const CallerFactors &factors, bool codeConfirmed)
{
    return {factors.accountNumber, factors.billNumber, factors.lastBillAmountCents, factors.serviceAddress,
            factors.postalCode,    factors.fullName,   factors.phone,               factors.email,
            codeConfirmed};
}

/// The names of what was asked, for the trail: what was said stays out of it.
QJsonArray namesOf(const CallerFactors &factors)
{
    QJsonArray names;
    for (const QString &name : toJson(factors).keys())
        names.append(name);
    return names;
}

QString subjectOf(const CustomerNumber &customer)
{
    return u"customer/"_s + customer.text();
}

Failure lockedCase(const Call &call)
{
    return call.problem(Failure::Kind::Locked, u"/problems/verification-locked"_s, caseLocked);
}

/// The failures so far; Locked where they are too many.
Result<VerificationFailures> failuresOf(Call &call, const CustomerNumber &customer)
{
    auto failures = findVerificationFailures(call.database(), customer.text());
    if (failures && failures->lockedAt)
        return Unexpected{lockedCase(call)};
    return failures;
}

/// Counts the failure, and gives it. The count stands though the call fails.
Failure failed(Call &call, const CreateVerification &request, VerificationFailures failures)
{
    ++failures.failures;
    const bool isLast = failures.failures >= failuresAllowed;
    if (isLast)
        failures.lockedAt = call.now();
    if (auto saved = saveVerificationFailures(call.database(), request.customerNumber.text(), failures, call.now());
        !saved)
        return saved.error();
    auto recorded = call.record({.action = isLast ? u"verification_locked"_s : u"verification_failed"_s,
                                 .subject = subjectOf(request.customerNumber),
                                 .after = QJsonObject{{u"factors"_s, namesOf(request.factors)}},
                                 .customers = {request.customerNumber}});
    if (!recorded)
        return recorded.error();
    call.keepChanges();
    return call.problem(Failure::Kind::Invalid, u"/problems/not-verified"_s, isLast ? notVerifiedLast : notVerified);
}

Result<Verification> verified(Call &call, const CreateVerification &request, const CallerCheck &check)
{
    const QString customer = request.customerNumber.text();
    VerificationRecord record{check.level, check.points, call.now().addSecs(levelSeconds)};
    const auto before = findVerification(call.database(), call.actor().sessionId, customer, call.now());
    if (!before)
        return Unexpected{before.error()};
    if (*before && (*before)->level > record.level)
        record = **before;
    if (auto saved = saveVerification(call.database(), call.actor().sessionId, customer, record); !saved)
        return Unexpected{saved.error()};
    if (auto cleared = removeVerificationFailures(call.database(), customer); !cleared)
        return Unexpected{cleared.error()};
    auto recorded = call.record({.action = u"verified"_s,
                                 .subject = subjectOf(request.customerNumber),
                                 .after = QJsonObject{{u"level"_s, QString(toText(check.level))},
                                                      {u"points"_s, check.points},
                                                      {u"factors"_s, namesOf(request.factors)}},
                                 .customers = {request.customerNumber}});
    if (!recorded)
        return Unexpected{recorded.error()};
    return Verification{record.level, record.points, record.verifiedUntil};
}

} // namespace

Result<Verification> handle(Call &call, const CreateVerification &request)
{
    const auto record = findCaller(call.database(), request.customerNumber);
    if (!record)
        return Unexpected{record.error()};
    if (!*record)
        return Unexpected{call.notFound(noCustomer, {request.customerNumber.text()})};
    const auto failures = failuresOf(call, request.customerNumber);
    if (!failures)
        return Unexpected{failures.error()};
    if (toJson(request.factors).isEmpty())
        return Unexpected{call.invalidField(u"/factors"_s, u"required"_s, nothingStated)};
    const auto isCodeRight = request.factors.code ? redeemCode(call, request.customerNumber, *request.factors.code)
                                                  : Result<bool>(false);
    if (!isCodeRight)
        return Unexpected{isCodeRight.error()};
    const CallerCheck check
        = checkCaller(statedIn(request.factors, *isCodeRight), **record, pointsOf(call.profile()));
    if (check.level == VerificationLevel::None)
        return Unexpected{failed(call, request, *failures)};
    return verified(call, request, check);
}

Result<SentCode> handle(Call &call, const SendVerificationCode &request)
{
    const auto isKnown = hasCustomer(call.database(), request.customerNumber);
    if (!isKnown)
        return Unexpected{isKnown.error()};
    if (!*isKnown)
        return Unexpected{call.notFound(noCustomer, {request.customerNumber.text()})};
    if (auto failures = failuresOf(call, request.customerNumber); !failures)
        return Unexpected{failures.error()};
    return sendCode(call, request.customerNumber);
}

Result<Nothing> handle(Call &call, const DeleteVerificationLock &request)
{
    const auto isKnown = hasCustomer(call.database(), request.customerNumber);
    if (!isKnown)
        return Unexpected{isKnown.error()};
    if (!*isKnown)
        return Unexpected{call.notFound(noCustomer, {request.customerNumber.text()})};
    const auto removed = removeVerificationFailures(call.database(), request.customerNumber.text());
    if (!removed)
        return Unexpected{removed.error()};
    if (!*removed)
        return Nothing{};
    auto recorded = call.record({.action = u"verification_unlocked"_s,
                                 .subject = subjectOf(request.customerNumber),
                                 .customers = {request.customerNumber}});
    if (!recorded)
        return Unexpected{recorded.error()};
    return Nothing{};
}

VENTANILLA_EXECUTE(CreateVerification)
VENTANILLA_EXECUTE(SendVerificationCode)
VENTANILLA_EXECUTE(DeleteVerificationLock)

} // namespace Ventanilla
