#include "ui/merge/sourcetable.h"

#include "models/items/desksession.h"
#include "ui/kit/chip.h"
#include "ui/kit/paint.h"
#include "ui/kit/theme.h"
#include "ui/merge/mergewords.h"
#include "ui/merge/rowpaint.h"

#include <QApplication>
#include <QHeaderView>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QPixmap>

using namespace Qt::Literals::StringLiterals;

namespace Ventanilla {

namespace {

constexpr int barWidth = 56;
constexpr int barHeight = 6;
constexpr int sectionHeight = 30;

/// Paints a username's row; a section's row over its whole width.
class SourceDelegate : public RowDelegate
{
public:
    SourceDelegate(SourceWords *words, QObject *parent)
        : RowDelegate(parent)
        , m_words(words)
    {
    }

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const QVariant section = index.data(MergeSourceModel::SectionRole);
        if (section.isNull()) {
            RowDelegate::paint(painter, option, index);
            return;
        }
        painter->fillRect(option.rect, Theme::color(Token::Sunken));
        painter->fillRect(QRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1), Theme::color(Token::Line));
        const auto kind = static_cast<MergeSource::Section>(section.toInt());
        QRect text = option.rect.adjusted(Theme::space(4), 0, -Theme::space(4), -1);
        paintText(painter, text, MergeWords::section(kind), TypeToken::Label, Token::Ink1);
        text.setLeft(text.left() + textWidth(MergeWords::section(kind), TypeToken::Label) + Theme::space(2));
        paintText(painter, text, MergeWords::sectionHint(kind), TypeToken::Note, Token::Ink2);
    }

protected:
    void paintCell(QPainter *painter, const QRect &content, const QStyleOptionViewItem &, const QModelIndex &index) const override
    {
        const auto source = index.data(MergeSourceModel::SourceRole).value<MergeSource>();
        const bool canTick = source.section != MergeSource::Section::CannotBeMerged;
        const Token ink = canTick ? Token::Ink1 : Token::Ink3;
        const QString text = m_words->cell(source, index.column());
        switch (index.column()) {
        case MergeSourceModel::TickColumn:
            paintTick(painter, content, source.isTicked, canTick);
            break;
        case MergeSourceModel::NameColumn:
            paintTwoLines(painter, content, text, source.username.email, ink);
            break;
        case MergeSourceModel::AutopayColumn:
            paintAutopay(painter, content, text, !source.username.autopayAccounts.empty());
            break;
        case MergeSourceModel::MatchColumn:
            paintMatch(painter, content, source.username.score);
            break;
        case MergeSourceModel::WhyColumn:
            canTick ? paintReasons(painter, content, source) : paintText(painter, content, text, TypeToken::Body, Token::Ink2);
            break;
        default:
            paintText(painter, content, text, TypeToken::Body, index.column() == MergeSourceModel::SignInColumn ? Token::Ink2 : ink);
        }
    }

private:
    static void paintAutopay(QPainter *painter, QRect content, const QString &text, bool isOn)
    {
        if (isOn) {
            paintIcon(painter, Icon::Autopay, QRect(content.left(), content.center().y() - 6, 14, 14), Token::Ink2);
            content.setLeft(content.left() + 18);
        }
        paintText(painter, content, text, TypeToken::Body, isOn ? Token::Ink1 : Token::Ink2);
    }

    static void paintMatch(QPainter *painter, const QRect &content, std::optional<int> score)
    {
        if (!score) {
            paintText(painter, content, u"—"_s, TypeToken::Body, Token::Ink3);
            return;
        }
        const QRectF bar(content.left(), content.center().y() - barHeight / 2 + 1, barWidth, barHeight);
        paintBox(painter, bar, Token::NeutralTint, Token::NeutralTint, barHeight / 2.0);
        const Token ink = *score >= MergeSourceModel::suggestedFrom ? Token::Bar : Token::Control;
        const qreal filled = std::max<qreal>(barHeight, barWidth * *score / 100.0);
        paintBox(painter, QRectF(bar.topLeft(), QSizeF(filled, barHeight)), ink, ink, barHeight / 2.0);
        const QRect number(content.left() + barWidth, content.top(), content.width() - barWidth, content.height());
        paintText(painter, number, QLocale().toString(*score), TypeToken::Body, Token::Ink1, Qt::AlignRight | Qt::AlignVCenter);
    }

