#include "models/contract/jsontext.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QSet>

#include <vector>

using namespace Qt::Literals::StringLiterals;

namespace Ventanilla {

namespace {

Unexpected<Failure> malformed(const QString &code)
{
    Failure failure{Failure::Kind::Malformed, u"/problems/malformed"_s, {}, {}, {}, {}};
    failure.errors.push_back({QString(), code, {}});
    return Unexpected{failure};
}

/// Where the string literal that begins at @p begin ends, behind its closing quote.
qsizetype endOfString(const QByteArray &text, qsizetype begin)
{
    qsizetype i = begin + 1;
    while (i < text.size() && text[i] != '"')
        i += text[i] == '\\' ? 2 : 1;
    return i + 1;
}

QString decoded(const QByteArray &literal)
{
    return QJsonDocument::fromJson('[' + literal + ']').array().at(0).toString();
}

/// Whether an object in @p text, which is known to be JSON, has a key twice.
bool hasKeyTwice(const QByteArray &text)
{
    std::vector<QSet<QString>> open; // one set of keys for each bracket that is open
    for (qsizetype i = 0; i < text.size(); ++i) {
        const char c = text[i];
        if (c == '{' || c == '[') {
            open.emplace_back();
        } else if (c == '}' || c == ']') {
            open.pop_back();
        } else if (c == '"') {
            const qsizetype end = endOfString(text, i);
            qsizetype next = end;
            while (next < text.size() && (text[next] == ' ' || text[next] == '\t' || text[next] == '\n' || text[next] == '\r'))
                ++next;
            if (next < text.size() && text[next] == ':') {
                const QString key = decoded(text.mid(i, end - i));
                if (open.back().contains(key))
                    return true;
                open.back().insert(key);
            }
            i = end - 1;
        }
    }
    return false;
}

} // namespace

Result<QJsonObject> parseJsonObject(const QByteArray &text)
{
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(text, &error);
    if (error.error != QJsonParseError::NoError)
        return malformed(u"not_json"_s);
    if (!document.isObject())
        return malformed(u"not_an_object"_s);
    if (hasKeyTwice(text))
        return malformed(u"key_twice"_s);
    return document.object();
}

} // namespace Ventanilla
