#include "models/service/exchange.h"
#include "models/service/outbox.h"
#include "models/service/sessions.h"
#include "tests/service/alertfeed.h"
#include "tests/support/exampleutility.h"

#include <QDirIterator>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>

using namespace Ventanilla;
using namespace Qt::Literals::StringLiterals;

namespace {

using Alerts::chicago;
using Alerts::Meter;

/// Every file of an export, the history too.
QMap<QString, QByteArray> filesIn(const QString &directory)
{
    QMap<QString, QByteArray> files;
    QDirIterator all(directory, QDir::Files, QDirIterator::Subdirectories);
    while (all.hasNext()) {
        QFile file(all.next());
        if (file.open(QIODevice::ReadOnly))
            files.insert(QDir(directory).relativeFilePath(file.fileName()), file.readAll());
    }
    return files;
}

/// The database into which another one was imported, at work.
class MovedDatabase
{
public:
    MovedDatabase(const TestDatabase &test, const QString &directory, const QDateTime &now)
        : m_service(Ports{[now] { return now; }, "key of the tests", nullptr, [](const QString &token) { return token; }})
        , m_database(test.connectMigrated())
    {
        const auto report = importData(*m_database, directory, {});
        if (!report || !report->isLoaded)
            qFatal("not imported: %s", report ? qPrintable(report->faults.front().text()) : qPrintable(report.error().detail));
    }

    [[nodiscard]] Database &database() { return *m_database; }

    template <typename Op>
    auto run(const Op &request, const QString &token)
    {
        return execute(m_service, *m_database, request, ServiceFixture::as(token));
    }

    /// Which is put on record.
    void signIn()
    {
        m_feed = openDemoSession(m_service, *m_database, u"feed"_s)->token;
        m_supervisor = openDemoSession(m_service, *m_database, u"marsh"_s)->token;
    }

    void feed(const AlertFeed::Hours &hours) { QVERIFY(run(AlertFeed::request(hours), m_feed)); }

    [[nodiscard]] std::vector<AlertEvent> events()
    {
        ListAlertEvents request;
        request.accountNumber = AlertFeed::home;
        request.limit = 200;
        return run(request, m_supervisor)->value.items;
    }

private:
    Service m_service;
    std::unique_ptr<Database> m_database;
    QString m_feed;
    QString m_supervisor;
};

/// What stands of events wherever they are: ids and the reason of a failure are of the outbox, which stays behind.
QStringList comparable(std::vector<AlertEvent> events)
{
    QStringList texts;
    for (const AlertEvent &event : events) {
        QString text = u"%1 %2 %3..%4 %5 %6 %7"_s.arg(event.owner, QString(toText(event.type)),
                                                      event.windowStart.toString(Qt::ISODate),
                                                      event.windowEnd.toString(Qt::ISODate),
                                                      event.crossedAt.toString(Qt::ISODate),
                                                      event.usage.shortest(VolumeUnit::Cf), event.late ? u"late"_s : QString());
        for (const AlertDelivery &delivery : event.deliveries)
            text += u' ' + delivery.recipientId + u' ' + delivery.to + u' ' + toText(delivery.state);
        texts.append(text);
    }
    texts.sort();
    return texts;
}

} // namespace

/// What stands on record of alerts: who was told, and that it outlives a merge, its undo and a move to another database.
class TestAlertRecords : public QObject
{
    Q_OBJECT

private slots:
    void whoIsTold_data() { TestDatabase::addRows(); }
    void whoIsTold();
    void aMergeTellsNothingTwice_data() { TestDatabase::addRows(); }
    void aMergeTellsNothingTwice();
    void aRealMergeAndItsUndo_data() { TestDatabase::addRows(); }
    void aRealMergeAndItsUndo();
    void movedToAnotherDatabase_data() { TestDatabase::addRows(); }
    void movedToAnotherDatabase();

private:
    static Result<Answer<Merge>> merge(AlertFeed &feed);
};

