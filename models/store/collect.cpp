#include "models/store/collect.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace Ventanilla {

namespace {

/// One of few sizes, so that few statements are prepared.
qsizetype sizeFor(qsizetype count)
{
    qsizetype size = 1;
    while (size < count)
        size *= 4;
    return size;
}

} // namespace

WantedKeys::WantedKeys(const QStringList &keys)
{
    const qsizetype size = sizeFor(keys.size());
    with = u"WITH wanted (key) AS (VALUES (?)"_s + u", (?)"_s.repeated(size - 1) + u") "_s;
    values.reserve(size);
    for (const QString &key : keys)
        values.append(key);
    values.resize(size);
}

ValueList::ValueList(const QStringList &keys)
{
    const qsizetype size = sizeFor(keys.size());
    marks = u"(?"_s + u", ?"_s.repeated(size - 1) + u')';
    values.reserve(size);
    for (const QString &key : keys)
        values.append(key);
    while (values.size() < size)
        values.append(keys.isEmpty() ? QVariant() : QVariant(keys.last()));
}

} // namespace Ventanilla
