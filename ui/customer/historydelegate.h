#pragma once

#include "models/items/historymodel.h"

#include <QStyledItemDelegate>

namespace Ventanilla {

class DeskSession;

/// Paints a line of the history: its kind's icon, the sentence, below it who and when. A note is shown whole.
class HistoryDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    explicit HistoryDelegate(DeskSession &session, QObject *parent = nullptr);

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

    /// "Mar 4, 2026 9:20 AM, T. Okafor, account 3104582", in the utility's time.
    [[nodiscard]] QString facts(const HistoryEntry &entry) const;
    /// One sentence for readers.
    [[nodiscard]] QString sentence(const HistoryEntry &entry) const;

private:
    DeskSession &m_session;
};

} // namespace Ventanilla
