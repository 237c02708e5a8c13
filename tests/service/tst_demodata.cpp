#include "models/service/demo/demodata.h"
#include "models/service/demo/places.h"
#include "models/service/demo/profiles.h"
#include "models/service/demo/random.h"
#include "tests/service/collectingsink.h"
#include "tests/service/mergeinputs.h"

#include <QDir>
#include <QFile>
#include <QMap>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;
using namespace Ventanilla;
using namespace Ventanilla::Demo;

namespace {

QMap<QString, QByteArray> filesIn(const QString &directory)
{
    QMap<QString, QByteArray> files;
    for (const QString &name : QDir(directory).entryList(QDir::Files)) {
        QFile file(QDir(directory).filePath(name));
        if (file.open(QIODevice::ReadOnly))
            files[name] = file.readAll();
    }
    return files;
}

} // namespace

class tst_DemoData : public QObject
{
    Q_OBJECT

private slots:
    void theGeneratorIsTheSameEverywhere();
    void aDayHasItsHours_data();
    void aDayHasItsHours();
    void sameOptionsGiveTheSameBytes();
    void anotherSeedGivesOthers();
    void everyKeyIsGivenOnce_data();
    void everyKeyIsGivenOnce();
    void everyReferenceHolds_data() { everyKeyIsGivenOnce_data(); }
    void everyReferenceHolds();
    void nobodyIsReal_data() { everyKeyIsGivenOnce_data(); }
    void nobodyIsReal();
    void everyConflictKindOccurs_data();
    void everyConflictKindOccurs();
    void billsFollowEachOther();
    void balancesAreWhatIsNotPaid();
    void readingsAgreeWithBills();
    void sharesAreAsAsked();
    void aStopIsObeyed();
    void senselessOptionsAreRefused();
};

void tst_DemoData::theGeneratorIsTheSameEverywhere()
{
    Random random(1, 2);
    QCOMPARE(random.next(), Q_UINT64_C(8894534660930078135));
    Random dice(1, 2);
    int counts[6] = {};
    for (int i = 0; i < 6000; ++i)
        ++counts[dice.below(6)];
    for (const int count : counts)
        QVERIFY2(count > 850 && count < 1150, QByteArray::number(count));
}

void tst_DemoData::aDayHasItsHours_data()
{
    QTest::addColumn<QString>("profile");
    QTest::addColumn<QDate>("date");
    QTest::addColumn<int>("hours");
    QTest::newRow("an ordinary day") << u"joliet"_s << QDate(2025, 6, 3) << 24;
    QTest::newRow("the clock goes forward") << u"joliet"_s << QDate(2025, 3, 9) << 23;
    QTest::newRow("the clock goes back") << u"joliet"_s << QDate(2025, 11, 2) << 25;
    QTest::newRow("forward at the Pacific") << u"medford"_s << QDate(2026, 3, 8) << 23;
    QTest::newRow("the day after") << u"medford"_s << QDate(2026, 3, 9) << 24;
}

void tst_DemoData::aDayHasItsHours()
{
    QFETCH(QString, profile);
    QFETCH(QDate, date);
    QFETCH(int, hours);
    const Territory territory = territoryOf(profile);
    QCOMPARE(territory.firstHourOf(date.addDays(1)) - territory.firstHourOf(date), hours);
    QCOMPARE(territoryOf(u"joliet"_s).firstHourOf(QDate(1970, 1, 2)), 30);
}

void tst_DemoData::sameOptionsGiveTheSameBytes()
{
    DemoOptions options = DemoOptions::of(70, u"medford"_s, today);
    options.hourlyMeters = 1;
    QTemporaryDir first;
    QTemporaryDir second;
    QVERIFY(generateDemoData(options, first.path(), {}));
    QVERIFY(generateDemoData(options, second.path(), {}));
    const auto files = filesIn(first.path());
    QCOMPARE(files.size(), 17);
    QCOMPARE(files, filesIn(second.path()));
    QVERIFY(files[u"customers.csv"_s].contains("20418837,person,Marisol,Ibarra Quintero,,es,\r\n"));
    QVERIFY(files[u"readings.csv"_s].startsWith("meter_serial,starts_at,usage_cf,quality\r\n"));
}

void tst_DemoData::anotherSeedGivesOthers()
{
    const CollectingSink first = collect(30, u"joliet"_s, 1);
    const CollectingSink second = collect(30, u"joliet"_s, 2);
    QVERIFY(first.customers.back().displayName() != second.customers.back().displayName()
            || first.all.accounts.back().serviceAddress != second.all.accounts.back().serviceAddress);
    QCOMPARE(first.customers.front().displayName(), second.customers.front().displayName());
}

void tst_DemoData::everyKeyIsGivenOnce_data()
{
    QTest::addColumn<QString>("profile");
    for (const QString &profile : shippedProfiles())
        QTest::newRow(qPrintable(profile)) << profile;
}

