#pragma once

#include "models/items/accountlistmodel.h"

#include <QDate>
#include <QStyledItemDelegate>

namespace Ventanilla {

/// Paints the rows of the column of accounts as picture 02 shows them, and without the line of the number as 02c does.
class AccountDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    /// @param today where the utility is.
    void setToday(const QDate &today) { m_today = today; }
    void setCompact(bool isCompact) { m_isCompact = isCompact; }
    void setClosedOpen(bool isOpen) { m_isClosedOpen = isOpen; }

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    void paintAll(QPainter *painter, QRect rect, const AccountEntry &entry) const;
    void paintClosedHeader(QPainter *painter, const QRect &rect, const AccountEntry &entry) const;
    void paintAccount(QPainter *painter, QRect rect, const AccountEntry &entry) const;
    void paintClosed(QPainter *painter, QRect rect, const AccountEntry &entry) const;
    void paintChips(QPainter *painter, const QRect &line, const AccountEntry &entry) const;
    [[nodiscard]] bool hasNumberLine(const AccountEntry &entry) const;
    [[nodiscard]] bool hasChips(const AccountEntry &entry) const;

    QDate m_today;
    bool m_isCompact = false;
    bool m_isClosedOpen = true;
};

} // namespace Ventanilla
