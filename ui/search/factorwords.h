#pragma once

#include "models/items/customermodel.h"
#include "models/items/desksession.h"

#include <QCoreApplication>
#include <QList>
#include <QString>

#include <utility>
#include <vector>

namespace Ventanilla {

/// What a caller can name, in words, and from words into a call.
class FactorWords
{
    Q_DECLARE_TR_FUNCTIONS(FactorWords)

public:
    [[nodiscard]] static QString name(Factor factor);
    /// The factors of the profile with their points, those that weigh most first.
    [[nodiscard]] static std::vector<std::pair<Factor, int>> byPoints(const UtilityProfile &profile);
    /// Puts @p text into its member. False where an amount cannot be read in the interface's language.
    static bool put(Factor factor, const QString &text, CallerFactors &factors);
    /// What @p factors name, in the order in which it is said.
    [[nodiscard]] static QList<Factor> named(const CallerFactors &factors);
    /// "by account number and ZIP code"; empty where nothing was named.
    [[nodiscard]] static QString verifiedBy(const QList<Factor> &factors);
};

} // namespace Ventanilla
