#include "models/platform/screenlock.h"

namespace Ventanilla {

/// No system that tells: IdleWatch alone locks the desk.
class ScreenLock::Ear
{
};

ScreenLock::ScreenLock(QObject *parent)
    : QObject(parent)
{
}

ScreenLock::~ScreenLock() = default;

} // namespace Ventanilla
