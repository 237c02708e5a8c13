#include "models/domain/usernamesuggestion.h"

#include <QTest>

using namespace Ventanilla;
using namespace Qt::Literals::StringLiterals;

Q_DECLARE_METATYPE(Ventanilla::SuggestionFacts)

class TestUsernameSuggestion : public QObject
{
    Q_OBJECT

private slots:
    void scores_data()
    {
        QTest::addColumn<SuggestionFacts>("facts");
        QTest::addColumn<int>("score");
        QTest::addColumn<QString>("reasons");
        const auto row = [](const char *name, SuggestionFacts facts, int score,
                            const QString &reasons) {
            QTest::newRow(name) << facts << score << reasons;
        };
        SuggestionFacts facts;
        row("nothing known", facts, 0, u""_s);
        facts.isSameEmail = true;
        row("the login's e-mail, without accounts", facts, 90, u"same_email"_s);
        facts.hasAccounts = true;
        row("the login's e-mail, strangers' accounts", facts, 70, u"same_email"_s);
        facts.hasCustomersAccount = true;
        row("the login's e-mail and the customer's accounts", facts, 98,
            u"same_email same_customer"_s);
        facts.sharesAccount = facts.hasSamePhone = true;
        row("no more than a hundred", facts, 100,
            u"same_email same_customer shares_account same_phone"_s);
        facts = {};
        facts.hasAccounts = facts.hasCustomersAccount = true;
        row("the customer's accounts", facts, 85, u"same_customer"_s);
        facts.hasKnownEmail = true;
        row("and another e-mail of theirs", facts, 91, u"same_customer same_contact"_s);
        facts.hasKnownEmail = false;
        facts.hasOthersAccount = true;
        row("a customer's account among others", facts, 83, u"account_of_same_customer"_s);
        facts = {};
        facts.hasAccounts = facts.hasOthersAccount = facts.sharesAccount = true;
        row("an account that the login reaches", facts, 80, u"shares_account"_s);
        facts.sharesAccount = false;
        facts.hasSamePhone = true;
        row("somebody with the same phone", facts, 60, u"same_phone"_s);
        facts.hasSamePhone = false;
        facts.namesInCommon = 1;
        row("a name in common", facts, 41, u"similar_name"_s);
        facts.namesInCommon = 2;
        row("two names in common", facts, 50, u"similar_name"_s);
        facts.hasSamePhone = true;
        row("a name beside a better reason", facts, 60, u"same_phone"_s);
    }
    void scores()
    {
        QFETCH(const SuggestionFacts, facts);
        QFETCH(const QString, reasons);
        const Suggestion suggestion = suggestionFor(facts);
        QTEST(suggestion.score, "score");
        QCOMPARE(QStringList(suggestion.reasons.begin(), suggestion.reasons.end()).join(u' '),
                 reasons);
    }

    void findsNames()
    {
        QCOMPARE(namesInCommon({u"marisol"_s, u"ibarra"_s}, {u"m_ibarra77"_s}), 1);
        QCOMPARE(namesInCommon({u"marisol"_s, u"ibarra"_s}, {u"x"_s, u"Marisol Ibarra"_s}), 2);
        QCOMPARE(namesInCommon({u"nunez"_s}, {u"Núñez.home"_s}), 1);
        QCOMPARE(namesInCommon({u"lee"_s}, {u"lee"_s}), 0); // too short to say anything
    }
};

QTEST_GUILESS_MAIN(TestUsernameSuggestion)
#include "tst_usernamesuggestion.moc"
