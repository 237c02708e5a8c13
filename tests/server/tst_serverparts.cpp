#include "server/api/confirmationpage.h"
#include "server/api/requestfacts.h"
#include "server/api/router.h"
#include "server/cli/arguments.h"
#include "server/mail/mimemessage.h"
#include "server/mail/smtpsender.h"
#include "server/secrets/argon2hasher.h"
#include "server/secrets/auditkey.h"

#include <QTcpServer>
#include <QTcpSocket>
#include <QTemporaryDir>
#include <QTest>

#include <thread>

using namespace Ventanilla;
using namespace Qt::Literals::StringLiterals;

namespace {

MessageRecord testMessage()
{
    MessageRecord message;
    message.id = u"msg_1"_s;
    message.recipient = u"ana.ruiz@example.com"_s;
    message.subject = u"Su código\r\nBcc: all@example.com"_s;
    message.body = u"Su código es 123456.\nVálido diez minutos."_s;
    message.language = Language::Es;
    message.createdAt = QDateTime({2026, 3, 8}, {10, 0}, Qt::UTC);
    return message;
}

/// Speaks enough SMTP to take one mail, and gives what was said to it.
QByteArray takeOneMail(QTcpServer &server)
{
    if (!server.waitForNewConnection(10'000))
        return {};
    const std::unique_ptr<QTcpSocket> socket(server.nextPendingConnection());
    QByteArray heard;
    bool isData = false;
    socket->write("220 test ESMTP\r\n");
    while (socket->waitForReadyRead(10'000)) {
        while (socket->canReadLine()) {
            const QByteArray line = socket->readLine();
            heard += line;
            if (isData ? line == ".\r\n" : line.startsWith("DATA"))
                isData = !isData;
            else if (isData)
                continue;
            socket->write(isData                        ? "354 go on\r\n"
                              : line.startsWith("QUIT") ? "221 bye\r\n"
                                                        : "250 fine\r\n");
        }
    }
    return heard;
}

} // namespace

/// The server's parts that need no server.
class TestServerParts : public QObject
{
    Q_OBJECT

private slots:
    void languages_data()
    {
        QTest::addColumn<QByteArray>("header");
        QTest::addColumn<bool>("isSpanish");
        QTest::newRow("nothing") << QByteArray() << false;
        QTest::newRow("Mexico's") << QByteArray("es-MX") << true;
        QTest::newRow("by weight") << QByteArray("en;q=0.5, es;q=0.9") << true;
        QTest::newRow("as much of both") << QByteArray("es;q=0.5, en;q=0.5") << false;
        QTest::newRow("others") << QByteArray("fr, de") << false;
        QTest::newRow("refused") << QByteArray("es;q=0") << false;
    }
    void languages()
    {
        QFETCH(const QByteArray, header);
        QTEST(languageOf(header) == Language::Es, "isSpanish");
    }

    void routes()
    {
        Router router;
        router.add(Method::Get, u"/v1/logins/{email}"_s, 1);
        router.add(Method::Put, u"/v1/logins/{email}/accounts/{account_number}"_s, 2);
        const Router::Match match =
            router.match("PUT", "/v1/logins/a%2Fb%40example.com/accounts/0000001");
        QCOMPARE(match.route, 2);
        QCOMPARE(match.values.value(u"email"_s), u"a/b@example.com"_s);
        QCOMPARE(router.match("HEAD", "/v1/logins/x").route, 1);
        QCOMPARE(router.match("POST", "/v1/logins/x").allowed, "GET, HEAD");
        QVERIFY(router.match("GET", "/v1/logins/").allowed.isEmpty());
        QVERIFY(router.match("GET", "/v1/logins/a%00b").allowed.isEmpty());
        QVERIFY(router.match("GET", "/v1/logins/a%c3").allowed.isEmpty());
    }

    void pagesHoldWhatTheyShowAsText()
    {
        Confirmation confirmation;
        confirmation.email = u"<img src=x>@example.com"_s;
        confirmation.utilityName = u"A & B \"Water\""_s;
        confirmation.language = u"es"_s;
        const HttpReply page = confirmationPage(confirmation, {});
        QVERIFY(page.body.contains("&lt;img src=x&gt;@example.com"));
        QVERIFY(page.body.contains("A &amp; B &quot;Water&quot;"));
        QVERIFY(page.body.contains("lang=\"es\""));
        QVERIFY(page.body.contains("<form method=\"post\">"));
        confirmation.state = ConfirmationState::Expired;
        const HttpReply expired = confirmationPage(confirmation, {});
        QVERIFY(!expired.body.contains("<form"));
        QVERIFY(expired.body.contains("A &amp; B"));
    }
    void everyStateHasAPage()
    {
        for (const auto &kind : WordTable<ConfirmationKind>::words) {
            for (const auto &state : WordTable<ConfirmationState>::words) {
                Confirmation confirmation;
                confirmation.kind = kind.value;
                confirmation.state = state.value;
                QCOMPARE(confirmationPage(confirmation, {}).status, 200);
            }
        }
    }

    void mailIsOneMessage()
    {
        const QByteArray text = mimeMessage(testMessage(), u"no-reply@example.com"_s);
        QVERIFY(!text.contains("\r\nBcc:"));
        QVERIFY(text.contains("To: ana.ruiz@example.com\r\n"));
        QVERIFY(text.contains("Subject: =?utf-8?B?"));
        QVERIFY(text.contains("Date: Sun, 08 Mar 2026 10:00:00 +0000\r\n"));
        QVERIFY(text.endsWith(u"Su código es 123456.\r\nVálido diez minutos.\r\n"_s.toUtf8()));
    }
    void mailGoesOutBySmtp()
    {
        QTcpServer server;
        QVERIFY(server.listen(QHostAddress::LocalHost));
        Result<Done> sent = notSent({});
        std::thread sending([&, port = server.serverPort()] {
            SmtpSender sender(u"smtp://127.0.0.1:%1"_s.arg(port), u"no-reply@example.com"_s);
            sent = sender.send(testMessage());
        });
        const QByteArray heard = takeOneMail(server);
        sending.join();
        QVERIFY2(sent, qPrintable(sent ? QString() : sent.error().detail));
        QVERIFY(heard.contains("RCPT TO:<ana.ruiz@example.com>"));
        QVERIFY(heard.contains("123456"));
    }
    void aMailServerThatIsAwayIsAFailure()
    {
        SmtpSender sender(u"smtp://127.0.0.1:1"_s, u"no-reply@example.com"_s);
        const auto sent = sender.send(testMessage());
        QVERIFY(!sent);
        QVERIFY(!sent.error().detail.contains(u"example.com"));
    }

    void passwords()
    {
        Argon2Hasher hasher;
        const QString hash = hasher.hash(u"contraseña segura"_s);
        QVERIFY(hash.startsWith(u"$argon2id$v=19$m=19456,t=2,p=1$"));
        QVERIFY(hasher.verify(hash, u"contraseña segura"_s));
        QVERIFY(!hasher.verify(hash, u"contraseña"_s));
        QVERIFY(!hasher.verify({}, u"contraseña segura"_s));
        QVERIFY(hash != hasher.hash(u"contraseña segura"_s));
    }
    void keys()
    {
        const QTemporaryDir directory;
        const QString file = directory.filePath(u"deep/audit-key"_s);
        const auto made = readAuditKey(file);
        QVERIFY(made);
        QCOMPARE(made->size(), 32);
        QCOMPARE(readAuditKey(file), made);
        QFile damaged(file);
        QVERIFY(damaged.open(QIODevice::WriteOnly));
        damaged.write("short");
        damaged.close();
        QVERIFY(!readAuditKey(file));
        QCOMPARE(defaultAuditKeyFile(u"postgresql://ana:secret@db/water"_s),
                 defaultAuditKeyFile(u"postgresql://ben@db/water"_s));
    }

    void arguments()
    {
        const ArgumentRules rules{{u"database"_s}, {u"profile"_s}, {u"replace"_s}, 1};
        const auto good = parseArguments(
            {u"--replace"_s, u"--database=sqlite:a=b"_s, u"--"_s, u"--directory"_s}, rules);
        QVERIFY(good);
        QCOMPARE(good->value(u"database"_s), u"sqlite:a=b"_s);
        QVERIFY(good->has(u"replace"_s));
        QCOMPARE(good->positionals, QStringList{u"--directory"_s});
        QVERIFY(!parseArguments({u"directory"_s}, rules));
        QVERIFY(!parseArguments({u"--database"_s, u"a"_s, u"--database"_s, u"b"_s, u"directory"_s},
                                rules));
        QVERIFY(
            !parseArguments({u"--database"_s, u"a"_s, u"--replace=yes"_s, u"directory"_s}, rules));
    }
};

QTEST_GUILESS_MAIN(TestServerParts)
#include "tst_serverparts.moc"
