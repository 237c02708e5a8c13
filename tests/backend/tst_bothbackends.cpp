#include "models/backend/demodesk.h"
#include "models/backend/local/localbackend.h"
#include "tests/server/realdesk.h"

#include <QDir>
#include <QJsonDocument>
#include <QRegularExpression>

using namespace Ventanilla;
using namespace Qt::Literals::StringLiterals;

namespace {

enum class Place { Demo, ServerOnSqlite, ServerOnPostgresql };

CustomerNumber customer(const char *number)
{
    return CustomerNumber::parse(QLatin1StringView(number)).value();
}

AccountNumber account(const char *number)
{
    return AccountNumber::parse(QLatin1StringView(number)).value();
}

/// The six digits that follow a code's sentence.
QString codeIn(const QString &text)
{
    static const QRegularExpression digits(u"\\b[0-9]{6}\\b"_s);
    return digits.match(text).captured();
}

/// The example utility behind one kind of backend, with a representative and a supervisor at it.
class Side
{
public:
    Side() = default;
    Side(const Side &) = delete;
    Side &operator=(const Side &) = delete;
    virtual ~Side() = default;

    [[nodiscard]] Backend &representative() { return *m_representative; }
    [[nodiscard]] Backend &supervisor() { return *m_supervisor; }
    /// The newest code that was sent, once there is one.
    [[nodiscard]] virtual QString newestCode() = 0;

protected:
    std::unique_ptr<Backend> m_representative;
    std::unique_ptr<Backend> m_supervisor;
};

class DemoSide final : public Side
{
public:
    DemoSide()
    {
        m_representative = open();
        m_supervisor = open();
        if (!waitFor(m_supervisor->demo()->switchUser(u"supervisor"_s)))
            qFatal("there is no supervisor");
    }

    QString newestCode() override
    {
        const auto messages = waitFor(m_representative->demo()->messages());
        for (size_t i = 0; messages && i < messages->size(); ++i) {
            if (const QString code = codeIn((*messages)[i].text); !code.isEmpty())
                return code;
        }
        return {};
    }

private:
    std::unique_ptr<Backend> open()
    {
        LocalSettings settings;
        settings.databasePath = m_directory.filePath(u"demo.db"_s);
        settings.makeDatabase = [](const QString &path, const LocalProgress &) {
            return importExampleUtility(u"sqlite:"_s + path,
                                        ExampleStaff::RepresentativeAndSupervisor);
        };
        auto backend = std::make_unique<LocalBackend>(settings);
        if (const auto opened = waitFor(backend->open()); !opened)
            qFatal("no demo: %s", qPrintable(opened.error().detail));
        return backend;
    }

    QTemporaryDir m_directory;
};

class ServerSide final : public Side
{
public:
    explicit ServerSide(Dialect dialect) : m_test(dialect)
    {
        if (!m_test.whyMissing().isEmpty())
            return;
        m_desk = std::make_unique<RealDesk>(m_test);
        m_representative = m_desk->signIn(u"representative"_s);
        m_supervisor = m_desk->signIn(u"supervisor"_s);
    }
    ~ServerSide() override
    {
        m_representative.reset();
        m_supervisor.reset();
    }

    [[nodiscard]] QString whyMissing() const { return m_test.whyMissing(); }

    QString newestCode() override
    {
        QString code;
        const bool isThere =
            QTest::qWaitFor([&] { return !(code = codeOfFiles()).isEmpty(); }, 20'000);
        return isThere ? code : QString();
    }

private:
    QString codeOfFiles()
    {
        const QDir directory(m_desk->server().mailDirectory());
        for (const QString &name :
             directory.entryList({u"*.eml"_s}, QDir::Files, QDir::Name | QDir::Reversed)) {
            QFile file(directory.filePath(name));
            const QByteArray text = file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
            if (const QString code = codeIn(QString::fromUtf8(text.mid(text.indexOf("\r\n\r\n"))));
                !code.isEmpty())
                return code;
        }
        return {};
    }

    TestDatabase m_test;
    std::unique_ptr<RealDesk> m_desk;
};

/// @p reply without what can be the same at no two places: ids and instants.
template <typename T>
QString comparable(const T &reply)
{
    static const QRegularExpression ids(u"\"(mrg|note)_[0-9a-f]+\"|\"id\":\"[0-9]+\""_s);
    static const QRegularExpression instants(u"20[0-9]{2}-[0-9]{2}-[0-9]{2}T[0-9:.]+Z"_s);
    static const QRegularExpression etags(u"\"etag\":\"[^,}]*"_s); // of what holds ids and instants
    QString text = QString::fromUtf8(QJsonDocument(toJson(reply)).toJson(QJsonDocument::Compact));
    return text.replace(ids, u"ID"_s).replace(instants, u"INSTANT"_s).replace(etags, u"ETAG"_s);
}

} // namespace

/// One contract, three places: every call means the same in the demo and on a server of either
/// database, and what one answers the others answer word for word.
class TestBothBackends : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase_data()
    {
        QTest::addColumn<Place>("place");
        QTest::newRow("demo") << Place::Demo;
        QTest::newRow("server on SQLite") << Place::ServerOnSqlite;
        QTest::newRow("server on PostgreSQL") << Place::ServerOnPostgresql;
    }

