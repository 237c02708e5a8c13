#include "tests/server/realdesk.h"
#include "tests/support/faultyproxy.h"

#include <QRandomGenerator>

using namespace Ventanilla;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr int firstAccount = 5;
constexpr int accounts = 4;
const CustomerNumber schools = CustomerNumber::parse(u"00000002"_s).value();

AccountNumber accountNumber(int number)
{
    return AccountNumber::parse(QString::number(number).rightJustified(7, u'0')).value();
}

/// One change that somebody wants made, sent with one key until it is known to have been.
template <typename Op>
struct Wish
{
    Op request;
    SendOptions options;
    QFuture<Result<Answer<typename Op::Reply>>> future;
    int sendings = 0;
};

/// Whether it is worth while to send the change again.
bool isPassing(const Failure &failure)
{
    return failure.kind == Failure::Kind::Offline || failure.kind == Failure::Kind::Unavailable
        || failure.type == u"/problems/idempotency-in-progress"
        || failure.type == u"/problems/answer-not-understood";
}

/// The answer of a change, however often it has to be sent; a refusal that does not pass ends the
/// test.
template <typename Op>
Answer<typename Op::Reply> fulfilled(Backend &backend, Wish<Op> &wish)
{
    for (;;) {
        const auto answer = waitFor(wish.future);
        if (answer)
            return *answer;
        if (!isPassing(answer.error()) || wish.sendings > 200)
            qFatal("%s: %s %s", Op::id, qPrintable(answer.error().type),
                   qPrintable(answer.error().detail));
        ++wish.sendings;
        backend.checkConnection();
        QTest::qWait(10);
        wish.future = backend.send(wish.request, wish.options);
    }
}

template <typename Op>
Wish<Op> begun(Backend &backend, const Op &request, const QString &etag = {})
{
    const SendOptions options{etag, {}, Backend::newIdempotencyKey()};
    return {request, options, backend.send(request, options), 1};
}

/// Impatient, so that a test is soon over.
RestSettings throughProxy(const FaultyProxy &proxy)
{
    RestSettings settings;
    settings.baseUrl = proxy.url();
    settings.silence = 1500ms;
    settings.firstPause = 10ms;
    settings.longestPause = 100ms;
    settings.probePause = 20ms;
    settings.longestProbePause = 50ms;
    return settings;
}

/// What the server holds in the end, asked for without any fault.
class Look
{
public:
    explicit Look(const RealDesk &desk) : m_backend(desk.signIn(u"supervisor"_s)) { }

    /// How often each note is there.
    QHash<QString, int> notes()
    {
        QHash<QString, int> found;
        ListNotes list;
        list.customerNumber = schools;
        list.limit = 200;
        do {
            const auto page = waitFor(m_backend->send(list));
            if (!page)
                qFatal("no notes");
            for (const Note &note : page->value.items)
                ++found[note.text];
            list.cursor = page->value.nextCursor.value_or(QString());
        } while (!list.cursor.isEmpty());
        return found;
    }

    /// What the trail says of an account's changes, oldest first.
    QStringList edits(int account)
    {
        QStringList found;
        ListAudit list;
        list.subject = u"account/"_s + accountNumber(account).text();
        list.limit = 200;
        const auto page = waitFor(m_backend->send(list));
        if (!page)
            qFatal("no trail");
        for (const AuditRow &row : page->value.items) {
            if (row.action == u"account_changed")
                found.prepend(row.after[u"mailing_attention"].toString());
        }
        return found;
    }

    bool isTrailWhole()
    {
        const auto check = waitFor(m_backend->send(VerifyAudit{}));
        return check && check->value.verified;
    }

private:
    std::unique_ptr<RestBackend> m_backend;
};

} // namespace

