#include "models/domain/typeddate.h"

#include <QTest>

using namespace Ventanilla;
using namespace Qt::Literals::StringLiterals;

namespace {

const QLocale english(QLocale::English, QLocale::UnitedStates);
const QLocale spanish(QLocale::Spanish, QLocale::UnitedStates);
const QDate today(2026, 3, 11);

} // namespace

class TestTypedDate : public QObject
{
    Q_OBJECT

private slots:
    void dates_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("isSpanish");
        QTest::addColumn<QDate>("date");
        QTest::newRow("as the field shows it") << u"Jul 3, 2026"_s << false << QDate(2026, 7, 3);
        QTest::newRow("as the field shows it in Spanish") << u"3 jul 2026"_s << true << QDate(2026, 7, 3);
        QTest::newRow("in words") << u"3 de julio de 2026"_s << true << QDate(2026, 7, 3);
        QTest::newRow("a whole month, no comma") << u"july 3 2026"_s << false << QDate(2026, 7, 3);
        QTest::newRow("month first") << u"7/3/2026"_s << false << QDate(2026, 7, 3);
        QTest::newRow("day first in Spanish") << u"3/7/2026"_s << true << QDate(2026, 7, 3);
        QTest::newRow("two digits of a year") << u"7/3/26"_s << false << QDate(2026, 7, 3);
        QTest::newRow("as files write it") << u"2026-07-03"_s << false << QDate(2026, 7, 3);
        QTest::newRow("still to come this year") << u"Jul 3"_s << false << QDate(2026, 7, 3);
        QTest::newRow("today") << u"3/11"_s << false << QDate(2026, 3, 11);
        QTest::newRow("gone this year") << u"Mar 10"_s << false << QDate(2027, 3, 10);
        QTest::newRow("the next 29 February") << u"feb 29"_s << false << QDate(2028, 2, 29);
        QTest::newRow("nothing") << QString() << false << QDate();
        QTest::newRow("no such day") << u"Jun 31, 2026"_s << false << QDate();
        QTest::newRow("a word") << u"soon"_s << false << QDate();
        QTest::newRow("two months") << u"Jul Aug 3"_s << false << QDate();
        QTest::newRow("only a month") << u"July"_s << false << QDate();
        QTest::newRow("a year 0") << u"7/3/0"_s << false << QDate();
        QTest::newRow("too many numbers") << u"1/2/3/4"_s << false << QDate();
        QTest::newRow("digits and letters together") << u"3rd Jul"_s << false << QDate();
        QTest::newRow("two letters of a month") << u"Ju 3"_s << false << QDate();
    }

    void dates()
    {
        QFETCH(QString, text);
        QFETCH(bool, isSpanish);
        QFETCH(QDate, date);
        const auto read = parseTypedDate(text, isSpanish ? spanish : english, today);
        QCOMPARE(read.value_or(QDate()), date);
    }

    void everyDayOfAYearIsReadBack()
    {
        for (QDate day(2027, 12, 20); day < QDate(2029, 1, 10); day = day.addDays(1)) {
            for (const QLocale &locale : {english, spanish})
                QCOMPARE(parseTypedDate(typedDate(day, locale), locale, today), std::optional(day));
        }
    }
};

QTEST_APPLESS_MAIN(TestTypedDate)
#include "tst_typeddate.moc"
