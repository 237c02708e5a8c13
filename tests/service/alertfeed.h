#pragma once

#include "models/contract/operations.h"
#include "models/store/alertrulestore.h"
#include "tests/domain/alerts/alertsamples.h"
#include "tests/support/servicefixture.h"

namespace Ventanilla {

/// The fixture in Chicago's time, with a login and a meter at account 0000001 and read dates; readings are fed, and what
/// has fired is read.
class AlertFeed : public ServiceFixture
{
public:
    static const AccountNumber home; ///< 0000001
    static const QString owner; ///< the login's key

    using Hours = std::vector<std::pair<qint64, HourlyUse>>;

    explicit AlertFeed(const TestDatabase &test, qint64 tick = 100);

    void setRule(const Alerts::Rule &rule, const AlertOwner &of = AlertOwner::login(owner));
    /// @p alertTypes as the table keeps them: `daily;vacation`
    void addRecipient(const QString &id, const QString &name, const QString &email, const QString &language,
                      const QString &alertTypes);

    [[nodiscard]] static PostMeterReadings request(const Hours &hours);
    void feed(const Hours &hours);
    void feed(const Alerts::Meter &meter) { feed(Hours(meter.hours().begin(), meter.hours().end())); }

    /// Newest first.
    [[nodiscard]] std::vector<AlertEvent> events();
    /// By crossing, as Alerts::described() has it.
    [[nodiscard]] QStringList described();

    QString token; ///< of the meter feed
    QString supervisor;
};

/// `daily 2025-05-01..2025-05-02`: what does not depend on the order in which hours came.
[[nodiscard]] QStringList windows(QStringList descriptions);

/// Days in a row from @p first on, the use of each in one hour.
[[nodiscard]] Alerts::Meter days(QDate first, const std::vector<qint64> &uses);

} // namespace Ventanilla
