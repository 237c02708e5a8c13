#pragma once

#include "ui/kit/page.h"

#include <optional>

class QStackedWidget;

namespace Ventanilla {

class AccountsColumn;
class Caller;
class ComparePanel;
class CustomerModel;
class DeskSession;
class DeskSettings;
class EmptyState;
class GuidePanel;
class GuideStrip;
class HistoryTab;
class LoginsTab;
class OverviewTab;
class Progress;
class TabBar;

/// Everything about the caller on the line (pictures 02, 02b, 02c, 12b): accounts at the left, Overview,
/// Logins & usernames and History in the middle, the call guide at the right.
class CustomerPage : public Page
{
    Q_OBJECT

public:
    /// All of them must outlive the page.
    CustomerPage(DeskSession &session, DeskSettings &settings, Caller &caller, QWidget *parent = nullptr);

    [[nodiscard]] QSet<Command> commands() const override;
    void run(Command command) override;
    bool stepBack() override;
    [[nodiscard]] QString title() const override;
    void takeFocus() override;

signals:
    /// The merge page should come to the front.
    void mergeRequested();
    /// The caller was verified on this page; @p by says by what.
    void verifiedBy(const QString &by);

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    enum Tab { Overview, Logins, History };

    void build();
    QWidget *buildMiddle();
    void connectParts();
    void addDigitKeys();
    void showState();
    void showFailed();
    void showTabs();
    void showAccount();
    void showCompare();
    void leaveCompare();
    void fit();
    void setGuideOpen(bool isOpen);
    void toggleGuide();
    void selectTab(Tab tab);
    void verify();
    void writeNote();
    void copyNumber();
    void reload();
    void save();
    void goToPane(int step);
    [[nodiscard]] bool isComparing() const;
    [[nodiscard]] QSet<Command> ownCommands() const;
    [[nodiscard]] QSet<Command> overviewCommands() const;
    void runOwn(Command command);
    void retranslate();

    DeskSession &m_session;
    DeskSettings &m_settings;
    Caller &m_caller;
    CustomerModel &m_customer;
    AccountsColumn *m_accounts;
    QStackedWidget *m_middle;
    QWidget *m_content;
    TabBar *m_tabBar;
    QStackedWidget *m_tabs;
    OverviewTab *m_overview;
    LoginsTab *m_logins;
    HistoryTab *m_history;
    ComparePanel *m_compare;
    QWidget *m_waiting;
    Progress *m_progress;
    EmptyState *m_failed;
    GuidePanel *m_guide;
    GuideStrip *m_guideStrip;
    std::optional<bool> m_guideChoice; ///< what the representative chose; else the width of the window decides
};

} // namespace Ventanilla
