#include "ui/merge/mergepage.h"

#include "models/items/caller.h"

namespace Ventanilla {

MergePage::MergePage(DeskSession &session, DeskSettings &settings, Caller &caller, QWidget *parent)
    : Page(parent)
    , m_session(session)
    , m_settings(settings)
    , m_caller(caller)
{
}

QString MergePage::title() const
{
    const Customer &customer = m_caller.customer().customer();
    return tr("Merge usernames: %1 (%2)", "name, customer number").arg(customer.displayName, customer.customerNumber.text());
}

} // namespace Ventanilla
