#include "ui/merge/billnamescard.h"

#include "models/items/billnamemodel.h"
#include "ui/kit/banner.h"
#include "ui/kit/button.h"
#include "ui/kit/datatable.h"
#include "ui/kit/failuretext.h"
#include "ui/kit/paint.h"
#include "ui/kit/textstyle.h"
#include "ui/kit/theme.h"
#include "ui/kit/toast.h"

#include <QEvent>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPainter>

using namespace Qt::Literals::StringLiterals;

namespace Ventanilla {

namespace {

constexpr int numberWidth = 110;
constexpr int stateWidth = 120;
constexpr int mostTyped = 200; // of the contract

class BillNameDelegate : public RowDelegate
{
    Q_DECLARE_TR_FUNCTIONS(BillNameDelegate)

public:
    BillNameDelegate(BillNameModel &names, QObject *parent)
        : RowDelegate(parent)
        , m_names(names)
    {
    }

    QWidget *createEditor(QWidget *parent, const QStyleOptionViewItem &, const QModelIndex &index) const override
    {
        auto *edit = new QLineEdit(parent);
        edit->setObjectName(u"billNameEdit"_s);
        edit->setProperty("kitSize", u"small"_s);
        edit->setMaxLength(mostTyped);
        edit->setAccessibleName(tr("Name on the bills of account %1").arg(index.siblingAtColumn(0).data().toString()));
        m_names.beginEdit(index.row());
        connect(edit, &QLineEdit::textEdited, edit, [this, row = index.row()](const QString &text) { m_names.typing(row, text); });
        return edit;
    }

    void destroyEditor(QWidget *editor, const QModelIndex &index) const override
    {
        if (index.isValid())
            m_names.endEdit(index.row());
        RowDelegate::destroyEditor(editor, index);
    }

    void updateEditorGeometry(QWidget *editor, const QStyleOptionViewItem &option, const QModelIndex &) const override
    {
        editor->setGeometry(option.rect.adjusted(3, 2, -3, -3));
    }

protected:
    void paintCell(QPainter *painter, const QRect &content, const QStyleOptionViewItem &, const QModelIndex &index) const override
    {
        const auto state = index.data(BillNameModel::StateRole).value<BillNameModel::RowState>();
        if (index.column() == BillNameModel::StateColumn) {
            const Token ink = state == BillNameModel::RowState::Refused ? Token::Bad
                : state == BillNameModel::RowState::Saved              ? Token::Ok
                                                                       : Token::Ink2;
            paintText(painter, content, stateText(state), TypeToken::Note, ink, Qt::AlignRight | Qt::AlignVCenter);
            return;
        }
        const QString text = index.data().toString();
        const bool isName = index.column() == BillNameModel::NameColumn;
        if (isName && text.isEmpty())
            paintText(painter, content, tr("No name"), TypeToken::Body, Token::Ink3);
        else
            paintText(painter, content, text, TypeToken::Body, isName ? Token::Ink1 : Token::Ink2);
    }

private:
    static QString stateText(BillNameModel::RowState state)
    {
        switch (state) {
        case BillNameModel::RowState::Rest:
            return {};
        case BillNameModel::RowState::Saving:
            return tr("Saving…");
        case BillNameModel::RowState::Saved:
            return tr("Saved");
        case BillNameModel::RowState::Refused:
            return tr("Not saved");
        }
        Q_UNREACHABLE();
    }

    BillNameModel &m_names;
};

} // namespace

BillNamesCard::BillNamesCard(BillNameModel &names, QWidget *parent)
    : Card({}, parent)
    , m_names(names)
    , m_table(new DataTable(this))
    , m_hintLabel(makeLabel({}, TypeToken::Note, Token::Ink2, this))
    , m_refusal(new Banner(Tone::Warn, this))
{
    setObjectName(u"billNamesCard"_s);
    m_table->setObjectName(u"billNamesTable"_s);
    m_table->setRowSize(SizeToken::RowCompact);
    m_table->setModel(&names);
    m_table->setItemDelegate(new BillNameDelegate(names, m_table));
    m_table->setEditTriggers(QAbstractItemView::EditKeyPressed | QAbstractItemView::DoubleClicked
                             | QAbstractItemView::SelectedClicked);
    m_table->horizontalHeader()->hide();
    m_table->horizontalHeader()->setStretchLastSection(false);
    m_table->setColumnWidth(BillNameModel::AccountColumn, numberWidth);
    m_table->setColumnWidth(BillNameModel::StateColumn, stateWidth);
    m_table->horizontalHeader()->setSectionResizeMode(BillNameModel::NameColumn, QHeaderView::Stretch);
    m_refusal->hide();
    header()->addTrailing(m_hintLabel);
    body()->setContentsMargins(0, 0, 0, 1);
    body()->addWidget(m_refusal);
    body()->addWidget(m_table, 1);

    connect(&m_names, &BillNameModel::refused, this, &BillNamesCard::showRefusal);
    connect(&m_names, &BillNameModel::dataChanged, this, [this] {
        if (m_names.refusedRow() < 0)
            m_refusal->hide();
    });
    connect(&m_names, &BillNameModel::saved, this, &BillNamesCard::offerUndo);
    connect(m_refusal, &Banner::actionTriggered, this, [this] {
        if (const int row = m_names.refusedRow(); row >= 0)
            m_names.saveAnyway(row);
    });
    retranslate();
}

void BillNamesCard::edit()
{
    if (m_names.rowCount() == 0)
        return;
    const int row = m_table->currentIndex().isValid() ? m_table->currentIndex().row() : 0;
    const QModelIndex name = m_names.index(row, BillNameModel::NameColumn);
    m_table->setCurrentIndex(name);
    m_table->edit(name);
}

void BillNamesCard::takeFocus()
{
    m_table->setFocus(Qt::ShortcutFocusReason);
}

void BillNamesCard::showRefusal()
{
    const int row = m_names.refusedRow();
    if (row < 0)
        return;
    const QString account = m_names.index(row, 0).data().toString();
    const Failure &failure = *m_names.failure(row);
    if (failure.kind == Failure::Kind::Stale) {
        const QString theirs = m_names.index(row, 0).data(BillNameModel::ServerNameRole).toString();
        m_refusal->setMessage(tr("Account %1 was changed while you were typing.").arg(account),
                              theirs.isEmpty() ? tr("It has no name on bills now. What you typed is kept.")
                                               : tr("Its bills say “%1” now. What you typed is kept.").arg(theirs));
        m_refusal->setAction(tr("Save mine"));
    } else {
        m_refusal->setMessage(tr("Account %1 was not saved.").arg(account), FailureText::of(failure));
        m_refusal->setAction(tr("Try again"));
    }
    m_refusal->show();
}

void BillNamesCard::offerUndo(int row, const QString &before)
{
    const QModelIndex name = m_names.index(row, BillNameModel::NameColumn);
    Toast *toast = Toast::showIn(window(), tr("Bill name of %1 saved", "account").arg(name.siblingAtColumn(0).data().toString()),
                                 Theme::size(SizeToken::StatusBar));
    connect(toast, &Toast::undoRequested, this, [this, row, before] {
        m_names.setData(m_names.index(row, BillNameModel::NameColumn), before, Qt::EditRole);
    });
}

void BillNamesCard::retranslate()
{
    setTitle(tr("Bill names"));
    m_hintLabel->setText(tr("shown beside the e-mail on bills"));
    m_table->setAccessibleName(tr("Bill names"));
    showRefusal();
}

void BillNamesCard::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    Card::changeEvent(event);
}

} // namespace Ventanilla
