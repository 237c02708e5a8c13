#include "models/store/collect.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace Ventanilla {

ValueList::ValueList(const QStringList &keys)
{
    qsizetype size = 1;
    while (size < keys.size())
        size *= 4;
    marks = u"(?"_s + u", ?"_s.repeated(size - 1) + u')';
    values.reserve(size);
    for (const QString &key : keys)
        values.append(key);
    while (values.size() < size)
        values.append(keys.isEmpty() ? QVariant() : QVariant(keys.last()));
}

} // namespace Ventanilla
