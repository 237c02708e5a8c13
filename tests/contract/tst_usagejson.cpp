#include "models/contract/codec.h"
#include "models/contract/meterreadings.h"
#include "models/contract/seriestext.h"
#include "models/contract/usage.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace Ventanilla;
using namespace Qt::Literals::StringLiterals;

namespace {

Volume cf(const char *text)
{
    return Volume::parse(QLatin1StringView(text), VolumeUnit::Cf).value();
}

AccountUsage emptyUsage()
{
    AccountUsage usage;
    usage.accountNumber = AccountNumber::parse(u"0000001"_s).value();
    usage.start = QDateTime(QDate(2026, 3, 8), QTime(6, 0), Qt::UTC);
    return usage;
}

QJsonObject object(const QByteArray &text)
{
    return QJsonDocument::fromJson(text).object();
}

} // namespace

/// What is special in the JSON of usage: exact volumes as numbers, long series, needed queries.
class TestUsageJson : public QObject
{
    Q_OBJECT

private slots:
    void aVolumeIsANumberOfCubicFeet_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<qint64>("milliCubicInches");
        QTest::newRow("a tick") << QByteArray("0.1") << qint64(172'800);
        QTest::newRow("a whole number") << QByteArray("100") << qint64(172'800'000);
        QTest::newRow("an estimate") << QByteArray("12.345") << qint64(21'332'160);
        QTest::newRow("a credit") << QByteArray("-2000") << qint64(-3'456'000'000);
        QTest::newRow("the mean of two estimates") << QByteArray("12.3455") << qint64(21'333'024);
    }
    void aVolumeIsANumberOfCubicFeet()
    {
        QFETCH(const QByteArray, json);
        QFETCH(const qint64, milliCubicInches);
        MonthlyAverage average;
        average.month = u"2026-03"_s;
        average.unallocated = Volume::fromMilliCubicInches(milliCubicInches);
        const QByteArray text = QJsonDocument(toJson(average)).toJson(QJsonDocument::Compact);
        QVERIFY2(text.contains("\"unallocated_cf\":" + json + '}'), text.constData());
        QCOMPARE(fromJson<MonthlyAverage>(object(text))->unallocated, average.unallocated);
    }

    void aSeriesComesBackAsItWent()
    {
        AccountUsage usage = emptyUsage();
        usage.interval = UsageInterval::BillingPeriod;
        usage.values = {cf("0.1"), std::nullopt, cf("1.234")};
        usage.missing = {1};
        usage.inProgress = 2;
        usage.starts = {QDate(2026, 3, 8)};
        usage.billNumbers = {u"9000000001"_s};
        const QJsonObject json = toJson(usage);
        QCOMPARE(json[u"values"].toArray(), (QJsonArray{0.1, QJsonValue::Null, 1.234}));
        QCOMPARE(fromJson<AccountUsage>(json).value(), usage);
        usage.starts.clear();
        usage.billNumbers.clear();
        QVERIFY(!toJson(usage).contains(u"starts"));
        QVERIFY(!toJson(usage).contains(u"bill_numbers"));
        QCOMPARE(fromJson<AccountUsage>(toJson(usage)).value(), usage);
    }

    void aLongSeriesIsTheSameJson_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<bool>("isPlain");
        QTest::newRow("empty") << QByteArray("[]") << true;
        QTest::newRow("nothing known") << QByteArray("[null]") << true;
        QTest::newRow("all kinds")
            << QByteArray("[0,0.1,null,12.345,-7,100,0.02,0.001,123456789.5,-0.5]") << true;
        QTest::newRow("spaces") << QByteArray("[0, 1]") << false;
        QTest::newRow("an exponent") << QByteArray("[1e3]") << false;
        QTest::newRow("finer than 0.001") << QByteArray("[0.0005]") << false;
        QTest::newRow("no number after the point") << QByteArray("[1.]") << false;
        QTest::newRow("no value") << QByteArray("[1,]") << false;
        QTest::newRow("a text") << QByteArray("[\"1\"]") << false;
        QTest::newRow("more than nine digits") << QByteArray("[1234567890]") << false;
        QTest::newRow("cut off") << QByteArray("[1,2") << false;
        QTest::newRow("not there") << QByteArray() << false;
    }
    void aLongSeriesIsTheSameJson()
    {
        QFETCH(const QByteArray, text);
        QFETCH(const bool, isPlain);
        const auto values = readSeriesText(text);
        QCOMPARE(values.has_value(), isPlain);
        if (!isPlain)
            return;
        QCOMPARE(seriesText(*values), text);
        AccountUsage usage = emptyUsage();
        usage.values = *values;
        QCOMPARE(object(toJsonText(usage)), toJson(usage));
        QCOMPARE(findSeries(toJsonText(usage), "values").toByteArray(), text);
    }

