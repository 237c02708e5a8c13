#include "models/platform/secrets.h"

#include "models/platform/promise.h"
#include "models/platform/savedfile.h"

#include <QDir>
#include <QFile>
#include <QSaveFile>

using namespace Qt::Literals::StringLiterals;

namespace Ventanilla {

namespace {

template <typename T>
QFuture<Result<T>> ready(Result<T> result)
{
    Promise<T> promise;
    promise.finish(std::move(result));
    return promise.future();
}

Unexpected<Failure> unavailable()
{
    return Unexpected{
        Failure{Failure::Kind::Unavailable, u"/problems/secrets-unavailable"_s, {}, {}, {}, {}}};
}

using Secret = std::optional<QByteArray>;

} // namespace

QString FileSecrets::path(const QString &name) const
{
    return QDir(m_directory).filePath(name + u".secret"_s);
}

QFuture<Result<Secret>> FileSecrets::read(const QString &name)
{
    QFile file(path(name));
    if (!file.exists())
        return ready<Secret>(Secret());
    if (!file.open(QIODevice::ReadOnly))
        return ready<Secret>(unavailable());
    return ready<Secret>(Secret(file.readAll()));
}

QFuture<Result<Done>> FileSecrets::write(const QString &name, const QByteArray &value)
{
    QSaveFile file(path(name)); // its temporary file is the owner's alone from the start
    const bool isWritten = QDir().mkpath(m_directory) && file.open(QIODevice::WriteOnly)
        && file.setPermissions(QFile::ReadOwner | QFile::WriteOwner) && file.write(value) == value.size()
        && commitWhole(file);
    return isWritten ? ready<Done>(done) : ready<Done>(unavailable());
}

QFuture<Result<Done>> FileSecrets::remove(const QString &name)
{
    const bool isGone = !QFile::exists(path(name)) || QFile::remove(path(name));
    return isGone ? ready<Done>(done) : ready<Done>(unavailable());
}

QFuture<Result<Secret>> MemorySecrets::read(const QString &name)
{
    if (!isAvailable)
        return ready<Secret>(unavailable());
    return ready<Secret>(values.contains(name) ? Secret(values.value(name)) : Secret());
}

QFuture<Result<Done>> MemorySecrets::write(const QString &name, const QByteArray &value)
{
    if (!isAvailable)
        return ready<Done>(unavailable());
    values.insert(name, value);
    return ready<Done>(done);
}

QFuture<Result<Done>> MemorySecrets::remove(const QString &name)
{
    if (!isAvailable)
        return ready<Done>(unavailable());
    values.remove(name);
    return ready<Done>(done);
}

} // namespace Ventanilla
