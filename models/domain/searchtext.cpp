#include "models/domain/searchtext.h"

#include "models/domain/digitkey.h"
#include "models/domain/emailaddress.h"
#include "models/domain/fold.h"
#include "models/domain/phonenumber.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace Ventanilla {

namespace {

bool isDigit(QChar c)
{
    return c >= u'0' && c <= u'9';
}

bool isPhonePunctuation(QChar c)
{
    return QStringView(u"()./+").contains(c);
}

bool beginsOne(const QString &word, const QStringList &words)
{
    return std::any_of(words.begin(), words.end(),
                       [&](const QString &each) { return each.startsWith(word); });
}

} // namespace

QString searchKey(const QString &text)
{
    QString key = foldDigits(text.normalized(QString::NormalizationForm_KD)).toCaseFolded();
    key.removeIf(
        [](QChar c) { return c.isMark() || c.isSpace() || c.category() == QChar::Other_Format; });
    const bool isNumber = std::any_of(key.begin(), key.end(), isDigit)
        && std::all_of(key.begin(), key.end(),
                       [](QChar c) { return isDigit(c) || isPhonePunctuation(c); });
    if (!isNumber)
        return key;
    if (key.startsWith(u"+1"))
        key.remove(0, 2);
    key.removeIf(isPhonePunctuation);
    return key;
}

SearchText SearchText::parse(const QString &typed)
{
    SearchText text;
    text.typed = typed.trimmed();
    text.words = foldedTokens(text.typed).mid(0, mostWords);
    text.words.removeDuplicates();
    text.key = searchKey(text.typed);
    text.isNumber = !text.key.isEmpty() && std::all_of(text.key.begin(), text.key.end(), isDigit);
    text.exactKeys.append(text.key);
    if (const auto email = EmailAddress::parse(text.typed))
        text.exactKeys.append(searchKey(email->key()));
    if (const auto phone = PhoneNumber::parse(text.typed))
        text.exactKeys.append(searchKey(phone->key()));
    text.exactKeys.removeDuplicates();
    return text;
}

bool SearchText::isTooShort() const
{
    qsizetype length = 0;
    for (const QString &word : words)
        length += word.size();
    return length < 2;
}

bool SearchText::names(const QString &text) const
{
    const QStringList needed = foldedTokens(text);
    return !needed.isEmpty() && matchWords(needed, words) == WordMatch::Whole;
}

bool SearchText::isEmail(const QString &email) const
{
    const auto address = EmailAddress::parse(email);
    const auto own = EmailAddress::parse(typed);
    return address && own && *address == *own;
}

WordMatch matchWords(const QStringList &typed, const QStringList &words)
{
    WordMatch match = WordMatch::Whole;
    for (const QString &word : typed) {
        if (words.contains(word))
            continue;
        if (!beginsOne(word, words))
            return WordMatch::None;
        match = WordMatch::Beginnings;
    }
    return match;
}

int countMatches(const QStringList &typed, const QStringList &words)
{
    return static_cast<int>(std::count_if(
        typed.begin(), typed.end(), [&](const QString &word) { return beginsOne(word, words); }));
}

} // namespace Ventanilla
