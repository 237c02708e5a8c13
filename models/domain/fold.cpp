#include "models/domain/fold.h"

namespace Ventanilla {

namespace {

/// Letters that Unicode does not take apart into a base letter and an accent.
QStringView baseLetters(char32_t c)
{
    switch (c) {
    case U'ø':
        return u"o";
    case U'ł':
        return u"l";
    case U'đ':
    case U'ð':
        return u"d";
    case U'æ':
        return u"ae";
    case U'œ':
        return u"oe";
    case U'þ':
        return u"th";
    case U'ß':
        return u"ss";
    case U'ı':
        return u"i";
    default:
        return {};
    }
}

bool isApostrophe(char32_t c)
{
    return c == U'\'' || c == U'’' || c == U'‘' || c == U'ʼ' || c == U'`' || c == U'´';
}

} // namespace

QStringList foldedTokens(const QString &text)
{
    QStringList tokens;
    QString token;
    const auto finish = [&] {
        if (!token.isEmpty())
            tokens.append(std::exchange(token, QString()));
    };
    // The accent ´ alone would come apart into a space and a mark, so apostrophes go before the
    // decomposition.
    QString plain = text;
    plain.removeIf([](QChar c) { return isApostrophe(c.unicode()); });
    const QString decomposed = plain.normalized(QString::NormalizationForm_KD).toCaseFolded();
    for (const char32_t c : decomposed.toUcs4()) {
        if (QChar::isMark(c) || QChar::category(c) == QChar::Other_Format)
            continue;
        if (const QStringView letters = baseLetters(c); !letters.isEmpty())
            token.append(letters);
        else if (QChar::isDigit(c))
            token.append(QChar(u'0' + QChar::digitValue(c)));
        else if (QChar::isLetterOrNumber(c))
            token.append(QChar::fromUcs4(c));
        else
            finish();
    }
    finish();
    return tokens;
}

QString folded(const QString &text)
{
    return foldedTokens(text).join(u' ');
}

} // namespace Ventanilla
