#include "tests/backend/threeplaces.h"

using namespace Ventanilla;
using namespace Qt::Literals::StringLiterals;

/// Usernames and their merging mean the same everywhere.
class TestBothMerges : public ThreePlacesTest
{
    Q_OBJECT

private slots:
    void usernamesAreListedAndSuggested()
    {
        ListUsernames list;
        list.customerNumber = customer("00000001");
        const auto listed = waitFor(side().supervisor().send(list));
        QVERIFY(listed);
        QCOMPARE(listed->value.items.size(), size_t(2));
        say(listed->value);
        list.suggestFor = u"garcia@example.com"_s;
        const auto suggested = waitFor(side().supervisor().send(list));
        QVERIFY(suggested);
        QCOMPARE(suggested->value.items.size(), size_t(2));
        for (const Username &username : suggested->value.items) {
            QVERIFY(username.score.value_or(0) > 0);
            QVERIFY(!username.reasons.empty());
        }
        say(suggested->value);
        const auto unfiltered = waitFor(side().supervisor().send(ListUsernames{}));
        QVERIFY(!unfiltered);
        QCOMPARE(unfiltered.error().kind, Failure::Kind::Invalid);
    }

    void whatIsPlannedIsMergedAndUndone()
    {
        proveByCode();
        CreateMerge request;
        request.loginEmail = u"garcia@example.com"_s;
        request.usernames = {u"jgarcia1"_s, u"garcia_rentals"_s};
        request.dryRun = true;
        const auto open = waitFor(side().representative().send(request));
        QVERIFY2(open, qPrintable(open ? QString() : open.error().type));
        QCOMPARE(open->status, 200);
        say(open->value);
        for (const MergeConflict &conflict : open->value.conflicts) {
            if (!conflict.defaultChoice)
                request.resolutions.push_back({conflict.conflictId, conflict.choices.front()});
        }
        const auto plan = waitFor(side().representative().send(request));
        QVERIFY(plan);
        request.dryRun = false;
        const auto unplanned = waitFor(side().representative().send(request));
        QVERIFY(!unplanned);
        QCOMPARE(unplanned.error().kind, Failure::Kind::PreconditionRequired);
        request.planVersion = plan->value.planVersion;
        const auto merged = waitFor(side().representative().send(request));
        QVERIFY2(merged,
                 qPrintable(merged ? QString() : merged.error().type + merged.error().detail));
        QCOMPARE(merged->status, 201);
        QVERIFY(merged->value.moves == plan->value.moves);
        QVERIFY(merged->value.conflicts == plan->value.conflicts);
        QVERIFY(merged->value.checklist == plan->value.checklist);
        say(merged->value);
        const auto again = waitFor(side().representative().send(request));
        QVERIFY(!again); // it is no longer as it was planned
        QCOMPARE(again.error().type, u"/problems/plan-stale"_s);
        QVERIFY(again.error().extra.contains(u"plan"_s));
        undo(*merged->value.id);
    }

private:
    void undo(const QString &id)
    {
        UndoMerge request;
        request.mergeId = id;
        const auto undone = waitFor(side().representative().send(request));
        QVERIFY2(undone, qPrintable(undone ? QString() : undone.error().type));
        QCOMPARE(undone->value.state, MergeState::Undone);
        say(undone->value);
        const auto twice = waitFor(side().representative().send(request));
        QVERIFY(!twice);
        QCOMPARE(twice.error().kind, Failure::Kind::Conflict);
        GetMerge get;
        get.mergeId = id;
        QCOMPARE(waitFor(side().supervisor().send(get))->value.state, MergeState::Undone);
        ListMerges list;
        list.username = u"jgarcia1"_s;
        QCOMPARE(waitFor(side().supervisor().send(list))->value.items.size(), size_t(1));
    }
};

QTEST_GUILESS_MAIN(TestBothMerges)
#include "tst_bothmerges.moc"
