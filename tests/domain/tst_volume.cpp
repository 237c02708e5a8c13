#include "models/domain/cents.h"
#include "models/domain/volume.h"

#include <QTest>

using namespace Ventanilla;
using namespace Qt::Literals::StringLiterals;

/// The figures of rules.md, "Volume".
class TestVolume : public QObject
{
    Q_OBJECT

private slots:
    void oneUnitServesAll()
    {
        QCOMPARE(Volume::fromMilliCubicFeet(1).milliCubicInches(), 1'728);
        QCOMPARE(Volume::fromMilliCubicFeet(100).milliCubicInches(), 172'800);
        QCOMPARE(Volume::fromMilliGallons(1).milliCubicInches(), 231);
        QCOMPARE(Volume::fromMilliGallons(1'000).milliCubicInches(), 231'000);
        QCOMPARE(Volume::fromMilliCubicFeet(77'000), Volume::fromMilliGallons(576'000));
    }

    void thirtyTenthsAreThree()
    {
        Volume sum;
        for (int i = 0; i < 30; ++i)
            sum += Volume::fromMilliCubicFeet(100);
        QCOMPARE(sum, Volume::fromMilliCubicFeet(3'000));
    }

    void aTieDoesNotExceed()
    {
        const Volume level = Volume::fromMilliGallons(1'728'000);
        QVERIFY(!(Volume::fromMilliCubicFeet(231'000) > level));
        QVERIFY(Volume::fromMilliCubicFeet(231'100) > level);
        const Volume hundred = Volume::fromMilliGallons(100'000);
        QVERIFY(!(Volume::fromMilliCubicFeet(13'300) > hundred));
        QVERIFY(Volume::fromMilliCubicFeet(13'400) > hundred);
    }

    void shown_data()
    {
        QTest::addColumn<QString>("cf");
        QTest::addColumn<VolumeUnit>("unit");
        QTest::addColumn<QString>("text");
        QTest::newRow("gallons have no decimals") << u"1.5"_s << VolumeUnit::Gal << u"11"_s;
        QTest::newRow("but two under ten") << u"0.1"_s << VolumeUnit::Gal << u"0.75"_s;
        QTest::newRow("a hundred cubic feet") << u"100"_s << VolumeUnit::Gal << u"748"_s;
        QTest::newRow("cubic feet have one") << u"1234.56"_s << VolumeUnit::Cf << u"1,234.6"_s;
        QTest::newRow("half goes away from zero") << u"0.05"_s << VolumeUnit::Cf << u"0.1"_s;
        QTest::newRow("below zero too") << u"-0.05"_s << VolumeUnit::Cf << u"-0.1"_s;
        QTest::newRow("a negative nothing has no sign") << u"-0.01"_s << VolumeUnit::Cf << u"0.0"_s;
        QTest::newRow("CCF has two") << u"748"_s << VolumeUnit::Ccf << u"7.48"_s;
        QTest::newRow("a carry into the whole part") << u"99.96"_s << VolumeUnit::Cf << u"100.0"_s;
    }
    void shown()
    {
        QFETCH(const QString, cf);
        QFETCH(const VolumeUnit, unit);
        QFETCH(const QString, text);
        QCOMPARE(Volume::parse(cf, VolumeUnit::Cf)->shown(unit, QLocale(u"en_US"_s)), text);
    }

    void gallonsOfThirteenCubicFeet()
    {
        QCOMPARE(Volume::fromMilliCubicFeet(13'300).rounded(VolumeUnit::Gal, 2), u"99.49"_s);
        QCOMPARE(Volume::fromMilliCubicFeet(13'400).rounded(VolumeUnit::Gal, 2), u"100.24"_s);
        QCOMPARE(Volume::fromMilliCubicFeet(100'000).rounded(VolumeUnit::Gal, 2), u"748.05"_s);
        QCOMPARE(Volume::fromMilliCubicFeet(500'000).rounded(VolumeUnit::Gal, 2), u"3740.26"_s);
    }

    void typed_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("locale");
        QTest::addColumn<VolumeUnit>("unit");
        QTest::addColumn<QString>("gallons"); // empty: refused
        const auto row = [](const char *name, const QString &text, const char *locale,
                            VolumeUnit unit, const QString &gallons) {
            QTest::newRow(name) << text << QString::fromLatin1(locale) << unit << gallons;
        };
        row("a comma in Spanish is a decimal", u"0,1"_s, "es_ES", VolumeUnit::Gal, u"0.1"_s);
        row("a comma in English is refused", u"1,234"_s, "en_US", VolumeUnit::Gal, QString());
        row("a point in Spanish is refused", u"1.234"_s, "es_ES", VolumeUnit::Gal, QString());
        row("a point in English", u" 500.125 "_s, "en_US", VolumeUnit::Gal, u"500.125"_s);
        row("four decimals of a gallon are refused", u"0.0001"_s, "en_US", VolumeUnit::Gal,
            QString());
        row("five decimals of a CCF are exact", u"0.77000"_s, "en_US", VolumeUnit::Ccf, u"576"_s);
        row("a billion is refused", u"1000000000"_s, "en_US", VolumeUnit::Gal, QString());
        row("a point at the end is refused", u"1."_s, "en_US", VolumeUnit::Gal, QString());
        row("an exponent is refused", u"1e3"_s, "en_US", VolumeUnit::Gal, QString());
        row("nothing is refused", u""_s, "en_US", VolumeUnit::Gal, QString());
        row("a credit is negative", u"-5"_s, "en_US", VolumeUnit::Gal, u"-5"_s);
    }
    void typed()
    {
        QFETCH(const QString, text);
        QFETCH(const QString, locale);
        QFETCH(const VolumeUnit, unit);
        QFETCH(const QString, gallons);
        const auto volume = Volume::parse(text, unit, QLocale(locale));
        QCOMPARE(volume.has_value(), !gallons.isEmpty());
        if (volume)
            QCOMPARE(volume->shortest(VolumeUnit::Gal), gallons);
    }

    void numbersOfTheContract()
    {
        QCOMPARE(*Volume::fromNumber(12.3, VolumeUnit::Cf), Volume::fromMilliCubicFeet(12'300));
        QCOMPARE(Volume::fromMilliCubicFeet(12'300).toNumber(VolumeUnit::Cf), 12.3);
        QVERIFY(!Volume::fromNumber(0.0001, VolumeUnit::Cf));
        QVERIFY(!Volume::fromNumber(1e9, VolumeUnit::Ccf));
        QVERIFY(!Volume::fromNumber(qQNaN(), VolumeUnit::Cf));
        for (qint64 tenths = -5'000; tenths < 200'000; tenths += 7) {
            const Volume volume = Volume::fromMilliCubicFeet(tenths * 100);
            QCOMPARE(*Volume::fromNumber(volume.toNumber(VolumeUnit::Cf), VolumeUnit::Cf), volume);
            QCOMPARE(*Volume::parse(volume.shortest(VolumeUnit::Cf), VolumeUnit::Cf), volume);
        }
    }

    void money()
    {
        const QLocale english(u"en_US"_s);
        QCOMPARE(*parseCents(u"$61.2"_s, english), 6'120);
        QCOMPARE(*parseCents(u"61,20"_s, QLocale(u"es_ES"_s)), 6'120);
        QVERIFY(!parseCents(u"1,234.56"_s, english));
        QVERIFY(!parseCents(u"0.125"_s, english));
        QVERIFY(!parseCents(u"$"_s, english));
        QCOMPARE(shownCents(123'456, english), u"$1,234.56"_s);
        QCOMPARE(shownCents(-5, english), u"−$0.05"_s);
    }
};

QTEST_GUILESS_MAIN(TestVolume)
#include "tst_volume.moc"
