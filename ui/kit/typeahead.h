#pragma once

#include <memory>
#include <vector>

class QKeyEvent;

namespace Ventanilla {

/// Holds back what somebody types faster than the field it is meant for can appear, and types it there once that
/// field has the keyboard. It never presses a button: Enter ends what is held, and whoever typed sees it and
/// presses Enter again. GUI thread.
class TypeAhead
{
public:
    TypeAhead();
    ~TypeAhead();

    [[nodiscard]] bool isHolding() const { return m_isHolding; }
    void start();
    /// Keeps @p key where it types, deletes or goes to the next field. False for any other key and while nothing is
    /// held: the caller has to see to those.
    [[nodiscard]] bool take(const QKeyEvent &key);
    /// Gives what was held to the widget that has the keyboard now, key by key, and holds no more.
    void release();
    /// Forgets what was held, as for Esc.
    void drop();

private:
    std::vector<std::unique_ptr<QKeyEvent>> m_keys;
    bool m_isHolding = false;
    bool m_isEnded = false; ///< an Enter was typed: nothing behind it counts
};

} // namespace Ventanilla
