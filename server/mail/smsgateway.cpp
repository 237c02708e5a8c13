#include "server/mail/smsgateway.h"

#include "models/domain/phonenumber.h"
#include "server/mail/curltransfer.h"

#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::Literals::StringLiterals;

namespace Ventanilla {

namespace {

/// As networks write it: `+18155550123`. Empty where it is no number.
QString internationalNumber(const QString &text)
{
    const auto number = PhoneNumber::parse(text);
    if (!number)
        return {};
    return number->key().startsWith(u'+') ? number->key() : u"+1"_s + number->key();
}

DeliveryProblem problemOf(long status)
{
    if (status == 408 || status == 425 || status == 429 || status >= 500)
        return DeliveryProblem::Postponed;
    return status < 400 || status == 401 || status == 407 ? DeliveryProblem::NotAdmitted
                                                          : DeliveryProblem::Refused;
}

SendResult post(const QString &url, const QByteArray &body, const QByteArray &key)
{
    const CurlHandle transfer = newTransfer(url, isLoopback(url) ? "http,https" : "https");
    if (!transfer)
        return Unexpected{NotSent{DeliveryProblem::Unreachable, u"libcurl does not start"_s}};
    CurlList headers(curl_slist_append(nullptr, "Content-Type: application/json"), &curl_slist_free_all);
    curl_slist_append(headers.get(), ("Idempotency-Key: " + key).constData());
    curl_easy_setopt(transfer.get(), CURLOPT_HTTPHEADER, headers.get());
    curl_easy_setopt(transfer.get(), CURLOPT_POSTFIELDS, body.constData());
    curl_easy_setopt(transfer.get(), CURLOPT_POSTFIELDSIZE, long(body.size()));
    if (const CURLcode code = curl_easy_perform(transfer.get()); code != CURLE_OK)
        return Unexpected{NotSent{DeliveryProblem::Unreachable, QString::fromUtf8(curl_easy_strerror(code))}};
    long status = 0;
    curl_easy_getinfo(transfer.get(), CURLINFO_RESPONSE_CODE, &status);
    if (status < 200 || status > 299)
        return Unexpected{NotSent{problemOf(status), QString::number(status)}};
    return done;
}

} // namespace

SmsGateway::SmsGateway(QString url) : m_url(std::move(url)) { }

SendResult SmsGateway::send(const MessageRecord &message, const QString &)
{
    const QString number = internationalNumber(message.recipient);
    if (number.isEmpty())
        return Unexpected{NotSent{DeliveryProblem::BadAddress}};
    const QJsonObject content{{u"id"_s, message.id},
                              {u"to"_s, number},
                              {u"text"_s, message.body},
                              {u"language"_s, QString(toText(message.language))}};
    return post(m_url, QJsonDocument(content).toJson(QJsonDocument::Compact), message.id.toLatin1());
}

} // namespace Ventanilla
