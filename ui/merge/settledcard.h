#pragma once

#include "ui/kit/card.h"
#include "ui/merge/mergewords.h"

namespace Ventanilla {

/// What is settled unless the representative says otherwise: one line a question, its choices at the end.
/// Many are shown a few at a time, so that a merge of hundreds of accounts opens at once.
class SettledCard : public Card
{
    Q_OBJECT

public:
    explicit SettledCard(MergeModel &model, QWidget *parent = nullptr);

    /// @param firstNumber of the first line.
    void show(const std::vector<MergeConflict> &conflicts, int firstNumber);

private:
    void addRows(int upTo);
    [[nodiscard]] QWidget *makeRow(const MergeConflict &conflict, int number);

    MergeModel &m_model;
    std::vector<MergeConflict> m_conflicts;
    int m_firstNumber = 1;
    int m_shown = 0;
    QWidget *m_more = nullptr;
    QWidget *m_rows = nullptr;
};

} // namespace Ventanilla
