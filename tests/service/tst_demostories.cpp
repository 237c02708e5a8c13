#include "models/service/demo/profiles.h"
#include "tests/service/mergeinputs.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace Ventanilla;
using namespace Ventanilla::Demo;

/// What ships as it is: the profiles and the hand-made customers.
class tst_DemoStories : public QObject
{
    Q_OBJECT

private slots:
    void profiles_data();
    void profiles();
    void anUnknownProfileIsNotFound();
    void marisolIsAsInThePictures();
    void marisolsMergeAsksOneQuestion();
    void theWorkedExampleIsThere();
    void theWorkedExampleMerges();
};

void tst_DemoStories::profiles_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<int>("billNumberPoints");
    QTest::addColumn<bool>("paysInPortal");
    QTest::newRow("Cal Water") << u"cal_water"_s << 2 << true;
    QTest::newRow("Medford") << u"medford"_s << 2 << true;
    QTest::newRow("Joliet knows a caller by the bill and takes no payment") << u"joliet"_s << 3 << false;
}

void tst_DemoStories::profiles()
{
    QFETCH(QString, name);
    QFETCH(int, billNumberPoints);
    QFETCH(bool, paysInPortal);
    const auto text = shippedProfile(name);
    QVERIFY(text);
    const QJsonObject profile = QJsonDocument::fromJson(*text).object();
    QCOMPARE(profile[u"profile"].toString(), name);
    const QJsonObject verification = profile[u"verification"].toObject();
    QCOMPARE(verification[u"factors"][u"bill_number"].toInt(), billNumberPoints);
    QCOMPARE(verification[u"factors"].toObject().size(), 9);
    QCOMPARE(verification[u"needed"][u"merge_and_payment"].toInt(), 6);
    const QJsonObject capabilities = profile[u"capabilities"].toObject();
    QCOMPARE(capabilities[u"pay_in_portal"].toBool(), paysInPortal);
    QCOMPARE(capabilities[u"bill_pay_url"].isString(), !paysInPortal);
    QVERIFY(!profile[u"service_centers"].toArray().isEmpty());
}

void tst_DemoStories::anUnknownProfileIsNotFound()
{
    const auto text = shippedProfile(u"atlantis"_s);
    QVERIFY(!text);
    QCOMPARE(text.error().kind, Failure::Kind::NotFound);
}

void tst_DemoStories::marisolIsAsInThePictures()
{
    const CollectingSink made = collect(12, u"medford"_s);
    const CustomerRow *marisol = made.customer(u"20418837"_s);
    QVERIFY(marisol);
    QCOMPARE(marisol->displayName(), u"Marisol Ibarra Quintero"_s);
    qint64 owed = 0;
    for (const char *number : {"3104582", "3104597", "3104598", "3127740"})
        owed += made.account(QString::fromLatin1(number))->balanceCents;
    QCOMPARE(owed, 41288);
    QCOMPARE(made.account(u"3089316"_s)->balanceCents, 1862);
    QCOMPARE(made.account(u"3089316"_s)->status, u"closed"_s);
    for (const UsernameRow &username : made.all.usernames) {
        if (QStringList{u"mibarra62"_s, u"ibarra_rentals"_s, u"panaderia.q"_s}.contains(username.username))
            QCOMPARE(username.email, u"marisol.ibarra@example.com"_s);
    }
    const auto isOverdue = [](const BillRow &bill) {
        return bill.accountNumber == u"3127740" && !bill.paidOn.isValid() && bill.dueOn == today.addDays(-12);
    };
    QCOMPARE(std::ranges::count_if(made.all.bills, isOverdue), 1);
}

void tst_DemoStories::marisolsMergeAsksOneQuestion()
{
    const CollectingSink made = collect(12, u"medford"_s);
    const auto plan = Merging::planMerge(mergeInputs(
        made, u"marisol.ibarra@example.com"_s, {u"mibarra62"_s, u"ibarra_rentals"_s, u"panaderia.q"_s}));
    QCOMPARE(plan.moves.size(), size_t(5));
    QStringList open;
    QStringList settled;
    for (const Merging::Conflict &conflict : plan.conflicts)
        (conflict.isOpen() ? open : settled).append(QString(toText(conflict.kind)));
    QCOMPARE(open, QStringList{u"account_linked_elsewhere"_s});
    QCOMPARE(settled,
             (QStringList{u"account_closed"_s, u"billing_email_differs"_s, u"label_differs"_s,
                          u"payment_method_duplicated"_s, u"alert_rules_differ"_s}));
}

void tst_DemoStories::theWorkedExampleIsThere()
{
    const CollectingSink made = collect(12, u"joliet"_s);
    qint64 owed = 0;
    for (const char *number : {"3160001", "3160002", "3160003", "3160004"})
        owed += made.account(QString::fromLatin1(number))->balanceCents;
    QCOMPARE(owed, 14677);
    const auto isJorges = [](const AutopayRow &row) {
        return row.accountNumber.startsWith(u"316000") && row.state == u"active";
    };
    QCOMPARE(std::ranges::count_if(made.all.autopays, isJorges), 3);
}

void tst_DemoStories::theWorkedExampleMerges()
{
    const CollectingSink made = collect(12, u"joliet"_s);
    const auto plan = Merging::planMerge(
        mergeInputs(made, u"jorge.garcia@example.com"_s, {u"jgarcia1"_s, u"garcia_rentals"_s}));
    QStringList open;
    for (const Merging::Conflict &conflict : plan.conflicts) {
        if (conflict.isOpen())
            open.append(QString(toText(conflict.kind)));
    }
    QCOMPARE(plan.moves.size(), size_t(4));
    QCOMPARE(open, (QStringList{u"legacy_email_differs"_s, u"autopay_duplicated"_s}));
}

QTEST_APPLESS_MAIN(tst_DemoStories)
#include "tst_demostories.moc"
