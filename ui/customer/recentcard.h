#pragma once

#include "ui/kit/card.h"

class QVBoxLayout;

namespace Ventanilla {

class Button;
class DeskSession;
class RecentContacts;

/// The last lines of the customer's history; the whole of it is a tab of the page.
class RecentCard : public Card
{
    Q_OBJECT

public:
    /// Both must outlive the card.
    RecentCard(DeskSession &session, RecentContacts &contacts, QWidget *parent = nullptr);

signals:
    void historyRequested();

protected:
    void changeEvent(QEvent *event) override;

private:
    void refresh();

    DeskSession &m_session;
    RecentContacts &m_contacts;
    Button *m_allButton;
    QWidget *m_rows = nullptr;
};

} // namespace Ventanilla
