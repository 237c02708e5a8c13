#include "server/mail/smsgateway.h"

#include "server/mail/curltransfer.h"

#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::Literals::StringLiterals;

namespace Ventanilla {

SmsGateway::SmsGateway(QString url) : m_url(std::move(url)) { }

Result<Done> SmsGateway::send(const MessageRecord &message)
{
    const CurlHandle transfer = newTransfer(m_url, isLoopback(m_url) ? "http,https" : "https");
    if (!transfer)
        return notSent(u"libcurl does not start"_s);
    const QJsonObject content{{u"to"_s, message.recipient}, {u"text"_s, message.body}};
    const QByteArray body = QJsonDocument(content).toJson(QJsonDocument::Compact);
    const CurlList headers(curl_slist_append(nullptr, "Content-Type: application/json"),
                           &curl_slist_free_all);
    curl_easy_setopt(transfer.get(), CURLOPT_HTTPHEADER, headers.get());
    curl_easy_setopt(transfer.get(), CURLOPT_POSTFIELDS, body.constData());
    curl_easy_setopt(transfer.get(), CURLOPT_POSTFIELDSIZE, long(body.size()));
    if (auto sent = perform(transfer); !sent)
        return sent;
    long status = 0;
    curl_easy_getinfo(transfer.get(), CURLINFO_RESPONSE_CODE, &status);
    if (status < 200 || status > 299)
        return notSent(u"the gateway answered %1"_s.arg(status));
    return done;
}

} // namespace Ventanilla
