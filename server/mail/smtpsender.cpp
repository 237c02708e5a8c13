#include "server/mail/smtpsender.h"

#include "server/mail/curltransfer.h"
#include "server/mail/mimemessage.h"
#include "server/mail/smtpdialogue.h"

#include <QFile>

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

int listen(CURL *, curl_infotype type, char *data, size_t size, void *context)
{
    auto *dialogue = static_cast<SmtpDialogue *>(context);
    const QByteArray text(data, qsizetype(size));
    if (type == CURLINFO_HEADER_OUT)
        dialogue->sent(text);
    else if (type == CURLINFO_HEADER_IN)
        dialogue->heard(text);
    return 0;
}

} // namespace

SmtpSender::SmtpSender(QString url, QString from, QString authorities)
    : m_url(std::move(url)), m_from(std::move(from)), m_authorities(std::move(authorities))
{
}

SendResult SmtpSender::send(const MessageRecord &message, const QString &utility)
{
    const QString recipient = wireAddress(message.recipient);
    if (recipient.isEmpty())
        return Unexpected{NotSent{DeliveryProblem::BadAddress}};
    const CurlHandle transfer = newTransfer(m_url, "smtp,smtps");
    if (!transfer)
        return Unexpected{NotSent{DeliveryProblem::Unreachable, u"libcurl does not start"_s}};
    Upload upload{mimeMessage(message, {utility, m_from}, TextEncoding::SevenBit)};
    SmtpDialogue dialogue;
    const QByteArray from = '<' + m_from.toUtf8() + '>';
    const QByteArray to = '<' + recipient.toUtf8() + '>';
    const CurlList recipients(curl_slist_append(nullptr, to.constData()), &curl_slist_free_all);
    curl_easy_setopt(transfer.get(), CURLOPT_USE_SSL, isLoopback(m_url) ? CURLUSESSL_TRY : CURLUSESSL_ALL);
    if (!m_authorities.isEmpty())
        curl_easy_setopt(transfer.get(), CURLOPT_CAINFO, QFile::encodeName(m_authorities).constData());
    curl_easy_setopt(transfer.get(), CURLOPT_MAIL_FROM, from.constData());
    curl_easy_setopt(transfer.get(), CURLOPT_MAIL_RCPT, recipients.get());
    curl_easy_setopt(transfer.get(), CURLOPT_READFUNCTION, &read);
    curl_easy_setopt(transfer.get(), CURLOPT_READDATA, &upload);
    curl_easy_setopt(transfer.get(), CURLOPT_UPLOAD, 1L);
    curl_easy_setopt(transfer.get(), CURLOPT_DEBUGFUNCTION, &listen);
    curl_easy_setopt(transfer.get(), CURLOPT_DEBUGDATA, &dialogue);
    curl_easy_setopt(transfer.get(), CURLOPT_VERBOSE, 1L); // to listen(), nowhere else
    const CURLcode code = curl_easy_perform(transfer.get());
    if (code != CURLE_OK)
        return Unexpected{dialogue.failure(QString::fromUtf8(curl_easy_strerror(code)))};
    return done;
}

} // namespace Ventanilla
