#include "tests/e2e/fedutility.h"

#include "models/service/demo/profiles.h"

#include <QFile>
#include <QThread>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace Ventanilla {

namespace {

const QDate firstDay(2025, 6, 10);
const Alerts::Dates away{{2025, 6, 24}, {2025, 6, 28}};
constexpr int mostHoursLate = 5 * 24;
constexpr int patience = 200; // times that a server may say that it is busy

void write(const QTemporaryDir &directory, const QString &name, const QByteArray &text)
{
    QFile file(directory.filePath(name));
    if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size())
        qFatal("a test's file cannot be written");
}

QString eventText(const QString &account, const QString &type, const QString &start, const QString &end)
{
    return account + u' ' + type + u' ' + start + u".."_s + end;
}

} // namespace

QString FedUtility::numberOf(int account)
{
    return QString::number(account + 1).rightJustified(7, u'0');
}

std::vector<Alerts::Rule> FedUtility::rules()
{
    return {Alerts::rule(AlertType::Daily, 170), Alerts::rule(AlertType::MultiDay, 1'150),
            Alerts::rule(AlertType::BillingCycle, 3'000), Alerts::vacation(300, away.first, away.last)};
}

FedUtility::FedUtility(const QString &databaseUrl, quint32 seed, int days) : m_dice(seed)
{
    addHours(days);
    import(databaseUrl);
    ServerProcess::addStaff(databaseUrl);
}

void FedUtility::addHours(int days)
{
    const qint64 first = Alerts::chicago().firstHourOf(firstDay);
    for (int account = 0; account < accounts; ++account) {
        Alerts::Meter meter;
        for (qint64 hour = first; hour < first + qint64(days) * 24; ++hour)
            meter.set(hour, m_dice.bounded(3) ? 0 : 100 * m_dice.bounded(60));
        m_meters.push_back(std::move(meter));
    }
}

void FedUtility::import(const QString &databaseUrl) const
{
    const QTemporaryDir directory;
    write(directory, u"utility.json"_s, shippedProfile(u"joliet"_s).value());
    write(directory, u"customers.csv"_s, "customer_number,kind,given_name\n00000001,person,Ana\n");
    write(directory, u"logins.csv"_s, "email,state\nmarisol@example.com,active\n");
    QByteArray accountRows = "account_number,customer_number,status,service_address,postal_code\n";
    QByteArray meters = "meter_serial,account_number,digits,resolution_cf\n";
    QByteArray links = "email,account_number,role\n";
    QByteArray cycles = "account_number,read_on\n";
    QByteArray ruleRows = "owner,account_number,type,threshold_value,threshold_unit,enabled,starts_on,ends_on\n";
    QByteArray recipients = "id,account_number,name,email,mobile,sms_consent_on,language,alert_types\n";
    for (int account = 0; account < accounts; ++account) {
        const QByteArray number = numberOf(account).toLatin1();
        accountRows += number + ",00000001,active,1 Elm St,60432\n";
        meters += "M-" + number + ',' + number + ",8,0.1\n";
        links += "marisol@example.com," + number + ",owner\n";
        for (const char *read : {"2025-06-01", "2025-07-01", "2025-08-01", "2025-09-01"})
            cycles += number + ',' + read + '\n';
        for (const Alerts::Rule &rule : rules()) {
            const bool isVacation = rule.type == AlertType::Vacation;
            ruleRows += "marisol@example.com," + number + ',' + QString(toText(rule.type)).toLatin1() + ','
                + rule.level.volume.shortest(rule.level.unit).toLatin1() + ",gal,1,"
                + (isVacation ? away.first.toString(Qt::ISODate).toLatin1() : "") + ','
                + (isVacation ? away.last.toString(Qt::ISODate).toLatin1() : "") + '\n';
        }
        const QByteArray all = "billing_cycle;daily;multi_day;vacation\n";
        recipients += "rcp_a" + number + ',' + number + ",Ana,ana@example.com,,,es," + all;
        recipients += "rcp_b" + number + ',' + number + ",Bo,,312-555-0123,2025-01-01,en," + all;
    }
    write(directory, u"accounts.csv"_s, accountRows);
    write(directory, u"meters.csv"_s, meters);
    write(directory, u"login_accounts.csv"_s, links);
    write(directory, u"cycles.csv"_s, cycles);
    write(directory, u"alert_rules.csv"_s, ruleRows);
    write(directory, u"alert_recipients.csv"_s, recipients);
    const ProgramRun run = runProgram({u"import"_s, u"--database"_s, databaseUrl, directory.path()});
    if (run.exitCode != 0)
        qFatal("import: %s", run.errors.constData());
}

std::vector<FedUtility::Request> FedUtility::requests(int size)
{
    std::vector<std::pair<qint64, QByteArray>> readings; // and when each comes
    for (int account = 0; account < accounts; ++account) {
        for (const auto &[hour, use] : m_meters[size_t(account)].hours()) {
            const QByteArray text = "{\"meter_serial\":\"M-" + numberOf(account).toLatin1() + "\",\"starts_at\":\""
                + startOfHour(hour).toString(Qt::ISODate).toLatin1() + "\",\"usage_cf\":"
                + QByteArray::number(double(use.milliCubicFeet) / 1'000) + '}';
            const bool isLate = m_dice.bounded(4) == 0;
            readings.push_back({hour + (isLate ? m_dice.bounded(mostHoursLate) : 0), text});
            if (m_dice.bounded(8) == 0)
                readings.push_back({hour + m_dice.bounded(mostHoursLate), text});
        }
    }
    std::shuffle(readings.begin(), readings.end(), m_dice);
    std::stable_sort(readings.begin(), readings.end(), [](const auto &a, const auto &b) { return a.first < b.first; });
    std::vector<Request> all;
    for (size_t first = 0; first < readings.size(); first += size_t(size)) {
        QByteArrayList part;
        for (size_t i = first; i < std::min(first + size_t(size), readings.size()); ++i)
            part.append(readings[i].second);
        all.push_back({newKey(), "{\"readings\":[" + part.join(',') + "]}"});
    }
    return all;
}

QStringList FedUtility::expected() const
{
    const std::vector<QDate> reads{{2025, 6, 1}, {2025, 7, 1}, {2025, 8, 1}, {2025, 9, 1}};
    const Alerts::Account terms{Alerts::chicago(), Alerts::BillingCycles(reads, {}, {}), Alerts::VacationScope::All, {}};
    QStringList texts;
    for (int account = 0; account < accounts; ++account) {
        for (const auto &event : Alerts::evaluateAlerts(rules(), terms, m_meters[size_t(account)].series()))
            texts.append(eventText(numberOf(account), QString(toText(event.type)), event.windowStart.toString(Qt::ISODate),
                                   event.windowEnd.toString(Qt::ISODate)));
    }
    texts.sort();
    return texts;
}

QStringList FedUtility::found(const ServerProcess &server)
{
    const QByteArray token = server.signIn(StaffRole::Supervisor);
    QStringList texts;
    for (int account = 0; account < accounts; ++account) {
        const QString number = numberOf(account);
        const ApiReply reply = server.call("GET", "/v1/accounts/" + number.toLatin1() + "/alert-events?limit=200", bearer(token));
        if (reply.status != 200 || !reply.json[u"next_cursor"].isNull())
            return {u"%1 %2"_s.arg(reply.status).arg(QString::fromUtf8(reply.body))};
        for (const QJsonValue &event : reply.json[u"items"].toArray()) {
            QStringList told;
            for (const QJsonValue &delivery : event[u"deliveries"].toArray())
                told.append(delivery[u"to"].toString());
            const bool isTold = told == QStringList{u"ana@example.com"_s, u"312-555-0123"_s};
            texts.append(eventText(number, event[u"type"].toString(), event[u"window_start"].toString(),
                                   event[u"window_end"].toString())
                         + (isTold ? QString() : u" told to "_s + told.join(u", ")));
        }
    }
    texts.sort();
    return texts;
}

bool FedUtility::send(const ServerProcess &server, const Request &request) const
{
    for (int attempt = 0; attempt < patience; ++attempt) {
        const int status =
            server.call("POST", "/v1/meter-readings", bearer(m_feedToken) + request.key, request.body).status;
        if (status == 200 || status == 0)
            return status == 200;
        QThread::msleep(10); // 409: it is under way; 503: busy
    }
    return false;
}

} // namespace Ventanilla
