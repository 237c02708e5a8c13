#pragma once

#include "ui/kit/page.h"

#include <QDateTime>

class QButtonGroup;
class QListView;
class QStackedWidget;

namespace Ventanilla {

class Caller;
class DeskSession;
class DeskSettings;
class EmptyState;
class HistoryModel;

/// What was done for the customer, newest first (requirement E1).
class HistoryTab : public Page
{
    Q_OBJECT

public:
    /// All of them must outlive the widget.
    HistoryTab(DeskSession &session, DeskSettings &settings, Caller &caller, QWidget *parent = nullptr);

    [[nodiscard]] QSet<Command> commands() const override;
    void run(Command command) override;

signals:
    /// The card that verifies the caller should open.
    void verifyRequested();

protected:
    void changeEvent(QEvent *event) override;

private:
    void build();
    void follow();
    void showState();
    [[nodiscard]] bool mayRead() const;
    void act();
    [[nodiscard]] QString countText(int chip) const;
    void retranslate();

    DeskSession &m_session;
    Caller &m_caller;
    HistoryModel *m_model;
    QButtonGroup *m_group;
    QStackedWidget *m_stack;
    QListView *m_list;
    EmptyState *m_notice;
    QDateTime m_followed;
    bool m_isForbidden = false;
};

} // namespace Ventanilla
