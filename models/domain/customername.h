#pragma once

#include <QString>

#include <optional>

namespace Ventanilla {

/// The parts of a customer's name. An organisation may also have the name of a person in charge.
struct CustomerName
{
    std::optional<QString> given;
    std::optional<QString> family;
    std::optional<QString> organization;

    /// As the desk shows it: the organisation's name, else given and family name.
    [[nodiscard]] QString shown() const
    {
        if (organization && !organization->isEmpty())
            return *organization;
        return QString(given.value_or(QString()) + QLatin1Char(' ') + family.value_or(QString()))
            .trimmed();
    }

    friend bool operator==(const CustomerName &, const CustomerName &) = default;
};

} // namespace Ventanilla
