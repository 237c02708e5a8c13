#pragma once

#include "ui/merge/mergerows.h"
#include "ui/merge/mergetable.h"
#include "ui/merge/mergewords.h"

namespace Ventanilla {

/// What the plan does to one account, in words.
struct MoveRow
{
    enum Column { AccountColumn, FromColumn, LinkColumn, AfterColumn, ColumnCount };

    struct Cell
    {
        QString text;
        std::optional<Icon> glyph;
        Token ink = Token::Ink1;
    };

    MergeMove move;
    Cell cells[ColumnCount];
    QString number;
    bool isMarked = false;
};

/// What the plan does: one row an account of the newest plan.
class MovesModel : public MergeRows<MoveRow, MoveRow::ColumnCount>
{
    Q_OBJECT

public:
    using Column = MoveRow::Column;
    using enum MoveRow::Column;
    enum Role {
        AccountRole = Qt::UserRole + 1, ///< the account's number, where it has a name as well
        GlyphRole,                      ///< int, an Icon; invalid without one
        InkRole,                        ///< int, a Token
        MarkedRole                      ///< bool: it is not as it was in the plan before
    };

    explicit MovesModel(MergeModel &model, QObject *parent = nullptr);

    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

protected:
    [[nodiscard]] std::vector<MoveRow> makeRows() const override;
    [[nodiscard]] QString columnTitle(int column) const override;

private:
    using Cell = MoveRow::Cell;

    [[nodiscard]] MoveRow made(const MergeMove &move) const;
    [[nodiscard]] const MergeConflict *openQuestion(const AccountNumber &account, int *number) const;
    [[nodiscard]] bool isSkipped(const MergeMove &move) const;
    [[nodiscard]] Cell link(const MergeMove &move) const;
    [[nodiscard]] Cell afterwards(const MergeMove &move) const;

    MergeModel &m_model;
};

/// The table of what moves.
class MovesTable : public MergeTable
{
    Q_OBJECT

public:
    explicit MovesTable(MergeModel &merge, QWidget *parent = nullptr);

    [[nodiscard]] int count() const { return model()->rowCount(); }

protected:
    [[nodiscard]] QString name() const override;
    void keyPressEvent(QKeyEvent *event) override;
};

} // namespace Ventanilla
