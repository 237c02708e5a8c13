#include "models/service/attention.h"

#include "models/domain/cents.h"
#include "models/service/callerlocale.h"
#include "models/service/usageseries.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace Ventanilla {

namespace {

constexpr Phrase pastDue{"%1 has been due since %2.", "Debe %1 desde el %2."};
constexpr Phrase autopayStopped{
    "Autopay with %1 has stopped. The customer has to authorize it again.",
    "El pago automático con %1 se detuvo. El cliente tiene que autorizarlo de nuevo."};
constexpr Phrase cardExpired{
    "Autopay has stopped: %1 expired in %2. The customer has to authorize another method.",
    "El pago automático se detuvo: %1 venció en %2. El cliente tiene que autorizar otro medio."};
constexpr Phrase billEmailUnconfirmed{
    "Bills go by paper until the customer confirms %1.",
    "Las facturas van en papel hasta que el cliente confirme %1."};
constexpr Phrase loginUnconfirmed{"The invitation to %1 has not been accepted yet.",
                                  "Todavía no se ha aceptado la invitación a %1."};
constexpr Phrase oneUsername{
    "One username of the old portal can be merged into an e-mail login.",
    "Se puede unificar un nombre de usuario del portal anterior a un acceso con correo."};
constexpr Phrase severalUsernames{
    "%1 usernames of the old portal can be merged into one e-mail login.",
    "Se pueden unificar %1 nombres de usuario del portal anterior en un acceso con correo."};

QString shownMonth(const Call &call, const QString &month)
{
    const QDate date = QDate::fromString(month, u"yyyy-MM"_s);
    return localeOf(call).toString(
        date, call.language() == Language::Es ? u"MMMM 'de' yyyy"_s : u"MMMM yyyy"_s);
}

void addPastDue(const Call &call, const std::vector<AccountFacts> &accounts,
                const std::vector<UnpaidRow> &unpaid, std::vector<Attention> &found)
{
    for (const AccountFacts &facts : accounts) {
        const auto bills = std::find_if(unpaid.begin(), unpaid.end(), [&](const UnpaidRow &each) {
            return each.account == facts.row.number;
        });
        const auto cents = bills == unpaid.end() ? std::nullopt : pastDueCents(facts.row, *bills);
        if (!cents)
            continue;
        const QString sentence = call.say(
            pastDue,
            {shownCents(*cents, localeOf(call)), shownDate(call, bills->dueOn.value_or(QDate()))});
        found.push_back({AttentionKind::PastDue, facts.row.number, sentence, bills->dueOn, *cents,
                         std::nullopt});
    }
    std::stable_sort(found.begin(), found.end(), [](const Attention &a, const Attention &b) {
        return *a.amountCents > *b.amountCents;
    });
}

void addStoppedAutopay(const Call &call, const AccountFacts &facts, std::vector<Attention> &found)
{
    const AutopayFacts &autopay = facts.account.autopay;
    if (autopay.state != AutopayStatus::NeedsReauthorization)
        return;
    Attention attention{AttentionKind::AutopayStopped,
                        facts.row.number,
                        {},
                        std::nullopt,
                        std::nullopt,
                        std::nullopt};
    const QString method = autopay.paymentMethod.value_or(QString());
    const QDate month = QDate::fromString(autopay.expires.value_or(QString()), u"yyyy-MM"_s);
    if (month.isValid() && month.addMonths(1) <= call.today()) {
        attention.detail = call.say(cardExpired, {method, shownMonth(call, *autopay.expires)});
        attention.since = month.addMonths(1);
    } else {
        attention.detail = call.say(autopayStopped, {method});
    }
    found.push_back(attention);
}

void addUnconfirmedBillEmail(const Call &call, const AccountFacts &facts,
                             std::vector<Attention> &found)
{
    const BillDeliveryFacts &delivery = facts.account.billDelivery;
    if (delivery.method == BillDelivery::Paper || delivery.state == BillDeliveryState::Active)
        return;
    const auto since = facts.row.change ? std::optional(facts.row.change->at.date()) : std::nullopt;
    found.push_back({AttentionKind::EmailUnconfirmed, facts.row.number,
                     call.say(billEmailUnconfirmed, {delivery.email.value_or(QString())}), since,
                     std::nullopt, std::nullopt});
}

void addUnconfirmedLogins(const Call &call, const std::vector<Login> &logins,
                          std::vector<Attention> &found)
{
    for (const Login &login : logins) {
        if (login.state == LoginState::Invited)
            found.push_back({AttentionKind::EmailUnconfirmed, std::nullopt,
                             call.say(loginUnconfirmed, {login.email}), std::nullopt, std::nullopt,
                             std::nullopt});
    }
}

void addLeaks(const Call &call, const std::vector<PossibleLeak> &leaks,
              std::vector<Attention> &found)
{
    if (leaks.empty())
        return;
    const LocalCalendar calendar = calendarOf(call);
    for (const PossibleLeak &leak : leaks)
        found.push_back({AttentionKind::PossibleLeak, leak.account, leakSentence(call, leak.leak),
                         calendar.dateOf(leak.leak.sinceHour), std::nullopt, std::nullopt});
}

void addTrends(const Call &call, const std::vector<AccountTrend> &trends,
               std::vector<Attention> &found)
{
    for (const AccountTrend &trend : trends)
        found.push_back({AttentionKind::UnusualTrend, trend.account,
                         trendSentence(call, trend.trend), trend.trend.since, std::nullopt,
                         std::nullopt});
}

void addUsernames(const Call &call, const std::vector<Username> &usernames,
                  std::vector<Attention> &found)
{
    const auto open = static_cast<int>(
        std::count_if(usernames.begin(), usernames.end(),
                      [](const Username &each) { return each.state == UsernameState::Open; }));
    if (open == 0)
        return;
    const QString sentence =
        open == 1 ? call.say(oneUsername) : call.say(severalUsernames, {QString::number(open)});
    found.push_back({AttentionKind::UsernamesToMerge, std::nullopt, sentence, std::nullopt,
                     std::nullopt, open});
}

} // namespace

std::vector<Attention> attentionFor(const Call &call, const std::vector<AccountFacts> &accounts,
                                    const std::vector<UnpaidRow> &unpaid,
                                    const WaterFindings &water,
                                    const std::vector<Login> &logins,
                                    const std::vector<Username> &usernames)
{
    std::vector<Attention> found;
    addPastDue(call, accounts, unpaid, found);
    for (const auto add : {addStoppedAutopay, addUnconfirmedBillEmail}) {
        for (const AccountFacts &facts : accounts) {
            if (facts.row.status == AccountStatus::Active)
                add(call, facts, found);
        }
    }
    addUnconfirmedLogins(call, logins, found);
    addLeaks(call, water.leaks, found);
    addTrends(call, water.trends, found);
    addUsernames(call, usernames, found);
    return found;
}

std::optional<qint64> pastDueCents(const AccountRow &account, const UnpaidRow &unpaid)
{
    const qint64 cents = std::min(account.balanceCents, unpaid.overdueCents);
    return cents > 0 ? std::optional(cents) : std::nullopt;
}

} // namespace Ventanilla