    void init()
    {
        QFETCH_GLOBAL(const Place, place);
        m_place = place;
        auto &side = m_sides[size_t(place)];
        if (!side && place == Place::Demo) {
            side = std::make_unique<DemoSide>();
        } else if (!side) {
            auto server = std::make_unique<ServerSide>(
                place == Place::ServerOnSqlite ? Dialect::Sqlite : Dialect::Postgresql);
            if (!server->whyMissing().isEmpty())
                QSKIP(qPrintable(server->whyMissing()));
            side = std::move(server);
        }
        m_side = side.get();
    }

    void cleanupTestCase()
    {
        m_sides = {};
        QVERIFY(m_said.size() > 20
                || m_place == Place::Demo); // the places were held against each other
    }

    void aCallerIsFoundByWhatTheyName_data()
    {
        QTest::addColumn<QString>("q");
        QTest::addColumn<MatchedField>("field");
        QTest::addColumn<QString>("number");
        const auto row = [](const char *q, MatchedField field, const char *number) {
            QTest::newRow(q) << QString::fromUtf8(q) << field << QString::fromLatin1(number);
        };
        row("garcia", MatchedField::Name, "00000001");
        row("jose nunez", MatchedField::Name, "00000003");
        row("alder sch", MatchedField::Organization, "00000002");
        row("garcia@example.com", MatchedField::Email, "00000001");
        row("312-555-0145", MatchedField::Phone, "00000003");
        row("9 quarry", MatchedField::Address, "00000003");
        row("00000002", MatchedField::CustomerKey, "00000002");
        row("0000007", MatchedField::AccountKey, "00000002");
        row("00000001-0000002", MatchedField::CombinedKey, "00000001");
        row("9000000009", MatchedField::BillKey, "00000003");
        row("garcia_rentals", MatchedField::Username, "00000001");
        row("MTR-77001", MatchedField::MeterSerial, "00000001");
    }
    void aCallerIsFoundByWhatTheyName()
    {
        QFETCH(const QString, q);
        QFETCH(const MatchedField, field);
        QFETCH(const QString, number);
        SearchCustomers search;
        search.q = q;
        const auto found = waitFor(m_side->representative().send(search));
        QVERIFY(found);
        QVERIFY(!found->value.items.empty());
        QCOMPARE(found->value.items.front().customerNumber.text(), number);
        QCOMPARE(found->value.items.front().matched.field, field);
        say(found->value);
    }

    void aCallerIsShownMaskedUntilTheyProveWhoTheyAre()
    {
        GetCustomer get;
        get.customerNumber = customer("00000003");
        const auto masked = waitFor(m_side->representative().send(get));
        QVERIFY(masked);
        QCOMPARE(masked->value.phones.front(), u"…0145"_s);
        QCOMPARE(masked->value.emails.front(), u"j…@e….com"_s);
        QVERIFY(!masked->value.accounts.front().balanceCents);
        say(masked->value);
        QCOMPARE(waitFor(m_side->supervisor().send(get))->value.phones.front(), u"312-555-0145"_s);

        CreateVerification wrong;
        wrong.customerNumber = get.customerNumber;
        wrong.factors.postalCode = u"60435"_s;
        const auto refused = waitFor(m_side->representative().send(wrong));
        QVERIFY(!refused);
        QCOMPARE(refused.error().type, u"/problems/not-verified"_s);
        QVERIFY(proved("00000003", "0000009", "9000000009"));
        const auto plain = waitFor(m_side->representative().send(get));
        QCOMPARE(plain->value.phones.front(), u"312-555-0145"_s);
        QCOMPARE(plain->value.accounts.front().balanceCents, 500);
        QCOMPARE(plain->value.verification.level, VerificationLevel::ChangeContact);
        say(plain->value);
    }

