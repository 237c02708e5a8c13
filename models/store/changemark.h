#pragma once

#include <QDateTime>
#include <QString>

#include <optional>

namespace Ventanilla {

/// Who changed a row last through the API, and when; nothing where it is as it was imported.
struct ChangeMark
{
    QString by;
    QDateTime at;

    friend bool operator==(const ChangeMark &, const ChangeMark &) = default;
};

} // namespace Ventanilla
