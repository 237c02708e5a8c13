#include "models/items/recipientmerge.h"

namespace Ventanilla {

namespace {

std::optional<QString> orNull(const QString &text)
{
    const QString trimmed = text.trimmed();
    return trimmed.isEmpty() ? std::nullopt : std::optional(trimmed);
}

template <typename T>
bool bothChanged(const T &base, const T &theirs, const T &mine)
{
    return mine != base && theirs != base && mine != theirs;
}

template <typename T>
T merged(const T &base, const T &theirs, const T &mine)
{
    return mine == base ? theirs : mine;
}

} // namespace

PatchAlertRecipient patchOf(const AccountNumber &account, const AlertRecipient &base, const RecipientInput &input)
{
    PatchAlertRecipient request;
    request.accountNumber = account;
    request.recipientId = base.id;
    if (input.name.trimmed() != base.name)
        request.name = Change<QString>::to(input.name.trimmed());
    if (orNull(input.email) != base.email)
        request.email = Change<QString>::to(orNull(input.email));
    if (orNull(input.mobile) != base.mobile)
        request.mobile = Change<QString>::to(orNull(input.mobile));
    // Consent belongs to the number that it was given for: another number brings its own.
    if (request.mobile.given || input.smsConsentOn != base.smsConsentOn)
        request.smsConsentOn = Change<QDate>::to(orNull(input.mobile) ? input.smsConsentOn : std::nullopt);
    if (input.language != base.language)
        request.language = Change<Language>::to(input.language);
    if (input.alertTypes != base.alertTypes)
        request.alertTypes = Change<std::vector<AlertType>>::to(input.alertTypes);
    return request;
}

bool collide(const AlertRecipient &base, const AlertRecipient &theirs, const RecipientInput &input)
{
    return bothChanged(base.name, theirs.name, input.name.trimmed()) || bothChanged(base.email, theirs.email, orNull(input.email))
        || bothChanged(base.mobile, theirs.mobile, orNull(input.mobile))
        || bothChanged(base.language, theirs.language, input.language)
        || bothChanged(base.alertTypes, theirs.alertTypes, input.alertTypes);
}

RecipientInput mergedInput(const AlertRecipient &base, const AlertRecipient &theirs, const RecipientInput &input)
{
    const auto text = [](const std::optional<QString> &value) { return value.value_or(QString()); };
    RecipientInput both;
    both.name = merged(base.name, theirs.name, input.name.trimmed());
    both.email = text(merged(base.email, theirs.email, orNull(input.email)));
    both.mobile = text(merged(base.mobile, theirs.mobile, orNull(input.mobile)));
    both.smsConsentOn = merged(base.smsConsentOn, theirs.smsConsentOn, input.smsConsentOn);
    both.language = merged(base.language, theirs.language, input.language);
    both.alertTypes = merged(base.alertTypes, theirs.alertTypes, input.alertTypes);
    return both;
}

} // namespace Ventanilla
