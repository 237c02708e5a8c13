#pragma once

#include <QFrame>

class QLabel;

namespace Ventanilla {

class Banner;
class Button;
class DeskSession;
class FlowLayout;
class MergeModel;

/// What the merge came to: done, with Undo; or undone, with what could not be put back.
class ResultCard : public QFrame
{
    Q_OBJECT

public:
    ResultCard(DeskSession &session, MergeModel &model, QWidget *parent = nullptr);

    void follow();

signals:
    void undoRequested();
    void forcedUndoRequested();

protected:
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void showDone();
    void showUndone();
    void showBlocked();
    void fillFacts(const QStringList &names, const QStringList &facts);

    DeskSession &m_session;
    MergeModel &m_model;
    QLabel *m_titleLabel;
    QLabel *m_factsLabel;
    Button *m_undoButton;
    FlowLayout *m_stoppedLayout;
    QLabel *m_untilLabel;
    Banner *m_blocked;
    QWidget *m_head;
};

} // namespace Ventanilla