    void aCodeOpensWhatPointsDoNot()
    {
        SendVerificationCode send;
        send.customerNumber = customer("00000001");
        const auto sent = waitFor(m_side->representative().send(send));
        QVERIFY2(sent, qPrintable(sent ? QString() : sent.error().type));
        QVERIFY(sent->value.sentTo.contains(u'…'));
        CreateVerification verify;
        verify.customerNumber = send.customerNumber;
        verify.factors.accountNumber = u"0000001"_s;
        verify.factors.code = m_side->newestCode();
        const auto verified = waitFor(m_side->representative().send(verify));
        QVERIFY2(verified, qPrintable(verified ? QString() : verified.error().type));
        QCOMPARE(verified->value.level, VerificationLevel::MergeAndPayment);
        QCOMPARE(verified->value.points, 6);
    }

    void anAccountIsChangedOnWhatWasSeen()
    {
        QVERIFY(proved("00000002", "0000005", "9000000005"));
        GetAccount get;
        get.accountNumber = account("0000006");
        const auto seen = waitFor(m_side->representative().send(get));
        QVERIFY(seen);
        PatchAccount patch;
        patch.accountNumber = get.accountNumber;
        patch.mailingAttention = Change<QString>::to(u"Gymnasium"_s);
        const auto bare = waitFor(m_side->representative().send(patch));
        QVERIFY(!bare);
        QCOMPARE(bare.error().kind, Failure::Kind::PreconditionRequired);
        const auto changed = waitFor(m_side->representative().send(patch, {seen->etag, {}, {}}));
        QVERIFY(changed);
        QCOMPARE(changed->value.mailingAttention, u"Gymnasium"_s);
        QVERIFY(changed->etag != seen->etag);
        say(changed->value);
        patch.mailingAttention = Change<QString>::to(u"Library"_s);
        const auto late = waitFor(m_side->representative().send(patch, {seen->etag, {}, {}}));
        QVERIFY(!late);
        QCOMPARE(late.error().kind, Failure::Kind::Stale);
        const auto current = fromJson<Account>(late.error().extra[u"current"_s].toObject());
        QVERIFY(current);
        QCOMPARE(etagOf(*current), changed->etag);
        patch.billingEmail = Change<QString>::to(u"no address"_s);
        const auto wrong = waitFor(m_side->representative().send(patch, {changed->etag, {}, {}}));
        QVERIFY(!wrong);
        QCOMPARE(wrong.error().kind, Failure::Kind::Invalid);
        QCOMPARE(wrong.error().errors.front().pointer, u"/billing_email"_s);
    }

    void aLoginIsMadeLinkedAndUnlinked()
    {
        QVERIFY(proved("00000003", "0000009", "9000000009"));
        CreateLogin create;
        create.email = u"Jose.Nunez@example.com"_s;
        create.displayName = u"José Núñez"_s;
        const auto made = waitFor(m_side->representative().send(create));
        QVERIFY2(made, qPrintable(made ? QString() : made.error().type + made.error().detail));
        QCOMPARE(made->status, 201);
        QCOMPARE(made->value.state, LoginState::Invited);
        say(made->value);
        const auto taken = waitFor(m_side->representative().send(create));
        QVERIFY(!taken);
        QCOMPARE(taken.error().type, u"/problems/email-taken"_s);

        PutLink put;
        put.email = u"jose.nunez@example.com"_s;
        put.accountNumber = account("0000009");
        put.label = u"Home"_s;
        const auto linked = waitFor(m_side->representative().send(put, {{}, u"*"_s, {}}));
        QVERIFY2(linked,
                 qPrintable(linked ? QString() : linked.error().type + linked.error().detail));
        QCOMPARE(linked->status, 201);
        say(linked->value);
        put.label = u"Cottage"_s;
        const auto renamed = waitFor(m_side->representative().send(put, {linked->etag, {}, {}}));
        QVERIFY(renamed);
        QCOMPARE(renamed->status, 200);
        GetLogin get;
        get.email = put.email;
        QCOMPARE(waitFor(m_side->representative().send(get))->value.accounts.front().label,
                 u"Cottage"_s);
        DeleteLink unlink;
        unlink.email = put.email;
        unlink.accountNumber = put.accountNumber;
        const auto stale = waitFor(m_side->representative().send(unlink, {linked->etag, {}, {}}));
        QVERIFY(!stale);
        QCOMPARE(stale.error().kind, Failure::Kind::Stale);
        const auto unlinked =
            waitFor(m_side->representative().send(unlink, {renamed->etag, {}, {}}));
        QVERIFY(unlinked);
        QCOMPARE(unlinked->status, 204);
        QVERIFY(waitFor(m_side->supervisor().send(get))->value.accounts.empty());
    }

