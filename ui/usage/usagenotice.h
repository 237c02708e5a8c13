#pragma once

#include <QCoreApplication>

namespace Ventanilla {

class EmptyState;
class UsageModel;

/// What stands on the Usage tab where there is nothing to show, and what is worth saying above what there is.
class UsageNotice
{
    Q_DECLARE_TR_FUNCTIONS(UsageNotice)

public:
    static void show(EmptyState &notice, const UsageModel &usage);
    /// Empty for an ordinary account.
    [[nodiscard]] static QString note(const UsageModel &usage);
};

} // namespace Ventanilla
