#include "ui/customer/guidepanel.h"

namespace Ventanilla {

GuidePanel::GuidePanel(DeskSession &session, DeskSettings &settings, Caller &caller, QWidget *parent)
    : QWidget(parent)
    , m_session(session)
    , m_settings(settings)
    , m_caller(caller)
{
}

QSet<Command> GuidePanel::commands() const
{
    return {};
}

void GuidePanel::run(Command command)
{
    Q_UNUSED(command)
}

} // namespace Ventanilla
