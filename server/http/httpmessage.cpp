#include "server/http/httpmessage.h"

namespace Ventanilla {

namespace {

bool isNamed(const HttpHeader &header, QByteArrayView name)
{
    return header.name.size() == name.size()
        && qstrnicmp(header.name.constData(), name.data(), size_t(name.size())) == 0;
}

QByteArray find(const std::vector<HttpHeader> &headers, QByteArrayView name)
{
    for (const HttpHeader &header : headers) {
        if (isNamed(header, name))
            return header.value;
    }
    return {};
}

} // namespace

QByteArray HttpRequest::header(QByteArrayView name) const
{
    return find(headers, name);
}

int HttpRequest::count(QByteArrayView name) const
{
    int count = 0;
    for (const HttpHeader &header : headers)
        count += isNamed(header, name) ? 1 : 0;
    return count;
}

QByteArray HttpRequest::path() const
{
    const qsizetype query = target.indexOf('?');
    return query < 0 ? target : target.first(query);
}

QByteArray HttpRequest::query() const
{
    const qsizetype query = target.indexOf('?');
    return query < 0 ? QByteArray() : target.sliced(query + 1);
}

QByteArray HttpReply::header(QByteArrayView name) const
{
    return find(headers, name);
}

} // namespace Ventanilla
