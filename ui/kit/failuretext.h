#pragma once

#include "models/domain/failure.h"

#include <QCoreApplication>
#include <QString>

namespace Ventanilla {

/// The one place that turns a failure into a sentence for the screen. What the server says is shown as it
/// is, in the language asked; only what no server said has words here.
class FailureText
{
    Q_DECLARE_TR_FUNCTIONS(FailureText)

public:
    [[nodiscard]] static QString of(const Failure &failure);
    /// The sentence of the field at @p pointer; empty where nothing is wrong with it.
    [[nodiscard]] static QString ofField(const Failure &failure, const QString &pointer);
};

} // namespace Ventanilla
