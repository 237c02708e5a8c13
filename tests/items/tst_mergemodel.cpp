#include "models/items/mergemodel.h"

#include "models/items/accountform.h"
#include "models/items/caller.h"
#include "models/items/guidesaying.h"
#include "tests/support/memorydesk.h"
#include "tests/support/mergesamples.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace Ventanilla;
using namespace Ventanilla::MergeSamples;

class TestMergeModel : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_desk = std::make_unique<MemoryDesk>();
        auto backend = std::make_unique<FakeBackend>();
        m_backend = backend.get();
        answerReadings(*m_backend);
        m_session = std::make_unique<DeskSession>(std::move(backend), UtilityProfile{}, *m_desk, *m_desk);
        openCall();
    }

    void cleanup()
    {
        m_model.reset();
        m_caller.reset();
        m_session.reset();
    }

    void suggestionsAreTickedAndSorted()
    {
        QAbstractItemModelTester tester(&sources(), QAbstractItemModelTester::FailureReportingMode::QtTest);
        QTRY_VERIFY(!sources().isEmpty());
        QCOMPARE(sources().ticked(), (QStringList{u"mibarra62"_s, u"ibarra_rentals"_s, u"panaderia.q"_s}));
        QCOMPARE(sources().tickedAccounts().size(), size_t(5));
        QCOMPARE(sources().rowCount(), 8); // five usernames under three sections
        QCOMPARE(m_backend->last<ListUsernames>().request().suggestFor, u"marisol.ibarra@example.com"_s);
        QCOMPARE(sources().tickedState(), Qt::PartiallyChecked);
        sources().tickSuggested();
        QVERIFY(sources().ticked().isEmpty());
    }

    void whatIsMergedAlreadyCannotBeTicked()
    {
        QTRY_VERIFY(!sources().isEmpty());
        const QModelIndex last = sources().index(sources().rowCount() - 1, MergeSourceModel::TickColumn);
        QVERIFY(!sources().setData(last, Qt::Checked, Qt::CheckStateRole));
        QVERIFY(!(last.flags() & Qt::ItemIsUserCheckable));
    }

    void ticksByHandOutliveAnotherReading()
    {
        QTRY_VERIFY(!sources().isEmpty());
        tick(u"panaderia.q"_s, false);
        tick(u"m_ibarra77"_s, true);
        m_model->choice().chooseLogin(u"contabilidad@panaderiaq.example"_s);
        QTRY_COMPARE(m_model->choice().state(), MergeChoice::State::Ready);
        QCOMPARE(m_backend->last<ListUsernames>().request().suggestFor, u"contabilidad@panaderiaq.example"_s);
        QCOMPARE(sources().ticked(), (QStringList{u"mibarra62"_s, u"ibarra_rentals"_s, u"m_ibarra77"_s}));
    }

    void aNewLoginNeedsAGoodAddress()
    {
        QTRY_VERIFY(!sources().isEmpty());
        m_model->choice().chooseNewLogin();
        QCOMPARE(m_model->missing(), MergeModel::Missing::Email);
        m_model->preview();
        QCOMPARE(m_model->step(), MergeModel::Step::Choose);
        m_model->choice().setNewEmail(u"m.quintero@example"_s);
        QVERIFY(!m_model->choice().isNewEmailGood());
        m_model->choice().setNewEmail(u" m.quintero@example.com "_s);
        QCOMPARE(m_model->choice().targetEmail(), u"m.quintero@example.com"_s);
        m_model->choice().setNewEmail(u"CONTABILIDAD@panaderiaq.example"_s);
        QCOMPARE(m_model->choice().login()->email, u"contabilidad@panaderiaq.example"_s); // it is there already
    }

    void anotherIsAddedByAccountEmailOrName_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<bool>("isSearched");
        QTest::newRow("an account") << u"31 90099"_s << false;
        QTest::newRow("an e-mail") << u"bodega@example.org"_s << false;
        QTest::newRow("a username") << u"bodega9"_s << true;
    }

    void anotherIsAddedByAccountEmailOrName()
    {
        QFETCH(QString, typed);
        QFETCH(bool, isSearched);
        QTRY_VERIFY(!sources().isEmpty());
        m_backend->answerAll<SearchCustomers>([](const SearchCustomers &) -> Result<Answer<ListOf<CustomerHit>>> {
            CustomerHit hit;
            hit.customerNumber = *CustomerNumber::parse(u"20999999"_s);
            hit.matched.field = MatchedField::Username;
            return Answer<ListOf<CustomerHit>>{{{hit}, std::nullopt}, 200, {}, false, false};
        });
        m_backend->answerAll<ListUsernames>([](const ListUsernames &) -> Result<Answer<ListOf<Username>>> {
            const Username found = username(u"bodega9"_s, u"bodega@example.org"_s, {u"3190099"_s}, std::nullopt, {});
            return Answer<ListOf<Username>>{{{found}, std::nullopt}, 200, {}, false, false};
        });
        m_model->choice().add(typed);
        QTRY_COMPARE(m_model->choice().lookUp(), MergeChoice::LookUp::Added);
        QVERIFY(sources().ticked().contains(u"bodega9"_s));
        QCOMPARE(m_backend->count<SearchCustomers>(), isSearched ? 1 : 0);
    }

    void anUnknownNameIsNotAdded()
    {
        QTRY_VERIFY(!sources().isEmpty());
        m_backend->answerAll<SearchCustomers>([](const SearchCustomers &) -> Result<Answer<ListOf<CustomerHit>>> {
            return Answer<ListOf<CustomerHit>>{};
        });
        m_model->choice().add(u"nobody"_s);
        QTRY_COMPARE(m_model->choice().lookUp(), MergeChoice::LookUp::NotFound);
    }

    void aQuestionKeepsTheMergeShut()
    {
        toPreview();
        QCOMPARE(planner().questionsLeft(), 1);
        planner().apply(u"r"_s);
        QCOMPARE(planner().state(), MergePlanner::State::Planned);
        planner().setAnswer(u"c1"_s, u"keep_both"_s);
        QCOMPARE(planner().questionsLeft(), 0);
        QTRY_COMPARE(m_backend->last<CreateMerge>().request().resolutions,
                     (std::vector<MergeResolution>{{u"c1"_s, u"keep_both"_s}}));
    }

    void theMergeIsSentWithItsPlanAndAnswers()
    {
        toPreview();
        answerAndApply();
        QTRY_COMPARE(m_model->step(), MergeModel::Step::CheckAccounts);
        const CreateMerge sent = m_backend->last<CreateMerge>().request();
        QVERIFY(!sent.dryRun);
        QCOMPARE(sent.planVersion, u"v1"_s);
        QCOMPARE(sent.reason, u"Customer called"_s);
        QCOMPARE(*planner().merge()->id, u"mrg_7Q2K9D"_s);
        QCOMPARE(planner().ending().size(), 3);
        QAbstractItemModelTester tester(&m_model->billNames(), QAbstractItemModelTester::FailureReportingMode::QtTest);
        QCOMPARE(m_model->billNames().rowCount(), 4); // the closed account gets no bills
    }

    void aUsernameWithASkippedAccountStays()
    {
        toPreview();
        planner().setAnswer(u"c1"_s, u"skip"_s);
        QCOMPARE(planner().ending(), (QStringList{u"ibarra_rentals"_s, u"mibarra62"_s}));
    }

    void ofTwoPlansTheLastOneCounts()
    {
        QTRY_VERIFY(!sources().isEmpty());
        std::vector<Merge> plans{plan(u"late"_s), plan(u"new"_s)};
        FakeBackend quiet;
        MergePlanner two(quiet);
        two.plan(u"a@example.com"_s, {u"a"_s});
        two.plan(u"b@example.com"_s, {u"a"_s});
        quiet.calls<CreateMerge>()[1].answer(plans[1]);
        quiet.calls<CreateMerge>()[0].answer(plans[0]);
        QTRY_COMPARE(two.state(), MergePlanner::State::Planned);
        QTest::qWait(20);
        QCOMPARE(two.merge()->planVersion, u"new"_s);
    }

    void aStalePlanShowsTheNewOneAndKeepsAnswers()
    {
        toPreview();
        Merge newer = plan(u"v2"_s);
        newer.moves[1].alreadyLinked = true;
        newer.conflicts.push_back(conflict(u"c9"_s, u"autopay_duplicated"_s, u"3104582"_s, u"Which one stays?"_s,
                                           {u"mibarra62"_s}, {u"ap_1"_s, u"ap_2"_s}));
        answerMerges([newer](const CreateMerge &request) -> Result<Answer<Merge>> {
            if (request.dryRun)
                return Answer<Merge>{newer, 200, {}, false, false};
            return Unexpected{refusal(Failure::Kind::Stale, u"/problems/plan-stale"_s, newer)};
        });
        answerAndApply();
        QTRY_VERIFY(planner().failure());
        QCOMPARE(planner().merge()->planVersion, u"v2"_s);
        QCOMPARE(planner().answer(newer.conflicts[0]), u"keep_both"_s);
        QCOMPARE(planner().questionsLeft(), 1);
        QVERIFY(planner().isMarked(newer.moves[1]));
        QVERIFY(!planner().isMarked(newer.moves[0]));
        QVERIFY(planner().isMarked(newer.conflicts.back()));
        QVERIFY(!planner().isMarked(newer.conflicts[1]));
        QCOMPARE(m_model->step(), MergeModel::Step::Preview);
    }

    void anOpenConflictComesBackWithThePlan()
    {
        toPreview();
        Merge newer = plan(u"v1"_s);
        newer.conflicts[1].defaultChoice.reset();
        answerMerges([newer](const CreateMerge &) -> Result<Answer<Merge>> {
            return Unexpected{refusal(Failure::Kind::Conflict, u"/problems/merge-conflict"_s, newer)};
        });
        answerAndApply();
        QTRY_VERIFY(planner().failure());
        QCOMPARE(planner().questionsLeft(), 1);
        QVERIFY(!planner().isOutcomeUnknown());
    }

    void aLostAnswerIsAskedForWithTheSameKey()
    {
        toPreview();
        answerMerges([](const CreateMerge &request) -> Result<Answer<Merge>> {
            if (request.dryRun)
                return Answer<Merge>{plan(), 200, {}, false, false};
            return Unexpected{refusal(Failure::Kind::Offline, {})};
        });
        answerAndApply();
        QTRY_VERIFY(planner().isOutcomeUnknown());
        const QString key = m_backend->last<CreateMerge>().options().idempotencyKey;
        QVERIFY(!key.isEmpty());
        planner().apply(u"Customer called"_s);
        QCOMPARE(m_backend->last<CreateMerge>().options().idempotencyKey, key);
    }

    void aRefusedMergeGetsANewKey()
    {
        toPreview();
        answerMerges([](const CreateMerge &request) -> Result<Answer<Merge>> {
            if (request.dryRun)
                return Answer<Merge>{plan(), 200, {}, false, false};
            return Unexpected{refusal(Failure::Kind::Stale, u"/problems/plan-stale"_s, plan(u"v2"_s))};
        });
        answerAndApply();
        QTRY_VERIFY(planner().failure());
        const QString key = m_backend->last<CreateMerge>().options().idempotencyKey;
        planner().apply(u"Customer called"_s);
        QVERIFY(m_backend->last<CreateMerge>().options().idempotencyKey != key);
    }

    void anUndoIsExactOrSaysWhatBlocks()
    {
        toPreview();
        answerAndApply();
        QTRY_COMPARE(planner().state(), MergePlanner::State::Applied);
        planner().undo(UndoMode::Exact, u"r"_s);
        m_backend->last<UndoMerge>().fail(Failure::Kind::Conflict, u"/problems/undo-blocked"_s, u"Autopay was changed."_s);
        QTRY_COMPARE(planner().state(), MergePlanner::State::Applied);
        QCOMPARE(planner().failure()->detail, u"Autopay was changed."_s);
        planner().undo(UndoMode::Force, u"r"_s);
        Merge undone = *planner().merge();
        undone.state = MergeState::Undone;
        undone.kept = {{u"autopay ap_1"_s, u"It was changed after the merge."_s}};
        m_backend->last<UndoMerge>().answer(undone);
        QTRY_COMPARE(planner().state(), MergePlanner::State::Undone);
        QCOMPARE(planner().merge()->kept.size(), size_t(1));
    }

    void whatWasChosenIsADraftUntilTheMerge()
    {
        QTRY_VERIFY(!sources().isEmpty());
        tick(u"panaderia.q"_s, false);
        m_model->setNote(u"One login for all"_s);
        m_model->preview();
        QTRY_COMPARE(planner().state(), MergePlanner::State::Planned);
        planner().setAnswer(u"c1"_s, u"skip"_s);
        m_model->saveDraft();
        m_model.reset();
        m_caller.reset();
        openCall();
        QTRY_COMPARE(m_model->note(), u"One login for all"_s);
        QTRY_VERIFY(!sources().isEmpty());
        QVERIFY(!sources().ticked().contains(u"panaderia.q"_s));
        m_model->preview();
        QTRY_COMPARE(planner().answer(plan().conflicts[0]), u"skip"_s);
        QTRY_VERIFY(planner().canApply());
        planner().apply(u"r"_s);
        QTRY_COMPARE(m_model->step(), MergeModel::Step::CheckAccounts);
        QVERIFY(m_desk->keptDrafts.empty());
    }

    void verificationIsAskedForAndASupervisorNeedsNone()
    {
        m_backend->answerAll<GetCustomer>([](const GetCustomer &) -> Result<Answer<Customer>> {
            Customer customer = marisol();
            customer.verification.level = VerificationLevel::ChangeContact;
            return Answer<Customer>{customer, 200, {}, false, false};
        });
        m_caller->customer().refresh();
        QTRY_VERIFY(m_model->needsVerification());
        m_backend->setUser({u"boss"_s, u"Boss"_s, StaffRole::Supervisor});
        QVERIFY(!m_model->needsVerification());
    }

    void aBillNameIsSavedWithTheStateItWasTypedOn()
    {
        toPreview();
        answerAndApply();
        QTRY_COMPARE(m_model->billNames().rowCount(), 4);
        BillNameModel &names = m_model->billNames();
        QSignalSpy saved(&names, &BillNameModel::saved);
        names.beginEdit(1);
        const QModelIndex name = names.index(1, BillNameModel::NameColumn);
        const QString before = name.data().toString();
        QVERIFY(names.setData(name, u"Juniper St, Unit A"_s));
        QCOMPARE(name.data().toString(), u"Juniper St, Unit A"_s);
        const auto patch = m_backend->last<PatchAccount>();
        QVERIFY(!patch.options().ifMatch.isEmpty());
        Account account;
        account.accountNumber = patch.request().accountNumber;
        account.mailingAttention = u"Juniper St, Unit A"_s;
        patch.answer(account, u"\"next\""_s);
        QTRY_COMPARE(saved.size(), 1);
        QCOMPARE(saved[0][1].toString(), before);
    }

    void aBillNameChangedByAnotherKeepsWhatWasTyped()
    {
        toPreview();
        answerAndApply();
        QTRY_COMPARE(m_model->billNames().rowCount(), 4);
        BillNameModel &names = m_model->billNames();
        const QModelIndex name = names.index(0, BillNameModel::NameColumn);
        names.beginEdit(0);
        QVERIFY(names.setData(name, u"Mine"_s));
        m_backend->last<PatchAccount>().fail(Failure::Kind::Stale);
        QTRY_COMPARE(names.refusedRow(), 0);
        Account theirs;
        theirs.accountNumber = m_backend->last<GetAccount>().request().accountNumber;
        theirs.mailingAttention = u"Theirs"_s;
        m_backend->last<GetAccount>().answer(theirs, u"\"theirs\""_s);
        QTRY_COMPARE(name.data(BillNameModel::ServerNameRole).toString(), u"Theirs"_s);
        QCOMPARE(name.data().toString(), u"Mine"_s);
        names.saveAnyway(0);
        QCOMPARE(m_backend->last<PatchAccount>().options().ifMatch, u"\"theirs\""_s);
        QCOMPARE(*m_backend->last<PatchAccount>().request().mailingAttention.value, u"Mine"_s);
    }

    void aBillNameBeingTypedIsKeptWhereTheAccountsPageFindsIt()
    {
        toPreview();
        answerAndApply();
        QTRY_COMPARE(m_model->billNames().rowCount(), 4);
        BillNameModel &names = m_model->billNames();
        const AccountNumber account = *AccountNumber::parse(names.index(0, 0).data().toString());
        const auto draft = [&](const QString &field) {
            for (const Draft &one : m_desk->keptDrafts) {
                if (one.place.form == AccountForm::draftForm(account, AccountForm::MailingAttention) && one.field == field)
                    return one.text;
            }
            return QString();
        };
        names.beginEdit(0);
        names.typing(0, u"Half a na"_s);
        QTRY_COMPARE(draft(AccountForm::draftText), u"Half a na"_s);
        QVERIFY(!AccountForm::Opening::fromDraft(draft(AccountForm::draftOpening)).etag.isEmpty());
        names.endEdit(0); // left without saving
        QTRY_VERIFY(m_desk->keptDrafts.empty());

        names.beginEdit(0);
        names.typing(0, u"Whole name"_s);
        QVERIFY(names.setData(names.index(0, BillNameModel::NameColumn), u"Whole name"_s));
        names.endEdit(0);
        m_backend->last<PatchAccount>().fail(Failure::Kind::Offline);
        QTRY_COMPARE(names.refusedRow(), 0);
        QCOMPARE(draft(AccountForm::draftText), u"Whole name"_s);
        names.takeTheirs(0);
        QTRY_VERIFY(m_desk->keptDrafts.empty());
    }

    void theGuideSpeaksWithTheMergesData()
    {
        const auto saying = guideSaying(u"after_merge"_s, u"tell"_s,
                                        {{u"login_email"_s, u"ana@example.com"_s}, {u"account_count"_s, u"5"_s}});
        QVERIFY(saying);
        QVERIFY(saying->spanish.contains(u"ana@example.com"_s));
        QVERIFY(saying->english.contains(u"all 5 accounts"_s));
        QVERIFY(!saying->english.contains(u'{'));
        QVERIFY(!guideSaying(u"after_merge"_s, u"nothing"_s, {}));
    }

