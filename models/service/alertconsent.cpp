#include "models/service/alertconsent.h"

#include "models/domain/emailaddress.h"
#include "models/domain/phonenumber.h"
#include "models/store/alerteventstore.h"
#include "models/store/alertrecipientstore.h"

#include <algorithm>

namespace Ventanilla {

namespace {

bool isSameEmail(const QString &one, const QString &other)
{
    const auto first = EmailAddress::parse(one);
    const auto second = EmailAddress::parse(other);
    return first && second && *first == *second;
}

Result<bool> mayBeTexted(Database &database, const StoredRecipient &recipient, const QString &to)
{
    const auto number = PhoneNumber::parse(to);
    const auto own = PhoneNumber::parse(recipient.mobile.value_or(QString()));
    if (!number || !own || *number != *own || !recipient.smsConsentOn)
        return false;
    const auto optedOut = optedOutOn(database, recipient.account, number->key());
    if (!optedOut)
        return Unexpected{optedOut.error()};
    return !optedOut->has_value();
}

} // namespace

Result<bool> isStillWanted(Database &database, const MessageRecord &message)
{
    const auto alert = alertOfMessage(database, message.id);
    if (!alert)
        return Unexpected{alert.error()};
    if (!*alert)
        return true;
    const auto recipient = recipientRow(database, (*alert)->account, (*alert)->recipientId);
    if (!recipient)
        return Unexpected{recipient.error()};
    if (!*recipient)
        return false;
    const auto &types = (*recipient)->alertTypes;
    if (std::find(types.begin(), types.end(), (*alert)->type) == types.end())
        return false;
    if (message.channel == ContactKind::Email)
        return isSameEmail((*recipient)->email.value_or(QString()), message.recipient);
    return mayBeTexted(database, **recipient, message.recipient);
}

} // namespace Ventanilla
