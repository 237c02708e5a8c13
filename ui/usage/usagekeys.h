#pragma once

#include "models/domain/usage/usagewords.h"

#include <QCoreApplication>
#include <QStringList>

namespace Ventanilla {

/// What the keys of the usage chart do, in words for the window's foot (picture 04).
class UsageKeys
{
    Q_DECLARE_TR_FUNCTIONS(Ventanilla::UsageKeys)

public:
    /// @param count how many bars are in view. @param hasLetters whether single letters and digits act.
    [[nodiscard]] static QStringList hints(UsageInterval interval, int count, bool hasLetters);

private:
    [[nodiscard]] static QString step(UsageInterval interval);
    [[nodiscard]] static QString pages(UsageInterval interval, int count);
};

} // namespace Ventanilla
