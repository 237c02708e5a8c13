#include "models/store/dialect.h"

#include <QRegularExpression>

using namespace Qt::Literals::StringLiterals;

namespace Ventanilla {

QString inDialect(QString sql, Dialect dialect)
{
    if (dialect == Dialect::Sqlite)
        return sql;
    static const QRegularExpression blob(u"\\bBLOB\\b"_s);
    static const QRegularExpression text(u"\\bTEXT\\b"_s);
    return sql.replace(blob, u"BYTEA"_s).replace(text, u"TEXT COLLATE \"C\""_s);
}

} // namespace Ventanilla
