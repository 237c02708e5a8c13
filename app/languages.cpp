#include "app/languages.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QLocale>

using namespace Qt::Literals::StringLiterals;

namespace Ventanilla {

namespace {

/// Qt's own Spanish spells keys out ("Control+Mayúsculas+V"), too wide for a key's hint on a button.
[[maybe_unused]] constexpr const char *keyNames[] = {
    QT_TRANSLATE_NOOP("QShortcut", "Ctrl"), QT_TRANSLATE_NOOP("QShortcut", "Shift"),
    QT_TRANSLATE_NOOP("QShortcut", "Esc"), QT_TRANSLATE_NOOP("QShortcut", "Return")};

} // namespace

void Languages::use(Language language)
{
    // es_US and not es_ES: 1,234.5, $ and "11 mar 2026" (ui.md section 9).
    const QLocale locale(language == Language::Es ? QLocale::Spanish : QLocale::English, QLocale::UnitedStates);
    QLocale::setDefault(locale);
    QCoreApplication::removeTranslator(&m_texts);
    QCoreApplication::removeTranslator(&m_qtTexts);
    const QString code = toText(language);
    if (m_qtTexts.load(u"qtbase_"_s + code, QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
        QCoreApplication::installTranslator(&m_qtTexts);
    if (m_texts.load(u":/i18n/ventanilla_"_s + code))
        QCoreApplication::installTranslator(&m_texts);
}

} // namespace Ventanilla
