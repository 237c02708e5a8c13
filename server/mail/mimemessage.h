#pragma once

#include "models/service/outbox.h"

namespace Ventanilla {

/// Who mail comes from.
struct MailSender
{
    QString name; ///< the utility's
    QString address;
};

/// How a mail's text is written.
enum class TextEncoding {
    Plain, ///< as it is, in UTF-8: for files
    SevenBit ///< in ASCII: quoted-printable where it is not ASCII, or has long lines
};

/// @p message as it is mailed (RFC 5322, plain text), dated when it was written, so that each time gives the same
/// bytes. A text message says so in `X-Ventanilla-Channel: sms`, and is addressed by its number. A page where such
/// messages are stopped stands in List-Unsubscribe, and where it is https, as one click (RFC 8058).
[[nodiscard]] QByteArray mimeMessage(const MessageRecord &message, const MailSender &sender, TextEncoding encoding);

/// @p email for the wire, its domain in ASCII. Empty where it is no address.
[[nodiscard]] QString wireAddress(const QString &email);

/// What stands behind the @ of @p email.
[[nodiscard]] QString domainOf(const QString &email);

} // namespace Ventanilla
