#include "models/domain/checkdigit.h"
#include "models/domain/combinedid.h"
#include "models/domain/emailaddress.h"
#include "models/domain/fold.h"
#include "models/domain/mask.h"
#include "models/domain/phonenumber.h"
#include "models/domain/postalcode.h"
#include "models/domain/words.h"

#include <QTest>

using namespace Ventanilla;
using namespace Qt::Literals::StringLiterals;

/// The figures of rules.md, "Identifiers".
class TestIdentifiers : public QObject
{
    Q_OBJECT

private slots:
    void combinedIds_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("key"); // empty: refused
        const QString key = u"00012345-0001234"_s;
        QTest::newRow("as the bill prints it") << key << key;
        QTest::newRow("spaces around and an en dash between") << u" 00012345 – 0001234 "_s << key;
        QTest::newRow("no hyphen at all") << u"000123450001234"_s << key;
        QTest::newRow("a no-break space, a soft hyphen and a minus")
            << u"00012345\u00A0\u2212\u00AD0001234"_s << key;
        QTest::newRow("full-width digits") << u"０００１２３４５-0001234"_s << key;
        QTest::newRow("a digit too few is refused") << u"0001234-0001234"_s << QString();
        QTest::newRow("a letter is refused") << u"0001234A-0001234"_s << QString();
        QTest::newRow("nothing is refused") << u"  "_s << QString();
    }
    void combinedIds()
    {
        QFETCH(const QString, typed);
        QFETCH(const QString, key);
        const auto id = CombinedId::parse(typed);
        QCOMPARE(id.has_value(), !key.isEmpty());
        if (id)
            QCOMPARE(id->text(), key);
    }

    void routingNumbers_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<bool>("good");
        QTest::newRow("a right check digit") << u"021000021"_s << true;
        QTest::newRow("a wrong check digit") << u"021000022"_s << false;
        QTest::newRow("all zeros") << u"000000000"_s << false;
        QTest::newRow("a digit too many") << u"0210000210"_s << false;
        QTest::newRow("spaces between") << u"0210 0002 1"_s << true;
    }
    void routingNumbers()
    {
        QFETCH(const QString, typed);
        QFETCH(const bool, good);
        QCOMPARE(parseRoutingNumber(typed).has_value(), good);
    }

    void cardNumbers_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<bool>("good");
        QTest::newRow("a test card") << u"4242 4242 4242 4242"_s << true;
        QTest::newRow("fifteen digits") << u"3782-822463-10005"_s << true;
        QTest::newRow("a wrong last digit") << u"4242424242424241"_s << false;
        QTest::newRow("an account key is no card") << u"00012345-0001234"_s << false;
        QTest::newRow("too short") << u"42424242"_s << false;
    }
    void cardNumbers()
    {
        QFETCH(const QString, typed);
        QFETCH(const bool, good);
        QCOMPARE(isCardNumber(typed), good);
    }

    void emails_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("shown");
        QTest::addColumn<QString>("key"); // empty: refused
        QTest::newRow("case is kept and not compared")
            << u" Ana.Ruiz@Example.com "_s << u"Ana.Ruiz@Example.com"_s
            << u"ana.ruiz@example.com"_s;
        QTest::newRow("dots and plus tags are kept")
            << u"a.b+casa@example.com"_s << u"a.b+casa@example.com"_s << u"a.b+casa@example.com"_s;
        QTest::newRow("an accent typed as two characters is one")
            << u"jose\u0301@example.com"_s << u"jos\u00E9@example.com"_s
            << u"jos\u00E9@example.com"_s;
        QTest::newRow("the domain is compared in its ASCII form")
            << u"ana@MAÑANA.example.com"_s << u"ana@MAÑANA.example.com"_s
            << u"ana@xn--maana-pta.example.com"_s;
        QTest::newRow("no at sign") << u"ana.example.com"_s << QString() << QString();
        QTest::newRow("two at signs") << u"ana@ruiz@example.com"_s << QString() << QString();
        QTest::newRow("nothing before the at sign") << u"@example.com"_s << QString() << QString();
        QTest::newRow("a domain without a dot") << u"ana@example"_s << QString() << QString();
        QTest::newRow("a domain with two dots running")
            << u"ana@example..com"_s << QString() << QString();
        QTest::newRow("a space within") << u"ana ruiz@example.com"_s << QString() << QString();
        QTest::newRow("a line break within")
            << u"ana@example.com\nBcc: x@example.com"_s << QString() << QString();
        QTest::newRow("nothing") << QString() << QString() << QString();
        QTest::newRow("65 characters before the at sign")
            << QString(65, u'a') + u"@example.com"_s << QString() << QString();
    }
    void emails()
    {
        QFETCH(const QString, typed);
        QFETCH(const QString, shown);
        QFETCH(const QString, key);
        const auto email = EmailAddress::parse(typed);
        QCOMPARE(email.has_value(), !key.isEmpty());
        if (email) {
            QCOMPARE(email->text(), shown);
            QCOMPARE(email->key(), key);
            QCOMPARE(*EmailAddress::parse(key), *email);
        }
    }

    void phones_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("key"); // empty: refused
        QTest::newRow("as it is written") << u"(312) 555-0123"_s << u"3125550123"_s;
        QTest::newRow("with the country's 1") << u"1-312-555-0123"_s << u"3125550123"_s;
        QTest::newRow("with +1 and points") << u"+1 312.555.0123"_s << u"3125550123"_s;
        QTest::newRow("abroad") << u"+34 911 23 45 67"_s << u"+34911234567"_s;
        QTest::newRow("seven digits are refused") << u"555-0123"_s << QString();
        QTest::newRow("letters are refused") << u"312-555-WATR"_s << QString();
    }
    void phones()
    {
        QFETCH(const QString, typed);
        QFETCH(const QString, key);
        const auto phone = PhoneNumber::parse(typed);
        QCOMPARE(phone.has_value(), !key.isEmpty());
        if (phone) {
            QCOMPARE(phone->key(), key);
            QCOMPARE(phone->text(), typed);
        }
    }

    void postalCodes_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("key"); // empty: refused
        QTest::newRow("five digits") << u"60432"_s << u"60432"_s;
        QTest::newRow("nine digits: the first five count") << u"60432-1187"_s << u"60432"_s;
        QTest::newRow("nine digits without a hyphen") << u"604321187"_s << u"60432"_s;
        QTest::newRow("a leading zero") << u" 02155 "_s << u"02155"_s;
        QTest::newRow("four digits are refused") << u"6043"_s << QString();
    }
    void postalCodes()
    {
        QFETCH(const QString, typed);
        QFETCH(const QString, key);
        const auto code = PostalCode::parse(typed);
        QCOMPARE(code.has_value(), !key.isEmpty());
        if (code)
            QCOMPARE(code->key(), key);
    }

    void folding_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("words");
        QTest::newRow("JOSE NUNEZ finds José Núñez") << u"José Núñez"_s << u"jose nunez"_s;
        QTest::newRow("capitals with accents") << u"JOSÉ NÚÑEZ"_s << u"jose nunez"_s;
        QTest::newRow("pena ortiz finds Peña-Ortíz") << u"Peña-Ortíz"_s << u"pena ortiz"_s;
        QTest::newRow("accents typed as marks of their own") << u"Pen\u0303a"_s << u"pena"_s;
        QTest::newRow("an apostrophe joins") << u"O’Brien & Sons, Inc."_s << u"obrien sons inc"_s;
        QTest::newRow("letters that do not come apart")
            << u"Søren Łódź Straße"_s << u"soren lodz strasse"_s;
        QTest::newRow("numbers stay") << u"  1408 N. Elm St. #2"_s << u"1408 n elm st 2"_s;
        QTest::newRow("punctuation alone is nothing") << u" -- ... "_s << QString();
    }
    void folding()
    {
        QFETCH(const QString, text);
        QFETCH(const QString, words);
        QCOMPARE(folded(text), words);
        QCOMPARE(folded(words), words);
    }

    void masks()
    {
        QCOMPARE(maskedPhone(u"(312) 555-0123"_s), u"…0123"_s);
        QCOMPARE(maskedPhone(u"123"_s), u"…"_s);
        QCOMPARE(maskedEmail(u"joe.garcia@example.com"_s), u"j…@e….com"_s);
        QCOMPARE(maskedEmail(u"joe@mail.example.com.mx"_s), u"j…@m….mx"_s);
        QCOMPARE(maskedEmail(u"not an address"_s), u"…"_s);
    }

    void wordsStandForTheValuesOfTheContract()
    {
        QCOMPARE(toText(VerificationLevel::MergeAndPayment), "merge_and_payment"_L1);
        QCOMPARE(fromText<LinkRole>(u"viewer"), LinkRole::Viewer);
        QVERIFY(!fromText<LinkRole>(u"Viewer"));
        QVERIFY(!fromText<StaffRole>(u""));
    }
};

QTEST_GUILESS_MAIN(TestIdentifiers)
#include "tst_identifiers.moc"
