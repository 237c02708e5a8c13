#include "server/http/requestparser.h"

namespace Ventanilla {

namespace http = boost::beast::http;

namespace {

QByteArray bytes(boost::beast::string_view text)
{
    return QByteArray(text.data(), qsizetype(text.size()));
}

/// Proxies send the absolute form; what counts is the path.
QByteArray originForm(QByteArray target)
{
    for (const QByteArrayView scheme : {QByteArrayView("http://"), QByteArrayView("https://")}) {
        if (!target.startsWith(scheme))
            continue;
        const qsizetype slash = target.indexOf('/', scheme.size());
        return slash < 0 ? QByteArray("/") : target.sliced(slash);
    }
    return target;
}

} // namespace

HttpRequest requestOf(const RequestParser &parser, const QString &peer)
{
    const auto &message = parser.get();
    HttpRequest request;
    request.method = bytes(message.method_string());
    request.target = originForm(bytes(message.target()));
    for (const auto &field : message)
        request.headers.push_back({bytes(field.name_string()), bytes(field.value())});
    request.peer = peer;
    return request;
}

int statusOf(const boost::system::error_code &error)
{
    if (error == http::error::header_limit || error == http::error::buffer_overflow)
        return 431;
    if (error == http::error::body_limit)
        return 413;
    if (error == http::error::bad_version)
        return 505;
    const bool isGrammar = error.category() == make_error_code(http::error::bad_method).category();
    const bool isGone =
        error == http::error::end_of_stream || error == http::error::partial_message;
    return isGrammar && !isGone ? 400 : 0;
}

int faultOf(const HttpRequest &request, unsigned version)
{
    if (!request.target.startsWith('/'))
        return 400;
    if (request.count("Host") > 1 || (version >= 11 && request.count("Host") == 0))
        return 400;
    const QByteArray expected = request.header("Expect");
    if (!expected.isEmpty() && expected.toLower() != "100-continue")
        return 417;
    return 0;
}

} // namespace Ventanilla
