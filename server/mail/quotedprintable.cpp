#include "server/mail/quotedprintable.h"

namespace Ventanilla {

namespace {

constexpr qsizetype longestLine = 75; // and the `=` that says that it goes on

QByteArray written(char c, bool isLast)
{
    const bool isSpace = c == ' ' || c == '\t';
    if ((c > ' ' && c < 127 && c != '=') || (isSpace && !isLast))
        return QByteArray(1, c);
    return '=' + QByteArray(1, c).toHex().toUpper();
}

QByteArray writtenLine(const QByteArray &line)
{
    QByteArray result;
    qsizetype length = 0;
    for (qsizetype i = 0; i < line.size(); ++i) {
        const QByteArray next = written(line[i], i + 1 == line.size());
        if (length + next.size() > longestLine) {
            result += "=\r\n";
            length = 0;
        }
        result += next;
        length += next.size();
    }
    return result;
}

} // namespace

QByteArray quotedPrintable(const QByteArray &text)
{
    QByteArray result;
    for (qsizetype at = 0; at < text.size();) {
        const qsizetype end = text.indexOf("\r\n", at);
        result += writtenLine(text.sliced(at, (end < 0 ? text.size() : end) - at));
        if (end < 0)
            break;
        result += "\r\n";
        at = end + 2;
    }
    return result;
}

} // namespace Ventanilla
