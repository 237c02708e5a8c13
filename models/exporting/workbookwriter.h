#pragma once

#include "models/exporting/exporttable.h"

#include <memory>

struct lxw_format;
struct lxw_workbook;
struct lxw_worksheet;

namespace Ventanilla {

/// A workbook being written to a file: the few things of libxlsxwriter that exports use, on values of ours.
///
/// A text is always written as a string cell, which no program evaluates; what XML cannot hold is written as libxlsxwriter
/// escapes it. Rows and columns are counted from 0.
class WorkbookWriter
{
public:
    /// @param path of the file, in the system's own characters.
    explicit WorkbookWriter(const QByteArray &path);
    WorkbookWriter(const WorkbookWriter &) = delete;
    WorkbookWriter &operator=(const WorkbookWriter &) = delete;
    ~WorkbookWriter();

    /// Adds a sheet and writes to it from now on. @p name has at most 31 characters and none of []:*?/\.
    void addSheet(const QString &name);
    void writeHeading(int row, int column, const QString &text);
    void write(int row, int column, const ExportedCell &cell);
    void writeMoney(int row, int column, qint64 cents);
    /// @param percent 2.03 for 2.03 %.
    void writePercent(int row, int column, double percent);
    void writeDate(int row, int column, const QDate &date);
    void setColumnWidth(int column, double characters);
    /// The first row stays in sight and can be filtered by.
    void keepHeading(int rows, int columns);
    /// Columns of @p valueColumn by @p nameColumn of the present sheet's rows 1 to @p rows, at the right of the table.
    void addColumnChart(int nameColumn, int valueColumn, int rows, int besideColumn);

    /// Ends the file; false where it could not be written. Nothing may be written after it.
    [[nodiscard]] bool close();

private:
    [[nodiscard]] lxw_format *numberFormat(int decimals);

    lxw_workbook *m_workbook;
    lxw_worksheet *m_sheet = nullptr;
    QByteArray m_sheetName;
    lxw_format *m_heading;
    lxw_format *m_time;
    lxw_format *m_date;
    lxw_format *m_money;
    lxw_format *m_percent;
    lxw_format *m_numbers[3]; // by decimals
};

} // namespace Ventanilla
