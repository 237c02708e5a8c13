#pragma once

#include "models/backend/backend.h"
#include "models/backend/demodesk.h"

#include <QTest>

#include <algorithm>
#include <vector>

namespace Ventanilla {

/// One call that a page made of the fake, to look at and to answer.
template <Operation Op>
class FakeCall
{
public:
    explicit FakeCall(std::shared_ptr<PendingCallOf<Op>> call) : m_call(std::move(call)) { }

    [[nodiscard]] const Op &request() const { return m_call->request(); }
    [[nodiscard]] const SendOptions &options() const { return m_call->options(); }
    [[nodiscard]] bool isAnswered() const { return m_call->isFinished(); }
    [[nodiscard]] bool isCanceled() const { return m_call->isCanceled(); }

    void answer(const typename Op::Reply &value, const QString &etag = {}, int status = 200) const
    {
        m_call->answer(Answer<typename Op::Reply>{value, status, etag, false, false});
    }
    void answerNotModified() const { m_call->answer(Answer<typename Op::Reply>{{}, 304, {}, true, false}); }
    void fail(const Failure &failure) const { m_call->fail(failure); }
    void fail(Failure::Kind kind, const QString &type = {}, const QString &detail = {}) const
    {
        m_call->fail(Failure{kind, type, detail, {}, {}, {}});
    }

private:
    std::shared_ptr<PendingCallOf<Op>> m_call;
};

/// The demo's extras, for tests: answers at once with what it was given.
class FakeDemoDesk : public DemoDesk
{
    Q_OBJECT

public:
    using DemoDesk::DemoDesk;

    QFuture<Result<std::vector<DemoMessage>>> messages() override;
    std::vector<StaffUser> users() const override { return knownUsers; }
    QFuture<Result<StaffUser>> switchUser(const QString &username) override;

    std::vector<DemoMessage> sentMessages;
    std::vector<StaffUser> knownUsers;
    std::function<void(const StaffUser &)> onSwitch;
};

/// A backend that keeps what it is asked and answers when a test says so.
///
///     const auto search = backend.last<SearchCustomers>();
///     QCOMPARE(search.request().q, u"ana"_s);
///     search.answer({{hit}, std::nullopt});
///
/// Somebody is signed in from the start. Sign-in is a call like the others: answer `last<CreateSession>()`.
class FakeBackend : public Backend
{
    Q_OBJECT

public:
    explicit FakeBackend(QObject *parent = nullptr);

    /// Every call of the operation, in the order sent, answered or not.
    template <Operation Op>
    [[nodiscard]] std::vector<FakeCall<Op>> calls() const
    {
        std::vector<FakeCall<Op>> found;
        for (const auto &call : m_calls) {
            if (auto typed = std::dynamic_pointer_cast<PendingCallOf<Op>>(call))
                found.emplace_back(std::move(typed));
        }
        return found;
    }
    template <Operation Op>
    [[nodiscard]] int count() const
    {
        return static_cast<int>(calls<Op>().size());
    }
    /// The newest call of the operation. Ends the test program where there is none, so wait or count first.
    template <Operation Op>
    [[nodiscard]] FakeCall<Op> last() const
    {
        const auto found = calls<Op>();
        if (found.empty())
            qFatal("The page has not called %s", Op::id);
        return found.back();
    }
    /// Waits until the operation has been called @p times; false after five seconds.
    template <Operation Op>
    [[nodiscard]] bool waitFor(int times = 1) const
    {
        return QTest::qWaitFor([this, times] { return count<Op>() >= times; });
    }
    /// Answers every later call of the operation from @p handler, from the event loop. A newer handler goes first.
    template <Operation Op>
    void answerAll(std::function<Result<Answer<typename Op::Reply>>(const Op &)> handler)
    {
        m_handlers.push_back([handler](PendingCall &call) {
            if (auto *typed = dynamic_cast<PendingCallOf<Op> *>(&call))
                typed->answer(handler(typed->request()));
        });
    }
    /// The ids of all calls in their order, such as `searchCustomers`.
    [[nodiscard]] QStringList sentIds() const;
    void forgetCalls() { m_calls.clear(); }

    void setUser(const StaffUser &user);
    void signOutQuietly() { setSession(std::nullopt); }
    void loseSession() { endSession(); }
    void setOnline(bool isOnline);

    DemoDesk *demo() override { return m_demo; }
    /// Makes the fake a demo.
    FakeDemoDesk &addDemo();

protected:
    void dispatch(std::shared_ptr<PendingCall> call) override;

private:
    std::vector<std::shared_ptr<PendingCall>> m_calls;
    std::vector<std::function<void(PendingCall &)>> m_handlers;
    FakeDemoDesk *m_demo = nullptr;
};

} // namespace Ventanilla
