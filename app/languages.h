#pragma once

#include "models/domain/words.h"

#include <QTranslator>

namespace Ventanilla {

/// The interface's language, switched while the program runs: texts, plurals, dates and numbers.
class Languages
{
public:
    /// Every window is told (QEvent::LanguageChange).
    void use(Language language);

private:
    QTranslator m_texts;
    QTranslator m_qtTexts;
};

} // namespace Ventanilla
