#include "tests/server/serverprocess.h"
#include "tests/support/exampleutility.h"
#include "tests/support/testdatabase.h"

#include <QFile>
#include <QRandomGenerator>
#include <QTest>

using namespace Ventanilla;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int damages = 40;
constexpr int notes = 30;

const QString auditOrdered = u"SELECT * FROM audit ORDER BY id"_s;

/// Every row of the trail as it can be read; nothing where it cannot be.
std::optional<QList<QVariantList>> trailOf(const QString &url)
{
    const auto database = Database::open(url);
    if (!database)
        return std::nullopt;
    auto rows = (*database)->run(auditOrdered);
    if (!rows)
        return std::nullopt;
    QList<QVariantList> trail;
    while (rows->next()) {
        QVariantList row;
        for (int column = 0; column < rows->columnCount(); ++column)
            row.append(rows->value(column));
        trail.append(row);
    }
    return trail;
}

} // namespace

/// quality.md: a damaged database is noticed. The bytes of the file are changed at random places, as a bad disk would.
class TestDamage : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_directory = std::make_unique<QTemporaryDir>();
        const QString url = u"sqlite:"_s + sound();
        QVERIFY(importExampleUtility(url, ExampleStaff::None));
        ServerProcess::addStaff(url, StaffRole::Supervisor, u"supervisor"_s);
        ServerProcess server(url);
        const QByteArray token = server.signIn(StaffRole::Supervisor);
        for (int i = 0; i < notes; ++i) {
            QCOMPARE(server.call("POST", "/v1/notes", bearer(token) + newKey(),
                                 R"({"customer_number": "00000001", "text": "a note"})").status, 201);
        }
        QCOMPARE(server.terminate(), 0); // everything is in the one file now
    }

    void noDamageEndsTheServerAndNoneInTheTrailIsTakenForWhole()
    {
        const auto whole = trailOf(u"sqlite:"_s + sound());
        QVERIFY(whole && whole->size() > notes);
        QRandomGenerator random(11);
        int inTrail = 0;
        for (int i = 0; i < damages; ++i) {
            const QString name = damaged(i, random);
            const QString url = u"sqlite:"_s + name;
            QVERIFY(QFile::copy(sound() + u".audit-key"_s, name + u".audit-key"_s)); // without its mark: the chain alone
            ServerProcess server(url);
            if (!server.isRunning()) {
                QVERIFY2(server.terminate() == 1, qPrintable(name)); // it refused, and said so
                QVERIFY(!server.errors().isEmpty());
                continue;
            }
            const QByteArray token = server.signIn(StaffRole::Supervisor);
            for (const QByteArray &path : {"/v1/health"_ba, "/v1/customers?q=garcia"_ba, "/v1/customers/00000001"_ba,
                                           "/v1/usernames?customer_number=00000001"_ba, "/v1/notes?customer_number=00000001"_ba}) {
                const int status = server.call("GET", path, bearer(token)).status;
                QVERIFY2(status >= 200 && status < 600, qPrintable(u"%1 %2: %3"_s.arg(name, QString::fromLatin1(path)).arg(status)));
            }
            const ApiReply verdict = server.call("GET", "/v1/audit/verify", bearer(token));
            QVERIFY2(verdict.status != 0, qPrintable(name));
            const int end = server.terminate();
            QVERIFY2(end == 0, qPrintable(u"%1 ended with %2"_s.arg(name).arg(end)));

            const auto trail = trailOf(url);
            const bool isIntact = trail && trail->mid(0, whole->size()) == *whole;
            inTrail += isIntact ? 0 : 1;
            if (!isIntact)
                QVERIFY2(!verdict.json.value(u"verified"_s).toBool(), qPrintable(name));
        }
        QVERIFY2(inTrail > 0, "no damage met the trail, so that nothing was shown");
    }

private:
    [[nodiscard]] QString sound() const { return m_directory->filePath(u"sound.db"_s); }

    /// A copy of the file with up to 16 bytes changed in one place, behind the first page's head. Every other time the
    /// place is in the pages where the trail's texts stand.
    [[nodiscard]] QString damaged(int number, QRandomGenerator &random) const
    {
        QFile from(sound());
        if (!from.open(QIODevice::ReadOnly))
            qFatal("no database");
        QByteArray bytes = from.readAll();
        qsizetype place = 100 + random.bounded(int(bytes.size()) - 200);
        if (number % 2 == 0) {
            const qsizetype found = bytes.indexOf("note_added", random.bounded(int(bytes.size())));
            place = found < 0 ? place : found + random.bounded(64) - 32;
        }
        for (int i = random.bounded(16); i >= 0; --i)
            bytes[place + i] = char(random.bounded(256));
        const QString name = m_directory->filePath(u"damaged-%1.db"_s.arg(number));
        QFile to(name);
        if (!to.open(QIODevice::WriteOnly) || to.write(bytes) != bytes.size())
            qFatal("a damaged copy cannot be written");
        return name;
    }

    std::unique_ptr<QTemporaryDir> m_directory;
};

QTEST_GUILESS_MAIN(TestDamage)
#include "tst_damage.moc"
