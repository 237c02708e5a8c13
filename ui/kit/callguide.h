#pragma once

#include "ui/kit/icons.h"

#include <QKeySequence>
#include <QList>
#include <QWidget>

#include <optional>

class QComboBox;
class QLabel;
class QVBoxLayout;

namespace Ventanilla {

class Button;
class GuideStepPanel;
class SegmentedControl;

/// Something to tick within a step of the guide.
struct GuideCheck
{
    QString text;
    bool isTicked = false;
};

/// A step of the guide: what to say, in both languages, and what to do.
struct GuideStep
{
    QString title;
    QString spanish; ///< as it is said, with its quotation marks
    QString english;
    QList<GuideCheck> checks;
    bool isEnglishFirst = false; ///< of both languages English is the large one
    bool isDone = false;
    QString note; ///< at the end of its line: when it was done, or "now"
    QString action; ///< the step's own button; empty for none
    QKeySequence actionKeys;
    std::optional<Icon> actionIcon;
};

/// The panel that says what to say. It shows what it is given and reports what was ticked or pressed.
class CallGuide : public QWidget
{
    Q_OBJECT

public:
    enum class Speech { Both, Spanish, English };

    explicit CallGuide(QWidget *parent = nullptr);

    /// The guides to choose among; with fewer than two there is no choice to show.
    void setTopics(const QStringList &topics, int current);
    /// Shows new content. The open step stays open, the first one that is not done is opened at first and
    /// whenever the number of steps changes.
    void setSteps(const QList<GuideStep> &steps);
    int current() const { return m_current; }
    /// Opens a step and shuts the others; -1 shuts all.
    void setCurrent(int step);
    Speech speech() const { return m_speech; }
    void setSpeech(Speech speech);
    /// The width of the design, multiplied by the text size.
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return { sizeHint().width(), 200 }; }
    /// Below the steps, as for the note of the call; the guide owns it.
    void setFooter(QWidget *footer);

public slots:
    /// Opens the next step (F9), or shuts the last one.
    void nextStep();
    /// Spanish and English, Spanish, English (Ctrl+Shift+L).
    void nextSpeech();

signals:
    void closeRequested();
    void topicChosen(int topic);
    void speechChanged(Ventanilla::CallGuide::Speech speech);
    void currentChanged(int step);
    void checkToggled(int step, int check, bool ticked);
    void actionRequested(int step);

protected:
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    QWidget *buildHead();
    void rebuild();
    void refresh();
    void retranslate();

    QList<GuideStep> m_steps;
    QList<GuideStepPanel *> m_panels;
    int m_current = -1;
    Speech m_speech = Speech::Both;
    QLabel *m_titleLabel;
    SegmentedControl *m_speechControl;
    Button *m_closeButton;
    QWidget *m_topicBox;
    QComboBox *m_topicCombo;
    QWidget *m_topicRule;
    QVBoxLayout *m_stepLayout;
    QVBoxLayout *m_footerLayout;
};

} // namespace Ventanilla