    static void paintReasons(QPainter *painter, QRect content, const MergeSource &source)
    {
        for (const QString &code : source.username.reasons) {
            const ChipLook look{MergeWords::matchReason(code), Tone::Outline, {}, {}};
            const int width = chipSize(look).width();
            if (width > content.width())
                return;
            paintChip(painter, content, look);
            content.setLeft(content.left() + width + Theme::space(1));
        }
    }

    SourceWords *m_words;
};

} // namespace

SourceWords::SourceWords(DeskSession &session, QObject *parent)
    : QIdentityProxyModel(parent)
    , m_session(session)
{
}

QString SourceWords::cell(const MergeSource &source, int column) const
{
    const Username &username = source.username;
    switch (column) {
    case MergeSourceModel::NameColumn:
        return username.username;
    case MergeSourceModel::AccountsColumn:
        return MergeWords::names(source.accounts);
    case MergeSourceModel::AutopayColumn:
        return MergeWords::autopay(username.autopayAccounts.empty() ? AutopayStatus::Off : AutopayStatus::On);
    case MergeSourceModel::SignInColumn:
        return username.lastSignIn ? MergeWords::date(m_session.local(*username.lastSignIn).date()) : tr("Never", "signed in");
    case MergeSourceModel::MatchColumn:
        return username.score ? QLocale().toString(*username.score) : QString();
    case MergeSourceModel::WhyColumn:
        break;
    default:
        return {};
    }
    if (username.state == UsernameState::Merged)
        return username.mergedInto ? tr("Merged into %1").arg(*username.mergedInto) : tr("Merged before");
    QStringList reasons;
    for (const QString &code : username.reasons)
        reasons.append(MergeWords::matchReason(code));
    return reasons.join(u", "_s);
}

QVariant SourceWords::data(const QModelIndex &index, int role) const
{
    if (role != Qt::DisplayRole && role != Qt::AccessibleTextRole && role != Qt::ToolTipRole)
        return QIdentityProxyModel::data(index, role);
    const QVariant section = index.data(MergeSourceModel::SectionRole);
    if (!section.isNull())
        return index.column() == 0 ? MergeWords::section(static_cast<MergeSource::Section>(section.toInt())) : QVariant();
    const auto source = index.data(MergeSourceModel::SourceRole).value<MergeSource>();
    if (role == Qt::AccessibleTextRole && index.column() == MergeSourceModel::TickColumn)
        return tr("%1, %2, accounts: %3", "username, e-mail, accounts")
            .arg(source.username.username, source.username.email, MergeWords::names(source.accounts));
    return cell(source, index.column());
}

QPixmap SourceWords::headTick() const
{
    const auto *sources = qobject_cast<const MergeSourceModel *>(sourceModel());
    constexpr int side = 18;
    const qreal ratio = qApp->devicePixelRatio();
    QPixmap picture(QSize(side, side) * ratio);
    picture.setDevicePixelRatio(ratio);
    picture.fill(Qt::transparent);
    QPainter painter(&picture);
    const QRect box(1, 1, side - 2, side - 2);
    const Qt::CheckState state = sources->tickedState();
    if (state == Qt::Unchecked) {
        paintBox(&painter, box, Token::Surface, Token::Control, 3);
        return picture;
    }
    paintBox(&painter, box, Token::Accent, Token::Accent, 3);
    if (state == Qt::Checked)
        paintIcon(&painter, Icon::Check, box.adjusted(2, 2, -2, -2), Token::OnAccent);
    else
        painter.fillRect(box.adjusted(4, 7, -4, -7), Theme::color(Token::OnAccent));
    return picture;
}

QVariant SourceWords::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (section == MergeSourceModel::TickColumn && role == Qt::DecorationRole)
        return headTick();
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case MergeSourceModel::NameColumn:
        return tr("Old username");
    case MergeSourceModel::AccountsColumn:
        return tr("Accounts");
    case MergeSourceModel::AutopayColumn:
        return tr("Autopay");
    case MergeSourceModel::SignInColumn:
        return tr("Last sign-in");
    case MergeSourceModel::MatchColumn:
        return tr("Match");
    case MergeSourceModel::WhyColumn:
        return tr("Why");
    default:
        return {};
    }
}

