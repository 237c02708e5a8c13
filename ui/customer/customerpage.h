#pragma once

#include "ui/kit/page.h"

namespace Ventanilla {

class Caller;
class DeskSession;
class DeskSettings;

/// Everything about the caller on the line (pictures 02, 02b, 02c, 12b): accounts at the left, Overview,
/// Logins & usernames and History in the middle, the call guide at the right.
class CustomerPage : public Page
{
    Q_OBJECT

public:
    /// All of them must outlive the page.
    CustomerPage(DeskSession &session, DeskSettings &settings, Caller &caller, QWidget *parent = nullptr);

    [[nodiscard]] QString title() const override;

signals:
    /// The merge page should come to the front.
    void mergeRequested();
    /// The caller was verified on this page; @p by says by what.
    void verifiedBy(const QString &by);

private:
    DeskSession &m_session;
    DeskSettings &m_settings;
    Caller &m_caller;
};

} // namespace Ventanilla
