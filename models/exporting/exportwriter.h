#pragma once

#include "models/domain/failure.h"
#include "models/domain/words.h"
#include "models/platform/workerthread.h"

#include <QFuture>

#include <functional>

namespace Ventanilla {

/// Makes files and writes them on a thread of its own, so that the GUI thread does neither. A file is whole or is not
/// there: what is at that place stays as it was until the new one is complete. What was begun is finished when the
/// writer goes.
class ExportWriter
{
public:
    ExportWriter();

    /// Writes what @p make gives to @p path and gives the path. @p make runs on the writer's thread and fails for itself.
    /// Fails with Internal where the file cannot be written; the sentence, in @p language, says why.
    QFuture<Result<QString>> write(const QString &path, std::function<Result<QByteArray>()> make, Language language);

    /// Runs @p make there and gives what it made.
    template <typename Make>
    auto make(Make make)
    {
        return m_thread.run(std::move(make));
    }

private:
    WorkerThread m_thread;
};

} // namespace Ventanilla
