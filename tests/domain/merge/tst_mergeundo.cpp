#include "models/domain/merge/undo.h"

#include <QTest>

using namespace Ventanilla::Merging;
using namespace Qt::Literals::StringLiterals;

namespace {

const RowRef login{u"logins"_s, u"[\"ana@example.com\"]"_s};
const RowRef linked{u"login_accounts"_s, u"[\"0000001\",\"ana@example.com\"]"_s};
const RowRef autopay{u"autopays"_s, u"[\"0000002\",\"ap_3\"]"_s};
const RowRef billed{u"accounts"_s, u"[\"0000003\"]"_s};
const RowRef ended{u"username_accounts"_s, u"[\"0000001\",\"aruiz1\"]"_s};

QJsonObject row(std::initializer_list<std::pair<QString, QJsonValue>> columns)
{
    return QJsonObject(columns);
}

/// A merge that made a login and a link to it, suspended an autopay, wrote a billing address and
/// ended a link.
UndoInputs merged()
{
    UndoInputs inputs;
    inputs.journal = {
        {login, std::nullopt, row({{u"state"_s, u"invited"_s}, {u"version"_s, 1}})},
        {linked, std::nullopt, row({{u"label"_s, QJsonValue()}, {u"version"_s, 1}})},
        {autopay, row({{u"state"_s, u"active"_s}, {u"version"_s, 1}}),
         row({{u"state"_s, u"suspended"_s}, {u"version"_s, 2}})},
        {billed,
         row({{u"billing_email"_s, QJsonValue()}, {u"balance_cents"_s, 4815}, {u"version"_s, 1}}),
         row({{u"billing_email"_s, u"old@example.com"_s},
              {u"balance_cents"_s, 4815},
              {u"version"_s, 2}})},
        {ended, row({{u"role"_s, u"owner"_s}}), std::nullopt},
    };
    for (const JournalStep &step : inputs.journal) {
        if (step.after)
            inputs.now[step.row] = *step.after;
    }
    inputs.needs[linked] = {login};
    return inputs;
}

std::vector<RowRef> keptRows(const UndoPlan &plan)
{
    std::vector<RowRef> rows;
    for (const KeptRow &kept : plan.kept)
        rows.push_back(kept.row);
    return rows;
}

} // namespace

class TestMergeUndo : public QObject
{
    Q_OBJECT

private slots:
    void whatNobodyTouchedIsGivenBackBackwards()
    {
        const UndoPlan plan = planUndo(merged());
        QVERIFY(plan.kept.empty());
        const std::vector<UndoStep> expected = {
            {ended, UndoStep::Kind::Add, row({{u"role"_s, u"owner"_s}})},
            {billed, UndoStep::Kind::Restore, row({{u"billing_email"_s, QJsonValue()}})},
            {autopay, UndoStep::Kind::Restore, row({{u"state"_s, u"active"_s}})},
            {linked, UndoStep::Kind::Remove, {}},
            {login, UndoStep::Kind::Remove, {}},
        };
        QVERIFY(plan.steps == expected);
    }

    void aColumnThatTheMergeLeftAloneBlocksNothing()
    {
        UndoInputs inputs = merged();
        inputs.now[billed].insert(u"balance_cents"_s, 0);
        inputs.now[billed].insert(u"version"_s, 3);
        QVERIFY(planUndo(inputs).kept.empty());
    }

    void theCancelledAutopayIsKeptAndNamed()
    {
        UndoInputs inputs = merged();
        inputs.now[autopay].insert(u"state"_s, u"cancelled"_s);
        inputs.now[billed].insert(u"balance_cents"_s, 0);
        const UndoPlan plan = planUndo(inputs);
        QVERIFY(plan.kept == (std::vector<KeptRow>{{autopay, KeptRow::Why::ChangedSince}}));
        QCOMPARE(plan.steps.size(), size_t(4));
    }

    void whatWasChangedAndChangedBackIsGivenBack()
    {
        UndoInputs inputs = merged();
        inputs.now[autopay].insert(u"version"_s, 7);
        QVERIFY(planUndo(inputs).kept.empty());
    }

    void whenALinkWasMadeIsNoChange()
    {
        UndoInputs inputs = merged();
        inputs.journal[1].after->insert(u"since"_s, u"2026-03-08T10:00:00Z"_s);
        inputs.now[linked].insert(u"since"_s, QJsonValue()); // as after an import
        QVERIFY(planUndo(inputs).kept.empty());
    }

    void aLinkThatStaysKeepsItsLogin()
    {
        UndoInputs inputs = merged();
        inputs.now[linked].insert(u"label"_s, u"Home"_s);
        const UndoPlan plan = planUndo(inputs);
        QVERIFY(keptRows(plan) == (std::vector<RowRef>{linked, login}));
        QCOMPARE(plan.kept.back().why, KeptRow::Why::StillInUse);
    }

    void aLoginThatOthersUseStays()
    {
        UndoInputs inputs = merged();
        inputs.inUse = {login};
        QVERIFY(planUndo(inputs).kept == (std::vector<KeptRow>{{login, KeptRow::Why::StillInUse}}));
    }

    void aConfirmedLoginStays()
    {
        UndoInputs inputs = merged();
        inputs.now[login].insert(u"state"_s, u"active"_s);
        QVERIFY(planUndo(inputs).kept
                == (std::vector<KeptRow>{{login, KeptRow::Why::ChangedSince}}));
    }

    void rowsThatCameOrWentSinceAreKeptAsTheyAre()
    {
        UndoInputs inputs = merged();
        inputs.now[ended] = row({{u"role"_s, u"viewer"_s}});
        inputs.now.erase(linked);
        const UndoPlan plan = planUndo(inputs);
        const std::vector<KeptRow> expected = {{linked, KeptRow::Why::RemovedSince},
                                               {ended, KeptRow::Why::AddedSince}};
        QVERIFY(plan.kept == expected);
    }

    void severalStepsOnOneRowCountAsOne()
    {
        UndoInputs inputs = merged();
        inputs.journal.push_back({autopay,
                                  row({{u"state"_s, u"suspended"_s}, {u"method"_s, u"pm_3"_s}}),
                                  row({{u"state"_s, u"suspended"_s}, {u"method"_s, u"pm_1"_s}})});
        inputs.journal[2].before->insert(u"method"_s, u"pm_3"_s);
        inputs.now[autopay] = *inputs.journal.back().after;
        const UndoPlan plan = planUndo(inputs);
        const UndoStep expected{autopay, UndoStep::Kind::Restore,
                                row({{u"state"_s, u"active"_s}, {u"method"_s, u"pm_3"_s}})};
        QVERIFY(plan.steps.front() == expected);
    }
};

QTEST_GUILESS_MAIN(TestMergeUndo)
#include "tst_mergeundo.moc"
