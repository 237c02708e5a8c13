#include "models/exporting/usageclipboard.h"

#include "models/exporting/exporttable.h"
#include "models/exporting/spreadsheettext.h"

using namespace Qt::Literals::StringLiterals;

namespace Ventanilla {

namespace {

/// Tabs and line ends would begin another cell.
QString onOneLine(QString text)
{
    for (const QChar c : {u'\t', u'\r', u'\n'})
        text.replace(c, u' ');
    return text;
}

QString htmlCell(const ExportedCell &cell)
{
    const QString text = onOneLine(cellText(cell)).toHtmlEscaped();
    // "\@" is Excel's format of text; other programs pass over it.
    const bool isText = std::holds_alternative<QString>(cell);
    return (isText ? u"<td style=\"mso-number-format:'\\@'\">"_s : u"<td>"_s) + text + u"</td>"_s;
}

} // namespace

UsageClipboard usageClipboard(const ExportedUsage &usage)
{
    const ExportTable table = exportTable(usage);
    QStringList headings;
    QString html = u"<table><thead><tr>"_s;
    for (const QString &heading : table.headings) {
        headings += onOneLine(harmlessText(heading));
        html += u"<th>"_s + headings.back().toHtmlEscaped() + u"</th>"_s;
    }
    html += u"</tr></thead><tbody>"_s;
    QStringList lines{headings.join(u'\t')};
    for (const auto &row : table.rows) {
        QStringList cells;
        html += u"<tr>"_s;
        for (const ExportedCell &cell : row) {
            cells += onOneLine(cellText(cell));
            html += htmlCell(cell);
        }
        html += u"</tr>"_s;
        lines += cells.join(u'\t');
    }
    return {lines.join(u'\n') + u'\n', html + u"</tbody></table>"_s};
}

} // namespace Ventanilla
