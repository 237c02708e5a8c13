#pragma once

#include "ui/kit/callguide.h"

#include <QAbstractButton>

class QCheckBox;

namespace Ventanilla {

/// The line of a step: its number or tick, its title, a note. Pressing it opens or shuts the step.
class GuideStepHead : public QAbstractButton
{
    Q_OBJECT

public:
    explicit GuideStepHead(QWidget *parent = nullptr);

    void show(int number, const GuideStep &step, bool isOpen);
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    int m_number = 0;
    QString m_note;
    bool m_isDone = false;
    bool m_isOpen = false;
};

/// One step of the CallGuide, open or shut.
class GuideStepPanel : public QWidget
{
    Q_OBJECT

public:
    explicit GuideStepPanel(int index, QWidget *parent = nullptr);

    void show(const GuideStep &step, bool isOpen, CallGuide::Speech speech);

signals:
    void toggled();
    void nextRequested();
    void actionRequested();
    void checkToggled(int check, bool ticked);

protected:
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void showChecks(const QList<GuideCheck> &checks);
    void showSpeech(const GuideStep &step, CallGuide::Speech speech);

    int m_index;
    bool m_isOpen = false;
    GuideStepHead *m_head;
    QWidget *m_body;
    QLabel *m_largeLabel;
    QLabel *m_smallLabel;
    QVBoxLayout *m_checkLayout;
    QList<QCheckBox *> m_checks;
    Button *m_actionButton;
    Button *m_nextButton;
};

} // namespace Ventanilla
