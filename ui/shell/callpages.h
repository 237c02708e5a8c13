#pragma once

#include "models/domain/words.h"
#include "ui/kit/page.h"

#include <QHash>
#include <QObject>

class QStackedWidget;

namespace Ventanilla {

class Caller;
class CallDesk;
class CustomerPage;
class DeskSession;
class DeskSettings;
class MergePage;

/// The pages of every call at this desk, on the line or parked: the customer's, and the merge's while one goes on. Each is
/// made when it is first shown and goes with its call. Which page is in front is the window's to decide. GUI thread.
class CallPages : public QObject
{
    Q_OBJECT

public:
    /// All must outlive this; @p stack owns the pages.
    CallPages(DeskSession &session, DeskSettings &settings, CallDesk &calls, QStackedWidget &stack, QObject *parent = nullptr);

    /// The page on which @p caller's call was left.
    [[nodiscard]] Page *front(Caller &caller);
    /// Takes the pages of calls that have ended out of the stack.
    void forgetEnded();
    /// Reads every call anew: somebody else works here now.
    void reload();

signals:
    /// The call on the line has another page in front.
    void frontChanged();
    /// The call on the line has its customer page in front, and the caller is to be verified there.
    void verificationWanted();
    /// The caller was verified on a page of the call; @p by says by what.
    void verifiedBy(const QList<Ventanilla::Factor> &by);
    /// @p page leaves the stack and is deleted soon.
    void leaving(Ventanilla::Page *page);
    void commandsChanged();
    void titleChanged();
    /// A customer was read again.
    void customerChanged();

private:
    struct Pages
    {
        CustomerPage *customer = nullptr;
        MergePage *merge = nullptr; ///< null while none goes on
        Page *front = nullptr;      ///< where the call was left
    };

    Pages &pagesOf(Caller &caller);
    void add(Page *page);
    void remove(Page *page);
    void showMerge(Caller &caller);
    void leaveMerge(Caller &caller);

    DeskSession &m_session;
    DeskSettings &m_settings;
    CallDesk &m_calls;
    QStackedWidget &m_stack;
    QHash<Caller *, Pages> m_pages;
};

} // namespace Ventanilla
