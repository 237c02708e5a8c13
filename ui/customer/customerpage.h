#pragma once

#include "models/domain/words.h"
#include "ui/kit/page.h"

#include <optional>

namespace Ventanilla {

class AccountsColumn;
class Caller;
class CustomerMiddle;
class CustomerModel;
class DeskSession;
class DeskSettings;
class GuidePanel;
class GuideStrip;

/// Everything about the caller on the line (pictures 02, 02b, 02c, 12b): accounts at the left, Overview,
/// Logins & usernames and History in the middle, the call guide at the right.
class CustomerPage : public Page
{
    Q_OBJECT

public:
    /// All of them must outlive the page.
    CustomerPage(DeskSession &session, DeskSettings &settings, Caller &caller, QWidget *parent = nullptr);

    [[nodiscard]] QSet<Command> commands() const override;
    [[nodiscard]] QStringList keyHints() const override;
    void run(Command command) override;
    bool stepBack() override;
    [[nodiscard]] QString title() const override;
    void takeFocus() override;

signals:
    /// The merge page should come to the front.
    void mergeRequested();
    /// The caller was verified on this page; @p by says by what.
    void verifiedBy(const QList<Ventanilla::Factor> &by);

protected:
    void resizeEvent(QResizeEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    void build();
    void connectParts();
    void addDigitKeys();
    void showCustomer();
    void fit();
    void setGuideOpen(bool isOpen);
    void toggleGuide();
    void copyNumber();
    void openForm(const QString &form);
    void reload();
    void goToPane(int step);
    [[nodiscard]] QSet<Command> ownCommands() const;
    void runOwn(Command command);

    DeskSession &m_session;
    CustomerModel &m_customer;
    AccountsColumn *m_accounts;
    CustomerMiddle *m_middle;
    GuidePanel *m_guide;
    GuideStrip *m_guideStrip;
    std::optional<bool> m_guideChoice; ///< what the representative chose; else the width of the window decides
    bool m_wantsFocus = false;         ///< the page came to the front before the customer was read
};

} // namespace Ventanilla
