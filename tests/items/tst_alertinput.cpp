#include "models/items/alertinput.h"

#include <QTest>

using namespace Ventanilla;
using namespace Qt::Literals::StringLiterals;

using Reason = AlertInputFault::Reason;

namespace {

const QLocale english(QLocale::English, QLocale::UnitedStates);
const QLocale spanish(QLocale::Spanish, QLocale::UnitedStates);
const QLocale spain(QLocale::Spanish, QLocale::Spain); // a comma for the decimals
const QDate today(2026, 3, 11);

AlertInput daily(const QString &level, VolumeUnit unit = VolumeUnit::Gal)
{
    return {true, level, unit, {}, {}};
}

} // namespace

class TestAlertInput : public QObject
{
    Q_OBJECT

private slots:
    void levels_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("unit");
        QTest::addColumn<bool>("inSpain");
        QTest::addColumn<qint64>("milliGallons");
        QTest::newRow("whole gallons") << u"320"_s << int(VolumeUnit::Gal) << false << qint64(320'000);
        QTest::newRow("a tenth, with a point") << u"0.1"_s << int(VolumeUnit::Gal) << false << qint64(100);
        QTest::newRow("a tenth, with a comma where that is the sign") << u"0,1"_s << int(VolumeUnit::Gal) << true << qint64(100);
        QTest::newRow("spaces around it") << u" 320 "_s << int(VolumeUnit::Gal) << false << qint64(320'000);
        QTest::newRow("231 ft³ are 1728 gal") << u"231"_s << int(VolumeUnit::Cf) << false << qint64(1'728'000);
    }

    void levels()
    {
        QFETCH(QString, text);
        QFETCH(int, unit);
        QFETCH(bool, inSpain);
        QFETCH(qint64, milliGallons);
        const auto read = readAlertInput(daily(text, VolumeUnit(unit)), AlertType::Daily, inSpain ? spain : english, today);
        QVERIFY(read);
        QCOMPARE(*read->level, Volume::fromMilliGallons(milliGallons));
    }

    void whatIsNoLevelIsRefused_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("reason");
        QTest::newRow("nothing") << QString() << int(Reason::Missing);
        QTest::newRow("a word") << u"many"_s << int(Reason::NotANumber);
        QTest::newRow("a group separator") << u"1,000"_s << int(Reason::HasGroups);
        QTest::newRow("1,234 is not 1.234 by luck") << u"1,234"_s << int(Reason::HasGroups);
        QTest::newRow("four decimals") << u"1.2345"_s << int(Reason::TooManyDecimals);
        QTest::newRow("ten digits") << u"1000000000"_s << int(Reason::TooLarge);
        QTest::newRow("below nothing") << u"-5"_s << int(Reason::Negative);
    }

    void whatIsNoLevelIsRefused()
    {
        QFETCH(QString, text);
        QFETCH(int, reason);
        const auto read = readAlertInput(daily(text), AlertType::Daily, english, today);
        QVERIFY(!read);
        QCOMPARE(read.error(), (AlertInputFault{AlertField::Level, Reason(reason)}));
    }

    void anAlertThatIsOffNeedsNothing()
    {
        const auto read = readAlertInput({}, AlertType::Vacation, english, today);
        QVERIFY(read);
        QVERIFY(!read->level);
        AlertInput wrong;
        wrong.level = u"many"_s;
        QVERIFY(!readAlertInput(wrong, AlertType::Daily, english, today));
    }

    void aVacationNeedsItsDatesInOrder()
    {
        AlertInput input{true, u"20"_s, VolumeUnit::Gal, {}, u"Jul 17, 2026"_s};
        QCOMPARE(readAlertInput(input, AlertType::Vacation, english, today).error(),
                 (AlertInputFault{AlertField::StartsOn, Reason::Missing}));
        input.startsOn = u"Jul 18, 2026"_s;
        QCOMPARE(readAlertInput(input, AlertType::Vacation, english, today).error(),
                 (AlertInputFault{AlertField::EndsOn, Reason::EndsBeforeStart}));
        input.startsOn = u"7/3"_s;
        const auto read = readAlertInput(input, AlertType::Vacation, english, today);
        QVERIFY(read);
        QCOMPARE(*read->startsOn, QDate(2026, 7, 3));
        input.startsOn = u"soon"_s;
        QCOMPARE(readAlertInput(input, AlertType::Vacation, english, today).error(),
                 (AlertInputFault{AlertField::StartsOn, Reason::NotADate}));
    }

    void anEndWithoutAYearFollowsItsStart()
    {
        const AlertInput input{true, u"20"_s, VolumeUnit::Gal, u"dic 20"_s, u"5 ene"_s};
        const auto read = readAlertInput(input, AlertType::Vacation, spanish, today);
        QVERIFY(read);
        QCOMPARE(*read->startsOn, QDate(2026, 12, 20));
        QCOMPARE(*read->endsOn, QDate(2027, 1, 5));
    }

    void whatIsShownIsReadBack()
    {
        const AlertSetting setting{true, Volume::fromMilliGallons(1'234'500), VolumeUnit::Gal, QDate(2026, 7, 3), QDate(2026, 7, 17)};
        for (const QLocale &locale : {english, spanish, spain}) {
            const AlertInput shown = showAlertSetting(setting, locale);
            const auto read = readAlertInput(shown, AlertType::Vacation, locale, today);
            QVERIFY(read);
            QCOMPARE(*read, setting);
        }
        QCOMPARE(showAlertSetting(setting, spain).level, u"1234,5"_s);
    }

    void draftsKeepEveryField()
    {
        const AlertInput typed{true, u"32o,"_s, VolumeUnit::Ccf, u"Jul 3"_s, u"late"_s};
        QCOMPARE(alertInputFromDraft(toDraft(typed)), std::optional(typed));
        QCOMPARE(alertInputFromDraft(u"something else"_s), std::nullopt);
        QCOMPARE(alertInputFromDraft(QString()), std::nullopt);
    }
};

QTEST_APPLESS_MAIN(TestAlertInput)
#include "tst_alertinput.moc"
