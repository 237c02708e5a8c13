#pragma once

#include "models/contract/accounts.h"
#include "models/contract/alertnotices.h"
#include "models/contract/usage.h"
#include "tests/support/alertsamples.h"
#include "tests/support/fakebackend.h"

namespace Ventanilla {

/// Somebody who is told; a number with or without consent.
inline AlertRecipient sampleRecipient(const QString &id, const QString &name, const std::optional<QDate> &consent,
                                      const std::vector<AlertType> &types)
{
    AlertRecipient made;
    made.id = id;
    made.name = name;
    made.email = QStringLiteral("%1@example.com").arg(id);
    made.mobile = QStringLiteral("(541) 555-0142");
    made.smsConsentOn = consent;
    made.language = Language::Es;
    made.alertTypes = types;
    made.etag = QStringLiteral("\"%1-1\"").arg(id);
    return made;
}

inline std::vector<AlertRecipient> sampleRecipients()
{
    AlertRecipient care = sampleRecipient(QStringLiteral("care"), QStringLiteral("Juniper Property Care"), {}, {AlertType::Vacation});
    care.mobile.reset();
    care.language = Language::En;
    return {sampleRecipient(QStringLiteral("marisol"), QStringLiteral("Marisol Ibarra"), QDate(2024, 1, 9),
                            {AlertType::BillingCycle, AlertType::Daily, AlertType::MultiDay, AlertType::Vacation}),
            sampleRecipient(QStringLiteral("efrain"), QStringLiteral("Efraín Ibarra"), {}, {AlertType::Daily, AlertType::Vacation}), care};
}

/// An event with a message that went out and one that could not be delivered.
inline AlertEvent sampleEvent(const QDate &day)
{
    AlertEvent event;
    event.id = day.toString(Qt::ISODate);
    event.type = AlertType::Daily;
    event.windowStart = day;
    event.windowEnd = day.addDays(1);
    event.crossedAt = QDateTime(day, QTime(20, 0), QTimeZone::utc());
    event.firedAt = event.crossedAt.addSecs(900);
    event.usage = Volume::fromMilliGallons(361'000);
    event.threshold = {350, VolumeUnit::Gal};
    event.thresholdAmount = Volume::fromMilliGallons(350'000);
    AlertDelivery sent;
    sent.recipientId = QStringLiteral("marisol");
    sent.name = QStringLiteral("Marisol Ibarra");
    sent.to = QStringLiteral("marisol@example.com");
    sent.state = DeliveryState::Sent;
    sent.sentAt = event.firedAt.addSecs(5);
    AlertDelivery failed = sent;
    failed.name = QStringLiteral("Efraín Ibarra");
    failed.to = QStringLiteral("efrain@example.com");
    failed.state = DeliveryState::Failed;
    failed.sentAt.reset();
    event.deliveries = {sent, failed};
    return event;
}

/// 400 days of 240 to 246 gal, and four of 361 in each July.
inline AccountUsage sampleDays(const GetUsage &request)
{
    AccountUsage usage;
    usage.accountNumber = request.accountNumber;
    usage.interval = request.interval;
    usage.start = QDateTime(request.from, QTime(8, 0), QTimeZone::utc());
    for (QDate day = request.from; day < request.to; day = day.addDays(1)) {
        const bool isHigh = day.month() == 7 && day.day() >= 9 && day.day() < 13;
        usage.values.push_back(Volume::fromMilliGallons(isHigh ? 361'000 : 240'000 + 1'000 * (day.day() % 7)));
    }
    if (request.interval == UsageInterval::BillingPeriod)
        usage.values.assign(12, Volume::fromMilliGallons(7'240'000));
    return usage;
}

/// Counts the days of sampleDays() above the level, as the server would for a daily alert.
inline BackTest sampleBackTest(const BackTestAlertRule &request, const QDate &today)
{
    BackTest result;
    result.from = today.addYears(-1);
    result.to = today;
    const auto level = request.threshold ? Volume::fromNumber(request.threshold->value, request.threshold->unit)
                                         : Expected<Volume, Fault>(Volume());
    GetUsage days;
    days.from = result.from;
    days.to = result.to;
    const AccountUsage usage = sampleDays(days);
    for (std::size_t i = 0; i < usage.values.size(); ++i) {
        const QDate day = result.from.addDays(static_cast<qint64>(i));
        if (request.type == AlertType::Vacation && (day < *request.startsOn || day > *request.endsOn))
            continue;
        if (*usage.values[i] > *level)
            result.events.push_back(sampleFiring(day, request.type));
        if (request.type == AlertType::Vacation && !result.events.empty())
            break;
    }
    return result;
}

/// Answers everything that the Alerts tab reads.
inline void answerAlerts(FakeBackend &backend, const QDate &today, const QStringList &logins)
{
    backend.answerAll<GetAccount>([logins](const GetAccount &request) -> Result<Answer<Account>> {
        Account account;
        account.accountNumber = request.accountNumber;
        for (const QString &login : logins)
            account.logins.push_back({login, {}});
        return Answer<Account>{account, 200, QStringLiteral("\"a1\""), false, false};
    });
    backend.answerAll<ListAlertRules>([](const ListAlertRules &) -> Result<Answer<ListOf<AlertRule>>> {
        return Answer<ListOf<AlertRule>>{{sampleRules(), {}}, 200, {}, false, false};
    });
    backend.answerAll<ListAlertRecipients>([](const ListAlertRecipients &) -> Result<Answer<ListOf<AlertRecipient>>> {
        return Answer<ListOf<AlertRecipient>>{{sampleRecipients(), {}}, 200, {}, false, false};
    });
    backend.answerAll<ListAlertEvents>([today](const ListAlertEvents &) -> Result<Answer<ListOf<AlertEvent>>> {
        return Answer<ListOf<AlertEvent>>{{{sampleEvent(today.addDays(-1)), sampleEvent(today.addDays(-250))}, {}}, 200, {}, false, false};
    });
    backend.answerAll<GetUsage>([](const GetUsage &request) -> Result<Answer<AccountUsage>> {
        return Answer<AccountUsage>{sampleDays(request), 200, {}, false, false};
    });
    backend.answerAll<BackTestAlertRule>([today](const BackTestAlertRule &request) -> Result<Answer<BackTest>> {
        return Answer<BackTest>{sampleBackTest(request, today), 200, {}, false, false};
    });
}

} // namespace Ventanilla
