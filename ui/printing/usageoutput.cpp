#include "ui/printing/usageoutput.h"

#include "models/exporting/greenbutton.h"
#include "models/exporting/usageclipboard.h"
#include "models/exporting/usagecsv.h"
#include "models/exporting/usagestatement.h"
#include "models/exporting/usageworkbook.h"
#include "models/items/caller.h"
#include "models/items/desksettings.h"
#include "models/items/usageexport.h"
#include "models/items/usagetext.h"
#include "models/platform/whendone.h"
#include "ui/kit/failuretext.h"
#include "ui/printing/statementpaper.h"

#include <QBuffer>
#include <QClipboard>
#include <QEvent>
#include <QFileInfo>
#include <QGuiApplication>
#include <QMimeData>
#include <QPrinter>

using namespace Qt::Literals::StringLiterals;

namespace Ventanilla {

namespace {

using Kind = UsageOutput::Kind;

struct Entry
{
    Kind kind;
    const char *objectName;
    QKeyCombination keys; ///< the window's, which owns them; Key_unknown for none
    bool beginsGroup;
};

constexpr Entry entries[] = {
    {Kind::SeenCsv, "seenCsvAction", Qt::CTRL | Qt::Key_E, false},
    {Kind::HourlyCsv, "hourlyCsvAction", QKeyCombination(Qt::Key_unknown), false},
    {Kind::Workbook, "workbookAction", QKeyCombination(Qt::Key_unknown), false},
    {Kind::GreenButton, "greenButtonAction", QKeyCombination(Qt::Key_unknown), false},
    {Kind::Table, "copyTableAction", Qt::CTRL | Qt::SHIFT | Qt::Key_C, false},
    {Kind::Png, "pngAction", QKeyCombination(Qt::Key_unknown), true},
    {Kind::Svg, "svgAction", QKeyCombination(Qt::Key_unknown), false},
    {Kind::Pdf, "pdfAction", QKeyCombination(Qt::Key_unknown), true},
    {Kind::Print, "printAction", Qt::CTRL | Qt::Key_P, false},
};

bool isStatement(Kind kind)
{
    return kind == Kind::Pdf || kind == Kind::Print;
}

/// What the rows of a file are, where the screen shows @p shown.
UsageInterval intervalFor(Kind kind, const ExportedUsage &shown)
{
    if (kind == Kind::HourlyCsv || kind == Kind::GreenButton)
        return UsageInterval::Hour;
    if (isStatement(kind) && !shown.rows.empty())
        return statementInterval(shown.interval, shown.firstDay().daysTo(shown.lastDay()) + 1);
    return shown.interval;
}

Result<QByteArray> png(const QImage &image)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "PNG");
    return bytes;
}

} // namespace

UsageOutput::UsageOutput(DeskSession &session, const DeskSettings &settings, Caller &caller, const UsageModel &usage,
                         QWidget *parent)
    : QMenu(parent)
    , m_session(session)
    , m_settings(settings)
    , m_caller(caller)
    , m_usage(usage)
{
    setObjectName(u"exportMenu"_s);
    build();
    retranslate();
}

void UsageOutput::build()
{
    for (const Entry &entry : entries) {
        if (entry.beginsGroup)
            addSeparator();
        QAction *action = addAction(QString());
        action->setObjectName(QString::fromLatin1(entry.objectName));
        connect(action, &QAction::triggered, this, [this, kind = entry.kind] { run(kind); });
        m_entries.insert(entry.kind, action);
    }
}

void UsageOutput::retranslate()
{
    const QHash<Kind, QString> names{
        {Kind::SeenCsv, tr("&CSV, what you see")},   {Kind::HourlyCsv, tr("CSV, every &hour")},
        {Kind::Table, tr("Copy as &table")},         {Kind::Workbook, tr("&Excel workbook")},
        {Kind::Png, tr("Picture (P&NG)")},           {Kind::Svg, tr("Picture (&SVG)")},
        {Kind::GreenButton, tr("&Green Button")},    {Kind::Pdf, tr("Statement as P&DF")},
        {Kind::Print, tr("&Print the statement")},
    };
    for (const Entry &entry : entries) {
        const bool hasKeys = entry.keys.key() != Qt::Key_unknown;
        // Behind a tab: shown like a shortcut, while the key stays the window's.
        const QString keys = hasKeys ? u'\t' + QKeySequence(entry.keys).toString(QKeySequence::NativeText) : QString();
        m_entries[entry.kind]->setText(names[entry.kind] + keys);
    }
}

void UsageOutput::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QMenu::changeEvent(event);
}

void UsageOutput::setChart(std::function<QSizeF()> size, std::function<void(QPainter *, const QRectF &)> paint)
{
    m_chartSize = std::move(size);
    m_paintChart = std::move(paint);
}

QString UsageOutput::customerName() const
{
    const Customer &customer = m_caller.customer().customer();
    return customer.displayName;
}

Language UsageOutput::languageOf(Kind kind) const
{
    const auto callers = fromText<Language>(m_caller.customer().customer().preferredLanguage);
    return isStatement(kind) ? callers.value_or(m_settings.language()) : m_settings.language();
}

