#include "models/platform/screenlock.h"

#include <windows.h>

#include <wtsapi32.h>

namespace Ventanilla {

namespace {

constexpr auto windowClass = L"VentanillaScreenLock";

LRESULT CALLBACK hear(HWND window, UINT message, WPARAM what, LPARAM session)
{
    if (message == WM_WTSSESSION_CHANGE && what == WTS_SESSION_LOCK) {
        if (auto *lock = reinterpret_cast<ScreenLock *>(GetWindowLongPtrW(window, GWLP_USERDATA)))
            emit lock->locked();
    }
    return DefWindowProcW(window, message, what, session);
}

} // namespace

/// A window that nobody sees: the system tells windows alone.
class ScreenLock::Ear
{
public:
    explicit Ear(ScreenLock &lock)
    {
        WNDCLASSW description = {};
        description.lpfnWndProc = hear;
        description.hInstance = GetModuleHandleW(nullptr);
        description.lpszClassName = windowClass;
        RegisterClassW(&description); // a second time it is there already
        m_window = CreateWindowExW(0, windowClass, L"", 0, 0, 0, 0, 0, nullptr, nullptr, description.hInstance, nullptr);
        if (!m_window)
            return;
        SetWindowLongPtrW(m_window, GWLP_USERDATA, reinterpret_cast<LONG_PTR>(&lock));
        WTSRegisterSessionNotification(m_window, NOTIFY_FOR_THIS_SESSION);
    }
    ~Ear()
    {
        if (!m_window)
            return;
        WTSUnRegisterSessionNotification(m_window);
        DestroyWindow(m_window);
    }

private:
    HWND m_window = nullptr;
};

ScreenLock::ScreenLock(QObject *parent)
    : QObject(parent)
    , m_ear(std::make_unique<Ear>(*this))
{
}

ScreenLock::~ScreenLock() = default;

} // namespace Ventanilla