void tst_DemoData::everyKeyIsGivenOnce()
{
    QFETCH(QString, profile);
    const CollectingSink made = collect(400, profile);
    const Household &all = made.all;
    QCOMPARE(keysOf(made.customers, &CustomerRow::customerNumber).size(), 400);
    QCOMPARE(size_t(keysOf(all.accounts, &AccountRow::accountNumber).size()), all.accounts.size());
    QCOMPARE(size_t(keysOf(all.meters, &MeterRow::serial).size()), all.meters.size());
    QCOMPARE(size_t(keysOf(all.bills, &BillRow::billNumber).size()), all.bills.size());
    QCOMPARE(size_t(keysOf(all.usernames, &UsernameRow::username).size()), all.usernames.size());
    QCOMPARE(size_t(keysOf(all.logins, &LoginRow::email).size()), all.logins.size());
    QCOMPARE(size_t(keysOf(all.paymentMethods, &PaymentMethodRow::id).size()), all.paymentMethods.size());
    QCOMPARE(size_t(keysOf(all.autopays, &AutopayRow::id).size()), all.autopays.size());
    for (const auto *links : {&all.usernameAccounts, &all.loginAccounts}) {
        QSet<QString> pairs;
        for (const LinkRow &link : *links)
            pairs.insert(link.owner + u' ' + link.accountNumber);
        QCOMPARE(size_t(pairs.size()), links->size());
    }
    for (const AccountRow &account : all.accounts)
        QCOMPARE(account.accountNumber.size(), 7);
    for (const BillRow &bill : all.bills)
        QCOMPARE(bill.billNumber.size(), 10);
}

void tst_DemoData::everyReferenceHolds()
{
    QFETCH(QString, profile);
    const CollectingSink made = collect(400, profile);
    const Household &all = made.all;
    const auto customers = keysOf(made.customers, &CustomerRow::customerNumber);
    const auto accounts = keysOf(all.accounts, &AccountRow::accountNumber);
    const auto logins = keysOf(all.logins, &LoginRow::email);
    const auto owners = keysOf(all.usernames, &UsernameRow::username) + logins;
    const auto methods = keysOf(all.paymentMethods, &PaymentMethodRow::id);
    const auto refers = [](const auto &rows, auto field, const QSet<QString> &keys) {
        return std::ranges::all_of(rows, [&](const auto &row) { return keys.contains(row.*field); });
    };
    QVERIFY(refers(all.accounts, &AccountRow::customerNumber, customers));
    QVERIFY(refers(all.bills, &BillRow::accountNumber, accounts));
    QVERIFY(refers(all.meters, &MeterRow::accountNumber, accounts));
    QVERIFY(refers(all.hours, &HoursRow::meterSerial, keysOf(all.meters, &MeterRow::serial)));
    QVERIFY(refers(all.usernameAccounts, &LinkRow::accountNumber, accounts));
    QVERIFY(refers(all.usernameAccounts, &LinkRow::owner, owners));
    QVERIFY(refers(all.loginAccounts, &LinkRow::accountNumber, accounts));
    QVERIFY(refers(all.loginAccounts, &LinkRow::owner, logins));
    QVERIFY(refers(all.paymentMethods, &PaymentMethodRow::owner, owners));
    QVERIFY(refers(all.autopays, &AutopayRow::paymentMethodId, methods));
    QVERIFY(refers(all.alertRules, &AlertRuleRow::owner, owners));
    QVERIFY(refers(all.alertRecipients, &AlertRecipientRow::accountNumber, accounts));
    for (const UsernameRow &username : all.usernames)
        QCOMPARE(username.state == u"merged", logins.contains(username.mergedInto));
}

void tst_DemoData::nobodyIsReal()
{
    QFETCH(QString, profile);
    const CollectingSink made = collect(300, profile);
    static const QRegularExpression email(u"^[a-z0-9._]+@([a-z]+\\.)?example\\.(com|net|org)$"_s);
    static const QRegularExpression phone(u"^\\([0-9]{3}\\) 555-01[0-9]{2}$"_s);
    for (const CustomerRow &customer : made.customers) {
        for (const ContactRow &contact : customer.contacts) {
            const bool isFictional =
                (contact.kind == u"email" ? email : phone).match(contact.value).hasMatch();
            QVERIFY2(isFictional, qPrintable(contact.value));
        }
    }
    for (const UsernameRow &username : made.all.usernames)
        QVERIFY2(email.match(username.email).hasMatch(), qPrintable(username.email));
}

void tst_DemoData::everyConflictKindOccurs_data()
{
    QTest::addColumn<QString>("kind");
    for (const auto &word : WordTable<Merging::ConflictKind>::words)
        QTest::newRow(word.text.data()) << QString(word.text);
}

void tst_DemoData::everyConflictKindOccurs()
{
    QFETCH(QString, kind);
    static const QMap<QString, int> kinds = conflictsByKind(collect(300, u"cal_water"_s));
    QVERIFY2(kinds[kind] >= 3, QByteArray::number(kinds[kind]));
}

