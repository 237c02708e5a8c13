#include "ui/kit/typeahead.h"

#include <QApplication>
#include <QKeyEvent>

#include <utility>

namespace Ventanilla {

namespace {

enum class Use { Types, Ends, None };

Use useOf(const QKeyEvent &key)
{
    switch (key.key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
        return Use::Ends;
    case Qt::Key_Tab:
    case Qt::Key_Backtab:
    case Qt::Key_Backspace:
        return Use::Types;
    default:
        // AltGr types with Ctrl and Alt both; a command has one of them.
        const bool isCommand = key.modifiers().testFlag(Qt::ControlModifier) != key.modifiers().testFlag(Qt::AltModifier);
        return !isCommand && !key.text().isEmpty() && key.text().front().isPrint() ? Use::Types : Use::None;
    }
}

} // namespace

TypeAhead::TypeAhead() = default;
TypeAhead::~TypeAhead() = default;

void TypeAhead::start()
{
    drop();
    m_isHolding = true;
}

bool TypeAhead::take(const QKeyEvent &key)
{
    if (!m_isHolding)
        return false;
    const Use use = useOf(key);
    if (use == Use::None)
        return false;
    if (use == Use::Ends)
        m_isEnded = true;
    else if (!m_isEnded)
        m_keys.push_back(std::make_unique<QKeyEvent>(key.type(), key.key(), key.modifiers(), key.text(), key.isAutoRepeat()));
    return true;
}

void TypeAhead::release()
{
    const auto keys = std::exchange(m_keys, {});
    drop();
    for (const auto &key : keys) {
        if (QWidget *field = QApplication::focusWidget())
            QApplication::sendEvent(field, key.get());
    }
}

void TypeAhead::drop()
{
    m_keys.clear();
    m_isHolding = false;
    m_isEnded = false;
}

} // namespace Ventanilla
