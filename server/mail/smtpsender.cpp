#include "server/mail/smtpsender.h"

#include "server/mail/curltransfer.h"
#include "server/mail/mimemessage.h"

#include <algorithm>
#include <cstring>

using namespace Qt::Literals::StringLiterals;

namespace Ventanilla {

namespace {

/// What is left to send.
struct Upload
{
    QByteArray text;
    qsizetype at = 0;
};

size_t read(char *buffer, size_t size, size_t count, void *context)
{
    auto *upload = static_cast<Upload *>(context);
    const auto part = std::min(qsizetype(size * count), upload->text.size() - upload->at);
    std::memcpy(buffer, upload->text.constData() + upload->at, size_t(part));
    upload->at += part;
    return size_t(part);
}

} // namespace

SmtpSender::SmtpSender(QString url, QString from) : m_url(std::move(url)), m_from(std::move(from))
{
}

Result<Done> SmtpSender::send(const MessageRecord &message)
{
    const CurlHandle transfer = newTransfer(m_url, "smtp,smtps");
    if (!transfer)
        return notSent(u"libcurl does not start"_s);
    Upload upload{mimeMessage(message, m_from)};
    const QByteArray from = '<' + m_from.toUtf8() + '>';
    const QByteArray to = '<' + message.recipient.toUtf8() + '>';
    const CurlList recipients(curl_slist_append(nullptr, to.constData()), &curl_slist_free_all);
    curl_easy_setopt(transfer.get(), CURLOPT_USE_SSL,
                     isLoopback(m_url) ? CURLUSESSL_TRY : CURLUSESSL_ALL);
    curl_easy_setopt(transfer.get(), CURLOPT_MAIL_FROM, from.constData());
    curl_easy_setopt(transfer.get(), CURLOPT_MAIL_RCPT, recipients.get());
    curl_easy_setopt(transfer.get(), CURLOPT_READFUNCTION, &read);
    curl_easy_setopt(transfer.get(), CURLOPT_READDATA, &upload);
    curl_easy_setopt(transfer.get(), CURLOPT_UPLOAD, 1L);
    return perform(transfer);
}

} // namespace Ventanilla
