#include "server/mail/mimemessage.h"

#include <QLocale>

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

/// RFC 2047: words of at most 75 characters, each whole in itself.
QByteArray headerText(const QString &text)
{
    if (isAscii(text))
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

QByteArray bodyText(QString text)
{
    text.replace(QStringLiteral("\r\n"), QStringLiteral("\n"));
    text.replace(u'\n', QStringLiteral("\r\n"));
    return text.toUtf8() + "\r\n";
}

} // namespace

QByteArray mimeMessage(const MessageRecord &message, const QString &from)
{
    const bool isMail = message.channel == ContactKind::Email;
    const QString date =
        QLocale::c().toString(message.createdAt.toUTC(), u"ddd, dd MMM yyyy HH:mm:ss");
    const QString sender = oneLine(from);
    const QString host = sender.mid(sender.indexOf(u'@') + 1);
    QByteArray text = "From: " + sender.toUtf8() + "\r\nTo: " + oneLine(message.recipient).toUtf8()
        + "\r\nSubject: " + headerText(oneLine(message.subject)) + "\r\nDate: " + date.toLatin1()
        + " +0000" + "\r\nMessage-ID: <" + message.id.toLatin1() + '@' + host.toUtf8() + ">\r\n";
    if (!isMail)
        text += "X-Ventanilla-Channel: sms\r\n";
    text += "Auto-Submitted: auto-generated\r\nMIME-Version: 1.0\r\nContent-Type: text/plain; "
            "charset=utf-8\r\nContent-Language: ";
    text += message.language == Language::Es ? "es" : "en";
    text += isAscii(message.body) ? "\r\nContent-Transfer-Encoding: 7bit\r\n\r\n"
                                  : "\r\nContent-Transfer-Encoding: 8bit\r\n\r\n";
    return text + bodyText(message.body);
}

} // namespace Ventanilla
