#pragma once

#include <QStringList>
#include <QWidget>

#include <vector>

class QLabel;
class QScrollArea;
class QVBoxLayout;

namespace Ventanilla {

class Banner;
class Button;
class Card;
class DeskSettings;
class FlowLayout;
class MergeModel;
class MovesTable;
class QuestionCard;
class SettledCard;

/// The second step (picture 03b): what moves, and the questions of the plan.
class PreviewPane : public QWidget
{
    Q_OBJECT

public:
    PreviewPane(DeskSettings &settings, MergeModel &model, QWidget *parent = nullptr);

    void takeFocus();
    /// Answers the question that has the focus, else the first open one. False where @p key is none of its choices.
    bool answerByKey(int key);
    /// Between what moves and the questions.
    void nextPane();

protected:
    void changeEvent(QEvent *event) override;

private:
    QWidget *makeLeft();
    QWidget *makeRight();
    void follow();
    void rebuildQuestions();
    void showStopped();
    void goToNextOpen();
    [[nodiscard]] QuestionCard *currentCard() const;
    void retranslate();

    DeskSettings &m_settings;
    MergeModel &m_model;
    Card *m_movesCard;
    MovesTable *m_moves;
    QLabel *m_intoLabel;
    Card *m_stoppedCard;
    FlowLayout *m_stoppedLayout;
    Banner *m_promise;
    QScrollArea *m_questionArea;
    QVBoxLayout *m_questionLayout;
    std::vector<QuestionCard *> m_cards;
    Button *m_moreButton;
    SettledCard *m_settled;
    QStringList m_built; ///< the questions that are shown now
    QStringList m_stopped;
    size_t m_limit;
    bool m_isSettled = false; ///< the keyboard has found its place since the page came to the front
};

} // namespace Ventanilla
