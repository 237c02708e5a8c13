#include "server/api/requestfacts.h"

#include <QUuid>

#include <algorithm>

namespace Ventanilla {

namespace {

constexpr qsizetype longestId = 100;

bool isHarmless(char c)
{
    constexpr QByteArrayView others = "-_.:/+=@~"; // as UUIDs, base64 and trace contexts have them
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9')
        || others.contains(c);
}

QString requestIdOf(const QByteArray &given)
{
    const bool isFit = !given.isEmpty() && given.size() <= longestId
        && std::all_of(given.begin(), given.end(), isHarmless);
    return isFit ? QString::fromLatin1(given) : QUuid::createUuid().toString(QUuid::WithoutBraces);
}

double weightOf(const QList<QByteArray> &parts)
{
    for (qsizetype i = 1; i < parts.size(); ++i) {
        const QByteArray parameter = parts[i].trimmed();
        if (parameter.startsWith("q="))
            return parameter.mid(2).toDouble();
    }
    return 1;
}

} // namespace

Language languageOf(const QByteArray &acceptLanguage)
{
    double en = 0;
    double es = 0;
    for (const QByteArray &range : acceptLanguage.toLower().split(',')) {
        const QList<QByteArray> parts = range.split(';');
        const QByteArray tag = parts.first().trimmed();
        const QByteArray primary = tag.left(tag.indexOf('-') < 0 ? tag.size() : tag.indexOf('-'));
        if (primary == "en")
            en = std::max(en, weightOf(parts));
        else if (primary == "es")
            es = std::max(es, weightOf(parts));
    }
    return es > en ? Language::Es : Language::En;
}

QString tokenOf(const HttpRequest &request)
{
    const QByteArray authorization = request.header("Authorization");
    constexpr qsizetype schemeLength = 7;
    if (authorization.left(schemeLength).toLower() != "bearer ")
        return {};
    return QString::fromLatin1(authorization.mid(schemeLength).trimmed());
}

RequestFacts factsOf(const HttpRequest &request)
{
    return {languageOf(request.header("Accept-Language")),
            requestIdOf(request.header("X-Request-Id")),
            QString::fromLatin1(request.path().left(500))};
}

} // namespace Ventanilla
