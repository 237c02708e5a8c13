#pragma once

#include "models/domain/volume.h"
#include "models/domain/words.h"

#include <QDate>
#include <QLocale>
#include <QString>

#include <array>
#include <optional>

namespace Ventanilla {

inline constexpr std::array alertTypes{AlertType::BillingCycle, AlertType::Daily, AlertType::MultiDay, AlertType::Vacation};

/// One alert rule as its fields hold it: texts as they were typed, in the interface's locale.
struct AlertInput
{
    bool enabled = false;
    QString level;
    VolumeUnit unit = VolumeUnit::Gal;
    QString startsOn; ///< for a vacation alone, as is endsOn
    QString endsOn;

    friend bool operator==(const AlertInput &, const AlertInput &) = default;
};

/// One alert rule as the fields mean it.
struct AlertSetting
{
    bool enabled = false;
    std::optional<Volume> level; ///< empty where none was ever set
    VolumeUnit unit = VolumeUnit::Gal;
    std::optional<QDate> startsOn;
    std::optional<QDate> endsOn; ///< inclusive

    friend bool operator==(const AlertSetting &, const AlertSetting &) = default;
};

enum class AlertField { Level, StartsOn, EndsOn };

/// What is wrong with one field, for the interface to put into words.
struct AlertInputFault
{
    enum class Reason {
        Missing,         ///< an alert that is on needs it
        NotANumber,
        HasGroups,       ///< `1,000`: a group separator could be read as a decimal sign
        TooManyDecimals, ///< 3 in gal and cf, 5 in CCF
        TooLarge,        ///< 10⁹ and more
        Negative,
        NotADate,
        EndsBeforeStart,
    };

    AlertField field = AlertField::Level;
    Reason reason = Reason::Missing;

    friend bool operator==(const AlertInputFault &, const AlertInputFault &) = default;
};

/// What @p input means, or the first field that means nothing. Empty fields of an alert that is off are no fault.
///
/// @param today where the utility is: a date typed without its year is the first one from then on.
[[nodiscard]] Expected<AlertSetting, AlertInputFault> readAlertInput(const AlertInput &input, AlertType type,
                                                                     const QLocale &locale, const QDate &today);

/// The fields that show @p setting; without group separators, so that they can be read back.
[[nodiscard]] AlertInput showAlertSetting(const AlertSetting &setting, const QLocale &locale);

/// @p input in one line for a draft, `350 gal · on · Jul 3, 2026 · Jul 17, 2026`, and back; what is no such line is empty.
[[nodiscard]] QString toDraft(const AlertInput &input);
[[nodiscard]] std::optional<AlertInput> alertInputFromDraft(const QString &text);

} // namespace Ventanilla
