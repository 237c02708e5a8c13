#include "ui/customer/historytab.h"

namespace Ventanilla {

HistoryTab::HistoryTab(DeskSession &session, DeskSettings &settings, Caller &caller, QWidget *parent)
    : QWidget(parent)
    , m_session(session)
    , m_settings(settings)
    , m_caller(caller)
{
}

QSet<Command> HistoryTab::commands() const
{
    return {};
}

void HistoryTab::run(Command command)
{
    Q_UNUSED(command)
}

} // namespace Ventanilla
