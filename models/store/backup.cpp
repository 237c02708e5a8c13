#include "models/store/backup.h"

#include <QFile>

using namespace Qt::Literals::StringLiterals;

namespace Ventanilla {

namespace {

Unexpected<Failure> refused(const QString &why)
{
    Failure failure;
    failure.kind = Failure::Kind::Invalid;
    failure.type = u"/problems/backup"_s;
    failure.detail = why;
    return Unexpected{failure};
}

} // namespace

Result<Done> backUp(Database &database, const QString &file)
{
    if (database.dialect() != Dialect::Sqlite)
        return refused(u"A PostgreSQL database is backed up with pg_dump"_s);
    // SQLite writes into an empty file; made here, nobody else can read it at any time.
    QFile made(file);
    if (!made.open(QIODevice::WriteOnly | QIODevice::NewOnly, QFile::ReadOwner | QFile::WriteOwner))
        return refused(u"%1: %2"_s.arg(file, made.errorString()));
    made.close();
    // SQLite counts no value in this statement, so the name stands in it.
    const QString name = QString(file).replace(u'\'', u"''"_s);
    if (auto copied = database.run(u"VACUUM INTO '"_s + name + u'\''); !copied) {
        made.remove();
        return Unexpected{copied.error()};
    }
    return done;
}

} // namespace Ventanilla
