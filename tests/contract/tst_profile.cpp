#include "models/contract/codec.h"

#include <QJsonObject>
#include <QTest>

using namespace Ventanilla;
using namespace Qt::Literals::StringLiterals;

/// What the program needs of a utility's profile before it works with it.
class TestProfile : public QObject
{
    Q_OBJECT

private slots:
    void isRead_data()
    {
        QTest::addColumn<QString>("member");
        QTest::addColumn<QJsonValue>("value");
        QTest::addColumn<bool>("isRead");
        QTest::newRow("whole") << u"name"_s << QJsonValue(u"Alder Valley Water"_s) << true;
        QTest::newRow("a member that nobody knows") << u"motto"_s << QJsonValue(u"Clear"_s) << true;
        for (const QString &member : {u"profile"_s, u"name"_s, u"time_zone"_s}) {
            QTest::addRow("no %s", qPrintable(member)) << member << QJsonValue(QJsonValue::Undefined) << false;
            QTest::addRow("an empty %s", qPrintable(member)) << member << QJsonValue(QString()) << false;
            QTest::addRow("a blank %s", qPrintable(member)) << member << QJsonValue(u"  "_s) << false;
            QTest::addRow("a %s that is a number", qPrintable(member)) << member << QJsonValue(7) << false;
        }
        QTest::newRow("centers that are none") << u"service_centers"_s << QJsonValue(7) << false;
    }

    void isRead()
    {
        QFETCH(const QString, member);
        QFETCH(const QJsonValue, value);
        QFETCH(const bool, isRead);
        QJsonObject document{{u"profile"_s, u"cal_water"_s}, {u"name"_s, u"Alder Valley Water"_s}, {u"time_zone"_s, u"UTC"_s}};
        document[member] = value;
        const auto profile = readProfile({document});
        QCOMPARE(profile.has_value(), isRead);
        if (!profile)
            QVERIFY(!profile.error().errors.empty());
    }
};

QTEST_GUILESS_MAIN(TestProfile)
#include "tst_profile.moc"
