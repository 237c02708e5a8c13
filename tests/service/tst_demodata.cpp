#include "models/service/demo/profiles.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace Ventanilla;

class tst_DemoData : public QObject
{
    Q_OBJECT

private slots:
    void profiles_data();
    void profiles();
    void anUnknownProfileIsNotFound();
};

void tst_DemoData::profiles_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<int>("billNumberPoints");
    QTest::addColumn<bool>("paysInPortal");
    QTest::newRow("Cal Water") << u"cal_water"_s << 2 << true;
    QTest::newRow("Medford") << u"medford"_s << 2 << true;
    QTest::newRow("Joliet knows a caller by the bill and takes no payment") << u"joliet"_s << 3 << false;
}

void tst_DemoData::profiles()
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

void tst_DemoData::anUnknownProfileIsNotFound()
{
    const auto text = shippedProfile(u"atlantis"_s);
    QVERIFY(!text);
    QCOMPARE(text.error().kind, Failure::Kind::NotFound);
}

QTEST_APPLESS_MAIN(tst_DemoData)
#include "tst_demodata.moc"
