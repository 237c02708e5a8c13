#include "models/platform/savedfile.h"

#include <QSaveFile>

namespace Ventanilla {

bool commitWhole(QSaveFile &file)
{
    if (!file.flush())
        file.cancelWriting(); // keeps the error for who asks why
    return file.commit();
}

} // namespace Ventanilla
