#include "models/items/draftkeeper.h"

#include "models/platform/secrets.h"
#include "models/store/desk/deskstore.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Ventanilla;
using namespace Qt::Literals::StringLiterals;

class TestDraftKeeper : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_directory = std::make_unique<QTemporaryDir>();
        m_desk = std::make_unique<DeskStore>(m_directory->filePath(u"desk.db"_s), m_secrets, m_secrets);
        m_text.clear();
        m_email = u"ana@example.com"_s;
    }

    void whatIsTypedIsKeptWithinASecond()
    {
        const auto keeper = makeKeeper();
        m_text = u"Llam"_s;
        keeper->touch();
        QTest::qWait(300);
        m_text = u"Llamará"_s;
        keeper->touch();
        QTRY_COMPARE_WITH_TIMEOUT(onDisk(), QStringList{u"text=Llamará"_s}, 1000);
    }

    void aFormThatIsLeftIsKeptAtOnce()
    {
        auto keeper = makeKeeper();
        m_text = u"Llamará"_s;
        keeper->touch();
        keeper.reset();
        QCOMPARE(onDisk(), QStringList{u"text=Llamará"_s});
    }

    void aDraftComesBackIntoUntouchedFields()
    {
        {
            const auto keeper = makeKeeper();
            m_text = u"Llamará"_s;
            m_email = u"eva@example.com"_s;
            keeper->saveNow();
        }
        m_text.clear();
        m_email = u"ana@example.com"_s;
        const auto keeper = makeKeeper();
        QSignalSpy restored(keeper.get(), &DraftKeeper::restored);
        keeper->restore();
        m_text = u"typed before it came"_s;
        QVERIFY(restored.wait());
        QCOMPARE(restored.front().front().toInt(), 1);
        QCOMPARE(m_text, u"typed before it came"_s);
        QCOMPARE(m_email, u"eva@example.com"_s);
    }

    void aFieldThatWasClearedStaysClear()
    {
        {
            const auto keeper = makeKeeper();
            m_email.clear();
            keeper->saveNow();
        }
        m_email = u"ana@example.com"_s;
        const auto keeper = makeKeeper();
        QSignalSpy restored(keeper.get(), &DraftKeeper::restored);
        keeper->restore();
        QVERIFY(restored.wait());
        QVERIFY(m_email.isEmpty());
    }

    void aSavedFormLeavesNothing()
    {
        const auto keeper = makeKeeper();
        m_text = u"Llamará"_s;
        keeper->saveNow();
        m_text = u"Llamará mañana"_s;
        keeper->touch();
        keeper->discard();
        QTest::qWait(700);
        QVERIFY(onDisk().isEmpty());
        keeper->saveNow();
        QVERIFY(onDisk().isEmpty());
    }

    void whatCannotBeKeptIsSaid()
    {
        MemorySecrets none;
        none.isAvailable = false;
        DeskStore desk(m_directory->filePath(u"other.db"_s), none, none);
        DraftKeeper keeper(desk, m_place);
        keeper.watch(
            u"text"_s, [this] { return m_text; }, [](const QString &) {});
        QSignalSpy notKept(&keeper, &DraftKeeper::notKept);
        m_text = u"x"_s;
        keeper.touch();
        QVERIFY(notKept.wait());
    }

private:
    std::unique_ptr<DraftKeeper> makeKeeper()
    {
        auto keeper = std::make_unique<DraftKeeper>(*m_desk, m_place);
        keeper->watch(
            u"text"_s, [this] { return m_text; }, [this](const QString &text) { m_text = text; });
        keeper->watch(
            u"email"_s, [this] { return m_email; }, [this](const QString &text) { m_email = text; });
        return keeper;
    }

    QStringList onDisk()
    {
        const auto future = m_desk->drafts(m_place.username, m_place.customer);
        if (!QTest::qWaitFor([&] { return future.isFinished(); }))
            qFatal("no answer");
        QStringList texts;
        const auto drafts = future.result();
        for (const Draft &draft : *drafts)
            texts.append(draft.field + u'=' + draft.text);
        return texts;
    }

    const DraftPlace m_place{u"mlopez"_s, *CustomerNumber::parse(u"00012345"_s), u"note"_s};
    std::unique_ptr<QTemporaryDir> m_directory;
    MemorySecrets m_secrets;
    std::unique_ptr<DeskStore> m_desk;
    QString m_text;
    QString m_email;
};

QTEST_GUILESS_MAIN(TestDraftKeeper)
#include "tst_draftkeeper.moc"
