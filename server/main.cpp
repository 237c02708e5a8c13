#include "server/cli/commands.h"

#include <QCoreApplication>

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("ventanilla-server"));
    return static_cast<int>(Ventanilla::runCommand(QCoreApplication::arguments().mid(1)));
}
