#include "models/exporting/exportwriter.h"

#include "models/platform/savedfile.h"

#include <QDir>
#include <QSaveFile>

using namespace Qt::Literals::StringLiterals;

namespace Ventanilla {

namespace {

Failure notWritten(const QString &path, const QString &reason, Language language)
{
    Failure failure;
    const QString sentence = language == Language::Es
        ? u"No se pudo escribir %1: %2. Elija otra carpeta o libere espacio."_s
        : u"%1 could not be written: %2. Choose another folder, or make room."_s;
    failure.detail = sentence.arg(QDir::toNativeSeparators(path), reason);
    return failure;
}

Result<QString> written(const QString &path, const QByteArray &bytes, Language language)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !commitWhole(file))
        return Unexpected{notWritten(path, file.errorString(), language)};
    return path;
}

} // namespace

ExportWriter::ExportWriter()
    : m_thread(u"exports"_s)
{
}

QFuture<Result<QString>> ExportWriter::write(const QString &path, std::function<Result<QByteArray>()> make, Language language)
{
    return m_thread.run([path, make = std::move(make), language]() -> Result<QString> {
        const auto bytes = make();
        if (!bytes)
            return Unexpected{bytes.error()};
        return written(path, *bytes, language);
    });
}

} // namespace Ventanilla
