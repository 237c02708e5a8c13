#include "tests/support/exampleutility.h"

#include "models/service/demo/profiles.h"
#include "models/service/exchange.h"
#include "models/service/opendatabase.h"

#include <QDir>
#include <QFile>
#include <QRegularExpression>
#include <QTemporaryDir>

using namespace Qt::Literals::StringLiterals;

namespace Ventanilla {

namespace {

struct ExampleFile
{
    const char *name;
    const char *text;
};

constexpr ExampleFile files[] = {
    {"customers.csv",
     "customer_number,kind,given_name,family_name,organization_name,preferred_language\n"
     "00000001,person,Jo,Garcia,,es\n"
     "00000002,organization,,,Alder Schools,en\n"
     "00000003,person,José,Núñez,,en\n"},
    {"contacts.csv",
     "customer_number,kind,value,sms_consent_on\n"
     "00000001,email,garcia@example.com,\n"
     "00000001,phone,312-555-0123,2024-01-01\n"
     "00000002,email,office@example.com,\n"
     "00000003,email,jose@example.com,\n"
     "00000003,phone,312-555-0145,\n"},
    {"accounts.csv",
     "account_number,customer_number,status,service_address,city,postal_code,balance_cents,bill_"
     "delivery,"
     "closed_on\n"
     "0000001,00000001,active,1 Elm St,Joliet,60432,6120,paper,\n"
     "0000002,00000001,active,2 Elm St,Joliet,60432,4815,paper,\n"
     "0000003,00000001,active,3 Elm St,Joliet,60432,0,email,\n"
     "0000004,00000001,closed,4 Elm St,Joliet,60432,3742,paper,2025-06-30\n"
     "0000005,00000002,active,5 Schoolhouse Rd,Joliet,60433,100,paper,\n"
     "0000006,00000002,active,6 Schoolhouse Rd,Joliet,60433,200,paper,\n"
     "0000007,00000002,active,7 Schoolhouse Rd,Joliet,60433,300,paper,\n"
     "0000008,00000002,active,8 Schoolhouse Rd,Joliet,60433,400,paper,\n"
     "0000009,00000003,active,9 Quarry Ln,Joliet,60435,500,paper,\n"},
    {"meters.csv",
     "meter_serial,account_number,digits,resolution_cf,installed_on\n"
     "MTR-77001,0000001,8,0.1,2020-01-01\n"},
    {"bills.csv",
     "bill_number,account_number,sequence,period_start,period_end,usage_cf,amount_cents,due_on\n"
     "9000000001,0000001,1,2026-01-10,2026-02-10,700,6120,2026-03-01\n"
     "9000000005,0000005,1,2026-01-10,2026-02-10,10,100,2026-03-01\n"
     "9000000009,0000009,1,2026-01-10,2026-02-10,70,500,2026-03-01\n"},
    {"readings.csv",
     "meter_serial,starts_at,usage_cf,quality\n"
     "MTR-77001,2026-01-10T06:00:00Z,12.3,measured\n"
     "MTR-77001,2026-01-10T07:00:00Z,0.1,measured\n"
     "MTR-77001,2026-01-11T12:00:00Z,3.207,estimated\n"
     "MTR-77001,2026-02-01T00:00:00Z,0,measured\n"},
    {"logins.csv", "email,display_name,state,language\ngarcia@example.com,Jo Garcia,active,es\n"},
    {"login_accounts.csv", "email,account_number,label,role\ngarcia@example.com,0000001,,owner\n"},
    {"usernames.csv",
     "username,email,display_name,state\n"
     "jgarcia1,garcia@example.com,Jo Garcia,open\n"
     "garcia_rentals,rentals@example.com,Garcia Rentals,open\n"},
    {"username_accounts.csv",
     "username,account_number,label,role\n"
     "jgarcia1,0000001,,viewer\n"
     "jgarcia1,0000002,,owner\n"
     "garcia_rentals,0000003,,owner\n"
     "garcia_rentals,0000004,,owner\n"
     "garcia_rentals,0000002,,viewer\n"},
    {"payment_methods.csv",
     "id,owner,kind,brand,last4,expires,fingerprint\n"
     "pm_1,jgarcia1,card,Visa,4242,2099-01,card4242\n"
     "pm_2,garcia_rentals,bank_account,,6789,,bank6789\n"
     "pm_3,garcia_rentals,card,Visa,4242,2099-01,card4242\n"},
    {"autopays.csv",
     "id,account_number,payment_method_id,state,authorized_at\n"
     "ap_1,0000002,pm_1,active,2024-01-01T00:00:00Z\n"
     "ap_2,0000003,pm_2,active,2024-02-01T00:00:00Z\n"
     "ap_3,0000002,pm_3,active,2024-03-01T00:00:00Z\n"},
    {"alert_recipients.csv",
     "id,account_number,name,mobile,sms_consent_on,sms_opted_out_on\n"
     "rcp_1,0000003,Jo,312-555-0123,,2025-01-01\n"
     "rcp_2,0000001,Jo,312-555-0123,2024-01-01,\n"},
};

constexpr ExampleFile staffFile{"staff.csv",
                                "username,display_name,role\n"
                                "representative,Test representative,representative\n"
                                "supervisor,Test supervisor,supervisor\n"};

void write(const QString &name, const QByteArray &text)
{
    QFile file(name);
    if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size())
        qFatal("a test's file cannot be written");
}

} // namespace

