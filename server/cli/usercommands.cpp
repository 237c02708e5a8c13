#include "models/service/exchange.h"
#include "models/service/opendatabase.h"
#include "models/service/sessions.h"
#include "server/cli/commands.h"
#include "server/secrets/argon2hasher.h"
#include "server/secrets/auditkey.h"
#include "server/secrets/trailmarkfile.h"

#include <QFile>

#include <cstdio>

using namespace Qt::Literals::StringLiterals;

namespace Ventanilla {

namespace {

/// The first line of standard input.
QString readPassword()
{
    QFile input;
    if (!input.open(stdin, QIODevice::ReadOnly))
        return {};
    QByteArray line = input.readLine(4096);
    while (line.endsWith('\n') || line.endsWith('\r'))
        line.chop(1);
    return QString::fromUtf8(line);
}

/// Runs @p work with a service on the database that @p arguments name.
template <typename F>
ExitStatus withService(const Arguments &arguments, F work)
{
    const QString url = arguments.value(u"database"_s);
    auto database = openDatabase(url);
    if (!database)
        return refused(database.error().detail);
    const QString keyFile = auditKeyFileOf(arguments);
    const auto key = readAuditKey(keyFile);
    if (!key)
        return refused(key.error().detail);
    Argon2Hasher hasher;
    TrailMarkFile mark(keyFile, *key);
    Service service({[] { return QDateTime::currentDateTimeUtc(); }, *key, &hasher, {}, &mark});
    if (Result<Done> worked = work(service, **database); !worked)
        return refused(worked.error().detail);
    service.rememberTrail(**database);
    return ExitStatus::Success;
}

ExitStatus runAdd(const Arguments &arguments)
{
    const auto role = fromText<StaffRole>(arguments.value(u"role"_s));
    if (!role)
        return misused(u"--role is representative, supervisor, administrator or meter_feed"_s);
    const StaffUser user{arguments.positionals.first(), arguments.value(u"display-name"_s), *role};
    return withService(arguments, [&](Service &service, Database &database) {
        return addStaff(service, database, user, readPassword());
    });
}

ExitStatus runSetPassword(const Arguments &arguments)
{
    return withService(arguments, [&](Service &service, Database &database) {
        return setPassword(service, database, arguments.positionals.first(), readPassword());
    });
}

} // namespace

Command addUserCommand()
{
    return {{u"user"_s, u"add"_s},
            {{u"database"_s, u"role"_s, u"display-name"_s}, {u"audit-key"_s}, {}, 1},
            &runAdd};
}

Command setPasswordCommand()
{
    return {{u"user"_s, u"set-password"_s},
            {{u"database"_s}, {u"audit-key"_s}, {}, 1},
            &runSetPassword};
}

} // namespace Ventanilla