    void usernamesAreListedAndSuggested()
    {
        ListUsernames list;
        list.customerNumber = customer("00000001");
        const auto listed = waitFor(m_side->supervisor().send(list));
        QVERIFY(listed);
        QCOMPARE(listed->value.items.size(), size_t(2));
        say(listed->value);
        list.suggestFor = u"garcia@example.com"_s;
        const auto suggested = waitFor(m_side->supervisor().send(list));
        QVERIFY(suggested);
        QCOMPARE(suggested->value.items.size(), size_t(2));
        for (const Username &username : suggested->value.items) {
            QVERIFY(username.score.value_or(0) > 0);
            QVERIFY(!username.reasons.empty());
        }
        say(suggested->value);
        const auto unfiltered = waitFor(m_side->supervisor().send(ListUsernames{}));
        QVERIFY(!unfiltered);
        QCOMPARE(unfiltered.error().kind, Failure::Kind::Invalid);
    }

    /// After aCodeOpensWhatPointsDoNot().
    void whatIsPlannedIsMergedAndUndone()
    {
        CreateMerge request;
        request.loginEmail = u"garcia@example.com"_s;
        request.usernames = {u"jgarcia1"_s, u"garcia_rentals"_s};
        request.dryRun = true;
        const auto open = waitFor(m_side->representative().send(request));
        QVERIFY2(open, qPrintable(open ? QString() : open.error().type));
        QCOMPARE(open->status, 200);
        say(open->value);
        for (const MergeConflict &conflict : open->value.conflicts) {
            if (!conflict.defaultChoice)
                request.resolutions.push_back({conflict.conflictId, conflict.choices.front()});
        }
        const auto plan = waitFor(m_side->representative().send(request));
        QVERIFY(plan);
        request.dryRun = false;
        const auto unplanned = waitFor(m_side->representative().send(request));
        QVERIFY(!unplanned);
        QCOMPARE(unplanned.error().kind, Failure::Kind::PreconditionRequired);
        request.planVersion = plan->value.planVersion;
        const auto merged = waitFor(m_side->representative().send(request));
        QVERIFY2(merged,
                 qPrintable(merged ? QString() : merged.error().type + merged.error().detail));
        QCOMPARE(merged->status, 201);
        QVERIFY(merged->value.moves == plan->value.moves);
        QVERIFY(merged->value.conflicts == plan->value.conflicts);
        QVERIFY(merged->value.checklist == plan->value.checklist);
        say(merged->value);
        const auto again = waitFor(m_side->representative().send(request));
        QVERIFY(!again); // it is no longer as it was planned
        QCOMPARE(again.error().type, u"/problems/plan-stale"_s);
        QVERIFY(again.error().extra.contains(u"plan"_s));
        undo(*merged->value.id);
    }

    void notesAndHistoryAreKept()
    {
        CreateNote note;
        note.customerNumber = customer("00000001");
        note.text = u"Llamó por sus facturas <b>dos veces</b>"_s;
        const auto made = waitFor(m_side->representative().send(note));
        QVERIFY(made);
        QCOMPARE(made->status, 201);
        ListNotes list;
        list.customerNumber = note.customerNumber;
        const auto notes = waitFor(m_side->supervisor().send(list));
        QCOMPARE(notes->value.items.front().text, note.text);
        note.text.clear();
        const auto refused = waitFor(m_side->representative().send(note));
        QVERIFY(!refused);
        QCOMPARE(refused.error().kind, Failure::Kind::Invalid);
        GetCustomerHistory history;
        history.customerNumber = note.customerNumber;
        history.limit = 2;
        const auto first = waitFor(m_side->supervisor().send(history));
        QVERIFY(first);
        QCOMPARE(first->value.items.front().summary, u"Llamó por sus facturas <b>dos veces</b>"_s);
        QVERIFY(first->value.nextCursor);
        history.cursor = *first->value.nextCursor;
        const auto second = waitFor(m_side->supervisor().send(history));
        QVERIFY(second && !second->value.items.empty());
        QVERIFY(second->value.items.front().id != first->value.items.back().id);
    }

