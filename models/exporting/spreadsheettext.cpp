#include "models/exporting/spreadsheettext.h"

using namespace Qt::Literals::StringLiterals;

namespace Ventanilla {

QString harmlessText(const QString &text)
{
    // Excel in East Asian languages takes the wide forms for formulas as well.
    static const QString signs = u"=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20"_s;
    return !text.isEmpty() && signs.contains(text.front()) ? u'\'' + text : text;
}

} // namespace Ventanilla
