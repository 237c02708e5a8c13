#pragma once

#include "models/items/guidemodel.h"
#include "ui/kit/callguide.h"
#include "ui/kit/page.h"

class QStackedWidget;

namespace Ventanilla {

class Caller;
class DeskSession;
class DeskSettings;
class KeptPanel;
class NoteBox;

/// The call guide beside a caller's page: what to say and do, and below it the note of the call (pictures 02, 12a).
class GuidePanel : public QWidget
{
    Q_OBJECT

public:
    /// All of them must outlive the widget.
    GuidePanel(DeskSession &session, DeskSettings &settings, Caller &caller, QWidget *parent = nullptr);

    /// What the window and the page may ask of the panel: the language and the next step, the note, its sending.
    [[nodiscard]] QSet<Command> commands() const;
    /// Does @p command, which is among commands().
    void run(Command command);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return {sizeHint().width(), 200}; }

signals:
    /// A step of the guide asks the page for something it does.
    void commandRequested(Ventanilla::Command command);
    /// The form of a draft that is kept while the line is down, by its name (DraftPlace), should come to the front.
    void formRequested(const QString &form);
    /// The representative shut the panel.
    void closeRequested();
    /// commands() is not what it was.
    void commandsChanged();

protected:
    void changeEvent(QEvent *event) override;

private:
    void connectGuide();
    void showGuide();
    void showLine();
    void goOn(int step);
    [[nodiscard]] GuideStep shown(const GuideModel::Step &step, bool isOpen) const;
    [[nodiscard]] QString actionText(Command command) const;

    DeskSession &m_session;
    DeskSettings &m_settings;
    Caller &m_caller;
    QStackedWidget *m_stack;
    CallGuide *m_guide;
    KeptPanel *m_kept;
    NoteBox *m_note;
    int m_openStep = -1;
    bool m_isShowing = false;
};

} // namespace Ventanilla
