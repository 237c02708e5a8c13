#pragma once

#include "models/contract/alerts.h"
#include "models/domain/volume.h"

#include <QTimeZone>

namespace Ventanilla {

/// A rule as the server gives it, its level in gallons.
inline AlertRule sampleRule(AlertType type, bool isEnabled, double gallons, const QString &etag)
{
    AlertRule rule;
    rule.type = type;
    rule.enabled = isEnabled;
    rule.threshold = AlertThreshold{gallons, VolumeUnit::Gal};
    rule.etag = etag;
    return rule;
}

/// The four rules of picture 05; the vacation lies in July 2026.
inline std::vector<AlertRule> sampleRules()
{
    AlertRule vacation = sampleRule(AlertType::Vacation, true, 20, QStringLiteral("\"v1\""));
    vacation.startsOn = QDate(2026, 7, 3);
    vacation.endsOn = QDate(2026, 7, 17);
    return {sampleRule(AlertType::BillingCycle, true, 9000, QStringLiteral("\"b1\"")),
            sampleRule(AlertType::Daily, true, 350, QStringLiteral("\"d1\"")),
            sampleRule(AlertType::MultiDay, false, 2400, QStringLiteral("\"m1\"")), vacation};
}

/// A day that would have fired.
inline AlertFiring sampleFiring(const QDate &day, AlertType type = AlertType::Daily)
{
    AlertFiring firing;
    firing.type = type;
    firing.windowStart = day;
    firing.windowEnd = day.addDays(1);
    firing.crossedAt = QDateTime(day, QTime(20, 0), QTimeZone::utc());
    firing.usage = Volume::fromMilliGallons(361'000);
    firing.threshold = Volume::fromMilliGallons(350'000);
    return firing;
}

} // namespace Ventanilla
