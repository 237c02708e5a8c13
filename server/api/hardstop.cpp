#include "server/api/hardstop.h"

#ifndef QT_NO_DEBUG
#include <QFile>

#include <atomic>
#include <cstdlib>
#endif

namespace Ventanilla {

#ifdef QT_NO_DEBUG

void watchForHardStop(Database &) { }

#else

void watchForHardStop(Database &database)
{
    static const QString order = qEnvironmentVariable("VENTANILLA_HARD_STOP");
    static std::atomic<int> statements = 0;
    if (order.isEmpty())
        return;
    database.setStatementObserver([](int) {
        QFile file(order);
        if (!file.open(QIODevice::ReadOnly))
            return;
        if (++statements == file.readAll().toInt())
            std::_Exit(70);
    });
}

#endif

} // namespace Ventanilla
