#include "models/items/historymodel.h"

#include "tests/support/fakebackend.h"

#include <QAbstractItemModelTester>
#include <QTest>

using namespace Ventanilla;
using namespace Qt::Literals::StringLiterals;

namespace {

HistoryEntry entry(const QString &id, HistoryKind kind = HistoryKind::Change)
{
    HistoryEntry made;
    made.id = id;
    made.kind = kind;
    made.summary = id;
    return made;
}

} // namespace

class TestHistoryModel : public QObject
{
    Q_OBJECT

private slots:
    void pagesAreReadAsTheyAreNeeded()
    {
        FakeBackend backend;
        HistoryModel model(backend, *CustomerNumber::parse(u"20418837"_s));
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.refresh();
        backend.last<GetCustomerHistory>().answer({{entry(u"a"_s), entry(u"b"_s, HistoryKind::Note)}, u"next"_s});
        QTRY_COMPARE(model.rowCount(), 2);
        QVERIFY(model.canFetchMore({}));
        model.fetchMore({});
        QCOMPARE(backend.last<GetCustomerHistory>().request().cursor, u"next"_s);
        backend.last<GetCustomerHistory>().answer({{entry(u"c"_s, HistoryKind::Merge)}, std::nullopt});
        QTRY_COMPARE(model.rowCount(), 3);
        QVERIFY(!model.canFetchMore({}));
    }

    void aKindThatIsNotLoadedYetIsLookedFor()
    {
        FakeBackend backend;
        HistoryModel model(backend, *CustomerNumber::parse(u"20418837"_s));
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.refresh();
        backend.last<GetCustomerHistory>().answer({{entry(u"a"_s)}, u"next"_s});
        QTRY_COMPARE(model.rowCount(), 1);
        model.setKind(HistoryKind::AlertEvent);
        QCOMPARE(model.rowCount(), 0);
        QCOMPARE(backend.count<GetCustomerHistory>(), 2);
        backend.last<GetCustomerHistory>().answer({{entry(u"b"_s, HistoryKind::AlertEvent)}, std::nullopt});
        QTRY_COMPARE(model.rowCount(), 1);
        QCOMPARE(model.entry(0).id, u"b"_s);
    }

    void aPollWithNothingNewKeepsThePagesReadSoFar()
    {
        FakeBackend backend;
        HistoryModel model(backend, *CustomerNumber::parse(u"20418837"_s));
        model.refresh();
        backend.last<GetCustomerHistory>().answer({{entry(u"a"_s)}, u"next"_s});
        QTRY_COMPARE(model.rowCount(), 1);
        model.fetchMore({});
        backend.last<GetCustomerHistory>().answer({{entry(u"b"_s)}, std::nullopt});
        QTRY_COMPARE(model.rowCount(), 2);
        model.refresh();
        backend.last<GetCustomerHistory>().answer({{entry(u"a"_s)}, u"next"_s});
        QTest::qWait(20);
        QCOMPARE(model.rowCount(), 2);
        QVERIFY(!model.hasMore());
        model.refresh();
        backend.last<GetCustomerHistory>().answer({{entry(u"new"_s), entry(u"a"_s)}, u"next"_s});
        QTRY_COMPARE(model.entry(0).id, u"new"_s);
    }

    void aFailureIsToldAndRowsStay()
    {
        FakeBackend backend;
        HistoryModel model(backend, *CustomerNumber::parse(u"20418837"_s));
        model.refresh();
        backend.last<GetCustomerHistory>().fail(Failure::Kind::Forbidden);
        QTRY_COMPARE(model.state(), HistoryModel::State::Failed);
        model.refresh();
        backend.last<GetCustomerHistory>().answer({{entry(u"a"_s)}, std::nullopt});
        QTRY_COMPARE(model.state(), HistoryModel::State::Ready);
        model.refresh();
        backend.last<GetCustomerHistory>().fail(Failure::Kind::Offline);
        QTRY_VERIFY(model.failure().has_value());
        QCOMPARE(model.state(), HistoryModel::State::Ready);
        QCOMPARE(model.rowCount(), 1);
    }
};

QTEST_GUILESS_MAIN(TestHistoryModel)
#include "tst_historymodel.moc"
