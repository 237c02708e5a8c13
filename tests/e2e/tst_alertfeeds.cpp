#include "tests/e2e/fedutility.h"
#include "tests/support/testdatabase.h"

#include <QRandomGenerator>
#include <QTest>

#include <barrier>
#include <thread>

using namespace Ventanilla;
using namespace Qt::Literals::StringLiterals;

namespace {

bool isLong()
{
    return qEnvironmentVariableIntValue("VENTANILLA_LONG") != 0;
}

QStringList arguments()
{
    return {u"--clock"_s, u"2026-03-08T10:00:00Z"_s, u"--requests-per-second"_s, u"0"_s};
}

/// Empty where both hold the same texts, each as often.
QString difference(const QStringList &found, const QStringList &expected)
{
    const QString first = Alerts::firstDifference(found, expected);
    return first.isEmpty() ? QString() : u"(first: found, second: expected) "_s + first;
}

/// Sends a share of the requests again and again, until the server is gone; every request counts once it was answered.
class RestlessFeed
{
public:
    RestlessFeed(const FedUtility &utility, const ServerProcess &server, const std::vector<FedUtility::Request> &requests,
                 size_t first, size_t end)
        : m_thread([&utility, &server, &requests, first, end, this] {
            size_t next = first;
            FedUtility::Request request = requests[next];
            while (utility.send(server, request)) {
                ++m_answered;
                next = next + 1 < end ? next + 1 : first;
                request = requests[next];
                if (m_answered >= end - first)
                    request.key = newKey();
            }
            m_hasEnded = true;
        })
    {
    }

    [[nodiscard]] size_t answered() const { return m_answered; }
    /// Whether the server went away.
    [[nodiscard]] bool hasEnded() const { return m_hasEnded; }
    void waitForEnd() { m_thread.join(); }

private:
    std::atomic<size_t> m_answered = 0;
    std::atomic<bool> m_hasEnded = false;
    std::thread m_thread;
};

} // namespace

/// The real server, two of them or one that is killed, fed with readings: each event is there once, and is what the
/// evaluator says of all hours.
class TestAlertFeeds : public QObject
{
    Q_OBJECT

private slots:
    void twoServersAtOnce_data() { TestDatabase::addRows(); }
    void twoServersAtOnce();
    void killedBetweenReadings_data() { TestDatabase::addRows(); }
    void killedBetweenReadings();

private:
    static void check(const ServerProcess &server, const FedUtility &utility);
};

void TestAlertFeeds::check(const ServerProcess &server, const FedUtility &utility)
{
    const QStringList expected = utility.expected();
    QVERIFY(expected.size() > 4 * FedUtility::accounts);
    QCOMPARE(difference(FedUtility::found(server), expected), QString());
    const ApiReply trail = server.call("GET", "/v1/audit/verify", bearer(server.signIn(StaffRole::Supervisor)));
    QVERIFY2(trail.json[u"verified"].toBool(), trail.body.constData());
}

/// Both get requests of their own, and every third one at the same time as the other, under the same key or another.
void TestAlertFeeds::twoServersAtOnce()
{
    TEST_DATABASE(test);
    FedUtility utility(test.url(), 1, isLong() ? 60 : 22);
    const std::array<ServerProcess, 2> servers{ServerProcess(test.url(), arguments()), ServerProcess(test.url(), arguments())};
    QVERIFY(servers[0].isRunning() && servers[1].isRunning());
    utility.signIn(servers[0]);
    const std::vector<FedUtility::Request> requests = utility.requests(40);
    constexpr size_t requestsARound = 3;
    std::barrier together(2); // else one of them would soon be weeks ahead
    std::atomic<int> unanswered = 0;
    const auto feed = [&](size_t which) {
        for (size_t round = 0; round < requests.size(); round += requestsARound) {
            together.arrive_and_wait();
            for (size_t i = round; i < std::min(round + requestsARound, requests.size()); ++i) {
                const size_t place = i - round;
                FedUtility::Request request = requests[i];
                if (place == 2 && which == 1 && i % 2 == 0)
                    request.key = newKey();
                if ((place == 2 || place == which) && !utility.send(servers[which], request))
                    ++unanswered;
            }
        }
    };
    std::thread other([&] { feed(1); });
    feed(0);
    other.join();
    QCOMPARE(unanswered.load(), 0);
    check(servers[1], utility);
}

/// `kill -9` while a feed sends one request after the other; it repeats the one that was not answered.
void TestAlertFeeds::killedBetweenReadings()
{
    TEST_DATABASE(test);
    const size_t kills = isLong() ? 100 : 20;
    FedUtility utility(test.url(), 2, isLong() ? 60 : 22);
    const std::vector<FedUtility::Request> requests = utility.requests(25);
    QRandomGenerator dice(3);
    size_t next = 0;
    for (size_t kill = 0; kill < kills; ++kill) {
        ServerProcess server(test.url(), arguments());
        QVERIFY2(server.isRunning(), server.errors().constData());
        if (kill == 0)
            utility.signIn(server);
        const size_t end = requests.size() * (kill + 1) / (kills + 1); // some are left for the last server
        QVERIFY(end > next);
        RestlessFeed feed(utility, server, requests, next, end);
        const size_t enough = dice.bounded(quint32(end - next + 2));
        while (feed.answered() < enough && !feed.hasEnded())
            QThread::msleep(1);
        QThread::usleep(dice.bounded(30'000));
        const bool endedByItself = feed.hasEnded();
        server.kill();
        feed.waitForEnd();
        QVERIFY2(!endedByItself, server.errors().constData());
        next = std::min(next + feed.answered(), end);
    }
    ServerProcess last(test.url(), arguments());
    for (; next < requests.size(); ++next)
        QVERIFY(utility.send(last, requests[next]));
    check(last, utility);
}

QTEST_GUILESS_MAIN(TestAlertFeeds)
#include "tst_alertfeeds.moc"