    void theTrailIsWholeAndTheSupervisorsAlone()
    {
        const auto check = waitFor(m_side->supervisor().send(VerifyAudit{}));
        QVERIFY(check);
        QVERIFY(check->value.verified);
        QVERIFY(check->value.rows > 5);
        const auto refused = waitFor(m_side->representative().send(VerifyAudit{}));
        QVERIFY(!refused);
        QCOMPARE(refused.error().kind, Failure::Kind::Forbidden);
        ListAudit list;
        list.subject = u"account/0000006"_s;
        const auto rows = waitFor(m_side->supervisor().send(list));
        QVERIFY(rows);
        const auto change =
            std::find_if(rows->value.items.begin(), rows->value.items.end(),
                         [](const AuditRow &row) { return row.action == u"account_changed"; });
        QVERIFY(change != rows->value.items.end());
        QCOMPARE(change->actor, u"representative"_s);
        QCOMPARE(change->after[u"mailing_attention"].toString(), u"Gymnasium"_s);
    }

    void answersSpeakTheLanguageThatWasChosen()
    {
        GetCustomer get;
        get.customerNumber = customer("00009999");
        QStringList details;
        for (const Language language : {Language::En, Language::Es}) {
            m_side->representative().setLanguage(language);
            const auto missing = waitFor(m_side->representative().send(get));
            QVERIFY(!missing);
            QCOMPARE(missing.error().kind, Failure::Kind::NotFound);
            details.append(missing.error().detail);
        }
        m_side->representative().setLanguage(Language::En);
        QVERIFY(details[0] != details[1]);
        QVERIFY(!details[0].isEmpty() && !details[1].isEmpty());
        compare(details.join(u'/'));
    }

    void whatHasNotChangedIsNotSentAgain()
    {
        GetCustomer get;
        get.customerNumber = customer("00000002");
        const auto first = waitFor(m_side->supervisor().send(get));
        QVERIFY(first && !first->etag.isEmpty());
        const auto second = waitFor(m_side->supervisor().send(get, {{}, first->etag, {}}));
        QVERIFY(second);
        QVERIFY(second->notModified);
        const auto utility = waitFor(m_side->representative().send(GetUtility{}));
        QVERIFY(utility && !utility->etag.isEmpty());
        QVERIFY(waitFor(m_side->representative().send(GetUtility{}, {{}, utility->etag, {}}))
                    ->notModified);
        say(utility->value);
    }