/// Each recipient in its language and in the ways that it agreed to, an address once.
void TestAlertRecords::whoIsTold()
{
    TEST_DATABASE(database);
    AlertFeed feed(database);
    const QString recipient = u"INSERT INTO alert_recipients (account_number, id, name, email, mobile,"
                              " sms_consent_on, sms_opted_out_on, language, alert_types)"
                              " VALUES ('0000001', ?, ?, ?, ?, ?, ?, ?, ?)"_s;
    const QVariant none;
    feed.put(recipient, {u"r1"_s, u"Ana"_s, u"ana@example.com"_s, u"831-555-0101"_s, u"2025-01-01"_s, none, u"es"_s, u"daily"_s});
    feed.put(recipient, {u"r2"_s, u"Bo"_s, u"ANA@example.com"_s, u"831-555-0102"_s, none, none, u"en"_s, u"daily"_s});
    feed.put(recipient, {u"r3"_s, u"Cy"_s, u"cy@example.com"_s, u"831-555-0103"_s, u"2025-01-01"_s, u"2025-02-01"_s, u"en"_s, u"daily;vacation"_s});
    feed.put(recipient, {u"r4"_s, u"Di"_s, u"di@example.com"_s, none, none, none, u"en"_s, u"vacation"_s});
    feed.put(recipient, {u"r5"_s, u"Ed"_s, none, u"(831) 555-0103"_s, u"2025-03-01"_s, none, u"en"_s, u"daily"_s});
    feed.setRule(Alerts::rule(AlertType::Daily, 0.5, VolumeUnit::Ccf));
    feed.feed(days({2025, 6, 2}, {60'000}));

    auto events = feed.events();
    QCOMPARE(events.size(), 1U);
    QStringList told;
    for (const AlertDelivery &delivery : events.front().deliveries)
        told.append(delivery.recipientId + u' ' + toText(delivery.channel) + u' ' + delivery.to);
    QCOMPARE(told, (QStringList{u"r1 email ana@example.com"_s, u"r1 sms 831-555-0101"_s,
                                u"r3 email cy@example.com"_s}));
    const auto messages = recentMessages(feed.database(), 10);
    QCOMPARE(messages->size(), 3U);
    for (const MessageRecord &message : *messages) {
        const bool isSpanish = message.language == Language::Es;
        QVERIFY2(message.body.contains(isSpanish ? u"La cuenta 0000001 consumió 0.60\u00a0CCF"_s
                                                 : u"Account 0000001 used 0.60\u00a0CCF"_s),
                 qPrintable(message.body));
        QVERIFY2(message.body.contains(u"0.5\u00a0CCF"_s), qPrintable(message.body));
        QVERIFY2(message.body.contains(u"Joliet"), qPrintable(message.body));
        QCOMPARE(message.customer, std::optional(u"00000001"_s));
        QVERIFY(messageSent(feed.service(), feed.database(), message));
    }
    events = feed.events();
    for (const AlertDelivery &delivery : events.front().deliveries) {
        QCOMPARE(delivery.state, DeliveryState::Sent);
        QCOMPARE(delivery.sentAt, std::optional(feed.now()));
    }
    GetCustomerHistory request;
    request.customerNumber = CustomerNumber::parse(u"00000001"_s).value();
    const auto history = feed.run(request, feed.supervisor);
    QCOMPARE(history->value.items.front().summary,
             u"The daily usage alert of account 0000001 fired."_s);
}

/// A username's alert goes on under its login, and back: the day that was told is not told again.
void TestAlertRecords::aMergeTellsNothingTwice()
{
    TEST_DATABASE(database);
    AlertFeed feed(database);
    feed.put(u"INSERT INTO usernames (username, email, email_key) VALUES ('aruiz1', 'a@x.example', 'a@x.example')"_s);
    feed.setRule(Alerts::rule(AlertType::Daily, 300), {false, u"aruiz1"_s});
    const qint64 midnight = chicago().firstHourOf({2025, 6, 2});
    feed.feed({{midnight, {50'000}}});
    QCOMPARE(feed.events().size(), 1U);
    QCOMPARE(feed.events().front().owner, u"aruiz1"_s);

    feed.put(u"UPDATE alert_rules SET owner_kind = 'login', owner_key = ?"_s, {AlertFeed::owner});
    feed.put(u"UPDATE usernames SET state = 'merged', merged_into = ?"_s, {AlertFeed::owner});
    feed.put(u"INSERT INTO merges (id, sequence, state, login_key, login_email, request_json, plan_json,"
             " applied_by, applied_at) VALUES ('mrg_1', 1, 'applied', ?, ?, '{}', '{}', 'okafor',"
             " '2026-03-09T17:00:00Z')"_s,
             {AlertFeed::owner, AlertFeed::owner});
    feed.put(u"INSERT INTO merge_touches (merge_id, kind, touched_key) VALUES ('mrg_1', 'username', 'aruiz1')"_s);
    feed.feed({{midnight + 1, {50'000}}});
    QCOMPARE(feed.events().size(), 1U);
    feed.feed({{midnight + 24, {50'000}}});
    QCOMPARE(feed.events().size(), 2U);

    feed.put(u"UPDATE alert_rules SET owner_kind = 'username', owner_key = 'aruiz1'"_s);
    feed.put(u"UPDATE usernames SET state = 'open', merged_into = NULL"_s);
    feed.feed({{midnight + 25, {50'000}}});
    QCOMPARE(feed.events().size(), 2U);
    feed.feed({{midnight + 48, {50'000}}});
    QCOMPARE(feed.events().size(), 3U);
}

/// As a supervisor, every question answered by its first choice.
Result<Answer<Merge>> TestAlertRecords::merge(AlertFeed &feed)
{
    CreateMerge request;
    request.loginEmail = AlertFeed::owner;
    request.usernames = {u"aruiz1"_s};
    request.dryRun = true;
    const auto open = feed.run(request, feed.supervisor);
    if (!open)
        return open;
    for (const MergeConflict &conflict : open->value.conflicts) {
        if (!conflict.defaultChoice)
            request.resolutions.push_back({conflict.conflictId, conflict.choices.front()});
    }
    const auto plan = feed.run(request, feed.supervisor);
    if (!plan)
        return plan;
    request.dryRun = false;
    request.planVersion = plan->value.planVersion;
    return feed.run(request, feed.supervisor);
}

/// The login's 400 gal and the username's 300 become 300, and both again; recipients keep and get back what they had; the
/// day that was told is told no more.
void TestAlertRecords::aRealMergeAndItsUndo()
{
    TEST_DATABASE(database);
    AlertFeed feed(database);
    feed.put(u"INSERT INTO usernames (username, email, email_key) VALUES ('aruiz1', ?, ?)"_s, {AlertFeed::owner, AlertFeed::owner});
    feed.put(u"INSERT INTO username_accounts (account_number, username) VALUES ('0000001', 'aruiz1'), ('0000002', 'aruiz1')"_s);
    feed.addRecipient(u"r1"_s, u"Ana"_s, u"ana@example.com"_s, u"es"_s, u"daily"_s);
    feed.put(u"UPDATE alert_recipients SET mobile = '831-555-0101', sms_consent_on = '2025-01-01'"_s);
    feed.put(u"INSERT INTO alert_recipients (account_number, id, name, mobile, sms_opted_out_on) VALUES"
             " ('0000002', 'r2', 'Ana', '831-555-0101', '2025-02-01')"_s);
    feed.setRule(Alerts::rule(AlertType::Daily, 300), {false, u"aruiz1"_s});
    feed.setRule(Alerts::rule(AlertType::Daily, 400));
    const qint64 midnight = chicago().firstHourOf({2025, 6, 2});
    feed.feed({{midnight, {50'000}}});
    QCOMPARE(windows(feed.described()), QStringList{u"daily 2025-06-02..2025-06-03"_s});
    const auto messages = [&] { return feed.look(u"SELECT COUNT(*) FROM messages WHERE purpose = 'usage_alert'"_s).toInt(); };
    QCOMPARE(messages(), 2); // e-mail and text
    auto before = exportedFiles(feed.database());

    const auto merged = merge(feed);
    QVERIFY2(merged, qPrintable(merged ? QString() : merged.error().type + merged.error().detail));
    QVERIFY(exportedFiles(feed.database()) != before);
    QCOMPARE(feed.look(u"SELECT threshold_value FROM alert_rules WHERE owner_kind = 'login' AND enabled = 1"_s).toString(), u"300"_s);
    feed.feed({{midnight + 1, {10'000}}}); // 448.83 gal on the day that was told
    QCOMPARE(feed.events().size(), 1U);
    feed.feed({{midnight + 24, {50'000}}});
    QCOMPARE(feed.events().size(), 2U);
    QCOMPARE(feed.events().front().owner, u"Ana.Ruiz@example.com"_s);
    QCOMPARE(messages(), 3); // by e-mail alone: the opt-out of one account's number wins

    UndoMerge undo;
    undo.mergeId = *merged->value.id;
    const auto undone = feed.run(undo, feed.supervisor);
    QVERIFY2(undone, qPrintable(undone ? QString() : undone.error().type + undone.error().detail));
    const auto after = exportedFiles(feed.database());
    before[u"readings.csv"_s] = after[u"readings.csv"_s]; // two hours have come
    QCOMPARE(differenceOf(after, before), QByteArray());
    feed.feed({{midnight + 25, {10'000}}}); // 448.83 gal on a day that was told as well
    QCOMPARE(feed.events().size(), 2U);
    feed.feed({{midnight + 48, {50'000}}});
    QCOMPARE(feed.events().size(), 3U);
    QCOMPARE(feed.events().front().owner, u"aruiz1"_s);
}

/// Rules, recipients, events and what became of their messages are in an export, byte for byte after an import; and the
/// evaluation goes on there as here.
void TestAlertRecords::movedToAnotherDatabase()
{
    TEST_DATABASE(database);
    AlertFeed feed(database);
    feed.addRecipient(u"r1"_s, u"Ana"_s, u"ana@example.com"_s, u"es"_s, u"billing_cycle;daily;multi_day;vacation"_s);
    feed.addRecipient(u"r2"_s, u"Bo"_s, u"bo@example.com"_s, u"en"_s, u"daily"_s);
    for (const Alerts::Rule &rule : {Alerts::rule(AlertType::Daily, 170), Alerts::rule(AlertType::MultiDay, 1'150),
                                     Alerts::rule(AlertType::BillingCycle, 3'000), Alerts::vacation(300, {2025, 7, 4}, {2025, 7, 14})})
        feed.setRule(rule);
    QRandomGenerator dice(5);
    AlertFeed::Hours hours;
    const qint64 first = chicago().firstHourOf({2025, 6, 10});
    for (qint64 hour = first; hour < first + 45 * 24; ++hour)
        hours.push_back({hour, {dice.bounded(3) ? 0 : 100 * dice.bounded(60)}});
    const auto part = [&](qsizetype from, qsizetype to) { return AlertFeed::Hours(hours.begin() + from * 24, hours.begin() + to * 24); };
    for (int day = 0; day < 28; ++day)
        feed.feed(part(day, day + 1));
    const auto messages = recentMessages(feed.database(), 4);
    QCOMPARE(messages->size(), 4U);
    QVERIFY(messageSent(feed.service(), feed.database(), messages->at(0)));
    QVERIFY(messageFailed(feed.service(), feed.database(), messages->at(1), {DeliveryProblem::Refused, u"550 5.1.1"_s}));

    const QTemporaryDir out;
    QVERIFY(exportData(feed.database(), out.path()));
    const auto files = filesIn(out.path());
    QVERIFY(files[u"history/alerts.jsonl"_s].contains("\"failed\"") && files[u"history/alerts.jsonl"_s].contains("\"sent\""));
    const TestDatabase place(dialect);
    MovedDatabase moved(place, out.path(), feed.now());
    const QTemporaryDir again;
    QVERIFY(exportData(moved.database(), again.path()));
    auto second = filesIn(again.path());
    QCOMPARE(differenceOf(second, files), QByteArray());
    QVERIFY(feed.events().size() > 5);
    moved.signIn();
    QCOMPARE(comparable(moved.events()), comparable(feed.events()));

    // The last of what was there comes once more, and the rest in another order.
    for (const auto &[from, to] : {std::pair(25, 30), {33, 38}, {30, 34}, {38, 45}}) {
        feed.feed(part(from, to));
        moved.feed(part(from, to));
    }
    QCOMPARE(comparable(moved.events()), comparable(feed.events()));
    QVERIFY(feed.events().size() > 8);
}

QTEST_GUILESS_MAIN(TestAlertRecords)
#include "tst_alertrecords.moc"
