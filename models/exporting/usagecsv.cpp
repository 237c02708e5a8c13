#include "models/exporting/usagecsv.h"

#include "models/domain/csv.h"
#include "models/exporting/exporttable.h"
#include "models/exporting/spreadsheettext.h"

namespace Ventanilla {

QByteArray usageCsv(const ExportedUsage &usage)
{
    const ExportTable table = exportTable(usage);
    CsvWriter writer;
    for (const QString &heading : table.headings)
        writer.addField(harmlessText(heading).toUtf8());
    writer.endRow();
    for (const auto &row : table.rows) {
        for (const ExportedCell &cell : row)
            writer.addField(cellText(cell).toUtf8());
        writer.endRow();
    }
    return "\xEF\xBB\xBF" + writer.take();
}

} // namespace Ventanilla
