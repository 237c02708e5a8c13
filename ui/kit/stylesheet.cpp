#include "ui/kit/stylesheet.h"

#include "ui/kit/theme.h"

#include <QMetaEnum>

#include <algorithm>
#include <numeric>

using namespace Qt::Literals::StringLiterals;

namespace Ventanilla {

namespace {

// @name is a token of colour; everything else is plain Qt style sheet.
constexpr auto sheet = R"(
QToolTip { color: @surface; background: @ink1; border: 1px solid @ink1; padding: 4px 6px; }
QMainWindow::separator { background: @line2; width: 1px; height: 1px; }
QMenuBar { background: @chrome; color: @ink1; border: none; padding: 2px 8px; }
QMenuBar::item { background: transparent; padding: 4px 8px; border-radius: 4px; }
QMenuBar::item:selected { background: @line; }
QMenu { background: @surface; color: @ink1; border: 1px solid @line2; padding: 4px; }
QMenu::item { padding: 6px 24px 6px 12px; border-radius: 4px; }
QMenu::item:selected { background: @selected; color: @ink1; }
QMenu::item:disabled { color: @disabled; }
QMenu::separator { height: 1px; background: @line; margin: 4px 8px; }
QStatusBar { background: @chrome; color: @ink2; }
QStatusBar::item { border: none; }
QLineEdit, QPlainTextEdit, QTextEdit {
    background: @surface; color: @ink1; border: 1px solid @control; border-radius: 4px;
    selection-background-color: @accent; selection-color: @onAccent; }
QLineEdit { min-height: 30px; padding: 0 6px; }
QPlainTextEdit, QTextEdit { padding: 3px 4px; }
QLineEdit[kitSize="small"] { min-height: 26px; }
QLineEdit[kitSize="search"] { min-height: 34px; }
QLineEdit[readOnly="true"] { color: @ink3; background: @sunken; border-color: @line2; }
QLineEdit:disabled, QPlainTextEdit:disabled, QTextEdit:disabled {
    color: @disabled; background: @sunken; border-color: @line2; }
QLineEdit[hasError="true"] { border: 2px solid @badSolid; min-height: 28px; padding: 0 5px; }
QComboBox QLineEdit, QAbstractSpinBox QLineEdit {
    border: none; min-height: 0; padding: 0; background: transparent; }
QComboBox QAbstractItemView {
    background: @surface; color: @ink1; border: 1px solid @line2; outline: 0; padding: 4px;
    selection-background-color: @selected; selection-color: @ink1; }
QTableView, QTreeView, QListView, QTableWidget, QListWidget {
    background: @surface; color: @ink1; border: none; outline: 0;
    selection-background-color: @selected; selection-color: @ink1; }
QHeaderView { background: @sunken; border: none; }
QHeaderView::section {
    background: @sunken; color: @ink2; border: none; border-bottom: 1px solid @line2; padding: 0 12px; }
QTableCornerButton::section { background: @sunken; border: none; border-bottom: 1px solid @line2; }
QScrollArea { border: none; background: transparent; }
QScrollBar:vertical { background: transparent; width: 12px; margin: 0; }
QScrollBar:horizontal { background: transparent; height: 12px; margin: 0; }
QScrollBar::handle { background: @line2; border-radius: 4px; margin: 2px; }
QScrollBar::handle:vertical { min-height: 24px; }
QScrollBar::handle:horizontal { min-width: 24px; }
QScrollBar::handle:hover, QScrollBar::handle:pressed { background: @control; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
QSplitter::handle { background: @line2; }
)"_L1;

QString weight(TypeToken type)
{
    return Theme::font(type).weight() > QFont::Normal ? u"600"_s : u"400"_s;
}

/// Text set with setTextStyle() carries its tokens as properties.
QString textRules()
{
    QString rules;
    const auto types = QMetaEnum::fromType<Tokens::Type>();
    for (int i = 0; i < types.keyCount(); ++i) {
        const auto type = TypeToken(types.value(i));
        const QFont font = Theme::font(type);
        rules += u"*[kitType=\"%1\"] { font-family: \"%2\"; font-size: %3px; font-weight: %4; }\n"_s.arg(
                tokenKey(type), font.families().join(u"\", \""_s), QString::number(font.pixelSize()),
                weight(type));
    }
    const auto colors = QMetaEnum::fromType<Tokens::Color>();
    for (int i = 0; i < colors.keyCount(); ++i) {
        const auto color = Token(colors.value(i));
        rules += u"*[kitInk=\"%1\"] { color: %2; }\n"_s.arg(tokenKey(color), Theme::color(color).name());
    }
    const QFont label = Theme::font(TypeToken::Label);
    rules += u"QHeaderView::section { font-family: \"%1\"; font-size: %2px; font-weight: %3; }\n"_s.arg(
            label.families().join(u"\", \""_s), QString::number(label.pixelSize()), weight(TypeToken::Label));
    return rules + u"*[kitInk]:disabled { color: %1; }\n"_s.arg(Theme::color(Token::Disabled).name());
}

} // namespace

QString styleSheet()
{
    QString text = sheet;
    // The longest first, so that @line is not taken out of @line2.
    const auto colors = QMetaEnum::fromType<Tokens::Color>();
    QStringList keys;
    for (int i = 0; i < colors.keyCount(); ++i)
        keys << tokenKey(Token(colors.value(i)));
    QList<int> order(keys.size());
    std::iota(order.begin(), order.end(), 0);
    std::sort(order.begin(), order.end(), [&](int a, int b) { return keys[a].size() > keys[b].size(); });
    for (const int i : order)
        text.replace(u'@' + keys[i], Theme::color(Token(colors.value(i))).name());
    return text + textRules();
}

} // namespace Ventanilla