    void billsAndUsageAreTheSameEverywhere()
    {
        ListBills bills;
        bills.accountNumber = account("0000001");
        const auto listed = waitFor(m_side->supervisor().send(bills));
        QVERIFY(listed);
        QCOMPARE(listed->value.items.front().usage, Volume::fromMilliCubicFeet(700'000));
        say(listed->value);
        GetUsage usage;
        usage.accountNumber = bills.accountNumber;
        usage.from = QDate(2026, 1, 10);
        usage.to = QDate(2026, 1, 13);
        for (const auto &word : WordTable<UsageInterval>::words) {
            usage.interval = word.value;
            const auto used = waitFor(m_side->supervisor().send(usage));
            QVERIFY2(used, qPrintable(used ? QString() : used.error().detail));
            QVERIFY(used->value.values.front());
            QVERIFY(!used->etag.isEmpty());
            say(used->value);
            QVERIFY(waitFor(m_side->supervisor().send(usage, {{}, used->etag, {}}))->notModified);
        }
        ListAverageDailyUse averages;
        averages.accountNumber = bills.accountNumber;
        averages.from = averages.to = u"2026-01"_s;
        const auto average = waitFor(m_side->supervisor().send(averages));
        QVERIFY(average);
        QCOMPARE(average->value.items.front().daysCovered, 22);
        say(average->value);
        ListReconciliation checks;
        checks.accountNumber = bills.accountNumber;
        const auto checked = waitFor(m_side->supervisor().send(checks));
        QVERIFY(checked);
        QVERIFY(checked->value.items.front().measured);
        say(checked->value);
        ListInsights insights;
        insights.accountNumber = bills.accountNumber;
        const auto found = waitFor(m_side->supervisor().send(insights));
        QVERIFY(found);
        say(found->value);
        ListEfficiencyTips tips;
        tips.accountNumber = bills.accountNumber;
        const auto tipped = waitFor(m_side->supervisor().send(tips));
        QVERIFY(tipped && !tipped->value.items.empty());
        say(tipped->value);
    }

    void usageIsForAVerifiedCallerAlone()
    {
        GetUsage usage;
        usage.accountNumber = account("0000001");
        usage.from = QDate(2026, 1, 10);
        usage.to = QDate(2026, 1, 10);
        const auto noDay = waitFor(m_side->supervisor().send(usage));
        QVERIFY(!noDay);
        QCOMPARE(noDay.error().kind, Failure::Kind::Invalid);
        QCOMPARE(noDay.error().errors.front().pointer, u"/to"_s);
        PostMeterReadings post;
        const auto refused = waitFor(m_side->supervisor().send(post));
        QVERIFY(!refused);
        QCOMPARE(refused.error().type, u"/problems/role"_s);
        compare(noDay.error().detail + refused.error().detail);
    }

    void aKeyHasOneEffectAndOneMeaning()
    {
        CreateNote note;
        note.customerNumber = customer("00000003");
        note.text = u"once"_s;
        const SendOptions options{{}, {}, Backend::newIdempotencyKey()};
        const auto first = waitFor(m_side->representative().send(note, options));
        const auto second = waitFor(m_side->representative().send(note, options));
        QVERIFY(first && second);
        QVERIFY(!first->replayed && second->replayed);
        QCOMPARE(second->value.id, first->value.id);
        note.text = u"another"_s;
        const auto reused = waitFor(m_side->representative().send(note, options));
        QVERIFY(!reused);
        QCOMPARE(reused.error().type, u"/problems/idempotency-key-reused"_s);
    }

private:
    /// The caller names account, bill and postal code: five points and more, without a code.
    bool proved(const char *number, const char *ofAccount, const char *bill)
    {
        CreateVerification request;
        request.customerNumber = customer(number);
        request.factors.accountNumber = QString::fromLatin1(ofAccount);
        request.factors.billNumber = QString::fromLatin1(bill);
        const auto verified = waitFor(m_side->representative().send(request));
        return verified && verified->value.level == VerificationLevel::ChangeContact;
    }

    void undo(const QString &id)
    {
        UndoMerge request;
        request.mergeId = id;
        const auto undone = waitFor(m_side->representative().send(request));
        QVERIFY2(undone, qPrintable(undone ? QString() : undone.error().type));
        QCOMPARE(undone->value.state, MergeState::Undone);
        say(undone->value);
        const auto twice = waitFor(m_side->representative().send(request));
        QVERIFY(!twice);
        QCOMPARE(twice.error().kind, Failure::Kind::Conflict);
        GetMerge get;
        get.mergeId = id;
        QCOMPARE(waitFor(m_side->supervisor().send(get))->value.state, MergeState::Undone);
        ListMerges list;
        list.username = u"jgarcia1"_s;
        QCOMPARE(waitFor(m_side->supervisor().send(list))->value.items.size(), size_t(1));
    }

    /// Holds @p reply to be what the place before answered here.
    template <typename T>
    void say(const T &reply)
    {
        compare(comparable(reply));
    }

    void compare(const QString &words)
    {
        const QString step = QString::fromLatin1(QTest::currentTestFunction()) + u'/'
            + QString::fromUtf8(QTest::currentDataTag()) + u'/'
            + QString::number(m_steps[size_t(m_place)]++);
        if (m_place == Place::Demo)
            m_said.insert(step, words);
        else
            QCOMPARE(words, m_said.value(step));
    }

    std::array<std::unique_ptr<Side>, 3> m_sides;
    std::array<int, 3> m_steps{};
    QHash<QString, QString> m_said;
    Place m_place = Place::Demo;
    Side *m_side = nullptr;
};

QTEST_GUILESS_MAIN(TestBothBackends)
#include "tst_bothbackends.moc"
