#pragma once

#include "ui/kit/page.h"

namespace Ventanilla {

class Caller;
class DeskSession;
class DeskSettings;

/// Merges the caller's old usernames into one e-mail login: choose, preview, done (pictures 03a–c).
class MergePage : public Page
{
    Q_OBJECT

public:
    /// All of them must outlive the page.
    MergePage(DeskSession &session, DeskSettings &settings, Caller &caller, QWidget *parent = nullptr);

    [[nodiscard]] QString title() const override;

signals:
    /// Back to the customer.
    void left();

private:
    DeskSession &m_session;
    DeskSettings &m_settings;
    Caller &m_caller;
};

} // namespace Ventanilla
