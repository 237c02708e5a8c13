#include "ui/kit/tokens.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QMetaEnum>

using namespace Qt::Literals::StringLiterals;

namespace Ventanilla {

template<typename Enum>
QString tokenKey(Enum token)
{
    QString key = QString::fromLatin1(QMetaEnum::fromType<Enum>().valueToKey(int(token)));
    key[0] = key[0].toLower();
    return key;
}

template QString tokenKey(Tokens::Color);
template QString tokenKey(Tokens::Type);
template QString tokenKey(Tokens::Size);
template QString tokenKey(Tokens::Radius);

namespace {

template<typename Enum, size_t count>
void readNumbers(const QJsonObject &object, std::array<int, count> &numbers)
{
    for (size_t i = 0; i < count; ++i) {
        const QJsonValue value = object.value(tokenKey(Enum(i)));
        Q_ASSERT_X(value.isDouble(), "Tokens", qPrintable(tokenKey(Enum(i))));
        numbers[i] = value.toInt();
    }
}

} // namespace

const Tokens &Tokens::shipped()
{
    static const Tokens tokens;
    return tokens;
}

Tokens::Tokens()
{
    QFile file(u":/ventanilla/tokens/tokens.json"_s);
    const bool isThere = file.open(QIODevice::ReadOnly);
    Q_ASSERT(isThere);
    Q_UNUSED(isThere)
    const QJsonObject all = QJsonDocument::fromJson(file.readAll()).object();

    const std::array schemes{ all.value(u"light"_s).toObject(), all.value(u"dark"_s).toObject() };
    for (size_t scheme = 0; scheme < schemes.size(); ++scheme) {
        for (size_t i = 0; i < colorCount; ++i) {
            m_colors[scheme][i] = QColor(schemes[scheme].value(tokenKey(Color(i))).toString());
            Q_ASSERT_X(m_colors[scheme][i].isValid(), "Tokens", qPrintable(tokenKey(Color(i))));
        }
    }
    const QJsonObject types = all.value(u"type"_s).toObject();
    m_family = types.value(u"family"_s).toString();
    for (size_t i = 0; i <= size_t(Type::Figure); ++i) {
        const QJsonArray style = types.value(tokenKey(Type(i))).toArray();
        m_types[i] = { style.at(0).toInt(), style.at(1).toInt(), style.at(2).toInt() };
        Q_ASSERT_X(m_types[i].pixels > 0, "Tokens", qPrintable(tokenKey(Type(i))));
    }
    const auto reading = [](TypeStyle style) { return TypeStyle{ style.pixels, style.line, 400 }; };
    m_types[size_t(Type::Note)] = reading(type(Type::Label));
    m_types[size_t(Type::Speech)] = reading(type(Type::Section));
    const QJsonArray spaces = all.value(u"space"_s).toArray();
    for (size_t i = 0; i < m_spaces.size(); ++i)
        m_spaces[i] = spaces.at(qsizetype(i)).toInt();
    readNumbers<Size>(all.value(u"size"_s).toObject(), m_sizes);
    readNumbers<Radius>(all.value(u"radius"_s).toObject(), m_radii);
    const QJsonObject ring = all.value(u"focusRing"_s).toObject();
    m_ringWidth = ring.value(u"width"_s).toInt();
    m_ringGap = ring.value(u"gap"_s).toInt();
}

QColor Tokens::color(Scheme scheme, Color token) const
{
    return m_colors[size_t(scheme)][size_t(token)];
}

} // namespace Ventanilla
