#include "ui/search/searchpage.h"

#include "models/items/desksession.h"
#include "tests/support/fakebackend.h"
#include "tests/support/memorydesk.h"
#include "ui/kit/searchfield.h"
#include "ui/search/factorwords.h"
#include "ui/search/searchwords.h"
#include "ui/search/verifycard.h"

#include <QApplication>
#include <QClipboard>
#include <QLabel>
#include <QListView>
#include <QSignalSpy>
#include <QTest>
#include <QVBoxLayout>

using namespace Ventanilla;
using namespace Qt::Literals::StringLiterals;

namespace {

UtilityProfile profile()
{
    UtilityProfile made;
    made.name = u"Alder Valley Water"_s;
    made.timeZone = u"America/Los_Angeles"_s;
    made.verification.factors = {{u"account_number"_s, 2}, {u"postal_code"_s, 1}, {u"code"_s, 4}, {u"last_bill_amount_cents"_s, 2}};
    made.verification.codeRequiredFor = {u"merge_and_payment"_s};
    return made;
}

CustomerHit hit(const QString &number, const QString &name)
{
    CustomerHit made;
    made.customerNumber = *CustomerNumber::parse(number);
    made.displayName = name;
    made.preferredLanguage = u"es"_s;
    made.matched = {MatchedField::Name, name};
    return made;
}

} // namespace