void tst_DemoData::billsFollowEachOther()
{
    const CollectingSink made = collect(200, u"cal_water"_s);
    QMap<QString, const BillRow *> last;
    for (const BillRow &bill : made.all.bills) {
        const BillRow *before = last.value(bill.accountNumber);
        QVERIFY(bill.periodStart < bill.periodEnd);
        QVERIFY(bill.periodEnd <= today);
        QVERIFY(bill.usageMilliCf >= 0);
        QCOMPARE(bill.sequence, before ? before->sequence + 1 : 1);
        if (before)
            QCOMPARE(bill.periodStart, before->cancelled ? before->periodStart : before->periodEnd);
        last[bill.accountNumber] = &bill;
    }
    const auto isEstimated = [](const BillRow &bill) { return bill.estimated; };
    const auto isCancelled = [](const BillRow &bill) { return bill.cancelled; };
    QVERIFY(std::ranges::count_if(made.all.bills, isEstimated) > 10);
    QVERIFY(std::ranges::count_if(made.all.bills, isCancelled) > 10);
    QVERIFY(last.size() > 200);
}

void tst_DemoData::balancesAreWhatIsNotPaid()
{
    const CollectingSink made = collect(200, u"medford"_s);
    QMap<QString, qint64> owed;
    int pastDue = 0;
    for (const BillRow &bill : made.all.bills) {
        if (bill.cancelled || bill.paidOn.isValid())
            continue;
        owed[bill.accountNumber] += bill.amountCents;
        pastDue += bill.dueOn < today ? 1 : 0;
    }
    for (const AccountRow &account : made.all.accounts)
        QCOMPARE(account.balanceCents, owed[account.accountNumber]);
    QVERIFY(pastDue > 5);
}

void tst_DemoData::readingsAgreeWithBills()
{
    const CollectingSink made = collect(80, u"joliet"_s, 1, 80);
    const Territory territory = territoryOf(u"joliet"_s);
    QMap<QString, QString> accountOf;
    for (const MeterRow &meter : made.all.meters)
        accountOf[meter.serial] = meter.accountNumber;
    int compared = 0;
    int outside = 0;
    for (const HoursRow &hours : made.all.hours) {
        const qint64 end = hours.firstHour + qint64(hours.useMilliCf.size());
        for (const BillRow &bill : made.all.bills) {
            const qint64 from = territory.firstHourOf(bill.periodStart);
            const qint64 to = territory.firstHourOf(bill.periodEnd);
            if (bill.cancelled || bill.accountNumber != accountOf[hours.meterSerial] || from < hours.firstHour
                || to > end)
                continue;
            qint64 measured = 0;
            for (qint64 hour = from; hour < to; ++hour)
                measured += std::max(0, hours.useMilliCf[size_t(hour - hours.firstHour)]);
            ++compared;
            outside += qAbs(measured - bill.usageMilliCf) * 10 > bill.usageMilliCf ? 1 : 0;
        }
    }
    QVERIFY2(compared > 1500, QByteArray::number(compared));
    QVERIFY2(outside > 0 && outside * 100 < compared * 4, QByteArray::number(outside));
}

void tst_DemoData::sharesAreAsAsked()
{
    const CollectingSink made = collect(2000, u"cal_water"_s);
    const auto share = [](const auto &rows, auto holds) {
        return double(std::ranges::count_if(rows, holds)) / double(rows.size());
    };
    const double spanish =
        share(made.customers, [](const auto &row) { return row.preferredLanguage == u"es"; });
    QVERIFY2(spanish > 0.41 && spanish < 0.49, QByteArray::number(spanish));
    const double coarse = share(made.all.meters, [](const auto &row) { return row.digits == 4; });
    QVERIFY2(coarse > 0.16 && coarse < 0.26, QByteArray::number(coarse));
    QVERIFY(made.all.accounts.size() > 2700 && made.all.accounts.size() < 3600);
    QVERIFY(made.all.usernames.size() > 4500 && made.all.usernames.size() < 5800);
    QMap<QString, int> accounts;
    for (const AccountRow &account : made.all.accounts)
        ++accounts[account.customerNumber];
    QCOMPARE(std::ranges::max(accounts.values()), 300);
}

void tst_DemoData::aStopIsObeyed()
{
    CollectingSink sink;
    DemoOptions options = DemoOptions::of(500, u"joliet"_s, today);
    options.hourlyMeters = 0;
    const auto made =
        generateDemoData(options, sink, [](const DemoProgress &progress) { return progress.made < 200; });
    QVERIFY(!made);
    QCOMPARE(made.error().kind, Failure::Kind::Conflict);
    QCOMPARE(sink.customers.size(), size_t(200));
}

void tst_DemoData::senselessOptionsAreRefused()
{
    CollectingSink sink;
    QCOMPARE(generateDemoData(DemoOptions::of(0, u"joliet"_s, today), sink, {}).error().kind,
             Failure::Kind::Invalid);
    QCOMPARE(generateDemoData(DemoOptions::of(10, u"joliet"_s, {}), sink, {}).error().kind,
             Failure::Kind::Invalid);
    QCOMPARE(generateDemoData(DemoOptions::of(10, u"atlantis"_s, today), sink, {}).error().kind,
             Failure::Kind::NotFound);
}

QTEST_APPLESS_MAIN(tst_DemoData)
#include "tst_demodata.moc"