void writeExampleUtility(const QString &directory, ExampleStaff staff)
{
    const QDir target(directory);
    const auto profile = shippedProfile(u"joliet"_s);
    if (!profile)
        qFatal("no profile");
    write(target.filePath(u"utility.json"_s), *profile);
    for (const ExampleFile &file : files)
        write(target.filePath(QLatin1StringView(file.name)), file.text);
    if (staff == ExampleStaff::RepresentativeAndSupervisor)
        write(target.filePath(QLatin1StringView(staffFile.name)), staffFile.text);
}

Result<Done> importExampleUtility(const QString &databaseUrl, ExampleStaff staff)
{
    const QTemporaryDir directory;
    writeExampleUtility(directory.path(), staff);
    const auto database = openDatabase(databaseUrl);
    if (!database)
        return Unexpected{database.error()};
    const auto report = importData(**database, directory.path(), {});
    if (!report)
        return Unexpected{report.error()};
    if (!report->isLoaded)
        qFatal("%s", qPrintable(report->faults.front().text()));
    return done;
}

QMap<QString, QByteArray> exportedFiles(Database &database, QDate day)
{
    static const QRegularExpression mergeId(u"mrg_[A-Za-z0-9_-]+"_s);
    const QTemporaryDir directory;
    if (const auto written = exportData(database, directory.path()); !written)
        qFatal("no export: %s", qPrintable(written.error().detail));
    QMap<QString, QByteArray> found;
    for (const QString &name : QDir(directory.path()).entryList(QDir::Files)) {
        QFile file(directory.filePath(name));
        if (!file.open(QIODevice::ReadOnly))
            qFatal("an exported file cannot be read");
        QString text = QString::fromUtf8(file.readAll());
        text.replace(mergeId, u"mrg_X"_s);
        if (day.isValid())
            text.replace(QRegularExpression(day.toString(Qt::ISODate) + u"T[0-9:.]+Z"_s),
                         u"INSTANT"_s);
        found.insert(name, text.toUtf8());
    }
    return found;
}

QByteArray differenceOf(const QMap<QString, QByteArray> &one,
                        const QMap<QString, QByteArray> &other)
{
    for (auto file = one.begin(); file != one.end(); ++file) {
        const QList<QByteArray> lines = file.value().split('\n');
        const QList<QByteArray> others = other.value(file.key()).split('\n');
        for (qsizetype i = 0; i < qMax(lines.size(), others.size()); ++i) {
            if (lines.value(i) != others.value(i))
                return file.key().toUtf8() + ": " + lines.value(i).trimmed() + " / "
                    + others.value(i).trimmed();
        }
    }
    return one.size() == other.size() ? QByteArray() : QByteArray("one has more files");
}

} // namespace Ventanilla
