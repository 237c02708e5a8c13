#pragma once

#include "models/items/demomodel.h"
#include "ui/kit/page.h"

class QVBoxLayout;

namespace Ventanilla {

class DeskSession;
class EmptyState;

/// In the demo: what would have been mailed or texted, the newest first. The caller's code is read here.
class OutboxPage : public Page
{
    Q_OBJECT

public:
    /// Both must outlive the page.
    OutboxPage(DeskSession &session, DemoModel &demo, QWidget *parent = nullptr);

    [[nodiscard]] QSet<Command> commands() const override { return {Command::Reload}; }
    void run(Command command) override;
    [[nodiscard]] QString title() const override;

protected:
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    void showMessages();
    [[nodiscard]] QWidget *makeMessage(const DemoMessage &message);

    DeskSession &m_session;
    DemoModel &m_demo;
    QWidget *m_content;
    QVBoxLayout *m_layout;
    EmptyState *m_empty;
};

} // namespace Ventanilla
