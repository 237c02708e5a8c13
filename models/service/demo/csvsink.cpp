#include "models/service/demo/csvsink.h"

#include "models/service/demo/rowfile.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <array>

using namespace Qt::Literals::StringLiterals;

namespace Ventanilla {

using Demo::decimal;
using Demo::RowFile;

struct CsvSink::Files
{
    explicit Files(const QString &directory)
        : customers(directory, u"customers.csv"_s,
                    "customer_number,kind,given_name,family_name,organization_name,preferred_language,"
                    "flags")
        , contacts(directory, u"contacts.csv"_s, "customer_number,kind,value,sms_consent_on")
        , accounts(directory, u"accounts.csv"_s,
                   "account_number,customer_number,status,service_address,city,postal_code,"
                   "service_center,opened_on,closed_on,mailing_attention,billing_email,balance_cents,"
                   "bill_delivery")
        , meters(directory, u"meters.csv"_s,
                 "meter_serial,account_number,digits,resolution_cf,installed_on,removed_on,"
                 "exchange_planned_on")
        , cycles(directory, u"cycles.csv"_s, "account_number,read_on")
        , bills(directory, u"bills.csv"_s,
                "bill_number,account_number,sequence,period_start,period_end,usage_cf,"
                "amount_cents,due_on,paid_on,estimated,cancelled,register_start_cf,"
                "register_end_cf")
        , readings(directory, u"readings.csv"_s, "meter_serial,starts_at,usage_cf,quality")
        , usernames(directory, u"usernames.csv"_s,
                    "username,email,display_name,last_sign_in,language,unit,state,merged_into,"
                    "merge_id")
        , usernameAccounts(directory, u"username_accounts.csv"_s, "username,account_number,label,role")
        , logins(directory, u"logins.csv"_s, "email,display_name,state,language,unit,terms_accepted_on")
        , loginAccounts(directory, u"login_accounts.csv"_s, "email,account_number,label,role")
        , paymentMethods(directory, u"payment_methods.csv"_s,
                         "id,owner,kind,brand,last4,expires,holder_name,fingerprint")
        , autopays(directory, u"autopays.csv"_s,
                   "id,account_number,payment_method_id,state,pay_on,days_before,maximum_cents,"
                   "authorized_by,authorized_at")
        , alertRules(directory, u"alert_rules.csv"_s,
                     "owner,account_number,type,threshold_value,threshold_unit,enabled,starts_on,"
                     "ends_on,updated_at")
        , alertRecipients(directory, u"alert_recipients.csv"_s,
                          "id,account_number,name,email,mobile,sms_consent_on,sms_opted_out_on,language,"
                          "alert_types")
        , staff(directory, u"staff.csv"_s, "username,display_name,role")
        , notes(QDir(directory).filePath(u"history/notes.jsonl"_s))
    {
    }

    /// Writes one line a note (data-format.md, "history").
    Result<Done> addNotes(const std::vector<Demo::NoteRow> &rows)
    {
        for (const Demo::NoteRow &row : rows) {
            const QJsonObject object{{u"id"_s, row.id},
                                     {u"customer_number"_s, row.customerNumber},
                                     {u"text"_s, row.text},
                                     {u"author"_s, row.author},
                                     {u"created_at"_s, row.createdAt}};
            const QJsonObject line{{u"table"_s, u"notes"_s}, {u"row"_s, object}};
            const QByteArray text = QJsonDocument(line).toJson(QJsonDocument::Compact) + '\n';
            if (notes.write(text) != text.size())
                return Demo::unwritable(notes);
        }
        return done;
    }

    std::array<RowFile *, 16> all()
    {
        return {&customers, &contacts,   &accounts,         &meters, &cycles,        &bills,
                &readings,  &usernames,  &usernameAccounts, &logins, &loginAccounts, &paymentMethods,
                &autopays,  &alertRules, &alertRecipients,  &staff};
    }

    Result<Done> add(const Demo::CustomerRow &row);
    Result<Done> add(const Demo::AccountRow &row);
    Result<Done> add(const Demo::MeterRow &row);
    Result<Done> add(const Demo::CycleRow &row);
    Result<Done> add(const Demo::BillRow &row);
    Result<Done> add(const Demo::HoursRow &row);
    Result<Done> add(const Demo::UsernameRow &row);
    Result<Done> add(const Demo::LoginRow &row);
    Result<Done> add(const Demo::PaymentMethodRow &row);
    Result<Done> add(const Demo::AutopayRow &row);
    Result<Done> add(const Demo::AlertRuleRow &row);
    Result<Done> add(const Demo::AlertRecipientRow &row);
    Result<Done> add(const Demo::StaffRow &row);
    Result<Done> addLink(RowFile &file, const Demo::LinkRow &row);

