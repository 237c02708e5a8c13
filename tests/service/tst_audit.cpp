#include "models/contract/codec.h"
#include "models/contract/notes.h"
#include "models/service/audit.h"
#include "tests/support/servicefixture.h"

#include <QRandomGenerator>
#include <QTest>

#include <thread>

using namespace Ventanilla;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int rows = 12;

CreateNote noteFor(const QString &text)
{
    CreateNote note;
    note.customerNumber = CustomerNumber::parse(u"00000001"_s).value();
    note.text = text;
    return note;
}

/// A trail of exactly `rows` rows.
QString fill(ServiceFixture &fixture)
{
    const QString token = fixture.signIn(u"marsh"_s);
    for (int i = 1; i < rows; ++i) {
        fixture.advance(1);
        if (!fixture.run(noteFor(u"note %1 \"é\" 😀"_s.arg(i)), token))
            qFatal("no note");
    }
    return token;
}

} // namespace

class TestAudit : public QObject
{
    Q_OBJECT

private slots:
    void verifiesWhatIsWhole_data() { TestDatabase::addRows(); }
    void verifiesWhatIsWhole()
    {
        TEST_DATABASE(test);
        ServiceFixture fixture(test);
        const auto check = fixture.run(VerifyAudit{}, fill(fixture));
        QVERIFY(check);
        QCOMPARE(check->value, (AuditCheck{true, rows, std::nullopt}));
    }

    void noticesWhatWasDone_data()
    {
        QTest::addColumn<Dialect>("dialect");
        QTest::addColumn<QString>("damage");
        QTest::addColumn<int>("firstBadRow");
        for (const auto &[name, dialect] : {std::pair("SQLite", Dialect::Sqlite), {"PostgreSQL", Dialect::Postgresql}}) {
            const auto row = [&](const char *what, const QString &damage, int firstBadRow) {
                QTest::addRow("%s, %s", what, name) << dialect << damage << firstBadRow;
            };
            row("a row was changed", u"UPDATE audit SET actor = 'lind' WHERE id = 5"_s, 5);
            row("a reason was set", u"UPDATE audit SET reason = '' WHERE id = 5"_s, 5);
            row("a row was removed", u"DELETE FROM audit WHERE id = 5"_s, 5);
            row("the first was removed", u"DELETE FROM audit WHERE id = 1"_s, 1);
            row("two were swapped", u"UPDATE audit SET id = CASE id WHEN 3 THEN 1007 ELSE 1003 END WHERE id IN (3, 7); "
                                    "UPDATE audit SET id = id - 1000 WHERE id > 1000"_s, 3);
            row("the end was cut off", u"DELETE FROM audit WHERE id > 10"_s, 11);
            row("the end was cut off, and the head with it",
                u"DELETE FROM audit WHERE id > 10; UPDATE audit_head SET row_count = 10, "
                "last_hash = (SELECT hash FROM audit WHERE id = 10)"_s, 10);
            row("the head was removed", u"DELETE FROM audit_head"_s, 1);
            row("all was removed", u"DELETE FROM audit; DELETE FROM audit_head"_s, 1);
            row("a row was added", u"INSERT INTO audit (id, instant, actor, role, action, subject, previous_hash, hash) "
                                   "SELECT id + 1, instant, actor, role, action, subject, hash, hash FROM audit "
                                   "WHERE id = 12"_s, 13);
        }
    }
    void noticesWhatWasDone()
    {
        TEST_DATABASE(test);
        QFETCH(const QString, damage);
        QFETCH(const int, firstBadRow);
        ServiceFixture fixture(test);
        const QString token = fill(fixture);
        fixture.put(u"DELETE FROM audit_customers"_s);
        for (const QString &statement : damage.split(u"; "_s))
            fixture.put(statement);
        const auto check = fixture.run(VerifyAudit{}, token);
        QVERIFY(check);
        QVERIFY(!check->value.verified);
        QCOMPARE(check->value.firstBadRow, firstBadRow);

        // What comes later does not mend it, unless nothing at all is left to tell a new trail from.
        if (fixture.look(u"SELECT COUNT(*) FROM audit"_s).toInt() == 0)
            return;
        QVERIFY(fixture.run(noteFor(u"later"_s), token));
        const auto later = fixture.run(VerifyAudit{}, token);
        QVERIFY(later && !later->value.verified);
    }

