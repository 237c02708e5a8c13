#pragma once

#include "models/domain/failure.h"

#include <QString>

namespace Ventanilla {

/// Where the program keeps its files; readable by the user alone.
class DataDirectory
{
public:
    /// The system's place for it. VENTANILLA_DATA names another one, which tests and portable installations use.
    static Result<DataDirectory> ofUser();
    /// @p path, made where it is absent. Unavailable where it cannot be written.
    static Result<DataDirectory> at(const QString &path);

    [[nodiscard]] const QString &path() const { return m_path; }
    [[nodiscard]] QString file(const QString &name) const { return m_path + u'/' + name; }

private:
    explicit DataDirectory(QString path) : m_path(std::move(path)) { }

    QString m_path;
};

} // namespace Ventanilla
