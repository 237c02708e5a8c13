#pragma once

#include "ui/kit/datatable.h"

#include <vector>

namespace Ventanilla {

class MergeTableModel;

/// A table of what the merge says: as high as its rows, up to a number of them, with columns that share its width.
class MergeTable : public DataTable
{
    Q_OBJECT

public:
    QSize sizeHint() const override;

protected:
    struct Look
    {
        int width = 0;    ///< preferred, in pixels
        int mostRows = 0; ///< that it is high enough for
        int tickWidth = 0; ///< of a first column that has the same width always; 0 for none
        std::vector<int> shares; ///< per cent of the other columns but the last, which takes what is left
    };

    /// Takes @p model and @p delegate as its children.
    MergeTable(MergeTableModel *model, RowDelegate *delegate, Look look, QWidget *parent);

    /// What the table is called, in the language of the interface.
    [[nodiscard]] virtual QString name() const = 0;
    /// The height of the head and of the rows that there are, of one at least.
    [[nodiscard]] int heightOf(int mostRows) const;
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    MergeTableModel *m_model;
    Look m_look;
};

} // namespace Ventanilla
