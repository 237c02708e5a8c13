#pragma once

#include "models/items/alertbacktest.h"
#include "models/items/alertform.h"

#include <QCoreApplication>

namespace Ventanilla {

/// How alerts are put into words, for rows, messages and screen readers alike.
class AlertWords
{
    Q_DECLARE_TR_FUNCTIONS(AlertWords)

public:
    /// "Daily".
    [[nodiscard]] static QString kind(AlertType type);
    /// "One day from midnight to midnight".
    [[nodiscard]] static QString about(AlertType type, const QString &vacationScope);
    /// "Usual day: 245 gal".
    [[nodiscard]] static QString usual(AlertType type, const QString &amount);
    /// "Saved now: 350 gal"; empty where nothing was ever saved.
    [[nodiscard]] static QString savedNow(const AlertSetting &setting);
    /// "3 jul 2026" as fields show it.
    [[nodiscard]] static QString date(const QDate &date);

    /// What is wrong with a field and how to put it right.
    [[nodiscard]] static QString fault(const AlertInputFault &fault, VolumeUnit unit);

    /// What a rule's back-test says, for all kinds but the vacation; the part between stars stands out.
    /// @param leakSince the first day of a leak that lasts; invalid without one.
    [[nodiscard]] static QString outcome(const AlertBackTest &test, const QDate &leakSince);
    /// As above for a vacation.
    /// @param used what was used on the dates tried; empty where that is not known.
    /// @param crossed the local day on which it would have fired; invalid where it would not.
    [[nodiscard]] static QString vacationOutcome(const AlertBackTest &test, const std::optional<Volume> &used,
                                                 const QDate &crossed);
    /// "Jul 9, 2025: 361 gal".
    [[nodiscard]] static QString firing(const AlertFiring &firing, VolumeUnit unit);

    /// "daily limit 350 → 320 gal"; what is typed and cannot be read yet is shown as it is.
    [[nodiscard]] static QString change(AlertType type, const AlertSetting &from, const AlertInput &to,
                                        const std::optional<AlertSetting> &read);
    /// "1 unsaved change: daily limit 350 → 320 gal".
    [[nodiscard]] static QString changes(const AlertForm &form);

    [[nodiscard]] static QString level(const AlertSetting &setting);
};

} // namespace Ventanilla