class TestSearchPage : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_backend = std::make_shared<FakeBackend>();
        m_session = std::make_unique<DeskSession>(m_backend, profile(), m_memory, m_memory);
        m_window = std::make_unique<QWidget>();
        auto *layout = new QVBoxLayout(m_window.get());
        m_field = new SearchField(u"Search"_s);
        m_page = new SearchPage(*m_session, *m_field);
        layout->addWidget(m_field);
        layout->addWidget(m_page);
        m_window->resize(1200, 700);
        m_window->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
        m_field->setFocus();
    }

    void cleanup()
    {
        m_window.reset();
        m_session.reset();
        m_backend.reset();
    }

    void theListIsWorkedFromTheSearchField()
    {
        QSignalSpy opened(m_page, &SearchPage::opened);
        type({hit(u"20390115"_s, u"Joaquín Quintero"_s), hit(u"20418837"_s, u"Marisol Quintero"_s)});
        QTest::keyClick(m_field, Qt::Key_Down);
        QTest::keyClick(m_field, Qt::Key_C, Qt::ControlModifier);
        QCOMPARE(QApplication::clipboard()->text(), u"20418837"_s);
        QTest::keyClick(m_field, Qt::Key_Return);
        QCOMPARE(opened.size(), 1);
        QCOMPARE(opened.front().at(0).value<CustomerNumber>().text(), u"20418837"_s);
        QCOMPARE(opened.front().at(1).toBool(), false);
        QTest::keyClick(m_field, Qt::Key_Return, Qt::ControlModifier);
        QCOMPARE(opened.back().at(1).toBool(), true);
    }

    void enterWaitsForTheAnswerAndOpensTheOneThatIsMeant()
    {
        QSignalSpy opened(m_page, &SearchPage::opened);
        type({hit(u"20390115"_s, u"Joaquín Quintero"_s)});
        m_field->selectAll();
        QTest::keyClicks(m_field, u"20418837"_s);
        QTest::keyClick(m_field, Qt::Key_Return); // the row in sight is still Joaquín's
        QCOMPARE(opened.size(), 0);
        QVERIFY(m_backend->waitFor<SearchCustomers>(2));
        QCOMPARE(opened.size(), 0);
        m_backend->last<SearchCustomers>().answer({{hit(u"20418837"_s, u"Marisol Quintero"_s)}, std::nullopt});
        QTRY_COMPARE(opened.size(), 1);
        QCOMPARE(opened.front().at(0).value<CustomerNumber>().text(), u"20418837"_s);
        QCOMPARE(opened.front().at(1).toBool(), false);
    }

    void enterThatWaitsChoosesNobodyAmongSeveral()
    {
        QSignalSpy opened(m_page, &SearchPage::opened);
        QTest::keyClicks(m_field, u"quintero"_s);
        QTest::keyClick(m_field, Qt::Key_Return, Qt::ControlModifier);
        QTest::keyClicks(m_field, u" jo"_s); // held back: nobody knows yet where it goes
        QTest::keyClick(m_field, Qt::Key_Return);
        QCOMPARE(m_field->text(), u"quintero"_s);
        QVERIFY(m_backend->waitFor<SearchCustomers>());
        m_backend->last<SearchCustomers>().answer(
            {{hit(u"20390115"_s, u"Joaquín Quintero"_s), hit(u"20418837"_s, u"Marisol Quintero"_s)}, std::nullopt});
        QTRY_COMPARE(m_field->text(), u"quintero jo"_s);
        QVERIFY(m_backend->waitFor<SearchCustomers>(2));
        m_backend->last<SearchCustomers>().answer({{hit(u"20390115"_s, u"Joaquín Quintero"_s)}, std::nullopt});
        QTRY_VERIFY(m_field->status().contains(u"match"_s));
        QCOMPARE(opened.size(), 0); // the Enter behind what was held counts for nothing
    }

    void whatFollowsAnEnterThatWaitsCallsItOff_data()
    {
        QTest::addColumn<int>("key");
        QTest::newRow("another letter") << int(Qt::Key_X);
        QTest::newRow("an arrow") << int(Qt::Key_Down);
        QTest::newRow("going elsewhere") << int(Qt::Key_Tab);
    }

    void whatFollowsAnEnterThatWaitsCallsItOff()
    {
        QFETCH(const int, key);
        QSignalSpy opened(m_page, &SearchPage::opened);
        type({hit(u"20390115"_s, u"Joaquín Quintero"_s)});
        QTest::keyClicks(m_field, u"s"_s);
        QTest::keyClick(m_field, Qt::Key_Return);
        QTest::keyClick(m_field, static_cast<Qt::Key>(key));
        QVERIFY(m_backend->waitFor<SearchCustomers>(2));
        m_backend->last<SearchCustomers>().answer({{hit(u"20418837"_s, u"Marisol Quintero"_s)}, std::nullopt});
        QTRY_VERIFY(m_field->status().contains(u"match"_s));
        QCOMPARE(opened.size(), 0);
    }

    void escapeClearsTheField()
    {
        type({hit(u"20418837"_s, u"Marisol Quintero"_s)});
        QVERIFY(m_page->stepBack());
        QVERIFY(m_field->text().isEmpty());
        QVERIFY(!m_page->stepBack());
    }

    void nobodyFoundSaysSo()
    {
        type({});
        const auto labels = m_page->findChildren<QLabel *>();
        QVERIFY(std::any_of(labels.begin(), labels.end(), [](const QLabel *label) {
            return label->isVisible() && label->text().contains(u"Nobody matches"_s);
        }));
    }

    void theCallerIsVerifiedFromThePreview()
    {
        QSignalSpy opened(m_page, &SearchPage::opened);
        type({hit(u"20418837"_s, u"Marisol Quintero"_s)});
        m_page->run(Command::Verify);
        auto *account = edit(u"account_number"_s);
        QTRY_VERIFY(account->hasFocus());
        QTest::keyClicks(account, u"3104582"_s);
        QTest::keyClicks(edit(u"postal_code"_s), u"93901"_s);
        QTest::keyClick(edit(u"postal_code"_s), Qt::Key_Return);
        QVERIFY(m_backend->waitFor<CreateVerification>());
        const CallerFactors sent = m_backend->last<CreateVerification>().request().factors;
        QCOMPARE(sent.accountNumber, u"3104582"_s);
        QCOMPARE(sent.postalCode, u"93901"_s);
        QVERIFY(!sent.code);
        m_backend->last<CreateVerification>().answer(
            {VerificationLevel::Read, 3, QDateTime::currentDateTimeUtc().addSecs(900)});
        QTRY_COMPARE(opened.size(), 1);
        QCOMPARE(FactorWords::verifiedBy(m_page->verifiedBy()), u"by account number and ZIP code"_s);
    }

    void aMissKeepsWhatWasTypedAndNamesNoPart()
    {
        type({hit(u"20418837"_s, u"Marisol Quintero"_s)});
        m_page->run(Command::Verify);
        QTest::keyClicks(edit(u"account_number"_s), u"0000000"_s);
        QTest::keyClick(edit(u"account_number"_s), Qt::Key_Return);
        QVERIFY(m_backend->waitFor<CreateVerification>());
        m_backend->last<CreateVerification>().fail(Failure::Kind::Invalid, u"/problems/not-verified"_s, u"It does not match."_s);
        auto *message = m_page->findChild<QLabel *>(u"verifyMessageLabel"_s);
        QTRY_VERIFY(message->isVisible());
        QCOMPARE(message->text(), u"It does not match."_s);
        QCOMPARE(edit(u"account_number"_s)->text(), u"0000000"_s);
    }

    void anAmountThatIsNoneIsNotSent()
    {
        type({hit(u"20418837"_s, u"Marisol Quintero"_s)});
        m_page->run(Command::Verify);
        QTest::keyClicks(edit(u"last_bill_amount_cents"_s), u"1,234.5x"_s);
        QTest::keyClick(edit(u"last_bill_amount_cents"_s), Qt::Key_Return);
        QTest::qWait(50);
        QCOMPARE(m_backend->count<CreateVerification>(), 0);
    }

    void matchedParts_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("search");
        QTest::addColumn<QString>("marked");
        QTest::newRow("the beginning of a word") << u"Marisol Ibarra Quintero"_s << u"quin"_s << u"Quin"_s;
        QTest::newRow("accents do not count") << u"José Núñez"_s << u"nunez"_s << u"Núñez"_s;
        QTest::newRow("the middle of a word is no match") << u"Altamira"_s << u"mira"_s << u""_s;
        QTest::newRow("two words") << u"Peña Ortíz"_s << u"pena ortiz"_s << u"Peña Ortíz"_s;
    }

    void matchedParts()
    {
        QFETCH(const QString, text);
        QFETCH(const QString, search);
        QFETCH(const QString, marked);
        const auto [begin, length] = SearchWords::matchedPart(text, search);
        QCOMPARE(text.mid(begin, length), marked);
    }

private:
    void type(std::vector<CustomerHit> hits)
    {
        QTest::keyClicks(m_field, u"quintero"_s);
        QVERIFY(m_backend->waitFor<SearchCustomers>());
        m_backend->last<SearchCustomers>().answer({std::move(hits), std::nullopt});
        QTRY_VERIFY(m_field->status().contains(u"match"_s));
    }
    [[nodiscard]] QLineEdit *edit(const QString &factor) const
    {
        return m_page->findChild<QLineEdit *>(factor + u"Edit"_s);
    }

    MemoryDesk m_memory;
    std::shared_ptr<FakeBackend> m_backend;
    std::unique_ptr<DeskSession> m_session;
    std::unique_ptr<QWidget> m_window;
    SearchField *m_field = nullptr;
    SearchPage *m_page = nullptr;
};

QTEST_MAIN(TestSearchPage)
#include "tst_searchpage.moc"
