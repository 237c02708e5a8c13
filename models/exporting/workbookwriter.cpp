#include "models/exporting/workbookwriter.h"

#include <xlsxwriter.h>

#include <algorithm>

namespace Ventanilla {

namespace {

constexpr int longestText = 32'767; // what a cell can hold

lxw_row_t rowOf(int row)
{
    return static_cast<lxw_row_t>(row);
}

lxw_col_t columnOf(int column)
{
    return static_cast<lxw_col_t>(column);
}

lxw_datetime excelTime(const QDateTime &clock)
{
    const QDate date = clock.date();
    const QTime time = clock.time();
    return {date.year(), date.month(), date.day(), time.hour(), time.minute(), static_cast<double>(time.second())};
}

lxw_format *formatWith(lxw_workbook *workbook, const char *pattern)
{
    lxw_format *format = workbook_add_format(workbook);
    format_set_num_format(format, pattern);
    return format;
}

} // namespace

WorkbookWriter::WorkbookWriter(const QByteArray &path)
    : m_workbook(workbook_new(path.constData()))
    , m_heading(workbook_add_format(m_workbook))
    , m_time(formatWith(m_workbook, "yyyy-mm-dd hh:mm"))
    , m_date(formatWith(m_workbook, "yyyy-mm-dd"))
    , m_money(formatWith(m_workbook, "#,##0.00"))
    , m_percent(formatWith(m_workbook, "0.0%"))
    , m_numbers{formatWith(m_workbook, "#,##0"), formatWith(m_workbook, "#,##0.0"), formatWith(m_workbook, "#,##0.00")}
{
    format_set_bold(m_heading);
    format_set_text_wrap(m_heading);
    format_set_align(m_heading, LXW_ALIGN_VERTICAL_TOP);
}

WorkbookWriter::~WorkbookWriter()
{
    if (m_workbook)
        workbook_close(m_workbook);
}

void WorkbookWriter::addSheet(const QString &name)
{
    m_sheetName = name.toUtf8();
    m_sheet = workbook_add_worksheet(m_workbook, m_sheetName.constData());
    Q_ASSERT(m_sheet);
}

void WorkbookWriter::writeHeading(int row, int column, const QString &text)
{
    worksheet_write_string(m_sheet, rowOf(row), columnOf(column), text.toUtf8().constData(), m_heading);
}

void WorkbookWriter::write(int row, int column, const ExportedCell &cell)
{
    if (const auto *text = std::get_if<QString>(&cell)) {
        worksheet_write_string(m_sheet, rowOf(row), columnOf(column), text->left(longestText).toUtf8().constData(), nullptr);
    } else if (const auto *number = std::get_if<ExportedNumber>(&cell)) {
        lxw_format *format = m_numbers[std::clamp(number->shownDecimals, 0, 2)];
        worksheet_write_number(m_sheet, rowOf(row), columnOf(column), number->toNumber(), format);
    } else if (const auto *time = std::get_if<WallTime>(&cell)) {
        lxw_datetime clock = excelTime(time->clock);
        worksheet_write_datetime(m_sheet, rowOf(row), columnOf(column), &clock, m_time);
    }
}

void WorkbookWriter::writeMoney(int row, int column, qint64 cents)
{
    worksheet_write_number(m_sheet, rowOf(row), columnOf(column), static_cast<double>(cents) / 100.0, m_money);
}

void WorkbookWriter::writePercent(int row, int column, double percent)
{
    worksheet_write_number(m_sheet, rowOf(row), columnOf(column), percent / 100.0, m_percent);
}

void WorkbookWriter::writeDate(int row, int column, const QDate &date)
{
    lxw_datetime day = excelTime(date.startOfDay(Qt::UTC));
    worksheet_write_datetime(m_sheet, rowOf(row), columnOf(column), &day, m_date);
}

void WorkbookWriter::setColumnWidth(int column, double characters)
{
    worksheet_set_column(m_sheet, columnOf(column), columnOf(column), characters, nullptr);
}

void WorkbookWriter::keepHeading(int rows, int columns)
{
    worksheet_freeze_panes(m_sheet, 1, 0);
    worksheet_autofilter(m_sheet, 0, 0, rowOf(rows), columnOf(columns - 1));
}

void WorkbookWriter::addColumnChart(int nameColumn, int valueColumn, int rows, int besideColumn)
{
    lxw_chart *chart = workbook_add_chart(m_workbook, LXW_CHART_COLUMN);
    lxw_chart_series *series = chart_add_series(chart, nullptr, nullptr);
    const char *sheet = m_sheetName.constData();
    chart_series_set_categories(series, sheet, 1, columnOf(nameColumn), rowOf(rows), columnOf(nameColumn));
    chart_series_set_values(series, sheet, 1, columnOf(valueColumn), rowOf(rows), columnOf(valueColumn));
    chart_series_set_name_range(series, sheet, 0, columnOf(valueColumn));
    chart_legend_set_position(chart, LXW_CHART_LEGEND_NONE);
    worksheet_insert_chart(m_sheet, 1, columnOf(besideColumn), chart);
}

bool WorkbookWriter::close()
{
    return workbook_close(std::exchange(m_workbook, nullptr)) == LXW_NO_ERROR;
}

} // namespace Ventanilla
