#include "ui/search/searchwords.h"

#include "models/domain/fold.h"

#include <QStringList>

#include <algorithm>

namespace Ventanilla {

QString SearchWords::underName(const CustomerHit &hit)
{
    const QString &text = hit.matched.text;
    switch (hit.matched.field) {
    case MatchedField::Username:
        return tr("Old username %1").arg(text);
    case MatchedField::Phone:
        return tr("Phone %1").arg(text);
    case MatchedField::MeterSerial:
        return tr("Meter %1").arg(text);
    case MatchedField::BillKey:
        return tr("Bill %1").arg(text);
    case MatchedField::AccountKey:
    case MatchedField::CombinedKey:
        return tr("Account %1").arg(text);
    case MatchedField::Email:
        return text;
    default:
        return hit.loginEmail ? *hit.loginEmail : tr("No e-mail login");
    }
}

QString SearchWords::firstAddress(const CustomerHit &hit)
{
    if (hit.matched.field == MatchedField::Address)
        return hit.matched.text;
    return hit.accounts.empty() ? tr("No account") : hit.accounts.front().serviceAddress;
}

QString SearchWords::moreAddresses(const CustomerHit &hit)
{
    const int more = static_cast<int>(hit.accounts.size()) - 1;
    return more > 0 ? tr("and %n more", nullptr, more) : QString();
}

int SearchWords::count(const CustomerHit &hit, AccountStatus status)
{
    return static_cast<int>(std::count_if(hit.accounts.begin(), hit.accounts.end(), [status](const FoundAccount &account) {
        return account.status == status;
    }));
}

QString SearchWords::activeAccounts(const CustomerHit &hit)
{
    const int active = count(hit, AccountStatus::Active);
    return active > 0 ? tr("%n active", "accounts", active) : QString();
}

QString SearchWords::closedAccounts(const CustomerHit &hit)
{
    const int closed = count(hit, AccountStatus::Closed);
    return closed > 0 ? tr("%n closed", "accounts", closed) : QString();
}

QString SearchWords::sentence(const CustomerHit &hit)
{
    QStringList parts{hit.displayName, underName(hit), firstAddress(hit), moreAddresses(hit),
                      tr("customer %1").arg(hit.customerNumber.text()), activeAccounts(hit), closedAccounts(hit)};
    parts.removeAll(QString());
    return parts.join(QStringLiteral(", "));
}

std::pair<qsizetype, qsizetype> SearchWords::matchedPart(const QString &text, const QString &search)
{
    const QStringList wanted = foldedTokens(search);
    if (wanted.isEmpty())
        return {0, 0};
    // The longest beginning of a word that folds to what was typed: accents and punctuation in it count along.
    const QString needle = wanted.join(QString());
    for (qsizetype begin = 0; begin < text.size(); ++begin) {
        const bool isBeginning = begin == 0 || !text[begin - 1].isLetterOrNumber();
        if (!isBeginning)
            continue;
        for (qsizetype end = begin + 1; end <= text.size(); ++end) {
            const QString part = foldedTokens(text.sliced(begin, end - begin)).join(QString());
            if (part == needle)
                return {begin, end - begin};
            if (part.size() > needle.size())
                break;
        }
    }
    if (wanted.size() == 1)
        return {0, 0};
    return matchedPart(text, wanted.constFirst());
}

} // namespace Ventanilla
