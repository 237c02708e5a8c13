#include "models/exporting/usageworkbook.h"

#include "models/exporting/exportwords.h"
#include "models/exporting/workbookwriter.h"

#include <QFile>
#include <QTemporaryDir>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace Ventanilla {

namespace {

double widthOf(const ExportedCell &cell)
{
    return std::holds_alternative<WallTime>(cell) ? 17.0 : static_cast<double>(cellText(cell).size()) + 2.0;
}

void addUsageSheet(WorkbookWriter &book, const ExportedUsage &usage)
{
    const ExportTable table = exportTable(usage);
    const auto columns = static_cast<int>(table.headings.size());
    const auto rows = static_cast<int>(table.rows.size());
    book.addSheet(exportWords(usage.language).usageSheet);
    for (int column = 0; column < columns; ++column) {
        const double cell = rows == 0 ? 0 : widthOf(table.rows.front()[static_cast<std::size_t>(column)]);
        book.writeHeading(0, column, table.headings[column]);
        book.setColumnWidth(column, std::clamp(cell, 11.0, 40.0));
    }
    for (int row = 0; row < rows; ++row) {
        for (int column = 0; column < columns; ++column)
            book.write(row + 1, column, table.rows[static_cast<std::size_t>(row)][static_cast<std::size_t>(column)]);
    }
    book.keepHeading(rows, columns);
    const auto is = [&usage](const QString &text) { return exportWords(usage.language).use.arg(text); };
    const auto value = static_cast<int>(table.headings.indexOf(is(unitName(usage.unit, usage.language))));
    const auto name = static_cast<int>(table.headings.indexOf(exportWords(usage.language).begins));
    if (rows > 0)
        book.addColumnChart(name, value, rows, columns + 1);
}

void addBillsSheet(WorkbookWriter &book, const ExportedUsage &usage)
{
    const ExportWords &words = exportWords(usage.language);
    const QString unit = unitName(usage.unit, usage.language);
    book.addSheet(words.billsSheet);
    const QStringList headings{words.billNumber,        words.firstDay,   words.lastDay, words.billedUse.arg(unit),
                               words.measuredUse.arg(unit), words.difference, words.amount,  words.estimated};
    for (int column = 0; column < headings.size(); ++column) {
        book.writeHeading(0, column, headings[column]);
        book.setColumnWidth(column, 14);
    }
    int row = 0;
    for (const ExportedBill &bill : usage.bills) {
        book.write(++row, 0, bill.billNumber);
        book.writeDate(row, 1, bill.periodStart);
        book.writeDate(row, 2, bill.periodEnd.addDays(-1));
        book.write(row, 3, exportedNumber(bill.billed, usage.unit));
        if (bill.measured)
            book.write(row, 4, exportedNumber(*bill.measured, usage.unit));
        if (bill.differencePercent)
            book.writePercent(row, 5, *bill.differencePercent);
        book.writeMoney(row, 6, bill.amountCents);
        if (bill.isEstimated)
            book.write(row, 7, words.yes);
    }
    book.keepHeading(row, static_cast<int>(headings.size()));
}

void addAboutSheet(WorkbookWriter &book, const ExportedUsage &usage)
{
    const ExportWords &words = exportWords(usage.language);
    const QString unit = unitName(usage.unit, usage.language);
    std::vector<std::pair<QString, ExportedCell>> facts;
    if (usage.isDemo)
        facts.emplace_back(words.demoData, words.yes);
    facts.emplace_back(words.utility, usage.utilityName);
    facts.emplace_back(words.account, usage.accountNumber.text());
    facts.emplace_back(words.customer, usage.customerName);
    facts.emplace_back(words.serviceAddress, usage.serviceAddress);
    if (usage.meter) {
        facts.emplace_back(words.meter, usage.meter->serial);
        facts.emplace_back(words.meterStep.arg(unitName(VolumeUnit::Cf, usage.language)),
                           exportedNumber(usage.meter->resolution, VolumeUnit::Cf));
    }
    facts.emplace_back(words.total.arg(unit), exportedNumber(usage.total(), usage.unit));
    if (const auto average = usage.averagePerDay())
        facts.emplace_back(words.averagePerDay.arg(unit), exportedNumber(*average, usage.unit));
    facts.emplace_back(words.timeZone, QString::fromUtf8(usage.zone.id()));
    facts.emplace_back(words.madeAt, WallTime{usage.local(usage.madeAt)});
    book.addSheet(words.aboutSheet);
    book.setColumnWidth(0, 30);
    book.setColumnWidth(1, 44);
    int row = 0;
    for (const auto &[name, value] : facts) {
        book.writeHeading(row, 0, name);
        book.write(row++, 1, value);
    }
}

Failure notWritten(Language language)
{
    Failure failure;
    failure.detail = language == Language::Es
        ? u"No se pudo escribir el libro en la carpeta temporal de este equipo. Libere espacio y exporte de nuevo."_s
        : u"The workbook could not be written to this computer's temporary folder. Make room there and export again."_s;
    return failure;
}

} // namespace

Result<QByteArray> usageWorkbook(const ExportedUsage &usage)
{
    // libxlsxwriter writes files only, and calls them by the system's own characters.
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"usage.xlsx"_s);
    if (!folder.isValid())
        return Unexpected{notWritten(usage.language)};
    WorkbookWriter book(path.toLocal8Bit());
    addUsageSheet(book, usage);
    if (!usage.bills.empty())
        addBillsSheet(book, usage);
    addAboutSheet(book, usage);
    QFile file(path);
    if (!book.close() || !file.open(QIODevice::ReadOnly))
        return Unexpected{notWritten(usage.language)};
    return file.readAll();
}

} // namespace Ventanilla