private:
    void openCall()
    {
        m_caller = std::make_unique<Caller>(*m_session, marisolsNumber());
        m_model = std::make_unique<MergeModel>(*m_session, *m_caller);
        m_caller->customer().refresh();
    }

    MergeSourceModel &sources() { return m_model->choice().sources(); }
    MergePlanner &planner() { return m_model->planner(); }

    void tick(const QString &name, bool isTicked)
    {
        for (int row = 0; row < sources().rowCount(); ++row) {
            const QModelIndex index = sources().index(row, MergeSourceModel::TickColumn);
            if (index.siblingAtColumn(MergeSourceModel::NameColumn).data().toString() == name)
                sources().setData(index, isTicked ? Qt::Checked : Qt::Unchecked, Qt::CheckStateRole);
        }
    }

    void toPreview()
    {
        QTRY_VERIFY(!sources().isEmpty());
        m_model->preview();
        QTRY_COMPARE(planner().state(), MergePlanner::State::Planned);
    }

    void answerAndApply()
    {
        planner().setAnswer(u"c1"_s, u"keep_both"_s);
        planner().apply(u"Customer called"_s);
    }

    void answerMerges(std::function<Result<Answer<Merge>>(const CreateMerge &)> handler)
    {
        m_backend->answerAll<CreateMerge>(std::move(handler));
    }

    std::unique_ptr<MemoryDesk> m_desk;
    FakeBackend *m_backend = nullptr;
    std::unique_ptr<DeskSession> m_session;
    std::unique_ptr<Caller> m_caller;
    std::unique_ptr<MergeModel> m_model;
};

QTEST_GUILESS_MAIN(TestMergeModel)
#include "tst_mergemodel.moc"
