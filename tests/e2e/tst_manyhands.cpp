#include "models/platform/whendone.h"
#include "tests/server/realdesk.h"

#include <QJsonDocument>
#include <QRandomGenerator>

using namespace Ventanilla;
using namespace Qt::Literals::StringLiterals;

namespace {

AccountNumber accountNumber(int number)
{
    return AccountNumber::parse(QString::number(number).rightJustified(7, u'0')).value();
}

/// A representative who adds one to a number of their own in a bill's name, again and again, among
/// others who do the same in the same fields: `3 0 12` is three edits of the first representative
/// and twelve of the third.
class EagerHand : public QObject
{
public:
    static constexpr int firstAccount = 5;
    static constexpr int accounts = 4;

    EagerHand(std::unique_ptr<RestBackend> backend, int which, int edits)
        : m_backend(std::move(backend))
        , m_which(which)
        , m_left(edits)
        , m_dice(quint32(which))
    {
        RealDesk::verifySchools(*m_backend);
    }

    void begin()
    {
        if (m_left == 0)
            return;
        m_account = firstAccount + int(m_dice.bounded(accounts));
        GetAccount get;
        get.accountNumber = accountNumber(m_account);
        whenDone(this, m_backend->send(get), [this](const Result<Answer<Account>> &answer) {
            if (answer)
                edit(answer->value, answer->etag);
            else
                m_failure = answer.error();
        });
    }

    [[nodiscard]] bool isDone() const { return m_left == 0 || m_failure; }
    [[nodiscard]] const std::optional<Failure> &failure() const { return m_failure; }
    [[nodiscard]] int editsOf(int account) const { return m_edits[size_t(account - firstAccount)]; }
    [[nodiscard]] int refusals() const { return m_refusals; }

private:
    void edit(const Account &account, const QString &etag)
    {
        QStringList numbers =
            account.mailingAttention.value_or(QString()).split(u' ', Qt::SkipEmptyParts);
        while (numbers.size() <= m_which)
            numbers.append(u"0"_s);
        numbers[m_which] = QString::number(numbers[m_which].toInt() + 1);
        PatchAccount patch;
        patch.accountNumber = account.accountNumber;
        patch.mailingAttention = Change<QString>::to(numbers.join(u' '));
        whenDone(this, m_backend->send(patch, {etag, {}, {}}),
                 [this](const Result<Answer<Account>> &answer) { read(answer); });
    }

    void read(const Result<Answer<Account>> &answer)
    {
        if (answer) {
            ++m_edits[size_t(m_account - firstAccount)];
            --m_left;
            return begin();
        }
        if (answer.error().kind != Failure::Kind::Stale) {
            m_failure = answer.error();
            return;
        }
        // What the other hand made of it is in the refusal: go on from there.
        ++m_refusals;
        const auto current = fromJson<Account>(answer.error().extra[u"current"_s].toObject());
        if (current)
            edit(*current, etagOf(*current));
        else
            m_failure = current.error();
    }

    std::unique_ptr<RestBackend> m_backend;
    int m_which;
    int m_left;
    int m_account = firstAccount;
    QRandomGenerator m_dice;
    std::array<int, accounts> m_edits{};
    int m_refusals = 0;
    std::optional<Failure> m_failure;
};

} // namespace

