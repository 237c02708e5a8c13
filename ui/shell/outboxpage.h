#pragma once

#include "models/backend/demodesk.h"
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
    /// @param session of the demo; must outlive the page.
    explicit OutboxPage(DeskSession &session, QWidget *parent = nullptr);

    void read();
    [[nodiscard]] QSet<Command> commands() const override { return {Command::Reload}; }
    void run(Command command) override;
    [[nodiscard]] QString title() const override;

protected:
    void changeEvent(QEvent *event) override;

private:
    void showMessages();
    [[nodiscard]] QWidget *makeMessage(const DemoMessage &message);

    DeskSession &m_session;
    std::vector<DemoMessage> m_messages;
    QWidget *m_content;
    QVBoxLayout *m_layout;
    EmptyState *m_empty;
};

} // namespace Ventanilla
