#pragma once

#include "ui/kit/card.h"
#include "ui/merge/mergewords.h"

#include <QAbstractButton>

class QButtonGroup;
class QLabel;
class QVBoxLayout;

namespace Ventanilla {

class Chip;

/// One choice of a question: a radio row with its key at the end.
class ChoiceRow : public QAbstractButton
{
    Q_OBJECT

public:
    ChoiceRow(const ChoiceWords &words, bool showsKey, QWidget *parent = nullptr);

    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    ChoiceWords m_words;
    bool m_showsKey;
};

/// A question that must be answered: what is the matter, and each choice with what it means.
class QuestionCard : public Card
{
    Q_OBJECT

public:
    QuestionCard(int number, const MergeConflict &conflict, MergeModel &model, bool usesLetterKeys, QWidget *parent = nullptr);

    [[nodiscard]] const QString &conflictId() const { return m_conflict.conflictId; }
    [[nodiscard]] bool isAnswered() const;
    /// Takes the choice of @p key; false where there is none.
    bool answerByKey(int key);
    void takeFocus();
    /// Shows the answer that stands now, and whether the question is new in the plan.
    void follow();

signals:
    /// By key or pointer; not by follow().
    void answered();

private:
    void build(int number, bool usesLetterKeys);
    void choose(const QString &choice);

    MergeConflict m_conflict;
    MergeModel &m_model;
    QButtonGroup *m_group;
    Chip *m_chip;
};

} // namespace Ventanilla
