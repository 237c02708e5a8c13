#include "tests/backend/threeplaces.h"

#include "models/backend/demodesk.h"
#include "models/backend/local/localbackend.h"

#include <QDir>
#include <QRegularExpression>

using namespace Qt::Literals::StringLiterals;

namespace Ventanilla {

namespace {

/// The six digits that follow a code's sentence.
QString codeIn(const QString &text)
{
    static const QRegularExpression digits(u"\\b[0-9]{6}\\b"_s);
    return digits.match(text).captured();
}

class DemoSide final : public Side
{
public:
    DemoSide()
    {
        m_representative = open();
        m_supervisor = open();
        m_feed = open();
        if (!waitFor(m_supervisor->demo()->switchUser(u"supervisor"_s)) || !waitFor(m_feed->demo()->switchUser(u"feed"_s)))
            qFatal("there is no supervisor or no feed");
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

    bool sendsMail() const override { return false; }

private:
    std::unique_ptr<Backend> open()
    {
        LocalSettings settings;
        settings.databasePath = m_directory.filePath(u"demo.db"_s);
        settings.makeDatabase = [](const QString &path, const LocalProgress &) { return makeUtility(u"sqlite:"_s + path); };
        auto backend = std::make_unique<LocalBackend>(settings);
        if (const auto opened = waitFor(backend->open()); !opened)
            qFatal("no demo: %s", qPrintable(opened.error().detail));
        return backend;
    }

    static Result<Done> makeUtility(const QString &url)
    {
        if (auto imported = importExampleUtility(url, ExampleStaff::RepresentativeAndSupervisor); !imported)
            return imported;
        auto database = Database::open(url);
        if (!database)
            return Unexpected{database.error()};
        auto added = (*database)->run(
            u"INSERT INTO staff (username, display_name, role) VALUES ('feed', 'Test feed', 'meter_feed')"_s);
        return added ? Result<Done>(done) : Unexpected{added.error()};
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
        ServerProcess::addStaff(m_test.url(), StaffRole::MeterFeed, u"feed"_s);
        m_feed = m_desk->signIn(u"feed"_s);
    }
    ~ServerSide() override
    {
        m_representative.reset();
        m_supervisor.reset();
        m_feed.reset();
    }

    [[nodiscard]] QString whyMissing() const { return m_test.whyMissing(); }

    QString newestCode() override
    {
        QString code;
        const bool isThere =
            QTest::qWaitFor([&] { return !(code = codeOfFiles()).isEmpty(); }, 20'000);
        return isThere ? code : QString();
    }

    bool sendsMail() const override { return true; }

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

} // namespace

CustomerNumber customer(const char *number)
{
    return CustomerNumber::parse(QLatin1StringView(number)).value();
}

AccountNumber account(const char *number)
{
    return AccountNumber::parse(QLatin1StringView(number)).value();
}

void ThreePlacesTest::initTestCase_data()
{
    QTest::addColumn<ThreePlacesTest::Place>("place");
    QTest::newRow("demo") << Place::Demo;
    QTest::newRow("server on SQLite") << Place::ServerOnSqlite;
    QTest::newRow("server on PostgreSQL") << Place::ServerOnPostgresql;
}

void ThreePlacesTest::init()
{
    QFETCH_GLOBAL(const ThreePlacesTest::Place, place);
    m_place = place;
    auto &side = m_sides[size_t(place)];
    if (!side && place == Place::Demo) {
        side = std::make_unique<DemoSide>();
    } else if (!side) {
        auto server =
            std::make_unique<ServerSide>(place == Place::ServerOnSqlite ? Dialect::Sqlite : Dialect::Postgresql);
        if (!server->whyMissing().isEmpty())
            QSKIP(qPrintable(server->whyMissing()));
        side = std::move(server);
    }
    m_side = side.get();
}

void ThreePlacesTest::cleanupTestCase()
{
    m_sides = {};
    QVERIFY(!m_said.isEmpty() || m_place == Place::Demo); // the places were held against each other
}

bool ThreePlacesTest::proved(const char *number, const char *ofAccount, const char *bill)
{
    CreateVerification request;
    request.customerNumber = customer(number);
    request.factors.accountNumber = QString::fromLatin1(ofAccount);
    request.factors.billNumber = QString::fromLatin1(bill);
    const auto verified = waitFor(m_side->representative().send(request));
    return verified && verified->value.level == VerificationLevel::ChangeContact;
}

void ThreePlacesTest::proveByCode()
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

void ThreePlacesTest::compare(const QString &words)
{
    const QString step = QString::fromLatin1(QTest::currentTestFunction()) + u'/'
        + QString::fromUtf8(QTest::currentDataTag()) + u'/' + QString::number(m_steps[size_t(m_place)]++);
    if (m_place == Place::Demo)
        m_said.insert(step, words);
    else
        QCOMPARE(words, m_said.value(step));
}

QString ThreePlacesTest::comparable(QString json)
{
    static const QRegularExpression ids(u"\"(mrg|note|rcp|evt|msg)_[0-9a-f]+\"|\"id\":\"[0-9]+\""_s);
    static const QRegularExpression instants(u"20[0-9]{2}-[0-9]{2}-[0-9]{2}T[0-9:.]+Z"_s);
    static const QRegularExpression etags(u"\"etag\":\"[^,}]*"_s); // of what holds ids and instants
    return json.replace(ids, u"ID"_s).replace(instants, u"INSTANT"_s).replace(etags, u"ETAG"_s);
}

} // namespace Ventanilla
