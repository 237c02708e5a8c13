#pragma once

#include "models/items/mergesourcemodel.h"
#include "ui/kit/datatable.h"

#include <QIdentityProxyModel>

namespace Ventanilla {

class DeskSession;

/// The words of the usernames' table: its heads, and each cell as text for readers.
class SourceWords : public QIdentityProxyModel
{
    Q_OBJECT

public:
    explicit SourceWords(DeskSession &session, QObject *parent = nullptr);

    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

    [[nodiscard]] QString cell(const MergeSource &source, int column) const;

private:
    [[nodiscard]] QPixmap headTick() const;

    DeskSession &m_session;
};

/// The old usernames with their sections. Space ticks the row, Ctrl+A all suggestions.
class SourceTable : public DataTable
{
    Q_OBJECT

public:
    SourceTable(DeskSession &session, MergeSourceModel &sources, QWidget *parent = nullptr);

    /// As high as its rows, up to what the page has.
    QSize sizeHint() const override;
    void setCurrentUsername(const QString &name);

protected:
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void arrange();
    void toggle(int row);
    void fitColumns();

    MergeSourceModel &m_sources;
    SourceWords *m_words;
    QString m_currentName;
};

} // namespace Ventanilla
