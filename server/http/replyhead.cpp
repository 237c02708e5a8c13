#include "server/http/replyhead.h"

#include <boost/beast/http/status.hpp>

#include <QDateTime>
#include <QLocale>

namespace Ventanilla {

QByteArray headOf(const HttpReply &reply, bool closes)
{
    QByteArray head = "HTTP/1.1 " + QByteArray::number(reply.status) + ' ';
    const auto reason = boost::beast::http::obsolete_reason(
        boost::beast::http::int_to_status(unsigned(reply.status)));
    head.append(reason.data(), qsizetype(reason.size()));
    const QString date =
        QLocale::c().toString(QDateTime::currentDateTimeUtc(), u"ddd, dd MMM yyyy HH:mm:ss");
    head += "\r\nDate: " + date.toLatin1() + " GMT\r\n";
    for (const HttpHeader &header : reply.headers)
        head += header.name + ": " + header.value + "\r\n";
    if (reply.status != 204 && reply.status != 304)
        head += "Content-Length: " + QByteArray::number(reply.body.size()) + "\r\n";
    return head + (closes ? "Connection: close\r\n\r\n" : "Connection: keep-alive\r\n\r\n");
}

} // namespace Ventanilla
