#include "models/backend/rest/restsettings.h"

#include <QHostAddress>

using namespace Qt::Literals::StringLiterals;

namespace Ventanilla {

namespace {

Unexpected<Failure> refused(const QString &code)
{
    Failure failure{Failure::Kind::Invalid, u"/problems/invalid"_s, {}, {}, {}, {}};
    failure.errors.push_back({u"/server"_s, code, {}});
    return Unexpected{failure};
}

bool isThisComputer(const QString &host)
{
    return host.compare(u"localhost"_s, Qt::CaseInsensitive) == 0 || QHostAddress(host).isLoopback();
}

} // namespace

Result<QUrl> serverUrl(const QString &text)
{
    QUrl url(text.trimmed(), QUrl::StrictMode);
    const bool isHttp = url.scheme() == u"http";
    if (!url.isValid() || url.host().isEmpty() || !(isHttp || url.scheme() == u"https"))
        return refused(u"not_a_url"_s);
    if (!url.userInfo().isEmpty() || url.hasQuery() || url.hasFragment())
        return refused(u"not_plain"_s);
    if (isHttp && !isThisComputer(url.host()))
        return refused(u"not_secure"_s);
    while (url.path().endsWith(u'/'))
        url.setPath(url.path().chopped(1));
    return url;
}

} // namespace Ventanilla
