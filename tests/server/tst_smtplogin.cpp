#include "tests/server/mailserver.h"
#include "tests/server/testoutbox.h"
#include "tests/support/testdatabase.h"

#include <QProcess>
#include <QTest>
#include <QUrl>

using namespace Ventanilla;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int patience = 60'000; ///< milliseconds; what takes longer has hung
const QString recipient = u"fine-1@example.com"_s;

/// A certificate for @p host that signs itself, and its key: `certificate.pem` and `key.pem`. False without openssl.
bool makeCertificate(const QTemporaryDir &directory, const QString &host)
{
    QProcess openssl;
    openssl.start(u"openssl"_s,
                  {u"req"_s, u"-x509"_s, u"-newkey"_s, u"rsa:2048"_s, u"-nodes"_s, u"-days"_s, u"2"_s, u"-subj"_s,
                   u"/CN="_s + host, u"-addext"_s, u"subjectAltName=DNS:"_s + host, u"-keyout"_s,
                   directory.filePath(u"key.pem"_s), u"-out"_s, directory.filePath(u"certificate.pem"_s)});
    return openssl.waitForFinished(patience) && openssl.exitCode() == 0;
}

/// What is tried, and what the outbox says then.
struct Case
{
    QString mode; ///< of the mail server; empty: it knows neither STARTTLS nor users
    QString scheme = u"smtp"_s;
    QString host = u"localhost"_s; ///< `mail.localhost` is this computer too, but does not count as it
    QString certified = {}; ///< the certificate's host; empty for the right one
    QString password = QString::fromLatin1(MailServer::password);
    bool isTrusted = true; ///< by --smtp-ca
    QString fate = u"sent"_s; ///< what it begins with
    bool isLoginSeen = true;
};

} // namespace

Q_DECLARE_METATYPE(Case)

/// A mail server that wants a name and a password gets them, on an encrypted line, if it is the right one.
class TestSmtpLogin : public QObject
{
    Q_OBJECT

private slots:
    void whoIsSpokenTo_data()
    {
        QTest::addColumn<Case>("tried");
        QTest::newRow("STARTTLS and a login") << Case{.mode = u"starttls"_s, .host = u"mail.localhost"_s};
        QTest::newRow("encrypted from the beginning")
            << Case{.mode = u"smtps"_s, .scheme = u"smtps"_s, .host = u"mail.localhost"_s};
        QTest::newRow("this computer, in plain text") << Case{.mode = u"login"_s};
        QTest::newRow("a wrong password")
            << Case{.mode = u"starttls"_s, .password = u"wrong"_s, .fate = u"waiting not_admitted 535 5.7.8"_s};
        QTest::newRow("a certificate that nobody vouches for")
            << Case{.mode = u"starttls"_s, .isTrusted = false, .fate = u"waiting unreachable"_s, .isLoginSeen = false};
        QTest::newRow("another's certificate")
            << Case{.mode = u"starttls"_s, .certified = u"mail.example.com"_s, .fate = u"waiting unreachable"_s, .isLoginSeen = false};
        QTest::newRow("another computer that does not encrypt")
            << Case{.mode = u"login"_s, .host = u"mail.localhost"_s, .fate = u"waiting unreachable"_s, .isLoginSeen = false};
    }

    void whoIsSpokenTo()
    {
        QFETCH(const Case, tried);
        const QTemporaryDir directory;
        if (!makeCertificate(directory, tried.certified.isEmpty() ? tried.host : tried.certified))
            QSKIP("openssl is not installed");
        const QString certificate = directory.filePath(u"certificate.pem"_s);
        MailServer mail({tried.mode, QString::fromLatin1(MailServer::user), QString::fromLatin1(MailServer::password),
                         certificate, directory.filePath(u"key.pem"_s)});
        if (!mail.whyMissing().isEmpty())
            QSKIP(qPrintable(mail.whyMissing()));
        const TestDatabase test(Dialect::Sqlite);
        TestOutbox outbox(test);
        outbox.add(recipient);
        QStringList arguments{u"--smtp-url"_s, urlOf(tried, mail.port())};
        if (tried.isTrusted)
            arguments += QStringList{u"--smtp-ca"_s, certificate};
        const auto server = outbox.server(arguments, 0);
        QTRY_VERIFY_WITH_TIMEOUT(outbox.due(0) == 0 && outbox.unanswered() == 0, patience);
        QVERIFY2(outbox.fate(recipient).startsWith(tried.fate), qPrintable(outbox.fate(recipient)));
        QCOMPARE(mail.taken().size(), size_t(tried.fate == u"sent" ? 1 : 0));
        const bool isRight = tried.password == QLatin1StringView(MailServer::password);
        const MailLogin login{QString::fromLatin1(MailServer::user), tried.mode != u"login", isRight};
        QCOMPARE(mail.logins(), tried.isLoginSeen ? std::vector{login} : std::vector<MailLogin>());
        QVERIFY(!server->errors().contains(tried.password.toUtf8()));
    }

private:
    static QString urlOf(const Case &tried, quint16 port)
    {
        const auto encoded = [](const QString &text) { return QString::fromLatin1(QUrl::toPercentEncoding(text)); };
        return tried.scheme + u"://"_s + encoded(QString::fromLatin1(MailServer::user)) + u':' + encoded(tried.password)
            + u'@' + tried.host + u':' + QString::number(port);
    }
};

QTEST_GUILESS_MAIN(TestSmtpLogin)
#include "tst_smtplogin.moc"