void UsageOutput::run(Kind kind)
{
    const auto shown = exportedUsage(m_usage, m_session, customerName(), languageOf(kind));
    if (!shown)
        return;
    if (kind == Kind::Png || kind == Kind::Svg)
        savePicture(kind, *shown);
    else
        read(kind, *shown);
}

void UsageOutput::read(Kind kind, const ExportedUsage &shown)
{
    readExport(m_session.backend(), this, shown, intervalFor(kind, shown), [this, kind](const Result<ExportedUsage> &usage) {
        if (usage)
            hand(kind, *usage);
        else
            emit failed(FailureText::of(usage.error()));
    });
}

void UsageOutput::hand(Kind kind, const ExportedUsage &usage)
{
    const QString name = suggestedFileName(usage);
    switch (kind) {
    case Kind::SeenCsv:
    case Kind::HourlyCsv:
        return save(kind, name, [usage]() -> Result<QByteArray> { return usageCsv(usage); });
    case Kind::Workbook:
        return save(kind, name, [usage] { return usageWorkbook(usage); });
    case Kind::GreenButton:
        return save(kind, name, [usage]() -> Result<QByteArray> { return greenButton(usage); });
    case Kind::Pdf:
        return save(kind, name, [usage] { return statementPdf(usage); });
    case Kind::Table:
        return copy(usage);
    case Kind::Print:
        return print(usage);
    case Kind::Png:
    case Kind::Svg:
        break; // savePicture()
    }
    Q_UNREACHABLE();
}

void UsageOutput::savePicture(Kind kind, const ExportedUsage &shown)
{
    if (!m_paintChart)
        return;
    const ChartPicture picture{shown.serviceAddress + u" · "_s + shown.accountNumber.text(),
                               UsageText::days(shown.firstDay(), shown.lastDay()),
                               shown.isDemo ? tr("Demo data · %1", "%1: the utility's name").arg(shown.utilityName) : shown.utilityName,
                               m_chartSize(), m_paintChart};
    const QString name = suggestedFileName(shown);
    if (kind == Kind::Png)
        save(kind, name, [image = chartImage(picture)] { return png(image); });
    else
        save(kind, name, [svg = chartSvg(picture)]() -> Result<QByteArray> { return svg; });
}

FileWish UsageOutput::wishFor(Kind kind, const QString &name) const
{
    switch (kind) {
    case Kind::SeenCsv:
    case Kind::HourlyCsv:
        return {tr("Save the table"), name + u".csv"_s, tr("CSV for Excel (*.csv)"), u"csv"_s};
    case Kind::Workbook:
        return {tr("Save the workbook"), name + u".xlsx"_s, tr("Excel workbook (*.xlsx)"), u"xlsx"_s};
    case Kind::Png:
        return {tr("Save the picture"), name + u".png"_s, tr("Picture (*.png)"), u"png"_s};
    case Kind::Svg:
        return {tr("Save the picture"), name + u".svg"_s, tr("Drawing (*.svg)"), u"svg"_s};
    case Kind::GreenButton:
        return {tr("Save the Green Button file"), name + u".xml"_s, tr("Green Button (*.xml)"), u"xml"_s};
    case Kind::Pdf:
    case Kind::Print:
    case Kind::Table:
        break;
    }
    return {tr("Save the statement"), name + u".pdf"_s, tr("PDF (*.pdf)"), u"pdf"_s};
}

void UsageOutput::save(Kind kind, const QString &name, Make make)
{
    OutputChooser::current().chooseFile(parentWidget(), wishFor(kind, name),
                                        [guard = QPointer(this), make = std::move(make)](const QString &path) {
                                            if (guard)
                                                guard->write(path, make);
                                        });
}

void UsageOutput::write(const QString &path, Make make)
{
    whenDone(this, m_writer.write(path, std::move(make), m_settings.language()), [this](const Result<QString> &written) {
        if (written)
            emit done(tr("Saved as %1.", "%1: a file's name").arg(QFileInfo(*written).fileName()));
        else
            emit failed(FailureText::of(written.error()));
    });
}

void UsageOutput::copy(const ExportedUsage &usage)
{
    const auto made = m_writer.make([usage]() -> Result<UsageClipboard> { return usageClipboard(usage); });
    whenDone(this, made, [this, rows = static_cast<int>(usage.rows.size())](const Result<UsageClipboard> &clipboard) {
        if (!clipboard)
            return;
        auto *table = new QMimeData;
        table->setText(clipboard->text);
        table->setHtml(clipboard->html);
        QGuiApplication::clipboard()->setMimeData(table);
        emit done(tr("%n row(s) copied as a table.", nullptr, rows));
    });
}

void UsageOutput::print(const ExportedUsage &usage)
{
    OutputChooser::current().choosePrinter(parentWidget(), [guard = QPointer(this), usage](QPrinter &printer) {
        if (!guard)
            return;
        if (printStatement(usage, printer))
            emit guard->done(tr("The statement went to the printer."));
        else
            emit guard->failed(tr("The printer did not take the statement. Check that it is on, then print again."));
    });
}

} // namespace Ventanilla
