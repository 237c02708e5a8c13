#include "models/contract/jsontext.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QSet>
#include <QVarLengthArray>

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

/// The key that the literal from @p begin up to @p end means; a literal without an escape is its own text.
QByteArray keyOf(const QByteArray &text, qsizetype begin, qsizetype end)
{
    const QByteArrayView inside = QByteArrayView(text).sliced(begin + 1, end - begin - 2);
    if (!inside.contains('\\'))
        return QByteArray::fromRawData(inside.data(), inside.size());
    return QJsonDocument::fromJson('[' + text.mid(begin, end - begin) + ']').array().at(0).toString().toUtf8();
}

/// The keys of one object. Few objects have more than a dozen, so that looking through them is quicker than hashing.
class KeysOfObject
{
public:
    /// False where it is there already.
    bool add(QByteArray key)
    {
        if (m_few.size() < mostFew) {
            if (m_few.contains(key))
                return false;
            m_few.append(std::move(key));
            return true;
        }
        if (m_many.isEmpty())
            m_many = QSet<QByteArray>(m_few.begin(), m_few.end());
        const qsizetype before = m_many.size();
        m_many.insert(std::move(key));
        return m_many.size() > before;
    }

private:
    static constexpr qsizetype mostFew = 32;
    QVarLengthArray<QByteArray, mostFew> m_few;
    QSet<QByteArray> m_many; ///< all of them, once they are many
};

/// Whether an object in @p text, which is known to be JSON, has a key twice.
bool hasKeyTwice(const QByteArray &text)
{
    std::vector<KeysOfObject> open; // one for each bracket that is open
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
            if (next < text.size() && text[next] == ':' && !open.back().add(keyOf(text, i, end)))
                return true;
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
