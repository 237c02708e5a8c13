#include "ui/customer/loginstab.h"

namespace Ventanilla {

LoginsTab::LoginsTab(DeskSession &session, DeskSettings &settings, Caller &caller, QWidget *parent)
    : QWidget(parent)
    , m_session(session)
    , m_settings(settings)
    , m_caller(caller)
{
}

QSet<Command> LoginsTab::commands() const
{
    return {};
}

void LoginsTab::run(Command command)
{
    Q_UNUSED(command)
}


bool LoginsTab::stepBack()
{
    return false;
}

QString LoginsTab::count() const
{
    return {};
}

} // namespace Ventanilla