    void valuesThatAreLongerThanMostHaveRoom()
    {
        const VolumeSeries values(1'000, Volume::fromMilliCubicFeet(-123'456'789'012));
        const QByteArray text = seriesText(values);
        QCOMPARE(text.size(), 1'000 * QByteArray("-123456789.012,").size() + 1);
        QCOMPARE(readSeriesText(text), std::optional(values));
        const VolumeSeries finest(1'000, Volume::fromMilliCubicInches(1'234'567'891));
        QCOMPARE(QJsonDocument::fromJson(seriesText(finest)).array().at(999).toDouble(), finest.front()->toNumber(VolumeUnit::Cf));
        QCOMPARE(seriesText({}), QByteArray("[]"));
    }

    void aWrongValueOfASeriesMakesTheAnswerUnreadable()
    {
        QJsonObject json = toJson(emptyUsage());
        json[u"values"] = QJsonArray{1, u"2"_s};
        const auto read = fromJson<AccountUsage>(json);
        QVERIFY(!read);
        QCOMPARE(read.error().errors.front().pointer, u"/values/1"_s);
    }

    void aReadingIsReadStrictly_data()
    {
        QTest::addColumn<QByteArray>("reading");
        QTest::addColumn<QString>("pointer");
        QTest::addColumn<QString>("code");
        QTest::newRow("good") << QByteArray(
            R"({"meter_serial":"M","starts_at":"2026-03-08T10:00:00Z","usage_cf":0.1})")
                              << QString() << QString();
        QTest::newRow("finer than 0.001 cf") << QByteArray(
            R"({"meter_serial":"M","starts_at":"2026-03-08T10:00:00Z","usage_cf":0.1005})")
                                             << u"/readings/0/usage_cf"_s << u"invalid"_s;
        QTest::newRow("a text") << QByteArray(
            R"({"meter_serial":"M","starts_at":"2026-03-08T10:00:00Z","usage_cf":"0.1"})")
                                << u"/readings/0/usage_cf"_s << u"wrong_type"_s;
        QTest::newRow("no use") << QByteArray(
            R"({"meter_serial":"M","starts_at":"2026-03-08T10:00:00Z"})")
                                << u"/readings/0/usage_cf"_s << u"required"_s;
    }
    void aReadingIsReadStrictly()
    {
        QFETCH(const QByteArray, reading);
        QFETCH(const QString, pointer);
        QFETCH(const QString, code);
        const auto read =
            decodeRequest<PostMeterReadings>({{}, {}, object("{\"readings\":[" + reading + "]}")});
        QCOMPARE(read.has_value(), pointer.isEmpty());
        if (read) {
            QCOMPARE(read->readings.front().usage, cf("0.1"));
            return;
        }
        QCOMPARE(read.error().errors.front().pointer, pointer);
        QCOMPARE(read.error().errors.front().code, code);
    }

    void aQueryThatIsNeededIsAskedFor()
    {
        const QHash<QString, QString> path{{u"account_number"_s, u"0000001"_s}};
        const auto bare = decodeRequest<GetUsage>({path, QUrlQuery(u"from=2026-03-08"_s), {}});
        QVERIFY(!bare);
        QCOMPARE(bare.error().kind, Failure::Kind::Invalid);
        QCOMPARE(bare.error().errors,
                 (std::vector<FieldFault>{{u"/to"_s, u"required"_s, {}},
                                          {u"/interval"_s, u"required"_s, {}}}));
        GetUsage request;
        request.accountNumber = AccountNumber::parse(u"0000001"_s).value();
        request.from = QDate(2026, 3, 8);
        request.to = QDate(2026, 3, 9);
        request.interval = UsageInterval::BillingPeriod;
        const WireRequest wire = encodeRequest(request);
        QCOMPARE(wire.query.toString(), u"from=2026-03-08&to=2026-03-09&interval=billing_period"_s);
        QVERIFY(decodeRequest<GetUsage>({path, wire.query, {}}));
    }
};

QTEST_GUILESS_MAIN(TestUsageJson)
#include "tst_usagejson.moc"
