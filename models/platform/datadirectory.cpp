#include "models/platform/datadirectory.h"

#include <QDir>
#include <QFileInfo>
#include <QStandardPaths>

using namespace Qt::Literals::StringLiterals;

namespace Ventanilla {

Result<DataDirectory> DataDirectory::ofUser()
{
    const QString given = qEnvironmentVariable("VENTANILLA_DATA");
    return at(given.isEmpty() ? QStandardPaths::writableLocation(QStandardPaths::AppLocalDataLocation)
                              : given);
}

Result<DataDirectory> DataDirectory::at(const QString &path)
{
    const QString clean = QDir::cleanPath(QDir::fromNativeSeparators(path));
    const bool isNew = !QFileInfo::exists(clean);
    if (clean.isEmpty() || !QDir().mkpath(clean) || !QFileInfo(clean).isWritable())
        return Unexpected{
            Failure{Failure::Kind::Unavailable, u"/problems/no-data-directory"_s, {}, {}, {}, {}}};
    if (isNew)
        QFile::setPermissions(clean, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    return DataDirectory(clean);
}

} // namespace Ventanilla
