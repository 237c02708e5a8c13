#include "models/store/desk/deskstore.h"

#include "models/platform/promise.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

using namespace Ventanilla;
using namespace Qt::Literals::StringLiterals;

namespace {

template <typename T>
Result<T> wait(const QFuture<Result<T>> &future)
{
    if (!QTest::qWaitFor([&future] { return future.isFinished(); }))
        qFatal("no answer");
    return future.result();
}

CustomerNumber customer(int number)
{
    return *CustomerNumber::parse(QString::number(number).rightJustified(8, u'0'));
}

Draft draft(const QString &form, const QString &field, const QString &text, int number = 1)
{
    return {{u"ana"_s, customer(number), form}, field, text, {}};
}

QStringList texts(const std::vector<Draft> &drafts)
{
    QStringList texts;
    for (const Draft &draft : drafts)
        texts.append(draft.place.form + u'/' + draft.field + u'=' + draft.text);
    return texts;
}

/// Answers when the test says so.
class SlowSecrets final : public Secrets
{
public:
    QFuture<Result<std::optional<QByteArray>>> read(const QString &) override { return promise.future(); }
    QFuture<Result<Done>> write(const QString &, const QByteArray &) override
    {
        return Promise<Done>().future();
    }
    QFuture<Result<Done>> remove(const QString &) override { return Promise<Done>().future(); }

    Promise<std::optional<QByteArray>> promise;
};

} // namespace

