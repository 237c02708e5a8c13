#include "server/api/confirmationpage.h"
#include "server/api/requestfacts.h"
#include "server/api/router.h"
#include "server/cli/arguments.h"
#include "server/mail/mimemessage.h"
#include "server/mail/quotedprintable.h"
#include "server/mail/smtpdialogue.h"
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

/// A name that would begin another header, or end its quotes.
const MailSender utilitySender{u"Agua \"Peña\"\r\nBcc: x@example.com"_s, u"no-reply@example.com"_s};

MessageRecord testMessage()
{
    MessageRecord message;
    message.id = u"msg_1"_s;
    message.mailId = u"msg_1@example.com"_s;
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
        for (const auto &kind : WordTable<LinkKind>::words) {
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
        const QByteArray text = mimeMessage(testMessage(), utilitySender, TextEncoding::Plain);
        QVERIFY(!text.contains("\r\nBcc:"));
        QVERIFY(text.contains("From: =?utf-8?B?" + u"Agua \"Peña\"  Bcc: x@example.com"_s.toUtf8().toBase64()
                              + "?= <no-reply@example.com>\r\n"));
        QVERIFY(text.contains("To: ana.ruiz@example.com\r\n"));
        QVERIFY(text.contains("Subject: =?utf-8?B?"));
        QVERIFY(text.contains("Date: Sun, 08 Mar 2026 10:00:00 +0000\r\n"));
        QVERIFY(text.contains("Message-ID: <msg_1@example.com>\r\n"));
        QVERIFY(!text.contains("List-Unsubscribe"));
        QVERIFY(text.endsWith(u"Su código es 123456.\r\nVálido diez minutos.\r\n"_s.toUtf8()));
    }
    void mailByWireIsAscii()
    {
        MessageRecord message = testMessage();
        message.recipient = u"ana@peña.example"_s;
        message.body = u"á="_s + QString(2000, u'x') + u" \nfin"_s;
        message.stopUrl = u"http://127.0.0.1:8460/v1/confirmations/a b"_s;
        const QByteArray text = mimeMessage(message, {u"A\\ \"B\""_s, utilitySender.address}, TextEncoding::SevenBit);
        QVERIFY(std::all_of(text.begin(), text.end(), [](char c) { return c > 0; }));
        for (const QByteArray &line : text.split('\n'))
            QVERIFY(line.size() <= 998);
        QVERIFY(text.contains("From: \"A\\\\ \\\"B\\\"\" <no-reply@example.com>\r\n"));
        QVERIFY(text.contains("To: ana@xn--pea-8ma.example\r\n"));
        QVERIFY(text.contains("List-Unsubscribe: <http://127.0.0.1:8460/v1/confirmations/a%20b>\r\n"));
        QVERIFY(!text.contains("List-Unsubscribe-Post")); // https alone
        QVERIFY(text.contains("=C3=A1=3Dxxxx"));
        QVERIFY(text.endsWith("x=20\r\nfin\r\n"));
        message.body = u"plain"_s;
        QVERIFY(mimeMessage(message, utilitySender, TextEncoding::SevenBit).contains("Content-Transfer-Encoding: 7bit\r\n"));
    }
    void quotedPrintableLines()
    {
        QCOMPARE(quotedPrintable("a b\r\n\r\nc\t\r\n"), "a b\r\n\r\nc=09\r\n");
        const QByteArray lines = quotedPrintable(QByteArray(100, '='));
        for (const QByteArray &line : lines.split('\n'))
            QVERIFY(line.trimmed().size() <= 76);
        QCOMPARE(QByteArray(lines).replace("=\r\n", ""), QByteArray("=3D").repeated(100));
    }

    void whatAnSmtpSessionMeans_data()
    {
        QTest::addColumn<QByteArrayList>("lines"); // in turn: heard, sent
        QTest::addColumn<QString>("problem");
        const QByteArrayList toRcpt{"220 hello", "EHLO me", "250-fine\r\n250 8BITMIME", "MAIL FROM:<a@b.example>", "250 2.1.0 fine"};
        const QByteArrayList toData = toRcpt + QByteArrayList{"RCPT TO:<c@d.example>", "250 fine", "DATA", "354 go on"};
        QTest::newRow("nobody there") << QByteArrayList() << u"unreachable words"_s;
        QTest::newRow("no service") << QByteArrayList{"554 5.3.2 closed"} << u"not_admitted 554 5.3.2"_s;
        QTest::newRow("too busy for anybody") << QByteArrayList{"421 later"} << u"unreachable 421"_s;
        QTest::newRow("wrong password") << QByteArrayList{"220 hello", "EHLO me", "250 fine", "AUTH LOGIN", "334 ", "c2VjcmV0", "535 5.7.8 no"}
                                        << u"not_admitted 535 5.7.8"_s;
        QTest::newRow("utilitySender refused") << toRcpt.first(4) + QByteArrayList{"553 5.7.1 not you"} << u"not_admitted 553 5.7.1"_s;
        QTest::newRow("recipient refused") << toRcpt + QByteArrayList{"RCPT TO:<c@d.example>", "550-5.1.1 no\r\n550 5.1.1 c@d.example", "QUIT", "221 2.0.0 bye"}
                                           << u"refused 550 5.1.1"_s;
        QTest::newRow("recipient later") << toRcpt + QByteArrayList{"RCPT TO:<c@d.example>", "450 4.2.1 later"} << u"postponed 450 4.2.1"_s;
        QTest::newRow("mail refused") << toData + QByteArrayList{"", "554 spam"} << u"refused 554"_s;
        QTest::newRow("mail later") << toData + QByteArrayList{"", "451 4.3.0 disk"} << u"postponed 451 4.3.0"_s;
        QTest::newRow("line broke before the mail") << toRcpt << u"unreachable words"_s;
        QTest::newRow("line broke after the mail") << toData << u"postponed words"_s;
    }
    void whatAnSmtpSessionMeans()
    {
        QFETCH(const QByteArrayList, lines);
        SmtpDialogue dialogue;
        for (qsizetype i = 0; i < lines.size(); ++i) {
            if (i % 2 == 0)
                dialogue.heard(lines[i] + "\r\n");
            else if (!lines[i].isEmpty())
                dialogue.sent(lines[i] + "\r\n");
        }
        QTEST(dialogue.failure(u"words"_s).stored(), "problem");
    }

    void mailGoesOutBySmtp()
    {
        QTcpServer server;
        QVERIFY(server.listen(QHostAddress::LocalHost));
        SendResult sent = Unexpected{NotSent{}};
        std::thread sending([&, port = server.serverPort()] {
            SmtpSender smtp(u"smtp://127.0.0.1:%1"_s.arg(port), utilitySender.address);
            sent = smtp.send(testMessage(), utilitySender.name);
        });
        const QByteArray heard = takeOneMail(server);
        sending.join();
        QVERIFY2(sent, qPrintable(sent ? QString() : sent.error().stored()));
        QVERIFY(heard.contains("RCPT TO:<ana.ruiz@example.com>"));
        QVERIFY(heard.contains("123456"));
    }
    void aMailServerThatIsAwayIsAFailure()
    {
        SmtpSender smtp(u"smtp://127.0.0.1:1"_s, utilitySender.address);
        const auto sent = smtp.send(testMessage(), utilitySender.name);
        QVERIFY(!sent);
        QCOMPARE(sent.error().problem, DeliveryProblem::Unreachable);
        QVERIFY(!sent.error().code.contains(u"example.com"));
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
