#pragma once

#include "ui/kit/page.h"

class QVBoxLayout;

namespace Ventanilla {

class WindowCommands;

/// Every command with its keys (F1), as the menus have them.
class ShortcutsPage : public Page
{
    Q_OBJECT

public:
    /// @param commands must outlive the page.
    explicit ShortcutsPage(WindowCommands &commands, QWidget *parent = nullptr);

    [[nodiscard]] QString title() const override;

protected:
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    void fill();

    WindowCommands &m_commands;
    QWidget *m_columns = nullptr;
    QVBoxLayout *m_layout;
};

} // namespace Ventanilla
