#include "models/backend/rest/restbackend.h"

#include "models/contract/utility.h"

#include <QProcess>
#include <QSslConfiguration>
#include <QSslKey>
#include <QSslServer>
#include <QSslSocket>
#include <QTemporaryDir>
#include <QTest>

using namespace Ventanilla;
using namespace Qt::Literals::StringLiterals;

namespace {

/// A certificate for @p name that signs itself, and its key.
struct Identity
{
    QSslCertificate certificate;
    QSslKey key;
};

std::optional<Identity> makeIdentity(const QString &directory, const QString &name)
{
    const QString key = directory + u"/key.pem"_s;
    const QString certificate = directory + u"/certificate.pem"_s;
    QProcess openssl;
    openssl.start(u"openssl"_s,
                  {u"req"_s, u"-x509"_s, u"-newkey"_s, u"rsa:2048"_s, u"-nodes"_s, u"-days"_s, u"2"_s,
                   u"-subj"_s, u"/CN="_s + name, u"-addext"_s, u"subjectAltName=DNS:"_s + name, u"-keyout"_s,
                   key, u"-out"_s, certificate});
    if (!openssl.waitForFinished(60'000) || openssl.exitCode() != 0)
        return std::nullopt;
    QFile keyFile(key);
    if (!keyFile.open(QIODevice::ReadOnly))
        return std::nullopt;
    const auto certificates = QSslCertificate::fromPath(certificate);
    if (certificates.isEmpty())
        return std::nullopt;
    return Identity{certificates.front(), QSslKey(&keyFile, QSsl::Rsa)};
}

/// Answers every request with a health.
void serve(QSslServer &server, const Identity &identity, QSsl::SslProtocol protocol)
{
    QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
    configuration.setLocalCertificate(identity.certificate);
    configuration.setPrivateKey(identity.key);
    configuration.setProtocol(protocol);
    server.setSslConfiguration(configuration);
    QObject::connect(&server, &QTcpServer::pendingConnectionAvailable, &server, [&server] {
        while (QTcpSocket *socket = server.nextPendingConnection()) {
            QObject::connect(socket, &QTcpSocket::readyRead, socket, [socket] {
                socket->readAll();
                const QByteArray body = R"({"status":"ok","version":"1","database":"sqlite"})";
                socket->write("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: "
                              + QByteArray::number(body.size()) + "\r\n\r\n" + body);
            });
        }
    });
    if (!server.listen(QHostAddress::LocalHost))
        qFatal("cannot listen");
}

} // namespace

class TestTls : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { m_default = QSslConfiguration::defaultConfiguration(); }
    void cleanup() { QSslConfiguration::setDefaultConfiguration(m_default); }

    void onlyAProvenServerIsSpokenTo_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<bool>("isKnown");
        QTest::addColumn<QSsl::SslProtocol>("protocol");
        QTest::addColumn<bool>("isSpokenTo");
        QTest::newRow("known, right name") << u"localhost"_s << true << QSsl::TlsV1_2OrLater << true;
        QTest::newRow("signed by itself") << u"localhost"_s << false << QSsl::TlsV1_2OrLater << false;
        QTest::newRow("another's certificate")
            << u"desk.example.com"_s << true << QSsl::TlsV1_2OrLater << false;
    }

    void onlyAProvenServerIsSpokenTo()
    {
        QFETCH(const QString, name);
        QFETCH(const bool, isKnown);
        QFETCH(const QSsl::SslProtocol, protocol);
        QFETCH(const bool, isSpokenTo);
        QTemporaryDir directory;
        const auto identity = makeIdentity(directory.path(), name);
        if (!identity)
            QSKIP("openssl is not installed");
        QSslServer server;
        serve(server, *identity, protocol);
        if (isKnown) {
            QSslConfiguration trusting = m_default;
            trusting.addCaCertificate(identity->certificate);
            QSslConfiguration::setDefaultConfiguration(trusting);
        }

        RestSettings settings;
        settings.baseUrl = QUrl(u"https://localhost:%1"_s.arg(server.serverPort()));
        settings.firstPause = std::chrono::milliseconds(10);
        RestBackend backend(settings);
        const auto future = backend.send(GetHealth{});
        QVERIFY(QTest::qWaitFor([&] { return future.isFinished(); }, 20'000));

        const auto answer = future.result();
        QCOMPARE(answer.has_value(), isSpokenTo);
        if (!isSpokenTo)
            QCOMPARE(answer.error().type, u"/problems/server-not-trusted"_s);
    }

private:
    QSslConfiguration m_default;
};

QTEST_GUILESS_MAIN(TestTls)
#include "tst_tls.moc"
