#include "models/service/stopalert.h"

#include "models/domain/emailaddress.h"
#include "models/domain/phonenumber.h"
#include "models/service/confirmations.h"
#include "models/store/alertrecipientstore.h"

#include <QJsonArray>
#include <QJsonObject>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace Ventanilla {

namespace {

/// Who changed it: nobody of the staff.
const QString byLink = u"customer link"_s;

constexpr int stopSeconds = 90 * 24 * 3600;

/// What an address or number is compared by; empty where it is neither.
QString keyOf(const std::optional<QString> &to)
{
    if (const auto email = EmailAddress::parse(to.value_or(QString())))
        return email->key();
    const auto phone = PhoneNumber::parse(to.value_or(QString()));
    return phone ? phone->key() : QString();
}

/// Those who hear the link's alert where the link went to.
Result<std::vector<StoredRecipient>> hearers(Call &call, const ConfirmationRecord &link)
{
    auto recipients = recipientsOf(call.database(), {link.accountNumber.value_or(QString())});
    if (!recipients)
        return recipients;
    std::erase_if(*recipients, [&](const StoredRecipient &recipient) {
        const bool isThere = keyOf(recipient.email) == link.emailKey || keyOf(recipient.mobile) == link.emailKey;
        return !isThere || !link.alertType || std::count(recipient.alertTypes.begin(), recipient.alertTypes.end(), *link.alertType) == 0;
    });
    return recipients;
}

QJsonObject trailJson(const StoredRecipient &recipient)
{
    QJsonArray types;
    for (const AlertType type : recipient.alertTypes)
        types.append(QString(toText(type)));
    return {{u"recipient_id"_s, recipient.id}, {u"name"_s, recipient.name}, {u"alert_types"_s, types}};
}

Result<Done> stopFor(Call &call, const StoredRecipient &recipient, AlertType type,
                     const std::vector<CustomerNumber> &customers)
{
    StoredRecipient after = recipient;
    std::erase(after.alertTypes, type);
    if (auto written = changeRecipient(call.database(), after, {byLink, call.now()}); !written)
        return written;
    QJsonObject shown = trailJson(after);
    shown.insert(u"alert_type"_s, QString(toText(type)));
    return call.record({.action = u"alert_stopped_"_s + toText(type),
                        .subject = u"account/"_s + recipient.account.text(),
                        .before = trailJson(recipient),
                        .after = shown,
                        .reason = byLink,
                        .customers = customers});
}

} // namespace

Result<QString> stopAlertLink(Call &call, const StoppableAlert &alert, const QString &to)
{
    ConfirmationRecord record;
    record.kind = LinkKind::StopAlert;
    record.emailKey = keyOf(to);
    record.email = to;
    record.accountNumber = alert.account.text();
    record.recipientId = alert.recipientId;
    record.alertType = alert.type;
    return newLink(call, record, stopSeconds);
}

Result<bool> hearsAlert(Call &call, const ConfirmationRecord &link)
{
    const auto recipients = hearers(call, link);
    if (!recipients)
        return Unexpected{recipients.error()};
    return !recipients->empty();
}

Result<bool> stopAlert(Call &call, const ConfirmationRecord &link)
{
    const auto recipients = hearers(call, link);
    if (!recipients)
        return Unexpected{recipients.error()};
    const auto customers = customersOfAccount(call.database(), link.accountNumber.value_or(QString()));
    if (!customers)
        return Unexpected{customers.error()};
    std::vector<CustomerNumber> numbers;
    for (const QString &customer : *customers) {
        if (auto number = CustomerNumber::parse(customer))
            numbers.push_back(*std::move(number));
    }
    for (const StoredRecipient &recipient : *recipients) {
        if (auto stopped = stopFor(call, recipient, *link.alertType, numbers); !stopped)
            return Unexpected{stopped.error()};
    }
    return !recipients->empty();
}

} // namespace Ventanilla
