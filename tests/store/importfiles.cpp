#include "tests/store/importfiles.h"

#include <QDir>
#include <QDirIterator>
#include <QTest>

using namespace Qt::Literals::StringLiterals;

namespace Ventanilla {

void writeFiles(const QString &directory, const Files &files)
{
    for (auto file = files.cbegin(); file != files.cend(); ++file) {
        QFile written(directory + u'/' + file.key());
        QVERIFY(QDir().mkpath(QFileInfo(written.fileName()).path()));
        QVERIFY(written.open(QIODevice::WriteOnly));
        QCOMPARE(written.write(file.value()), file.value().size());
    }
}

Files readFiles(const QString &directory)
{
    Files files;
    QDirIterator all(directory, QDir::Files, QDirIterator::Subdirectories);
    while (all.hasNext()) {
        QFile file(all.next());
        if (file.open(QIODevice::ReadOnly))
            files.insert(QDir(directory).relativeFilePath(file.fileName()), file.readAll());
    }
    return files;
}

Files wholeSet()
{
    return {
        {u"utility.json"_s, "{\n  \"name\" : \"Example Water\"  }\n\n"},
        {u"customers.csv"_s,
         "customer_number,kind,given_name,family_name,organization_name,preferred_language,"
         "flags\r\n"
         "00000001,person,José,\"Núñez, Jr.\",,es,fraud;dispute\r\n"
         "00000002,organization,,,\"Riego \"\"Sur\"\"\",en,\r\n"
         "00000003,person,Ana,Ruiz,,,\r\n"},
        {u"contacts.csv"_s,
         "customer_number,kind,value,sms_consent_on\r\n"
         "00000001,email,Jose@Example.com,\r\n"
         "00000001,phone,(312) 555-0123,2024-02-29\r\n"},
        {u"accounts.csv"_s,
         "account_number,customer_number,status,service_address,city,postal_code,service_center,"
         "opened_on,closed_on,"
         "mailing_attention,billing_email,balance_cents,bill_delivery\r\n"
         "0000001,00000001,active,12 Elm "
         "St,Joliet,60432-1234,North,2020-01-01,,,bills@example.com,-6120,both\r\n"
         "0000002,00000002,closed,\"9 Oak\r\nUnit 2\",,60433,,,2025-05-01,=1+1,,0,\r\n"},
        {u"meters.csv"_s,
         "meter_serial,account_number,digits,resolution_cf,installed_on,removed_on,exchange_"
         "planned_on\r\n"
         "M-1,0000001,8,0.1,2020-01-01,,\r\n"
         "M-2,0000002,4,100,,,2027-01-01\r\n"},
        {u"cycles.csv"_s, "account_number,read_on\r\n0000001,2026-01-01\r\n0000001,2026-02-01\r\n"},
        {u"bills.csv"_s,
         "bill_number,account_number,sequence,period_start,period_end,usage_cf,amount_cents,due_on,"
         "paid_on,estimated,"
         "cancelled,register_start_cf,register_end_cf\r\n"
         "0000000001,0000001,1,2026-01-01,2026-02-01,1200,6120,2026-02-20,,0,0,41237.6,43291.3\r\n"
         "0000000002,0000001,2,2026-02-01,2026-02-01,-0.005,-1,,2026-03-01,1,1,,\r\n"},
        {u"readings.csv"_s,
         "meter_serial,starts_at,usage_cf,quality\r\n"
         "M-1,2024-02-29T23:00:00Z,12.3,measured\r\n"
         "M-1,2024-03-01T00:00:00Z,0,measured\r\n"
         "M-1,2024-03-01T02:00:00Z,0.123,estimated\r\n"
         "M-1,2024-12-31T23:00:00Z,7000000.5,measured\r\n"
         "M-2,2024-03-01T00:00:00Z,200,measured\r\n"},
        {u"logins.csv"_s,
         "email,display_name,state,language,unit,terms_accepted_on\r\n"
         "Ana.Ruiz@Example.com,Ana,active,en,gal,2025-01-01\r\n"
         "zoe@example.com,,invited,,,\r\n"},
        {u"login_accounts.csv"_s,
         "email,account_number,label,role\r\n"
         "Ana.Ruiz@Example.com,0000001,Home,owner\r\n"
         "Ana.Ruiz@Example.com,0000002,,viewer\r\n"},
        {u"usernames.csv"_s,
         "username,email,display_name,last_sign_in,language,unit,state,merged_into,merge_id\r\n"
         "Ruiz_old,old@example.com,,2019-05-05,es,ccf,merged,Ana.Ruiz@Example.com,mrg_1\r\n"
         "aruiz1,ana.ruiz@example.com,Ana,2025-03-08T10:00:00Z,,,open,,\r\n"
         "zoe@example.com,zoe@example.com,,,,,open,,\r\n"},
        {u"username_accounts.csv"_s,
         "username,account_number,label,role\r\naruiz1,0000001,,manager\r\n"},
        {u"payment_methods.csv"_s,
         "id,owner,kind,brand,last4,expires,holder_name,fingerprint\r\n"
         "pm_1,aruiz1,card,Visa,4242,2028-04,Ana Ruiz,fp_1\r\n"
         "pm_2,Ana.Ruiz@Example.com,bank_account,,6789,,,fp_2\r\n"
         "pm_3,username:zoe@example.com,card,,0001,,,fp_3\r\n"},
        {u"autopays.csv"_s,
         "id,account_number,payment_method_id,state,pay_on,days_before,maximum_cents,authorized_by,"
         "authorized_at\r\n"
         "ap_1,0000001,pm_1,active,days_before,3,20000,Ana Ruiz,2025-03-08T10:00:00Z\r\n"},
        {u"alert_rules.csv"_s,
         "owner,account_number,type,threshold_value,threshold_unit,enabled,starts_on,ends_on,"
         "updated_at\r\n"
         "Ana.Ruiz@Example.com,0000001,daily,500.25,gal,1,,,2025-03-08T10:00:00Z\r\n"
         "Ana.Ruiz@Example.com,0000001,vacation,0,gal,0,2025-07-04,2025-07-14,\r\n"
         "aruiz1,0000001,daily,0.12345,ccf,1,,,\r\n"},
        {u"alert_recipients.csv"_s,
         "id,account_number,name,email,mobile,sms_consent_on,sms_opted_out_on,language,alert_"
         "types\r\n"
         "rcp_1,0000001,Ana,ana@example.com,312-555-0123,2025-01-01,,es,daily;vacation\r\n"},
        {u"staff.csv"_s, "username,display_name,role\r\nsuper1,Sam Lee,supervisor\r\n"},
        {u"history/audit.jsonl"_s,
         "{\"row\":{\"action\":\"viewed\",\"actor\":\"super1\",\"after_json\":null,\"before_json\":"
         "\"{ }\",\"hash\":"
         "\"b\",\"id\":1,\"instant\":\"2026-01-01T00:00:00Z\",\"previous_hash\":\"a\",\"reason\":"
         "null,\"request_id\":"
         "\"r\",\"role\":\"supervisor\",\"subject\":\"customer:00000001\"},\"table\":\"audit\"}\n"
         "{\"row\":{\"audit_id\":1,\"customer_number\":\"00000001\"},\"table\":\"audit_customers\"}"
         "\n"},
        {u"history/alerts.jsonl"_s, ""},
        {u"history/merges.jsonl"_s, ""},
        {u"history/bulk-jobs.jsonl"_s, ""},
        {u"history/corrections.jsonl"_s, ""},
        {u"history/notes.jsonl"_s,
         "{\"row\":{\"author\":\"super1\",\"created_at\":\"2026-01-01T00:00:00Z\",\"customer_"
         "number\":\"00000001\","
         "\"id\":\"note_1\",\"text\":\"Called twice\"},\"table\":\"notes\"}\n"},
    };
}

QString difference(const Files &actual, const Files &expected)
{
    if (actual.keys() != expected.keys())
        return u"files: "_s + actual.keys().join(u' ');
    for (const QString &name : expected.keys()) {
        if (actual[name] != expected[name])
            return name + u":\n"_s + QString::fromUtf8(actual[name]);
    }
    return {};
}

qint64 count(Database &database, const QString &table)
{
    auto rows = database.run(u"SELECT COUNT(*) FROM "_s + table);
    return rows && rows->next() ? rows->integer(0) : -1;
}

} // namespace Ventanilla
