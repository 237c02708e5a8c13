#include "models/items/searchmodel.h"

#include "tests/support/fakebackend.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace Ventanilla;
using namespace Qt::Literals::StringLiterals;

namespace {

CustomerHit hit(const QString &number, const QString &name, MatchedField field = MatchedField::Name)
{
    CustomerHit made;
    made.customerNumber = *CustomerNumber::parse(number);
    made.displayName = name;
    made.matched = {field, name};
    return made;
}

} // namespace

class TestSearchModel : public QObject
{
    Q_OBJECT

private slots:
    void typingFastAsksOnce()
    {
        FakeBackend backend;
        SearchModel model(backend);
        for (const QString &text : {u"q"_s, u"qu"_s, u"qui"_s, u"quin"_s})
            model.setText(text);
        QVERIFY(backend.waitFor<SearchCustomers>());
        QTest::qWait(200);
        QCOMPARE(backend.count<SearchCustomers>(), 1);
        QCOMPARE(backend.last<SearchCustomers>().request().q, u"quin"_s);
    }

    void oneLetterAsksNothing()
    {
        FakeBackend backend;
        SearchModel model(backend);
        model.setText(u"q"_s);
        QTest::qWait(250);
        QCOMPARE(backend.count<SearchCustomers>(), 0);
        QCOMPARE(model.state(), SearchModel::State::Idle);
    }

    void anOlderAnswerIsDropped()
    {
        FakeBackend backend;
        SearchModel model(backend);
        model.setText(u"ana"_s);
        QVERIFY(backend.waitFor<SearchCustomers>());
        const auto older = backend.last<SearchCustomers>();
        model.setText(u"anabel"_s);
        QVERIFY(backend.waitFor<SearchCustomers>(2));
        backend.last<SearchCustomers>().answer({{hit(u"00000002"_s, u"Anabel"_s)}, std::nullopt});
        older.answer({{hit(u"00000001"_s, u"Ana"_s)}, std::nullopt});
        QTRY_COMPARE(model.state(), SearchModel::State::Ready);
        QTest::qWait(20);
        QCOMPARE(model.rowCount(), 1);
        QCOMPARE(model.hit(0).displayName, u"Anabel"_s);
    }

    void oldRowsStayUntilTheNewOnesCome()
    {
        FakeBackend backend;
        SearchModel model(backend);
        find(model, backend, {hit(u"00000001"_s, u"Ana"_s)});
        model.setText(u"anabel"_s);
        QCOMPARE(model.rowCount(), 1);
        QCOMPARE(model.state(), SearchModel::State::Searching);
    }

    void groupsNarrowTheRows()
    {
        FakeBackend backend;
        SearchModel model(backend);
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        find(model, backend, {hit(u"00000001"_s, u"Ana"_s), hit(u"00000002"_s, u"5 Ana St"_s, MatchedField::Address),
                              hit(u"00000003"_s, u"ana@e"_s, MatchedField::Email)});
        QCOMPARE(model.count(SearchModel::Group::All), 3);
        QCOMPARE(model.count(SearchModel::Group::Addresses), 1);
        model.setGroup(SearchModel::Group::Addresses);
        QCOMPARE(model.rowCount(), 1);
        QCOMPARE(model.hit(0).displayName, u"5 Ana St"_s);
    }

    void theNextPageIsFetchedWithItsCursor()
    {
        FakeBackend backend;
        SearchModel model(backend);
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        find(model, backend, {hit(u"00000001"_s, u"Ana"_s)}, u"next"_s);
        QVERIFY(model.hasMore());
        QVERIFY(model.canFetchMore({}));
        model.fetchMore({});
        QVERIFY(!model.canFetchMore({}));
        QVERIFY(backend.waitFor<SearchCustomers>(2));
        QCOMPARE(backend.last<SearchCustomers>().request().cursor, u"next"_s);
        backend.last<SearchCustomers>().answer({{hit(u"00000002"_s, u"Anabel"_s)}, std::nullopt});
        QTRY_COMPARE(model.rowCount(), 2);
        QVERIFY(!model.hasMore());
    }

    void aFailureIsToldAndTheSearchCanBeRepeated()
    {
        FakeBackend backend;
        SearchModel model(backend);
        model.setText(u"ana"_s);
        QVERIFY(backend.waitFor<SearchCustomers>());
        backend.last<SearchCustomers>().fail(Failure::Kind::Offline);
        QTRY_COMPARE(model.state(), SearchModel::State::Failed);
        QCOMPARE(model.failure()->kind, Failure::Kind::Offline);
        model.searchNow();
        QVERIFY(backend.waitFor<SearchCustomers>(2));
    }

private:
    static void find(SearchModel &model, FakeBackend &backend, std::vector<CustomerHit> hits,
                     const std::optional<QString> &cursor = {})
    {
        model.setText(u"ana"_s);
        QVERIFY(backend.waitFor<SearchCustomers>());
        backend.last<SearchCustomers>().answer({std::move(hits), cursor});
        QTRY_COMPARE(model.state(), SearchModel::State::Ready);
    }
};

QTEST_GUILESS_MAIN(TestSearchModel)
#include "tst_searchmodel.moc"
