#pragma once

#include "models/items/loginsmodel.h"
#include "ui/kit/card.h"

namespace Ventanilla {

class DeskSession;
class EmptyState;

/// The customer's usernames in the old portal: open ones first, then where the merged ones went (requirement L2).
class UsernamesCard : public Card
{
    Q_OBJECT

public:
    explicit UsernamesCard(DeskSession &session, QWidget *parent = nullptr);

    void show(const std::vector<Username> &usernames, bool hasMerges);

signals:
    void mergesRequested();

protected:
    void changeEvent(QEvent *event) override;

private:
    void rebuild();
    void addRow(const Username &username);

    DeskSession &m_session;
    std::vector<Username> m_usernames;
    bool m_hasMerges = false;
    EmptyState *m_empty;
    QVBoxLayout *m_rows;
};

} // namespace Ventanilla
