#include "tests/service/alertfeed.h"

#include "models/service/demo/profiles.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;

namespace Ventanilla {

using Alerts::chicago;

const AccountNumber AlertFeed::home = AccountNumber::parse(u"0000001"_s).value();
const QString AlertFeed::owner = u"ana.ruiz@example.com"_s;

AlertFeed::AlertFeed(const TestDatabase &test, qint64 tick) : ServiceFixture(test)
{
    put(u"UPDATE utility SET profile = ?"_s, {shippedProfile(u"joliet"_s).value()});
    put(u"INSERT INTO meters (account_number, meter_serial, digits, resolution_milli_cf) VALUES ('0000001', 'M-1', 8, ?)"_s,
        {tick});
    put(u"INSERT INTO logins (email_key, email, state) VALUES (?, ?, 'active')"_s, {owner, u"Ana.Ruiz@example.com"_s});
    put(u"INSERT INTO login_accounts (account_number, email_key) VALUES ('0000001', ?)"_s, {owner});
    for (const char *read : {"2025-06-01", "2025-07-01", "2025-08-01", "2025-09-01"})
        put(u"INSERT INTO cycles (account_number, read_on) VALUES ('0000001', ?)"_s, {QString::fromLatin1(read)});
    token = signIn(u"feed"_s);
    supervisor = signIn(u"marsh"_s);
}

void AlertFeed::setRule(const Alerts::Rule &rule, const AlertOwner &of)
{
    StoredAlertRule row;
    row.account = home;
    row.owner = of;
    row.type = rule.type;
    row.threshold = rule.level.volume;
    row.unit = rule.level.unit;
    row.enabled = rule.enabled;
    if (rule.dates) {
        row.startsOn = rule.dates->first;
        row.endsOn = rule.dates->last;
    }
    const auto written = inTransaction(database(), [&] { return writeAlertRule(database(), row, {u"test"_s, now()}); });
    QVERIFY(written);
}

void AlertFeed::addRecipient(const QString &id, const QString &name, const QString &email, const QString &language,
                             const QString &alertTypes)
{
    put(u"INSERT INTO alert_recipients (account_number, id, name, email, language, alert_types)"
        " VALUES ('0000001', ?, ?, ?, ?, ?)"_s,
        {id, name, email, language, alertTypes});
}

PostMeterReadings AlertFeed::request(const Hours &hours)
{
    PostMeterReadings request;
    for (const auto &[hour, use] : hours)
        request.readings.push_back(
            {u"M-1"_s, startOfHour(hour), Volume::fromMilliCubicFeet(use.milliCubicFeet), use.quality});
    return request;
}

void AlertFeed::feed(const Hours &hours)
{
    const auto posted = run(request(hours), token);
    QVERIFY2(posted.has_value(), posted ? "" : qPrintable(posted.error().detail));
}

std::vector<AlertEvent> AlertFeed::events()
{
    ListAlertEvents request;
    request.accountNumber = home;
    request.limit = 200;
    const auto page = run(request, supervisor);
    if (!page)
        qFatal("no events: %s", qPrintable(page.error().detail));
    return page->value.items;
}

QStringList AlertFeed::described()
{
    std::vector<Alerts::Event> known;
    for (const AlertEvent &event : events())
        known.push_back({event.owner, event.type, event.windowStart, event.windowEnd, hourIndexOf(event.crossedAt),
                         event.usage, event.thresholdAmount, event.begunInVacation, event.late, event.approximate});
    Alerts::sort(known);
    return Alerts::described(known, chicago());
}

QStringList windows(QStringList descriptions)
{
    for (QString &text : descriptions)
        text = text.section(u' ', 0, 1);
    descriptions.sort();
    return descriptions;
}

Alerts::Meter days(QDate first, const std::vector<qint64> &uses)
{
    Alerts::Meter meter;
    for (size_t i = 0; i < uses.size(); ++i)
        meter.setDayInOneHour(chicago(), first.addDays(qint64(i)), 10, uses[i]);
    return meter;
}

} // namespace Ventanilla
