#include "models/domain/usernamesuggestion.h"

#include "models/domain/fold.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace Ventanilla {

namespace {

constexpr int mostPoints = 100;
constexpr qsizetype shortestName = 4;

struct Reason
{
    bool applies;
    const char16_t *word;
    int alone;
    int beside;
};

} // namespace

Suggestion suggestionFor(const SuggestionFacts &facts)
{
    const bool isStrangers =
        facts.hasAccounts && !facts.hasCustomersAccount && !facts.sharesAccount;
    const Reason reasons[] = {
        {facts.isSameEmail, u"same_email", isStrangers ? 70 : 90, 0},
        {facts.hasCustomersAccount && !facts.hasOthersAccount, u"same_customer", 85, 8},
        {facts.hasCustomersAccount && facts.hasOthersAccount, u"account_of_same_customer", 83, 6},
        {facts.sharesAccount, u"shares_account", 80, 2},
        {facts.hasKnownEmail, u"same_contact", 70, 6},
        {facts.hasSamePhone, u"same_phone", 60, 6},
    };
    Suggestion suggestion;
    for (const Reason &reason : reasons) {
        if (!reason.applies)
            continue;
        suggestion.score += suggestion.reasons.empty() ? reason.alone : reason.beside;
        suggestion.reasons.push_back(QString::fromUtf16(reason.word));
    }
    if (suggestion.reasons.empty() && facts.namesInCommon > 0)
        return {facts.namesInCommon > 1 ? 50 : 41, {u"similar_name"_s}};
    suggestion.score = std::min(suggestion.score, mostPoints);
    return suggestion;
}

int namesInCommon(const QStringList &names, const QStringList &texts)
{
    QStringList joined;
    for (const QString &text : texts)
        joined.append(foldedTokens(text).join(QString()));
    return static_cast<int>(std::count_if(names.begin(), names.end(), [&](const QString &name) {
        return name.size() >= shortestName
            && std::any_of(joined.begin(), joined.end(),
                           [&](const QString &text) { return text.contains(name); });
    }));
}

} // namespace Ventanilla