SourceTable::SourceTable(DeskSession &session, MergeSourceModel &sources, QWidget *parent)
    : DataTable(parent)
    , m_sources(sources)
    , m_words(new SourceWords(session, this))
{
    setObjectName(u"sourcesTable"_s);
    setAccessibleName(tr("Old usernames"));
    setRowSize(SizeToken::RowTwoLine);
    m_words->setSourceModel(&sources);
    setModel(m_words);
    setItemDelegate(new SourceDelegate(m_words, this));
    horizontalHeader()->setSectionsClickable(true);
    connect(horizontalHeader(), &QHeaderView::sectionClicked, this, [this](int section) {
        if (section == MergeSourceModel::TickColumn)
            m_sources.tickSuggested();
    });
    connect(selectionModel(), &QItemSelectionModel::currentRowChanged, this, [this](const QModelIndex &now) {
        if (now.isValid())
            m_currentName = now.data(MergeSourceModel::SourceRole).value<MergeSource>().username.username;
    });
    connect(m_words, &QAbstractItemModel::modelReset, this, &SourceTable::arrange);
    connect(&sources, &MergeSourceModel::ticksChanged, this, [this] { horizontalHeader()->viewport()->update(); });
    arrange();
}

void SourceTable::arrange()
{
    clearSpans();
    for (int row = 0; row < m_words->rowCount(); ++row) {
        const bool isSection = !m_words->index(row, 0).data(MergeSourceModel::SectionRole).isNull();
        setRowHeight(row, isSection ? sectionHeight : Theme::size(SizeToken::RowTwoLine));
        if (isSection)
            setSpan(row, 0, 1, MergeSourceModel::ColumnCount);
    }
    setCurrentUsername(m_currentName);
    fitColumns();
    updateGeometry();
}

void SourceTable::setCurrentUsername(const QString &name)
{
    int first = -1;
    for (int row = 0; row < m_words->rowCount(); ++row) {
        const QModelIndex index = m_words->index(row, 0);
        const QVariant source = index.data(MergeSourceModel::SourceRole);
        if (source.isNull())
            continue;
        first = first < 0 ? row : first;
        if (source.value<MergeSource>().username.username == name)
            first = row;
    }
    if (first >= 0)
        selectionModel()->setCurrentIndex(m_words->index(first, 0), QItemSelectionModel::NoUpdate);
}

void SourceTable::fitColumns()
{
    const int room = viewport()->width();
    const int tick = 48;
    const int autopay = 80;
    const int signIn = 112;
    const int match = 112;
    const int rest = std::max(300, room - tick - autopay - signIn - match);
    setColumnWidth(MergeSourceModel::TickColumn, tick);
    setColumnWidth(MergeSourceModel::NameColumn, rest * 34 / 100);
    setColumnWidth(MergeSourceModel::AccountsColumn, rest * 26 / 100);
    setColumnWidth(MergeSourceModel::AutopayColumn, autopay);
    setColumnWidth(MergeSourceModel::SignInColumn, signIn);
    setColumnWidth(MergeSourceModel::MatchColumn, match);
}

QSize SourceTable::sizeHint() const
{
    int height = horizontalHeader()->height() + 2;
    for (int row = 0; row < m_words->rowCount(); ++row)
        height += rowHeight(row);
    constexpr int least = 220;
    return {600, std::max(height, m_words->rowCount() == 0 ? least : 0)};
}

void SourceTable::toggle(int row)
{
    const QModelIndex tick = m_words->index(row, MergeSourceModel::TickColumn);
    const bool isTicked = tick.data(Qt::CheckStateRole).toInt() == Qt::Checked;
    m_words->setData(tick, isTicked ? Qt::Unchecked : Qt::Checked, Qt::CheckStateRole);
}

void SourceTable::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Space && currentIndex().isValid()) {
        toggle(currentIndex().row());
        return;
    }
    if (event->matches(QKeySequence::SelectAll)) {
        m_sources.tickSuggested();
        return;
    }
    DataTable::keyPressEvent(event);
}

void SourceTable::mouseReleaseEvent(QMouseEvent *event)
{
    const QModelIndex under = indexAt(event->position().toPoint());
    DataTable::mouseReleaseEvent(event);
    if (under.isValid() && under.column() == MergeSourceModel::TickColumn && event->button() == Qt::LeftButton)
        toggle(under.row());
}

void SourceTable::resizeEvent(QResizeEvent *event)
{
    DataTable::resizeEvent(event);
    fitColumns();
}

void SourceTable::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        setAccessibleName(tr("Old usernames"));
        emit m_words->headerDataChanged(Qt::Horizontal, 0, MergeSourceModel::ColumnCount - 1);
    }
    DataTable::changeEvent(event);
}

} // namespace Ventanilla
