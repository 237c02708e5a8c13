#include "models/contract/accounts.h"
#include "models/contract/codec.h"
#include "models/contract/customers.h"
#include "models/contract/notes.h"
#include "models/contract/usernames.h"
#include "tests/e2e/deskbackend.h"
#include "tests/e2e/deskdriver.h"
#include "tests/server/contractproxy.h"
#include "tests/server/serverprocess.h"
#include "tests/support/waitfor.h"
#include "ui/kit/theme.h"

#include <QTest>

using namespace Ventanilla;
using namespace Qt::Literals::StringLiterals;

/// The main job, driven in the real window with keys alone: against the demo, against the real server on both databases,
/// and through a proxy that holds every request and every answer of the whole run against api/openapi.yaml.
class TestMainJob : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        Theme::instance().apply();
        useEnglish();
    }

    void findVerifyMergeUndo_data()
    {
        DeskBackend::addRows();
        DeskBackend::addProxiedRow();
    }

    void findVerifyMergeUndo()
    {
        OPEN_DESK_BACKEND();
        {
            DeskDriver desk(m_behind->backend());
            openVerifiedCaller(desk, *m_behind);
            if (QTest::currentTestFailed())
                return;
            for (const auto step : {&TestMainJob::mergeTheUsernames, &TestMainJob::undoTheMerge, &TestMainJob::editTheAccount,
                                    &TestMainJob::writeTheNote}) {
                (this->*step)(desk);
                if (QTest::currentTestFailed())
                    return;
            }
        }
        if (ContractProxy *proxy = m_behind->proxy())
            holdAgainstTheContract(*proxy);
    }

    void cleanup() { m_behind.reset(); }

private:
    void mergeTheUsernames(DeskDriver &desk)
    {
        desk.press(Qt::Key_F8);
        QVERIFY2(desk.waitForText(u", into marisol.ibarra@example.com"_s), qPrintable(desk.everyText()));
        desk.press(Qt::Key_Return, Qt::ControlModifier);
        QVERIFY2(desk.waitForText(u"Nothing has been changed yet"_s), qPrintable(desk.everyText()));
        desk.press(Qt::Key_B);
        QVERIFY2(desk.waitForText(u"No questions left"_s), qPrintable(desk.everyText()));
        desk.press(Qt::Key_Return, Qt::ControlModifier);
        QVERIFY2(desk.waitForText(u"merged into marisol.ibarra@example.com"_s), qPrintable(desk.everyText()));
        QVERIFY2(desk.waitForText(u"Check with the caller"_s), qPrintable(desk.everyText()));
        QCOMPARE(openUsernames(), 0);
    }

    void undoTheMerge(DeskDriver &desk)
    {
        desk.press(Qt::Key_Z, Qt::ControlModifier);
        QVERIFY2(desk.waitForText(u"Merge undone"_s), qPrintable(desk.everyText()));
        QCOMPARE(openUsernames(), 3);
    }

    void editTheAccount(DeskDriver &desk)
    {
        desk.press(Qt::Key_Escape);
        QVERIFY2(desk.waitForText(u"Needs attention"_s), qPrintable(desk.everyText()));
        desk.press(Qt::Key_Down, Qt::ControlModifier | Qt::ShiftModifier);
        QVERIFY2(desk.waitForWidget(u"mailingAttentionRow"_s), qPrintable(desk.everyText()));
        desk.press(Qt::Key_F2);
        QVERIFY2(desk.waitForFocus(u"valueEdit"_s), qPrintable(desk.everyText()));
        desk.press(Qt::Key_A, Qt::ControlModifier);
        desk.type(u"Attn: Accounts payable"_s);
        desk.press(Qt::Key_Return);
        QTRY_COMPARE_WITH_TIMEOUT(accountsWithAttention(u"Attn: Accounts payable"_s), 1, 20'000);
    }

    void writeTheNote(DeskDriver &desk)
    {
        desk.press(Qt::Key_F7);
        QVERIFY2(desk.waitForFocus(u"noteEdit"_s), qPrintable(desk.everyText()));
        desk.type(u"Asked for one login. Shown the way, then undone."_s);
        desk.press(Qt::Key_Return, Qt::ControlModifier);
        QVERIFY2(desk.waitForText(u"Sent"_s), qPrintable(desk.everyText()));
        ListNotes request;
        request.customerNumber = *CustomerNumber::parse(u"20418837"_s);
        const auto notes = waitFor(m_behind->backend()->send(request));
        QVERIFY(notes);
        QCOMPARE(notes->value.items.front().text, u"Asked for one login. Shown the way, then undone."_s);
    }

    static void holdAgainstTheContract(ContractProxy &proxy)
    {
        QVERIFY(proxy.requestCount() >= 20);
        QCOMPARE(proxy.violations().join('\n'), QByteArray());
        // What it does not allow is seen: otherwise the line above says nothing.
        RawClient client(proxy.port());
        client.send(requestBytes("POST", "/v1/session", "Connection: close\r\n", R"({"username": "tester", "pass": 1})"));
        QCOMPARE(client.reply(60'000).status, 400);
        QVERIFY(QTest::qWaitFor([&proxy] { return !proxy.violations().isEmpty(); }, 10'000));
    }

    /// How many of Marisol's accounts have that name printed on their bills, asked past the window.
    int accountsWithAttention(const QString &name)
    {
        const auto customer = waitFor(m_behind->backend()->send(GetCustomer{{}, *CustomerNumber::parse(u"20418837"_s)}));
        if (!customer)
            return -1;
        int count = 0;
        for (const auto &one : customer->value.accounts) {
            const auto account = waitFor(m_behind->backend()->send(GetAccount{{}, one.accountNumber}));
            count += account && account->value.mailingAttention == name ? 1 : 0;
        }
        return count;
    }

    /// Of Marisol, asked past the window.
    int openUsernames()
    {
        ListUsernames request;
        request.customerNumber = *CustomerNumber::parse(u"20418837"_s);
        const auto answer = waitFor(m_behind->backend()->send(request));
        if (!answer)
            return -1;
        return static_cast<int>(std::count_if(answer->value.items.begin(), answer->value.items.end(),
                                              [](const Username &one) { return one.state == UsernameState::Open; }));
    }

    std::unique_ptr<DeskBackend> m_behind;
};

QTEST_MAIN(TestMainJob)
#include "tst_mainjob.moc"
