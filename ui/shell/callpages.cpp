#include "ui/shell/callpages.h"

#include "models/items/calldesk.h"
#include "ui/customer/customerpage.h"
#include "ui/merge/mergepage.h"

#include <QSet>
#include <QStackedWidget>

namespace Ventanilla {

CallPages::CallPages(DeskSession &session, DeskSettings &settings, CallDesk &calls, QStackedWidget &stack, QObject *parent)
    : QObject(parent)
    , m_session(session)
    , m_settings(settings)
    , m_calls(calls)
    , m_stack(stack)
{
}

Page *CallPages::front(Caller &caller)
{
    return pagesOf(caller).front;
}

CallPages::Pages &CallPages::pagesOf(Caller &caller)
{
    Pages &pages = m_pages[&caller];
    if (pages.customer)
        return pages;
    pages.customer = new CustomerPage(m_session, m_settings, caller, &m_stack);
    pages.front = pages.customer;
    add(pages.customer);
    connect(pages.customer, &CustomerPage::mergeRequested, this, [this, &caller] { showMerge(caller); });
    connect(pages.customer, &CustomerPage::verifiedBy, this, &CallPages::verifiedBy);
    connect(&caller.customer(), &CustomerModel::changed, this, &CallPages::customerChanged);
    return pages;
}

void CallPages::add(Page *page)
{
    m_stack.addWidget(page);
    connect(page, &Page::commandsChanged, this, &CallPages::commandsChanged);
    connect(page, &Page::titleChanged, this, &CallPages::titleChanged);
}

void CallPages::remove(Page *page)
{
    emit leaving(page);
    m_stack.removeWidget(page);
    page->deleteLater();
}

void CallPages::showMerge(Caller &caller)
{
    Pages &pages = pagesOf(caller);
    if (!pages.merge) {
        pages.merge = new MergePage(m_session, m_settings, caller, &m_stack);
        add(pages.merge);
        connect(pages.merge, &MergePage::left, this, [this, &caller] { leaveMerge(caller); });
        // The merge waits as it is; F8 comes back to it.
        connect(pages.merge, &MergePage::verifyRequested, this, [this, &caller] {
            Pages &known = pagesOf(caller);
            known.front = known.customer;
            emit verificationWanted();
        });
    }
    pages.front = pages.merge;
    emit frontChanged();
}

void CallPages::leaveMerge(Caller &caller)
{
    Pages &pages = pagesOf(caller);
    Page *left = pages.merge;
    pages.merge = nullptr;
    pages.front = pages.customer;
    caller.customer().refresh();
    emit frontChanged();
    remove(left);
}

void CallPages::forgetEnded()
{
    QSet<Caller *> known;
    if (m_calls.current())
        known.insert(m_calls.current());
    for (const auto &call : m_calls.parked())
        known.insert(call.get());
    for (auto it = m_pages.begin(); it != m_pages.end();) {
        if (known.contains(it.key())) {
            ++it;
            continue;
        }
        // At once: the call itself goes with the next turn of the event loop.
        if (it->merge)
            remove(it->merge);
        remove(it->customer);
        it = m_pages.erase(it);
    }
}

void CallPages::reload()
{
    for (const Pages &pages : std::as_const(m_pages))
        pages.customer->run(Command::Reload);
}

} // namespace Ventanilla
