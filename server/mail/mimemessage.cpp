#include "server/mail/mimemessage.h"

#include "models/domain/emailaddress.h"
#include "server/mail/quotedprintable.h"

#include <QLocale>
#include <QUrl>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace Ventanilla {

namespace {

/// Nothing in a value may begin another header.
QString oneLine(QString text)
{
    for (QChar &c : text) {
        if (c.category() == QChar::Other_Control)
            c = u' ';
    }
    return text.trimmed();
}

bool isAscii(const QString &text)
{
    return std::all_of(text.begin(), text.end(), [](QChar c) { return c.unicode() < 128; });
}

constexpr qsizetype longestPlainHeader = 200; // a line may have 998

/// RFC 2047: words of at most 75 characters, each whole in itself.
QByteArray headerText(const QString &text)
{
    // What looks like an encoded word would be read as one.
    if (isAscii(text) && !text.contains(u"=?") && text.size() <= longestPlainHeader)
        return text.toLatin1();
    constexpr qsizetype bytesAWord = 42; // 56 in base64, and 12 around them
    QByteArray words;
    QByteArray word;
    const auto close = [&] {
        words += (words.isEmpty() ? "=?utf-8?B?" : "\r\n =?utf-8?B?") + word.toBase64() + "?=";
        word.clear();
    };
    for (const uint character : text.toUcs4()) {
        const QByteArray bytes =
            QString::fromUcs4(reinterpret_cast<const char32_t *>(&character), 1).toUtf8();
        if (word.size() + bytes.size() > bytesAWord)
            close();
        word += bytes;
    }
    close();
    return words;
}

/// A display name: a quoted string, or encoded words.
QByteArray nameText(const QString &name)
{
    const QByteArray text = headerText(name);
    if (text.startsWith("=?") || text.isEmpty())
        return text;
    QByteArray quoted;
    for (const char c : text) {
        if (c == '"' || c == '\\')
            quoted += '\\';
        quoted += c;
    }
    return '"' + quoted + '"';
}

QByteArray fromText(const MailSender &sender)
{
    const QByteArray address = oneLine(sender.address).toUtf8();
    const QByteArray name = nameText(oneLine(sender.name));
    return name.isEmpty() ? address : name + " <" + address + '>';
}

QByteArray bodyText(QString text)
{
    text.replace(u"\r\n"_s, u"\n"_s);
    text.replace(u'\r', u'\n');
    text.replace(u'\n', u"\r\n"_s);
    return text.toUtf8() + "\r\n";
}

bool hasLongLine(const QByteArray &text)
{
    constexpr qsizetype longest = 998; // RFC 5322, 2.1.1
    const QList<QByteArray> lines = text.split('\n');
    return std::any_of(lines.begin(), lines.end(), [](const QByteArray &line) { return line.size() > longest; });
}

/// The headers of the text, the line between, and the text.
QByteArray content(const QString &text, TextEncoding encoding)
{
    const QByteArray body = bodyText(text);
    const bool isPlain = isAscii(text) && !hasLongLine(body);
    const QByteArray head = "Content-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: ";
    if (isPlain)
        return head + "7bit\r\n\r\n" + body;
    if (encoding == TextEncoding::Plain)
        return head + "8bit\r\n\r\n" + body;
    return head + "quoted-printable\r\n\r\n" + quotedPrintable(body);
}

QByteArray stopHeaders(const QString &url)
{
    const QByteArray link = QUrl(url).toEncoded();
    if (link.isEmpty())
        return {};
    const QByteArray header = "List-Unsubscribe: <" + link + ">\r\n";
    return link.startsWith("https:") ? header + "List-Unsubscribe-Post: List-Unsubscribe=One-Click\r\n" : header;
}

} // namespace

QByteArray mimeMessage(const MessageRecord &message, const MailSender &sender, TextEncoding encoding)
{
    const bool isMail = message.channel == ContactKind::Email;
    const QString date = QLocale::c().toString(message.createdAt.toUTC(), u"ddd, dd MMM yyyy HH:mm:ss");
    const QString to = isMail ? wireAddress(message.recipient) : oneLine(message.recipient);
    QByteArray text = "From: " + fromText(sender) + "\r\nTo: " + to.toUtf8()
        + "\r\nSubject: " + headerText(oneLine(message.subject)) + "\r\nDate: " + date.toLatin1()
        + " +0000\r\nMessage-ID: <" + message.mailId.toUtf8() + ">\r\n";
    if (!isMail)
        text += "X-Ventanilla-Channel: sms\r\n";
    text += "Auto-Submitted: auto-generated\r\n" + stopHeaders(message.stopUrl)
        + "MIME-Version: 1.0\r\nContent-Language: " + (message.language == Language::Es ? "es" : "en") + "\r\n";
    return text + content(message.body, encoding);
}

QString wireAddress(const QString &email)
{
    const auto address = EmailAddress::parse(email);
    if (!address)
        return {};
    const qsizetype at = address->text().indexOf(u'@');
    return address->text().first(at + 1) + QString::fromLatin1(QUrl::toAce(domainOf(address->text())));
}

QString domainOf(const QString &email)
{
    return email.mid(email.indexOf(u'@') + 1);
}

} // namespace Ventanilla
