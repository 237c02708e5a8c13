#pragma once

#include "ui/kit/icons.h"

#include <QStyledItemDelegate>
#include <QTableView>


namespace Ventanilla {

class EmptyState;

/// Paints the ground of a row (rest, hover, selected) and its hairline, and the cell's text. A table's own
/// delegate derives from it and paints in paintCell().
class RowDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;

protected:
    /// The cell's content inside its margins; the text of Qt::DisplayRole where it is not overridden.
    virtual void paintCell(QPainter *painter, const QRect &content, const QStyleOptionViewItem &option,
                           const QModelIndex &index) const;
};

/// A table of rows: no grid, whole rows selected, one row's focus drawn around the row. Where it has no
/// rows to show it says why in their place.
class DataTable : public QTableView
{
    Q_OBJECT

public:
    enum class State { Ready, Loading, Empty, Failed };

    explicit DataTable(QWidget *parent = nullptr);

    /// @param size the height of a row.
    void setRowSize(SizeToken size);
    State state() const { return m_state; }
    /// Loading says so only after 300 ms.
    void setState(State state);
    /// What Empty says; it is told once or whenever the reason changes.
    void setEmptyMessage(Icon icon, const QString &title, const QString &sentence);
    /// What Failed says, with a button that asks again.
    void setFailedMessage(const QString &title, const QString &sentence);
    /// Aligns a column's head; text is left by default. The cells go by the model's TextAlignmentRole.
    void alignColumn(int column, Qt::Alignment alignment);

    int hoveredRow() const { return m_hoveredRow; }

signals:
    void retryRequested();

protected:
    bool viewportEvent(QEvent *event) override;
    void changeEvent(QEvent *event) override;
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    struct Message
    {
        Icon icon;
        QString title;
        QString sentence;
    };
    void showState();
    void setHoveredRow(int row);

    State m_state = State::Ready;
    int m_hoveredRow = -1;
    class Header;
    Header *m_header;
    EmptyState *m_notice;
    QTimer *m_loadingTimer;
    Message m_empty{ Icon::Info, {}, {} };
    Message m_failed{ Icon::Offline, {}, {} };
};

} // namespace Ventanilla