/// Many at once on the real server: one key has one effect, and no edit is lost.
class TestManyHands : public QObject
{
    Q_OBJECT

private slots:
    void aKeySentAHundredTimesAtOnceHasOneEffect_data() { TestDatabase::addRows(); }
    void aKeySentAHundredTimesAtOnceHasOneEffect()
    {
        TEST_DATABASE(test);
        RealDesk desk(test);
        const QByteArray token = desk.server().signIn(StaffRole::Representative);
        const QByteArray bytes =
            requestBytes("POST", "/v1/notes", bearer(token) + newKey(),
                         R"({"customer_number":"00000002","text":"called about the bills"})");
        std::vector<std::unique_ptr<RawClient>> clients;
        for (int i = 0; i < 100; ++i)
            clients.push_back(std::make_unique<RawClient>(desk.server().port()));
        for (const auto &client : clients)
            QVERIFY(client->send(bytes));
        QSet<QByteArray> bodies;
        int made = 0;
        int replayed = 0;
        for (const auto &client : clients) {
            RawReply reply = client->reply(60'000);
            for (int i = 0; i < 100 && reply.status == 409; ++i) { // the first is still under way
                QTest::qWait(20);
                QVERIFY(client->send(bytes));
                reply = client->reply(60'000);
            }
            QVERIFY2(reply.status == 201, reply.body.constData());
            bodies.insert(reply.body);
            (reply.headers.value("idempotency-replayed") == "true" ? replayed : made) += 1;
        }
        QCOMPARE(bodies.size(), 1);
        QCOMPARE(made, 1);
        QCOMPARE(replayed, 99);
        const ApiReply notes =
            desk.server().call("GET", "/v1/notes?customer_number=00000002", bearer(token));
        QCOMPARE(notes.json[u"items"].toArray().size(), 1);
    }

    void theSecondOfTwoIsShownWhatTheFirstDid_data() { TestDatabase::addRows(); }
    void theSecondOfTwoIsShownWhatTheFirstDid()
    {
        TEST_DATABASE(test);
        const RealDesk desk(test);
        const auto first = desk.signIn(u"representative"_s);
        const auto second = desk.signIn(u"supervisor"_s);
        RealDesk::verifySchools(*first);
        RealDesk::verifySchools(*second);
        GetAccount get;
        get.accountNumber = accountNumber(5);
        const auto seen = waitFor(first->send(get));
        QVERIFY(seen);
        PatchAccount patch;
        patch.accountNumber = get.accountNumber;
        patch.mailingAttention = Change<QString>::to(u"Gymnasium"_s);
        QVERIFY(waitFor(first->send(patch, {seen->etag, {}, {}})));
        patch.mailingAttention = Change<QString>::to(u"Library"_s);
        const auto refused = waitFor(second->send(patch, {seen->etag, {}, {}}));
        QVERIFY(!refused);
        QCOMPARE(refused.error().kind, Failure::Kind::Stale);
        const auto current = fromJson<Account>(refused.error().extra[u"current"_s].toObject());
        QVERIFY(current);
        QCOMPARE(current->mailingAttention, u"Gymnasium"_s);
        QCOMPARE(refused.error().extra[u"changed_by"_s].toString(), u"representative"_s);
        QVERIFY(waitFor(second->send(patch, {etagOf(*current), {}, {}})));
        QCOMPARE(waitFor(first->send(get))->value.mailingAttention, u"Library"_s);
    }

    void noEditOfEightRepresentativesIsLost_data() { TestDatabase::addRows(); }
    void noEditOfEightRepresentativesIsLost()
    {
        TEST_DATABASE(test);
        RealDesk desk(test);
        const int edits = qEnvironmentVariableIntValue("VENTANILLA_LONG") != 0 ? 200 : 10;
        std::vector<std::unique_ptr<EagerHand>> hands;
        for (int i = 0; i < 8; ++i) {
            const QString username = u"rep%1"_s.arg(i);
            desk.addRepresentative(username);
            hands.push_back(std::make_unique<EagerHand>(desk.signIn(username), i, edits));
        }
        for (const auto &hand : hands)
            hand->begin();
        QVERIFY(QTest::qWaitFor(
            [&] {
                return std::all_of(hands.begin(), hands.end(),
                                   [](const auto &hand) { return hand->isDone(); });
            },
            1'200'000));
        int refusals = 0;
        for (const auto &hand : hands) {
            QVERIFY2(!hand->failure(),
                     qPrintable(hand->failure()
                                    ? hand->failure()->type + u' ' + hand->failure()->detail
                                    : QString()));
            refusals += hand->refusals();
        }
        const auto database = test.connect();
        for (int account = EagerHand::firstAccount;
             account < EagerHand::firstAccount + EagerHand::accounts; ++account) {
            auto rows =
                database->run(u"SELECT mailing_attention FROM accounts WHERE account_number = ?"_s,
                              {accountNumber(account).text()});
            QVERIFY(rows && rows->next());
            const QStringList numbers = rows->text(0).split(u' ', Qt::SkipEmptyParts);
            for (int i = 0; i < 8; ++i)
                QCOMPARE(numbers.value(i).toInt(), hands[size_t(i)]->editsOf(account));
        }
        qInfo("%d edits, %d refused with 412 and made again", 8 * edits, refusals);
    }
};

QTEST_GUILESS_MAIN(TestManyHands)
#include "tst_manyhands.moc"
