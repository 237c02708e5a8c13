#include "tests/support/fakebackend.h"

using namespace Qt::Literals::StringLiterals;

namespace Ventanilla {

QFuture<Result<std::vector<DemoMessage>>> FakeDemoDesk::messages()
{
    Promise<std::vector<DemoMessage>> promise;
    promise.finish(sentMessages);
    return promise.future();
}

QFuture<Result<StaffUser>> FakeDemoDesk::switchUser(const QString &username)
{
    Promise<StaffUser> promise;
    const auto user = std::find_if(knownUsers.begin(), knownUsers.end(),
                                   [&](const StaffUser &known) { return known.username == username; });
    if (user == knownUsers.end()) {
        promise.finish(Unexpected{Failure{Failure::Kind::NotFound, {}, {}, {}, {}, {}}});
    } else {
        onSwitch(*user);
        promise.finish(*user);
    }
    return promise.future();
}

FakeBackend::FakeBackend(QObject *parent) : Backend(parent)
{
    setUser({u"mlopez"_s, u"M. López"_s, StaffRole::Representative});
}

QStringList FakeBackend::sentIds() const
{
    QStringList ids;
    for (const auto &call : m_calls)
        ids.append(QString::fromLatin1(call->facts().id));
    return ids;
}

void FakeBackend::setUser(const StaffUser &user)
{
    setSession(Session{u"fake-token"_s, QDateTime::currentDateTimeUtc().addSecs(12 * 3600), user});
}

void FakeBackend::setOnline(bool isOnline)
{
    setReach(isOnline ? ConnectionState::Reach::Online : ConnectionState::Reach::Offline);
}

FakeDemoDesk &FakeBackend::addDemo()
{
    if (!m_demo) {
        m_demo = new FakeDemoDesk(this);
        m_demo->onSwitch = [this](const StaffUser &user) { setUser(user); };
    }
    return *m_demo;
}

void FakeBackend::dispatch(std::shared_ptr<PendingCall> call)
{
    m_calls.push_back(call);
    for (auto handler = m_handlers.rbegin(); handler != m_handlers.rend(); ++handler) {
        QMetaObject::invokeMethod(
            this, [answer = *handler, call] { answer(*call); }, Qt::QueuedConnection);
    }
}

} // namespace Ventanilla
