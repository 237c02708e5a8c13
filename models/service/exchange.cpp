#include "models/service/exchange.h"

#include "models/contract/codec.h"
#include "models/contract/jsontext.h"
#include "models/store/backup.h"
#include "models/store/checkurl.h"
#include "models/store/exchange/export.h"
#include "models/store/migrations.h"

#include <QTimeZone>

using namespace Qt::Literals::StringLiterals;

namespace Ventanilla {

namespace {

std::optional<QString> profileFault(const QByteArray &json)
{
    const auto object = parseJsonObject(json);
    if (!object)
        return u"this is no JSON object, or has a key twice"_s;
    const auto profile = readProfile({*object});
    if (!profile)
        return profile.error().errors.empty() ? u"this is no profile"_s
                                              : profile.error().errors.front().pointer + u": "_s
                + profile.error().errors.front().code;
    if (!QTimeZone(profile->timeZone.toLatin1()).isValid())
        return u"/time_zone: this time zone is not known here"_s;
    return std::nullopt;
}

} // namespace

Result<Done> checkDatabaseUrl(const QString &url)
{
    return checkUrl(url);
}

Result<ImportReport> importData(Database &database, const QString &directory, ImportOptions options)
{
    options.checkProfile = profileFault;
    return importDirectory(database, directory, options);
}

Result<Done> backUpData(Database &database, const QString &file)
{
    return backUp(database, file);
}

Result<Done> exportData(Database &database, const QString &directory)
{
    return exportDirectory(database, directory);
}

} // namespace Ventanilla
