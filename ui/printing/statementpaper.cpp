#include "ui/printing/statementpaper.h"

#include "ui/printing/statementpage.h"

#include <QBuffer>
#include <QPainter>
#include <QPdfWriter>
#include <QPrinter>

using namespace Qt::Literals::StringLiterals;

namespace Ventanilla {

namespace {

constexpr double margin = 42; // points, on each side
constexpr double pointsAnInch = 72;

void paintOn(QPainter &painter, const QPagedPaintDevice &device, int resolution, const UsageStatement &statement)
{
    const QRectF page = device.pageLayout().paintRect(QPageLayout::Point);
    painter.scale(resolution / pointsAnInch, resolution / pointsAnInch);
    StatementPage(statement).paint(painter, QRectF(QPointF(0, 0), page.size()));
}

QMarginsF margins()
{
    return {margin, margin, margin, margin};
}

} // namespace

Result<QByteArray> statementPdf(const ExportedUsage &usage, QPageSize::PageSizeId pageSize)
{
    const UsageStatement statement = usageStatement(usage);
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter pdf(&buffer);
    pdf.setPageLayout(QPageLayout(QPageSize(pageSize), QPageLayout::Portrait, margins(), QPageLayout::Point));
    pdf.setTitle(statement.title + u" · "_s + usage.accountNumber.text());
    pdf.setCreator(u"Ventanilla"_s);
    QPainter painter;
    if (!painter.begin(&pdf)) {
        Failure failure;
        failure.detail = usage.language == Language::Es ? u"No se pudo crear el PDF. Exporte de nuevo."_s
                                                        : u"The PDF could not be made. Export again."_s;
        return Unexpected{failure};
    }
    paintOn(painter, pdf, pdf.resolution(), statement);
    painter.end();
    return bytes;
}

bool printStatement(const ExportedUsage &usage, QPrinter &printer)
{
    printer.setPageMargins(margins(), QPageLayout::Point);
    printer.setDocName(suggestedFileName(usage));
    QPainter painter;
    if (!painter.begin(&printer))
        return false;
    paintOn(painter, printer, printer.resolution(), usageStatement(usage));
    return painter.end();
}

} // namespace Ventanilla
