#pragma once

#include "ui/kit/page.h"

#include <memory>

class QLabel;
class QStackedWidget;

namespace Ventanilla {

class Banner;
class Button;
class Caller;
class ChoosePane;
class DeskSession;
class DeskSettings;
class DonePane;
class MergeFooter;
class MergeModel;
class PreviewPane;
class StepHeader;

/// Merges the caller's old usernames into one e-mail login: choose, preview, done (pictures 03a–c).
class MergePage : public Page
{
    Q_OBJECT

public:
    /// All of them must outlive the page.
    MergePage(DeskSession &session, DeskSettings &settings, Caller &caller, QWidget *parent = nullptr);
    ~MergePage() override;

    [[nodiscard]] QSet<Command> commands() const override;
    void run(Command command) override;
    bool stepBack() override;
    [[nodiscard]] QString title() const override;
    void takeFocus() override;

signals:
    /// Back to the customer.
    void left();
    /// To where the caller is verified; the page keeps what it has.
    void verifyRequested();

protected:
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    QWidget *makeHead();
    void connectModel();
    void follow();
    void showStep();
    void showFooter();
    void showChooseFooter();
    void showPreviewFooter();
    void showDoneFooter();
    /// Why the merge cannot be made now; empty where it can.
    [[nodiscard]] QString whatIsMissing() const;
    void showMessage();
    bool showRefusal();
    void runMain();
    void runSecondary();
    void nextPane(bool forward);
    void undo(bool isForced);
    void retranslate();

    DeskSession &m_session;
    DeskSettings &m_settings;
    Caller &m_caller;
    std::unique_ptr<MergeModel> m_model;
    Button *m_backButton;
    QLabel *m_titleLabel;
    StepHeader *m_steps;
    Banner *m_message;
    QStackedWidget *m_panes;
    ChoosePane *m_choose;
    PreviewPane *m_preview;
    DonePane *m_done;
    MergeFooter *m_footer;
};

} // namespace Ventanilla
