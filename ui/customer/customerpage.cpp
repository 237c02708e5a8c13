#include "ui/customer/customerpage.h"

#include "models/items/caller.h"

namespace Ventanilla {

CustomerPage::CustomerPage(DeskSession &session, DeskSettings &settings, Caller &caller, QWidget *parent)
    : Page(parent)
    , m_session(session)
    , m_settings(settings)
    , m_caller(caller)
{
}

QString CustomerPage::title() const
{
    const Customer &customer = m_caller.customer().customer();
    return tr("%1 (%2)", "name, customer number").arg(customer.displayName, customer.customerNumber.text());
}

} // namespace Ventanilla
