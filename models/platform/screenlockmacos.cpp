#include "models/platform/screenlock.h"

#include <CoreFoundation/CoreFoundation.h>

namespace Ventanilla {

class ScreenLock::Ear
{
public:
    explicit Ear(ScreenLock &lock)
        : m_lock(lock)
    {
        // Told on the main thread's run loop, which is Qt's event loop.
        CFNotificationCenterAddObserver(
            CFNotificationCenterGetDistributedCenter(), this,
            [](CFNotificationCenterRef, void *observer, CFStringRef, const void *, CFDictionaryRef) {
                emit static_cast<Ear *>(observer)->m_lock.locked();
            },
            CFSTR("com.apple.screenIsLocked"), nullptr, CFNotificationSuspensionBehaviorDeliverImmediately);
    }
    ~Ear() { CFNotificationCenterRemoveEveryObserver(CFNotificationCenterGetDistributedCenter(), this); }

private:
    ScreenLock &m_lock;
};

ScreenLock::ScreenLock(QObject *parent)
    : QObject(parent)
    , m_ear(std::make_unique<Ear>(*this))
{
}

ScreenLock::~ScreenLock() = default;

} // namespace Ventanilla