/// A client and the real server with a bad network between them: what was confirmed is there
/// exactly once.
class TestChaos : public QObject
{
    Q_OBJECT

private slots:
    void changesAreMadeExactlyOnce_data()
    {
        QTest::addColumn<quint32>("seed");
        const int seeds = isLong() ? 5 : 1;
        for (quint32 seed = 1; seed <= quint32(seeds); ++seed)
            QTest::addRow("40 %% faults, seed %u", seed) << seed;
    }
    void changesAreMadeExactlyOnce()
    {
        QFETCH(const quint32, seed);
        const TestDatabase test(Dialect::Sqlite);
        RealDesk desk(test);
        QRandomGenerator dice(seed);
        bool isCalm = true;
        FaultyProxy proxy(desk.server().port(), [&] {
            if (isCalm || dice.bounded(100) >= 40)
                return NetworkFault::None;
            return NetworkFault(1 + dice.bounded(int(NetworkFault::Count) - 1));
        });
        proxy.setDelay(1800);
        const auto backend = desk.signIn(u"representative"_s, throughProxy(proxy));
        RealDesk::verifySchools(*backend);
        std::array<QString, accounts> etags;
        for (int i = 0; i < accounts; ++i) {
            GetAccount get;
            get.accountNumber = accountNumber(firstAccount + i);
            etags[size_t(i)] = waitFor(backend->send(get))->etag;
        }
        isCalm = false;
        const int rounds = isLong() ? 30 : 10;
        for (int round = 1; round <= rounds; ++round)
            change(*backend, round, etags);
        isCalm = true;
        check(desk, rounds);
        int faults = 0;
        for (int fault = 1; fault < int(NetworkFault::Count); ++fault)
            faults += proxy.count(NetworkFault(fault));
        qInfo("%d changes, %d requests, %d of them with a fault", rounds * (accounts + 2),
              faults + proxy.count(NetworkFault::None), faults);
        QVERIFY(faults > rounds);
    }

    void eachFaultAtOneChange_data()
    {
        QTest::addColumn<NetworkFault>("fault");
        QTest::newRow("lost") << NetworkFault::Lost;
        QTest::newRow("reset") << NetworkFault::Reset;
        QTest::newRow("truncated") << NetworkFault::Truncated;
        QTest::newRow("503 in between") << NetworkFault::Unavailable;
        QTest::newRow("late") << NetworkFault::Late;
        QTest::newRow("twice") << NetworkFault::Duplicated;
        QTest::newRow("garbage") << NetworkFault::Garbage;
    }
    void eachFaultAtOneChange()
    {
        QFETCH(const NetworkFault, fault);
        if (!m_database) {
            m_database = std::make_unique<TestDatabase>(Dialect::Sqlite);
            m_desk = std::make_unique<RealDesk>(*m_database);
        }
        NetworkFault next = NetworkFault::None;
        FaultyProxy proxy(m_desk->server().port(),
                          [&next] { return std::exchange(next, NetworkFault::None); });
        proxy.setDelay(1800);
        const auto backend = m_desk->signIn(u"representative"_s, throughProxy(proxy));
        next = fault;
        CreateNote note;
        note.customerNumber = schools;
        note.text = QLatin1StringView(QTest::currentDataTag());
        auto wish = begun(*backend, note);
        QCOMPARE(fulfilled(*backend, wish).value.text, note.text);
        QCOMPARE(proxy.count(fault), 1);
        QCOMPARE(Look(*m_desk).notes().value(note.text), 1);
    }

    void cleanupTestCase()
    {
        m_desk.reset();
        m_database.reset();
    }

private:
    static bool isLong() { return qEnvironmentVariableIntValue("VENTANILLA_LONG") != 0; }

    /// One edit of each account and two notes, all under way together.
    static void change(Backend &backend, int round, std::array<QString, accounts> &etags)
    {
        std::vector<Wish<PatchAccount>> edits;
        for (int i = 0; i < accounts; ++i) {
            PatchAccount patch;
            patch.accountNumber = accountNumber(firstAccount + i);
            patch.mailingAttention = Change<QString>::to(u"edit %1"_s.arg(round));
            edits.push_back(begun(backend, patch, etags[size_t(i)]));
        }
        std::vector<Wish<CreateNote>> notes;
        for (int i = 0; i < 2; ++i) {
            CreateNote note;
            note.customerNumber = schools;
            note.text = u"note %1 of round %2"_s.arg(i).arg(round);
            notes.push_back(begun(backend, note));
        }
        for (int i = 0; i < accounts; ++i)
            etags[size_t(i)] = fulfilled(backend, edits[size_t(i)]).etag;
        for (auto &note : notes)
            QVERIFY(fulfilled(backend, note).value.text == note.request.text);
    }

    static void check(const RealDesk &desk, int rounds)
    {
        Look look(desk);
        const QHash<QString, int> notes = look.notes();
        QCOMPARE(notes.size(), 2 * rounds);
        for (const int count : notes)
            QCOMPARE(count, 1);
        QStringList expected;
        for (int round = 1; round <= rounds; ++round)
            expected.append(u"edit %1"_s.arg(round));
        for (int i = 0; i < accounts; ++i)
            QCOMPARE(look.edits(firstAccount + i), expected);
        QVERIFY(look.isTrailWhole());
    }

    std::unique_ptr<TestDatabase> m_database;
    std::unique_ptr<RealDesk> m_desk;
};

QTEST_GUILESS_MAIN(TestChaos)
#include "tst_chaos.moc"
