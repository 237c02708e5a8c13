#include "server/http/endpoint.h"

using namespace Qt::Literals::StringLiterals;

namespace Ventanilla {

Result<Endpoint> Endpoint::parse(const QString &text)
{
    const qsizetype colon = text.lastIndexOf(u':');
    bool isNumber = false;
    const uint port = text.mid(colon + 1).toUInt(&isNumber);
    QString host = text.left(qMax(colon, qsizetype(0)));
    if (host.startsWith(u'[') && host.endsWith(u']'))
        host = host.mid(1, host.size() - 2);
    else if (host.contains(u':'))
        host.clear();
    if (host.isEmpty() || !isNumber || port > 65535)
        return Unexpected{Failure{Failure::Kind::Invalid,
                                  {},
                                  u"expected HOST:PORT, such as 127.0.0.1:8080"_s,
                                  {},
                                  {},
                                  {}}};
    return Endpoint{host, quint16(port), {}, {}};
}

} // namespace Ventanilla
