#pragma once

#include "models/domain/usage/usagewords.h"
#include "models/domain/words.h"

#include <QLocale>
#include <QString>

namespace Ventanilla {

/// The words of a file in one language. They are here and not in translations/, because a file speaks the language of
/// whom it is for: a statement may be Spanish while the desk reads English.
struct ExportWords
{
    QString account;
    QString customer;
    QString serviceAddress;
    QString utility;
    QString demoData;
    QString begins;
    QString ends;
    QString zone; ///< heading of the offset from UTC at the start
    QString endZone; ///< and at the end
    QString hours;
    QString use; ///< %1 is the unit
    QString quality;
    QString measured;
    QString estimated;
    QString partial;
    QString missing;
    QString running;
    QString billed;
    QString billNumber;
    QString usageSheet;
    QString billsSheet;
    QString aboutSheet;
    QString firstDay;
    QString lastDay;
    QString billedUse; ///< %1 is the unit
    QString measuredUse; ///< %1 is the unit
    QString difference;
    QString amount;
    QString yes;
    QString meter;
    QString meterStep; ///< %1 is the unit
    QString total; ///< %1 is the unit
    QString averagePerDay; ///< %1 is the unit
    QString timeZone;
    QString madeAt;
    QString unitNames[3]; ///< by VolumeUnit
};

[[nodiscard]] const ExportWords &exportWords(Language language);

/// "gal", "cf" or "pies³", "CCF".
[[nodiscard]] QString unitName(VolumeUnit unit, Language language);

/// en_US or es_US: the numbers and dates of both have the same point (ui.md section 9).
[[nodiscard]] QLocale exportLocale(Language language);

} // namespace Ventanilla
