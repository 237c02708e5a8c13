#include "models/domain/callerpoints.h"

#include <QTest>

using namespace Ventanilla;
using namespace Qt::Literals::StringLiterals;

namespace {

CallerRecord anaRuiz()
{
    CallerRecord record;
    record.customerNumber = *CustomerNumber::parse(u"00012345"_s);
    record.accountNumbers = {*AccountNumber::parse(u"0001234"_s),
                             *AccountNumber::parse(u"0001235"_s)};
    record.billNumbers = {*BillNumber::parse(u"0000004711"_s)};
    record.lastBillAmountsCents = {6120, 4815};
    record.serviceAddresses = {u"1408 N. Elm St."_s};
    record.postalCodes = {u"60432-1187"_s};
    record.names = {u"Ana Núñez Ruiz"_s};
    record.phones = {u"(312) 555-0123"_s};
    record.emails = {u"ana.ruiz@example.com"_s};
    return record;
}

} // namespace

/// The figures of rules.md, "Checking who calls".
class TestCallerPoints : public QObject
{
    Q_OBJECT

private slots:
    void levels_data()
    {
        QTest::addColumn<QString>(
            "factors"); // a letter each: account bill amount code street postal name phone mail
        QTest::addColumn<int>("points");
        QTest::addColumn<VerificationLevel>("level");
        QTest::newRow("nothing") << u""_s << 0 << VerificationLevel::None;
        QTest::newRow("account alone is not enough") << u"a"_s << 2 << VerificationLevel::None;
        QTest::newRow("account and postal code: read") << u"ap"_s << 3 << VerificationLevel::Read;
        QTest::newRow("account, bill and name: change contact")
            << u"abn"_s << 5 << VerificationLevel::ChangeContact;
        QTest::newRow("account, bill and amount without the code: no merge")
            << u"abm"_s << 6 << VerificationLevel::ChangeContact;
        QTest::newRow("account and code: merge")
            << u"ac"_s << 6 << VerificationLevel::MergeAndPayment;
        QTest::newRow("the code alone: read") << u"c"_s << 4 << VerificationLevel::Read;
        QTest::newRow("everything") << u"abmcspnte"_s << 15 << VerificationLevel::MergeAndPayment;
        QTest::newRow("five of one point each: change contact")
            << u"spnte"_s << 5 << VerificationLevel::ChangeContact;
    }
    void levels()
    {
        QFETCH(const QString, factors);
        QFETCH(const int, points);
        QFETCH(const VerificationLevel, level);
        StatedFactors stated;
        if (factors.contains(u'a'))
            stated.accountNumber = u"0001235"_s;
        if (factors.contains(u'b'))
            stated.billNumber = u"000000 4711"_s;
        if (factors.contains(u'm'))
            stated.lastBillAmountCents = 6120;
        stated.codeConfirmed = factors.contains(u'c');
        if (factors.contains(u's'))
            stated.serviceAddress = u"1408 n elm st"_s;
        if (factors.contains(u'p'))
            stated.postalCode = u"60432"_s;
        if (factors.contains(u'n'))
            stated.fullName = u"nunez ruiz, ana"_s;
        if (factors.contains(u't'))
            stated.phone = u"+1 312 555 0123"_s;
        if (factors.contains(u'e'))
            stated.email = u"Ana.Ruiz@EXAMPLE.com"_s;
        const CallerCheck check = checkCaller(stated, anaRuiz(), CallerPointsProfile());
        QCOMPARE(check.points, points);
        QCOMPARE(check.level, level);
    }

    void theCombinedIdCountsAsTheAccountWhenBothHalvesBelongTogether()
    {
        StatedFactors stated;
        stated.accountNumber = u" 00012345 – 0001234 "_s;
        QCOMPARE(checkCaller(stated, anaRuiz(), {}).points, 2);
        stated.accountNumber = u"00099999-0001234"_s;
        QCOMPARE(checkCaller(stated, anaRuiz(), {}).points, 0);
    }

    void aWrongFactorBesideEnoughRightOnesTakesNothingAway()
    {
        StatedFactors stated;
        stated.accountNumber = u"0001234"_s;
        stated.postalCode = u"60432"_s;
        stated.phone = u"312-555-0199"_s;
        QCOMPARE(checkCaller(stated, anaRuiz(), {}), (CallerCheck{3, VerificationLevel::Read}));
    }

    void whatIsNotOnRecordNeverMatches()
    {
        StatedFactors stated;
        stated.fullName = u" - "_s;
        stated.serviceAddress = QString();
        stated.phone = QString();
        stated.email = QString();
        CallerRecord record = anaRuiz();
        record.names = {QString()};
        record.serviceAddresses = {QString()};
        record.phones = {QString()};
        record.emails = {QString()};
        QCOMPARE(checkCaller(stated, record, {}).points, 0);
    }

    void aProfileMayWeighOtherwise()
    {
        CallerPointsProfile joliet;
        joliet.points[Factor::BillKey] = 3;
        joliet.points.erase(Factor::Email);
        StatedFactors stated;
        stated.billNumber = u"0000004711"_s;
        stated.email = u"ana.ruiz@example.com"_s;
        QCOMPARE(checkCaller(stated, anaRuiz(), joliet), (CallerCheck{3, VerificationLevel::Read}));

        CallerPointsProfile without;
        without.codeRequiredFor.clear();
        stated.accountNumber = u"0001234"_s;
        stated.lastBillAmountCents = 4815;
        QCOMPARE(checkCaller(stated, anaRuiz(), without).level, VerificationLevel::MergeAndPayment);
    }
};

QTEST_GUILESS_MAIN(TestCallerPoints)
#include "tst_callerpoints.moc"
