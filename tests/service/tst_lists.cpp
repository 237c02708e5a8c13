#include "models/contract/customers.h"
#include "models/contract/logins.h"
#include "models/contract/merges.h"
#include "models/service/demo/profiles.h"
#include "models/store/searchindex.h"
#include "tests/support/servicefixture.h"

#include <QTest>

using namespace Ventanilla;
using namespace Qt::Literals::StringLiterals;

/// What every list keeps to, and what outlives an import.
class TestLists : public QObject
{
    Q_OBJECT

private slots:
    void everyHitCarriesAnEtagOfItself()
    {
        const TestDatabase test(Dialect::Sqlite);
        ServiceFixture fixture(test);
        const QString token = fixture.signIn(u"marsh"_s);
        QVERIFY(rebuildSearch(fixture.database()));
        SearchCustomers request;
        request.q = u"ruiz"_s;
        const QString before = fixture.run(request, token)->value.items.at(0).etag;
        QVERIFY(before.startsWith(u'"') && before.size() > 10);
        QCOMPARE(fixture.run(request, token)->value.items.at(0).etag, before);
        fixture.put(u"UPDATE customers SET given_name = 'Anita' WHERE customer_number = '00000001'"_s);
        QVERIFY(fixture.run(request, token)->value.items.at(0).etag != before);
    }

    void loginsKnowNoFurtherPage()
    {
        const TestDatabase test(Dialect::Sqlite);
        ServiceFixture fixture(test);
        ListLogins request;
        request.email = u"nobody@example.com"_s;
        const QString token = fixture.signIn(u"marsh"_s);
        QVERIFY(!fixture.run(request, token)->value.nextCursor);
        request.cursor = u"MQ"_s;
        const auto refused = fixture.run(request, token);
        QVERIFY(!refused);
        QCOMPARE(refused.error().kind, Failure::Kind::Malformed);
        QCOMPARE(refused.error().type, u"/problems/malformed"_s);
    }

    void aMergeThatCameWithImportedDataIsToldFromNone_data() { TestDatabase::addRows(); }
    void aMergeThatCameWithImportedDataIsToldFromNone()
    {
        TEST_DATABASE(test);
        ServiceFixture fixture(test);
        fixture.put(u"INSERT INTO usernames (username, email, email_key, state, merged_into, merge_id) VALUES "
                    "('aruiz', 'ana.ruiz@example.com', 'ana.ruiz@example.com', 'merged', 'ana.ruiz@example.com', 'mrg_old')"_s);
        const QString token = fixture.signIn(u"marsh"_s);
        GetMerge get;
        get.mergeId = u"mrg_old"_s;
        const auto old = fixture.run(get, token);
        QCOMPARE(old.error().kind, Failure::Kind::NotFound);
        QVERIFY2(old.error().detail.contains(u"imported data"_s), qPrintable(old.error().detail));
        UndoMerge undo;
        undo.mergeId = get.mergeId;
        QCOMPARE(fixture.run(undo, token).error().detail, old.error().detail);
        get.mergeId = u"mrg_none"_s;
        QCOMPARE(fixture.run(get, token).error().detail, u"There is no merge mrg_none."_s);
    }

    void aProfileThatIsImportedMeanwhileCounts()
    {
        const TestDatabase test(Dialect::Sqlite);
        ServiceFixture fixture(test);
        const auto name = [&] { return fixture.service().profile(fixture.database()).value()->profile; };
        QCOMPARE(name(), u"cal_water"_s);
        fixture.put(u"UPDATE utility SET profile = ?"_s, {shippedProfile(u"joliet"_s).value()});
        QTRY_COMPARE_WITH_TIMEOUT(name(), u"joliet"_s, 10'000);
    }
};

QTEST_GUILESS_MAIN(TestLists)
#include "tst_lists.moc"