    void findsEveryOfFortyDamages()
    {
        const TestDatabase test(Dialect::Sqlite);
        ServiceFixture fixture(test);
        const QString token = fill(fixture);
        const QStringList columns{u"instant"_s, u"actor"_s, u"role"_s, u"action"_s, u"subject"_s, u"after_json"_s,
                                  u"request_id"_s, u"previous_hash"_s, u"hash"_s};
        QRandomGenerator random(7);
        for (int i = 0; i < 40; ++i) {
            const int id = random.bounded(1, rows + 1);
            const QString column = columns[random.bounded(int(columns.size()))];
            const QString select = u"SELECT %1 FROM audit WHERE id = ?"_s.arg(column);
            const QString update = u"UPDATE audit SET %1 = ? WHERE id = ?"_s.arg(column);
            const QVariant before = fixture.look(select, {id});
            QString damaged = before.toString();
            if (damaged.isEmpty()) {
                damaged = u"x"_s;
            } else {
                const int place = random.bounded(int(damaged.size()));
                damaged[place] = QChar(damaged[place].unicode() ^ (1 << random.bounded(3)));
            }
            fixture.put(update, {damaged, id});
            const auto check = fixture.run(VerifyAudit{}, token);
            QVERIFY(check);
            QVERIFY2(!check->value.verified, qPrintable(column));
            QCOMPARE(check->value.firstBadRow, id);
            fixture.put(update, {before, id});
            QVERIFY(fixture.run(VerifyAudit{}, token)->value.verified);
        }
    }

    void staysWholeUnderManyThreads_data() { TestDatabase::addRows(); }
    void staysWholeUnderManyThreads()
    {
        TEST_DATABASE(test);
        ServiceFixture fixture(test);
        const QString token = fixture.signIn(u"marsh"_s);
        std::atomic<int> failures = 0;
        std::vector<std::thread> threads;
        for (int i = 0; i < 6; ++i) {
            threads.emplace_back([&] {
                const auto database = fixture.connect();
                for (int round = 0; round < 10; ++round) {
                    if (!execute(fixture.service(), *database, noteFor(u"x"_s), fixture.as(token)))
                        ++failures;
                }
            });
        }
        for (std::thread &thread : threads)
            thread.join();
        QCOMPARE(failures.load(), 0);
        QCOMPARE(fixture.run(VerifyAudit{}, token)->value, (AuditCheck{true, 61, std::nullopt}));
    }

    void lists_data() { TestDatabase::addRows(); }
    void lists()
    {
        TEST_DATABASE(test);
        ServiceFixture fixture(test);
        const QString token = fill(fixture);
        ListAudit request;
        request.limit = 5;
        QList<qint64> ids;
        int pages = 0;
        do {
            const auto page = fixture.run(request, token);
            QVERIFY(page);
            for (const AuditRow &row : page->value.items)
                ids.append(row.id);
            request.cursor = page->value.nextCursor.value_or(QString());
            ++pages;
        } while (!request.cursor.isEmpty() && pages < 10);
        QCOMPARE(pages, 3);
        QCOMPARE(ids, QList<qint64>({12, 11, 10, 9, 8, 7, 6, 5, 4, 3, 2, 1}));

        ListAudit one;
        one.subject = u"staff/marsh"_s;
        const auto found = fixture.run(one, token);
        QCOMPARE(found->value.items.size(), size_t(1));
        QCOMPARE(found->value.items[0].action, u"signed_in"_s);
        QCOMPARE(found->value.items[0].role, u"supervisor"_s);

        ListAudit some;
        some.from = fixture.now().addSecs(-3);
        some.to = fixture.now();
        QCOMPARE(fixture.run(some, token)->value.items.size(), size_t(3));
        some.actor = u"lind"_s;
        QCOMPARE(fixture.run(some, token)->value.items.size(), size_t(0));

        ListAudit bad;
        bad.cursor = u"nonsense!"_s;
        QCOMPARE(fixture.run(bad, token).error().kind, Failure::Kind::Malformed);
    }

