#include "models/service/demo/profiles.h"
#include "tests/server/mailserver.h"
#include "tests/server/testoutbox.h"
#include "tests/support/scriptedserver.h"
#include "tests/support/testdatabase.h"

#include <QFile>
#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QSet>
#include <QTest>

using namespace Ventanilla;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int patience = 120'000; ///< milliseconds; what takes longer has hung

void write(const QTemporaryDir &directory, const QString &name, const QByteArray &text)
{
    QFile file(directory.filePath(name));
    if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size())
        qFatal("a test's file cannot be written");
}

/// An account whose daily alert two recipients hear.
void importAlertedAccount(const QString &databaseUrl)
{
    const QTemporaryDir directory;
    write(directory, u"utility.json"_s, shippedProfile(u"medford"_s).value());
    write(directory, u"customers.csv"_s,
          "customer_number,kind,given_name,family_name,preferred_language\r\n00000001,person,Ana,Ruiz,es\r\n");
    write(directory, u"accounts.csv"_s,
          "account_number,customer_number,status,service_address,city,postal_code,opened_on,balance_cents\r\n"
          "0000001,00000001,active,12 Example Street,Medford,97501,2025-01-01,1200\r\n");
    write(directory, u"meters.csv"_s,
          "meter_serial,account_number,digits,resolution_cf,installed_on\r\nM1,0000001,4,1,2025-01-01\r\n");
    write(directory, u"logins.csv"_s, "email,state,language\r\nana.ruiz@example.com,active,es\r\n");
    write(directory, u"login_accounts.csv"_s,
          "email,account_number,role\r\nana.ruiz@example.com,0000001,owner\r\n");
    write(directory, u"alert_rules.csv"_s,
          "owner,account_number,type,threshold_value,threshold_unit,enabled\r\n"
          "ana.ruiz@example.com,0000001,daily,100,gal,1\r\n");
    write(directory, u"alert_recipients.csv"_s,
          "id,account_number,name,email,language,alert_types\r\n"
          "rcp_1,0000001,Ana,fine-1@example.com,es,daily\r\n"
          "rcp_2,0000001,Bo,fine-2@example.com,en,daily;vacation\r\n");
    const ProgramRun run = runProgram({u"import"_s, u"--database"_s, databaseUrl, directory.path()});
    if (run.exitCode != 0)
        qFatal("import: %s", run.errors.constData());
}

/// 50 cf, much more than the alert's level, in the hour that starts then.
ApiReply feedHour(const ServerProcess &server, const QByteArray &token, const QByteArray &startsAt)
{
    return server.call("POST", "/v1/meter-readings", bearer(token) + newKey(),
                       "{\"readings\":[{\"meter_serial\":\"M1\",\"starts_at\":\"" + startsAt
                           + "\",\"usage_cf\":50,\"quality\":\"measured\"}]}");
}

} // namespace

/// What is in the outbox reaches its recipients or is marked as failed, whatever the mail server and the gateway say;
/// and never twice as two messages.
class TestDelivery : public QObject
{
    Q_OBJECT

private slots:
    void everyMailArrivesOrIsMarked_data() { TestDatabase::addRows(); }
    void everyMailArrivesOrIsMarked()
    {
        TEST_DATABASE(test);
        MAIL_SERVER(mail);
        TestOutbox outbox(test);
        QStringList arriving;
        for (const QString &kind : {u"fine"_s, u"greylisted"_s, u"busy"_s, u"later"_s, u"cut"_s, u"dropped"_s, u"unheard"_s})
            arriving += TestOutbox::addresses(kind, 2);
        for (const QString &address : arriving + TestOutbox::addresses(u"unknown"_s, 2) + TestOutbox::addresses(u"unwanted"_s, 2))
            outbox.add(address);
        outbox.add(u"ana@example.com\r\nRCPT TO:<fine-9@example.com>"_s);
        outbox.add(u"+1 541 555 0123"_s, ContactKind::Phone);
        for (int round = 1; round <= 4; ++round) {
            const auto server = outbox.server({u"--smtp-url"_s, mail.url()}, round);
            QTRY_COMPARE_WITH_TIMEOUT(outbox.due(round), 0, patience);
        }
        QVERIFY(outbox.isEachOne(mail, arriving));
        const auto got = mail.received();
        QCOMPARE(got.size(), arriving.size()); // and nobody else
        for (const QString &address : arriving) {
            QCOMPARE(outbox.fate(address), u"sent"_s);
            QCOMPARE(got[address].begin().value(), address.startsWith(u"unheard") ? 2 : 1);
        }
        for (const QString &address : TestOutbox::addresses(u"unknown"_s, 2))
            QVERIFY2(outbox.fate(address).startsWith(u"failed refused 550"), qPrintable(outbox.fate(address)));
        for (const QString &address : TestOutbox::addresses(u"unwanted"_s, 2))
            QVERIFY2(outbox.fate(address).startsWith(u"failed refused 554"), qPrintable(outbox.fate(address)));
        QCOMPARE(outbox.fate(u"ana@example.com\r\nRCPT TO:<fine-9@example.com>"_s), u"failed bad_address"_s);
        QCOMPARE(outbox.fate(u"+1 541 555 0123"_s), u"waiting no_way"_s);
    }