class TestDeskStore : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_directory = std::make_unique<QTemporaryDir>();
        m_keychain = MemorySecrets();
        m_files = MemorySecrets();
    }

    void draftsAreKeptByFormAndField()
    {
        const auto desk = open();
        QVERIFY(wait(desk->saveDraft(draft(u"note"_s, u"text"_s, u"Llam"_s))));
        QVERIFY(wait(desk->saveDraft(draft(u"note"_s, u"text"_s, u"Llamará mañana 💧"_s))));
        QVERIFY(wait(desk->saveDraft(draft(u"account"_s, u"email"_s, u""_s))));
        QVERIFY(wait(desk->saveDraft(draft(u"note"_s, u"text"_s, u"another's"_s, 2))));
        Draft ofNobody{{u"ana"_s, {}, u"login"_s}, u"email"_s, u"x@example.com"_s, {}};
        QVERIFY(wait(desk->saveDraft(ofNobody)));

        const QStringList expected{u"account/email="_s, u"note/text=Llamará mañana 💧"_s};
        QCOMPARE(texts(*wait(desk->drafts(u"ana"_s, customer(1)))), expected);
        QCOMPARE(texts(*wait(desk->drafts(u"ana"_s, {}))), QStringList{u"login/email=x@example.com"_s});
        QVERIFY(wait(desk->drafts(u"eva"_s, customer(1)))->empty());
        QCOMPARE(wait(desk->customersWithDrafts(u"ana"_s))->size(), std::size_t{2});

        QVERIFY(wait(desk->discardDraft({u"ana"_s, customer(1), u"note"_s})));
        QCOMPARE(texts(*wait(desk->drafts(u"ana"_s, customer(1)))), QStringList{u"account/email="_s});
    }

    void whatWasAskedIsWrittenBeforeTheStoreGoes()
    {
        auto desk = open();
        QVERIFY(wait(desk->drafts(u"ana"_s, {}))); // the key has come
        const auto saved = desk->saveDraft(draft(u"note"_s, u"text"_s, u"last word"_s));
        desk.reset();
        QVERIFY(saved.isFinished() && saved.result());
        QCOMPARE(texts(*wait(open()->drafts(u"ana"_s, customer(1)))), QStringList{u"note/text=last word"_s});
    }

    void nothingTypedIsReadableOnDisk()
    {
        auto desk = open();
        QVERIFY(wait(desk->saveDraft(draft(u"note"_s, u"text"_s, u"MARKER-draft"_s))));
        QVERIFY(wait(desk->putNote(
            {u"k1"_s, u"ana"_s, customer(1), u"MARKER-note"_s, QDateTime::currentDateTimeUtc()})));
        desk.reset();
        const QFileInfoList files = QDir(m_directory->path()).entryInfoList(QDir::Files | QDir::Hidden);
        QVERIFY(!files.isEmpty());
        for (const QFileInfo &info : files) {
            QFile file(info.filePath());
            QVERIFY(file.open(QIODevice::ReadOnly));
            QVERIFY(!file.readAll().contains("MARKER"));
        }
    }

    void aMissingKeychainIsReplacedByTheFile()
    {
        m_keychain.isAvailable = false;
        QVERIFY(wait(open()->saveDraft(draft(u"note"_s, u"text"_s, u"by the file's key"_s))));
        QCOMPARE(m_files.values.size(), 1);

        // The keychain is back: what was kept meanwhile opens all the same, and new drafts take its key.
        m_keychain.isAvailable = true;
        auto desk = open();
        QVERIFY(wait(desk->saveDraft(draft(u"note"_s, u"title"_s, u"by the keychain's key"_s))));
        QCOMPARE(wait(desk->drafts(u"ana"_s, customer(1)))->size(), std::size_t{2});
        desk.reset();
        QCOMPARE(m_keychain.values.size(), 1);

        // And gone again: its drafts are not seen, and not lost.
        m_keychain.isAvailable = false;
        QCOMPARE(texts(*wait(open()->drafts(u"ana"_s, customer(1)))),
                 QStringList{u"note/text=by the file's key"_s});
        m_keychain.isAvailable = true;
        QCOMPARE(wait(open()->drafts(u"ana"_s, customer(1)))->size(), std::size_t{2});
    }

    void aSecondStartUsesTheSameKey()
    {
        QVERIFY(wait(open()->saveDraft(draft(u"note"_s, u"text"_s, u"x"_s))));
        const auto kept = m_keychain.values;
        QCOMPARE(wait(open()->drafts(u"ana"_s, customer(1)))->size(), std::size_t{1});
        QCOMPARE(m_keychain.values, kept);
        QVERIFY(m_files.values.isEmpty());
    }

    void withoutAnyKeyNothingIsKept()
    {
        m_keychain.isAvailable = m_files.isAvailable = false;
        const auto saved = wait(open()->saveDraft(draft(u"note"_s, u"text"_s, u"x"_s)));
        QCOMPARE(saved.error().kind, Failure::Kind::Unavailable);
    }

    void aDamagedFileSaysSo()
    {
        QFile file(path());
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(QByteArray(5000, 'x'));
        file.close();
        QVERIFY(!wait(open()->saveDraft(draft(u"note"_s, u"text"_s, u"x"_s))));
    }

    void callsWaitForTheKeyAndEndWithTheStore()
    {
        SlowSecrets slow;
        auto desk = std::make_unique<DeskStore>(path(), slow, m_files);
        const auto first = desk->saveDraft(draft(u"note"_s, u"text"_s, u"x"_s));
        QTest::qWait(50);
        QVERIFY(!first.isFinished());
        slow.promise.finish(Unexpected{Failure{Failure::Kind::Unavailable, {}, {}, {}, {}, {}}});
        QVERIFY(wait(first));

        SlowSecrets never;
        desk = std::make_unique<DeskStore>(path(), never, m_files);
        const auto second = desk->saveDraft(draft(u"note"_s, u"text"_s, u"y"_s));
        desk.reset();
        QVERIFY(second.isFinished());
        QCOMPARE(second.result().error(), closedFailure());
    }

    void notesAreKeptInOrderUntilTheyAreRemoved()
    {
        const QDateTime now = QDateTime::fromString(u"2026-03-08T10:00:00.123Z"_s, Qt::ISODateWithMs);
        const QueuedNote second{u"a"_s, u"ana"_s, customer(1), u"zwei"_s, now.addMSecs(1)};
        const QueuedNote first{u"b"_s, u"ana"_s, customer(2), u"eins"_s, now};
        const QueuedNote ofAnother{u"c"_s, u"eva"_s, customer(2), u"drei"_s, now};
        auto desk = open();
        for (const QueuedNote &note : {second, first, ofAnother, first})
            QVERIFY(wait(desk->putNote(note)));
        desk = open();
        QCOMPARE(*wait(desk->queuedNotes(u"ana"_s)), (std::vector{first, second}));
        QVERIFY(wait(desk->removeNote(u"b"_s)));
        QCOMPARE(*wait(desk->queuedNotes(u"ana"_s)), std::vector{second});
    }

private:
    [[nodiscard]] QString path() const { return m_directory->filePath(u"desk.db"_s); }
    std::unique_ptr<DeskStore> open() { return std::make_unique<DeskStore>(path(), m_keychain, m_files); }

    std::unique_ptr<QTemporaryDir> m_directory;
    MemorySecrets m_keychain;
    MemorySecrets m_files;
};

QTEST_GUILESS_MAIN(TestDeskStore)
#include "tst_deskstore.moc"
