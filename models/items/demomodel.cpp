#include "models/items/demomodel.h"

#include "models/platform/whendone.h"

namespace Ventanilla {

DemoModel::DemoModel(DemoDesk &desk, QObject *parent)
    : QObject(parent)
    , m_desk(desk)
{
    connect(&desk, &DemoDesk::messagesChanged, this, &DemoModel::outdated);
}

void DemoModel::read()
{
    whenDone(
        this, m_desk.messages(),
        [this](const Result<std::vector<DemoMessage>> &messages) {
            if (messages)
                m_messages = *messages;
            emit messagesChanged();
        },
        [] {});
}

void DemoModel::switchUser(const QString &username)
{
    whenDone(
        this, m_desk.switchUser(username),
        [this](const Result<StaffUser> &user) {
            if (!user)
                emit switchFailed(user.error());
        },
        [] {});
}

} // namespace Ventanilla
