#pragma once

#include "models/items/loginsmodel.h"
#include "models/domain/failure.h"
#include "ui/kit/card.h"

namespace Ventanilla {

class DeskSession;

/// The customer's past merges, newest first, each with its undo and what stands in the undo's way.
class MergesCard : public Card
{
    Q_OBJECT

public:
    explicit MergesCard(DeskSession &session, QWidget *parent = nullptr);

    void show(const std::vector<Merge> &merges, bool mayUndo);
    void showFailure(const QString &mergeId, const Failure &failure);

signals:
    void undoRequested(const QString &mergeId);

protected:
    void changeEvent(QEvent *event) override;

private:
    void rebuild();
    void addRow(const Merge &merge);

    DeskSession &m_session;
    std::vector<Merge> m_merges;
    bool m_mayUndo = false;
    QString m_failedId;
    QString m_fault;
    QVBoxLayout *m_rows;
};

} // namespace Ventanilla
