#pragma once

#include "models/exporting/exportedusage.h"

#include <QStringList>

namespace Ventanilla {

/// The words and figures of the one-page statement that a customer takes away (requirement E2), in the language of the
/// data. What it looks like is the printer's business (ui/printing).
struct UsageStatement
{
    struct Fact
    {
        QString label;
        QString value;
    };
    struct Figure
    {
        QString label;
        QString value;
        QString note; ///< how it came about, in one sentence; may be empty
    };
    struct Row
    {
        QString label; ///< "Tue, Mar 3", "March 2026", "Jan 13 – Feb 11, 2026"
        QString tick; ///< the same, as short as it goes under a bar
        QString value; ///< a dash where nothing is known
        QString marks; ///< letters that `legend` explains
        double height = 0; ///< of its bar, in the unit shown; for painting alone
        bool isEstimated = false;
        bool isRunning = false;
    };
    struct Notice
    {
        QString title;
        QString text;
    };

    QString title;
    QString utility;
    QString demoNote; ///< "Demo data"; empty otherwise
    std::vector<Fact> facts;
    std::vector<Figure> figures;
    QString periodHeading; ///< of the rows' labels
    QString useHeading; ///< with the unit
    std::vector<Row> rows;
    std::optional<double> average; ///< for a line across the bars; in the unit shown
    QString averageLabel;
    QStringList legend; ///< of the marks that stand in the rows
    std::vector<Notice> notices; ///< a likely leak first, then the average and the meter
    QString footer;
};

/// The most rows that a statement has; more are to be asked for by the month.
constexpr int mostStatementRows = 62;

/// By what a statement of @p days local days lists them, where the screen shows @p interval: hours by the day, and what
/// would not fit on a page by the month.
[[nodiscard]] UsageInterval statementInterval(UsageInterval interval, qint64 days);

[[nodiscard]] UsageStatement usageStatement(const ExportedUsage &usage);

} // namespace Ventanilla
