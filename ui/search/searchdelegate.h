#pragma once

#include <QStyledItemDelegate>

namespace Ventanilla {

/// Paints a found customer as picture 01 shows it: who, where, number, accounts, and the matched part marked.
class SearchDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    /// Where the columns begin for a row of @p width pixels; the list's head uses the same.
    struct Columns
    {
        QRect who;
        QRect where;
        QRect number;
        QRect accounts;
    };
    [[nodiscard]] static Columns columns(const QRect &row);

    void setSearchText(const QString &text) { m_text = text; }

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    void paintMarked(QPainter *painter, const QRect &rect, const QString &text, bool isMatch, bool isStrong) const;

    QString m_text;
};

} // namespace Ventanilla