    void theMailIsWhatWasWritten()
    {
        const TestDatabase test(Dialect::Sqlite);
        MAIL_SERVER(mail);
        TestOutbox outbox(test);
        outbox.add(u"fine-1@example.com"_s);
        const auto server = outbox.server({u"--smtp-url"_s, mail.url()}, 0);
        QTRY_COMPARE_WITH_TIMEOUT(outbox.inState(u"sent"_s), 1, patience);
        const QByteArray text = mail.taken().front().mail;
        for (const char *line :
             {"From: no-reply@utility.example", "To: fine-1@example.com", "Date: Sun, 08 Mar 2026 10:00:00 +0000",
              "Message-ID: <msg_0001@utility.example>", "Auto-Submitted: auto-generated", "Content-Language: es",
              "Content-Transfer-Encoding: quoted-printable", "Content-Type: text/plain; charset=utf-8",
              "List-Unsubscribe: <https://desk.example.com/v1/confirmations/abc>",
              "List-Unsubscribe-Post: List-Unsubscribe=One-Click"})
            QVERIFY2(text.contains(QByteArray("\r\n") + line + "\r\n") || text.startsWith(QByteArray(line) + "\r\n"), line);
        QVERIFY(text.contains("Subject: =?utf-8?B?"));
        QVERIFY(text.endsWith("\r\n\r\nSe=C3=B1ora Pe=C3=B1a:\r\nSu cuenta consumi=C3=B3 1234 gal.\r\n"));
    }

    void anAlertIsMailedAndStoppedByItsLink_data() { TestDatabase::addRows(); }
    void anAlertIsMailedAndStoppedByItsLink()
    {
        TEST_DATABASE(test);
        MAIL_SERVER(mail);
        TestOutbox outbox(test);
        importAlertedAccount(test.url());
        ServerProcess::addStaff(test.url());
        const auto server = outbox.server({u"--smtp-url"_s, mail.url()}, 0);
        const QByteArray feed = server->signIn(StaffRole::MeterFeed);
        QCOMPARE(feedHour(*server, feed, "2026-03-05T20:00:00Z").status, 200);
        QTRY_COMPARE_WITH_TIMEOUT(outbox.inState(u"sent"_s), 2, patience);
        const QByteArray text = mail.mailTo(u"fine-1@example.com"_s);
        QVERIFY(text.contains("Content-Language: es\r\n"));
        const qsizetype at = text.indexOf("List-Unsubscribe: <http://127.0.0.1:") + 19;
        const QByteArray link = QUrl(QString::fromLatin1(text.sliced(at, text.indexOf('>', at) - at))).path().toLatin1();
        QVERIFY2(link.startsWith("/v1/confirmations/"), link.constData());
        const ApiReply page = server->call("GET", link);
        QCOMPARE(page.status, 200);
        QVERIFY(page.body.contains("<form method=\"post\">") && page.body.contains("fine-1@example.com"));
        const ApiReply stopped = server->call("POST", link, "Content-Type: application/x-www-form-urlencoded\r\n",
                                              "List-Unsubscribe=One-Click");
        QCOMPARE(stopped.status, 200);
        QVERIFY(!stopped.body.contains("<form"));
        QCOMPARE(feedHour(*server, feed, "2026-03-06T20:00:00Z").status, 200);
        QTRY_COMPARE_WITH_TIMEOUT(outbox.inState(u"sent"_s), 3, patience);
        const auto got = mail.received();
        QCOMPARE(got[u"fine-1@example.com"_s].size(), 1);
        QCOMPARE(got[u"fine-2@example.com"_s].size(), 2); // each day's alert is a message of its own
        const ApiReply events = server->call("GET", "/v1/accounts/0000001/alert-events",
                                             bearer(server->signIn(StaffRole::Supervisor)));
        QCOMPARE(events.json[u"items"].toArray().size(), 2);
        for (const QJsonValue &event : events.json[u"items"].toArray()) {
            for (const QJsonValue &delivery : event[u"deliveries"].toArray())
                QCOMPARE(delivery[u"state"].toString(), u"sent"_s);
        }
    }

