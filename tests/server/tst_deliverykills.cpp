#include "tests/server/mailserver.h"
#include "tests/server/testoutbox.h"
#include "tests/support/testdatabase.h"

#include <QFile>
#include <QTest>

using namespace Ventanilla;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int patience = 120'000; ///< milliseconds; what takes longer has hung

void giveOrder(const QString &file, const QByteArray &order)
{
    QFile target(file);
    if (!target.open(QIODevice::WriteOnly) || target.write(order) != order.size())
        qFatal("no order can be given");
}

/// The process may have ended before it says that it listens.
std::unique_ptr<ServerProcess> endingServer(const TestOutbox &outbox, const MailServer &mail, int round)
{
    return std::make_unique<ServerProcess>(outbox.url(), outbox.arguments({u"--smtp-url"_s, mail.url()}, round));
}

} // namespace

/// Nobody gets two messages for one, and nobody gets none, wherever the process ends that sends them, and however many
/// send.
class TestDeliveryKills : public QObject
{
    Q_OBJECT

private slots:
    void theProcessEndsBetweenTheAnswerAndTheMark_data() { TestDatabase::addRows(); }
    void theProcessEndsBetweenTheAnswerAndTheMark()
    {
#ifdef QT_NO_DEBUG
        QSKIP("the server ends at a chosen place in debug builds alone");
#endif
        TEST_DATABASE(test);
        MAIL_SERVER(mail);
        TestOutbox outbox(test);
        const QStringList all = TestOutbox::addresses(u"fine"_s, 5);
        for (const QString &address : all)
            outbox.add(address);
        const QTemporaryDir directory;
        const QString order = directory.filePath(u"order"_s);
        constexpr int ends = 3;
        for (int round = 0; round < ends; ++round) {
            giveOrder(order, "message-taken");
            qputenv("VENTANILLA_HARD_STOP", order.toLocal8Bit());
            const auto server = endingServer(outbox, mail, round);
            qunsetenv("VENTANILLA_HARD_STOP");
            QVERIFY(server->waitForEnd());
            QTRY_COMPARE(mail.taken().size(), size_t(round + 1));
            QCOMPARE(outbox.inState(u"sent"_s), 0);
        }
        // The last one is called otherwise; the messages are not.
        const auto server = outbox.server({u"--smtp-url"_s, mail.url()}, ends, u"other@other.example"_s);
        QTRY_COMPARE_WITH_TIMEOUT(outbox.inState(u"sent"_s), int(all.size()), patience);
        QVERIFY(outbox.isEachOne(mail, all));
        QCOMPARE(mail.taken().size(), size_t(all.size() + ends)); // those were taken a second time, as the same
    }

    void killedAgainAndAgain()
    {
        const TestDatabase test(Dialect::Sqlite);
        MAIL_SERVER(mail);
        TestOutbox outbox(test);
        const QStringList all = TestOutbox::addresses(u"fine"_s, 40) + TestOutbox::addresses(u"unheard"_s, 5);
        for (const QString &address : all)
            outbox.add(address);
        for (int round = 0; round < 6; ++round) {
            const auto server = outbox.server({u"--smtp-url"_s, mail.url()}, round);
            const size_t before = mail.taken().size();
            QTRY_VERIFY_WITH_TIMEOUT(mail.taken().size() >= before + 5 || outbox.due(round) == 0, patience);
            server->kill();
        }
        const auto server = outbox.server({u"--smtp-url"_s, mail.url()}, 7);
        QTRY_COMPARE_WITH_TIMEOUT(outbox.due(7), 0, patience);
        (void)server->terminate();
        const auto last = outbox.server({u"--smtp-url"_s, mail.url()}, 8);
        QTRY_COMPARE_WITH_TIMEOUT(outbox.inState(u"sent"_s), int(all.size()), patience);
        QVERIFY(outbox.isEachOne(mail, all));
    }

    void twoServersSendEachOnce()
    {
        const TestDatabase test(Dialect::Postgresql);
        if (!test.whyMissing().isEmpty())
            QSKIP(qPrintable(test.whyMissing()));
        MAIL_SERVER(mail);
        TestOutbox outbox(test);
        const QStringList all = TestOutbox::addresses(u"fine"_s, 60);
        for (const QString &address : all)
            outbox.add(address);
        const auto one = outbox.server({u"--smtp-url"_s, mail.url()}, 0);
        const auto other = outbox.server({u"--smtp-url"_s, mail.url()}, 0);
        QTRY_COMPARE_WITH_TIMEOUT(outbox.inState(u"sent"_s), int(all.size()), patience);
        QVERIFY(outbox.isEachOne(mail, all));
        QCOMPARE(mail.taken().size(), size_t(all.size()));
    }
};

QTEST_GUILESS_MAIN(TestDeliveryKills)
#include "tst_deliverykills.moc"