    void aCursorIsGoodInItsOwnListAlone()
    {
        const TestDatabase test(Dialect::Sqlite);
        ServiceFixture fixture(test);
        const QString token = fill(fixture);
        ListAudit request;
        request.limit = 1;
        request.cursor = fixture.run(request, token)->value.nextCursor.value();
        QVERIFY(fixture.run(request, token));
        ListNotes notes;
        notes.cursor = request.cursor;
        const auto elsewhere = fixture.run(notes, token);
        QVERIFY(!elsewhere);
        QCOMPARE(elsewhere.error().kind, Failure::Kind::Malformed);
        QCOMPARE(elsewhere.error().errors.front().pointer, u"/cursor"_s);
        // Well-formed, as somebody might make it up: the place without its seal, another place, another seal.
        const QString place = request.cursor.section(u'.', 0, 0);
        const QString seal = request.cursor.section(u'.', 1);
        for (const QString &forged : {place, place + u'.', u"OA."_s + seal, place + u".AAAAAAAAAAAAAAAA"_s, u'.' + seal}) {
            request.cursor = forged;
            const auto refused = fixture.run(request, token);
            QVERIFY2(!refused, qPrintable(forged));
            QCOMPARE(refused.error().kind, Failure::Kind::Malformed);
        }
    }

    void aMarkElsewhereNoticesWhatTheHeadCannot_data() { TestDatabase::addRows(); }
    void aMarkElsewhereNoticesWhatTheHeadCannot()
    {
        TEST_DATABASE(test);
        ServiceFixture fixture(test);
        const QString token = fill(fixture);
        const auto verdict = [&] { return fixture.run(VerifyAudit{}, token)->value; };
        fixture.service().rememberTrail(fixture.database());
        QVERIFY(fixture.mark.kept);
        QCOMPARE(fixture.mark.kept->hash,
                 fixture.look(u"SELECT hash FROM audit WHERE id = ?"_s, {fixture.mark.kept->row}).toString());
        fixture.mark.kept = AuditPoint{9, fixture.look(u"SELECT hash FROM audit WHERE id = 9"_s).toString()};
        QVERIFY(verdict().verified);

        // Everything goes, and a new trail grows past the mark: still not the one that was.
        fixture.put(u"DELETE FROM audit_customers"_s);
        fixture.put(u"DELETE FROM audit"_s);
        fixture.put(u"DELETE FROM audit_head"_s);
        QCOMPARE(verdict(), (AuditCheck{false, 0, 1}));
        for (int i = 1; i <= rows; ++i) {
            QVERIFY(fixture.run(noteFor(u"new %1"_s.arg(i)), token));
            QVERIFY(!verdict().verified);
        }
        QCOMPARE(verdict().firstBadRow, 9);
        QCOMPARE(fixture.mark.kept->row, 9);
    }

    void showsWhatWasWritten()
    {
        const TestDatabase test(Dialect::Sqlite);
        ServiceFixture fixture(test);
        const QString token = fixture.signIn(u"marsh"_s);
        CallContext context = fixture.as(token);
        context.requestId = u"req-1"_s;
        const auto note = execute(fixture.service(), fixture.database(), noteFor(u"«é»"_s), context);
        const auto listed = fixture.run(ListAudit{}, token);
        QVERIFY(note && listed);
        const AuditRow &row = listed->value.items.front();
        QCOMPARE(row.action, u"note_added"_s);
        QCOMPARE(row.requestId, u"req-1"_s);
        QCOMPARE(row.before, QJsonValue());
        QCOMPARE(row.after.toObject(), toJson(note->value));
    }
};

QTEST_GUILESS_MAIN(TestAudit)
#include "tst_audit.moc"