    /// Adds every row, up to the first that fails.
    template <typename Row>
    Result<Done> addAll(const std::vector<Row> &rows)
    {
        for (const Row &row : rows) {
            if (auto added = add(row); !added)
                return added;
        }
        return done;
    }
    Result<Done> addLinks(RowFile &file, const std::vector<Demo::LinkRow> &rows)
    {
        for (const Demo::LinkRow &row : rows) {
            if (auto added = addLink(file, row); !added)
                return added;
        }
        return done;
    }

    RowFile customers, contacts, accounts, meters, cycles, bills, readings, usernames, usernameAccounts,
        logins, loginAccounts, paymentMethods, autopays, alertRules, alertRecipients, staff;
    QFile notes;
};

Result<Done> CsvSink::Files::add(const Demo::CustomerRow &row)
{
    customers << row.customerNumber << row.kind << row.givenName << row.familyName << row.organizationName
              << row.preferredLanguage << row.flags;
    for (const Demo::ContactRow &contact : row.contacts) {
        contacts << row.customerNumber << contact.kind << contact.value << contact.smsConsentOn;
        if (auto added = contacts.endRow(); !added)
            return added;
    }
    return customers.endRow();
}

Result<Done> CsvSink::Files::add(const Demo::AccountRow &row)
{
    accounts << row.accountNumber << row.customerNumber << row.status << row.serviceAddress << row.city
             << row.postalCode << row.serviceCenter << row.openedOn << row.closedOn << row.mailingAttention
             << row.billingEmail << row.balanceCents << row.billDelivery;
    return accounts.endRow();
}

Result<Done> CsvSink::Files::add(const Demo::MeterRow &row)
{
    meters << row.serial << row.accountNumber << qint64(row.digits) << decimal(row.resolutionMilliCf())
           << row.installedOn << row.removedOn << row.exchangePlannedOn;
    return meters.endRow();
}

Result<Done> CsvSink::Files::add(const Demo::CycleRow &row)
{
    cycles << row.accountNumber << row.readOn;
    return cycles.endRow();
}

Result<Done> CsvSink::Files::add(const Demo::BillRow &row)
{
    bills << row.billNumber << row.accountNumber << qint64(row.sequence) << row.periodStart << row.periodEnd
          << decimal(row.usageMilliCf) << row.amountCents << row.dueOn << row.paidOn << row.estimated
          << row.cancelled << decimal(row.registerStartMilliCf) << decimal(row.registerEndMilliCf);
    return bills.endRow();
}

Result<Done> CsvSink::Files::add(const Demo::HoursRow &row)
{
    const QByteArray serial = row.meterSerial.toUtf8();
    QByteArray instant;
    for (size_t i = 0; i < row.useMilliCf.size(); ++i) {
        const qint64 hour = row.firstHour + qint64(i);
        if (instant.isEmpty() || hour % 24 == 0)
            instant = QDate(1970, 1, 1).addDays(hour / 24).toString(Qt::ISODate).toLatin1() + "T00:00:00Z";
        if (row.useMilliCf[i] == Demo::HoursRow::Missing)
            continue;
        instant[11] = char('0' + hour % 24 / 10);
        instant[12] = char('0' + hour % 24 % 10);
        readings << QByteArrayView(serial) << QByteArrayView(instant) << decimal(row.useMilliCf[i])
                 << QByteArrayView(row.estimated[i] ? "estimated" : "measured");
        if (auto added = readings.endRow(); !added)
            return added;
    }
    return done;
}

Result<Done> CsvSink::Files::add(const Demo::UsernameRow &row)
{
    usernames << row.username << row.email << row.displayName << row.lastSignIn << row.language << row.unit
              << row.state << row.mergedInto << row.mergeId;
    return usernames.endRow();
}

Result<Done> CsvSink::Files::addLink(RowFile &file, const Demo::LinkRow &row)
{
    file << row.owner << row.accountNumber << row.label << row.role;
    return file.endRow();
}

Result<Done> CsvSink::Files::add(const Demo::LoginRow &row)
{
    logins << row.email << row.displayName << row.state << row.language << row.unit << row.termsAcceptedOn;
    return logins.endRow();
}

Result<Done> CsvSink::Files::add(const Demo::PaymentMethodRow &row)
{
    paymentMethods << row.id << row.owner << row.kind << row.brand << row.last4 << row.expires
                   << row.holderName << row.fingerprint;
    return paymentMethods.endRow();
}

Result<Done> CsvSink::Files::add(const Demo::AutopayRow &row)
{
    autopays << row.id << row.accountNumber << row.paymentMethodId << row.state << row.payOn
             << (row.daysBefore ? QByteArray::number(*row.daysBefore) : QByteArray())
             << (row.maximumCents ? QByteArray::number(*row.maximumCents) : QByteArray()) << row.authorizedBy
             << row.authorizedAt;
    return autopays.endRow();
}

Result<Done> CsvSink::Files::add(const Demo::AlertRuleRow &row)
{
    alertRules << row.owner << row.accountNumber << row.type << qint64(row.thresholdValue)
               << row.thresholdUnit << row.enabled << row.startsOn << row.endsOn << row.updatedAt;
    return alertRules.endRow();
}

Result<Done> CsvSink::Files::add(const Demo::AlertRecipientRow &row)
{
    alertRecipients << row.id << row.accountNumber << row.name << row.email << row.mobile << row.smsConsentOn
                    << row.smsOptedOutOn << row.language << row.alertTypes;
    return alertRecipients.endRow();
}

Result<Done> CsvSink::Files::add(const Demo::StaffRow &row)
{
    staff << row.username << row.displayName << row.role;
    return staff.endRow();
}

CsvSink::CsvSink(const QString &directory)
    : m_directory(directory)
    , m_files(std::make_unique<Files>(directory))
{
}

CsvSink::~CsvSink() = default;

Result<Done> CsvSink::open()
{
    QDir(m_directory).mkpath(u"history"_s);
    if (!m_files->notes.open(QIODevice::WriteOnly | QIODevice::Truncate))
        return Demo::unwritable(m_files->notes);
    for (RowFile *file : m_files->all()) {
        if (auto opened = file->open(); !opened)
            return opened;
    }
    return done;
}

Result<Done> CsvSink::addProfile(const QByteArray &json)
{
    QFile file(QDir(m_directory).filePath(u"utility.json"_s));
    if (!file.open(QIODevice::WriteOnly | QIODevice::Truncate) || file.write(json) != json.size()
        || !file.flush())
        return Demo::unwritable(file);
    return done;
}

Result<Done> CsvSink::addStaff(const Demo::StaffRow &staff)
{
    return m_files->add(staff);
}

Result<Done> CsvSink::addHours(const Demo::HoursRow &hours, const Demo::MeterRow &)
{
    return m_files->add(hours);
}

Result<Done> CsvSink::addHousehold(const Demo::Household &household)
{
    Files &files = *m_files;
    const Result<Done> added[] = {files.add(household.customer),
                                  files.addAll(household.accounts),
                                  files.addAll(household.meters),
                                  files.addAll(household.cycles),
                                  files.addAll(household.bills),
                                  files.addAll(household.usernames),
                                  files.addLinks(files.usernameAccounts, household.usernameAccounts),
                                  files.addAll(household.logins),
                                  files.addLinks(files.loginAccounts, household.loginAccounts),
                                  files.addAll(household.paymentMethods),
                                  files.addAll(household.autopays),
                                  files.addAll(household.alertRules),
                                  files.addAll(household.alertRecipients),
                                  files.addNotes(household.notes)};
    for (const Result<Done> &result : added) {
        if (!result)
            return result;
    }
    for (const Demo::HoursRow &hours : household.hours) {
        const auto meter = std::ranges::find(household.meters, hours.meterSerial, &Demo::MeterRow::serial);
        if (auto result = addHours(hours, *meter); !result)
            return result;
    }
    return done;
}

Result<Done> CsvSink::finish()
{
    for (RowFile *file : m_files->all()) {
        if (auto written = file->flush(); !written)
            return written;
    }
    return m_files->notes.flush() ? Result<Done>(done) : Demo::unwritable(m_files->notes);
}

} // namespace Ventanilla
