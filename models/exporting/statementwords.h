#pragma once

#include "models/domain/words.h"

#include <QString>

namespace Ventanilla {

/// The sentences of a statement in one language, which is that of the customer and not of the desk.
struct StatementWords
{
    QString title;
    QString account;
    QString customer;
    QString serviceAddress;
    QString period;
    QString meter;
    QString madeOn;
    QString total;
    QString averagePerDay;
    QString highest;
    QString day;
    QString month;
    QString bill;
    QString use;
    QString average;
    QString howAverage;
    QString averageOfDays; ///< %1 total of whole rows, %2 their days, %3 the average
    QString averageOfBills; ///< the same, where bills are all there is
    QString leak;
    QString leakSince; ///< %1 since when, %2 an hour, %3 a day
    QString leakFrom; ///< %1 since when, %2 until when, %3 an hour, %4 a day
    QString leakChecks;
    QString meterSteps; ///< %1 serial, %2 digits, %3 cubic feet, %4 gallons
    QString meterIsCoarse;
    QString meterExchange;
    QString estimatedMark;
    QString missingMark;
    QString runningMark;
    QString marks[3]; ///< the letters: estimated, missing, running
    QString units;
    QString noBill;
    QString questions; ///< %1 how to reach the utility
    QString shortDay; ///< formats of QLocale
    QString fullDay;
    QString weekday;
    QString hour;
};

[[nodiscard]] const StatementWords &statementWords(Language language);

} // namespace Ventanilla