    void textMessagesByTheGateway_data() { TestDatabase::addRows(); }
    void textMessagesByTheGateway()
    {
        TEST_DATABASE(test);
        TestOutbox outbox(test);
        // What the gateway answers to the first try of each number; later it takes all.
        const QHash<QString, Reaction> first{
            {u"+15415550101"_s, Reaction::json(202, "{}")},
            {u"+15415550102"_s, Reaction::json(422, "{}")},
            {u"+15415550103"_s, Reaction::json(500, "{}")},
            {u"+15415550104"_s, Reaction::json(429, "{}")},
            {u"+15415550105"_s, Reaction::json(408, "{}")},
            {u"+15415550106"_s, Reaction::of(Reaction::Fault::CloseWithoutAnswer)},
            {u"+34911234567"_s, Reaction::json(200, "{}")},
        };
        QHash<QString, int> tries;
        ScriptedServer gateway([&](const ScriptedRequest &request) {
            const QString number = QJsonDocument::fromJson(request.body)[u"to"].toString();
            return ++tries[number] == 1 ? first.value(number) : Reaction::json(200, "{}");
        });
        for (const QString &number : first.keys())
            outbox.add(number, ContactKind::Phone, number.startsWith(u"+34") ? Language::Es : Language::En);
        // The gateway is in this process: it answers while this waits, not while a server ends.
        for (int round = 0; round < 2; ++round) {
            const auto server = outbox.server({u"--sms-gateway"_s, gateway.url().toString() + u"/messages"_s}, round);
            QTRY_COMPARE_WITH_TIMEOUT(round == 0 ? outbox.unanswered() : outbox.inState(u"waiting"_s), 0, patience);
        }
        for (const QString &number : first.keys()) {
            const bool isRefused = number == u"+15415550102";
            QCOMPARE(outbox.fate(number), isRefused ? u"failed refused 422"_s : u"sent"_s);
            const bool isOnce = isRefused || first[number].status < 300;
            QCOMPARE(tries[number], isOnce && first[number].fault == Reaction::Fault::None ? 1 : 2);
        }
        checkRequests(gateway);
    }

private:
    /// Each message has one id for ever, in the body and as the key.
    static void checkRequests(const ScriptedServer &gateway)
    {
        QHash<QString, QSet<QString>> ids;
        for (const ScriptedRequest &request : gateway.requests()) {
            const QJsonDocument body = QJsonDocument::fromJson(request.body);
            const QString number = body[u"to"].toString();
            QCOMPARE(request.method, "POST");
            QCOMPARE(request.target, "/messages");
            QCOMPARE(request.headers.value("content-type"), "application/json");
            QCOMPARE(request.headers.value("idempotency-key"), body[u"id"].toString().toLatin1());
            QCOMPARE(body[u"text"].toString(), u"Señora Peña:\nSu cuenta consumió 1234 gal."_s);
            QCOMPARE(body[u"language"].toString(), number.startsWith(u"+34") ? u"es"_s : u"en"_s);
            ids[number].insert(body[u"id"].toString());
        }
        for (const QSet<QString> &each : ids)
            QCOMPARE(each.size(), 1);
    }
};

QTEST_GUILESS_MAIN(TestDelivery)
#include "tst_delivery.moc"
